/** The DHS 7869 went into the mail, with the RE step (G, Process, 1st and 2nd point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'notice-mailed',
  title: 'Notice mailed, with the RE step',
  situation: 'The DHS 7869 went into the mail',
  at: ['missed', 'started'],
  satisfies: [
    'notice-narrated',
    'notice-mail-date',
    'notice-mailed',
    'notice-seven-days',
    'support-to-attend',
  ],
  type: 'any',
  blanks: {
    place: 'place',
    step: { asks: 'RE step', choices: ['added for that date and time', 'will be added'] },
    support: {
      asks: 'support',
      choices: ['ride, child care and interpreter offered', 'asked about, not needed'],
    },
  },
  body: 'JOBS Re-engagement Notice (DHS 7869) mailed {day}, regular mail. RE appointment on {appointment} at {time}, {place}. RE step on the PDP: {step}. Support to attend: {support}.',
};

/** Other words that people look for it by. */
export const also = '7869 invitation RE letter';

export const takes: Takes = ['day', 'appointment', 'time'];

export const examples: Example[] = [
  {
    in: 'attempted',
    answers: {
      place: 'branch office, room 4',
      step: 'added for that date and time',
      support: 'asked about, not needed',
    },
  },
];
