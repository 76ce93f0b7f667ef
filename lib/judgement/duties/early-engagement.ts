/** G, Strengths based strategies: who asks to engage before the appointment starts then, in one of three ways. */
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, noneRead, unlessHidden } from './say.ts';
import { engagedEarly, ofPlan, wayTold } from './shared/appointment.ts';
import { calledOff } from './shared/notices.ts';
import { lastStated, ofEpisode } from './shared/record.ts';

export const about: About = {
  title: 'Engaging before the appointment is narrated with plan and way',
  weight: 'should',
  place: 'Strengths based strategies',
  asks: 'A participant who asks to engage before the re-engagement appointment updates the PDP and starts then. Three ways: they need not attend, they still must attend for follow-up, or they may attend by choice.',
  parameters: [],
};

export const sentences = {
  what: 'Whether engaging before the appointment is narrated',
  none: 'No wish of the {person} to engage before an appointment was read.',
  met: 'The updated PDP and the way taken are narrated.',
  asked: {
    says: 'The {person} asked to engage before the appointment. The record does not show {missing}; {document} asks for it.',
    todo: 'Narrate {missing}.',
  },
  updated: 'that the PDP was updated',
  way: 'whether they need not, must or may attend the appointment',
  fix: 'PDP [___ updated on]. Told that they [___ way: need not / still must / may by choice] attend the RE appointment.',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 're-step',
  document: 'G',
  judge: ofPlan((input) => {
    const { episode, known, started, today } = input;
    const what = say('what');
    const date = known?.date ?? (episode && calledOff(episode)?.event.date) ?? null;
    const early = episode ? engagedEarly(episode, date) : [];
    const first = early[0];
    if (!episode || !first || !started) return noneRead(input, say('none'), what);
    const signed = lastStated(ofEpisode(input), 'plan-signed');
    const updated =
      early.some(({ event }) => event.planUpdated) ||
      (signed && signed.narrative.date >= first.narrative.date);
    const missing = [...(updated ? [] : [say('updated')]), ...(wayTold(episode, early) ? [] : [say('way')])];
    if (missing.length === 0) return [found('met', say('met'), first)];
    return unlessHidden(
      input,
      what,
      found(date && today > date ? 'broken' : 'due', say('asked', { missing }), first, {
        lastDay: date,
        fix: { kind: 'insert', text: [say('fix')] },
      }),
    );
  }),
};

export const examples: Example[] = [
  {
    about: 'The plan was updated, and they need not attend',
    expect: 'met',
    case: {
      today: '2026-03-06',
      narratives: [
        {
          date: '2026-03-02',
          type: 'Engagement',
          text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.',
        },
        {
          date: '2026-03-05',
          type: 'Engagement',
          text: 'Ct called, wants to start now. PDP updated and signed today, starts job search Monday. Told she need not attend the RE appt.',
        },
      ],
    },
  },
  {
    about: 'They asked to engage, and nothing is said of plan and way',
    expect: 'due',
    says: 'that the PDP was updated and whether they need not, must or may attend',
    case: {
      today: '2026-03-12',
      narratives: [
        {
          date: '2026-03-02',
          type: 'Engagement',
          text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.',
        },
        {
          date: '2026-03-05',
          type: 'Engagement',
          text: 'Ct called before her RE appt and asked to engage in her activities again.',
        },
      ],
    },
  },
  {
    about: 'The same, after the appointment',
    expect: 'broken',
    case: {
      today: '2026-03-13',
      narratives: [
        {
          date: '2026-03-02',
          type: 'Engagement',
          text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.',
        },
        {
          date: '2026-03-05',
          type: 'Engagement',
          text: 'Ct called before her RE appt and asked to engage in her activities again.',
        },
      ],
    },
  },
  {
    about: 'Nobody asked',
    expect: 'n/a',
    case: {
      today: '2026-03-03',
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
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-03', pagesRead: ['plan'], narratives: null },
  },
];
