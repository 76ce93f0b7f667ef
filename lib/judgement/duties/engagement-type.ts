/** T, TRACS changes, 1st point: engagement contacts and attempts are documented under the type Engagement. */

import type { ContactEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { type Part, usDate } from '../../record/parts.ts';
import { inForce } from '../policy/in-force.ts';

import type { Duty, Example, Finding, Fix, JudgeInput } from './duty.ts';
import { asks, notSeen, partlySeen } from './say.ts';

export const duty: Duty = {
  id: 'engagement-type',
  title: 'Contacts are narrated under the type Engagement',
  weight: 'should',
  stage: 'Narrative typing',
  citation: {
    document: 'T',
    place: 'TRACS changes, 1st point',
    asks: 'Staff and partners use the narrative type Engagement, in TRACS since 10/1/08, to document engagement contacts and attempted ones about taking part in JOBS.',
  },
  parameters: ['acceptedTypes'],
  judge(input) {
    const { facts, narratives } = input;
    const findings = narratives.flatMap((narrative) => judgeNarrative(narrative, input));
    if (!facts.narratives.read)
      findings.push(notSeen('narratives', 'The types of the contacts in this record'));
    if (findings.length > 0) return findings;
    return [
      {
        status: 'n/a',
        says: 'No engagement contact or attempt about JOBS was read in these narratives.',
        todo: null,
        about: { page: 'narratives' },
      },
    ];
  },
};

function judgeNarrative(narrative: NarrativeFacts, input: JudgeInput): Finding[] {
  const accepted = inForce(input.pack, 'acceptedTypes', narrative.date);
  const contact = contactOf(narrative);
  if (!accepted || !contact || narrative.events.some((event) => event.kind === 'recap')) return [];
  const about = { narrative: narrative.id };
  const words = [{ narrative: narrative.id, spans: contact.words }];
  const older = input.episode !== null && narrative.date < input.episode.from;
  const kind = contact.direction === 'made' ? 'an engagement contact' : 'an attempted engagement contact';
  if (!narrative.type.known) {
    return [
      {
        status: 'unclear',
        says: `This reads as ${kind}, but its type could not be read: ${narrative.type.reason}`,
        todo: 'Please check the type.',
        about,
        words,
        older,
      },
    ];
  }
  const type = narrative.type.value;
  if (isAccepted(type, accepted)) {
    return [{ status: 'met', says: `Narrated under ${type}.`, todo: null, about, words, older }];
  }
  // A contact whose subject the text leaves open is no reason to ask for another type.
  if (contact.subject !== 'jobs') return [];
  if (
    input.narratives.some(
      (other) => other !== narrative && recordsSame(other, narrative.date, contact, accepted),
    )
  ) {
    return [
      {
        status: 'met',
        says: 'The same contact is narrated under an accepted type too.',
        todo: null,
        about,
        words,
        older,
      },
    ];
  }
  const wanted = accepted[0]!;
  if (
    narrative.draft &&
    input.facts.typesOffered &&
    !input.facts.typesOffered.some((offer) => isAccepted(offer, accepted))
  ) {
    return [
      {
        status: 'unclear',
        says: `This reads as ${kind}, but the type list on this page offers no ${wanted}.`,
        todo: 'Please check which type your branch uses.',
        about,
        words,
        older,
      },
    ];
  }
  if (input.facts.narratives.read && input.facts.narratives.partly && !narrative.draft) {
    return [
      {
        ...partlySeen(
          'narratives',
          input.facts.narratives.partly,
          'Whether this contact is narrated under Engagement too',
        ),
        about,
        words,
        older,
      },
    ];
  }
  const chosen = type.trim() === '' ? 'it has no type yet' : `its type is ${type}`;
  return [
    {
      status: 'broken',
      says: `This reads as ${kind}, but ${chosen}; ${asks(input.pack, duty)} for the type ${wanted}.`,
      todo: narrative.draft
        ? `Choose the type ${wanted} before you save.`
        : `Change the type to ${wanted}, or add a short ${wanted} narrative of the same contact.`,
      about,
      words,
      older,
      fix: narrative.draft
        ? { kind: 'set-type', type: wanted }
        : separateNarrative(contact, narrative, wanted),
    },
  ];
}

/** T's way for a narrative that cannot be changed any more: the same contact, briefly, under the accepted type. */
function separateNarrative(contact: ContactEvent, narrative: NarrativeFacts, type: string): Fix {
  const how: Part = { label: 'how', kind: 'choice', choices: ['phone', 'letter', 'office', 'home visit'] };
  const opening =
    contact.direction === 'made'
      ? [`Contact with participant on ${usDate(narrative.date)} by `, how, ' about taking part in JOBS: ']
      : [
          `Attempted contact with participant on ${usDate(narrative.date)} by `,
          how,
          ' about taking part in JOBS: ',
        ];
  const former = narrative.type.known ? narrative.type.value : 'another type';
  return {
    kind: 'start',
    date: narrative.date,
    type,
    parts: [...opening, { label: 'in one line', kind: 'text' }, `. Details under ${former}, same day.`],
  };
}

function contactOf(narrative: NarrativeFacts): ContactEvent | null {
  const event = narrative.events.find((candidate) => candidate.kind === 'contact');
  return event?.kind === 'contact' && event.subject !== 'other' ? event : null;
}

function recordsSame(
  other: NarrativeFacts,
  date: string,
  contact: ContactEvent,
  accepted: readonly string[],
): boolean {
  if (other.date !== date || !other.type.known || !isAccepted(other.type.value, accepted)) return false;
  const theirs = contactOf(other);
  if (!theirs || theirs.direction !== contact.direction) return false;
  const open = theirs.media.length === 0 || contact.media.length === 0;
  return open || theirs.media.some((medium) => contact.media.includes(medium));
}

function isAccepted(type: string, accepted: readonly string[]): boolean {
  const plain = type.trim().toLowerCase();
  return accepted.some((name) => name.toLowerCase() === plain);
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
