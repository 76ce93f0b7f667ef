import { afterEach, describe, expect, it, vi } from 'vitest';
import { notesPage } from '../../test/fixtures/case-pages.ts';
import { buttons, giveBox, host, mark, removeLayer, show } from '../../test/fixtures/mark-layer.ts';
import { inOneGo } from '../record/turns.ts';
import type { Mark } from './mark-parts.ts';
import { createMarkLayer } from './marks.ts';

afterEach(removeLayer);

describe('marks out of sight', () => {
  const COUNT = 60;
  let frames: (() => void)[] = [];
  const drawFrame = () => {
    for (const frame of frames.splice(0)) frame();
  };

  /** A long list, of which the middle is in sight; its marks in the order of urgency, which is not that of the page. */
  function longList(): Mark[] {
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
    vi.stubGlobal('cancelAnimationFrame', () => {
      frames = [];
    });
    const note = { date: '3/2/2026', kind: 'General', text: 'LVM for ct.' };
    document.body.innerHTML = notesPage({ notes: Array.from({ length: COUNT }, () => note) });
    return [...document.querySelectorAll('td.t')].map((anchor, nth) => {
      giveBox(anchor).getBoundingClientRect = () =>
        new DOMRect(100, ((nth * 7 + COUNT / 2) % COUNT) * 200 - (COUNT / 2) * 200, 200, 40);
      return mark({ id: `engagement-type/n${nth}/0`, anchor, says: [`The ${nth}th.`] });
    });
  }
  afterEach(() => {
    vi.unstubAllGlobals();
    frames = [];
  });

  const drawn = () => buttons().map((button) => button.querySelector('.says')!.textContent);
  const inOrder = (marks: readonly Mark[]) => marks.map(({ says }) => says[0]);

  it('come with the frames that follow, few with each, and are gone through in one order', () => {
    const marks = longList();
    show(marks);
    const counts = [buttons().length];
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[0]).toBeLessThan(COUNT / 2);
    while (frames.length > 0) {
      drawFrame();
      counts.push(buttons().length);
    }
    for (const [nth, count] of counts.slice(1).entries()) expect(count - counts[nth]!).toBeLessThan(20);
    expect(drawn()).toEqual(inOrder(marks));
    // One that is gone, and one that is new in front.
    const first = mark({ ...marks[7]!, id: 'notice/n7/0', says: ['First of all.'] });
    const changed = [first, ...marks.filter((_, nth) => nth !== 7 && nth !== 30)];
    show(changed);
    while (frames.length > 0) drawFrame();
    expect(drawn()).toEqual(inOrder(changed));
  });

  it('come at once where the page is scrolled to them', () => {
    const marks = longList();
    const it = show(marks);
    const [before] = [buttons().length];
    const scrolled = marks.at(-1)!;
    expect(drawn()).not.toContain(scrolled.says[0]);
    scrolled.anchor.getBoundingClientRect = () => new DOMRect(100, 100, 200, 40);
    it.place();
    expect(drawn()).toContain(scrolled.says[0]);
    expect(buttons().length).toBe(before! + 1);
  });

  it('wait where the page has changed, and come once it was looked at again', () => {
    const marks = longList();
    const it = show(marks);
    it.rest();
    const before = buttons().length;
    drawFrame();
    expect(buttons().length).toBe(before);
    show(marks);
    while (frames.length > 0) drawFrame();
    expect(drawn()).toEqual(inOrder(marks));
  });

  it('that moved are put where they belong, also where a look at the page ended before it came to them', () => {
    const marks = longList();
    Object.defineProperty(document.documentElement, 'scrollHeight', {
      configurable: true,
      value: COUNT * 200,
    });
    const it = show(marks);
    while (frames.length > 0) drawFrame();
    // Those above the page's upper end have none.
    const places = () => buttons().flatMap(({ style }) => style.transform || []);
    const before = places();
    for (const { anchor } of marks) {
      const box = anchor.getBoundingClientRect();
      anchor.getBoundingClientRect = () => new DOMRect(box.x + 50, box.y, box.width, box.height);
    }
    inOneGo(it.show(marks, true));
    expect(places().filter((place) => before.includes(place)).length).toBeGreaterThan(10);
    // Begun, and not gone on with.
    it.show(marks).next();
    inOneGo(it.show(marks));
    while (frames.length > 0) drawFrame();
    expect(places().length).toBe(before.length);
    expect(places().filter((place) => before.includes(place))).toEqual([]);
    Reflect.deleteProperty(document.documentElement, 'scrollHeight');
  });
});

describe('a layer of marks', () => {
  it('is one element of our own at the end of the page, and leaves the page as it was', () => {
    document.body.innerHTML = notesPage();
    const before = document.documentElement.outerHTML;
    const it = show([mark()]);
    expect(document.documentElement.lastElementChild).toBe(host());
    expect(document.body.outerHTML).toBe(
      before.slice(before.indexOf('<body'), before.indexOf('</body>') + 7),
    );
    it.remove();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(it.isThere()).toBe(false);
  });

  it('can not be entered where its root is closed', () => {
    document.body.innerHTML = notesPage();
    const layer = createMarkLayer(document, 'closed', () => undefined);
    inOneGo(layer.show([mark()]));
    expect(host()).not.toBeNull();
    expect(host()?.shadowRoot).toBeNull();
    expect(host()?.firstElementChild?.shadowRoot).toBeNull();
    layer.remove();
  });

  it('notices that the page took it away', () => {
    document.body.innerHTML = notesPage();
    const it = show([mark()]);
    expect(it.isThere()).toBe(true);
    host()?.remove();
    expect(it.isThere()).toBe(false);
  });
});
