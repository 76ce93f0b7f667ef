/** Good cause by the case manager (T, TRACS changes, 2nd and 4th point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'good-cause-case-manager',
  title: 'Good cause, by the case manager',
  situation: 'The case manager gives good cause for missed JOBS activities',
  at: ['missed', 'started', 'came'],
  satisfies: ['good-cause-type', 'decision-details'],
  type: 'engagement',
  blanks: {
    which: 'which activities and days',
    why: 'reason',
    plan: 'what changes in the plan, or nothing',
  },
  body: 'Good cause given on {day} by the {worker} for JOBS activities: {which}. Reason: {why}. Case plan: {plan}.',
};

/** Other words that people look for it by. */
export const also = 'GC excused';

export const takes: Takes = ['day', 'worker'];

export const examples: Example[] = [
  { in: 'missed', answers: { which: 'class last week', why: 'a sick child', plan: 'nothing' } },
];
