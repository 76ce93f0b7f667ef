/** What the tests on other people's applications share: one started and allowed, and what has to hold once it is mapped. */
import type { Locator, Page } from '@playwright/test';
import { expect, type Lab, test } from '../e2e/lab.ts';
import { statuses } from '../e2e/own-page.ts';
import { manifest, viewOf, withOwnLab } from '../e2e/sabotage.ts';
import type { AssistantPanel } from '../tools/assistant.ts';
import { startForeign } from './start.ts';

/** Its packages are brought the first time; some bundle or fill a database at each start. */
const TO_START_MS = 420_000;

export interface Opened {
  lab: Lab;
  page: Page;
  site: string;
}

/** Starts the application of that folder, reached as `http://<host>` by a browser that allows the extension there. */
export async function withApplication(
  folder: string,
  host: string,
  work: (opened: Opened) => Promise<void>,
): Promise<void> {
  test.setTimeout(TO_START_MS + 180_000);
  const site = `http://${host}`;
  const changes = {
    'manifest.json': manifest((data) => {
      (data.host_permissions as string[]).push(`${site}/*`);
    }),
  };
  const foreign = await startForeign(folder, TO_START_MS);
  try {
    await withOwnLab({ changes, routes: () => ({ [host]: foreign.port }) }, async (lab) => {
      await work({ lab, page: await lab.context.newPage(), site });
    });
  } finally {
    await foreign.close();
  }
}

/** Ways to the pages of an application. */
interface Ways {
  /** The narratives of this participant. */
  narratives(number: 'ZQ4711' | 'ZQ4712'): Promise<unknown>;
  /** The plan of ZQ4711. */
  plan(): Promise<unknown>;
  /** A new narrative for ZQ4711, its type chosen where the overlay cannot. */
  draft(): Promise<unknown>;
  /** What more has to be read of ZQ4712. */
  other?: { name: string };
  /** Where its text is written. */
  text: Locator;
}

/** By the map alone: another participant is known, the plan is read whole, both faults are flagged, a template goes in. */
export async function expectWorks({ lab, page }: Opened, ways: Ways): Promise<void> {
  // Another participant first, so that it is the map that reads and not what was learned by heart.
  await ways.narratives('ZQ4712');
  await expect
    .poll(async () => {
      const view = await viewOf(lab, page);
      return view?.state === 'record' ? view.participant : view;
    })
    .toMatchObject({ number: 'ZQ4712', ...ways.other });
  await ways.plan();
  await expect
    .poll(async () => {
      const view = await viewOf(lab, page);
      const plan = view?.state === 'record' ? view.pages.find((entry) => entry.page === 'plan') : null;
      return [plan?.state, plan?.partly];
    })
    .toEqual(['here', null]);
  await ways.narratives('ZQ4711');
  await expect
    .poll(async () => statuses(await viewOf(lab, page)))
    .toMatchObject({ 'notice-seven-days': 'broken', 're-step-present': 'broken' });
  await ways.draft();
  await page.locator('tracs-overlay .tool').click();
  await page.locator('tracs-overlay-panel').getByRole('button', { name: 'Insert' }).first().click();
  await expect(ways.text).toHaveValue(/\S{4}/);
}

/** What the mapping took. */
export function report(name: string, assistant: AssistantPanel, seconds: number): void {
  const { parts, clear } = assistant.proposed();
  console.info(
    `${name}: ${assistant.clicks()} clicks, ${seconds} s; all ${parts} first proposals taken as they were, ${clear} with every field found and clear`,
  );
}

/** Whole seconds since then. */
export const secondsSince = (started: number) => Math.round((Date.now() - started) / 1000);
