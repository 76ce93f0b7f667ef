import { describe, expect, it } from 'vitest';
import { steps } from '../../test/fixtures/case-lists.ts';
import { stepsPage } from '../../test/fixtures/case-pages.ts';
import { readSteps } from './read-steps.ts';

function planned(html: string) {
  document.body.innerHTML = html;
  const read = readSteps(document, steps, 'mdy', 'Plan');
  if (!read.known) throw new Error(read.reason);
  return read.value;
}

describe('a list of steps', () => {
  const at = (html: string) =>
    planned(html).rows.map(({ code, plannedStart, plannedEnd }) => [code, plannedStart, plannedEnd]);

  it('is read with days, and with times where the page gives them', () => {
    const html = stepsPage([
      { code: 'RE', start: '3/20/2026 10:00 AM', end: '3/20/2026 10:00 AM' },
      { code: 'JS', start: '3/1/2026', end: '' },
    ]);
    expect(at(html)).toEqual([
      [
        'RE',
        expect.objectContaining({ value: '2026-03-20T10:00', witnesses: 2 }),
        expect.objectContaining({ value: '2026-03-20T10:00' }),
      ],
      [
        'JS',
        expect.objectContaining({ value: '2026-03-01' }),
        expect.objectContaining({ known: true, value: null }),
      ],
    ]);
  });

  it('keeps a step whose date can not be read, the date unknown and quoted', () => {
    const [row] = planned(stepsPage([{ code: 'RE', start: 'to be set', end: '3/20/2026' }])).rows;
    expect(row?.code).toBe('RE');
    expect(row?.plannedStart).toEqual({
      known: false,
      reason: 'Plan, From: "to be set" is not a date that can be read.',
    });
    expect(row?.plannedEnd).toMatchObject({ value: '2026-03-20' });
  });

  it('is empty only where the page says so', () => {
    document.body.innerHTML = '<p class="none">No steps</p>';
    expect(readSteps(document, steps, 'mdy', 'Plan')).toMatchObject({ known: true, value: { rows: [] } });
    document.body.innerHTML = '<p>Nothing</p>';
    expect(readSteps(document, steps, 'mdy', 'Plan').known).toBe(false);
  });

  it('is unknown where the codes are', () => {
    document.body.innerHTML = stepsPage([{ code: 'RE', start: '', end: '' }])
      .replace('>Code<', '>About<')
      .replace('>About</th><th>About<', '>About</th><th>Code<');
    expect(readSteps(document, steps, 'mdy', 'Plan').known).toBe(false);
  });
});
