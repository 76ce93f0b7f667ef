/**
 * What can be measured of a page as it is drawn: sizes, edges, names, colours, overflow, motion. One function that runs in
 * the page, with all that it uses inside it.
 */

export interface Measured {
  row: 'A06' | 'A07' | 'A08' | 'A09' | 'A10' | 'A12';
  says: string;
}

export interface Asked {
  /** Selectors of the overlay's own elements on a page of TRACS; null: the whole page is ours. */
  within: string | null;
  /** Whether colours are the overlay's own, or forced by the person. */
  forced: boolean;
}

/** Faults in what is on screen now. Puts the page back as it was. */
export function faultsIn({ within, forced }: Asked): Measured[] {
  const faults: Measured[] = [];
  const LEAST_PX = 24;
  const PART_RATIO = 3;

  const tops: ParentNode[] = [];
  const gather = (from: ParentNode) => {
    tops.push(from);
    for (const element of from.querySelectorAll('*')) if (element.shadowRoot) gather(element.shadowRoot);
  };
  /** Frames of the same origin hold the marks of their own documents. */
  const documents = (from: Document): Document[] => [
    from,
    ...[...from.querySelectorAll('frame, iframe')].flatMap((frame) => {
      const inner = (frame as HTMLIFrameElement).contentDocument;
      return inner ? documents(inner) : [];
    }),
  ];
  for (const page of documents(document)) {
    if (within === null) gather(page);
    else for (const element of page.querySelectorAll(within)) gather(element);
  }
  const every = (selector: string) => tops.flatMap((top) => [...top.querySelectorAll<HTMLElement>(selector)]);
  const isSeen = (element: HTMLElement) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1;
  };
  const nameOf = (element: HTMLElement) =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.getAttribute('aria-label') ?? element.innerText ?? '').slice(0, 50)}`;
  const controls = every('a[href], button, input, select, textarea, summary').filter(isSeen);
  const isChoice = (element: HTMLElement) => element.matches('input[type=checkbox], input[type=radio]');
  /** A link within a sentence is as high as its line. */
  const isInline = (element: HTMLElement) =>
    element.matches('a') &&
    getComputedStyle(element).display === 'inline' &&
    (element.parentElement?.innerText.trim().length ?? 0) > element.innerText.trim().length;

  for (const control of controls) {
    if (isInline(control)) continue;
    const target = isChoice(control) ? (control.closest('label') ?? control) : control;
    const { width, height } = target.getBoundingClientRect();
    if (width < LEAST_PX - 0.5 || height < LEAST_PX - 0.5)
      faults.push({
        row: 'A06',
        says: `${Math.round(width)} by ${Math.round(height)} px is too small: ${nameOf(control)}`,
      });
  }

  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  for (const control of controls) {
    const name = control.getAttribute('aria-label');
    if (name === null || !control.matches('a, button, summary')) continue;
    const visible = words(control.innerText);
    if (visible !== '' && !words(name).includes(visible))
      faults.push({ row: 'A12', says: `“${control.innerText.slice(0, 60)}” is not in the name “${name}”` });
  }

  for (const top of tops) {
    const running = 'getAnimations' in top ? (top as unknown as Document).getAnimations() : [];
    for (const one of running.filter(({ playState }) => playState === 'running'))
      faults.push({
        row: 'A09',
        says: `something moves: ${(one as CSSAnimation).animationName ?? 'a transition'}`,
      });
  }

  type Rgba = [number, number, number, number];
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const rgba = (colour: string): Rgba => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data] as Rgba;
  };
  const outer = (element: Element): Element | null =>
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
  const groundOf = (element: Element | null): Rgba => {
    for (let at = element; at; at = outer(at)) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] > 200) return colour;
    }
    return rgba('Canvas');
  };
  const light = ([r, g, b]: Rgba) => {
    const [x, y, z] = [r, g, b].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ratio = (a: Rgba, b: Rgba) => {
    const [high, low] = [light(a), light(b)].sort((one, other) => other - one) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  const edged = controls.filter(
    (control) => control.matches('button, input, select, textarea') && !isChoice(control),
  );
  for (const control of edged) {
    if (control.matches(':disabled')) continue;
    const style = getComputedStyle(control);
    const around = groundOf(outer(control));
    const drawn = Number.parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== 'none';
    const edge = rgba(style.borderTopColor);
    const underlined = style.textDecorationLine.includes('underline');
    // A sign that it opens and closes shows a control as an edge does, where it is seen well enough.
    const before = getComputedStyle(control, '::before');
    const opens = control.hasAttribute('aria-expanded') && /[\u25b8\u25be]/.test(before.content);
    if (opens && (forced || ratio(rgba(before.color), groundOf(control)) >= PART_RATIO)) continue;
    const sign = /[\p{L}\p{N}]/u.test(control.innerText ?? '') === false && control.tagName === 'BUTTON';
    if (forced) {
      if (!drawn && !underlined) faults.push({ row: 'A08', says: `no edge is left of ${nameOf(control)}` });
      continue;
    }
    const ground = groundOf(control);
    const parts = [drawn && edge[3] > 200 ? ratio(edge, around) : 1, ratio(ground, around)];
    // What is only words, underlined, or a sign is held to the contrast of texts, by the checker.
    if (underlined || (sign && edge[3] === 0)) continue;
    if (Math.max(...parts) < PART_RATIO)
      faults.push({
        row: 'A10',
        says: `its edge has ${Math.max(...parts).toFixed(1)}:1: ${nameOf(control)}`,
      });
  }
  for (const shape of every('.shape').filter(isSeen)) {
    const { borderTopWidth, borderTopStyle } = getComputedStyle(shape);
    if (Number.parseFloat(borderTopWidth) < 1 || borderTopStyle === 'none')
      faults.push({ row: 'A08', says: `a status has no edge: ${nameOf(shape)}` });
  }
  for (const told of every('[data-status]').filter(isSeen)) {
    if (!/done|not shown|to do|not seen|check|not needed/i.test(told.innerText))
      faults.push({ row: 'A08', says: `a status is not said in words: ${told.innerText.slice(0, 60)}` });
  }
  for (const control of controls) {
    if (control.matches(':disabled')) continue;
    control.focus({ preventScroll: true });
    if (!control.matches(':focus-visible')) continue;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
    const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    if (!seen)
      faults.push({ row: forced ? 'A08' : 'A10', says: `no ring shows the focus on ${nameOf(control)}` });
    else if (!forced && ratio(rgba(outlineColor), groundOf(outer(control))) < PART_RATIO)
      faults.push({ row: 'A10', says: `the ring of the focus is too faint on ${nameOf(control)}` });
  }
  (document.activeElement as HTMLElement | null)?.blur();

  if (within === null) {
    const root = document.documentElement;
    const overflow = (when: string) => {
      // Where nothing scrolls sideways, nothing has to be read in two directions.
      if (root.scrollWidth > window.innerWidth + 1) {
        const widest = every('body *')
          .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
          .at(-1);
        faults.push({
          row: 'A07',
          says: `${when}: ${root.scrollWidth} px are wider than the window: ${widest ? nameOf(widest) : ''}`,
        });
      }
      for (const element of every('body *')) {
        const { overflowX, overflowY } = getComputedStyle(element);
        const clips =
          (overflowX === 'hidden' || overflowX === 'clip') && element.scrollWidth > element.clientWidth + 1;
        const cuts =
          (overflowY === 'hidden' || overflowY === 'clip') && element.scrollHeight > element.clientHeight + 1;
        const meant =
          element.clientWidth <= 1 || !element.innerText || element.matches('textarea, select, input');
        if ((clips || cuts) && !meant && isSeen(element))
          faults.push({ row: 'A07', says: `${when}: cut off: ${nameOf(element)}` });
      }
    };
    overflow('as it is');
    const wide = new CSSStyleSheet();
    wide.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [wide];
    overflow('with wide spacing');
    document.adoptedStyleSheets = [];
    if (window.innerWidth > 600) {
      const large = new CSSStyleSheet();
      large.replaceSync(':root { font-size: 200% !important }');
      document.adoptedStyleSheets = [large];
      overflow('with text of twice the size');
      document.adoptedStyleSheets = [];
    }
  }
  return faults;
}
