/** `npm run catalogue`: writes `docs/duties.md` from the duties, with the opt-in packs laid over the default one. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../../lib/judgement/catalogue/entries.ts';
import { dutyFiles } from '../../lib/judgement/catalogue/files.ts';
import { markdown } from '../../lib/judgement/catalogue/markdown.ts';
import { optInPacks } from '../../lib/judgement/policy/oar-pack.ts';
import { packWith } from '../fixtures/cases.ts';
import { root } from './process.mjs';

export const CATALOGUE = 'docs/duties.md';

/** The page as it should stand in the docs. */
export function cataloguePage(): string {
  const pack = packWith(optInPacks.map(({ id }) => id));
  return markdown(catalogue(dutyFiles, pack), pack);
}

export function main(): number {
  writeFileSync(path.join(root, CATALOGUE), cataloguePage());
  console.log(CATALOGUE);
  return 0;
}
