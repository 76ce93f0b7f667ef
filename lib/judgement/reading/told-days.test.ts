/** What must never accuse: days of attempts and of learning, papers beside the notice, what a report tells of its writer. */
import { describe, expect, it } from 'vitest';
import { civil } from '../../record/civil-date.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { readNarrative } from './read.ts';

const DAY = civil('2026-06-11');
const read = (text: string) => readNarrative({ text, writtenOn: DAY }, defaultPack);

const contacts = (text: string) =>
  read(text).flatMap((event) =>
    event.kind === 'contact' ? [`${event.direction} ${event.media.join()} ${event.on}`] : [],
  );
const missed = (text: string) => read(text).find((event) => event.kind === 'missed');
const notice = (text: string) => read(text).find((event) => event.kind === 'notice');

describe('the days of attempts', () => {
  it('reads an attempt on each day of a list', () => {
    expect(contacts('No shows at job club. Lm for her on 5/14, 5/21 and 5/28.')).toEqual([
      'attempted phone 2026-05-14',
      'attempted phone 2026-05-21',
      'attempted phone 2026-05-28',
    ]);
  });

  it('dates a call by no day of the misses that it was about', () => {
    const text = 'Late entry for 5/26: tc to px re 3 missed workshops (5/18, 5/19, 5/20), no ans';
    expect(contacts(text)).toEqual(['attempted phone 2026-05-26']);
  });

  it('reads a letter behind a slash, a note beside the notice, a call without an answer', () => {
    expect(contacts('Job club: called, no ans / mailed letter')).toHaveLength(2);
    expect(
      contacts('Called ct 6/5, no ans. Mailed a note 6/6. 7869 mailed 6/11 for RE 6/22 10 am.'),
    ).toContain('attempted letter 2026-06-06');
    expect(contacts('ct not at job club 6/9. called: no answer')).toEqual(['attempted phone 2026-06-11']);
  });

  it('reads what the writer of a report did, and not the calls that it counts', () => {
    expect(contacts('Monthly report: NCNS 6/9. Postcard sent 6/10.')).toEqual([
      'attempted letter 2026-06-10',
    ]);
    expect(contacts('Monthly report, May: 40 hrs at job club. One absence, she called ahead.')).toEqual([]);
  });
});

describe('the day on which the writer learned of a miss', () => {
  it('is the day that the text gives, and none that was missed', () => {
    expect(missed('Learned 6/5 from the job coach that ct missed 6/1, 6/2 and 6/3, no call.')).toMatchObject({
      days: ['2026-06-01', '2026-06-02', '2026-06-03'],
      learnedOn: '2026-06-05',
    });
    expect(missed('NCNS at job club 6/9.')).toMatchObject({ learnedOn: null });
  });

  it('is the day of a pattern that somebody learned of then', () => {
    const stated = read('On 6/5/26 I learned of a pattern of noncooperation.');
    expect(stated).toContainEqual(expect.objectContaining({ fact: 'pattern', on: '2026-06-05' }));
  });
});

describe('no call is no call', () => {
  it('reads a miss below a day, and no list of what is to be done', () => {
    expect(missed('Monday 6/8: no call, no show.')).toMatchObject({
      days: ['2026-06-08'],
      calledAhead: 'no',
    });
    expect(missed('Monday: call ct about job club.')).toBeUndefined();
  });
});

describe('the notice', () => {
  it('is planned where it is still to be mailed', () => {
    for (const text of [
      'NEXT STEP - MAIL 7869 BY 6/15 FOR 6/24 10AM',
      "If no show Thurs 6/18 I'm sending the RE notice",
      'Need a 7869 sent w/ 7 days lead, looking at 6/26.',
      'Lead wants to see the 7869 before it is mailed.',
    ])
      expect(notice(text)).toMatchObject({ sent: 'planned' });
  });

  it('is what an addition says was mailed', () => {
    expect(notice('Add to last entry: that letter went in the mail on 6/10/26.')).toMatchObject({
      sent: 'mailed',
      mailedOn: '2026-06-10',
    });
  });

  it('is none of blank forms, a sample or a telephone number', () => {
    for (const text of [
      "Rec'd our supply of blank 7869 forms in the mail today.",
      'Training sample 7869 "mailed 3/1 for 3/10" pasted in wrong case.',
      'Fax from 503-555-7869, wrong office, shredded.',
    ])
      expect(notice(text)).toBeUndefined();
  });
});

describe('a decision', () => {
  const decided = (text: string) =>
    read(text).flatMap((event) => (event.kind === 'decision' ? [event.to] : []));

  it('is none that somebody heard of, fears, put off or has no say in', () => {
    for (const text of [
      "Friend told px we're DQing her. Told her nothing is decided.",
      "Contractor told her she's sanctioned. She isn't.",
      "Participant worries she'll be sanctioned.",
      'DQ decision tabled til 6/24.',
      'Review team recommends JOBS disqualification; PM has final say Monday.',
    ])
      expect(decided(text)).toEqual([]);
  });

  it('is not to disqualify where it is let go', () => {
    for (const text of [
      'Supervisor and I agreed to let the JOBS DQ go.',
      'Pulling the plug on the JOBS DQ.',
      "Manager overturned the team's JOBS disqualification 6/10.",
    ])
      expect(decided(text)).toEqual(['no-disqualification']);
  });
});
