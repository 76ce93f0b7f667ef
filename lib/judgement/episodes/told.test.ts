/** The record in its order and by stretches, held against plain sorting, and how little of it a change touches. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { START } from '../../../test/fixtures/any-record.ts';
import { told } from '../../../test/fixtures/told.ts';
import { addDays } from '../../record/civil-date.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { between, byRecord, inOrder, type Stretch, stretchesOf } from './told.ts';

const narrative = (day: number, id: number, draft = false) =>
  told(addDays(START, day), [], { id: draft ? 'draft' : `n${id}`, draft });
const plainly = (list: readonly NarrativeFacts[]) => [...list].sort(byRecord);
const wholes = (stretch: Stretch): NarrativeFacts[] =>
  (stretch as readonly (NarrativeFacts | Stretch)[]).flatMap((part) =>
    'events' in part ? [part] : wholes(part),
  );

const change = fc.record({
  what: fc.constantFrom('add', 'replace', 'remove', 'first', 'last', 'turn', 'many', 'draft'),
  at: fc.nat(400),
  day: fc.integer({ min: -400, max: 900 }),
});

describe('the order of the record', () => {
  it('is that of sorting it anew, whatever changed in a list and in whatever order the page has it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -400, max: 900 }), { maxLength: 60 }),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        (days, changes) => {
          let next = days.length;
          let list = days.map((day, i) => narrative(day, i));
          const check = () => {
            const sorted = inOrder(list);
            expect(sorted).toEqual(plainly(list));
            expect(wholes(stretchesOf(sorted))).toEqual(plainly(list));
          };
          check();
          for (const { what, at, day } of changes) {
            const one = narrative(day, next++);
            const nth = list.length > 0 ? at % list.length : 0;
            if (what === 'add') list = [...list.slice(0, nth), one, ...list.slice(nth)];
            else if (what === 'replace') list = list.map((was, i) => (i === nth ? one : was));
            else if (what === 'remove') list = list.filter((_, i) => i !== nth);
            else if (what === 'first') list = [one, ...list];
            else if (what === 'last') list = [...list, one];
            else if (what === 'turn') list = [...list].reverse();
            else if (what === 'draft')
              list = [...list.filter(({ draft }) => !draft), narrative(day, 0, true)];
            else list = list.map((was, i) => (i % 2 ? was : narrative(day + i, next++)));
            check();
          }
        },
      ),
      { numRuns: process.env.TRACS_PROVE ? 2000 : 200 },
    );
  });

  it('asks for the days of a few narratives after a change, however many there are', () => {
    let asked = 0;
    const watched = (one: NarrativeFacts): NarrativeFacts =>
      Object.defineProperty({ ...one }, 'date', {
        enumerable: true,
        get: () => {
          asked++;
          return one.date;
        },
      });
    const count = (list: NarrativeFacts[]) => {
      asked = 0;
      stretchesOf(inOrder(list));
      return asked;
    };
    for (const size of [400, 2000]) {
      const days = Array.from({ length: size }, (_, i) => i);
      for (const list of [days, days.reverse()].map((all) => all.map((i) => watched(narrative(i, i))))) {
        // All are asked for in a record that was never put in order: so the count sees it.
        expect(count(list)).toBeGreaterThan(size);
        for (const at of [0, size / 2, size - 1]) {
          const anew = list.map((one, i) => (i === at ? watched(narrative(i, i)) : one));
          expect([size, at, count(anew) < 800]).toEqual([size, at, true]);
          expect([size, at, count(list) < 800]).toEqual([size, at, true]);
        }
      }
    }
  });
});

describe('the stretches of the record', () => {
  it('are the same again, but for those that hold the change', () => {
    const list = Array.from({ length: 800 }, (_, i) => narrative(i, i));
    const before = stretchesOf(inOrder(list));
    const after = stretchesOf(
      inOrder(list.map((one, i) => (i === 400 ? { ...narrative(i, i), author: 'unclear' } : one))),
    );
    const anew = (now: Stretch, was: Stretch): number[] => {
      const parts = now as readonly Stretch[];
      const changed = parts.filter((part, i) => part !== (was as readonly Stretch[])[i]);
      const [first] = changed;
      if (!first || 'events' in first) return [changed.length];
      return [changed.length, ...anew(first, (was as readonly Stretch[])[parts.indexOf(first)]!)];
    };
    expect(anew(after, before)).toEqual([1, 1, 1, 1]);
    expect(before.length).toBe(3);
  });
});

describe('between', () => {
  it('gives the narratives of these days, both among them', () => {
    const list = [0, 0, 1, 3, 3, 7].map((day, i) => narrative(day, i));
    for (const from of [-1, 0, 1, 2, 3, 7, 8])
      for (const to of [-1, 0, 2, 3, 7, 9]) {
        const [a, b] = [addDays(START, from), addDays(START, to)];
        const own = list.filter(({ date }) => date >= a && date <= b);
        expect(between(list, a, b)).toEqual(own);
        expect(between(list, a)).toEqual(list.filter(({ date }) => date >= a));
      }
  });
});
