/**
 * react-admin (Material UI), mapped by the assistant by clicks alone, from a fresh start: one page whose parts are replaced
 * as its address's end changes, lists of its own make in place of the browser's. Nothing in lib/ knows a word of it.
 */
import { expect, test } from '../e2e/lab.ts';
import { openAssistant } from '../tools/assistant.ts';
import { expectWorks, report, secondsSince, withApplication } from './application.ts';

test('react-admin is mapped by clicks, then read, judged and written', async () => {
  await withApplication('reactadmin', 'office.test', async (opened) => {
    const { lab, page, site } = opened;
    const go = (number: string, rest: string) => page.goto(`${site}/case/${number}/#/${rest}`);
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
    const seconds = secondsSince(started);
    await expectWorks(opened, {
      narratives: (number) => go(number, 'narratives'),
      plan: () => go('ZQ4711', 'steps'),
      draft: async () => {
        await go('ZQ4711', 'narratives/create');
        await page.getByRole('combobox', { name: 'Type' }).click();
        await page.getByRole('option', { name: 'JOBS Engagement' }).click();
      },
      text: page.getByRole('textbox', { name: 'Narrative' }),
    });
    report('react-admin', assistant, seconds);
    await assistant.close();
  });
});
