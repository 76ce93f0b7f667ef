/** The team decided to disqualify; it belongs on the Re-Engagement Page (T, TRACS changes, 5th point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'disqualification-decided',
  title: 'Disqualification decided',
  situation: 'The team decided to disqualify; the Re-Engagement Page holds it',
  at: ['staffing'],
  satisfies: ['team-decides'],
  type: 'any',
  blanks: {
    weighed: 'what was discussed and why',
    plan: 'changes to the plan, or none needed',
    care: 'what was offered, or not needed',
    child: 'what was found',
    page: {
      asks: 'Re-Engagement Page',
      choices: ['recorded there', 'still to be recorded there'],
    },
  },
  body: 'Re-Engagement Staffing Team met on {day}. Decision of the team: to disqualify. The team considered: {weighed}. Changes to the case plan: {plan}. Screenings, assessments or treatment: {care}. Child safety review: {child}. The required steps and the outcome belong on the Re-Engagement Page: {page}.',
};

/** Other words that people look for it by. */
export const also = 'DQ sanction';

export const takes: Takes = ['day'];

export const examples: Example[] = [
  {
    in: 'staffing-planned',
    answers: {
      weighed: 'all contacts and the support offered',
      plan: 'none needed',
      care: 'offered',
      child: 'no concern',
      page: 'still to be recorded there',
    },
  },
];
