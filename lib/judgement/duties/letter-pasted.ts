/** G, Best practices: the whole letter is pasted into the narrative. */
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, noneRead, notNeeded, unlessHidden } from './say.ts';
import { noticesOf } from './shared/notices.ts';

export const about: About = {
  title: 'The whole letter is pasted into the narrative',
  weight: 'tip',
  place: 'Best practices, 2nd point',
  asks: 'Copy and paste the entire re-engagement letter (7869) into TRACS: it shows that the letter was sent, and keeps an exact copy for the case record.',
  parameters: [],
};

export const sentences = {
  what: 'Whether the letter is pasted',
  none: 'No mailing of a DHS 7869 was read in these narratives.',
  met: 'The narrative holds the whole letter.',
  past: 'The appointment is past; nothing asks for the letter any more.',
  due: {
    says: 'The narrative does not hold the whole letter; {document} asks for a copy as best practice.',
    todo: 'Paste the letter with its appointment, its text and the signature.',
  },
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'notice',
  document: 'G',
  tip: true,
  judge(input) {
    const { known: appointment, today } = input;
    const { mailed } = noticesOf(input);
    const last = mailed.at(-1);
    const what = say('what');
    if (!last) return noneRead(input, say('none'), what);
    const whole = mailed.find(({ event }) => event.pasted);
    if (whole) return [found('met', say('met'), whole)];
    if (appointment && today > appointment.date) return notNeeded(say('past'));
    return unlessHidden(input, what, found('due', say('due'), last, { lastDay: appointment?.date ?? null }));
  },
};

export const examples: Example[] = [
  {
    about: 'Appointment, body and signature stand in the narrative',
    expect: 'met',
    case: {
      today: '2026-03-04',
      narratives: [
        {
          date: '2026-03-02',
          type: 'Engagement',
          text: '7869 mailed 3/2/26. Copy of letter: Dear Dana Sampleton, You are invited to a re-engagement appointment on Thursday, March 12, 2026 at 10:00 AM at the branch office, 100 Main St. The purpose of the appointment is to talk about what would help you take part in your JOBS activities. If you need a ride, child care or an interpreter, please call me before the appointment. Sincerely, Pat Example, Case Manager',
        },
      ],
    },
  },
  {
    about: 'The mailing alone is narrated, and the appointment is ahead',
    expect: 'due',
    says: 'does not hold the whole letter',
    case: {
      today: '2026-03-12',
      narratives: [
        {
          date: '2026-03-02',
          type: 'Engagement',
          text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.',
        },
      ],
    },
  },
  {
    about: 'The day after the appointment',
    expect: 'n/a',
    case: {
      today: '2026-03-13',
      narratives: [
        {
          date: '2026-03-02',
          type: 'Engagement',
          text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.',
        },
      ],
    },
  },
  {
    about: 'Handed over only',
    expect: 'n/a',
    case: {
      today: '2026-03-03',
      narratives: [
        {
          date: '2026-03-02',
          type: 'Engagement',
          text: 'Handed ct the 7869 at HV. RE appt 3/12/26 at 10:00 am.',
        },
      ],
    },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-03', pagesRead: ['plan'], narratives: null },
  },
];
