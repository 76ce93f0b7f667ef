/**
 * `npm run trust`: writes `docs/trust.md` from the rows, the names of the tests and the last figures, and
 * `docs/privacy.md` from the inventory of storage and the manifests that were built. With a file of
 * figures, as `npm run prove` makes one (a JSON object to a line), these replace the former ones of the same rows.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  evidence,
  FIGURES,
  type Figure,
  type Figures,
  gaps,
  openRows,
  PAGE,
  readFigures,
  trustPage,
} from '../trust/table.ts';
import { packageProgram, root } from './process.mjs';
import { declaredIn, PRIVACY, privacyPage } from './release/privacy.ts';

/** The figures of a run laid over the former ones: of a row that was run, all of them are new. */
export function merged(
  before: Readonly<Record<string, Figures>>,
  run: readonly Figure[],
  day: string,
): Record<string, Figures> {
  const fresh: Record<string, Figures> = {};
  for (const { id, figure } of run) {
    fresh[id] ??= { day, figures: [] };
    // Both layouts count alike.
    if (!fresh[id].figures.includes(figure)) fresh[id].figures.push(figure);
  }
  return Object.fromEntries(Object.entries({ ...before, ...fresh }).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The figures as the file that keeps them, formatted as the linter wants it: it is committed as it is written. */
export function figuresFile(figures: Readonly<Record<string, Figures>>): string {
  const [node, biome] = packageProgram('@biomejs/biome', 'biome');
  return execFileSync(node, [biome, 'format', `--stdin-file-path=${FIGURES}`], {
    cwd: root,
    input: JSON.stringify(figures, null, 2),
    encoding: 'utf8',
  });
}

export function writeTrust(file: string | undefined): string[] {
  if (file && existsSync(file)) {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const run = lines.map((line) => JSON.parse(line) as Figure);
    const figures = merged(readFigures(), run, new Date().toISOString().slice(0, 10));
    writeFileSync(join(root, FIGURES), figuresFile(figures));
  }
  const rows = evidence();
  writeFileSync(join(root, PAGE), trustPage(rows, openRows()));
  const declared = (build: string) => {
    const manifest = join(root, '.output', build, 'manifest.json');
    return existsSync(manifest) ? declaredIn(JSON.parse(readFileSync(manifest, 'utf8'))) : null;
  };
  const [chromium, firefox] = [declared('chrome-mv3'), declared('firefox-mv3')];
  if (chromium && firefox) writeFileSync(join(root, PRIVACY), privacyPage(chromium, firefox));
  return gaps(rows);
}

export function main([file]: string[]): number {
  const left = writeTrust(file);
  process.stdout.write(`${PAGE}\n`);
  if (left.length > 0) process.stdout.write(`Nothing holds:\n${left.map((row) => `  ${row}\n`).join('')}`);
  return 0;
}
