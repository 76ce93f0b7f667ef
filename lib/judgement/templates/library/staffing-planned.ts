/** A Re-Engagement Staffing is planned (T, TRACS changes, 5th point, and tips, 4th point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'staffing-planned',
  title: 'Staffing planned',
  situation: 'A day is set for the Re-Engagement Staffing',
  at: ['came'],
  satisfies: [],
  type: 'any',
  blanks: {
    on: { asks: 'day of the staffing', days: 'coming' },
    who: 'who is invited',
    look: 'what goes well and what is still to be looked at',
  },
  body: 'Re-Engagement Staffing planned for {on}. Invited: {who}. To be looked at together: {look}.',
};

/** Other words that people look for it by. */
export const also = 'team meeting 7825V';

export const takes: Takes = [];

export const examples: Example[] = [
  {
    in: 'appointment-past',
    answers: { on: '2026-03-10', who: 'team and partner', look: 'transport and the class that went well' },
  },
];
