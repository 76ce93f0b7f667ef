import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../lib/judgement/catalogue/entries.ts';
import { dutyFiles } from '../../lib/judgement/catalogue/files.ts';
import { help } from '../../lib/judgement/catalogue/help.ts';
import { markdown } from '../../lib/judgement/catalogue/markdown.ts';
import { STAGE_TITLES } from '../../lib/judgement/duties/duty.ts';
import { defaultPack } from '../../lib/judgement/policy/default-pack.ts';
import { mergePacks } from '../../lib/judgement/policy/merge.ts';
import { civil } from '../../lib/record/civil-date.ts';
import { Catalogue } from './catalogue.tsx';
import { matching, wordsOf } from './search.ts';

afterEach(cleanup);

const today = civil('2026-11-22');

function draw(pack = defaultPack) {
  const onPrint = vi.fn();
  const entries = catalogue(dutyFiles, pack);
  const drawn = render(<Catalogue {...{ entries, help, pack, today, onPrint }} />);
  const text = () => drawn.container.textContent ?? '';
  const shown = () => [...drawn.container.querySelectorAll('.entry[id]')].map(({ id }) => id);
  return { ...drawn, entries, onPrint, text, shown };
}
const search = (words: string) =>
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: words } });

describe('the catalogue', () => {
  it('says all that stands in the docs', () => {
    const { entries, text } = draw();
    const page = text();
    // Every line of the Markdown without its signs; figures are laid out otherwise on the page.
    const lines = markdown(entries, defaultPack)
      .split('\n')
      .filter((line) => /^(> |### |\w)/.test(line) && !line.startsWith('`') && !line.startsWith('What the'))
      .map((line) => line.replace(/^(> |### )/, ''))
      .filter((line) => !/^(record does not|`npm run)/.test(line));
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => !page.includes(line))).toEqual([]);
    for (const { parameters, examples } of entries) {
      for (const { about, shown } of examples) expect(page).toContain(`${about}: ${shown}`);
      for (const { values } of parameters) for (const { cite } of values) expect(page).toContain(cite);
    }
    expect(new Set(entries.map(({ stage }) => stage)).size).toBe(Object.keys(STAGE_TITLES).length);
  });

  it('shows the figures of the pack in force: what holds now, what held, what comes', () => {
    const merged = mergePacks(defaultPack, [
      {
        id: 'branch',
        version: 2,
        title: 'How we do it',
        parameters: {
          noticeDays: [
            { from: '2026-07-01', value: 8, cite: 'manual of July' },
            { from: '2027-03-01', value: 10, cite: 'manual of March' },
          ],
        },
        off: ['letter-pasted'],
      },
    ]);
    const { container, text } = draw(merged.ok ? merged.pack : defaultPack);
    const figures = [...container.querySelectorAll('#notice-seven-days dd')].map((dd) => dd.textContent);
    expect(figures.slice(0, 3)).toEqual([
      '7 before, from 10/1/2008; G, Process; start date chosen, G is undated',
      '8 since 7/1/2026; manual of July',
      '10 from 3/1/2027; manual of March',
    ]);
    expect(container.querySelectorAll('#notice-seven-days dd.holds strong')[0]?.textContent).toBe('8');
    expect(container.querySelector('#letter-pasted .standing')?.textContent).toBe('Switched off');
    expect(container.querySelector('#oar-screenings .standing')?.textContent).toBe('Opt-in, off');
    expect(text()).toContain('By “How we do it”, version 2, as of 11/22/2026.');
  });

  it('finds checks by words in any order, counts them, and says when there is none', () => {
    const { entries, shown, text } = draw();
    expect(shown()).toEqual(entries.map(({ id }) => id));
    search('Days SEVEN');
    expect(shown()).toContain('notice-seven-days');
    expect(shown().length).toBeLessThan(5);
    expect(screen.getByRole('status').textContent).toMatch(/^\d of 30 checks/);
    search('zebra');
    expect(shown()).toEqual([]);
    expect(text()).toContain('No check speaks of this. Try another word.');
    search('');
    expect(shown()).toHaveLength(entries.length);
  });

  it('is printed on a press', () => {
    const { onPrint } = draw();
    fireEvent.click(screen.getByRole('button', { name: "Print as the branch's guide" }));
    expect(onPrint).toHaveBeenCalledOnce();
  });
});

describe('the search', () => {
  it('finds a word by its beginning, not by its inside', () => {
    const value = { title: 'Re-engagement begins', list: [{ text: 'the "notice"' }] };
    for (const asked of ['re-eng', 'engagement', 'notice', 'BEG notice', ''])
      expect([asked, matching(value, wordsOf(asked))]).toEqual([asked, true]);
    for (const asked of ['gagement', 'otice', 'begins zebra'])
      expect([asked, matching(value, wordsOf(asked))]).toEqual([asked, false]);
  });
});
