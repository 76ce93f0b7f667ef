/** Decision not to disqualify (T, TRACS changes, 2nd and 4th point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'no-disqualification',
  title: 'Decision not to disqualify',
  situation: 'The team decided not to move forward with a disqualification',
  at: ['staffing', 'came'],
  satisfies: ['no-disqualification-type', 'decision-details'],
  type: 'engagement',
  blanks: {
    weighed: 'what was discussed and why',
    plan: 'changes to the plan, or none needed',
    care: 'what was offered, or not needed',
    child: 'what was found',
  },
  body: 'Re-Engagement Staffing Team met on {day}. Decision: not to move forward with a disqualification. The team considered: {weighed}. Changes to the case plan: {plan}. Screenings, assessments or treatment: {care}. Child safety review: {child}.',
};

/** Other words that people look for it by. */
export const also = 'DQ sanction not going on';

export const takes: Takes = ['day'];

export const examples: Example[] = [
  {
    in: 'staffing-planned',
    answers: { weighed: 'the new job', plan: 'hours at work', care: 'not needed', child: 'no concern' },
  },
];
