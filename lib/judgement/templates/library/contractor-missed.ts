/** A JOBS contractor's contact after a missed activity (T, tips, 2nd point). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'contractor-missed',
  title: 'Missed activity, contact the next day at the latest',
  situation: 'For JOBS contractors: missed with no call ahead, what was tried, and the next scheduled day',
  at: ['planning', 'missed'],
  satisfies: ['contractor-contact-1-day', 'engagement-type'],
  type: 'engagement',
  role: 'contractor',
  blanks: {
    activity: 'which activity',
    missed: { asks: 'day missed', days: 'just-now' },
    how: {
      asks: 'how',
      choices: ['Sent a note', 'Mailed a postcard', 'Called and left a voicemail', 'Requested a home visit'],
    },
    next: { asks: 'next scheduled day', days: 'coming' },
  },
  body: 'The {person} missed {activity} on {missed} and did not call ahead. {how} on {day} about the missed activity and when they are next scheduled: {next}. We would like to hear what would help.',
};

/** Other words that people look for it by. */
export const also = 'NCNS no show absent postcard';

export const takes: Takes = ['person', 'day'];

export const examples: Example[] = [
  {
    in: 'planning',
    answers: {
      activity: 'job search class',
      missed: '2026-03-03',
      how: 'Mailed a postcard',
      next: '2026-03-05',
    },
  },
];
