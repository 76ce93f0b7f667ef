import { describe, expect, it } from 'vitest';
import { civil } from '../../record/civil-date.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { readNarrative } from './read.ts';

const facts = (text: string) =>
  readNarrative({ text, writtenOn: civil('2026-03-12') }, defaultPack).flatMap((event) =>
    event.kind === 'stated' && ['came', 'stayed-away'].includes(event.fact) ? [event.fact] : [],
  );

describe('whether the participant was there', () => {
  it('is told by a name or a pronoun that came, was on time, kept it', () => {
    for (const text of [
      'Tamsin got here 3:45, stayed five minutes.',
      'Ct on time.',
      'She kept our 9:15.',
      'Tamsin here at 2:15 with the counselor.',
      'Tamsin, her sister and the advisor all here at 1.',
      'Called at 10:00, Tamsin picked up on the first ring.',
    ])
      expect(facts(text), text).toEqual(['came']);
  });

  it('is told by nobody at the hour, and by who did not come', () => {
    for (const text of [
      '8:30 no pt. rang cell, vm',
      'Rowan did not come this morning.',
      '10:00 no show.',
      'no tamsin at 9.',
    ])
      expect(facts(text), text).toEqual(['stayed-away']);
  });

  it('is not told by other business, another day, a team or a sheet', () => {
    for (const text of [
      'SNAP interview: ct on time.',
      'Ct came 3/2.',
      'Staffing: ct on time for it.',
      'Her sister got here at 3.',
      'The 3/2 envelope came back today.',
      'Time sheet blank.',
    ])
      expect(facts(text), text).toEqual([]);
  });
});
