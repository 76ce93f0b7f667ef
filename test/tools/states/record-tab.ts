/** A record of the practice TRACS in a tab, and what the launcher there says of it. */
import type { Page } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import { logIn, type Overlay, overlayOn, type Screen } from '../screens.ts';
import type { Stage } from './state.ts';

/** The extension API in the extension's own pages and in the service worker. */
declare const chrome: Browser;

/** A record's page in a tab of its own, with what the overlay drew there. */
export type RecordTab = Screen & Overlay & { tab: number };

export async function openRecordTab(stage: Stage, slug: string, path?: string): Promise<RecordTab> {
  const { context, layout, origin, tracs } = stage;
  const page = await context.newPage();
  const cookies = await context.cookies(origin);
  if (!cookies.some(({ name }) => name === 'TRACS_SessionId')) await logIn(page, layout, origin);
  const participant = tracs.store.list().find((entry) => entry.slug === slug);
  if (!participant) throw new Error(`No sample participant is called ${slug}.`);
  await page.goto(`${origin}${path ?? layout.record(participant.caseNumber)}`);
  const screen = layout.screen(page);
  await screen.ready();
  return Object.assign(screen, overlayOn(screen), { tab: await tabOf(stage, page) });
}

async function tabOf({ background }: Stage, page: Page): Promise<number> {
  return background.evaluate(async (url) => {
    const tabs = (await chrome.tabs.query({})).filter((tab) => tab.url === url);
    return tabs.at(-1)!.id!;
  }, page.url());
}

/** What the launcher of a tab says, once it says that a record is open. */
export async function viewOf({ background }: Stage, tab: number): Promise<unknown> {
  return background.evaluate(async (id) => {
    for (let tries = 0; tries < 100; tries++) {
      const view = (await chrome.tabs.sendMessage(id, { type: 'view' }).catch(() => null)) as {
        state: string;
        reading?: unknown;
      } | null;
      if (view?.state === 'record' && !view.reading) return view;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('No record was open and read to its end within 5 seconds.');
  }, tab);
}
