import { describe, expect, it } from 'vitest';
import {
  appointment,
  decision,
  engaged,
  factsOf,
  goodCause,
  judgeTold,
  missed,
  notice,
  outcome,
  reached,
  says,
  told,
  tried,
} from '../../../test/fixtures/told.ts';
import { civil } from '../../record/civil-date.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { hasStarted, knownAppointment, reSteps } from './appointment.ts';
import { currentEpisode, episodesOf } from './episode.ts';
import { inOrder, stretchesOf } from './told.ts';

const today = '2026-05-01';
const all = (narratives: NarrativeFacts[], on = today) => episodesOf(narratives, defaultPack, civil(on));
const current = (narratives: NarrativeFacts[], on = today) =>
  currentEpisode(inOrder(narratives), stretchesOf(inOrder(narratives)), defaultPack, civil(on));
/** Since when, why it opened, and why it is closed. */
const shape = (narratives: NarrativeFacts[], on = today) =>
  all(narratives, on).map(({ from, opened, closed }) => [from, opened, closed?.why ?? 'open', closed?.on]);

const MISS = told('2026-04-06', [missed(['2026-04-02', '2026-04-03'])], { type: 'JOBS' });

describe('an episode is opened', () => {
  const opening: [about: string, opened: string, narrative: NarrativeFacts][] = [
    ['by a missed activity that was not excused', 'missed', MISS],
    [
      'where nothing is said about an excuse',
      'missed',
      told('2026-04-06', [missed([], { calledAhead: 'unsaid', count: 0 })], { type: 'JOBS' }),
    ],
    ['by noncooperation', 'noncooperation', told('2026-04-06', [says('noncooperation')], { type: 'JOBS' })],
    ['by a contact that names a miss', 'missed', told('2026-04-06', [reached(), missed(['2026-04-02'])])],
    ['by an unanswered attempt of an accepted type', 'attempt', told('2026-04-06', [tried()])],
    ['by a notice', 're-engagement', told('2026-04-06', [notice()], { type: 'General' })],
    ['by an appointment', 're-engagement', told('2026-04-06', [appointment('2026-04-20')])],
    ['by a decision to disqualify', 're-engagement', told('2026-04-06', [decision()])],
  ];
  for (const [about, opened, narrative] of opening) {
    it(about, () => expect(shape([narrative])).toEqual([['2026-04-06', opened, 'open', undefined]]));
  }

  const none: [about: string, narrative: NarrativeFacts][] = [
    ['an ordinary planning contact', told('2026-04-06', [reached()])],
    ['an attempt about something else', told('2026-04-06', [tried(['phone'], { subject: 'other' })])],
    ['an attempt of another type that names no miss', told('2026-04-06', [tried()], { type: 'General' })],
    ['a miss that was called in', told('2026-04-06', [missed(['2026-04-02'], { calledAhead: 'yes' })])],
    ["a contractor's excuse", told('2026-04-06', [missed(['2026-04-02'], { excused: true })])],
    ['a miss with good cause', told('2026-04-06', [missed(['2026-04-02']), goodCause(['2026-04-02'])])],
    ['a decision not to go on', told('2026-04-06', [decision({ to: 'no-disqualification' })])],
    ['a notice not sent', told('2026-04-06', [notice({ sent: 'not-sent' })])],
  ];
  for (const [about, narrative] of none) it(`not by ${about}`, () => expect(shape([narrative])).toEqual([]));

  it('not by a day that a contractor excused elsewhere in the record', () => {
    const excuse = told('2026-04-08', [missed(['2026-04-02', '2026-04-03'], { excused: true })], {
      author: 'contractor',
    });
    expect(shape([MISS, excuse])).toEqual([]);
  });
});

describe('an episode is closed', () => {
  const closing: [about: string, why: string, narrative: NarrativeFacts][] = [
    ['by a new plan', 'plan-signed', told('2026-04-10', [says('plan-signed')])],
    ['by engaging', 'plan-signed', told('2026-04-10', [engaged()])],
    ['by attending again', 'attended', told('2026-04-10', [says('attended')])],
    ['by good cause for all that is open', 'good-cause', told('2026-04-10', [goodCause()])],
    [
      'by good cause for every day that is open',
      'good-cause',
      told('2026-04-10', [goodCause(['2026-04-02', '2026-04-03'])]),
    ],
    [
      'by a decision not to go on',
      'not-going-on',
      told('2026-04-10', [decision({ to: 'no-disqualification' })]),
    ],
    ['by a disqualification in effect', 'in-effect', told('2026-04-10', [decision({ inEffect: true })])],
    ['by exemption', 'exempt', told('2026-04-10', [says('exempt')])],
    [
      'by the end of TANF or JOBS',
      'case-closed',
      told('2026-04-10', [says('case-closed')], { type: 'Eligibility' }),
    ],
  ];
  for (const [about, why, narrative] of closing) {
    it(about, () => expect(shape([MISS, narrative])).toEqual([['2026-04-06', 'missed', why, '2026-04-10']]));
  }

  const open: [about: string, narrative: NarrativeFacts][] = [
    ['a promise', told('2026-04-10', [reached()])],
    ['good cause for some of the days', told('2026-04-10', [goodCause(['2026-04-02'])])],
    ["a contractor's word of good cause", told('2026-04-10', [goodCause([], 'contractor')])],
    ['a decision to disqualify', told('2026-04-10', [decision()])],
    ['a decision that was withdrawn', told('2026-04-10', [decision({ inEffect: true, withdrawn: true })])],
    ['asking to engage', told('2026-04-10', [engaged({ done: false })])],
    ['attendance before the last miss', told('2026-04-10', [says('attended', '2026-04-01')])],
    [
      'attendance in the week of another miss',
      told('2026-04-10', [says('attended', '2026-04-08'), missed(['2026-04-09'])]),
    ],
  ];
  for (const [about, narrative] of open) {
    it(`not by ${about}`, () => expect(current([MISS, narrative])?.closed).toBeNull());
  }

  it('by good cause for the rest of the days', () => {
    const some = told('2026-04-10', [goodCause(['2026-04-02'])]);
    const rest = told('2026-04-14', [goodCause(['2026-04-03'])]);
    expect(shape([MISS, some, rest])).toEqual([['2026-04-06', 'missed', 'good-cause', '2026-04-14']]);
  });

  it('by 90 days with nothing of it narrated, and not by what is about something else', () => {
    const snap = told('2026-06-01', [tried(['phone'], { subject: 'other' })], { type: 'SNAP' });
    expect(current([MISS, snap], '2026-07-05')?.closed).toBeNull();
    expect(current([MISS, snap], '2026-07-06')?.closed).toEqual({ on: '2026-07-05', why: 'quiet' });
  });

  it('not by quiet days while an appointment is ahead', () => {
    const set = told('2026-04-10', [appointment('2026-08-20')]);
    expect(current([MISS, set], '2026-08-01')?.closed).toBeNull();
  });

  it('by a finalized page, on the day of its staffing', () => {
    const page = civil('2026-04-21');
    const decided = told('2026-04-21', [decision()]);
    const [episode] = episodesOf([MISS, decided], defaultPack, civil(today), page);
    expect(episode?.closed).toEqual({ on: '2026-04-21', why: 'in-effect' });
    const later = told('2026-06-03', [missed(['2026-06-02'])]);
    expect(episodesOf([MISS, decided, later], defaultPack, civil('2026-06-05'), page)).toHaveLength(2);
  });
});

describe('after an end', () => {
  const back = told('2026-03-09', [says('attended')], { author: 'contractor' });
  const before = told('2026-03-02', [missed(['2026-02-26']), tried()]);

  it('a miss within 10 business days after attending continues the same episode', () => {
    const again = told('2026-03-16', [missed(['2026-03-16'])], { author: 'contractor' });
    expect(shape([before, back, again])).toEqual([['2026-03-02', 'missed', 'open', undefined]]);
    expect(current([before, back, again])?.contacts).toHaveLength(1);
  });

  it('a miss on the 11th opens a new one', () => {
    // 3/9 + 10 business days is 3/23.
    for (const [day, episodes] of [
      ['2026-03-23', 1],
      ['2026-03-24', 2],
    ] as const) {
      const again = told(day, [missed([day])], { author: 'contractor' });
      expect([day, all([before, back, again]).length]).toEqual([day, episodes]);
    }
  });

  it('a miss soon after a new plan opens a new one', () => {
    const signed = told('2026-03-09', [says('plan-signed')]);
    const again = told('2026-03-16', [missed(['2026-03-16'])]);
    expect(all([before, signed, again])).toHaveLength(2);
  });

  it('what was missed before it opens nothing', () => {
    const sheet = told('2026-03-20', [missed(['2026-02-26', '2026-03-03'])], { type: 'JOBS' });
    expect(all([before, back, sheet])).toHaveLength(1);
  });

  it('its own appointment told again opens nothing, a new one does', () => {
    const set = told('2026-03-04', [notice(), appointment('2026-03-26')], { id: 'set' });
    const signed = told('2026-03-20', [engaged(), appointment('2026-03-26')]);
    const kept = told('2026-03-26', [outcome(), appointment('2026-03-26')]);
    expect(shape([before, set, signed, kept])).toEqual([
      ['2026-03-02', 'missed', 'plan-signed', '2026-03-20'],
    ]);
    const anew = told('2026-04-20', [notice(), appointment('2026-04-30')]);
    expect(all([before, set, signed, kept, anew])).toHaveLength(2);
  });

  it('the next one has its own contacts, and each narrative stands in one of them', () => {
    const closed = told('2026-03-20', [says('plan-signed')]);
    const anew = told('2026-04-20', [missed(['2026-04-17'])]);
    const episodes = all([anew, closed, before]);
    expect(episodes.map(({ contacts }) => contacts.length)).toEqual([1, 0]);
    expect(episodes.map(({ narratives }) => narratives.length)).toEqual([2, 1]);
  });
});

describe('what the record calls off', () => {
  const sent = told('2026-04-10', [notice(), appointment('2026-04-29')], { id: 'sent' });

  it('is not judged: neither the notice, nor its appointment, nor its step', () => {
    const off = told('2026-04-13', [notice({ sent: 'cancelled', mailedOn: null })]);
    const narratives = [MISS, sent, off];
    const episode = current(narratives)!;
    const facts = factsOf({ today, narratives, steps: ['2026-04-29T10:00'] });
    expect(episode.notices).toEqual([]);
    expect(episode.appointment).toBeNull();
    expect(reSteps(facts, episode, defaultPack, civil(today))).toEqual([]);
    expect(knownAppointment(facts, episode, defaultPack, civil(today))).toBeNull();
    expect(hasStarted(facts, episode, defaultPack, civil(today))).toBe(false);
  });

  it('leaves the right notice of the same day standing', () => {
    const right = told('2026-04-11', [
      notice({ sent: 'cancelled', mailedOn: null }),
      notice(),
      appointment('2026-04-30'),
    ]);
    const episode = current([MISS, sent, right])!;
    expect(episode.notices.map(({ event }) => event.mailedOn)).toEqual(['2026-04-11']);
    expect(episode.appointment?.event.date).toBe('2026-04-30');
  });

  it('can be an appointment alone, and one set for that day again stands again', () => {
    const off = told('2026-04-13', [appointment(null, { change: 'cancelled' })]);
    expect(current([MISS, sent, off])?.appointment).toBeNull();
    expect(current([MISS, sent, off])?.calledOff).toEqual(new Set(['2026-04-29']));
    const again = told('2026-04-14', [appointment('2026-04-29')]);
    expect(current([MISS, sent, off, again])?.calledOff).toEqual(new Set());
  });
});

describe('an episode in words', () => {
  const inWords = (narratives: NarrativeFacts[]) => judgeTold({ today, narratives }).episode?.says;

  it('tells since when it is open and why', () => {
    expect(inWords([MISS])).toBe(
      'Episode 1. Open since Mon, Apr 6: unexcused missed activities are narrated.',
    );
  });

  it('tells since when it is closed and why', () => {
    expect(inWords([MISS, told('2026-04-10', [says('attended')])])).toBe(
      'Episode 1. Closed Fri, Apr 10: the participant started or attended again. It was open since Mon, Apr 6: unexcused missed activities are narrated.',
    );
  });

  it('tells which one it is', () => {
    const again = told('2026-06-01', [missed(['2026-06-01'])]);
    expect(inWords([MISS, told('2026-04-10', [says('attended')]), again])).toMatch(/^Episode 2\. /);
  });

  it('tells nothing where there is none', () => {
    expect(judgeTold({ today, narratives: [told('2026-04-06', [reached()])] }).episode).toBeNull();
  });
});
