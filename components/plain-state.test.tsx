import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PlainState, wordsFor } from './plain-state.tsx';
import type { PopupView } from './tab-view.ts';

afterEach(cleanup);

type View = Exclude<PopupView, { state: 'record' }>;

const ORIGIN = 'https://tracs.example.gov';
/** Every state there is, by its name, so that the compiler asks for a new one's here. */
const STATES: Record<View['state'], View[]> = {
  looking: [{ state: 'looking' }],
  loading: [{ state: 'loading' }],
  'signed-out': [
    { state: 'signed-out', how: 'timed-out' },
    { state: 'signed-out', how: 'signed-out' },
  ],
  error: [
    { state: 'error', status: 503 },
    { state: 'error', status: null },
  ],
  'no-rules': [{ state: 'no-rules', why: 'The policy pack is damaged.' }],
  'no-map': [{ state: 'no-map', why: 'The page map "casebook" is damaged.' }],
  'unknown-page': [{ state: 'unknown-page' }],
  'no-record': [{ state: 'no-record' }],
  unsure: [{ state: 'unsure', why: 'The frames of this page show different participants.' }],
  'to-allow': [{ state: 'to-allow', origin: ORIGIN }],
  blocked: [{ state: 'blocked' }],
  'no-answer': [
    { state: 'no-answer', origin: ORIGIN, granted: true },
    { state: 'no-answer', origin: ORIGIN, granted: false },
  ],
  'not-connected': [{ state: 'not-connected' }],
  'not-tracs': [{ state: 'not-tracs' }],
};
const views = Object.values(STATES).flat();
/** Words that would say that all is well. */
const ALL_CLEAR =
  /all clear|all good|all done|no problems?|no issues?|nothing (to do|found|wrong)|up to date|complete|✓/i;

function draw(view: View) {
  const onOptions = vi.fn();
  const onAllow = vi.fn();
  const onMap = vi.fn();
  const onConnect = vi.fn();
  const acts = { onOptions, onAllow, onMap, onConnect };
  const drawn = render(<PlainState view={view} origin={ORIGIN} {...acts} />);
  return { ...acts, text: drawn.container.textContent ?? '', ...drawn };
}

describe('a tab without a record', () => {
  for (const view of views) {
    const name = JSON.stringify(view);

    it(`says in words of its own what ${name} is`, () => {
      const { title, text } = wordsFor(view);
      const drawn = draw(view);
      expect(title.length).toBeGreaterThan(5);
      expect(screen.getByRole('heading').textContent).toBe(title);
      expect(drawn.text).toContain(text);
    });

    it(`never says of ${name} that all is well`, () => {
      expect('Nothing to do, all clear').toMatch(ALL_CLEAR);
      expect(draw(view).text).not.toMatch(ALL_CLEAR);
    });
  }

  it('has other words for every state', () => {
    const said = views.map((view) => Object.values(wordsFor(view)).join(' '));
    expect(new Set(said).size).toBe(views.length);
  });

  it('says that nothing was checked wherever TRACS is open and could not be read', () => {
    for (const state of [
      'loading',
      'signed-out',
      'no-map',
      'no-rules',
      'unknown-page',
      'unsure',
      'blocked',
      'no-answer',
    ] as const) {
      for (const view of STATES[state])
        expect([state, wordsFor(view).text]).toEqual([
          state,
          expect.stringMatching(/not checked|nothing was checked/i),
        ]);
    }
  });

  it('gives the reason where it is not sure', () => {
    expect(draw(STATES.unsure[0]!).text).toContain('The frames of this page show different participants.');
  });

  it('connects the tab in front, or leads to the options, where nothing is connected', () => {
    for (const state of ['not-connected', 'not-tracs'] as const) {
      const { onOptions, onConnect, onAllow, unmount } = draw({ state });
      fireEvent.click(screen.getByRole('button', { name: `Connect ${ORIGIN}` }));
      fireEvent.click(screen.getByRole('button', { name: 'Options' }));
      expect([onConnect, onOptions, onAllow].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0]);
      unmount();
    }
  });

  it('has nothing to connect where the tab shows no web page', () => {
    render(
      <PlainState
        view={{ state: 'not-tracs' }}
        onOptions={vi.fn()}
        onAllow={vi.fn()}
        onMap={vi.fn()}
        onConnect={vi.fn()}
      />,
    );
    expect(screen.queryByRole('button', { name: /Connect/ })).toBeNull();
  });

  it('leads to the page map where a page is not understood', () => {
    for (const view of [...STATES['no-map'], ...STATES['unknown-page'], ...STATES.unsure]) {
      const { onMap, unmount } = draw(view);
      fireEvent.click(screen.getByRole('button', { name: 'Show where things stand' }));
      expect(onMap).toHaveBeenCalledTimes(1);
      unmount();
    }
  });

  it('asks the browser where it withholds the page, and only there', () => {
    const { onAllow, unmount, text } = draw({ state: 'no-answer', origin: ORIGIN, granted: false });
    expect(text).toContain(ORIGIN);
    fireEvent.click(screen.getByRole('button'));
    expect(onAllow).toHaveBeenCalledTimes(1);
    unmount();
    draw({ state: 'no-answer', origin: ORIGIN, granted: true });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks with one click for what IT connected, naming the address and that nothing is checked yet', () => {
    const { onAllow, text } = draw({ state: 'to-allow', origin: ORIGIN });
    expect(text).toMatch(/Your IT has connected TRACS.*Nothing is checked yet\. Allow https:\/\/tracs/);
    fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
    expect(onAllow).toHaveBeenCalledTimes(1);
  });

  it('says of a host that a policy blocks whom to ask, and offers nothing that could not help', () => {
    const view = { state: 'blocked' } as const;
    const drawn = render(<PlainState view={view} contact="the help desk" onOptions={vi.fn()} />);
    expect(drawn.container.textContent).toContain('The overlay may not run here');
    expect(drawn.container.textContent).toContain('ask the help desk to allow');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
