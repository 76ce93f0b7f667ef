/** G, note on data points: what became of the appointment is narrated. */
import type { Span } from '../../record/events.ts';
import { type Dated, statedIn, toldIn } from '../episodes/told.ts';
import { isAccepted } from '../policy/in-force.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, noneRead, notNeeded, notSeen, sayAppointment, unlessHidden, unread } from './say.ts';
import { ofPlan, setOn } from './shared/appointment.ts';
import { ofEpisode } from './shared/record.ts';

export const about: About = {
  title: "The appointment's outcome is narrated",
  weight: 'tip',
  place: 'Note on data points',
  asks: 'The RE step is a data point: outcomes are compared with it, and it makes the engagement of participants visible.',
  parameters: ['acceptedTypes'],
};

export const sentences = {
  what: "The appointment's outcome",
  none: 'No RE appointment has come yet.',
  met: 'The outcome of the appointment is narrated.',
  due: {
    says: 'The record does not show what became of the appointment on {at}; {document} asks for outcomes that can be compared.',
    todo: 'Narrate whether it was kept, not kept, rescheduled, or engaged before.',
  },
  fix: 'RE appointment of {at}: [___ outcome: kept / not kept / rescheduled / engaged before].',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 're-step',
  document: 'G',
  tip: true,
  judge: ofPlan((input) => {
    const { episode, known, today, pack } = input;
    const what = say('what');
    if (unread(input)) return [notSeen('narratives', what)];
    if (!known) {
      // Told of an appointment whose day stands where nobody has looked.
      const [told] = [
        ...toldIn(ofEpisode(input), 'outcome'),
        ...toldIn(ofEpisode(input), 'missed').filter(({ event }) => event.what === 're-appointment'),
      ];
      return told ? [found('met', say('met'), told)] : noneRead(input, say('none'), what);
    }
    if (today <= known.date) return notNeeded(say('none'));
    const { date } = known;
    const since = episode ? setOn(episode) : date;
    const of = ofEpisode(input);
    const kept: Dated<{ words: Span[] }>[] = toldIn(of, 'outcome').filter(({ event, narrative }) =>
      event.how === 'engaged-before' ? narrative.date >= since : event.on >= date || narrative.date >= date,
    );
    // What the day's own narratives tell without naming the appointment: "Ct came", "not kept", a plan signed there.
    const came = toldIn(of, 'contact').filter(
      ({ event, narrative: { type } }) =>
        event.on === date &&
        event.direction === 'made' &&
        // An interview for SNAP on that day is no outcome; what stands under Engagement is.
        (event.subject !== 'other' || (type.known && isAccepted(pack, type.value, date))) &&
        event.media.some((medium) => medium === 'in-person' || medium === 'other'),
    );
    const missed = toldIn(of, 'missed').filter(({ event, narrative }) =>
      event.what === 're-appointment'
        ? narrative.date >= date
        : event.days.every((day) => day === date) &&
          // "She wasn't here yesterday" is of the appointment's day; a contractor tells of their own activity.
          (narrative.date === date || (event.days.length > 0 && narrative.author !== 'contractor')),
    );
    const engaged = (episode?.engaged ?? []).filter(
      ({ event: { done, planUpdated, attend, on }, narrative }) =>
        (done || (planUpdated && attend === 'need-not')) && on <= date && narrative.date >= since,
    );
    // "Got here 3:45", "8:30 no pt."
    const there = [...statedIn(of, 'came'), ...statedIn(of, 'stayed-away')].filter(
      ({ narrative }) => narrative.date === date && narrative.author !== 'contractor',
    );
    const signed = statedIn(of, 'plan-signed').filter(({ narrative }) => narrative.date === date);
    const outcome = [...kept, ...came, ...missed, ...engaged, ...signed, ...there][0];
    if (outcome) return [found('met', say('met'), outcome)];
    const at = sayAppointment(date, known.time, today);
    const fix = { kind: 'insert' as const, text: [say('fix', { at })] };
    return unlessHidden(input, what, found('due', say('due', { at }), 'narratives', { fix }));
  }),
};

const SET = {
  date: '2026-03-02',
  type: 'Engagement',
  text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.',
};

export const examples: Example[] = [
  {
    about: 'The record tells that it was kept',
    expect: 'met',
    case: {
      today: '2026-03-13',
      narratives: [
        SET,
        { date: '2026-03-12', type: 'Engagement', text: 'RE appt kept. Talked with ct about job search.' },
      ],
    },
  },
  {
    about: 'Told of an appointment whose day stands on a plan that was not read',
    expect: 'met',
    case: {
      today: '2026-03-13',
      pagesRead: ['narratives'],
      narratives: [
        { date: '2026-03-02', type: 'JOBS', text: '7869 mailed 3/2, the RE appt is on the plan.' },
        { date: '2026-03-12', type: 'Engagement', text: 'Ct did not come to the RE appt.' },
      ],
    },
  },
  {
    about: "A narrative of the day tells that nobody came, and doesn't name the appointment",
    expect: 'met',
    case: {
      today: '2026-03-13',
      narratives: [SET, { date: '2026-03-12', type: 'Engagement', text: '10:00 no ct. Rang her cell, vm.' }],
    },
  },
  {
    about: 'The day after has come and nothing is narrated',
    expect: 'due',
    says: 'does not show what became of the appointment',
    case: {
      today: '2026-03-13',
      narratives: [SET],
    },
  },
  {
    about: 'The day of the appointment itself',
    expect: 'n/a',
    case: {
      today: '2026-03-12',
      narratives: [SET],
    },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-13', pagesRead: ['plan'], narratives: null },
  },
  {
    about: 'Only a draft was read: the saved narratives may tell of an appointment',
    expect: 'unseen',
    case: {
      today: '2026-03-03',
      pagesRead: ['plan'],
      narratives: null,
      draft: {
        id: 'd',
        date: '2026-03-03',
        type: 'Engagement',
        author: '',
        text: 'LVM for ct re missed class 3/2.',
      },
    },
  },
  {
    about: 'The list is filtered, so the outcome may be hidden',
    expect: 'unseen',
    case: {
      today: '2026-03-13',
      partly: ['narratives'],
      narratives: [SET],
    },
  },
];
