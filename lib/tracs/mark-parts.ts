/** What a mark is made of: its sign, its words, its name for whoever hears it. */

/** Something to show at a place: what it says, never more than stands on this page already. */
export interface Mark {
  id: string;
  /** What the mark stands beside. */
  anchor: Element;
  kind: 'broken' | 'due' | 'unclear' | 'note' | 'tool';
  /** One sentence each, the worst first. */
  says: string[];
  todo: string | null;
  /** Shown as a line of words where there is room (a draft), not as a sign alone. */
  spoken: boolean;
}

const SIGNS: Record<Mark['kind'], string> = { broken: '!', due: '→', unclear: '?', note: '?', tool: '≡' };
const KIND_WORDS: Record<Mark['kind'], string> = {
  broken: 'Not shown in the record',
  due: 'To do',
  unclear: 'Please check',
  note: 'Not checked',
  tool: 'Templates',
};
/** Makes an element with a class and a text, of what the overlay is made of. */
export function partsOf(document: Document) {
  return <T extends keyof HTMLElementTagNameMap>(tag: T, name = '', text = '') => {
    const part = document.createElement(tag);
    part.className = name;
    part.textContent = text;
    return part;
  };
}
export type MakePart = ReturnType<typeof partsOf>;

export function createButton(part: MakePart, { kind, says, todo, spoken }: Mark): HTMLButtonElement {
  // A tool is no finding, and is never counted as one.
  const button = part('button', kind === 'tool' ? 'tool' : `mark ${kind}`);
  button.type = 'button';
  const sign = part('span', 'sign', SIGNS[kind]);
  sign.setAttribute('aria-hidden', 'true');
  const more = [todo, 'Why?'].filter(Boolean).join(' ');
  const next = part('span', 'todo', todo ? `${todo} ` : '');
  next.append(part('span', 'why', 'Why?'));
  button.append(sign, part('span', 'says', says[0]), next);
  // Whoever speaks to the browser says what is to be read, so a line's own words are all in its name.
  button.setAttribute(
    'aria-label',
    [`${KIND_WORDS[kind]}:`, ...says, spoken ? more : (todo ?? '')].join(' ').trim(),
  );
  return button;
}

export function sentences(part: MakePart, { kind, says, todo }: Mark): HTMLElement[] {
  return [
    part('p', `kind ${kind}`, KIND_WORDS[kind]),
    ...says.map((text) => part('p', 'says', text)),
    ...(todo ? [part('p', 'todo', todo)] : []),
    ...(kind === 'tool' ? [] : [part('p', 'hint', 'Click for the source and the words that were read.')]),
  ];
}

/** Whether two marks say the same at one place. */
export function same(a: Mark, b: Mark): boolean {
  return (
    a.anchor === b.anchor &&
    a.kind === b.kind &&
    a.spoken === b.spoken &&
    a.todo === b.todo &&
    a.says.join('\n') === b.says.join('\n')
  );
}
