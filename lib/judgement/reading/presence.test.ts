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
    ['a box under its heading', 'JOBS CONTACT RECORD\n[x] phone [ ] office\nGoing to the resume lab Monday.'],
    ['how long a call was', 'K., phone, 15 min. Liked the job club tour.'],
    ['a thread with its times', '8:02 me: coming to job club today?\n8:10 her: bus broke, on my way'],
    ['a session by its way', 'Check-in by video about her job search, two goals done.'],
    ['somebody pulled aside', 'Contractor: took N. aside behind the job club room, late twice this week.'],
    ['the participant at a window', 'Ct at the counter, wants boots for work experience.'],
    ['the participant on the line', 'Pt on phone for the 10:00 job club review, no gas to drive in.'],
    ['a call that was answered', 'TC, had forgotten the job club, will go Monday.'],
    ['a line of a log with its length', 'Job search, office, 45 min.'],
    ['an appointment kept', 'Kept her 9:30 appt about the resume class.'],
    ['a session with its length', 'Intake, 40 min, for the JOBS program.'],
    ['a place and who was there', 'At the GED lab with ct and her tutor, two tests to go.'],
    ['staff of the record who called', 'Case manager called ct about job club, she will be there Monday.'],
    ['somebody driven there', 'Drove ct to the hiring fair, she left two applications for job search.'],
    [
      'boxes behind their words',
      'CONTACT: phone [ ] office [x] HV [ ]\nNot going to job club for two weeks.',
    ],
    ['two who came', 'Ms. H. and her advocate met with my lead and me about job search.'],
    [
      'what was written back',
      'Online msg from client: "any interview tips?"\nWrote back w/ the job club list.',
    ],
    ['who got through a machine at last', 'VM from ct: back at job club tmrw, car fixed.'],
    ['who came the same day', 'Told her to come down about job club and she was here by 10:30.'],
    ['who sat there, in a form', 'PARTICIPATION REVIEW\nWho: clt, CM\nNext: keep job search'],
    ['who came round by phone after a miss', 'Ct no show for job club but called at noon, flat tire.'],
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
    ['a question of a form that is answered no', 'Job club note. Spoke w/ participant?\nY/N: N'],
    ['what somebody else tells', 'The instructor tells me Ms. N. came to class Thursday.'],
    ['a line that is only to do', 'To self: 1) call her abt work exp 2) letter.'],
    ['who left before', 'Ct here for 9:00 about job club, I was stuck and she had left by then.'],
    ['another desk', 'Client was in to see intake about job search.'],
    ['a sheet of attendance', 'Ct attended WE 3/9, 3/10, 3/11.'],
    ['papers handed in at the desk', 'Ct stopped by to drop off job search logs.'],
    ['what a sheet tells of the site', 'Ct on site 9-1, work experience.'],
    ['a visit that is asked about', 'Is it ready for DQ or is a home visit needed first?'],
    ['a visit still to be tried', 'Home visit has to be tried next, job club misses.'],
    ['who told whom of others', 'They told her one more no show at job club and she is off the list.'],
    ['a letter that is wanted', 'Needs a letter from me about job club hours.'],
    ['what keeps somebody busy', 'Per the teacher the JOBS class keeps him busy.'],
    ['a session that was missed', 'Missed her appt w/ me 3/11, job search review.'],
    ['a session of colleagues', 'Unit meeting held, talked job club rosters.'],
    [
      'what was scheduled with the worker',
      'Client was scheduled with me 3/11 to review the job search plan.',
    ],
    ['what somebody else did to the worker', 'Her landlord told me she left for job club.'],
    ['a form still to be filled in', 'Attempt 1: date ____ how ____ re job search'],
    ['a quote of a recording', '"Not accepting calls" on the cell, job search.'],
    ['an empty box', 'Job search: [ ] spoke with ct [x] left msg 3/11'],
    ['what a card says', 'Hung the "sorry I missed you, job club misses you" card on the knob.'],
    ['what a text asks', 'Texted ct about job club, asked what is in the way.'],
    ['what a text says in quotes', 'Texted "Hi, we missed you at job club, please call me".'],
    ['a question to an office', 'Asked FSC if she could drive ct to job club.'],
    ['an answer of no on a form', 'Claimed job search hours: N'],
    ['who is about to call', 'Was about to phone her about job club, then the fire drill began.'],
    ['a try at contact', 'Attempted to make contact with ct about job search. Line busy.'],
    ['a letter that came in', 'Appeal came in about the job club hours.'],
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

describe('entries of a log', () => {
  const media = (text: string) => contactsIn(text).map((contact) => [contact.direction, ...contact.media]);

  it('are attempts by the way and the day that they name', () => {
    expect(media('- 3/4 letter\n- 3/6 voicemail\nall on job search hours')).toEqual([
      ['attempted', 'letter'],
      ['attempted', 'phone'],
    ]);
    expect(media('Two calls and a letter about job search since Monday.')).toContainEqual([
      'attempted',
      'phone',
    ]);
  });

  it('are none where the notice, a plan or another word stands with them', () => {
    for (const text of ['3/4 letter from her doctor, job search off.', 'Next wk: ltr 3/18 on job search.']) {
      expect([text, media(text)]).toEqual([text, []]);
    }
  });

  it('know a letter by the heading that it was mailed under', () => {
    const heading = 'Mailed to client 3/12:\nPlease bring your job search log and call if you need a ride.';
    expect(media(heading)).toEqual([['attempted', 'letter']]);
    expect(media(heading.replace('Mailed', 'Will be mailed'))).toEqual([]);
  });
});

describe('who is meant', () => {
  it('is no man where she is spoken of', () => {
    const text = 'Husband talks for both. I asked her about job club, she would rather sew.';
    expect(contactsIn(text)).toMatchObject([{ direction: 'made', subject: 'jobs' }]);
    expect(contactsIn('Her sister rang about job club. I asked her to have ct call.')).toEqual([]);
  });
});

describe('notes without marks', () => {
  it('are read breath by breath', () => {
    const text =
      'went to cts house w ruby he was in the driveway working on the truck says he quit job club it is a waste of time';
    expect(contactsIn(text)).toMatchObject([{ direction: 'made', media: ['home-visit'], subject: 'jobs' }]);
  });
});
