/** Outcome of the appointment: how the re-engagement appointment went (G, note on data points). */
import { usDate } from '../../record/parts.ts';
import type { Template } from './template.ts';

export const template: Template = {
  id: 'appointment-outcome',
  title: 'Outcome of the appointment',
  situation: 'How the re-engagement appointment went',
  satisfies: [],
  type: 'engagement',
  fits: ({ appointmentCame }) => (appointmentCame ? 4 : 0),
  parts: ({ appointment }) => [
    'Re-engagement appointment of ',
    appointment ? usDate(appointment.date) : { label: 'day', kind: 'date' },
    ': ',
    {
      label: 'outcome',
      kind: 'choice',
      choices: ['participant came', 'participant did not come', 'moved at the wish of the participant'],
    },
    '. ',
    { label: 'what was agreed, tried or offered', kind: 'text' },
    '.',
  ],
};
