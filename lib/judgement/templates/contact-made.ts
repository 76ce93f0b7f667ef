/** Contact made: a talk with the participant about taking part in jobs (T, TRACS changes, 1st point). */
import { usDate } from '../../record/parts.ts';
import type { Template } from './template.ts';

export const template: Template = {
  id: 'contact-made',
  title: 'Contact made',
  situation: 'A talk with the participant about taking part in JOBS',
  satisfies: ['engagement-type'],
  type: 'engagement',
  fits: () => 1,
  parts: ({ today }) => [
    `Spoke with participant on ${usDate(today)}, `,
    { label: 'how', kind: 'choice', choices: ['by phone', 'in the office', 'at a home visit'] },
    ', about taking part in JOBS. We talked about ',
    { label: 'goals, what helps, what is in the way', kind: 'text' },
    '. Next step agreed: ',
    { label: 'step and day', kind: 'text' },
    '.',
  ],
};
