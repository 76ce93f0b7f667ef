/** What became of the changes: a table of the files, and each change that no test tells apart. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './instrument.mjs';

const KEPT = fileURLToPath(new URL('../../.tmp', import.meta.url));
/** `at import`: only passed while the files are loaded, as what a duty tells of itself is; contracts hold that. */
export type Fate = 'killed' | 'survived' | 'timeout' | 'not reached' | 'at import';

/** Prints the table, and what survived; all of it goes to `.tmp/mutation.json`. With `all` the table is kept. */
export async function report(fates: ReadonlyMap<Mutant, Fate>, all: boolean): Promise<void> {
  const found = [...fates].map(([mutant, fate]) => ({ ...mutant, fate }));
  await mkdir(KEPT, { recursive: true });
  await writeFile(`${KEPT}/mutation.json`, JSON.stringify(found, null, 1));
  for (const { file, line, kind, was, becomes, fate } of found)
    if (fate === 'survived' || fate === 'not reached')
      console.log(`${file}:${line} ${fate} (${kind})\n  - ${was}\n  + ${becomes}`);
  const rows = new Map<string, typeof found>();
  for (const [file, of] of rows) console.log(file, of.length);
}
