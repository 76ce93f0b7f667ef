/** Contact made in writing: the participant answered (T, TRACS changes, 1st point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'contact-answered',
  title: 'Answer received',
  situation: 'The participant wrote back by e-mail, text message or letter',
  at: ['planning', 'missed', 'started'],
  satisfies: ['engagement-type'],
  type: 'engagement',
  blanks: {
    how: { asks: 'how', choices: ['by e-mail', 'by text message', 'by letter'] },
    said: 'what they wrote',
    answer: 'what we agreed or offered',
  },
  body: 'The {person} answered {how} on {day} about taking part in JOBS: {said}. What we agreed or offered: {answer}.',
};

/** Other words that people look for it by. */
export const also = 'replied reply called back';

export const takes: Takes = ['person', 'day'];

export const examples: Example[] = [
  {
    in: 'missed',
    answers: { how: 'by e-mail', said: 'the car is being repaired', answer: 'bus tickets until then' },
  },
];
