/** The notice mailed, with all that the letter says (G, Best practices). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'notice-letter',
  title: 'Notice mailed, with the whole letter',
  situation: 'The DHS 7869 went into the mail; what it says is laid out from its fields',
  at: ['missed', 'started'],
  satisfies: [
    'notice-narrated',
    'notice-mail-date',
    'notice-mailed',
    'notice-seven-days',
    'letter-pasted',
    'support-to-attend',
  ],
  type: 'any',
  blanks: {
    place: 'place',
    step: { asks: 'RE step', choices: ['added for that date and time', 'will be added'] },
    phone: "your office's phone",
    name: 'your name',
  },
  body: 'JOBS Re-engagement Notice (DHS 7869) mailed {day}, regular mail. RE step on the PDP: {step}. Its content, laid out from its fields in wording of our own (not the form itself):\n\nDear {person},\n\nPlease come to your re-engagement appointment on {appointment} at {time}. Place: {place}.\n\nWe would like to talk about your goals, what goes well for you, and what would help you to take part in JOBS. If a ride, child care or an interpreter would help you to come, we offer that: please call. You can also start before this day. Our phone: {phone}.\n\nSincerely,\n{name}, {worker}',
};

/** Other words that people look for it by. */
export const also = '7869 invitation RE letter copy paste';

export const takes: Takes = ['day', 'person', 'appointment', 'time', 'worker'];

export const examples: Example[] = [
  {
    in: 'attempted',
    answers: {
      place: 'branch office',
      step: 'will be added',
      phone: 'the number of the front desk',
      name: 'A. Worker',
    },
  },
];
