/** The description line of the RE step (G, Expectation). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 're-step-line',
  title: 'RE step: description line',
  situation: 'For the step form: time and place of the appointment',
  at: ['started'],
  satisfies: ['re-step-description'],
  type: 'any',
  into: 'step',
  blanks: {
    place: 'place',
  },
  body: 'RE appointment {time}, {place}',
};

/** Other words that people look for it by. */
export const also = 'PDP plan step';

export const takes: Takes = ['time'];

export const examples: Example[] = [{ in: 'appointment-ahead', answers: { place: 'branch office' } }];
