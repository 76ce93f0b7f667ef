/** G, Process, 1st point: the date on which the notice was mailed is narrated. */
import { sayDate } from '../../record/civil-date.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, noneRead, unlessHidden } from './say.ts';
import { noticesOf } from './shared/notices.ts';

export const about: About = {
  title: 'The day the notice was mailed is narrated',
  weight: 'must',
  place: 'Process, 1st point',
  asks: 'The date on which the notice was mailed is narrated.',
  parameters: [],
};

export const sentences = {
  what: 'The day of mailing',
  none: 'No mailing of a DHS 7869 was read in these narratives.',
  met: 'The notice is narrated as mailed {day}.',
  missing: {
    says: 'The record does not show the day on which the notice was mailed; {document} asks for it.',
    todo: 'Add the day: "mailed" and the date.',
  },
  fix: 'DHS 7869 mailed on [___ day mailed].',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'notice',
  document: 'G',
  judge(input) {
    const { known: appointment, today } = input;
    const { mailed } = noticesOf(input);
    const last = mailed.at(-1);
    if (!last) return noneRead(input, say('none'), say('what'));
    const dated = mailed.find(({ event }) => event.mailedOn);
    if (dated) {
      const day = sayDate(dated.event.mailedOn!, today);
      return [found('met', say('met', { day }), dated)];
    }
    return unlessHidden(
      input,
      say('what'),
      found(appointment && today > appointment.date ? 'broken' : 'due', say('missing'), last, {
        lastDay: appointment?.date ?? null,
        fix: { kind: 'insert', text: [say('fix')] },
      }),
    );
  },
};

const one = (text: string) => [{ date: '2026-03-02', type: 'Engagement', text }];

export const examples: Example[] = [
  {
    about: 'The day stands with the word',
    expect: 'met',
    case: { today: '2026-03-03', narratives: one('7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.') },
  },
  {
    about: '"Today" is the narrative\'s day',
    expect: 'met',
    says: 'Mon, Mar 2',
    case: { today: '2026-03-03', narratives: one('Mailed the 7869 today for RE appt 3/12/26 at 10:00 am.') },
  },
  {
    about: 'A later narrative gives the day',
    expect: 'met',
    case: {
      today: '2026-03-04',
      narratives: [
        {
          date: '2026-03-02',
          type: 'Engagement',
          text: 'Re-engagement letter was mailed for 3/12/2026 at 10:00.',
        },
        { date: '2026-03-03', type: 'Engagement', text: 'Forgot to say: 7869 mailed 3/2/26.' },
      ],
    },
  },
  {
    about: "The guide's own sample, before the appointment",
    expect: 'due',
    says: 'does not show the day',
    case: {
      today: '2026-03-03',
      narratives: one('Re-engagement letter was mailed for 03/12/2026 at 10:00.'),
    },
  },
  {
    about: "The guide's own sample, after the appointment",
    expect: 'broken',
    case: {
      today: '2026-03-13',
      narratives: one('Re-engagement letter was mailed for 03/12/2026 at 10:00.'),
    },
  },
  {
    about: 'Handed over only',
    expect: 'n/a',
    case: { today: '2026-03-03', narratives: one('Handed ct the 7869 at HV. RE appt 3/12/26 at 10:00 am.') },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-03', pagesRead: ['plan'], narratives: null },
  },
  {
    about: 'The list is filtered, so a later narrative may be hidden',
    expect: 'unseen',
    case: {
      today: '2026-03-03',
      partly: ['narratives'],
      narratives: one('Re-engagement letter was mailed for 03/12/2026 at 10:00.'),
    },
  },
];
