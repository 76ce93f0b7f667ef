/** Contact made: a talk with the participant (T, Definitions and TRACS changes, 1st point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'contact-made',
  title: 'Contact made',
  situation: 'A talk with the participant about taking part in JOBS',
  at: ['planning', 'missed'],
  satisfies: ['engagement-type'],
  type: 'engagement',
  blanks: {
    how: {
      asks: 'how',
      choices: ['by phone', 'in the office', 'at a home visit', 'by video call'],
    },
    well: 'in their words',
    help: 'as we see it together',
    step: 'next step and its day',
  },
  body: 'Talked with the {person} {how} on {day} about taking part in JOBS. What goes well and matters to them: {well}. What is in the way, and what helps: {help}. Next step agreed: {step}.',
};

/** Other words that people look for it by. */
export const also = 'spoke met TC phone';

export const takes: Takes = ['person', 'day'];

export const examples: Example[] = [
  {
    in: 'planning',
    answers: { how: 'by phone', well: 'likes the morning class', help: 'bus pass', step: 'class on Monday' },
  },
  {
    in: 'missed',
    answers: {
      how: 'at a home visit',
      well: 'two weeks without a gap before',
      help: 'a sitter for early shifts',
      step: 'visit the child care office together',
    },
  },
];
