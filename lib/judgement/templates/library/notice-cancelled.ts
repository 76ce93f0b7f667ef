/** A notice is called off (duties, "of the episode"). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'notice-cancelled',
  title: 'Notice cancelled',
  situation: 'The DHS 7869 and its appointment are called off',
  at: ['started'],
  satisfies: [],
  type: 'any',
  blanks: {
    why: 'why',
    step: { asks: 'RE step', choices: ['closed', 'still to be closed'] },
  },
  body: 'DHS 7869 cancelled on {day}; the RE appointment on {appointment} is cancelled too. Why: {why}. RE step on the PDP: {step}.',
};

/** Other words that people look for it by. */
export const also = '7869 withdrawn sent in error';

export const takes: Takes = ['day', 'appointment'];

export const examples: Example[] = [
  { in: 'appointment-ahead', answers: { why: 'set for the wrong week', step: 'closed' } },
];
