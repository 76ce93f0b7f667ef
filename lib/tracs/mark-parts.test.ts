import { afterEach, describe, expect, it, vi } from 'vitest';
import { notesPage } from '../../test/fixtures/case-pages.ts';
import { buttons, byPerson, host, mark, removeLayer, root, show } from '../../test/fixtures/mark-layer.ts';
import { payloads } from '../../test/fixtures/payloads.ts';

/** The elements that the overlay itself is made of; a payload that became an element would be another, or one more. */
const OURS = new Set(['STYLE', 'DIV', 'SLOT', 'BUTTON', 'SPAN', 'P']);
afterEach(removeLayer);

/** What a payload made of the overlay, if it became more than letters. */
function strangers(within: ParentNode): string[] {
  return [...within.querySelectorAll('*')].flatMap((element) => [
    ...(OURS.has(element.tagName.toUpperCase()) ? [] : [element.tagName]),
    ...element
      .getAttributeNames()
      .filter((name) => name.startsWith('on') || name === 'src' || name === 'href'),
  ]);
}

describe('S12: markup in what marks say', () => {
  it('S12: is seen by the check where it does become elements', () => {
    document.body.innerHTML = notesPage();
    show([mark()]);
    const place = document.createElement('div');
    for (const payload of payloads) {
      place.innerHTML = payload;
      if (strangers(place).length > 0) return;
    }
    expect.unreachable('no payload became an element');
  });

  it('S12: is shown as the letters it is made of, in 160 payloads', () => {
    document.body.innerHTML = notesPage();
    expect(payloads.length).toBeGreaterThanOrEqual(150);
    const seen = payloads.map((payload, i) => {
      const kind = (['broken', 'due', 'unclear'] as const)[i % 3]!;
      show([mark({ id: payload, kind, says: [payload, payload], todo: payload, spoken: i % 2 === 0 })]);
      const [button] = buttons();
      button?.dispatchEvent(byPerson(new Event('pointerenter')));
      const bubble = root().querySelector('.bubble');
      return {
        elements: root().querySelectorAll('*').length,
        strangers: strangers(root()),
        said: button?.querySelector('.says')?.textContent,
        spoken: button?.getAttribute('aria-label')?.includes(payload),
        bubble: bubble?.textContent?.split(payload).length,
        payload,
      };
    });
    for (const { payload, ...rest } of seen) {
      expect(rest).toEqual({
        elements: seen[0]?.elements,
        strangers: [],
        said: payload,
        spoken: true,
        bubble: 4,
      });
    }
    expect(strangers(host()!)).toEqual([]);
  });

  it('S12: is announced as letters', () => {
    document.body.innerHTML = notesPage();
    vi.useFakeTimers();
    const it = show([]);
    for (const payload of payloads) {
      it.announce(payload);
      vi.runAllTimers();
      expect(host()?.children).toHaveLength(1);
      expect(host()?.querySelector('[role=status]')?.children).toHaveLength(0);
      expect(host()?.textContent).toBe(payload);
    }
    vi.useRealTimers();
  });
});

describe('a mark', () => {
  it('says in words what its signs mean', () => {
    document.body.innerHTML = notesPage();
    for (const [kind, words] of [
      ['broken', 'Not shown in the record: '],
      ['due', 'To do: '],
      ['unclear', 'Please check: '],
    ] as const) {
      show([mark({ kind })]);
      expect(buttons()[0]?.getAttribute('aria-label')).toBe(
        `${words}This reads as a contact. Change the type.`,
      );
    }
  });
});
