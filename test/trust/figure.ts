/**
 * What a test counted, for the trust table: written to the file that `npm run prove` names, and nowhere otherwise. Called
 * as a test's last line, so that nothing that failed is told.
 */
import { appendFileSync } from 'node:fs';

/** @param text what was counted, in plain words: "50,000 messages, 0 taken". */
export function figure(id: string, text: string): void {
  const file = process.env.TRACS_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ id, figure: text })}\n`);
  else console.info(`${id}: ${text}`);
}

/** A whole number as people write it. */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}
