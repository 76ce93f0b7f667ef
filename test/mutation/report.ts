/** What became of the changes: a table of the files, and each change that no test tells apart. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ALIKE } from './alike.ts';
import type { Mutant } from './instrument.mjs';

/** `at import`: only passed while the files are loaded, as what a duty tells of itself is; contracts hold that. */
export type Fate = 'killed' | 'timeout' | 'survived' | 'not reached' | 'at import';
type Found = Mutant & { fate: Fate };

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const README = path('README.md');
const [BEGIN, END] = ['<!-- the table -->', '<!-- its end -->'];

/**
 * Prints the table and what survived; all of it goes to `.tmp/mutation.json`. With `all`, every file was changed: then the
 * table is kept in the README, and a reason in `alike.ts` that no survivor needs is an error, as is a survivor without.
 */
export async function report(fates: ReadonlyMap<Mutant, Fate>, all: boolean): Promise<void> {
  const found = [...fates].map(([mutant, fate]) => ({ ...mutant, fate }));
  await mkdir(path('../../.tmp'), { recursive: true });
  await writeFile(path('../../.tmp/mutation.json'), JSON.stringify(found, null, 1));
  const standing = found.filter(({ fate }) => fate === 'survived' || fate === 'not reached');
  const told = standing.filter((mutant) => reasonOf(mutant) === undefined);
  for (const { file, line, kind, was, becomes, fate } of told)
    console.log(`${file}:${line} ${fate} (${kind})\n  - ${was}\n  + ${becomes}`);
  const table = tableOf(found);
  console.log(table);
  if (!all) return;
  const text = await readFile(README, 'utf8');
  const [before, after] = [text.split(BEGIN)[0]!, text.split(END)[1]!];
  await writeFile(README, `${before}${BEGIN}\n${table}\n${END}${after}`);
  const idle = ALIKE.flatMap(({ file, changes }) =>
    changes
      .filter((change) => !standing.some((mutant) => isThis(mutant, file, change)))
      .map((change) => [file, ...change].join(' | ')),
  );
  if (told.length > 0) throw new Error(`${told.length} changes survive that nothing is said of`);
  if (idle.length > 0) throw new Error(`No longer needed in alike.ts:\n${idle.join('\n')}`);
}

function reasonOf(mutant: Mutant): string | undefined {
  return ALIKE.find(({ file, changes }) => changes.some((change) => isThis(mutant, file, change)))?.why;
}

function isThis(mutant: Mutant, file: string, [was, becomes]: readonly [string, string]): boolean {
  return mutant.file.endsWith(`/${file}`) && mutant.was === was && mutant.becomes === becomes;
}

function tableOf(found: readonly Found[]): string {
  const files = [...new Set(found.map(({ file }) => file))].sort();
  const rows = files.flatMap((file) => {
    const own = found.filter((mutant) => mutant.file === file && mutant.fate !== 'at import');
    return own.length > 0 ? [row(file.replace(/^lib\/(judgement\/)?/, ''), own)] : [];
  });
  const whole = found.filter(({ fate }) => fate !== 'at import');
  return [
    '| File | Changes | Killed | Out of time | Survived | of these told apart by nothing | Score |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...rows,
    row('all', whole),
  ].join('\n');
}

function row(name: string, own: readonly Found[]): string {
  const count = (...fates: Fate[]) => own.filter(({ fate }) => fates.includes(fate)).length;
  const [killed, late, stood] = [count('killed'), count('timeout'), count('survived', 'not reached')];
  const alike = own.filter(
    (mutant) =>
      (mutant.fate === 'survived' || mutant.fate === 'not reached') && reasonOf(mutant) !== undefined,
  ).length;
  const score = ((100 * (killed + late)) / own.length).toFixed(1);
  return `| \`${name}\` | ${own.length} | ${killed} | ${late} | ${stood} | ${alike} | ${score} % |`;
}
