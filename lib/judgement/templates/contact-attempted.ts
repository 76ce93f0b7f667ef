/** Contact attempted: a call, visit or message that did not reach the participant (T, TRACS changes, 1st point, and tips, 1st point). */
import { usDate } from '../../record/parts.ts';
import type { Template } from './template.ts';

export const template: Template = {
  id: 'contact-attempted',
  title: 'Contact attempted',
  situation: 'A call, visit or message that did not reach the participant',
  satisfies: ['engagement-type'],
  type: 'engagement',
  fits: ({ started }) => (started ? 1 : 3),
  parts: ({ today }) => [
    `Tried to reach participant on ${usDate(today)} `,
    { label: 'how', kind: 'choice', choices: ['by phone', 'at a home visit', 'by text message'] },
    ' about taking part in JOBS: ',
    { label: 'what about', kind: 'text' },
    '. ',
    {
      label: 'what happened',
      kind: 'choice',
      choices: ['No answer, left a message', 'No answer', 'Nobody home, left a note'],
    },
    '.',
  ],
};
