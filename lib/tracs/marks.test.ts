import { afterEach, describe, expect, it, vi } from 'vitest';
import { notesPage } from '../../test/fixtures/case-pages.ts';
import { payloads } from '../../test/fixtures/payloads.ts';
import { inOneGo } from '../record/turns.ts';
import { createMarkLayer, type Mark, type MarkLayer } from './marks.ts';
import { HOST_NAME } from './own-element.ts';

/** The elements that the overlay itself is made of; a payload that became an element would be another, or one more. */
const OURS = new Set(['STYLE', 'DIV', 'SLOT', 'BUTTON', 'SPAN', 'P']);
let layer: MarkLayer | null = null;

afterEach(() => {
  layer?.remove();
  layer = null;
});

const host = () => document.querySelector(HOST_NAME);
const root = () => host()?.firstElementChild?.shadowRoot as ShadowRoot;
const buttons = () => [...root().querySelectorAll('button')];

/** happy-dom draws nothing, so a place is given a box, and the page a width, as a browser would. */
function giveBox(element: Element): Element {
  Object.defineProperty(document.documentElement, 'clientWidth', { configurable: true, value: 1280 });
  element.getBoundingClientRect = () => new DOMRect(100, 100, 200, 40);
  document.elementsFromPoint = () => [];
  return element;
}

function mark(given: Partial<Mark> = {}): Mark {
  return {
    id: 'engagement-type/n1/0',
    anchor: giveBox(document.querySelector('td.t')!),
    kind: 'broken',
    says: ['This reads as a contact.'],
    todo: 'Change the type.',
    spoken: false,
    ...given,
  };
}

function show(marks: Mark[], open: (id: string) => void = () => undefined): MarkLayer {
  layer ??= createMarkLayer(document, 'open', open);
  inOneGo(layer.show(marks));
  return layer;
}

/** What a payload made of the overlay, if it became more than letters. */
function strangers(within: ParentNode): string[] {
  return [...within.querySelectorAll('*')].flatMap((element) => [
    ...(OURS.has(element.tagName.toUpperCase()) ? [] : [element.tagName]),
    ...element
      .getAttributeNames()
      .filter((name) => name.startsWith('on') || name === 'src' || name === 'href'),
  ]);
}

/** An event as the browser marks those that a person caused. */
function byPerson<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

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
    layer = createMarkLayer(document, 'closed', () => undefined);
    inOneGo(layer.show([mark()]));
    expect(host()).not.toBeNull();
    expect(host()?.shadowRoot).toBeNull();
    expect(host()?.firstElementChild?.shadowRoot).toBeNull();
  });

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

  it('keeps the button of a mark that says the same, so that focus stays', () => {
    document.body.innerHTML = notesPage();
    show([mark()]);
    const [before] = buttons();
    show([mark()]);
    expect(buttons()).toEqual([before]);
    show([mark({ says: ['Something else.'] })]);
    expect(buttons()[0]).not.toBe(before);
    show([]);
    expect(buttons()).toEqual([]);
  });

  it('stands in the order of what it shows, whenever each mark came, but for the one in focus', () => {
    document.body.innerHTML = notesPage();
    const [one, two, three] = ['one', 'two', 'three'].map((id) => mark({ id, says: [id] }));
    const words = () => buttons().map((button) => button.querySelector('.says')?.textContent);
    show([three!]);
    show([one!, three!]);
    show([one!, two!, three!]);
    expect(words()).toEqual(['one', 'two', 'three']);
    buttons()[0]!.focus();
    show([three!, two!, one!]);
    expect(root().activeElement).toBe(buttons().find((button) => button.textContent?.includes('one')));
  });

  it('hides a mark whose place is gone', () => {
    document.body.innerHTML = notesPage();
    const it = show([mark()]);
    expect(buttons().map((button) => button.hidden)).toEqual([false]);
    document.querySelector('table.notes')?.remove();
    it.place();
    expect(buttons().map((button) => button.hidden)).toEqual([true]);
  });

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

  it('notices that the page took it away', () => {
    document.body.innerHTML = notesPage();
    const it = show([mark()]);
    expect(it.isThere()).toBe(true);
    host()?.remove();
    expect(it.isThere()).toBe(false);
  });
});
