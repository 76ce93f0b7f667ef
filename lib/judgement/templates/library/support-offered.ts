/** Support to attend (G, Intent and Expectation). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'support-offered',
  title: 'Support to attend offered',
  situation: 'A ride, child care, an accommodation or an interpreter for the appointment',
  at: ['started'],
  satisfies: ['support-to-attend'],
  type: 'engagement',
  blanks: {
    what: {
      asks: 'what',
      choices: ['a ride', 'child care', 'a ride and child care', 'an interpreter', 'an accommodation'],
    },
    answer: 'what they answered',
  },
  body: 'For the RE appointment on {appointment}: {what} offered to the {person} on {day}. Answer: {answer}.',
};

/** Other words that people look for it by. */
export const also = 'ride bus gas voucher transportation child care interpreter';

export const takes: Takes = ['appointment', 'person', 'day'];

export const examples: Example[] = [
  { in: 'appointment-ahead-bare', answers: { what: 'child care', answer: 'glad to have it' } },
];
