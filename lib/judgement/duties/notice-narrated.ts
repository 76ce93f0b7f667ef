/** G, Process, 1st point: that the notice was sent is narrated. */
import { isBusinessDay } from '../../record/calendar.ts';
import { addDays, sayDate } from '../../record/civil-date.ts';
import { closedOn, inForce } from '../policy/in-force.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, noneRead, sayAppointment, unlessHidden, wordsOf } from './say.ts';
import { noticesOf } from './shared/notices.ts';

export const about: About = {
  title: 'The notice is narrated',
  weight: 'must',
  place: 'Process, 1st point',
  asks: 'It is narrated that the JOBS Re-engagement Notice (DHS 7869) was sent, with the date it was mailed.',
  parameters: ['noticeDays'],
};

export const sentences = {
  what: 'Whether the notice is narrated',
  none: 'No RE appointment was read that would call for a notice.',
  met: 'A narrative records the notice.',
  due: {
    says: 'The record does not show that the notice for the appointment on {at} was sent; {document} asks for it to be narrated.',
    todo: 'Mail the notice by {last} and narrate it with the day.',
  },
  dueBefore: {
    says: 'The record does not show that the notice for the appointment on {at} was sent; {document} asks for it to be narrated.',
    todo: 'Mail the notice by {last} and narrate it with the day. The last day, {day}, is no business day.',
  },
  broken: {
    says: 'The record does not show that the notice for the appointment on {at} was sent; {document} asks for it to be narrated.',
    todo: 'If it was sent, narrate it with the day. The last mailing day was {last}.',
  },
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'notice',
  document: 'G',
  judge(input) {
    const { episode, known, today, pack } = input;
    const { mailed, handed, emailed } = noticesOf(input);
    const sent = mailed[0] ?? handed ?? emailed;
    if (sent) return [found('met', say('met'), sent)];
    const what = say('what');
    const least = known ? inForce(pack, 'noticeDays', known.date) : null;
    if (!known || least === null) return noneRead(input, say('none'), what);
    const lastDay = addDays(known.date, -least);
    const late = today > lastDay;
    const at = sayAppointment(known.date, known.time, today);
    // A day without work is the last one by policy all the same; whoever waits for it mails too late.
    const closed = closedOn(pack, lastDay);
    let worked = lastDay;
    while (!isBusinessDay(worked, closed)) worked = addDays(worked, -1);
    const early = !late && worked !== lastDay && worked >= today;
    const last = sayDate(early ? worked : lastDay, today);
    const told = early
      ? say('dueBefore', { at, last, day: sayDate(lastDay, today) })
      : say(late ? 'broken' : 'due', { at, last });
    return unlessHidden(
      input,
      what,
      found(late ? 'broken' : 'due', told, 'narratives', {
        lastDay,
        words: wordsOf(episode?.appointment ?? null),
      }),
    );
  },
};

const planned = (text: string) => [{ date: '2026-03-02', type: 'Engagement', text }];

export const examples: Example[] = [
  {
    about: 'The mailing is narrated',
    expect: 'met',
    case: {
      today: '2026-03-03',
      narratives: planned('7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.'),
    },
  },
  {
    about: 'An appointment is set, and there is time to mail the notice',
    expect: 'due',
    says: 'does not show that the notice',
    case: { today: '2026-03-03', narratives: planned('RE appt set for 3/12/26 at 10:00 am at branch.') },
  },
  {
    about: 'The last mailing day is a Sunday: the Friday before it is told',
    expect: 'due',
    says: 'Mail the notice by Fri, Mar 13',
    case: { today: '2026-03-11', narratives: planned('RE appt set for 3/22/26 at 10:00 am at branch.') },
  },
  {
    about: 'The last mailing day is past and no notice is narrated',
    expect: 'broken',
    says: 'The last mailing day was Thu, Mar 5',
    case: { today: '2026-03-06', narratives: planned('RE appt set for 3/12/26 at 10:00 am at branch.') },
  },
  {
    about: 'The appointment stands on the plan alone',
    expect: 'broken',
    case: {
      today: '2026-03-06',
      narratives: planned('Spoke with ct about job search.'),
      steps: [{ code: 'RE', plannedStart: '2026-03-12T10:00', plannedEnd: '2026-03-12T10:00' }],
    },
  },
  {
    about: 'No appointment is known',
    expect: 'n/a',
    case: { today: '2026-03-03', narratives: planned('Spoke with ct about job search.') },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: {
      today: '2026-03-03',
      pagesRead: ['plan'],
      narratives: null,
      steps: [{ code: 'RE', plannedStart: '2026-03-12T10:00', plannedEnd: '2026-03-12T10:00' }],
    },
  },
  {
    about: 'The list is filtered, so the notice may be hidden',
    expect: 'unseen',
    case: {
      today: '2026-03-06',
      partly: ['narratives'],
      narratives: planned('RE appt set for 3/12/26 at 10:00 am.'),
    },
  },
];
