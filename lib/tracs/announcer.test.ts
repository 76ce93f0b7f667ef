import { afterEach, describe, expect, it, vi } from 'vitest';
import { notesPage } from '../../test/fixtures/case-pages.ts';
import { host, removeLayer, show } from '../../test/fixtures/mark-layer.ts';
import { inOneGo } from '../record/turns.ts';
import type { Mark } from './mark-parts.ts';

afterEach(removeLayer);

describe('A02 what is announced', () => {
  const region = () => host()?.querySelector('[role=status]')?.textContent;

  it('A02: begins with an empty region, and is said once however many changes come within 2 s', () => {
    vi.useFakeTimers();
    document.body.innerHTML = notesPage();
    const layer = show([]);
    const said: string[] = [];
    const status = host()!.querySelector('[role=status]')!;
    Object.defineProperty(status, 'textContent', {
      get: () => said.at(-1) ?? '',
      set: (text: string) => said.push(text),
    });
    layer.announce('1 place');
    expect(said, 'the region is known before anything is said in it').toEqual([]);
    layer.announce('2 places');
    layer.announce('3 places');
    vi.advanceTimersByTime(2000);
    expect(said).toEqual(['3 places']);
    for (let i = 0; i < 5; i++) {
      layer.announce('3 places');
      vi.advanceTimersByTime(2000);
    }
    expect(said, 'nothing new, nothing said').toEqual(['3 places']);
    vi.useRealTimers();
  });

  it('A02: says the same words again for another place', () => {
    vi.useFakeTimers();
    document.body.innerHTML = notesPage();
    const layer = show([]);
    const mark = (id: string): Mark => ({
      id,
      anchor: document.querySelector('td')!,
      kind: 'broken',
      says: [id],
      todo: null,
      spoken: false,
    });
    inOneGo(layer.show([mark('one')]));
    layer.announce('1 place');
    vi.advanceTimersByTime(2000);
    const before = region();
    inOneGo(layer.show([mark('another')]));
    layer.announce('1 place');
    vi.advanceTimersByTime(2000);
    expect(region()).not.toBe(before);
    expect(region()?.trim()).toBe('1 place');
    vi.useRealTimers();
  });
});
