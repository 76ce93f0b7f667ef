/** T, TRACS changes, 1st point: engagement contacts and attempts are documented under the type Engagement. */
import type { ContactEvent, Span } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { usDate } from '../../record/parts.ts';
import { type Dated, toldBy } from '../episodes/told.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { disqualification } from './shared/decisions.ts';
import { judgeTypes } from './shared/typing.ts';

export const about: About = {
  title: 'Contacts are narrated under the type Engagement',
  weight: 'should',
  place: 'TRACS changes, 1st point',
  asks: 'Staff and partners use the narrative type Engagement, in TRACS since 10/1/08, to document engagement contacts and attempted ones about taking part in JOBS.',
  parameters: ['acceptedTypes'],
};

export const sentences = {
  thing: 'engagement contact or attempt about JOBS',
  made: 'an engagement contact',
  attempted: 'an attempted engagement contact',
  'short-made':
    'Contact with participant on {on} by [___ how: phone / letter / office / home visit] about taking part in JOBS: [___ in one line]',
  'short-attempted':
    'Attempted contact with participant on {on} by [___ how: phone / letter / office / home visit] about taking part in JOBS: [___ in one line]',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'typing',
  document: 'T',
  inParts: true,
  judge: (input) =>
    judgeTypes(input, say('thing'), {
      kind: 'contact',
      is: ({ event }) => event.subject !== 'other',
      named: ({ direction }) => say(direction),
      recalled: isRecalled,
      same,
      // A contact whose subject the text leaves open is no reason to ask for another type.
      vague: (contact) => contact.subject !== 'jobs',
      short: ({ direction, on }) =>
        say(direction === 'made' ? 'short-made' : 'short-attempted', { on: usDate(on) }),
    }),
};

/**
 * One that an earlier narrative records, one of a recap that gives no day of its own, or a mere handing over. A staffing
 * that decided to disqualify tells what the participant said, which is no contact for that alone.
 */
function isRecalled(contact: Dated<ContactEvent>, others: readonly Dated<ContactEvent>[]): boolean {
  const { event, narrative } = contact;
  const past = event.on < narrative.date;
  const handed = toldBy(narrative, 'notice').filter((notice) => notice.event.sent === 'handed');
  return (
    calledOff(contact) ||
    (past
      ? others.some((other) => other.narrative.date < narrative.date && same(contact, other))
      : within(event, toldBy(narrative, 'recap'))) ||
    (event.direction === 'made' && (within(event, handed) || tellsOfStaffing(narrative)))
  );
}

/** A contractor's record of an absence whose call ahead they took: attendance, and no talk about taking part. */
function calledOff({ event, narrative }: Dated<ContactEvent>): boolean {
  return (
    narrative.author === 'contractor' &&
    event.direction === 'made' &&
    within(
      event,
      toldBy(narrative, 'missed').filter((miss) => miss.event.calledAhead === 'yes' && miss.event.excused),
    )
  );
}

function tellsOfStaffing(narrative: NarrativeFacts): boolean {
  return (
    toldBy(narrative, 'staffing').some(({ event }) => event.state === 'held') &&
    disqualification([narrative]).stands !== null
  );
}

/** Whether all that an event was read from lies in the words of these. */
function within({ words }: ContactEvent, others: readonly { event: { words: Span[] } }[]): boolean {
  return words.every((a) =>
    others.some(({ event }) => event.words.some((b) => a.start >= b.start && a.end <= b.end)),
  );
}

/** One contact told twice: of one day and one direction, by a medium that both name or one leaves open. */
function same({ event: a }: Dated<ContactEvent>, { event: b }: Dated<ContactEvent>): boolean {
  // A talk whose way is not said may be the one whose way is.
  const unsaid = (media: readonly string[]) => media.length === 0 || media.includes('other');
  const open = unsaid(a.media) || unsaid(b.media);
  return (
    a.on === b.on &&
    a.direction === b.direction &&
    (open || a.media.some((medium) => b.media.includes(medium)))
  );
}

export const examples: Example[] = [
  {
    about: 'A voicemail about a missed class, typed General',
    expect: 'broken',
    says: 'asks for the type Engagement',
    case: {
      today: '2026-03-10',
      narratives: [
        {
          date: '2026-03-09',
          type: 'General',
          text: 'LVM for ct re: missed job search class on 3/6. Asked her to call me.',
        },
      ],
    },
  },
  {
    about: 'The same voicemail, typed Engagement',
    expect: 'met',
    case: {
      today: '2026-03-10',
      narratives: [
        {
          date: '2026-03-09',
          type: 'Engagement',
          text: 'LVM for ct re: missed job search class on 3/6. Asked her to call me.',
        },
      ],
    },
  },
  {
    about: 'Typed JOBS, and narrated under Engagement the same day',
    expect: 'met',
    case: {
      today: '2026-03-10',
      narratives: [
        { date: '2026-03-09', type: 'JOBS', text: 'LVM for ct re: missed job search class on 3/6.' },
        { date: '2026-03-09', type: 'Engagement', text: 'Left message for client about job search class.' },
      ],
    },
  },
  {
    about: 'A call about SNAP only',
    expect: 'n/a',
    case: {
      today: '2026-03-10',
      narratives: [{ date: '2026-03-09', type: 'SNAP', text: 'Called ct for SNAP interview, LVM.' }],
    },
  },
  {
    about: 'Before the type existed',
    expect: 'n/a',
    case: {
      today: '2008-10-02',
      narratives: [
        { date: '2008-09-30', type: 'General', text: 'Spoke with client by phone about job search.' },
      ],
    },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-10', pagesRead: ['plan'], narratives: null },
  },
  {
    about: 'The list is filtered, so a second narrative of the contact may be hidden',
    expect: 'unseen',
    case: {
      today: '2026-03-10',
      partly: ['narratives'],
      narratives: [
        {
          date: '2026-03-09',
          type: 'General',
          text: 'Called client about her PDP, no answer, left message.',
        },
      ],
    },
  },
  {
    about: 'A draft with the wrong type',
    expect: 'broken',
    says: 'before you save',
    case: {
      today: '2026-03-10',
      draft: {
        id: 'd',
        date: '2026-03-10',
        type: 'General',
        author: '',
        text: 'Spoke with client about her job search plan.',
      },
    },
  },
];
