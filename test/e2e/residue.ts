/** Where in a browser's profile a word was left: searched byte by byte, in every file, once the browser has ended. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where Chromium keeps what was visited: which of these files has it when the browser ends is its own affair. */
const HISTORY =
  /^Default\/(History|Top Sites|Favicons|Shortcuts|Visited Links|Network Action Predictor|Sessions)/;

/** Kinds of places (the first two steps of the path) in which one of the words stands, as UTF-8 or UTF-16. */
export function residue(profile: string, words: readonly string[]): string[] {
  const sought = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  const found = readdirSync(profile, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const file = path.join(entry.parentPath, entry.name);
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch {
      // A socket or a lock that went with the browser.
      return [];
    }
    if (!sought.some((word) => bytes.includes(word))) return [];
    const place = path.relative(profile, file).replaceAll('\\', '/').split('/').slice(0, 2).join('/');
    return [HISTORY.test(place) ? 'the history' : place];
  });
  return [...new Set(found)].sort();
}
