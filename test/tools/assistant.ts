/** The assistant in the side panel as a person uses it: by clicks alone, each of them counted. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Locator, type Page } from 'playwright';
import { type ExtensionBrowser, openPopup } from './chromium.ts';

export interface AssistantPanel {
  panel: Page;
  /** So many clicks so far, in popup and panel. */
  clicks(): number;
  /** The card of a part on the page in front. */
  part(purpose: string): Locator;
  /** How many parts were proposed in all, and in how many no field was a guess or missing. */
  proposed(): { parts: number; clear: number };
  click(what: Locator): Promise<void>;
  /** Keeps what is proposed, once these parts are among it, and waits until they are in the map. */
  keep(...purposes: string[]): Promise<void>;
  close(): Promise<void>;
}

/** Connects the tab in front from the popup, where it is not connected yet, and opens the assistant beside it. */
export async function openAssistant(browser: ExtensionBrowser, page: Page): Promise<AssistantPanel> {
  let clicks = 0;
  let parts = 0;
  let clear = 0;
  const click = async (what: Locator) => {
    clicks++;
    await what.click();
  };
  const popup = await openPopup(browser, page);
  const connect = popup.getByRole('button', { name: /^Connect http/ });
  const make = popup.getByRole('button', { name: /show where things stand|^Page map$/i }).first();
  await connect.or(make).first().waitFor();
  if (await connect.isVisible()) await click(connect);
  await click(make);
  const [port] = readFileSync(path.join(browser.profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const panel = await found(() =>
    second
      .contexts()
      .flatMap((context) => context.pages())
      .find((candidate) => candidate.url().includes('/sidepanel.html')),
  );
  // A step that does not come says so itself, with what the panel shows; the test's own end would not.
  panel.setDefaultTimeout(15_000);
  // Of frames the one at work stands first.
  const part = (purpose: string) => panel.locator(`.part[data-purpose=${purpose}]`).first();
  return {
    panel,
    clicks: () => clicks,
    part,
    proposed: () => ({ parts, clear }),
    click,
    async keep(...purposes) {
      for (const purpose of purposes)
        await panel.locator(`.part[data-purpose=${purpose}][data-status=proposed]`).first().waitFor();
      for (const card of await panel.locator('.part[data-status=proposed]').all()) {
        parts++;
        if ((await card.getByText(/a guess, please check|not found/).count()) === 0) clear++;
      }
      // What is a guess is not ticked by itself: a person says yes to it.
      for (const purpose of purposes) {
        const box = panel
          .locator(`.part[data-purpose=${purpose}][data-status=proposed]`)
          .first()
          .getByRole('checkbox');
        if (!(await box.isChecked())) await click(box);
      }
      await click(panel.getByRole('button', { name: /^Keep \d/ }));
      for (const purpose of purposes)
        await panel.locator(`.part[data-purpose=${purpose}][data-status=kept]`).first().waitFor();
    },
    async close() {
      await panel.close();
      await second.close();
    },
  };
}

async function found<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const there = look();
    if (there) return there;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The side panel did not open within 5 seconds.');
}
