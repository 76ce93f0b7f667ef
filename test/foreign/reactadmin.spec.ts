/**
 * react-admin (Material UI), mapped by the assistant by clicks alone, from a fresh start: one page whose parts are replaced
 * as its address's end changes, lists of its own make in place of the browser's. Nothing in lib/ knows a word of it.
 */
import { expect, test } from '../e2e/lab.ts';
import { statuses } from '../e2e/own-page.ts';
import { manifest, viewOf, withOwnLab } from '../e2e/sabotage.ts';
import { openAssistant } from '../tools/assistant.ts';
import { startForeign } from './start.ts';

/** Its packages are brought the first time; each start bundles it. */
const TO_START_MS = 420_000;
const SITE = 'http://office.test';
const changes = {
  'manifest.json': manifest((data) => {
    (data.host_permissions as string[]).push(`${SITE}/*`);
  }),
};

test('react-admin is mapped by clicks, then read, judged and written', async () => {
  test.setTimeout(TO_START_MS + 180_000);
  const foreign = await startForeign('reactadmin', TO_START_MS);
  try {
    await withOwnLab({ changes, routes: () => ({ 'office.test': foreign.port }) }, async (lab) => {
      const page = await lab.context.newPage();
      const go = (number: string, rest: string) => page.goto(`${SITE}/case/${number}/#/${rest}`);
      const started = Date.now();
      await go('ZQ4711', 'narratives');
      await page.getByText('Bus pass issued').waitFor();
      const assistant = await openAssistant(lab, page);
      await assistant.keep('identity', 'narratives');
      await expect(assistant.part('narratives')).toContainText('4 narratives');
      await go('ZQ4711', 'steps');
      await assistant.keep('steps');
      await go('ZQ4711', 'narratives/create');
      await assistant.keep('draft');
      // What is chosen in a list of its own make is read, and nothing is ever written there.
      await expect(assistant.part('draft')).toContainText('3 of 3 fields found, 2 can be filled in');
      await go('ZQ4711', 'steps/create');
      await assistant.keep('stepForm');
      await expect(assistant.part('stepForm')).toContainText('4 of 4 fields found, 3 can be filled in');
      const seconds = Math.round((Date.now() - started) / 1000);

      // Another participant first, so that it is the map that reads and not what was learned by heart.
      await go('ZQ4712', 'narratives');
      await expect
        .poll(async () => {
          const view = await viewOf(lab, page);
          return view?.state === 'record' ? view.participant.number : view;
        })
        .toBe('ZQ4712');
      await go('ZQ4711', 'steps');
      await expect
        .poll(async () => {
          const view = await viewOf(lab, page);
          const plan = view?.state === 'record' ? view.pages.find((entry) => entry.page === 'plan') : null;
          return [plan?.state, plan?.partly];
        })
        .toEqual(['here', null]);
      await go('ZQ4711', 'narratives');
      await expect
        .poll(async () => statuses(await viewOf(lab, page)))
        .toMatchObject({ 'notice-seven-days': 'broken', 're-step-present': 'broken' });
      await go('ZQ4711', 'narratives/create');
      await page.getByRole('combobox', { name: 'Type' }).click();
      await page.getByRole('option', { name: 'JOBS Engagement' }).click();
      await page.locator('tracs-overlay .tool').click();
      await page.locator('tracs-overlay-panel').getByRole('button', { name: 'Insert' }).first().click();
      await expect(page.getByRole('textbox', { name: 'Narrative' })).toHaveValue(/\S{4}/);
      const { parts, clear } = assistant.proposed();
      console.info(
        `react-admin: ${assistant.clicks()} clicks, ${seconds} s; all ${parts} first proposals taken as they were, ${clear} with every field found and clear`,
      );
      await assistant.close();
    });
  } finally {
    await foreign.close();
  }
});
