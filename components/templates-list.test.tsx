import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { templateView } from '../test/fixtures/views.ts';
import { TemplatesList } from './templates-list.tsx';
import { TemplatesSearch } from './templates-search.tsx';

afterEach(cleanup);

const views = ['Alpha', 'Beta', 'Gamma', 'Delta'].map((title, i) =>
  templateView({
    id: `t${i}`,
    title,
    fits: i === 0,
    favourite: i === 1,
    recent: i === 2,
    text: () => `Text of ${title}.`,
  }),
);

function draw(given: Partial<Parameters<typeof TemplatesSearch>[0]> = {}) {
  const onInsert = vi.fn();
  const onFavourite = vi.fn();
  render(<TemplatesSearch templates={views} {...{ onInsert, onFavourite }} {...given} />);
  return { onInsert, onFavourite };
}
const titlesIn = (element: HTMLElement) =>
  within(element)
    .queryAllByRole('button', { name: /^Insert: / })
    .map((button) => button.getAttribute('aria-label')!.replace('Insert: ', ''));

describe('the list of templates', () => {
  it('shows what fits, what was marked and what was used lately; the rest on request', () => {
    draw();
    for (const [group, titles] of [
      ['Fitting now', ['Alpha']],
      ['Favourites', ['Beta']],
      ['Used lately', ['Gamma']],
    ] as const)
      expect(titlesIn(screen.getByRole('region', { name: group }))).toEqual(titles);
    expect(screen.queryByText('Delta')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'All 4 templates' }));
    expect(titlesIn(screen.getByRole('region', { name: 'All templates' }))).toEqual(['Delta']);
  });

  it('offers no more where all of them stand there already', () => {
    draw({ templates: views.slice(0, 3) });
    expect(screen.getAllByRole('button', { name: /^Insert: / })).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /^All / })).toBeNull();
  });

  it('groups the rest by where they belong in the process', () => {
    const some = [
      templateView({ id: 'a', title: 'Alpha', fits: true }),
      templateView({ id: 'b', title: 'Beta', fits: false, home: 'staffing' }),
      templateView({ id: 'c', title: 'Gamma', fits: false, home: 'missed' }),
      templateView({ id: 'd', title: 'Delta', fits: false }),
    ];
    draw({ templates: some });
    fireEvent.click(screen.getByRole('button', { name: 'All 4 templates' }));
    const all = screen.getByRole('region', { name: 'All templates' });
    expect(
      within(all)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual(['After missed activities', 'Staffing and decision', 'At any time']);
    expect(titlesIn(all)).toEqual(['Gamma', 'Beta', 'Delta']);
  });

  it('says which are set by IT', () => {
    draw({ templates: [templateView({ title: 'Lobby talk', byIt: true }), templateView({ id: 'u' })] });
    expect(screen.getAllByText('Set by IT')).toHaveLength(1);
    screen.getByRole('button', { name: /^Lobby talk.*Set by IT/ });
  });

  it('finds by words of title, situation, text and office shorthand', () => {
    draw({ templates: views.map((view) => (view.id === 't2' ? { ...view, also: 'NCNS' } : view)) });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'ncns' } });
    expect(titlesIn(document.body)).toEqual(['Gamma']);
    const box = screen.getByRole('searchbox', { name: 'Search templates' });
    fireEvent.input(box, { target: { value: 'of delta' } });
    expect(titlesIn(document.body)).toEqual(['Delta']);
    fireEvent.input(box, { target: { value: 'zebra' } });
    expect(titlesIn(document.body)).toEqual([]);
    expect(screen.getByRole('status').textContent).toContain('No template');
  });

  it('has nothing to type in unless it is asked to', () => {
    draw();
    expect(document.querySelectorAll('input, textarea, [contenteditable]')).toHaveLength(1);
    cleanup();
    // As on a TRACS page.
    render(<TemplatesList templates={views} onInsert={() => {}} />);
    expect(document.querySelectorAll('input, textarea, [contenteditable]')).toHaveLength(0);
  });

  it('takes a choice from a menu into the text that is shown and inserted', () => {
    const menus = [
      { name: 'how', label: 'how', unless: null, options: [{ value: 'by phone', label: 'by phone' }] },
    ];
    const text = (answers: Readonly<Record<string, string>> = {}) => `Talked ${answers.how ?? '[___ how]'}.`;
    const { onInsert } = draw({ templates: [templateView({ menus, text })] });
    fireEvent.click(screen.getByRole('button', { name: /^Contact made/, expanded: false }));
    screen.getByText('Talked [___ how].');
    fireEvent.change(screen.getByRole('combobox', { name: 'how' }), { target: { value: 'by phone' } });
    screen.getByText('Talked by phone.');
    fireEvent.click(screen.getByRole('button', { name: 'Insert: Contact made' }));
    expect(onInsert.mock.calls[0]!.slice(0, 2)).toEqual(['t', { how: 'by phone' }]);
    fireEvent.change(screen.getByRole('combobox', { name: 'how' }), { target: { value: '' } });
    screen.getByText('Talked [___ how].');
  });

  it('marks a favourite and takes the mark back', () => {
    const { onFavourite } = draw();
    fireEvent.click(screen.getByRole('button', { name: 'Favourite: Alpha' }));
    fireEvent.click(screen.getByRole('button', { name: 'Favourite: Beta' }));
    expect(onFavourite.mock.calls).toEqual([
      ['t0', true],
      ['t1', false],
    ]);
  });
});
