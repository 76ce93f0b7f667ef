/** Letter sent: a letter about missed activities, the attempt in writing (T, tips, 1st and 2nd point). */
import { usDate } from '../../record/parts.ts';
import type { Template } from './template.ts';

export const template: Template = {
  id: 'letter-sent',
  title: 'Letter sent',
  situation: 'A letter about missed activities, the attempt in writing',
  satisfies: ['engagement-type'],
  type: 'engagement',
  fits: ({ started }) => (started ? 0 : 2),
  parts: ({ today }) => [
    `Mailed participant a letter on ${usDate(today)} about taking part in JOBS: `,
    { label: 'what was missed and when', kind: 'text' },
    '. It names the next scheduled day, ',
    { label: 'next day', kind: 'date' },
    ', and asks for an answer by ',
    { label: 'answer by', kind: 'date' },
    '.',
  ],
};
