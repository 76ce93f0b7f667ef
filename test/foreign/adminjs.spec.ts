/**
 * AdminJS, mapped by the assistant by clicks alone, from a fresh start: its narratives are read, a late notice and a
 * missing RE step are flagged, and a template is inserted. Nothing in lib/ knows a word of it.
 */
import { expect, test } from '../e2e/lab.ts';
import { statuses } from '../e2e/own-page.ts';
import { manifest, viewOf, withOwnLab } from '../e2e/sabotage.ts';
import { openAssistant } from '../tools/assistant.ts';
import { startForeign } from './start.ts';

/** Its packages are brought the first time. */
const TO_INSTALL_MS = 420_000;
const SITE = 'http://casework.test';
const changes = {
  'manifest.json': manifest((data) => {
    (data.host_permissions as string[]).push(`${SITE}/*`);
  }),
};

test('AdminJS is mapped by clicks, then read, judged and written', async () => {
  test.setTimeout(TO_INSTALL_MS + 180_000);
  const foreign = await startForeign('adminjs');
  try {
    await withOwnLab({ changes, routes: () => ({ 'casework.test': foreign.port }) }, async (lab) => {
      const page = await lab.context.newPage();
      const go = (number: string, rest: string) => page.goto(`${SITE}/case/${number}/resources/${rest}`);
      const started = Date.now();
      await go('ZQ4711', 'narratives');
      await page.getByText('Bus pass issued').waitFor();
      const assistant = await openAssistant(lab, page);
      await assistant.keep('identity', 'narratives');
      await expect(assistant.part('narratives')).toContainText('4 narratives');
      await go('ZQ4711', 'steps');
      await assistant.part('steps').waitFor();
      // The filter in the drawer has a step's fields, and is no form for one.
      await expect(assistant.part('stepForm')).toHaveCount(0);
      await assistant.keep('steps');
      await go('ZQ4711', 'narratives/actions/new');
      await assistant.keep('draft');
      const seconds = Math.round((Date.now() - started) / 1000);

      // Another participant first, so that it is the map that reads and not what was learned by heart.
      await go('ZQ4712', 'narratives');
      await expect.poll(async () => (await viewOf(lab, page))?.state).toBe('record');
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
      await go('ZQ4711', 'narratives/actions/new');
      await page.locator('tracs-overlay .tool').click();
      await page.locator('tracs-overlay-panel').getByRole('button', { name: 'Insert' }).first().click();
      await expect(page.locator('textarea')).toHaveValue(/\S{4}/);
      const { parts, clear } = assistant.proposed();
      console.info(
        `AdminJS: ${assistant.clicks()} clicks, ${seconds} s; all ${parts} first proposals taken as they were, ${clear} with every field found and clear`,
      );
      await assistant.close();
    });
  } finally {
    await foreign.close();
  }
});
