/** The appointment was kept (G, note on data points). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'appointment-kept',
  title: 'Appointment kept',
  situation: 'The participant came to the re-engagement appointment',
  at: ['came'],
  satisfies: ['re-outcome'],
  type: 'engagement',
  blanks: {
    how: { asks: 'how', choices: ['in the office', 'by phone', 'by video call'] },
    well: 'in their words',
    plan: 'what was agreed for the plan',
  },
  body: 'RE appointment on {appointment}: kept, the {person} attended {how}. We talked about taking part in JOBS. What goes well and matters to them: {well}. Agreed: {plan}.',
};

/** Other words that people look for it by. */
export const also = 'attended showed outcome';

export const takes: Takes = ['appointment', 'person'];

export const examples: Example[] = [
  {
    in: 'appointment-came',
    answers: {
      how: 'in the office',
      well: 'wants to finish the certificate',
      plan: 'afternoon class from Monday',
    },
  },
];
