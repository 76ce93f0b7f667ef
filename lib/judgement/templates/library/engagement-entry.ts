/** A separate Engagement entry for a contact under another type (T, TRACS changes, 1st point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'engagement-entry',
  title: 'Engagement entry for a contact under another type',
  situation: 'The contact is narrated already, under a type other than Engagement',
  at: [],
  mends: true,
  satisfies: ['engagement-type'],
  type: 'engagement',
  blanks: {
    how: {
      asks: 'how',
      choices: ['by phone', 'in the office', 'at a home visit', 'by video call'],
    },
    line: 'in one line',
    type: { asks: 'type', choices: ['General', 'the other narrative'] },
  },
  body: 'Talked with the {person} {how} on {day} about taking part in JOBS: {line}. Details under {type}, same day.',
};

/** Other words that people look for it by. */
export const also = 'wrong type mistyped';

export const takes: Takes = ['person', 'day'];

export const examples: Example[] = [
  { in: 'mistyped', answers: { how: 'by phone', line: 'job search goes well', type: 'General' } },
];
