/** What holds of judging whatever a record says: on made-up events, so that no reading of text limits what is tried. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, narratives, record, START } from '../../../test/fixtures/any-record.ts';
import { statuses } from '../../../test/fixtures/cases.ts';
import {
  factsOf,
  type Given,
  judgeTold,
  reached,
  shifted,
  told,
  tried,
} from '../../../test/fixtures/told.ts';
import { businessDaysBetween } from '../../record/calendar.ts';
import { addDays, type CivilDate, civil, daysBetween } from '../../record/civil-date.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { duties } from '../duties/index.ts';
import { episodesOf } from '../episodes/episode.ts';
import { defaultPack } from '../policy/default-pack.ts';

const given = (value: Given): Given => value;
const runs = { numRuns: 400 };

describe('judging any record', () => {
  it('never stops at a duty', () => {
    fc.assert(
      fc.property(record, fc.boolean(), (value, partly) => {
        const checklist = judgeTold({ ...value, partly });
        for (const { findings } of checklist.lines)
          for (const { says: words } of findings) expect(words).not.toContain('Could not check');
      }),
      runs,
    );
  });

  it('gives the same whatever the order of the narratives', () => {
    fc.assert(
      fc.property(
        record.chain((value) =>
          fc.tuple(
            fc.constant(value),
            fc.shuffledSubarray(value.narratives, { minLength: value.narratives.length }),
          ),
        ),
        ([value, order]) => {
          expect(judgeTold({ ...value, narratives: order })).toEqual(judgeTold(value));
        },
      ),
      runs,
    );
  });

  it('is not changed by a narrative about something else', () => {
    fc.assert(
      fc.property(record, day, (value, on) => {
        const snap = told(on, [tried(['phone'], { subject: 'other' })], { id: 'snap', type: 'SNAP' });
        expect(statuses(judgeTold({ ...value, narratives: [...value.narratives, snap] }))).toEqual(
          statuses(judgeTold(value)),
        );
      }),
      runs,
    );
  });

  it('gets an answer to a narrative of its own that no other one is given', () => {
    fc.assert(
      fc.property(record, day, (value, on) => {
        const contact = told(on, [reached()], { id: 'own', type: 'General' });
        const typed = (given: Given) =>
          judgeTold(given)
            .lines.filter(({ stage }) => stage === 'typing')
            .flatMap(({ findings }) => findings)
            .filter(({ about }) => !('narrative' in about && about.narrative === 'own'))
            .map(({ id, status }) => id.replace(/\/\d+$/, '') + status)
            .filter((id) => !id.startsWith('engagement-type/'));
        // Of the other three duties on typing, a mere contact is no part.
        expect(typed({ ...value, narratives: [...value.narratives, contact] }).sort()).toEqual(
          typed(value).sort(),
        );
      }),
      runs,
    );
  });

  it('is not changed by moving everything by whole weeks, where no holiday comes between', () => {
    // Within the days from 7/6 to 9/3 of 2026 there is no holiday of the state.
    const [from, to] = [civil('2026-07-06'), civil('2026-09-03')];
    const short = fc.record({
      today: fc.constant(addDays(from, 24)),
      narratives: narratives.map((list) =>
        list.map((one) => squeezed(one, (on) => addDays(from, ((daysBetween(START, on) % 24) + 24) % 24))),
      ),
    });
    expect(businessDaysBetween(addDays(from, -1), to)).toBe(44);
    fc.assert(
      fc.property(short, fc.constantFrom(7, 14), (value, by) => {
        expect(statuses(judgeTold(shifted(given(value), by)))).toEqual(statuses(judgeTold(given(value))));
      }),
      runs,
    );
  });

  it('makes nothing broken or due on a part of the narratives that is not so on the whole', () => {
    fc.assert(
      fc.property(record, (value) => {
        const whole = statuses(judgeTold(value));
        const part = statuses(judgeTold({ ...value, partly: true }));
        for (const [duty, status] of Object.entries(part))
          if (status === 'broken' || status === 'due') expect([duty, whole[duty]]).toEqual([duty, status]);
      }),
      runs,
    );
  });

  it('puts each narrative into one episode at most, and closes all but the last', () => {
    fc.assert(
      fc.property(record, (value) => {
        const episodes = episodesOf(value.narratives, defaultPack, civil(value.today));
        const ids = episodes.flatMap((episode) => episode.narratives.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(episodes.slice(0, -1).every(({ closed }) => closed !== null)).toBe(true);
        for (const [i, { from }] of episodes.entries())
          if (i > 0) expect(from >= episodes[i - 1]!.from).toBe(true);
      }),
      runs,
    );
  });

  it('asks every duty once that is not opt-in', () => {
    const asked = judgeTold({ today: START, narratives: [] }).lines.map(({ duty }) => duty);
    expect(asked).toEqual(duties.filter(({ optIn }) => !optIn).map(({ id }) => id));
  });
});

/** The narrative with each of its days put elsewhere. */
function squeezed(one: NarrativeFacts, to: (on: CivilDate) => CivilDate): NarrativeFacts {
  return JSON.parse(
    JSON.stringify(one).replace(/\d{4}-\d{2}-\d{2}/g, (on) => to(civil(on))),
  ) as NarrativeFacts;
}

describe('facts', () => {
  it('are not changed by judging', () => {
    fc.assert(
      fc.property(record, (value) => {
        const before = structuredClone(factsOf(value));
        judgeTold(value);
        expect(factsOf(value)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});
