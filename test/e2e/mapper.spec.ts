/**
 * An application that nobody described: connected from the popup, mapped in the side panel by clicks alone, and then read
 * and written like any other. The practice TRACS serves under a name that no map of the build knows.
 */
import { openAssistant } from '../tools/assistant.ts';
import { logIn, type PageName } from '../tools/screens.ts';
import { expect, type Lab, recordPage, test } from './lab.ts';
import { brokenIn, manifest, withOwnLab } from './sabotage.ts';

const FRESH = 'http://fresh.test';
/** The host is granted from the start: the browser's own prompt has its test of its own. */
const changes = {
  'manifest.json': manifest((data) => {
    (data.host_permissions as string[]).push(`${FRESH}/*`);
  }),
};

function numberOf({ tracs }: Lab, slug: string): string {
  return tracs.store.list().find((entry) => entry.slug === slug)!.caseNumber;
}

test('a TRACS that nobody described is connected and mapped by clicks, then read, judged and written', async ({
  layout,
}) => {
  test.setTimeout(120_000);
  await withOwnLab({ changes, layout, routes: (tracs) => ({ 'fresh.test': tracs.port }) }, async (lab) => {
    const page = await lab.context.newPage();
    await logIn(page, lab.layout, FRESH);
    const open = async (slug: string, name?: PageName) => {
      await page.goto(FRESH + lab.layout.record(numberOf(lab, slug)));
      const record = recordPage(page, lab.layout);
      await record.ready();
      if (name) await record.open(name);
      return record;
    };
    const record = await open('first-light', 'Narratives');
    const assistant = await openAssistant(lab, page);
    await assistant.keep('identity', 'narratives', 'draft');
    await expect(assistant.part('narratives')).toContainText('5 narratives');

    // From the first page on it is of use.
    await expect.poll(() => brokenIn(lab, page)).toBe(2);
    await expect(record.marks).toHaveCount(2);

    await record.open('PDP');
    await assistant.keep('steps');
    await record.step.add();
    await assistant.keep('stepForm');
    await open('page-not-filled', 'Re-Engagement');
    await assistant.keep('reengagement');
    await expect(assistant.panel.locator('.covered [data-done=false]')).toHaveCount(0);

    // Another participant, by the same map: the late notice and the missing step.
    await open('first-light', 'PDP');
    await expect.poll(() => brokenIn(lab, page)).toBe(3);
    const fresh = await open('ordinary-planning', 'Narratives');
    await expect(fresh.tool).toBeVisible();
    await fresh.tool.click();
    await fresh.panel.getByRole('button', { name: 'Insert' }).first().click();
    await expect.poll(() => fresh.draft.read()).toMatch(/\S{4}/);
    console.info(
      `${layout}: ${assistant.clicks()} clicks, ${assistant.proposed().clear} of ${assistant.proposed().parts} first proposals clear`,
    );
    await assistant.close();
  });
});
