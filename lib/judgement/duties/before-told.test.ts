/** Section B: which contact, miss and day counts, in whatever order a record tells of them. */
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../test/fixtures/cases.ts';
import { event, lineFor, note, saidBy } from '../../../test/fixtures/record.ts';
import {
  appointment,
  type Given,
  judgeTold,
  missed,
  notice,
  reached,
  says,
  told,
  tried,
} from '../../../test/fixtures/told.ts';
import { civil } from '../../record/civil-date.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { mergePacks } from '../policy/merge.ts';

const line = (duty: string, today: string, narratives: Given['narratives'], more: Partial<Given> = {}) =>
  lineOf(judgeTold({ today, narratives, ...more }), duty);
const CONTRACTOR = { author: 'contractor', type: 'Attendance' } as const;
const JOBS = { type: 'JOBS' } as const;
const on = (day: string) => ({ on: civil(day) });
const laid = (parameters: object) => {
  const result = mergePacks(defaultPack, [{ id: 'branch', version: 1, title: 'Branch', parameters }]);
  if (!result.ok) throw new Error(result.problem);
  return { pack: result.pack };
};
const since = (value: unknown) => [{ from: '2008-10-01', value, cite: 'branch' }];

describe('contractor-contact-1-day', () => {
  const follow = (today: string, narratives: Given['narratives'], more: Partial<Given> = {}) =>
    line('contractor-contact-1-day', today, narratives, more);

  it('looks at what contractors tell, and at a contractor’s own draft', () => {
    const miss = [missed(['2026-03-03'])];
    const draft = told('2026-03-03', miss, { draft: true, id: 'draft' });
    expect(follow('2026-03-03', [draft]).status, 'a case manager’s draft').toBe('n/a');
    const saved = told('2026-03-03', miss);
    expect(follow('2026-03-03', [saved], { role: 'contractor' }).status, 'a case manager’s text').toBe('n/a');
    expect(follow('2026-03-03', [draft], { role: 'contractor' }).status).toBe('due');
  });

  it('asks once for a miss that is told again and nothing new of it', () => {
    const first = told('2026-03-03', [missed(['2026-03-02', '2026-03-03'])], CONTRACTOR);
    const call = told('2026-03-04', [tried()], { author: 'contractor' });
    const again = (...days: string[]) =>
      follow('2026-03-20', [
        first,
        call,
        told('2026-03-10', [missed(days, { calledAhead: 'unsaid' })], CONTRACTOR),
      ]);
    expect(again('2026-03-03').findings.map(({ status }) => status)).toEqual(['met']);
    expect(again().findings.map(({ status }) => status)).toEqual(['met']);
    const alone = told('2026-03-03', [missed([], { count: 1, calledAhead: 'unsaid' })], CONTRACTOR);
    expect(follow('2026-03-20', [alone]).status, 'told for the first time').toBe('unclear');
    expect(again('2026-03-03', '2026-03-09').status, 'a new day').toBe('unclear');
    const anew = told('2026-03-10', [missed(['2026-03-03'])], CONTRACTOR);
    expect(follow('2026-03-20', [first, call, anew]).findings).toHaveLength(2);
  });

  it('says nothing beside what it asks', () => {
    expect(
      follow('2026-03-03', [told('2026-03-03', [missed(['2026-03-03'])], CONTRACTOR)]).findings,
    ).toHaveLength(1);
  });

  it('counts a contact from the day of the miss, before the contractor learned of it', () => {
    const later = told('2026-03-05', [missed(['2026-03-02'])], CONTRACTOR);
    const at = (day: string) =>
      follow('2026-03-20', [later, told(day, [tried()], { author: 'contractor', id: 'x' })]);
    expect([at('2026-03-01').status, at('2026-03-02').status, at('2026-03-04').status]).toEqual([
      'broken',
      'met',
      'met',
    ]);
  });
});

describe('two-attempts', () => {
  const attempts = (today: string, narratives: Given['narratives'], more: Partial<Given> = {}) =>
    line('two-attempts', today, narratives, more);
  const call = told('2026-03-02', [missed(['2026-02-26']), tried()], { id: 'call' });
  const letter = told('2026-03-05', [tried(['letter'])], { id: 'letter' });
  const sent = told('2026-03-16', [notice(), appointment('2026-03-26')], { ...JOBS, id: 'notice' });

  it('asks for nothing in an episode that was over before the transmittal', () => {
    const old = told('2008-09-22', [notice(), appointment('2008-09-29')]);
    expect(saidBy(attempts('2008-10-06', [old]))).toContain('All of this was before the transmittal.');
  });

  it('is asked for though the participant asks for re-engagement once it was begun', () => {
    const asks = (day: string) => told(day, [says('asked-re-engagement')], { ...JOBS, id: 'asks' });
    expect(attempts('2026-03-20', [letter, asks('2026-03-12'), sent]).status).toBe('n/a');
    expect(attempts('2026-03-20', [letter, sent, asks('2026-03-18')]).status).toBe('broken');
    expect(attempts('2026-03-20', [letter, asks('2026-03-16'), sent]).status, 'on that day').toBe('n/a');
    const set = told('2026-03-10', [appointment('2026-03-26')], { ...JOBS, id: 'set' });
    expect(attempts('2026-03-20', [letter, set, asks('2026-03-12')]).status, 'without a notice').toBe(
      'broken',
    );
  });

  it('is not asked for where the notice is told with it, later than it was mailed', () => {
    const mailed = { mailedOn: civil('2026-03-16') };
    const both = told('2026-03-18', [notice(mailed), says('asked-re-engagement')], { ...JOBS, id: 'both' });
    const again = told('2026-03-20', [notice(mailed)], { ...JOBS, id: 'again' });
    expect(attempts('2026-03-20', [letter, both]).status).toBe('n/a');
    expect(attempts('2026-03-20', [letter, both, again]).status, 'and told again').toBe('n/a');
    const apart = told('2026-03-18', [notice(mailed)], { ...JOBS, id: 'apart' });
    const asks = told('2026-03-18', [says('asked-re-engagement')], { ...JOBS, id: 'asks' });
    expect(attempts('2026-03-20', [letter, apart, asks]).status, 'told apart').toBe('broken');
  });

  it('goes by the first of the reasons not to ask, whichever that is', () => {
    const disputed = told('2026-03-12', [says('plan-disagreement')], { ...JOBS, id: 'disputed' });
    const asks = told('2026-03-18', [says('asked-re-engagement')], { ...JOBS, id: 'asks' });
    const line = attempts('2026-03-20', [letter, disputed, sent, asks]);
    expect([line.status, line.findings[0]!.about]).toEqual(['n/a', { narrative: 'disputed' }]);
  });

  it('counts of the mailing day what the branch counts', () => {
    const visit = told('2026-03-16', [tried(['home-visit'])], { id: 'visit' });
    const given = (value: string) =>
      attempts('2026-03-20', [letter, visit, sent], laid({ mailingDayAttempts: since(value) })).status;
    expect([given('none'), given('not-written'), given('all')]).toEqual(['broken', 'met', 'met']);
  });

  it('asks for the other kind where the branch takes the notice for the one in writing', () => {
    const given = (tries: Given['narratives']) =>
      attempts('2026-03-20', [...tries, sent], laid({ noticeIsAttempt: since(true) }));
    expect(given([call]).status).toBe('met');
    expect(given([letter]).status).toBe('broken');
    expect(saidBy(given([letter]))).toContain(
      'does not show one in another format before the notice on Mon, Mar 16',
    );
  });

  it('is over with a contact that reached them, unless a miss is told after it', () => {
    const talk = told('2026-03-06', [reached()]);
    expect(attempts('2026-03-09', [call, talk]).status).toBe('n/a');
    const both = told('2026-03-06', [missed(['2026-03-05']), reached()], { id: 'both' });
    expect(attempts('2026-03-09', [call, both]).status, 'told with the miss').toBe('n/a');
    const later = told('2026-03-09', [missed(['2026-03-09'])], { id: 'later' });
    expect(attempts('2026-03-10', [call, talk, later]).status).toBe('due');
    expect(attempts('2026-03-10', [talk, later]).status, 'the first of the episode').toBe('due');
    const between = told('2026-03-04', [missed(['2026-03-04'])], { id: 'between' });
    expect(attempts('2026-03-10', [call, between, talk, later]).status, 'the last of three').toBe('due');
  });
});

describe('begin-re-engagement', () => {
  const begin = (today: string, narratives: Given['narratives'], more: Partial<Given> = {}) =>
    line('begin-re-engagement', today, narratives, more).status;
  const call = told('2026-03-05', [missed(['2026-03-04']), tried()]);
  const letter = (day: string, more: { answerBy?: string; on?: string } = {}) =>
    told(day, [
      tried(['letter'], {
        ...(more.answerBy ? { answerBy: civil(more.answerBy) } : {}),
        ...(more.on ? on(more.on) : {}),
      }),
    ]);

  it('needs no page to be read where nothing calls for it', () => {
    expect([begin('2026-03-09', [call]), begin('2026-03-09', [call], { steps: null })]).toEqual([
      'n/a',
      'n/a',
    ]);
  });

  it('is unseen on a plan that was read in part', () => {
    const notes = [note('2026-03-05', [event('contact'), event('contact', { media: ['letter'] })])];
    const given = { today: '2026-03-20', notes, page: null };
    expect(lineFor('begin-re-engagement', given).status).toBe('due');
    const partly = lineFor('begin-re-engagement', { ...given, partly: ['plan'] });
    expect(partly).toMatchObject({ status: 'unseen', findings: [{ open: 'plan' }] });
  });

  it('asks for nothing in an episode that was over before the transmittal', () => {
    const old = [
      told('2008-09-15', [missed(['2008-09-12']), tried()]),
      told('2008-09-16', [tried(['letter'])]),
    ];
    expect([begin('2008-10-06', old), begin('2008-09-26', old)]).toEqual(['n/a', 'n/a']);
    expect(begin('2008-10-06', [told('2008-09-22', [notice(), appointment('2008-09-29')])]), 'started').toBe(
      'n/a',
    );
  });

  it('counts five business days from the attempt that came second, though it is told first', () => {
    // Thu, Mar 5 + 5 business days is Thu, Mar 12.
    const told = [call, letter('2026-03-06', { on: '2026-02-27' })];
    expect([begin('2026-03-11', told), begin('2026-03-12', told)]).toEqual(['n/a', 'due']);
  });

  it('counts them from the first of the second kind, be it the third attempt', () => {
    // Mon, Mar 9 + 5 business days is Mon, Mar 16.
    const again = told('2026-03-06', [tried()]);
    const late = [call, again, letter('2026-03-09')];
    expect([begin('2026-03-13', late), begin('2026-03-16', late)]).toEqual(['n/a', 'due']);
    const unsaid = told('2026-03-05', [missed(['2026-03-04']), tried([])]);
    const open = [unsaid, again, letter('2026-03-09')];
    expect([begin('2026-03-13', open), begin('2026-03-16', open)], 'the first in no way said').toEqual([
      'n/a',
      'due',
    ]);
  });

  it('waits for the last answer-by date of a letter, and for no other', () => {
    const first = letter('2026-03-05', { answerBy: '2026-03-11' });
    expect(begin('2026-03-10', [call, first, letter('2026-03-06', { answerBy: '2026-03-09' })])).toBe('n/a');
    const dated = letter('2026-03-05', { answerBy: '2026-03-06' });
    expect(begin('2026-03-09', [call, dated, letter('2026-03-06')])).toBe('due');
    const voicemail = told('2026-03-05', [
      missed(['2026-03-04']),
      tried(['phone'], { answerBy: civil('2026-03-06') }),
    ]);
    expect(begin('2026-03-09', [voicemail, letter('2026-03-05')])).toBe('n/a');
  });
});
