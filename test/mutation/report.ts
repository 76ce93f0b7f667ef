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
 * Prints what survived without a reason in `alike.ts`, and writes the rows of these files into the README's table; all of
 * it goes to `.tmp/mutation.json`. @throws where there is such a survivor, or a reason that none needs
 */
export async function report(fates: ReadonlyMap<Mutant, Fate>): Promise<void> {
  const found = [...fates].map(([mutant, fate]) => ({ ...mutant, fate }));
  await mkdir(path('../../.tmp'), { recursive: true });
  await writeFile(path('../../.tmp/mutation.json'), JSON.stringify(found, null, 1));
  const standing = found.filter(hasSurvived);
  const told = standing.filter((mutant) => !isAlike(mutant));
  for (const { file, line, kind, was, becomes, fate } of told)
    console.log(`${file}:${line} ${fate} (${kind})\n  - ${was}\n  + ${becomes}`);
  await writeTable(found);
  const idle = ALIKE.flatMap(({ file, changes }) =>
    changes.filter(
      (change) =>
        found.some((mutant) => mutant.file.endsWith(`/${file}`)) &&
        !standing.some((mutant) => isThis(mutant, file, change)),
    ),
  );
  if (told.length > 0) throw new Error(`${told.length} changes survive that nothing is said of`);
  if (idle.length > 0) throw new Error(`No longer needed in alike.ts: ${idle.map(String).join(', ')}`);
}

function hasSurvived({ fate }: Found): boolean {
  return fate === 'survived' || fate === 'not reached';
}

function isAlike(mutant: Mutant): boolean {
  return ALIKE.some(({ file, changes }) => changes.some((change) => isThis(mutant, file, change)));
}

function isThis(mutant: Mutant, file: string, [was, becomes]: readonly [string, string]): boolean {
  return mutant.file.endsWith(`/${file}`) && mutant.was === was && mutant.becomes === becomes;
}

const HEAD = [
  '| File | Changes | Killed | Out of time | Survived | … and nothing tells apart | Score |',
  '| --- | --: | --: | --: | --: | --: | --: |',
];

/** The rows of these files anew, those of others as they were. */
async function writeTable(found: readonly Found[]): Promise<void> {
  const text = await readFile(README, 'utf8');
  const [before, rest] = text.split(BEGIN) as [string, string];
  const [table, after] = rest.split(END) as [string, string];
  const rows = new Map<string, number[]>();
  for (const [, name, counts] of table.matchAll(/^\| `(.+?)` \|((?: \d+ \|){5})/gm))
    rows.set(name!, counts!.split('|').slice(0, 5).map(Number));
  rows.delete('all');
  for (const file of new Set(found.map((mutant) => mutant.file))) {
    const own = found.filter((mutant) => mutant.file === file && mutant.fate !== 'at import');
    const fates = (fate: Fate) => own.filter((mutant) => mutant.fate === fate).length;
    const standing = own.filter(hasSurvived);
    const counts = [
      own.length,
      fates('killed'),
      fates('timeout'),
      standing.length,
      standing.filter(isAlike).length,
    ];
    if (own.length > 0) rows.set(file.replace(/^lib\/(judgement\/)?/, ''), counts);
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  sorted.push([
    'all',
    [0, 1, 2, 3, 4].map((nth) => sorted.reduce((sum, [, counts]) => sum + counts[nth]!, 0)),
  ]);
  const lines = sorted.map(([name, counts]) => {
    const [all, killed, late] = counts as [number, number, number];
    return `| \`${name}\` | ${counts.join(' | ')} | ${((100 * (killed + late)) / all).toFixed(1)} % |`;
  });
  await writeFile(README, `${before}${BEGIN}\n\n${[...HEAD, ...lines].join('\n')}\n\n${END}${after}`);
}
