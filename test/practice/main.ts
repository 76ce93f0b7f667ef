/** Runs the practice TRACS for people: fixed port, address printed. */
import { pathToFileURL } from 'node:url';
import type { PracticeOptions, PracticeTracs } from './server.ts';
import { startPracticeTracs } from './server.ts';

const practicePort = 7869;

/** Starts the practice system on its usual port and prints where it is. */
export async function main(options: PracticeOptions = {}): Promise<PracticeTracs> {
  const practice = await startPracticeTracs({ port: practicePort, ...options });
  console.log(`Practice TRACS: ${practice.url}/`);
  return practice;
}

// Only when this file itself is what was run; importing it starts nothing.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
