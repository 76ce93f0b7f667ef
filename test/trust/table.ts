/**
 * The trust table: what is promised, by which tests each promise is held, what the last full run measured, and what no
 * machine here can prove. `docs/trust.md` is made from it; a contract finds every row that nothing holds.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/process.mjs';

export const PAGE = 'docs/trust.md';
export const FIGURES = 'test/trust/figures.json';
export const MANUAL = 'docs/manual.md';

export interface Row {
  id: string;
  promise: string;
  /** Why a part of the row, or all of it, is not right for this product; then nobody built it. */
  wrong?: string;
}

/** What a test measured in the last full run. */
export interface Figure {
  id: string;
  figure: string;
}

export interface Figures {
  /** The day of the run, YYYY-MM-DD. */
  day: string;
  figures: string[];
}

/** What holds a row. */
export interface Evidence extends Row {
  /** Files with a test whose name carries the row's id. */
  tests: string[];
  /** What of it a person has to do by hand, as `docs/manual.md` says. */
  byHand: string | null;
  measured: Figures | null;
}

const PARTS: [letter: string, title: string, count: number][] = [
  ['S', 'Attacks from the page', 25],
  ['P', 'Privacy', 13],
  ['A', 'Accessibility', 14],
  ['L', 'Lifecycle and correctness', 21],
  ['B', 'Build, supply, deployment', 12],
];
const ID = /\b[SPALB]\d{2}\b/g;
/** The names that tests and their groups are given, in Vitest and Playwright alike. */
const TITLE =
  /\b(?:it|test|describe)(?:\.\w+)*\s*\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;
/** An entry of the manual checks: `- **S02** (2026-11-22): what, and why not here.` */
const BY_HAND = /^- \*\*([SPALB]\d{2})\*\* \((\d{4}-\d{2}-\d{2})\): (.+(?:\n {2}.+)*)/gm;
/** The table's own tests hold made-up examples of ids. */
const SELF = 'test/contracts/trust.test.ts';

/** Every id that the table must have, in order. */
export function allIds(): string[] {
  return PARTS.flatMap(([letter, , count]) =>
    Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`),
  );
}

export function readRows(): Row[] {
  return JSON.parse(readFileSync(join(root, 'test/trust/rows.json'), 'utf8')) as Row[];
}

/** Rows whose test is not written yet, each with the reason. */
export function openRows(): Record<string, string> {
  const { about: _, ...open } = JSON.parse(
    readFileSync(join(root, 'test/trust/open.json'), 'utf8'),
  ) as Record<string, string>;
  return open;
}

export function readFigures(): Record<string, Figures> {
  return JSON.parse(readFileSync(join(root, FIGURES), 'utf8')) as Record<string, Figures>;
}

/** The ids in the names of the tests of a source file. */
export function idsIn(source: string): string[] {
  const titles = [...source.matchAll(TITLE)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return [...new Set(titles.flatMap((title) => title.match(ID) ?? []))];
}

/** Every test file of the project. */
export function testFiles(): string[] {
  return ['lib', 'components', 'entrypoints', 'test']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(test\.tsx?|spec\.ts)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
        .map((path) => path.replace(/^\//, '')),
    )
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}

/** The test files that carry each id. */
export function carriedBy(files: readonly string[] = testFiles()): Map<string, string[]> {
  const found = new Map<string, string[]>([['B11', [SELF]]]);
  for (const path of files.filter((name) => name !== SELF)) {
    for (const id of idsIn(readFileSync(join(root, path), 'utf8')))
      found.set(id, [...(found.get(id) ?? []), path]);
  }
  return found;
}

/** What a person has to try by hand, by row. */
export function byHand(manual: string): Map<string, string> {
  return new Map(
    [...manual.matchAll(BY_HAND)].map(([, id, day, text]) => [id!, `${day}: ${text!.replace(/\s+/g, ' ')}`]),
  );
}

export function evidence(): Evidence[] {
  const tests = carriedBy();
  const manual = existsSync(join(root, MANUAL))
    ? byHand(readFileSync(join(root, MANUAL), 'utf8'))
    : new Map();
  const figures = readFigures();
  return readRows().map((row) => ({
    ...row,
    tests: tests.get(row.id) ?? [],
    byHand: manual.get(row.id) ?? null,
    measured: figures[row.id] ?? null,
  }));
}

/** The rows that nothing holds: no test, no manual check, no reason why not. */
export function gaps(rows: readonly Evidence[]): string[] {
  return rows
    .filter(({ tests, byHand: hand, wrong }) => tests.length === 0 && !hand && !wrong)
    .map(({ id, promise }) => `${id}: ${promise}`);
}

/** `docs/trust.md`. */
export function trustPage(rows: readonly Evidence[], open: Readonly<Record<string, string>>): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const held = ({ id, tests, byHand: hand, wrong }: Evidence) =>
    [
      ...tests.map((path) => `\`${path}\``),
      ...(hand ? [`by hand, [manual.md](manual.md)`] : []),
      ...(wrong ? [`not as first written: ${wrong}`] : []),
      ...(tests.length === 0 && open[id] ? [`**not proved yet**: ${open[id]}`] : []),
    ].join('<br>');
  const measured = (row: Evidence) =>
    row.measured ? `${row.measured.figures.join('<br>')} (${row.measured.day})` : '';
  const proved = rows.filter(({ tests }) => tests.length > 0).length;
  const lines = [
    '# What the overlay promises, and what holds it to that',
    '',
    '<!-- Made by `npm run trust` from test/trust and the names of the tests; not to be edited. -->',
    '',
    `${proved} of ${rows.length} promises have a test that carries their id; what a person has to try stands in`,
    '`docs/manual.md`. Every test that proves an absence first makes the forbidden thing happen and sees the check fail.',
    '`npm test` runs a twentieth of the larger counts with a printed seed, `npm run prove` all of them; a figure below is',
    'what the last full run of its test counted, on one machine (Chromium, Firefox ESR, Node), on a practice TRACS and',
    'made-up records. None of it proves anything about the real TRACS, which nobody here can see.',
  ];
  for (const [letter, title] of PARTS) {
    lines.push('', `## ${title}`, '', '| row | promise | held by | figure |', '| --- | --- | --- | --- |');
    for (const row of rows.filter(({ id }) => id.startsWith(letter)))
      lines.push(`| ${row.id} | ${cell(row.promise)} | ${cell(held(row))} | ${cell(measured(row))} |`);
  }
  return `${lines.join('\n')}\n`;
}
