/**
 * AdminJS, mapped by the assistant by clicks alone, from a fresh start: its narratives are read, a late notice and a
 * missing RE step are flagged, and a template is inserted. Nothing in lib/ knows a word of it.
 */
import { expect, test } from '../e2e/lab.ts';
import { openAssistant } from '../tools/assistant.ts';
import { expectWorks, report, secondsSince, withApplication } from './application.ts';

test('AdminJS is mapped by clicks, then read, judged and written', async () => {
  await withApplication('adminjs', 'casework.test', async (opened) => {
    const { lab, page, site } = opened;
    const go = (number: string, rest: string) => page.goto(`${site}/case/${number}/resources/${rest}`);
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
    const seconds = secondsSince(started);
    await expectWorks(opened, {
      narratives: (number) => go(number, 'narratives'),
      plan: () => go('ZQ4711', 'steps'),
      draft: () => go('ZQ4711', 'narratives/actions/new'),
      text: page.locator('textarea'),
    });
    report('AdminJS', assistant, seconds);
    await assistant.close();
  });
});
