/** `npm run practice`: the practice TRACS alone, for training, until Ctrl+C. */
import { onStop } from '../tools/process.mjs';
import { startPracticeTracs } from './server.ts';

const PRACTICE_PORT = 7869;

/** Starts the practice system on its usual port, prints where it is, and runs until it is stopped. */
export async function main(): Promise<number> {
  const practice = await startPracticeTracs({ port: PRACTICE_PORT });
  onStop(() => practice.close());
  console.log(
    `Practice TRACS: ${practice.url}/ or, modern, http://localhost:${practice.port}/app (Ctrl+C ends it)`,
  );
  await new Promise(() => undefined);
  return 0;
}
