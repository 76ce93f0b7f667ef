/** Contact attempted by e-mail or text message (T, TRACS changes, 1st point, and tips, 1st point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'message-tried',
  title: 'E-mail or text message, no answer yet',
  situation: 'A message to which there is no answer yet',
  at: ['missed'],
  satisfies: ['engagement-type'],
  type: 'engagement',
  blanks: {
    how: { asks: 'how', choices: ['an e-mail', 'a text message'] },
    about: 'what about',
  },
  body: 'Sent the {person} {how} on {day} about taking part in JOBS: {about}. Asked for an answer by {answer-by}. No answer yet.',
};

/** Other words that people look for it by. */
export const also = 'SMS texted emailed';

export const takes: Takes = ['person', 'day', 'answer-by'];

export const examples: Example[] = [
  { in: 'missed', answers: { how: 'a text message', about: 'whether mornings or afternoons suit better' } },
];
