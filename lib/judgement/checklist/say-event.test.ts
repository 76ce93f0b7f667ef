import { describe, expect, it } from 'vitest';
import { corpusNarratives } from '../../../test/fixtures/corpus.ts';
import { civil } from '../../record/civil-date.ts';
import { factNameSchema } from '../../record/events.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { readNarrative } from '../reading/read.ts';
import { sayEvent } from './say-event.ts';

const writtenOn = civil('2026-03-03');
const said = (text: string) =>
  readNarrative({ text, writtenOn }, defaultPack).map((event) => sayEvent(event, writtenOn));

describe('what was read, in words', () => {
  it('tells contacts by how and about what, and a notice by its days', () => {
    expect(said('Spoke with ct by phone about job search goals.')).toEqual([
      'Contact made, by phone, about JOBS',
    ]);
    expect(said('7869 mailed 3/2. RE appt 3/12/26 at 10:00 am.')).toEqual([
      'Notice (DHS 7869) mailed Mon, Mar 2',
      'Re-engagement appointment: Thu, Mar 12 at 10:00 AM',
    ]);
    expect(said('Blank: [___ how]')).toEqual(['A blank of a template']);
  });

  it('says every event of the shared notes in one line, with no name of the code in it', () => {
    const lines = corpusNarratives().flatMap(({ text, writtenOn: on }) =>
      readNarrative({ text, writtenOn: civil(on) }, defaultPack).map((event) => sayEvent(event, civil(on))),
    );
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) {
      expect(line).toMatch(/^[A-Z][^\n]+[^.]$/);
      expect(line).not.toMatch(/undefined|null|unsaid|unstated|\d{4}-\d{2}/);
    }
  });

  it('has words for each stated fact', () => {
    const words = factNameSchema.options.map((fact) =>
      sayEvent({ kind: 'stated', fact, on: writtenOn, words: [] }, writtenOn),
    );
    expect(new Set(words).size).toBe(factNameSchema.options.length);
  });
});
