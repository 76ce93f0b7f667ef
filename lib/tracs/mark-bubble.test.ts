import { afterEach, describe, expect, it, vi } from 'vitest';
import { notesPage } from '../../test/fixtures/case-pages.ts';
import { buttons, byPerson, mark, removeLayer, root, show } from '../../test/fixtures/mark-layer.ts';

afterEach(removeLayer);

describe('a mark under the pointer or the focus', () => {
  it('shows its words on focus and takes them away on Escape', () => {
    document.body.innerHTML = notesPage();
    show([mark()]);
    const bubble = root().querySelector('.bubble') as HTMLElement;
    expect(bubble.hidden).toBe(true);
    buttons()[0]?.dispatchEvent(new Event('focus'));
    expect(bubble.hidden, 'an event of a script').toBe(true);
    buttons()[0]?.dispatchEvent(byPerson(new Event('focus')));
    expect(bubble.hidden).toBe(false);
    expect(bubble.textContent).toContain('This reads as a contact.');
    buttons()[0]?.dispatchEvent(
      byPerson(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true })),
    );
    expect(bubble.hidden).toBe(true);
  });

  it('opens a finding on a click of the worker, never on one made by a script', () => {
    document.body.innerHTML = notesPage();
    const open = vi.fn();
    show([mark()], open);
    buttons()[0]?.click();
    buttons()[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(open).not.toHaveBeenCalled();
    const real = new MouseEvent('click');
    Object.defineProperty(real, 'isTrusted', { value: true });
    buttons()[0]?.dispatchEvent(real);
    expect(open).toHaveBeenCalledExactlyOnceWith('engagement-type/n1/0');
  });
});
