/** Contact attempted by phone (T, TRACS changes, 1st point, and tips, 1st point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'call-tried',
  title: 'Call without an answer',
  situation: 'A call that did not reach the participant',
  at: ['missed', 'planning'],
  satisfies: ['engagement-type'],
  type: 'engagement',
  blanks: {
    about: 'what about',
    what: {
      asks: 'what happened',
      choices: [
        'No answer, left a voicemail asking for a call back',
        'No answer, and no voicemail could be left',
        'The number did not work',
      ],
    },
  },
  body: 'Called the {person} on {day} about taking part in JOBS: {about}. {what}.',
};

/** Other words that people look for it by. */
export const also = 'LVM VM phone telephone';

export const takes: Takes = ['person', 'day'];

export const examples: Example[] = [
  {
    in: 'missed',
    answers: { about: 'how the week went', what: 'No answer, left a voicemail asking for a call back' },
  },
];
