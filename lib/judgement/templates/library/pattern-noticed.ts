/** A pattern is noticed; contact within five business days (T, tips, 3rd point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'pattern-noticed',
  title: 'Pattern noticed',
  situation: 'Several missed activities stand out; contact follows',
  at: ['missed'],
  satisfies: ['look-for-pattern'],
  type: 'any',
  blanks: {
    days: 'which days',
    before: 'what went well before',
  },
  body: 'Looked at attendance on {day}: a pattern stands out, {days}. What went well before: {before}. I will contact the {person} as soon as possible, by {answer-by}, to hear what is going on and what would help.',
};

/** Other words that people look for it by. */
export const also = 'NCNS attendance absences';

export const takes: Takes = ['day', 'person', 'answer-by'];

export const examples: Example[] = [
  { in: 'missed', answers: { days: 'Mondays and Tuesdays', before: 'full hours in February' } },
];
