/** Summary of the two attempts (T, tips, 1st and 3rd point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'attempts-summary',
  title: 'Summary of two attempts',
  situation: 'Both attempts are narrated already; this is the overview',
  at: ['missed'],
  satisfies: [],
  type: 'engagement',
  blanks: {
    written: { asks: 'day of the letter', days: 'past' },
    how: {
      asks: 'how',
      choices: ['by phone', 'at a home visit', 'by e-mail', 'by text message'],
    },
    other: { asks: 'day of the other attempt', days: 'past' },
    next: {
      asks: 'next',
      choices: ['one more contact is planned', 're-engagement is considered'],
    },
  },
  body: 'Summary on {day} of the contacts narrated before: in writing on {written}, {how} on {other}. No answer to either so far. Next: {next}.',
};

/** Other words that people look for it by. */
export const also = 'recap';

export const takes: Takes = ['day'];

export const examples: Example[] = [
  {
    in: 'attempted',
    answers: {
      written: '2026-02-26',
      how: 'by phone',
      other: '2026-02-24',
      next: 'one more contact is planned',
    },
  },
];
