/**
 * Judging remembers what it found of narratives that stayed the same. Here it is held against judging from fresh copies,
 * of which nothing can be remembered, over any sequence of what can happen to a record while it is looked at.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, narrative, record, START } from '../../../test/fixtures/any-record.ts';
import { packWith } from '../../../test/fixtures/cases.ts';
import {
  appointment,
  decision,
  engaged,
  factsOf,
  goodCause,
  missed,
  notice,
  reached,
  says,
  told,
  tried,
} from '../../../test/fixtures/told.ts';
import { addDays, type CivilDate, civil } from '../../record/civil-date.ts';
import { known } from '../../record/fact.ts';
import type { CaseFacts, NarrativeFacts, ReengagementFacts } from '../../record/facts.ts';
import { NOTHING_READ } from '../../record/nothing-read.ts';
import { sentences } from '../catalogue/sentences.ts';
import type { Role } from '../duties/duty.ts';
import { currentEpisode, episodesOf } from '../episodes/episode.ts';
import { inOrder, stretchesOf } from '../episodes/told.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { type Checklist, judgeCase, judgeInTurns } from './judge.ts';

interface Looked {
  facts: CaseFacts;
  pack: PolicyPack;
  today: CivilDate;
  role: Role;
}

const SEQUENCES = process.env.TRACS_PROVE ? 600 : 60;
const asked = packWith([]);
const withRule = packWith(['oar-461-190-0231']);
const stricter: PolicyPack = {
  ...asked,
  id: 'stricter',
  parameters: {
    ...asked.parameters,
    acceptedTypes: [{ from: civil('2008-10-01'), value: ['JOBS'], cite: 'test' }],
    decisionDays: [{ from: civil('2008-10-01'), value: 45, cite: 'test' }],
    patternMisses: [{ from: addDays(START, 40), value: 2, cite: 'test' }],
  },
};

const judged = ({ facts, ...options }: Looked): Checklist => judgeCase(facts, { ...options, sentences });
/** The same from copies of everything that anything could be remembered by. */
const afresh = ({ facts, pack, ...options }: Looked): Checklist =>
  judgeCase(structuredClone(facts), { ...options, pack: { ...pack }, sentences });

type Change = (looked: Looked) => Looked;
const facts =
  (change: (facts: CaseFacts) => Partial<CaseFacts>): Change =>
  (looked) => ({ ...looked, facts: { ...looked.facts, ...change(looked.facts) } });
const saved = (change: (narratives: NarrativeFacts[]) => NarrativeFacts[]): Change =>
  facts(({ narratives: page }) => (page.read ? { narratives: { ...page, value: change(page.value) } } : {}));
const at = (list: readonly unknown[], nth: number) => (list.length > 0 ? nth % list.length : 0);
const nth = fc.nat(40);
const page: fc.Arbitrary<ReengagementFacts | null> = fc.option(
  fc.record({
    staffedOn: fc.option(day),
    outcome: fc.boolean(),
    decision: fc.option(fc.constantFrom('disqualify', 'good-cause', 'no-disqualification')),
    requiredSteps: fc.constantFrom([], [{ name: 'Staffing', done: true }]),
    finalized: fc.boolean(),
  }),
);

const CHANGES: Record<string, fc.Arbitrary<Change>> = {
  'a narrative is edited': fc
    .tuple(nth, narrative('edited'))
    .map(([n, to]) =>
      saved((list) => list.map((one, i) => (i === at(list, n) ? { ...to, id: one.id } : one))),
    ),
  'its type is changed': fc
    .tuple(nth, fc.constantFrom('Engagement', 'JOBS', 'General'))
    .map(([n, type]) =>
      saved((list) =>
        list.map((one, i) => (i === at(list, n) ? { ...one, type: known(type, 'test') } : one)),
      ),
    ),
  'one is added': fc
    .tuple(nth, narrative('added'))
    .map(([n, one]) =>
      saved((list) => [...list.slice(0, n), { ...one, id: `added-${list.length}` }, ...list.slice(n)]),
    ),
  'one is deleted': nth.map((n) => saved((list) => list.filter((_, i) => i !== at(list, n)))),
  'they are listed the other way round': fc.constant(saved((list) => [...list].reverse())),
  'a draft is typed': narrative('draft').map((one) => facts(() => ({ draft: { ...one, draft: true } }))),
  'the draft is taken back': fc.constant(facts(() => ({ draft: null }))),
  'the draft is saved': fc.constant(
    facts(({ draft, narratives }) =>
      draft && narratives.read
        ? {
            draft: null,
            narratives: { ...narratives, value: [...narratives.value, { ...draft, draft: false }] },
          }
        : {},
    ),
  ),
  'the list is filtered, or shown whole again': fc.constant(
    facts(({ narratives }) =>
      narratives.read
        ? { narratives: { ...narratives, partly: narratives.partly ? null : 'Filtered.' } }
        : {},
    ),
  ),
  'the plan changes': fc
    .option(
      fc.array(
        day.map((on) => `${on}T10:00`),
        { maxLength: 2 },
      ),
    )
    .map((steps) =>
      facts(() => ({
        plan: steps ? factsOf({ today: START, narratives: [], steps }).plan : NOTHING_READ.plan,
      })),
    ),
  'the Re-Engagement Page changes': page.map((value) =>
    facts(() => ({ reengagementPage: { read: true, value, partly: null, readAt: 0 } })),
  ),
  'the types on offer change': fc
    .constantFrom<string[] | null>(null, ['General'], ['General', 'Engagement'])
    .map((typesOffered) => facts(() => ({ typesOffered }))),
  'the checklist is ticked': fc.boolean().map((checklistTicked) => facts(() => ({ checklistTicked }))),
  'another day comes': day.map((today) => (looked) => ({ ...looked, today })),
  'another role is chosen': fc
    .constantFrom<Role>('case-manager', 'contractor')
    .map((role) => (looked) => ({ ...looked, role })),
  'another pack is in force': fc
    .constantFrom(asked, withRule, stricter)
    .map((pack) => (looked) => ({ ...looked, pack })),
};
const change = fc.oneof(
  ...Object.entries(CHANGES).map(([what, made]) => made.map((apply) => ({ what, apply }))),
);

describe('judging what it judged before', () => {
  it('answers as from fresh copies, whatever happened to the record', () => {
    fc.assert(
      fc.property(record, fc.array(change, { minLength: 4, maxLength: 14 }), (value, changes) => {
        let looked: Looked = {
          facts: factsOf(value),
          pack: asked,
          today: civil(value.today),
          role: value.role ?? 'case-manager',
        };
        const answers: [Checklist, string][] = [];
        for (const { what, apply } of [{ what: 'it is opened', apply: (same: Looked) => same }, ...changes]) {
          looked = apply(looked);
          const answer = judged(looked);
          expect([what, answer]).toEqual([what, afresh(looked)]);
          answers.push([answer, JSON.stringify(answer)]);
        }
        // What was answered before was not changed by judging on.
        for (const [answer, before] of answers) expect(JSON.stringify(answer)).toBe(before);
      }),
      { numRuns: SEQUENCES },
    );
  }, 600_000);

  it('would answer wrongly were a narrative changed in place: the comparison sees it', () => {
    const looked = {
      facts: factsOf({ today: START, narratives: [told(START, [reached()], { type: 'General' })] }),
      pack: asked,
      today: START,
      role: 'case-manager' as const,
    };
    expect(judged(looked)).toEqual(afresh(looked));
    const { narratives } = looked.facts;
    if (narratives.read) narratives.value[0]!.events.length = 0;
    expect(judged(looked)).not.toEqual(afresh(looked));
  });
});

/** Edits of a record that goes back years: each of one narrative, however old, to anything else or back again. */
describe('an edit at any age', () => {
  const YEARS = 60;
  const old = fc
    .tuple(
      fc.tuple(...Array.from({ length: YEARS }, (_, i) => narrative(`n${i}`))),
      fc.array(fc.tuple(fc.nat(YEARS - 1), narrative('edited')), { minLength: 3, maxLength: 8 }),
      day,
    )
    .map(([list, edits, today]) => ({
      // Twenty days between one and the next, so that episodes come and go; what each tells moves with it.
      list: list.map((one, i) => later(one, 20 * i)),
      edits: edits.map(([n, to]) => [n, later(to, 20 * n)] as const),
      today: addDays(today, 20 * YEARS),
    }));

  it('answers as judging the whole afresh does, and finds the same episodes', () => {
    let several = 0;
    fc.assert(
      fc.property(old, ({ list, edits, today }) => {
        let narratives = list;
        const check = () => {
          const looked = {
            facts: factsOf({ today, narratives }),
            pack: withRule,
            today,
            role: 'case-manager' as const,
          };
          expect(judged(looked)).toEqual(afresh(looked));
          const episodes = episodesOf(narratives, withRule, today);
          expect(episodes).toEqual(episodesOf(structuredClone(narratives), { ...withRule }, today));
          if (episodes.length > 2) several++;
        };
        check();
        for (const [n, to] of edits) {
          const before = narratives;
          narratives = before.map((one, i) => (i === n ? { ...to, id: one.id } : one));
          check();
          narratives = before;
          check();
        }
      }),
      { numRuns: SEQUENCES / 5 },
    );
    expect(several).toBeGreaterThan(SEQUENCES / 5);
  }, 600_000);
});

/**
 * Records as long as they get: of whatever a narrative can tell, one for each day or so, told in no order; every other one
 * tells again what another may tell, a contact of some days ago or a decision, so that much hangs together.
 */
describe('a change at any place of a record of any length', () => {
  const again = fc
    .tuple(fc.nat(240), fc.nat(12), fc.constantFrom('Engagement', 'General'), fc.nat(3))
    .map(([n, back, type, what]) => {
      const on = addDays(START, n - back);
      const events = [decision({ to: 'no-disqualification' }), goodCause()];
      return told(addDays(START, n), [events[what] ?? reached(['phone'], { on })], { id: 'any', type });
    });
  const pool = fc.array(fc.oneof(narrative('any'), again), { minLength: 60, maxLength: 60 });
  const step = fc.record({
    what: fc.constantFrom('edited', 'edited', 'retyped', 'added', 'deleted', 'draft'),
    at: fc.nat(1999),
    to: fc.nat(59),
  });
  for (const [count, runs] of [
    [10, SEQUENCES / 2],
    [400, SEQUENCES / 10],
    [2000, SEQUENCES / 30],
  ] as const) {
    it(`answers as judging all of it from nothing does: ${count} narratives`, () => {
      let alarms = 0;
      fc.assert(
        fc.property(pool, fc.array(step, { minLength: 3, maxLength: 6 }), (any, steps) => {
          const nth = (i: number, which: number, id: string) => ({ ...later(any[which]!, i), id });
          let list = Array.from({ length: count }, (_, i) => nth(i, (i * 7) % 60, `n${i}`));
          let draft: NarrativeFacts | null = null;
          const check = (what: string) => {
            const looked: Looked = {
              facts: { ...factsOf({ today: START, narratives: list }), draft },
              pack: withRule,
              today: addDays(START, count + 100),
              role: 'case-manager',
            };
            const answer = judged(looked);
            expect([what, answer]).toEqual([what, afresh(looked)]);
            alarms += answer.broken + answer.older;
          };
          check('opened');
          for (const { what, at, to } of steps) {
            const place = at % list.length;
            const one = list[place]!;
            const other = nth(place, to, what === 'added' ? `added-${at}-${list.length}` : one.id);
            if (what === 'added') list = [...list.slice(0, place), other, ...list.slice(place)];
            else if (what === 'deleted') list = list.filter((_, i) => i !== place);
            else if (what === 'draft') draft = { ...other, id: 'draft', draft: true };
            else {
              const changed = what === 'edited' ? other : { ...one, type: known('JOBS', 'test') };
              list = list.map((was, i) => (i === place ? changed : was));
            }
            check(what);
          }
        }),
        { numRuns: runs },
      );
      // The records are none of which nothing is asked.
      expect(alarms).toBeGreaterThan(count);
    }, 600_000);
  }
});

/** One open episode for years, and what parts it in two: an end on the way, good cause, or a silence; and back again. */
describe('a change that parts an episode or joins two', () => {
  const end = fc.constantFrom<Parameters<typeof told>[1]>(
    [says('attended')],
    [says('plan-signed')],
    [says('exempt')],
    [goodCause()],
    [decision({ to: 'no-disqualification' })],
    [engaged()],
    [missed([], { count: 2 })],
    [appointment(null), notice()],
    [notice({ sent: 'cancelled' })],
  );
  const step = fc.record({ what: fc.constantFrom('end', 'more', 'gone', 'silence'), at: fc.nat(1999), end });
  const sizes: [count: number, runs: number][] = [
    [60, SEQUENCES / 3],
    [400, SEQUENCES / 12],
  ];
  // In `npm run prove`: each takes seconds.
  if (process.env.TRACS_PROVE) sizes.push([2000, SEQUENCES / 30]);
  for (const [count, runs] of sizes) {
    it(`answers as judging all of it from nothing does: ${count} narratives`, () => {
      const numbers = { one: 0, several: 0 };
      fc.assert(
        fc.property(fc.array(step, { minLength: 3, maxLength: 8 }), (steps) => {
          const open = Array.from({ length: count }, (_, i) => {
            const on = addDays(START, i);
            const events = [
              [missed([on])],
              [tried(['phone']), tried(['letter'])],
              [notice(), appointment(addDays(on, 9))],
              [reached()],
              [],
            ];
            return told(on, events[i % 5]!, { id: `n${i}`, type: i % 2 ? 'General' : 'Engagement' });
          });
          let list = open;
          const check = (what: string) => {
            const looked: Looked = {
              facts: factsOf({ today: START, narratives: list }),
              pack: withRule,
              today: addDays(START, count),
              role: 'case-manager',
            };
            expect([what, judged(looked)]).toEqual([what, afresh(looked)]);
            const episodes = episodesOf(list, withRule, looked.today);
            expect(episodes).toEqual(episodesOf(structuredClone(list), { ...withRule }, looked.today));
            numbers[episodes.length > 1 ? 'several' : 'one']++;
          };
          check('opened');
          for (const [i, { what, at, end }] of steps.entries()) {
            const before = list;
            const nth = at % list.length;
            // Each with an id of its own: two that are alike in day and id stand in no order.
            const other = told(list[nth]!.date, end, { id: what === 'more' ? `more-${i}` : list[nth]!.id });
            if (what === 'end') list = list.with(nth, other);
            else if (what === 'more') list = list.toSpliced(nth, 0, other);
            else list = list.toSpliced(nth, what === 'gone' ? 1 : 95);
            check(what);
            // Every other one is taken back.
            if (at % 2) {
              list = before;
              check('taken back');
            }
            if (list.length === 0) list = open;
          }
        }),
        { numRuns: runs },
      );
      expect(Math.min(numbers.one, numbers.several)).toBeGreaterThan(0);
    }, 600_000);
  }
});

/** A narrative with each of its days so much later. */
function later(one: NarrativeFacts, by: number): NarrativeFacts {
  return JSON.parse(
    JSON.stringify(one).replace(/\d{4}-\d{2}-\d{2}/g, (on) => addDays(civil(on), by)),
  ) as NarrativeFacts;
}

/** A record with something on every other day, its episodes opened and closed in turn. */
function long(count: number): NarrativeFacts[] {
  return Array.from({ length: count }, (_, i) => {
    const on = addDays(START, i - count);
    const events =
      i % 9 === 0 ? [missed([on])] : [reached(['phone'], { subject: i % 2 ? 'jobs' : 'unstated' })];
    return told(on, events, { id: `n${i}`, type: i % 3 ? 'General' : 'Engagement' });
  });
}

/** The same with a decision every few days, which could be the same as one narrated on another day. */
function decided(count: number): NarrativeFacts[] {
  return long(count).map((one, i) =>
    i % 4 === 0
      ? told(one.date, [i % 8 ? goodCause([], 'team') : decision({ to: 'no-disqualification' })], {
          id: one.id,
          type: i % 3 ? 'General' : 'Engagement',
        })
      : one,
  );
}

describe('what one changed narrative costs', () => {
  const findings = ({ lines }: Checklist) => new Set(lines.flatMap((line) => line.findings));

  for (const [what, changed, made] of [
    ['the latest', (count: number) => count - 1, long],
    ['one in the middle', (count: number) => count / 2, long],
    ['the first', () => 0, long],
    ['the latest decision', (count: number) => count - 4, decided],
    ['a decision in the middle', (count: number) => count / 2, decided],
    ['the first decision', () => 0, decided],
  ] as const) {
    it(`does not grow with the record: ${what}`, () => {
      const anew = [100, 400, 2000].map((count) => {
        const value = made(count);
        const looked = {
          facts: factsOf({ today: START, narratives: value }),
          pack: asked,
          today: START,
          role: 'case-manager' as const,
        };
        const before = findings(judged(looked));
        expect(before.size).toBeGreaterThan(count / 2);
        const edited = value.map((one, i) => (i === changed(count) ? { ...one, events: [] } : one));
        const after = findings(judged({ ...looked, facts: factsOf({ today: START, narratives: edited }) }));
        return [...after].filter((finding) => !before.has(finding)).length;
      });
      // Two months of findings at most, and what is said of the record as a whole.
      for (const count of anew) expect(count).toBeLessThan(2 * 31 + 30);
    });
  }

  it('nor do the narratives that are gone through again, however old the change', () => {
    // Going through a narrative asks for its day.
    let times = 0;
    const watched = (one: NarrativeFacts): NarrativeFacts =>
      Object.defineProperty({ ...one }, 'date', {
        enumerable: true,
        get: () => {
          times++;
          return one.date;
        },
      });
    const goneThrough = (list: NarrativeFacts[]) => {
      const sorted = inOrder(list);
      const record = stretchesOf(sorted);
      times = 0;
      currentEpisode(sorted, record, asked, START);
      return times;
    };
    // Six weeks with misses, then six in which they attend, so that episodes end.
    const attends = (one: NarrativeFacts, i: number) =>
      i % 84 < 42 ? one : told(one.date, [says('attended', one.date)], { id: one.id });
    for (const count of [100, 400, 2000]) {
      for (const [value, changed] of [
        [long(count).map(attends).map(watched), [0, 9, count / 2, count - 1]],
        // Of an episode that is open all the time; its first miss, one on the way and contacts.
        [long(count).map(watched), [0, 1, Math.ceil(count / 18) * 9, count / 2, count - 1]],
      ] as const) {
        // Of a record that nothing is known of, every one is gone through: so the count sees it.
        expect(goneThrough(value)).toBeGreaterThanOrEqual(count);
        // Where the episode begins is looked for.
        expect(goneThrough(value)).toBeLessThan(60);
        for (const nth of changed) {
          const edited = value.map((one, i) => (i === nth ? watched({ ...one, events: [] }) : one));
          const anew = goneThrough(edited);
          // Taking it back is a change like another.
          goneThrough(value);
          expect(anew).toBeGreaterThan(0);
          // The rest of its own episode, and a month more to see that it comes out alike.
          expect([count, nth, anew, anew < 84 + 31 + 60]).toEqual([count, nth, anew, true]);
        }
      }
    }
  });

  it('nor do the steps in which a record is judged that was never seen before', () => {
    let times = 0;
    const watched = (one: NarrativeFacts): NarrativeFacts =>
      Object.defineProperty({ ...one }, 'type', {
        enumerable: true,
        get: () => {
          times++;
          return one.type;
        },
      });
    const facts = factsOf({ today: START, narratives: decided(2000).map(watched) });
    const turns = judgeInTurns(facts, { pack: asked, sentences, today: START, role: 'case-manager' });
    const steps: number[] = [];
    for (let done = false; !done; ) {
      times = 0;
      done = turns.next().done === true;
      steps.push(times);
    }
    // All of it is gone through, several times over, and never most of it in one step.
    expect(steps.reduce((sum, step) => sum + step)).toBeGreaterThan(2 * 2000);
    expect(Math.max(...steps)).toBeLessThan(2000 / 2);
  });

  it('nor does what a key in a draft costs', () => {
    const value = long(2000);
    const facts = factsOf({ today: START, narratives: value });
    const typed = (id: string) => told(START, [reached()], { id, type: 'General', draft: true });
    const looked = {
      facts: { ...facts, draft: typed('draft') },
      pack: asked,
      today: START,
      role: 'case-manager' as const,
    };
    const before = findings(judged(looked));
    const after = findings(judged({ ...looked, facts: { ...facts, draft: typed('draft') } }));
    expect([...after].filter((finding) => !before.has(finding)).length).toBeLessThan(2 * 31 + 30);
  });
});
