/** The assistant: what waits for a yes, what broke, and that nothing is kept by itself. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AssistantActs } from './acts.ts';
import { Assistant } from './assistant.tsx';
import type { AssistantView, FieldView, PartView } from './view.ts';

afterEach(cleanup);

const field = (name: string, more: Partial<FieldView> = {}): FieldView => ({
  field: name.toLowerCase(),
  name,
  reads: 'General',
  sure: 'sure',
  why: '',
  witnesses: 2,
  ...more,
});
const part = (more: Partial<PartView> = {}): PartView => ({
  key: 'k',
  purpose: 'narratives',
  title: 'The list of narratives',
  status: 'proposed',
  ticked: true,
  says: '12 narratives, 10/01/2026 to 11/02/2026, types: General (12).',
  fields: [field('Date'), field('Type')],
  sample: { heads: ['Date', 'Type'], rows: [['10/01/2026', 'General']] },
  problems: [],
  empty: false,
  ...more,
});
const EMPTY: AssistantView = {
  origin: 'https://tracs.example.gov',
  state: 'here',
  pages: [],
  covered: [{ purpose: 'narratives', title: 'The list of narratives', done: false, hint: 'Open one' }],
  unjudged: ['Notice seven days before'],
  words: [],
  brittle: [],
  pointing: null,
  pointedAt: null,
  otherSeen: null,
  said: null,
  importing: null,
};

function draw(view: Partial<AssistantView>) {
  const acts = new Proxy({} as Record<string, ReturnType<typeof vi.fn>>, {
    get: (made, name: string) => {
      made[name] ??= vi.fn();
      return made[name];
    },
  });
  const drawn = render(<Assistant view={{ ...EMPTY, ...view }} acts={acts as unknown as AssistantActs} />);
  return { acts, ...drawn };
}
const withPart = (one: PartView) => draw({ pages: [{ index: 0, title: 'Notes', parts: [one] }] });

describe('a map out of a file', () => {
  const importing = {
    title: 'Casebook',
    version: 4,
    pages: [{ title: 'Notes', reads: ['the narratives', 'the new narrative'] }],
    replaces: { title: 'TRACS', version: 3, changes: ['New pages: Plan.', 'No longer in it: Home.'] },
    brittle: [{ place: 'notes.rows', why: 'It counts places.' }],
  };

  it('is shown before it replaces anything: what it reads, what it replaces, what changes, what may break', () => {
    const { acts } = draw({ importing });
    const preview = within(screen.getByRole('region', { name: 'The page map in this file' }));
    expect(preview.getByRole('heading').textContent).toBe('Casebook version 4');
    expect(preview.getByText(/the narratives, the new narrative/)).toBeTruthy();
    expect(
      preview.getByText(/takes the place of TRACS, version 3\. New pages: Plan\. No longer in it: Home\./),
    ).toBeTruthy();
    expect(preview.getByText('1 place in it may break when pages change')).toBeTruthy();
    expect(acts.onImportDecided).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Leave all as it is' }));
    fireEvent.click(screen.getByRole('button', { name: 'Use this map' }));
    expect(vi.mocked(acts.onImportDecided!).mock.calls).toEqual([[false], [true]]);
  });

  it('says that nothing differs where nothing does, and that it replaces nothing where there is nothing', () => {
    draw({ importing: { ...importing, replaces: { title: 'TRACS', version: 3, changes: [] } } });
    expect(screen.getByText(/Nothing in it differs/)).toBeTruthy();
    cleanup();
    draw({ importing: { ...importing, replaces: null } });
    expect(screen.queryByText(/takes the place/)).toBeNull();
  });
});

describe('a part of a page', () => {
  it('is read at once in words and in a table, and kept only by a click', () => {
    const { acts } = withPart(part());
    expect(screen.getByText(/12 narratives, 10\/01\/2026 to 11\/02\/2026/)).toBeTruthy();
    expect(screen.getByRole('cell', { name: '10/01/2026' })).toBeTruthy();
    expect(acts.onKeep).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Keep 1 part' }));
    expect(acts.onKeep).toHaveBeenCalledTimes(1);
  });

  it('that is not ticked is not kept', () => {
    withPart(part({ ticked: false }));
    expect(screen.getByRole('button', { name: 'Keep 0 parts' })).toHaveProperty('disabled', true);
  });

  it('says of a field with one witness that it is never filled in, and of a guess that it is one', () => {
    const { container } = withPart(
      part({ fields: [field('Date', { witnesses: 1 }), field('Type', { sure: 'guess' })] }),
    );
    expect(container.querySelector('[data-field=date]')?.textContent).toContain(
      'one witness: read, never filled in',
    );
    expect(container.querySelector('[data-field=type]')?.textContent).toContain('a guess, please check');
    expect(container.querySelector('details')?.open).toBe(true);
  });

  it('that broke opens at the first field that is gone, and leaves whoever works elsewhere there', () => {
    const broken = part({
      status: 'broken',
      fields: [field('Date'), field('Type', { sure: 'missing', reads: null, witnesses: 0, why: 'gone.' })],
    });
    withPart(broken);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Point at: Type');
    cleanup();
    const elsewhere = document.createElement('button');
    document.body.append(elsewhere);
    elsewhere.focus();
    withPart(broken);
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });
});

describe('frames of one page', () => {
  const whose = (number: string, more: Partial<PartView> = {}) =>
    part({
      key: number,
      purpose: 'identity',
      title: 'Whose record it is',
      fields: [field('Number', { reads: number })],
      ...more,
    });
  const drawn = (...others: PartView[]) =>
    draw({
      pages: [
        { index: 2, title: 'Notes', parts: [whose('ZQ1'), part()] },
        ...others.map((one, i) => ({ index: i + 5, title: `Frame ${i}`, parts: [one] })),
      ],
    });

  it('that only show the same record again are folded away, and kept with the rest', () => {
    const { container } = drawn(whose('ZQ1'), whose('ZQ1'));
    const folded = container.querySelector('.repeats') as HTMLDetailsElement;
    expect(folded.open).toBe(false);
    expect(folded.querySelector('summary')?.textContent).toBe('2 more frames show the same record');
    expect(folded.querySelectorAll('.part')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Keep 4 parts' })).toBeTruthy();
  });

  it('that show another record, broke, or are a guess stand in sight', () => {
    const broke = { status: 'broken' as const };
    const { container } = drawn(whose('ZQ2'), whose('ZQ1', broke), whose('ZQ1', { ticked: false }));
    expect(container.querySelector('.repeats')).toBeNull();
    expect(container.querySelectorAll('.page')).toHaveLength(4);
  });
});

describe('what is to be done next', () => {
  const covered = (...done: boolean[]) =>
    done.map((is, i) => ({ purpose: `p${i}`, title: `The part ${i}`, done: is, hint: `Open page ${i}` }));
  const page = (...parts: PartView[]) => ({ pages: [{ index: 0, title: 'Notes', parts }] });

  it.each([
    [
      'at first, how it goes',
      { ...page(part()), covered: covered(false, false) },
      /keep it\. Then open the next page/,
    ],
    [
      'then the next page',
      { ...page(part({ status: 'kept' })), covered: covered(true, false) },
      /Open page 1\./,
    ],
    [
      'at last, to try it out',
      { ...page(part({ status: 'kept' })), covered: covered(true, true) },
      /another participant/,
    ],
  ])('%s', (_, view, says) => {
    draw(view);
    expect(screen.getByText(says)).toBeTruthy();
  });

  it('is not said while something waits for a yes, or broke', () => {
    for (const status of ['proposed', 'broken'] as const) {
      const { container } = draw({ ...page(part({ status })), covered: covered(true, false) });
      expect(container.querySelector('.hint')).toBeNull();
      cleanup();
    }
  });
});

describe('where there is nothing to show', () => {
  it.each([
    ['elsewhere', /Bring a tab of https:\/\/tracs/],
    ['loading', /still loading/],
    ['signed-out', /Nobody is signed in/],
    ['error', /an error of its own/],
    ['here', /Nothing that the duties ask about/],
  ] as const)('%s says what to do', (state, says) => {
    draw({ state });
    expect(screen.getByText(says)).toBeTruthy();
  });

  it('names the duties that stay unjudged', () => {
    draw({});
    expect(screen.getByText(/1 duty is not judged without the rest/)).toBeTruthy();
    expect(screen.getByText('Notice seven days before')).toBeTruthy();
  });
});
