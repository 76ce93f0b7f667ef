/** G, Intent and Expectation: support for attending the appointment is offered in time. */
import { between, dateOf, toldIn } from '../episodes/told.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, noneRead, notNeeded, notSeen, sayAppointment, unlessHidden, unread, wordsOf } from './say.ts';
import { engagedEarly, ofPlan, setOn, wayTold } from './shared/appointment.ts';
import { noticesOf } from './shared/notices.ts';
import { ofEpisode } from './shared/record.ts';

export const about: About = {
  title: 'Support for attending the appointment is offered',
  weight: 'should',
  place: 'Intent of step, and Expectation, 1st point',
  asks: 'The participant has time to respond, to make arrangements and to ask for accommodations; support services are provided as needed so that they are able to attend.',
  parameters: [],
};

export const sentences = {
  what: 'Whether support for the appointment is offered',
  none: 'No RE appointment is ahead.',
  'need-not': 'The {person} need not attend the appointment.',
  undated: {
    says: 'The day of the appointment was not found.',
    todo: 'Please check it, and what was offered for it.',
  },
  met: 'Support for the appointment is narrated as offered or not needed.',
  due: {
    says: 'The record does not show support offered for the appointment on {at}; {document} asks for it as needed.',
    todo: 'Offer a ride, child care, accommodations or an interpreter, and narrate it; "not needed" is enough where it was so.',
  },
  fix: 'For the RE appointment [___ ride, child care, accommodations, interpreter] offered, [___ answer].',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 're-step',
  document: 'G',
  judge: ofPlan((input) => {
    const { facts, episode, known, today } = input;
    const what = say('what');
    if (unread(input)) return [notSeen('narratives', what)];
    const wasTold = episode && !known && wayTold(episode, engagedEarly(episode, null)) === 'need-not';
    if (wasTold) return notNeeded(say('need-not'));
    const undated = episode?.appointment ?? noticesOf(input).mailed.at(-1) ?? null;
    if (!known && undated && facts.plan.read) return [found('unclear', say('undated'), undated)];
    if (!known && undated) return [{ ...notSeen('plan', what), words: wordsOf(undated) }];
    if (!known) return noneRead(input, say('none'), what);
    if (known.date < today) return notNeeded(say('none'));
    const early = episode ? engagedEarly(episode, known.date) : [];
    if (episode && wayTold(episode, early) === 'need-not') return notNeeded(say('need-not'));
    const since = episode && setOn(episode);
    const support = between(toldIn(ofEpisode(input), 'support'), since ?? '', '9', dateOf);
    if (support[0]) return [found('met', say('met'), support[0])];
    const at = sayAppointment(known.date, known.time, today);
    return unlessHidden(
      input,
      what,
      found('due', say('due', { at }), 'narratives', {
        lastDay: known.date,
        words: wordsOf(episode?.appointment ?? null),
        fix: { kind: 'insert', text: [say('fix')] },
      }),
    );
  }),
};

export const examples: Example[] = [
  {
    about: 'A ride is offered in the narrative that sets the appointment',
    expect: 'met',
    case: {
      today: '2026-03-03',
      narratives: [
        {
          date: '2026-03-02',
          type: 'Engagement',
          text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch. Offered bus pass and child care for the appt.',
        },
      ],
    },
  },
  {
    about: 'Nothing is offered yet, on the day itself',
    expect: 'due',
    says: 'does not show support offered',
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
    about: 'The day of the appointment is not known',
    expect: 'unclear',
    case: {
      today: '2026-03-03',
      narratives: [{ date: '2026-03-02', type: 'Engagement', text: 'Mailed 7869 today.' }],
    },
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
    about: 'The list is filtered, so the offer may be hidden',
    expect: 'unseen',
    case: {
      today: '2026-03-03',
      partly: ['narratives'],
      narratives: [
        {
          date: '2026-03-02',
          type: 'Engagement',
          text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.',
        },
      ],
    },
  },
];
