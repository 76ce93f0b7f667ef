/** Decision not to disqualify: the team decided not to move forward with a disqualification (T, TRACS changes, 2nd and 4th point). */
import { usDate } from '../../record/parts.ts';
import type { Template } from './template.ts';

export const template: Template = {
  id: 'no-disqualification',
  title: 'Decision not to disqualify',
  situation: 'The team decided not to move forward with a disqualification',
  satisfies: [],
  type: 'engagement',
  fits: ({ appointmentCame }) => (appointmentCame ? 2 : 0),
  parts: ({ today }) => [
    `Re-Engagement Staffing Team met on ${usDate(today)}. Decision: not to move forward with a disqualification. The team weighed `,
    { label: 'what was discussed', kind: 'text' },
    '. Case plan: ',
    { label: 'what changes, or no change needed', kind: 'text' },
    '. Screenings, assessments, treatment: ',
    { label: 'what was offered, or not needed', kind: 'text' },
    '. Child safety review: ',
    { label: 'what was found', kind: 'text' },
    '.',
  ],
};
