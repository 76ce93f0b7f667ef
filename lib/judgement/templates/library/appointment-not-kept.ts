/** The appointment was not kept, and what was tried (G, note on data points). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'appointment-not-kept',
  title: 'Appointment not kept',
  situation: 'The participant did not come; what was tried to reach them',
  at: ['came'],
  satisfies: ['re-outcome', 'engagement-type'],
  type: 'engagement',
  blanks: {
    how: {
      asks: 'what was tried',
      choices: ['called, no answer, left a voicemail', 'called, no answer', 'mailed a letter'],
    },
    next: 'what we try next',
  },
  body: 'RE appointment on {appointment}: the {person} did not attend. Tried on {day} to hear how they are and what would help with taking part in JOBS: {how}. Next: {next}.',
};

/** Other words that people look for it by. */
export const also = 'NCNS no show missed outcome';

export const takes: Takes = ['appointment', 'person', 'day'];

export const examples: Example[] = [
  { in: 'appointment-came', answers: { how: 'called, no answer', next: 'home visit' } },
];
