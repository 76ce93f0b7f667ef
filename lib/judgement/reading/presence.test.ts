import { describe, expect, it } from 'vitest';
import { civil } from '../../record/civil-date.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { readNarrative } from './read.ts';

const DAY = civil('2026-03-12');
const contactsIn = (text: string) =>
  readNarrative({ text, writtenOn: DAY }, defaultPack).filter((event) => event.kind === 'contact');

describe('signs that the participant was there', () => {
  const met: [about: string, text: string][] = [
    ['a session with them', 'Video mtg w/ px on Teams. Wants life skills online only.'],
    ['a session that was held', 'Plan appraisal held 3/11/26, job club for four weeks.'],
    ['a session at which something was said', 'At our appt just now she brought the job club sheet.'],
    ['what they did to the worker', 'Ct showed me the sign-in sheet from job club on her phone.'],
    ['what they said to several', 'RE mtg today. Pt swore at us over job search and left.'],
    ['a line of a thread', 'Texts. Ct 8:03a: hi i was not at the workshop yesterday'],
    [
      'a quoted voicemail',
      '[VM 3/11 5:52 pm] "Hey, I know I am supposed to be at job club, I have the flu."',
    ],
    ['a ticked box', 'CONTACT: [ ] phone [X] office. Agreed to try the evening job search class.'],
  ];
  for (const [about, text] of met) {
    it(`reads ${about} as contact`, () => {
      expect(contactsIn(text).map(({ direction, subject }) => [direction, subject])).toContainEqual([
        'made',
        'jobs',
      ]);
    });
  }

  const none: [about: string, text: string][] = [
    ['a session that is set', 'Appt w/ ct set for 3/20/26 at 10 about job search.'],
    ['a session that was missed', 'Missed her appt w/ me 3/11, job search review.'],
    ['a session of colleagues', 'Unit meeting held, talked job club rosters.'],
    [
      'what was scheduled with the worker',
      'Client was scheduled with me 3/11 to review the job search plan.',
    ],
    ['what somebody else did to the worker', 'Her landlord told me she left for job club.'],
    ['a form still to be filled in', 'Attempt 1: date ____ how ____ re job search'],
    ['a quote of a recording', '"Not accepting calls" on the cell, job search.'],
  ];
  for (const [about, text] of none) {
    it(`reads no contact made from ${about}`, () => {
      expect(contactsIn(text).filter(({ direction }) => direction === 'made')).toEqual([]);
    });
  }
});

describe('a text with blanks', () => {
  it('is read as what it will be once they are filled in', () => {
    const text =
      'Attempted contact with participant on 3/10/2026 by [___ how: phone / letter] about JOBS: [___ in one line].';
    expect(contactsIn(text)).toMatchObject([{ direction: 'attempted', subject: 'jobs', on: '2026-03-10' }]);
  });
});

describe('notes without marks', () => {
  it('are read breath by breath', () => {
    const text =
      'went to cts house w ruby he was in the driveway working on the truck says he quit job club it is a waste of time';
    expect(contactsIn(text)).toMatchObject([{ direction: 'made', media: ['home-visit'], subject: 'jobs' }]);
  });
});
