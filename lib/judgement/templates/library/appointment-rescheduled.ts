/** The appointment was moved at the wish of the participant (duties, `notice-seven-days`). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'appointment-rescheduled',
  title: 'Appointment rescheduled',
  situation: 'The participant asked for another day',
  at: ['started', 'came'],
  satisfies: [],
  type: 'engagement',
  blanks: {
    to: { asks: 'new day', days: 'appointment' },
    at: { asks: 'new time', time: true },
    place: 'place',
    notice: {
      asks: 'notice',
      choices: ['a new DHS 7869 was mailed today', 'a new DHS 7869 is still to be mailed'],
    },
  },
  body: 'The {person} asked on {day} to reschedule the RE appointment of {appointment}. Rescheduled to {to} at {at}, {place}. Notice: {notice}.',
};

/** Other words that people look for it by. */
export const also = 'moved resched new date';

export const takes: Takes = ['person', 'day', 'appointment'];

export const examples: Example[] = [
  {
    in: 'appointment-moving',
    answers: {
      to: '2026-03-16',
      at: '10:00',
      place: 'branch office',
      notice: 'a new DHS 7869 was mailed today',
    },
  },
];
