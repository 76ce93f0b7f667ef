import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLines, namesIn, partsOf } from './lines.ts';

/** Words as packs may hold them: no white space, else any character. */
const word = fc.stringMatching(/^\S{1,8}$/u);
const parts = fc.array(fc.stringMatching(/^[a-z0-9 ]{0,6}$/), { minLength: 1, maxLength: 4 });

describe('words in lines', () => {
  it('are each found with all that belongs to them, and no others are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(word, parts), { selector: ([name]) => name }),
        word,
        (all, other) => {
          const words = new Map(all);
          // Through storage, which keeps one text.
          const lines = inLines(['a', 'b'], words).join('\n').split('\n');
          expect(namesIn(lines)).toEqual(['a', 'b']);
          for (const [name, belongs] of words) expect(partsOf(lines, name)).toEqual(belongs);
          expect(partsOf(lines, other)).toEqual(words.get(other) ?? []);
          // A word is not found by its beginning, nor in what belongs to another.
          for (const [name, [first = '']] of words) {
            for (const near of [name.slice(0, -1), `${name}x`, first])
              if (!words.has(near)) expect(partsOf(lines, near)).toEqual([]);
          }
        },
      ),
    );
  });

  it('may be none at all', () => {
    expect(partsOf(inLines([], new Map()), '')).toEqual([]);
  });
});
