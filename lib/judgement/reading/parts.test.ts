import { describe, expect, it } from 'vitest';
import { dice, times } from '../../../test/e2e/tally.ts';
import { corpusNarratives } from '../../../test/fixtures/corpus.ts';
import { civil } from '../../record/civil-date.ts';
import type { ReadEvent } from '../../record/events.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { cutInParts } from './parts.ts';
import { createRereader, readInTurns, readNarrative } from './read.ts';
import { readyPack } from './word-lines.ts';

const writtenOn = civil('2026-03-02');
const notes = corpusNarratives().map(({ text }) => text);
/** A record's worth of notes one below the other: some 25,000 characters. */
const long = notes.join('\n\n');
const contact = 'Called ct about job search, LVM.';

function turnsOf(text: string, known?: Map<string, ReadEvent[]>): number {
  let turns = 1;
  for (const _ of readInTurns({ text, writtenOn }, readyPack(defaultPack), known)) turns++;
  return turns;
}

describe('a text in parts', () => {
  it('is one part up to the length of any note, and holds each letter once however long', () => {
    for (const text of ['', ...notes]) expect(cutInParts(text)).toEqual([{ start: 0, end: text.length }]);
    for (const text of [
      long,
      'a'.repeat(9999),
      ' '.repeat(9999),
      '👍'.repeat(4999),
      `x${'👍'.repeat(4999)}`,
    ]) {
      const parts = cutInParts(text);
      expect(parts.length).toBeGreaterThan(2);
      expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const { start } of parts) expect(text.slice(start)).not.toMatch(/^[\udc00-\udfff]/);
    }
  });

  it('is cut behind an empty line, a line, a sentence, a word, whichever of these it has', () => {
    for (const [end, filler] of [
      ['\n\n', 'One two.\nthree '],
      ['\n', 'One two. Three '],
      ['. ', 'one two '],
      [' ', 'one'],
    ] as const) {
      const head = `${filler.repeat(Math.ceil(2100 / filler.length))}four${end}`;
      const [first] = cutInParts(head + filler.repeat(2000));
      expect(first!.end).toBe(head.length);
    }
  });

  it('shows the words where they stand in the whole text', () => {
    const text = `${'Nothing to tell.\n'.repeat(400)}${contact}`;
    const words = readNarrative({ text, writtenOn }, defaultPack).flatMap((event) => event.words);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([contact]);
  });

  it('lets others work between two parts, and between finding the sentences of one and telling them', () => {
    readNarrative({ text: contact, writtenOn }, defaultPack);
    expect(turnsOf(contact)).toBe(2);
    expect(turnsOf(long)).toBe(2 * cutInParts(long).length);
  });
});

describe('reading while somebody types', () => {
  it('says the same as reading the whole text, whatever was typed, cut or pasted where', () => {
    const thrown = dice('reread');
    const reread = createRereader(readyPack(defaultPack));
    let text = long;
    for (let round = 0; round < times(600); round++) {
      const at = thrown.below(text.length + 1);
      const gone = thrown.below(3) === 0 ? thrown.below(400) : 0;
      const typed = ['a', ' ', '\n\n', '. ', contact, thrown.oneOf(notes), '[___ who]', '\ud83d'] as const;
      text = text.slice(0, at) + thrown.oneOf(typed) + text.slice(at + gone);
      const read = reread({ text, writtenOn });
      // What was understood is compared at once, so that the two readings meet the same text.
      expect(read).toEqual(readNarrative({ text, writtenOn }, defaultPack));
      if (text.length > 60_000) text = long;
    }
  }, 300_000);

  it('reads only the part that was typed in, and holds no part of a text that is gone', () => {
    const known = new Map<string, ReadEvent[]>();
    turnsOf(long, known);
    const before = new Map(known);
    // At the end, where most of it is typed.
    turnsOf(`${long} x`, known);
    expect([...known.keys()].filter((key) => !before.has(key))).toHaveLength(1);
    for (const [key, events] of known) if (before.has(key)) expect(events).toBe(before.get(key));
    turnsOf(contact, known);
    expect([...known.keys()].join()).toContain(contact);
    expect(known.size).toBe(1);
  });
});
