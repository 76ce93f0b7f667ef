import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseLink, paths, recordLink, stepLink } from './layouts/links.ts';
import { modern } from './layouts/modern/index.ts';
import { Visitor } from './visitor.ts';

const { fields } = modern;
const today = '2026-03-12';
const paloma = 'PT4101';
const narratives = recordLink(paloma, 'narratives');
const plan = recordLink(paloma, 'pdp');
const page = recordLink(paloma, 're-engagement');
let visitor: Visitor;

beforeEach(async () => {
  visitor = await Visitor.arrive(today);
});
afterEach(() => visitor.leave());

const typedNarrative = (date: string, type: string, typed: string) => ({
  [fields.narrative.date]: date,
  [fields.narrative.type]: type,
  [fields.narrative.text]: typed,
});

const typedStep = {
  [fields.step.code]: 'RE',
  [fields.step.description]: 'RE appt 10:00 AM, Riverbend branch',
  [fields.step.startDate]: '2026-03-20',
  [fields.step.startTime]: '10:00',
  [fields.step.endDate]: '2026-03-20',
  [fields.step.endTime]: '10:00',
};

describe('narratives', () => {
  it('are entries of labelled values, newest first, to be filtered by type', async () => {
    await visitor.logIn();
    const all = await visitor.text(narratives, 'list');
    expect(all).toContain('5 narratives');
    expect(all.match(/<article/g)).toHaveLength(5);
    expect(all).toMatch(/<dt>Date<\/dt><dd[^>]*>Mar 11, 2026<\/dd>/);
    expect(all.indexOf('No answer to my message')).toBeLessThan(all.indexOf('Met with Paloma'));
    const some = await visitor.text(`${narratives}?type=Support+Services`, 'list');
    expect(some).toContain('Showing 1 of 5');
    expect(some).not.toContain('Met with Paloma');
    visitor.tracs.store.get(paloma)!.narratives.length = 0;
    expect(await visitor.text(narratives, 'list')).toContain('No narratives on file.');
  });

  it('keep everything typed when something is wrong', async () => {
    await visitor.logIn();
    const answer = await visitor.post(
      narratives,
      typedNarrative('', 'JOBS', 'First & <second>\r\n\r\nline'),
      'part',
    );
    expect(answer.status).toBe(422);
    const form = await answer.text();
    expect(form).toMatch(/^<form/);
    expect(form).toContain('Date is required.');
    expect(form).toContain('<div>First &amp; &lt;second&gt;</div><div><br></div><div>line</div>');
    expect(form).toMatch(/<option value="JOBS" selected>/);
    const other = await visitor.post(narratives, typedNarrative('3/12/2026', '', 'x'), 'part');
    expect(await other.text()).toContain('value="2026-03-12"');
    expect(await (await visitor.post(narratives, typedNarrative('', '', ''))).text()).toMatch(/^<!DOCTYPE/);
    expect(visitor.tracs.store.get(paloma)!.narratives).toHaveLength(5);
  });

  it('are saved into the record both layouts show, and confirmed', async () => {
    await visitor.logIn();
    const answer = await visitor.post(
      narratives,
      typedNarrative(today, 'Engagement', 'Called.\r\nNo answer.'),
      'part',
    );
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/Narrative saved\.[\s\S]*6 narratives/);
    const saved = { id: 'n6', type: 'Engagement', date: today, author: 'jdoe', text: 'Called.\nNo answer.' };
    expect(visitor.tracs.store.get(paloma)!.narratives.at(-1)).toEqual(saved);
    expect(await visitor.text(caseLink(paths.narratives, paloma))).toContain('Called.\nNo answer.');
    const posted = await visitor.post(narratives, typedNarrative('03/12/2026', 'JOBS', 'By window'));
    expect(posted.status).toBe(303);
    expect(await visitor.text(posted.headers.get('location')!)).toContain('Narrative saved.');
    expect(await visitor.text(narratives)).not.toContain('Narrative saved.');
  });
});

describe('the plan', () => {
  it('takes a step with picked dates and times, and shows and changes it', async () => {
    await visitor.logIn();
    const answer = await (await visitor.post(stepLink(paloma, null), typedStep, 'part')).text();
    expect(answer).toContain('Step added.');
    expect(answer).toMatch(/Mar 20, 2026 <span[^>]*>10:00 AM<\/span>/);
    expect(visitor.tracs.store.get(paloma)!.steps[1]).toEqual({
      code: 'RE',
      description: 'RE appt 10:00 AM, Riverbend branch',
      plannedStart: '2026-03-20T10:00',
      plannedEnd: '2026-03-20T10:00',
      actualStart: null,
      actualEnd: null,
    });
    const form = await visitor.text(stepLink(paloma, 1), 'form');
    expect(form).toMatch(/^<form/);
    for (const held of ['value="2026-03-20"', 'value="10:00"', 'maxlength="120"'])
      expect(form).toContain(held);
    const ended = { ...typedStep, [fields.step.actualEnd]: '3/20/2026', [fields.step.startTime]: '10:15 am' };
    expect(
      (await visitor.post(stepLink(paloma, 1), { ...ended, [fields.step.endTime]: '' }, 'part')).status,
    ).toBe(200);
    expect(visitor.tracs.store.get(paloma)!.steps[1]).toMatchObject({
      plannedStart: '2026-03-20T10:15',
      actualEnd: '2026-03-20',
    });
    expect(await visitor.text(`${plan}?show=open`, 'list')).toContain('Showing 1 of 2');
  });

  it('says what is wrong beside the field and keeps what was typed', async () => {
    await visitor.logIn();
    const wrong = { ...typedStep, [fields.step.code]: '', [fields.step.endDate]: '2026-03-19' };
    const answer = await visitor.post(stepLink(paloma, null), wrong, 'part');
    expect(answer.status).toBe(422);
    const form = await answer.text();
    expect(form).toContain('Step code is required.');
    expect(form).toContain('Planned end is before planned start.');
    expect(form).toContain('value="2026-03-19"');
    expect(await visitor.text(stepLink(paloma, null))).toMatch(/^<!DOCTYPE[\s\S]*Add step/);
    expect((await visitor.get(`${plan}/steps/7`)).status).toBe(404);
    expect((await visitor.post(`${plan}/steps/7`, typedStep, 'part')).status).toBe(404);
    expect(visitor.tracs.store.get(paloma)!.steps).toHaveLength(1);
  });
});

describe('the Re-Engagement part', () => {
  it('is saved, needs a decision to be finalized, and is locked then', async () => {
    await visitor.logIn();
    const typed = { [fields.page.staffedOn]: '2026-03-11', [fields.page.outcome]: 'Talked.' };
    const ticked = { ...typed, [fields.requiredStep(1)]: 'on', [fields.page.save]: '1' };
    expect(await (await visitor.post(page, ticked, 'part')).text()).toContain('Re-Engagement page saved.');
    expect(visitor.tracs.store.get(paloma)!.reengagementPage).toMatchObject({
      staffedOn: '2026-03-11',
      finalized: false,
    });
    const refused = await visitor.post(page, { ...typed, [fields.page.finalize]: '1' }, 'part');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/Select a decision before[\s\S]*Talked\.<\/textarea>/);
    const whole = { ...typed, [fields.page.decision]: 'good-cause', [fields.page.finalize]: '1' };
    const final = await (await visitor.post(page, whole, 'part')).text();
    expect(final).toContain('Finalized on Mar 12, 2026');
    for (const control of final.match(/<(?:select|textarea|input)[^>]*>/g)!)
      expect(control).toContain('disabled');
    expect(final).not.toContain('<button');
    const late = await visitor.post(page, { [fields.page.decision]: 'disqualify' }, 'part');
    expect(await late.text()).toContain('can no longer be changed');
    expect(visitor.tracs.store.get(paloma)!.reengagementPage!.decision).toBe('good-cause');
  });
});
