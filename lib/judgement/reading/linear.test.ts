/**
 * Reading takes time in proportion to the text, whatever the text. Measured by ratio, on the same machine in the same
 * minute: eight times the length may not take much more than eight times as long; a square would take 64 times.
 */
import { describe, expect, it } from 'vitest';
import { civil } from '../../record/civil-date.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { readNarrative } from './read.ts';

/** Each has made some reader, this one or another, go over the same words again and again. */
const UNITS = [
  'Called ct. ',
  'ct called; ',
  'called ct about job search ',
  '7869 mailed 3/9 for 3/18 10:00 ',
  'missed 10/24-10/28 ',
  '. ',
  '[___',
  'Mon ',
  'letter ',
  '1/1-',
  "'",
  'not ',
];
const TIMES = 8;
/** Room for a busy machine; far from the square. */
const AT_MOST = 24;
const SHORT = 8_000;

const of = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** The processor's time: other programs on this machine don't count. */
function timeToRead(text: string): number {
  const before = process.cpuUsage();
  readNarrative({ text, writtenOn: civil('2026-03-02') }, defaultPack);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** How many times as long the long text takes; the best of a few attempts, since a pause to tidy memory is no square. */
function ratio(text: string, shorter: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 4 && best > AT_MOST; attempt++) {
    const short = Math.min(timeToRead(shorter), timeToRead(shorter), timeToRead(shorter));
    best = Math.min(best, timeToRead(text) / short);
  }
  return best;
}

describe('S17 reading', () => {
  for (const unit of UNITS) {
    it(`takes time in proportion to a text of ${JSON.stringify(unit)} alone`, () => {
      expect(ratio(of(unit, SHORT * TIMES), of(unit, SHORT))).toBeLessThan(AT_MOST);
    });
  }

  it('takes time in proportion to a text of a million characters', () => {
    const mixed = UNITS.map((unit) => of(unit, 1000)).join('\n');
    expect(ratio(of(mixed, 1_000_000), of(mixed, 1_000_000 / TIMES))).toBeLessThan(AT_MOST);
  }, 60_000);

  it('finds what stands at the end of a text of thousands of sentences', () => {
    const text = `${of('Nothing to tell. ', 17_000)}Called ct about job search, LVM.`;
    const [contact] = readNarrative({ text, writtenOn: civil('2026-03-02') }, defaultPack);
    expect(contact).toMatchObject({ kind: 'contact', direction: 'attempted' });
    const { start, end } = contact!.words[0]!;
    expect(text.slice(start, end)).toBe('Called ct about job search, LVM.');
  });
});
