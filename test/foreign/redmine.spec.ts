/**
 * Redmine, mapped by the assistant by clicks alone, from a fresh start: a project is a participant, its issues are the
 * narratives and the plan's steps, an issue's text stands in a row of its own. Nothing in lib/ knows a word of it.
 */
import { expect, test } from '../e2e/lab.ts';
import { statuses } from '../e2e/own-page.ts';
import { manifest, viewOf, withOwnLab } from '../e2e/sabotage.ts';
import { openAssistant } from '../tools/assistant.ts';
import { startForeign } from './start.ts';

const SITE = 'http://projects.test';
/** Debian's packages are brought the first time; each start makes a database of its own. */
const TO_START_MS = 420_000;
const changes = {
  'manifest.json': manifest((data) => {
    (data.host_permissions as string[]).push(`${SITE}/*`);
  }),
};

test('Redmine is mapped by clicks, then read, judged and written', async () => {
  test.setTimeout(TO_START_MS + 180_000);
  const foreign = await startForeign('redmine', TO_START_MS);
  try {
    await withOwnLab({ changes, routes: () => ({ 'projects.test': foreign.port }) }, async (lab) => {
      const page = await lab.context.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto(`${SITE}/login`);
      await page.locator('#username').fill('robin');
      await page.locator('#password').fill('only-for-a-test');
      await page.locator('#login-submit').click();
      await page.getByRole('link', { name: 'My page' }).waitFor();
      const list = async (project: string, name: 'Narratives' | 'Plan') => {
        await page.goto(`${SITE}/projects/${project}/issues`);
        await page.getByRole('link', { name, exact: true }).click();
        await page.getByRole('heading', { name, level: 2 }).waitFor();
      };
      const started = Date.now();
      await list('zq4711', 'Narratives');
      const assistant = await openAssistant(lab, page);
      await assistant.keep('identity', 'narratives');
      await expect(assistant.part('narratives')).toContainText('4 narratives');
      await expect(assistant.part('narratives')).toContainText('Engagement (3), General (1)');
      await list('zq4711', 'Plan');
      await assistant.keep('steps');
      await page.goto(`${SITE}/projects/zq4711/issues/new`);
      await assistant.keep('draft');
      const seconds = Math.round((Date.now() - started) / 1000);
      await expect(assistant.panel.getByLabel(/^Type Engagement/)).toHaveValue('JOBS Engagement');

      // Another participant first, so that it is the map that reads and not what was learned by heart.
      await list('zq4712', 'Narratives');
      await expect
        .poll(async () => {
          const view = await viewOf(lab, page);
          return view?.state === 'record' ? view.participant : view;
        })
        .toEqual({ name: 'Mockwell, Jesse', number: 'ZQ4712' });
      await list('zq4711', 'Plan');
      await expect
        .poll(async () => {
          const view = await viewOf(lab, page);
          const plan = view?.state === 'record' ? view.pages.find((entry) => entry.page === 'plan') : null;
          return [plan?.state, plan?.partly];
        })
        .toEqual(['here', null]);
      await list('zq4711', 'Narratives');
      await expect
        .poll(async () => statuses(await viewOf(lab, page)))
        .toMatchObject({ 'notice-seven-days': 'broken', 're-step-present': 'broken' });
      await page.goto(`${SITE}/projects/zq4711/issues/new`);
      await page.locator('tracs-overlay .tool').click();
      await page.locator('tracs-overlay-panel').getByRole('button', { name: 'Insert' }).first().click();
      await expect(page.getByLabel('Description')).toHaveValue(/\S{4}/);
      const { parts, clear } = assistant.proposed();
      console.info(
        `Redmine: ${assistant.clicks()} clicks, ${seconds} s; all ${parts} first proposals taken as they were, ${clear} with every field found and clear`,
      );
      await assistant.close();
    });
  } finally {
    await foreign.close();
  }
});
