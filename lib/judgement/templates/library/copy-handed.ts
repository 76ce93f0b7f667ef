/** A copy handed over beside mailing (G, Process). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'copy-handed',
  title: 'Notice mailed, and a copy handed over',
  situation: 'The DHS 7869 was mailed, and the participant has a copy too',
  at: ['missed', 'started'],
  satisfies: ['notice-narrated', 'notice-mail-date', 'notice-mailed', 'notice-seven-days'],
  type: 'engagement',
  blanks: {
    place: 'place',
    where: { asks: 'copy given', choices: ['at a home visit', 'in the office'] },
  },
  body: 'JOBS Re-engagement Notice (DHS 7869) mailed {day}, regular mail. RE appointment on {appointment} at {time}, {place}. A copy of the notice was also given to the {person} {where}.',
};

/** Other words that people look for it by. */
export const also = '7869 hand delivered in person';

export const takes: Takes = ['day', 'appointment', 'time', 'person'];

export const examples: Example[] = [
  { in: 'attempted', answers: { place: 'branch office', where: 'at a home visit' } },
];
