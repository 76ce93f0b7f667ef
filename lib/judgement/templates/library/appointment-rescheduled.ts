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
    before: { asks: 'day before the change', days: 'coming' },
    place: 'place',
    notice: {
      asks: 'notice',
      choices: ['a new DHS 7869 was mailed today', 'a new DHS 7869 is still to be mailed'],
    },
  },
  body: 'The {person} asked on {day} to reschedule the RE appointment of {before}. Rescheduled to {appointment} at {time}, {place}. Notice: {notice}.',
};

export const takes: Takes = ['person', 'day', 'appointment', 'time'];

export const examples: Example[] = [
  {
    in: 'appointment-moving',
    answers: {
      before: '2026-03-12',
      appointment: '2026-03-16',
      place: 'branch office',
      notice: 'a new DHS 7869 was mailed today',
    },
  },
];
