/** Early engagement, one of the three ways (G, Strengths based strategies). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'engaged-must',
  title: 'Engaged early: must still attend',
  situation: 'The participant asked to engage before the appointment, and the PDP is updated',
  at: ['started'],
  satisfies: ['early-engagement'],
  type: 'engagement',
  blanks: {
    how: { asks: 'how they asked', choices: ['called', 'came in', 'wrote to us'] },
    plan: 'what the new plan holds',
  },
  body: 'The {person} {how} on {day}, before the RE appointment on {appointment}, and asked to start now. PDP updated together and signed on {day}: {plan}. Told the {person} that they still need to attend the RE appointment, to follow up together. The RE step stays as it is.',
};

/** Other words that people look for it by. */
export const also = 'early engagement re-engaged';

export const takes: Takes = ['person', 'day', 'appointment'];

export const examples: Example[] = [
  { in: 'appointment-ahead', answers: { how: 'called', plan: 'morning class and a bus pass' } },
];
