/** A letter, the attempt in writing (T, tips, 1st and 2nd point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'letter-sent',
  title: 'Letter sent',
  situation: 'A letter about taking part, the attempt in writing',
  at: ['missed'],
  satisfies: ['engagement-type'],
  type: 'engagement',
  blanks: {
    about: 'what it is about and what we offer',
    next: { asks: 'next scheduled day', days: 'coming' },
  },
  body: 'Mailed the {person} a letter on {day} about taking part in JOBS: {about}. It names the next scheduled day, {next}, and asks for an answer by {answer-by}.',
};

/** Other words that people look for it by. */
export const also = 'postcard note mail';

export const takes: Takes = ['person', 'day', 'answer-by'];

export const examples: Example[] = [
  { in: 'missed', answers: { about: 'what support is there for getting to class', next: '2026-03-09' } },
];
