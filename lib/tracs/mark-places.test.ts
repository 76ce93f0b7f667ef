import { afterEach, describe, expect, it, vi } from 'vitest';
import { notesPage } from '../../test/fixtures/case-pages.ts';
import { buttons, mark, removeLayer, root, show } from '../../test/fixtures/mark-layer.ts';
import { inOneGo } from '../record/turns.ts';

afterEach(removeLayer);

describe('a line of words beside a field', () => {
  it('keeps its room before the sign of the templates, which came first, however often all is placed again', () => {
    document.body.innerHTML = notesPage();
    const tool = mark({ id: 'templates', kind: 'tool' });
    const line = mark({ spoken: true });
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
    // Too narrow for a line below it.
    line.anchor.getBoundingClientRect = () => new DOMRect(100, 100, 150, 40);
    const it = show([tool]);
    show([line, tool]);
    const isLine = () => root().querySelector('.mark')?.classList.contains('spoken');
    expect(isLine()).toBe(true);
    it.place();
    expect(isLine()).toBe(true);
    inOneGo(it.show([line, tool], true));
    expect(isLine()).toBe(true);
    vi.restoreAllMocks();
  });
});

describe('a mark', () => {
  it('is hidden where its place is gone', () => {
    document.body.innerHTML = notesPage();
    const it = show([mark()]);
    expect(buttons().map((button) => button.hidden)).toEqual([false]);
    document.querySelector('table.notes')?.remove();
    it.place();
    expect(buttons().map((button) => button.hidden)).toEqual([true]);
  });
});
