/** T, tips, 2nd point: a contractor follows up a missed activity within one business day. */
import { addBusinessDays } from '../../record/calendar.ts';
import { type CivilDate, sayDate } from '../../record/civil-date.ts';
import { addedTo, type Miss } from '../episodes/episode.ts';
import { type Leaf, listOf } from '../episodes/telling.ts';
import { listed } from '../episodes/told.ts';
import { closedOn, inForce } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example, Finding, JudgeInput } from './duty.ts';
import { asFarAsRead, found, wordsOf } from './say.ts';

export const about: About = {
  title: 'The contractor follows up a missed activity within one business day',
  weight: 'should',
  place: 'Helpful tips, 2nd point',
  asks: 'When a JOBS contractor becomes aware that a participant missed an activity and did not call in advance, the contractor should attempt an engagement contact within one business day (a note, a post card, a requested home visit).',
  parameters: ['contractorDays', 'closedAfterThanksgiving', 'closedDays'],
};

export const sentences = {
  what: 'Whether a contractor followed up a missed activity',
  none: 'No contractor tells of a missed activity without a call ahead.',
  met: 'The miss was followed up {followed}.',
  unclear: {
    says: 'A miss is narrated, but not whether the {person} called ahead.',
    todo: 'Please check whether they called.',
  },
  due: {
    says: 'A miss without a call ahead is narrated; {document} asks for a contact or an attempt by {last}.',
    todo: 'Send a note, call, or ask for a home visit.',
  },
  broken: {
    says: 'The record does not show a contact after this miss in time; {document} asks for a contact or an attempt by {last}.',
    todo: 'If there was one, narrate it with its day.',
  },
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'before',
  document: 'T',
  judge(input) {
    const { facts, episode, role, pack } = input;
    const own = (one: Leaf) =>
      listOf(one, pack, 'misses').filter(
        ({ narrative }) => narrative.author === 'contractor' || (narrative.draft && role === 'contractor'),
      );
    const told = episode ? listed(addedTo(episode), 'contractors', own, [pack, role]) : [];
    const findings = told
      .filter((miss, i) => !isRetold(miss, told.slice(0, i)))
      .flatMap((miss) => followUp(miss, input));
    if (findings.length === 0) findings.push(found('n/a', say('none')));
    return findings.map((finding) => asFarAsRead(facts, say('what'), finding));
  },
};

/** "Post card mailed: missed you Friday" tells again of a miss that was narrated before, and nothing new of it. */
function isRetold({ event, days }: Miss, before: readonly Miss[]): boolean {
  const known = before.flatMap((miss) => miss.days);
  return event.calledAhead === 'unsaid' && before.length > 0 && days.every((day) => known.includes(day));
}

/** From the day the contractor learned of a miss to the last day for a contact; null before the transmittal. */
export function followUpWindow(
  { event, narrative }: Pick<Miss, 'event' | 'narrative'>,
  pack: PolicyPack,
): { learned: CivilDate; lastDay: CivilDate } | null {
  const learned = event.learnedOn ?? narrative.date;
  const within = inForce(pack, 'contractorDays', learned);
  return within === null
    ? null
    : { learned, lastDay: addBusinessDays(learned, within, closedOn(pack, learned)) };
}

function followUp(miss: Miss, { episode, pack, today }: JudgeInput): Finding[] {
  const { event, narrative, days } = miss;
  const window = followUpWindow(miss, pack);
  if (!window) return [];
  const missed = days.at(-1) ?? narrative.date;
  const { lastDay } = window;
  const contact = episode!.contacts.find(({ event: { on } }) => on >= missed && on <= lastDay);
  if (contact) {
    const says = say('met', { followed: sayDate(contact.event.on, today) });
    return [found('met', says, miss, { words: wordsOf(miss, contact) })];
  }
  // Followed up in time it is right either way.
  if (event.calledAhead === 'unsaid') return [found('unclear', say('unclear'), miss)];
  const last = sayDate(lastDay, today);
  return today <= lastDay
    ? [found('due', say('due', { last }), miss, { lastDay })]
    : [found('broken', say('broken', { last }), miss, { past: true })];
}

export const examples: Example[] = [
  {
    about: 'A post card on the next business day, over Thanksgiving and the Friday after',
    expect: 'met',
    case: {
      today: '2024-12-03',
      narratives: [
        {
          date: '2024-11-27',
          type: 'Attendance',
          author: 'Job Lab (JOBS contractor)',
          text: 'Ct missed workshop 11/27. Did not call.',
        },
        {
          date: '2024-12-02',
          author: 'Job Lab (JOBS contractor)',
          text: 'Post card mailed to ct re: missed workshop.',
        },
      ],
    },
  },
  {
    about: 'A call on the second business day',
    expect: 'broken',
    says: 'by Mon, Mar 9',
    case: {
      today: '2026-03-11',
      narratives: [
        {
          date: '2026-03-06',
          type: 'Attendance',
          author: 'Job Lab (JOBS contractor)',
          text: 'Ct no call no show for class 3/6.',
        },
        {
          date: '2026-03-10',
          author: 'Job Lab (JOBS contractor)',
          text: 'Called ct about missed class, LVM.',
        },
      ],
    },
  },
  {
    about: 'Missed today',
    expect: 'due',
    says: 'by Mon, Mar 9',
    case: {
      today: '2026-03-06',
      narratives: [
        {
          date: '2026-03-06',
          type: 'Attendance',
          author: 'Job Lab (JOBS contractor)',
          text: 'Ct no call no show for class 3/6.',
        },
      ],
    },
  },
  {
    about: 'Whether they called ahead is not said',
    expect: 'unclear',
    case: {
      today: '2026-03-10',
      narratives: [
        {
          date: '2026-03-06',
          type: 'Attendance',
          author: 'Job Lab (JOBS contractor)',
          text: 'Ct absent from class 3/6.',
        },
      ],
    },
  },
  {
    about: 'The absence was called in and excused',
    expect: 'n/a',
    case: {
      today: '2026-03-10',
      narratives: [
        {
          date: '2026-03-06',
          type: 'Attendance',
          author: 'Job Lab (JOBS contractor)',
          text: 'Ct called in sick before class 3/6. Absence excused.',
        },
      ],
    },
  },
  {
    about: "A case manager's text is no contractor's",
    expect: 'n/a',
    case: {
      today: '2026-03-10',
      narratives: [{ date: '2026-03-06', type: 'JOBS', text: 'Ct no call no show for class 3/6.' }],
    },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-10', pagesRead: ['plan'], narratives: null },
  },
  {
    about: 'The list is filtered, so the contact may be hidden',
    expect: 'unseen',
    case: {
      today: '2026-03-20',
      partly: ['narratives'],
      narratives: [
        {
          date: '2026-03-06',
          type: 'Attendance',
          author: 'Job Lab (JOBS contractor)',
          text: 'Ct no call no show for class 3/6.',
        },
      ],
    },
  },
];
