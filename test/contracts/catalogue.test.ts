/** The catalogue in the docs tells what the duties ask now. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../lib/judgement/catalogue/entries.ts';
import { dutyFiles } from '../../lib/judgement/catalogue/files.ts';
import { duties } from '../../lib/judgement/duties/index.ts';
import { defaultPack } from '../../lib/judgement/policy/default-pack.ts';
import { CATALOGUE, cataloguePage } from '../tools/catalogue.ts';
import { read } from './sources.ts';

describe('the catalogue of duties', () => {
  it(`stands in ${CATALOGUE} as the duties are now; npm run catalogue writes it`, () => {
    expect(read(CATALOGUE)).toBe(cataloguePage());
  });

  it('holds every duty once, with its source, its figures and an example of each answer it can give', () => {
    const entries = catalogue(dutyFiles, defaultPack);
    expect(entries.map(({ id }) => id)).toEqual(duties.map(({ id }) => id));
    for (const { id, source, parameters, examples } of entries) {
      expect([id, source.asks.length > 20, source.place !== '']).toEqual([id, true, true]);
      for (const { means, values } of parameters)
        expect([id, means, values.length > 0]).toEqual([id, means, true]);
      expect([id, new Set(examples.map(({ status }) => status)).size >= 4]).toEqual([id, true]);
    }
  });

  it('says of an opt-in duty whether a pack has switched it on', () => {
    const optIn = (pack = defaultPack) =>
      catalogue(dutyFiles, pack).find(({ id }) => id === 'oar-screenings')?.optIn;
    expect(optIn()).toBe(false);
    expect(
      optIn({ ...defaultPack, on: { 'oar-screenings': defaultPack.parameters.noticeDays[0]!.from } }),
    ).toBe('2008-10-01');
  });

  it('never speaks of a violation, or of what somebody did not do', () => {
    expect(cataloguePage()).not.toMatch(/violat|you did not/i);
  });
});
