/** Good cause given: good cause for missed jobs activities, with what was weighed (T, TRACS changes, 2nd and 4th point). */
import { usDate } from '../../record/parts.ts';
import type { Template } from './template.ts';

export const template: Template = {
  id: 'good-cause',
  title: 'Good cause given',
  situation: 'Good cause for missed JOBS activities, with what was weighed',
  satisfies: [],
  type: 'engagement',
  fits: ({ started }) => (started ? 2 : 1),
  parts: ({ today }) => [
    `Good cause for JOBS given on ${usDate(today)} by `,
    { label: 'who', kind: 'choice', choices: ['the case manager', 'the Re-Engagement Staffing Team'] },
    ' for ',
    { label: 'which activities and days', kind: 'text' },
    '. Reason: ',
    { label: 'reason', kind: 'text' },
    '. Case plan: ',
    { label: 'what changes, or no change needed', kind: 'text' },
    '. Screenings, assessments, treatment: ',
    { label: 'what was offered, or not needed', kind: 'text' },
    '. Child safety review: ',
    { label: 'what was found', kind: 'text' },
    '.',
  ],
};
