/** Contact attempted at a home visit (T, TRACS changes, 1st point, and tips, 1st point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'visit-tried',
  title: 'Home visit, nobody home',
  situation: 'A home visit that did not reach the participant',
  at: ['missed'],
  satisfies: ['engagement-type'],
  type: 'engagement',
  blanks: {
    about: 'what about',
    what: { asks: 'what happened', choices: ['left a note at the door', 'left no note'] },
  },
  body: 'Home visit on {day} to talk with the {person} about taking part in JOBS: {about}. Nobody home, {what}.',
};

/** Other words that people look for it by. */
export const also = 'HV door note';

export const takes: Takes = ['day', 'person'];

export const examples: Example[] = [
  { in: 'missed', answers: { about: 'what would help with the class', what: 'left a note at the door' } },
];
