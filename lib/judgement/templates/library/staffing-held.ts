/** A Re-Engagement Staffing was held, nothing is decided yet (T, TRACS changes, 4th point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'staffing-held',
  title: 'Staffing held, no decision yet',
  situation: 'The team met and looks further before it decides',
  at: ['staffing'],
  satisfies: [],
  type: 'any',
  blanks: {
    weighed: 'what was discussed',
    plan: 'changes to the plan, or none needed',
    care: 'what was offered, or not needed',
    child: 'what was found',
    next: 'next step and its day',
  },
  body: 'Re-Engagement Staffing Team met on {day}. The team considered: {weighed}. Changes to the case plan: {plan}. Screenings, assessments or treatment: {care}. Child safety review: {child}. No decision yet. Next: {next}.',
};

/** Other words that people look for it by. */
export const also = 'team meeting';

export const takes: Takes = ['day'];

export const examples: Example[] = [
  {
    in: 'staffing-planned',
    answers: {
      weighed: 'what worked in winter',
      plan: 'none needed',
      care: 'not needed',
      child: 'no concern',
      next: 'meet again on Friday',
    },
  },
];
