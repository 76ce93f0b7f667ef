/**
 * Telling when a tab changed: edits, replaced parts, frames that load, scrolling. It listens and never acts on the
 * page. Everything it starts ends with the signal.
 */
import { HOST_NAME } from './own-element.ts';
import { safely } from './safely.ts';

export interface Watcher {
  /** Listens on these documents, and no longer on any others. */
  follow(documents: readonly Document[]): void;
  /** Tells at once what has changed and was not told yet: a script of the page may have run in this very moment. */
  flush(): void;
}

export interface Changes {
  /** Something in this document was added, removed or rewritten. */
  changed(document: Document): void;
  /** Something of ours was taken out of a document, by the page or by ourselves. */
  lost(): void;
  /**
   * The worker typed or chose something, or may have; `edited` is where, if it is known. `more`: a key, and others are
   * likely to follow.
   */
  typed(document: Document, edited: Element | undefined, more: boolean): void;
  /** Places moved by scrolling. */
  moved(): void;
  /** Places moved, out of sight as well. */
  resized(): void;
  /** A frame is about to be replaced, or has just loaded. */
  navigated(): void;
}

export function watch(changes: Changes, signal: AbortSignal): Watcher {
  const followed = new Map<Document, { root: Element; end: AbortController; flush(): void }>();
  const leave = (document: Document) => {
    safely(() => followed.get(document)?.end.abort());
    followed.delete(document);
  };
  signal.addEventListener('abort', () => [...followed.keys()].forEach(leave));
  return {
    follow(documents) {
      for (const document of followed.keys()) if (!documents.includes(document)) leave(document);
      for (const document of documents) {
        const root = document.documentElement;
        if (followed.get(document)?.root === root || signal.aborted) continue;
        // A document that rewrites itself (`document.open`) has a new root, and lost every listener.
        leave(document);
        const end = new AbortController();
        followed.set(document, { root, end, flush: listen(document, changes, end.signal) });
      }
    },
    flush() {
      for (const { flush } of followed.values()) safely(flush);
    },
  };
}

/** What is chosen by a click, and tells so by no other event. */
const CHOICE = '[role=checkbox], [role=switch], [role=radio], [role=option]';

/** @returns what tells of changes that were not told yet. */
function listen(document: Document, changes: Changes, signal: AbortSignal): () => void {
  const view = document.defaultView;
  if (!view) return () => {};
  const take = (records: MutationRecord[]) => {
    const theirs = records.filter((record) => !isOurs(record));
    // An editor is rewritten with every key; the lists around it are as they were.
    if (theirs.length > 0 && theirs.every(isEdit)) changes.typed(document, undefined, true);
    else if (theirs.length > 0) changes.changed(document);
    else if (records.some(({ removedNodes }) => [...removedNodes].some(isHost))) changes.lost();
  };
  const observer = new view.MutationObserver(take);
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [
      'class',
      'style',
      'hidden',
      'value',
      'disabled',
      'readonly',
      'src',
      'aria-busy',
      'aria-selected',
    ],
  });
  signal.addEventListener('abort', () => safely(() => observer.disconnect()));
  // A style sheet that comes late moves everything and changes no node.
  if (view.ResizeObserver) {
    const sizes = new view.ResizeObserver(() => changes.resized());
    for (const element of [document.documentElement, document.body]) if (element) sizes.observe(element);
    signal.addEventListener('abort', () => safely(() => sizes.disconnect()));
  }
  const quiet = { signal, capture: true, passive: true } as const;
  const on = (where: EventTarget, types: string[], act: (event: Event) => void) => {
    for (const type of types) where.addEventListener(type, act, quiet);
  };
  on(document, ['input'], ({ target }) => changes.typed(document, target as Element, true));
  // Whoever leaves a field, or sends the form, waits for no pause: the page may be gone by then.
  on(document, ['change', 'submit'], ({ target }) => changes.typed(document, target as Element, false));
  // A form that is reset, and a list that a script fills, send neither of the two.
  on(document, ['reset'], () => view.setTimeout(() => changes.typed(document, undefined, false)));
  on(document, ['click'], ({ target }) =>
    changes.typed(document, (target as Element).closest?.(CHOICE) ?? undefined, false),
  );
  on(document, ['scroll'], () => changes.moved());
  on(view, ['resize'], () => changes.resized());
  on(view, ['load', 'pagehide', 'pageshow'], () => changes.navigated());
  on(document, ['readystatechange'], () => changes.navigated());
  // A frame's own load is told on its element, in the document around it. A style sheet's says how lines are to be read.
  on(document, ['load'], ({ target }) => {
    if (/^(LINK|STYLE)$/i.test((target as Node).nodeName)) changes.changed(document);
    else changes.navigated();
  });
  return () => take(observer.takeRecords());
}

function isIn({ target }: MutationRecord, selector: string): boolean {
  return (target.nodeType === 1 ? (target as Element) : target.parentElement)?.closest(selector) != null;
}

function isEdit(record: MutationRecord): boolean {
  return isIn(record, '[contenteditable]');
}

function isHost(node: Node): boolean {
  return node.nodeName.toLowerCase().startsWith(HOST_NAME);
}

function isOurs(record: MutationRecord): boolean {
  if (isIn(record, `${HOST_NAME}, ${HOST_NAME}-panel`)) return true;
  if (record.type !== 'childList') return false;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every(isHost);
}
