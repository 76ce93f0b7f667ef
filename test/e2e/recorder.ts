/**
 * What a page can see of a content script, written down by the page itself: messages, events that no user caused,
 * submits, navigations, and every change of its own nodes. Installed before any script of any frame runs.
 */
import type { Page } from '@playwright/test';
import { type Lab, openRecord, type RecordPage } from './lab.ts';

export interface Seen {
  /** `message` events of any window, and CustomEvents of the names asked for. */
  messages: string[];
  /** Events that no user caused, every submit and reset, every navigation, and page-world calls that lead to them. */
  acts: string[];
  /** Host nodes added after the page was read, removed, moved or changed. */
  changes: string[];
}

type Recorder = Seen & { flush: (() => void)[] };
type RecordingWindow = Window & { recorderOfTests?: Recorder };

export interface RecorderOptions {
  /** Names of CustomEvents to listen for, on document and window. */
  customEvents?: string[];
}

export async function installRecorder(page: Page, options: RecorderOptions = {}): Promise<void> {
  await page.addInitScript(record, { customEvents: options.customEvents ?? [] });
}

/** A page of its own with the recorder in it, on a record. */
export async function recorded(lab: Lab, slug: string, customEvents: string[] = []): Promise<RecordPage> {
  const page = await lab.context.newPage();
  await installRecorder(page, { customEvents });
  return openRecord(lab, slug, { page });
}

/** Everything recorded in this tab since its top document was loaded. */
export function seenBy(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const recorder = (window as RecordingWindow).recorderOfTests;
    if (!recorder) throw new Error('The recorder is not installed in this page.');
    for (const flush of recorder.flush) flush();
    const { messages, acts, changes } = recorder;
    return { messages: [...messages], acts: [...acts], changes: [...changes] };
  });
}

/** Runs in every frame. Frames of another origin keep their own list; nothing is asked of them here. */
function record({ customEvents }: { customEvents: string[] }): void {
  const home = ((): RecordingWindow => {
    try {
      return (window.top as RecordingWindow).document ? (window.top as RecordingWindow) : window;
    } catch {
      return window;
    }
  })();
  home.recorderOfTests ??= { messages: [], acts: [], changes: [], flush: [] };
  const { messages, acts, changes, flush } = home.recorderOfTests;
  const where = () => location.pathname;
  const named = (node: unknown) => {
    const element = node as Partial<Element> | null;
    return `${element?.nodeName ?? 'window'}${element?.id ? `#${element.id}` : ''}`;
  };

  window.addEventListener('message', (event) => messages.push(`message ${safe(event.data)}`), true);
  for (const name of customEvents) {
    for (const target of [document, window])
      target.addEventListener(name, (event) => {
        if (event.target === target) messages.push(`${name} ${safe((event as CustomEvent).detail)}`);
      });
  }

  const byUsersOnly = [
    ...['click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
    ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'cut', 'drop'],
  ];
  for (const type of byUsersOnly)
    document.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) acts.push(`untrusted ${type} at ${named(event.target)} of ${where()}`);
      },
      true,
    );
  for (const type of ['submit', 'reset'])
    document.addEventListener(type, (event) => acts.push(`${type} of ${named(event.target)}`), true);
  const { navigation } = window as unknown as {
    navigation?: EventTarget & { currentEntry?: { url: string } };
  };
  navigation?.addEventListener('navigate', (event) => {
    const { destination, navigationType } = event as unknown as {
      destination: { url: string };
      navigationType: string;
    };
    acts.push(`${navigationType} navigation to ${destination.url}`);
  });
  // Calls of the page's own world; a content script has other prototypes and is seen by its effects above.
  const stub = (owner: object, name: string) => {
    const original = (owner as Record<string, unknown>)[name] as (...given: unknown[]) => unknown;
    (owner as Record<string, unknown>)[name] = function (this: unknown, ...given: unknown[]) {
      acts.push(`page-world call of ${name}`);
      return original.apply(this, given);
    };
  };
  for (const name of ['submit', 'requestSubmit', 'reset']) stub(HTMLFormElement.prototype, name);
  for (const name of ['click']) stub(HTMLElement.prototype, name);
  for (const name of ['pushState', 'replaceState', 'back', 'forward', 'go']) stub(history, name);

  let reading = document.readyState === 'loading';
  const ours = (node: Node | null): boolean => {
    const element = node?.nodeType === 1 ? (node as Element) : node?.parentElement;
    return Boolean(element?.closest('tracs-overlay, tracs-overlay-panel'));
  };
  const write = (mutations: MutationRecord[]) => {
    for (const mutation of mutations) {
      if (ours(mutation.target)) continue;
      const at = `${named(mutation.target)} of ${where()}`;
      if (mutation.type === 'attributes') changes.push(`attribute ${mutation.attributeName} of ${at}`);
      if (mutation.type === 'characterData' && !reading)
        changes.push(`text in ${named(mutation.target.parentNode)} of ${where()}`);
      for (const node of mutation.removedNodes)
        if (!ours(node)) changes.push(`removed ${named(node)} from ${at}`);
      for (const node of mutation.addedNodes)
        if (!reading && !ours(node)) changes.push(`added ${named(node)} to ${at}`);
    }
  };
  const observer = new MutationObserver(write);
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  flush.push(() => write(observer.takeRecords()));
  document.addEventListener('readystatechange', () => {
    // What the parser added stands in the queue until now; afterwards nobody but a script adds anything.
    write(observer.takeRecords());
    reading = false;
  });

  function safe(value: unknown): string {
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  }
}
