/**
 * One record edited over and over, as over years on one page: whatever is typed, moved, deleted, filtered or taken back, and
 * whatever other record is looked at in between, it is judged as from nothing; and a change looks at little of it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, narrative, START } from '../../../test/fixtures/any-record.ts';
import { packWith } from '../../../test/fixtures/cases.ts';
import {
  appointment,
  decision,
  factsOf,
  goodCause,
  missed,
  notice,
  reached,
  told,
  tried,
} from '../../../test/fixtures/told.ts';
import { addDays, type CivilDate, civil } from '../../record/civil-date.ts';
import { known } from '../../record/fact.ts';
import type { CaseFacts, NarrativeFacts, ReengagementFacts } from '../../record/facts.ts';
import { sentences } from '../catalogue/sentences.ts';
import { currentEpisode, episodesOf } from '../episodes/episode.ts';
import { inOrder, stretchesOf } from '../episodes/told.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { type Checklist, judgeCase } from './judge.ts';

const [RUNS, EDITS] = process.env.TRACS_PROVE ? [40, 100] : [4, 25];
const asked = packWith([]);
const withRule = packWith(['oar-461-190-0231']);
/** Narratives that can be taken, and the days over which they are spread: several years, about one in a week. */
const POOL = 60;
const LENGTH = 140;
const SPAN = 1000;

interface Looked {
  narratives: NarrativeFacts[];
  draft: NarrativeFacts | null;
  partly: string | null;
  page: ReengagementFacts | null;
  today: CivilDate;
  pack: PolicyPack;
}

function factsIn({ narratives, draft, partly, page, today }: Omit<Looked, 'pack'>): CaseFacts {
  return {
    ...factsOf({ today, narratives: [] }),
    narratives: { read: true, value: narratives, partly, readAt: 0 },
    reengagementPage: { read: true, value: page, partly: null, readAt: 0 },
    draft,
  };
}
const judged = (facts: CaseFacts, { pack, today }: Pick<Looked, 'pack' | 'today'>): Checklist =>
  judgeCase(facts, { pack, today, sentences, role: 'case-manager' });
/** The same from copies of everything that anything could be remembered by. */
const afresh = (looked: Looked): Checklist =>
  judged(structuredClone(factsIn(looked)), { ...looked, pack: { ...looked.pack } });

/** A narrative with each of its days so much later. */
function later(one: NarrativeFacts, by: number): NarrativeFacts {
  return JSON.parse(
    JSON.stringify(one).replace(/\d{4}-\d{2}-\d{2}/g, (on) => addDays(civil(on), by)),
  ) as NarrativeFacts;
}

/** An order that has nothing to do with days. */
function turnOf({ id }: NarrativeFacts, by: number): number {
  return (Number(/\d+/.exec(id)?.[0] ?? 0) * (2 * by + 1)) % 101;
}

const edit = fc.record({
  what: fc.constantFrom(
    ...['edited', 'edited', 'edited', 'added', 'added', 'deleted', 'deleted', 'moved', 'retyped'],
    ...['many added', 'many deleted', 'turned', 'shuffled', 'taken back', 'draft', 'draft', 'filtered'],
    ...['page', 'today', 'pack'],
  ),
  at: fc.nat(9999),
  to: fc.nat(POOL - 1),
  by: fc.nat(SPAN),
  on: day,
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function edited(looked: Looked, { what, at, to, by, on }: Edit, pool: NarrativeFacts[], nth: number): Looked {
  const list = looked.narratives;
  const place = at % (list.length + 1);
  const one = list[Math.min(place, list.length - 1)];
  const other = (id: string, more = 0) => ({
    ...later(pool[(to + more) % POOL]!, (by + 7 * more) % SPAN),
    id,
  });
  const change = (): NarrativeFacts[] => {
    if (what === 'added') return list.toSpliced(place, 0, other(`n${nth}`));
    if (what === 'many added')
      return list.toSpliced(place, 0, ...Array.from({ length: 30 }, (_, i) => other(`n${nth}-${i}`, i)));
    if (what === 'turned') return list.toReversed();
    if (what === 'shuffled') return list.toSorted((a, b) => turnOf(a, at) - turnOf(b, at));
    if (!one) return list;
    if (what === 'deleted') return list.filter((each) => each !== one);
    if (what === 'many deleted') return list.toSpliced(place, Math.min(25, list.length >> 1));
    const as = (to: NarrativeFacts) => list.map((each) => (each === one ? to : each));
    if (what === 'edited') return as({ ...other(one.id), date: one.date });
    if (what === 'moved') return as({ ...one, date: addDays(START, by) });
    if (what === 'retyped') return as({ ...one, type: known(to % 2 ? 'Engagement' : 'General', 'test') });
    return list;
  };
  const narratives = change();
  if (what === 'draft')
    return { ...looked, draft: at % 3 ? { ...other('draft'), id: 'draft', draft: true } : null };
  if (what === 'filtered') return { ...looked, partly: looked.partly ? null : 'Filtered.' };
  if (what === 'page')
    return {
      ...looked,
      page:
        at % 3
          ? {
              staffedOn: addDays(on, by),
              outcome: true,
              decision: at % 2 ? 'disqualify' : 'good-cause',
              requiredSteps: [],
              finalized: to % 2 > 0,
            }
          : null,
    };
  if (what === 'today') return { ...looked, today: addDays(on, by) };
  if (what === 'pack') return { ...looked, pack: at % 2 ? asked : withRule };
  return { ...looked, narratives };
}

describe('a record that is edited over and over', () => {
  it(`answers as from nothing after each of ${RUNS} times ${EDITS} edits`, () => {
    let alarms = 0;
    let several = 0;
    fc.assert(
      fc.property(
        fc.array(narrative('any'), { minLength: POOL, maxLength: POOL }),
        fc.array(edit, { minLength: EDITS, maxLength: EDITS }),
        (pool, edits) => {
          let looked: Looked = {
            narratives: Array.from({ length: LENGTH }, (_, i) => ({
              ...later(pool[(i * 7) % POOL]!, Math.floor((i * SPAN) / LENGTH)),
              id: `n${i}`,
            })),
            draft: null,
            partly: null,
            page: null,
            today: addDays(START, SPAN + 200),
            pack: asked,
          };
          const former: Looked[] = [];
          for (const [nth, step] of edits.entries()) {
            former.push(looked);
            looked =
              step.what === 'taken back'
                ? former[Math.max(0, former.length - 1 - (step.at % 5))]!
                : edited(looked, step, pool, LENGTH + nth);
            // Another record, which begins as this one does, is looked at in between.
            if (step.at % 4 === 0)
              judged(factsIn({ ...looked, narratives: looked.narratives.slice(0, 40), draft: null }), looked);
            const answer = judged(factsIn(looked), looked);
            expect([nth, step.what, answer]).toEqual([nth, step.what, afresh(looked)]);
            alarms += answer.broken + answer.older;
            const { narratives, pack, today } = looked;
            const episodes = episodesOf(narratives, pack, today);
            const sorted = inOrder(narratives);
            expect(currentEpisode(sorted, stretchesOf(sorted), pack, today)).toEqual(
              // A record whose edits left no episode has no current one.
              episodes.at(-1) ? { ...episodes.at(-1)!, record: expect.anything() } : null,
            );
            if (episodes.length > 3) several++;
          }
        },
      ),
      { numRuns: RUNS },
    );
    // The records are none of which nothing is asked.
    expect(alarms).toBeGreaterThan(RUNS * EDITS);
    expect(several).toBeGreaterThan((RUNS * EDITS) / 4);
  }, 900_000);
});

describe('what a change looks at', () => {
  let looks = 0;
  const watched = <T extends object>(one: T): T =>
    new Proxy(one, {
      get(of, name) {
        looks++;
        return of[name as keyof T];
      },
    });
  /** Each look at a narrative, or at one of its events, is counted. */
  const counted = (one: NarrativeFacts): NarrativeFacts =>
    watched({ ...one, events: one.events.map((event) => watched(event)) });

  /** Episodes, decisions and quiet weeks in turn. */
  const many = (on: CivilDate, i: number) =>
    [
      [missed([on])],
      [tried(['phone'], { subject: 'jobs' })],
      [tried(['letter'], { subject: 'jobs' })],
      [notice(), appointment(addDays(on, 9))],
      [reached(['phone'], { subject: i % 2 ? 'jobs' : 'unstated' })],
      [i % 12 ? goodCause([], 'team') : decision({ to: 'no-disqualification' })],
    ][i % 6]!;
  /** An episode that nothing ends. */
  const open = (on: CivilDate, i: number) => many(on, i % 6 === 5 ? 4 : i);

  for (const [what, eventsOf] of [
    ['with many episodes', many],
    ['with one episode', open],
  ] as const) {
    for (const place of [0, 0.5, 1]) {
      it(`is no more of a long record than of a short one: ${what}, at ${place}`, () => {
        const of = (count: number) => {
          const list = Array.from({ length: count }, (_, i) => {
            const on = addDays(START, i - count);
            return counted(
              told(on, eventsOf(on, i), { id: `n${i}`, type: i % 3 ? 'General' : 'Engagement' }),
            );
          });
          const look = (narratives: NarrativeFacts[]) => {
            looks = 0;
            const facts = factsIn({ narratives, draft: null, partly: null, page: null, today: START });
            judged(facts, { pack: asked, today: START });
            return looks;
          };
          const whole = look(list);
          // Every one of them is looked at by who knows nothing of the record: so the count sees it.
          expect(whole).toBeGreaterThan(5 * count);
          const nth = Math.round(place * (count - 1));
          const tells = [
            [reached(['phone'], { subject: 'jobs', on: list[nth]!.date })],
            [tried(['text'], { subject: 'jobs' })],
          ];
          const anew = tells.map((events) =>
            look(list.with(nth, counted(told(list[nth]!.date, events, { id: `n${nth}`, type: 'General' })))),
          );
          return Math.max(...anew);
        };
        const [short, long] = [of(100), of(2000)];
        console.info(
          `${what}, at ${place}: looks after a change ${short} of 100 narratives, ${long} of 2,000`,
        );
        // Twenty times as long. Where one of many misses that are open changes, all of them are counted anew.
        expect(long).toBeLessThan(2 * short);
      });
    }
  }
});
