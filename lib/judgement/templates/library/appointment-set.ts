/** The appointment is set, its notice goes out later (G, Process). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'appointment-set',
  title: 'Appointment set, notice not mailed yet',
  situation: 'The day is found, the DHS 7869 is not in the mail yet',
  at: ['missed'],
  satisfies: [],
  type: 'any',
  blanks: {
    place: 'place',
    support: {
      asks: 'support',
      choices: ['ride, child care and interpreter offered', 'asked about, not needed'],
    },
  },
  body: 'RE appointment set for {appointment} at {time}, {place}. DHS 7869 to be mailed by {last-mailing-day}. Support to attend: {support}.',
};

/** Other words that people look for it by. */
export const also = '7869 schedule';

export const takes: Takes = ['appointment', 'time', 'last-mailing-day'];

export const examples: Example[] = [
  {
    in: 'attempted',
    answers: { place: 'branch office', support: 'ride, child care and interpreter offered' },
  },
];
