/**
 * A page of the extension's own, opened with other settings, or with another tab in front than there is; and all of it put
 * back. A record is what the launcher of a real tab said of it; what a launcher can't be brought to say within seconds (a
 * time-out, a map that is missing) is put in its mouth.
 */
import type { Page } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import { openRecordTab, type RecordTab, viewOf } from './record-tab.ts';
import { ROLE } from './settings.ts';
import type { Stage } from './state.ts';

/** The extension API in the extension's own pages and in the service worker. */
declare const chrome: Browser;

interface OwnPage {
  /** Said by the launcher of the tab in front; left out: nobody answers; undefined: no answer comes. */
  view?: unknown;
  silent?: boolean;
  url?: string;
  local?: Record<string, unknown>;
  /** What must be there before it counts as ready. */
  ready?: string;
}

export async function own(stage: Stage, path: string, given: OwnPage = {}): Promise<Page> {
  const { local = ROLE, ready = 'h1, h2', url = 'https://tracs.example.gov/record' } = given;
  const putBack = await put(stage, local);
  const page = await stage.context.newPage();
  afterwards(page, putBack);
  if ('view' in given || given.silent) {
    const view = given.silent ? null : given.view;
    // `undefined` would be lost on its way into the page.
    if (view === undefined)
      await page.addInitScript(`(${speakFor})({ view: undefined, url: ${JSON.stringify(url)} })`);
    else await page.addInitScript(speakFor, { view, url });
  }
  await page.goto(`chrome-extension://${stage.extensionId}/${path}`);
  await page.locator(ready).first().waitFor();
  return page;
}

/** A popup over a record of the practice TRACS, as its launcher sees it. */
export function overRecord(
  slug: string,
  given: Omit<OwnPage, 'view'> & { page?: string } = {},
  act?: (page: Page) => Promise<void>,
) {
  return async (stage: Stage): Promise<Page> => {
    const record = await openRecordTab(stage, slug);
    const view = await viewOf(stage, record.tab);
    const url = record.page.url();
    await record.page.close();
    const page = await own(stage, given.page ?? 'popup.html', {
      view,
      // The same participant from another address would be another one.
      url,
      ...given,
      ready: '[data-view=record]',
    });
    await act?.(page);
    return page;
  };
}

/** A page of the extension over the tab of a record; closing it closes the record's tab too. */
export function over(
  path: 'summary' | 'audit',
  slug: string,
  ready: string,
  act?: (page: Page, record: RecordTab) => Promise<void>,
) {
  return async (stage: Stage): Promise<Page> => {
    const record = await openRecordTab(stage, slug);
    await viewOf(stage, record.tab);
    const page = await own(stage, `${path}.html?tab=${record.tab}`, { ready });
    afterwards(page, () => record.page.close());
    // Settings put there make the launcher read anew.
    await page.getByText('still reading').waitFor({ state: 'detached' });
    await act?.(page, record);
    return page;
  };
}

/** What has to be put back once a page is left. */
const after = new WeakMap<Page, (() => Promise<unknown>)[]>();

function afterwards(page: Page, work: () => Promise<unknown>): void {
  after.set(page, [...(after.get(page) ?? []), work]);
}

/** Closes the page of a state and puts back what was changed for it. */
export async function leave(page: Page): Promise<void> {
  await page.close();
  for (const work of after.get(page) ?? []) await work();
}

/** Puts values into storage; answers what puts the former ones back. */
async function put({ background }: Stage, items: Record<string, unknown>): Promise<() => Promise<void>> {
  const before = await background.evaluate(async (values) => {
    const found = await chrome.storage.local.get(Object.keys(values));
    await chrome.storage.local.set(values);
    return found;
  }, items);
  const gone = Object.keys(items).filter((key) => !(key in before));
  return async () => {
    await background.evaluate(
      async ([values, names]) => {
        await chrome.storage.local.set(values);
        await chrome.storage.local.remove(names);
      },
      [before, gone] as const,
    );
  };
}

/** Runs in an own page before its scripts: the tab in front is this one, and its launcher says this. */
function speakFor({ view, url }: { view: unknown; url: string }): void {
  const answer =
    (value: unknown) =>
    (...given: unknown[]) => {
      const done = given.at(-1);
      // Null: nobody is there, and nobody will be. Undefined: it takes for ever.
      if (value === undefined) return new Promise(() => {});
      if (typeof done !== 'function') return Promise.resolve(value);
      void Promise.resolve().then(() => done(value));
      return undefined;
    };
  for (const api of [globalThis as never as { chrome?: Browser; browser?: Browser }].flatMap(
    ({ chrome: one, browser: other }) => [one, other],
  )) {
    if (!api?.tabs) continue;
    Object.assign(api.tabs, { query: answer([{ id: 1, url }]), sendMessage: answer(view) });
  }
}
