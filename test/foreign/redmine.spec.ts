/**
 * Redmine, mapped by the assistant by clicks alone, from a fresh start: a project is a participant, its issues are the
 * narratives and the plan's steps, an issue's text stands in a row of its own. Nothing in lib/ knows a word of it.
 */
import { expect, test } from '../e2e/lab.ts';
import { openAssistant } from '../tools/assistant.ts';
import { expectWorks, report, secondsSince, withApplication } from './application.ts';

test('Redmine is mapped by clicks, then read, judged and written', async () => {
  await withApplication('redmine', 'projects.test', async (opened) => {
    const { lab, page, site } = opened;
    page.setDefaultTimeout(20_000);
    await page.goto(`${site}/login`);
    await page.locator('#username').fill('robin');
    await page.locator('#password').fill('only-for-a-test');
    await page.locator('#login-submit').click();
    await page.getByRole('link', { name: 'My page' }).waitFor();
    const list = async (number: string, name: 'Narratives' | 'Plan') => {
      await page.goto(`${site}/projects/${number.toLowerCase()}/issues`);
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { name, level: 2 }).waitFor();
    };
    const started = Date.now();
    await list('ZQ4711', 'Narratives');
    const assistant = await openAssistant(lab, page);
    await assistant.keep('identity', 'narratives');
    await expect(assistant.part('narratives')).toContainText('4 narratives');
    await expect(assistant.part('narratives')).toContainText('Engagement (3), General (1)');
    await list('ZQ4711', 'Plan');
    await assistant.keep('steps');
    await page.goto(`${site}/projects/zq4711/issues/new`);
    await assistant.keep('draft');
    const seconds = secondsSince(started);
    await expect(assistant.panel.getByLabel(/^Type Engagement/)).toHaveValue('JOBS Engagement');
    await expectWorks(opened, {
      narratives: (number) => list(number, 'Narratives'),
      plan: () => list('ZQ4711', 'Plan'),
      draft: () => page.goto(`${site}/projects/zq4711/issues/new`),
      other: { name: 'Mockwell, Jesse' },
      text: page.getByLabel('Description'),
    });
    report('Redmine', assistant, seconds);
    await assistant.close();
  });
});
