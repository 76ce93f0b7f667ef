/**
 * Selectors for an element, from the one that lasts longest to the one that breaks first: the server's names, then ids,
 * data attributes and classes that a person chose, then the tag alone, then the position. Names that a program made up
 * (`:r3:`, `css-1x2y3z`, `ctl02`) change with the next build or the next row and are passed over, but for a constant end.
 */

/** Brittle things a selector may rest on, worst last. */
export type Rests = 'name' | 'id' | 'data' | 'class' | 'tag' | 'position';

export interface Candidate {
  selector: string;
  rests: Rests;
}

/** How well each kind lasts; positions come last and are always checked by a label where there is one. */
const RANK: Record<Rests, number> = { name: 0, data: 1, id: 2, class: 3, tag: 4, position: 5 };

/** Classes that say how something stands just now, not what it is. */
const STATE =
  /^(active|selected|current|open|closed|hidden|visible|focus(ed)?|hover(ed)?|odd|even|alt|first|last|disabled|loading|collapsed|expanded|is-.*|has-.*|ng-(pristine|dirty|valid|invalid|touched|untouched).*)$/i;
/** Parts that a page has once, if it has them. */
const LANDMARK = /^(h1|main|header|footer|dl|form|table|fieldset|caption|legend|textarea)$/;
const KIT =
  /^(ember|ext-gen|yui|gwt|mui|radix|headlessui|react|j_idt|css|sc|jss|emotion|styled|tw|svelte|ng|v|chakra|mantine|el-id)[-_:]?/i;

/** Whether a name was made up by a program: digits in a row, mixed letters and digits, or a kit's own beginning. */
export function isMadeUp(name: string): boolean {
  if (name === '' || /\d{3,}/.test(name) || /^[:«_]/.test(name) || /[«»:]r?\d/.test(name)) return true;
  if (KIT.test(name) && /\d|^(css|sc|jss)-/.test(name)) return true;
  // Four or more hexadecimal digits at the end, as counters and hashes have them.
  if (/[-_][0-9a-f]{4,}$/.test(name)) return true;
  return name.split(/[-_$:.]+/).some((part) => {
    const turns = part.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0;
    const odd = /^[A-Za-z]{6,}$/.test(part) && /[a-z][A-Z]{2,}[a-z]|[A-Z][a-z][A-Z][a-z][A-Z]/.test(part);
    return turns >= 2 || (part.length >= 5 && turns >= 1 && !/^[a-z]+\d{1,2}$/i.test(part)) || odd;
  });
}

export function quote(value: string): string {
  return `'${value.replace(/['\\]/g, '\\$&')}'`;
}

/** Simple selectors of one element, best first; none of them looks at other elements. */
export function candidatesOf(element: Element): Candidate[] {
  const tag = element.tagName.toLowerCase();
  const found: Candidate[] = [];
  const add = (rests: Rests, selector: string) => found.push({ rests, selector });
  const name = element.getAttribute('name');
  // What a form sends is named for the server; the form itself may be called anything.
  if (name && (tag !== 'form' || !isMadeUp(name))) add('name', `${tag}${byEnd('name', name)}`);
  for (const { name: attribute, value } of element.attributes) {
    if (!isTelling(attribute, value)) continue;
    add('data', `${tag}[${attribute}=${quote(value)}]`);
  }
  // Never `element.id`: of a form with a field of that name it is the field.
  const id = element.getAttribute('id') ?? '';
  if (id !== '') {
    const constant = constantEnd(id);
    if (!isMadeUp(id) && constant === null) add('id', `#${CSS.escape(id)}`);
    if (constant !== null) add('id', `${tag}[id$=${quote(constant)}]`);
  }
  for (const word of element.classList) {
    if (!isMadeUp(word) && !STATE.test(word)) add('class', `${tag}.${CSS.escape(word)}`);
  }
  if (tag === 'input') add('tag', `input[type=${quote(element.getAttribute('type') ?? 'text')}]`);
  add('tag', tag);
  return found.sort((a, b) => RANK[a.rests] - RANK[b.rests]);
}

/** Attributes in which authors say what something is. */
function isTelling(attribute: string, value: string): boolean {
  if (value === '' || value.length > 60 || isMadeUp(value)) return false;
  if (['itemprop', 'headers', 'formcontrolname', 'data-testid', 'data-test', 'data-cy'].includes(attribute))
    return true;
  return (
    /^data-[a-z-]+$/.test(attribute) &&
    /^[A-Za-z][\w.-]*$/.test(value) &&
    !/^(true|false|asc|desc|open|closed|active|on|off)$/i.test(value) &&
    !/^data-(v|react|id|key|index|row|state|sort|order|toggle)/.test(attribute)
  );
}

/** `name='x'`, or by its end where what comes before it is counted up (`ctl00$main$txtDate`, `items[0][date]`). */
function byEnd(attribute: string, value: string): string {
  const end = constantEnd(value);
  return end !== null ? `[${attribute}$=${quote(end)}]` : `[${attribute}=${quote(value)}]`;
}

/** The end of a composed name that says what it is, with its separator; null where the name is simple or says nothing. */
export function constantEnd(name: string): string | null {
  const end = /[-$_:.\][](?=([A-Za-z]+)\]?$)/.exec(name);
  if (!end || end.index === 0 || isMadeUp(end[1]!)) return null;
  const before = name.slice(0, end.index);
  return /\d|[$:]/.test(before) ? name.slice(end.index) : null;
}

/** A selector that finds exactly this element in the scope, the most lasting one; a position where nothing else does. */
export function selectorIn(scope: Element | Document, element: Element): Candidate {
  const own = candidatesOf(element);
  const isIt = (selector: string) => isOnly(scope, selector, element);
  const alone = own.find(
    ({ selector, rests }) => (rests !== 'tag' || LANDMARK.test(selector)) && isIt(selector),
  );
  if (alone) return alone;
  // Behind an ancestor that can be named, the nearest first.
  for (let above = element.parentElement; above && above !== scope; above = above.parentElement) {
    const named = ({ selector, rests }: Candidate) => rests !== 'tag' || LANDMARK.test(selector);
    for (const outer of candidatesOf(above).filter(named)) {
      if (!isOnly(scope, outer.selector, above)) continue;
      const inner = own.find(({ selector }) => isIt(`${outer.selector} ${selector}`));
      if (inner)
        return { selector: `${outer.selector} ${inner.selector}`, rests: worse(outer.rests, inner.rests) };
      const path = pathFrom(above, element);
      return { selector: `${outer.selector} > ${path}`, rests: 'position' };
    }
  }
  const tag = own.find(({ selector }) => isIt(selector));
  if (tag) return tag;
  const root = scope.nodeType === 9 ? (scope as Document).documentElement : (scope as Element);
  const path = pathFrom(root, element);
  return { selector: scope.nodeType === 9 ? `:root > ${path}` : `:scope > ${path}`, rests: 'position' };
}

/** `div:nth-of-type(2) > p`: the way down, each step told apart from its sisters only where it has any. */
export function pathFrom(above: Element, element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== above; at = at.parentElement) {
    const tag = at.tagName.toLowerCase();
    const sisters = [...(at.parentElement?.children ?? [])].filter((child) => child.tagName === at!.tagName);
    steps.unshift(sisters.length > 1 ? `${tag}:nth-of-type(${sisters.indexOf(at) + 1})` : tag);
  }
  return steps.join(' > ');
}

/** What holds something: by a name of its own, else by what stands in it (`form:has(textarea[name='note'])`). */
export function holderSelector(document: Document, holder: Element, inside: string | undefined): string {
  const { selector, rests } = selectorIn(document, holder);
  const having = `${holder.tagName.toLowerCase()}:has(${(inside ?? '').replace(/^:scope\s*/, '')})`;
  // One form more on the page must not be taken for this one.
  const vague = rests === 'position' || rests === 'tag';
  const best = vague && inside !== undefined && isOnly(document, having, holder) ? having : selector;
  return shownIn(holder, best);
}

/** Behind a tab a page may keep what it showed before: of parts that are swapped only the one that is shown counts. */
export function shownIn(element: Element, selector: string): string {
  const panel = element.closest('[role=tabpanel]');
  if (!panel || panel.matches(selector) || selector.startsWith(':root') || selector.includes('tabpanel'))
    return selector;
  const scoped = `[role=tabpanel]:not([hidden]) ${selector}`;
  const all = element.ownerDocument.querySelectorAll(selector).length;
  return element.ownerDocument.querySelectorAll(scoped).length === all ? scoped : selector;
}

/** Whether something is on the page for nobody to see. */
export function isHidden(element: Element): boolean {
  if (element.closest('[hidden], [aria-hidden=true], [inert], template')) return true;
  // A drawer that is shut is on the page too; only a browser that lays it out can tell.
  const { checkVisibility } = element as Partial<Pick<Element, 'checkVisibility'>>;
  return checkVisibility !== undefined && !checkVisibility.call(element);
}

/** Whether something waits beside the page, where nobody can scroll to: a drawer that is shut. */
export function isBeside(element: Element): boolean {
  const { documentElement: root, defaultView: view } = element.ownerDocument;
  const { left, right, width } = element.getBoundingClientRect();
  if (!view || width === 0) return false;
  if (right + view.scrollX > 0 && left + view.scrollX < root.scrollWidth) return false;
  for (let at = element.parentElement; at && at !== root; at = at.parentElement)
    if (at.scrollWidth > at.clientWidth && /auto|scroll/.test(view.getComputedStyle(at).overflowX))
      return false;
  return true;
}

export function isOnly(scope: Element | Document, selector: string, element: Element): boolean {
  const found = scope.querySelectorAll(selector);
  return found.length === 1 && found[0] === element;
}

export function worse(a: Rests, b: Rests): Rests {
  return RANK[a] >= RANK[b] ? a : b;
}

export function lastsLonger(a: Candidate, b: Candidate): boolean {
  return RANK[a.rests] < RANK[b.rests];
}
