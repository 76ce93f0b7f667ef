/** Notice mailed, with the RE step: the dhs 7869 went into the mail today (G, Process, 1st and 2nd point). */
import { sayTime, usDate } from '../../record/parts.ts';
import type { Template } from './template.ts';

export const template: Template = {
  id: 'notice-mailed',
  title: 'Notice mailed, with the RE step',
  situation: 'The DHS 7869 went into the mail today',
  satisfies: ['notice-narrated', 'notice-mail-date', 'notice-mailed', 'notice-seven-days'],
  type: 'any',
  fits: ({ statuses }) =>
    statuses['notice-narrated'] === 'due' ||
    statuses['notice-narrated'] === 'broken' ||
    statuses['notice-seven-days'] === 'due'
      ? 5
      : 1,
  parts: ({ today, appointment, earliest }) => [
    `JOBS Re-engagement Notice (DHS 7869) mailed ${usDate(today)}, regular mail. RE appointment on `,
    appointment
      ? usDate(appointment.date)
      : { label: `day, ${usDate(earliest)} at the earliest`, kind: 'date' },
    ' at ',
    appointment?.time ? sayTime(appointment.time) : { label: 'time', kind: 'time' },
    ', ',
    { label: 'place', kind: 'text' },
    '. Help to attend: ',
    {
      label: 'what was offered',
      kind: 'choice',
      choices: ['ride, child care and interpreter offered', 'asked, not needed'],
    },
    '. RE step on the PDP: ',
    { label: 'RE step', kind: 'choice', choices: ['added at that date and time', 'still to be added'] },
    '.',
  ],
};
