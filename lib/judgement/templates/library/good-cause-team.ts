/** Good cause by the team (T, TRACS changes, 2nd and 4th point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'good-cause-team',
  title: 'Good cause, by the team',
  situation: 'The Re-Engagement Staffing Team gives good cause, with what was weighed',
  at: ['staffing', 'came'],
  satisfies: ['good-cause-type', 'decision-details'],
  type: 'engagement',
  blanks: {
    which: 'which activities and days',
    weighed: 'what was discussed and why',
    plan: 'changes to the plan, or none needed',
    care: 'what was offered, or not needed',
    child: 'what was found',
  },
  body: 'Re-Engagement Staffing Team met on {day}. Good cause given by the team for JOBS activities: {which}. The team considered: {weighed}. Changes to the case plan: {plan}. Screenings, assessments or treatment: {care}. Child safety review: {child}.',
};

/** Other words that people look for it by. */
export const also = 'GC excused staffing meeting';

export const takes: Takes = ['day'];

export const examples: Example[] = [
  {
    in: 'staffing-planned',
    answers: {
      which: 'class in February',
      weighed: 'the illness',
      plan: 'fewer hours',
      care: 'offered',
      child: 'no concern',
    },
  },
];
