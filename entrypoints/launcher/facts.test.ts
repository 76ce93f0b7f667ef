import { describe, expect, it } from 'vitest';
import { defaultPack } from '@/lib/judgement/policy/default-pack';
import { readyPack } from '@/lib/judgement/reading/word-lines';
import { civil } from '@/lib/record/civil-date';
import { known } from '@/lib/record/fact';
import type { NarrativeFacts } from '@/lib/record/facts';
import { inOneGo } from '@/lib/record/turns';
import type { NarrativeRow } from '@/lib/tracs/read-narratives';
import type { DraftReading } from '@/lib/tracs/read-page';
import { createReader } from './facts.ts';

const row = (id: string, text: string, type = 'General') =>
  ({ id, type: known(type, 'Type'), date: civil('2026-03-02'), text, author: '' }) as NarrativeRow;
const rows = () => [row('a', 'LVM for ct re: job search.'), row('b', 'SNAP packet received.')];
const list = (of: NarrativeRow[]) => known({ rows: of, partly: null, problems: [] }, 'Narratives');

function reading() {
  const reader = createReader(readyPack(defaultPack));
  return (of: NarrativeRow[], at = 0): NarrativeFacts[] => {
    const all = list(of);
    inOneGo(reader.reading(all));
    const page = reader.narratives(all, at);
    if (!page.read) throw new Error('The list was read.');
    return page.value;
  };
}

describe('a list that is read in turns', () => {
  const day = (of: NarrativeRow, date: string) => ({ ...of, date: civil(date) });
  const long = () => [
    day(row('old', 'LVM for ct.'), '2024-05-06'),
    day(row('new', 'Spoke with ct about goals.'), '2026-03-02'),
    day(row('also new', 'E-mailed ct.'), '2026-03-02'),
    day(row('older', 'SNAP packet received.'), '2023-01-09'),
  ];

  it('begins with the newest, is partly read until the end, and says so', () => {
    const reader = createReader(readyPack(defaultPack));
    const all = list(long());
    const turns = reader.reading(all);
    const seen: (string | number | null)[][] = [];
    const look = () => {
      const page = reader.narratives(all, 0);
      if (!page.read) throw new Error('The list was found.');
      seen.push([reader.left(all), page.partly, ...page.value.map(({ id }) => id)]);
    };
    look();
    for (const _ of turns) if (reader.left(all) !== seen.at(-1)?.[0]) look();
    expect(seen).toEqual([
      [4, 'still reading, 0 of 4 narratives so far.'],
      [3, 'still reading, 1 of 4 narratives so far.', 'new'],
      [2, 'still reading, 2 of 4 narratives so far.', 'new', 'also new'],
      [1, 'still reading, 3 of 4 narratives so far.', 'old', 'new', 'also new'],
      [0, null, 'old', 'new', 'also new', 'older'],
    ]);
  });

  it('is partly read as long as only its ends were, however much of them is read', () => {
    const reader = createReader(readyPack(defaultPack));
    const ends = known({ rows: long(), of: 900, partly: null, problems: [] }, 'Narratives');
    inOneGo(reader.reading(ends));
    expect(reader.left(ends)).toBe(896);
    expect(reader.narratives(ends, 0)).toMatchObject({
      partly: 'still reading, 4 of 900 narratives so far.',
      value: { length: 4 },
    });
    const whole = list([...long(), day(row('another', 'Bus pass.'), '2022-01-04')]);
    expect(reader.left(whole)).toBe(1);
  });

  it('goes on where it was left when the page is read again, and keeps what the page says of itself', () => {
    const reader = createReader(readyPack(defaultPack));
    const all = list(long());
    for (const _ of reader.reading(all)) if (reader.left(all) === 2) break;
    // The host redrew its list: the same words in other rows, of which one is gone.
    const again = known(
      { rows: long().slice(0, 3), partly: 'the list is filtered.', problems: [] },
      'Narratives',
    );
    expect(reader.left(again)).toBe(1);
    inOneGo(reader.reading(again));
    expect(reader.narratives(again, 0)).toMatchObject({
      partly: 'the list is filtered.',
      value: { length: 3 },
    });
  });

  it('lets others work within one long text too', () => {
    const reader = createReader(readyPack(defaultPack));
    const all = list([row('letter', 'Spoke with ct about the job search class. '.repeat(400))]);
    const turns = reader.reading(all);
    let steps = 0;
    while (!turns.next().done) steps++;
    expect(steps).toBeGreaterThan(4);
    expect(reader.left(all)).toBe(0);
  });
});

describe('the facts of a page that is read again', () => {
  it('are the same objects where a narrative says the same, whatever became of the others', () => {
    const read = reading();
    const [first, second] = read(rows());
    const [added, again, other] = read([row('c', 'Spoke with ct about goals.'), ...rows()]);
    expect([again, other]).toEqual([first, second]);
    expect(again).toBe(first);
    expect(other).toBe(second);
    expect(added?.events.map(({ kind }) => kind)).toContain('contact');
    expect(read(rows().slice(1))[0]).toBe(second);
  });

  it('are the same objects when the page is told anew after a while', () => {
    const read = reading();
    const before = read(rows(), 0);
    const after = read(rows(), 600_000);
    expect(after).not.toBe(before);
    expect(after[0]).toBe(before[0]);
  });

  it('are others where the type changed, or the same words stand there twice', () => {
    const read = reading();
    const [before] = read(rows());
    const [after] = read([row('a2', 'LVM for ct re: job search.', 'Engagement')]);
    expect(after).toMatchObject({ id: 'a2', type: { value: 'Engagement' }, events: before?.events });
    const twice = read([row('a', 'LVM for ct re: job search.'), row('a-2', 'LVM for ct re: job search.')]);
    expect(twice.map(({ id }) => id)).toEqual(['a', 'a-2']);
  });
});

describe('the facts of a draft', () => {
  const draft = (text: string, type = '') =>
    ({
      text: known(text, 'Text'),
      type: known(type, 'Type'),
      date: known(civil('2026-03-02'), 'Date'),
    }) as DraftReading;

  it('are the same object as long as nothing else is understood, and another then', () => {
    const reader = createReader(readyPack(defaultPack));
    const read = (...given: Parameters<typeof draft>) =>
      reader.draft(draft(...given), civil('2026-03-02'), 'case-manager');
    const before = read('LVM for ct re: job search. Wea');
    expect(before?.events.length).toBeGreaterThan(0);
    expect(read('LVM for ct re: job search. Weather')).toBe(before);
    expect(read('LVM for ct re: job search. Weather', 'Engagement')).not.toBe(before);
    expect(read('')).toBeNull();
  });
});
