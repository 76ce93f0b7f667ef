/** L19: a part of a page that throws, whenever it does, ends in words. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from './fault.tsx';

const CANARY = 'zqxcanary Dana Sampleton';

function Fails({ when }: { when: 'render' | 'effect' | 'update' }) {
  const [clicked, setClicked] = useState(false);
  useEffect(() => {
    if (when === 'effect') throw new Error(CANARY);
  }, [when]);
  if (when === 'render' || (when === 'update' && clicked)) throw new Error(CANARY);
  return (
    <button type="button" onClick={() => setClicked(true)}>
      go
    </button>
  );
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const fails = (when: 'render' | 'effect' | 'update', onAgain = () => undefined) =>
  act(() => {
    render(
      <Fault onAgain={onAgain}>
        <Fails when={when} />
      </Fault>,
    );
  });

describe('L19 a page of ours', () => {
  for (const when of ['render', 'effect', 'update'] as const) {
    it(`that fails at its ${when} says so, and nothing of the error`, () => {
      fails(when);
      if (when === 'update') {
        expect(screen.queryByRole('alert')).toBeNull();
        act(() => {
          fireEvent.click(screen.getByRole('button', { name: 'go' }));
        });
      }
      expect(screen.getByRole('alert').textContent).toContain('nothing here counts as checked');
      expect(document.body.textContent).not.toContain(CANARY);
    });
  }

  it('can be opened again', () => {
    const again = vi.fn();
    fails('render', again);
    fireEvent.click(screen.getByRole('button', { name: 'Open this again' }));
    expect(again).toHaveBeenCalledOnce();
  });
});
