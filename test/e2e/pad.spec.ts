/** The pad: a narrative drafted with no TRACS page at all. No layout has a part in it. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { setToday } from '../tools/chromium.ts';
import { expect, type Lab, openPopup, test } from './lab.ts';

/** The extension API, in the pad and in the service worker. */
declare const chrome: Browser;

const NOTE =
  'LVM for ct about the job search class she missed. 7869 mailed 3/2. RE appt 3/8/26 at 10:00 am at branch.';
const CANARY = 'zqxcanary';

async function openPad(lab: Lab): Promise<Page> {
  await setToday(lab.background, '2026-03-02');
  const page = await lab.context.newPage();
  await page.goto(`chrome-extension://${lab.extensionId}/pad.html`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pad');
  return page;
}

const textOf = (page: Page) => page.getByLabel('Narrative', { exact: true });
const duty = (page: Page, id: string) => page.locator(`[data-duty=${id}]`);

test('an empty pad explains itself, and a sample shows what it does @once', async ({ lab }) => {
  const pad = await openPad(lab);
  await expect(pad.getByRole('heading', { name: 'Type or paste a narrative' })).toBeVisible();
  await pad.getByRole('button', { name: 'Try a sample' }).click();
  await expect(pad.getByRole('button', { name: /^Contact tried, by phone/ })).toBeVisible();
  await expect(pad.getByRole('button', { name: /^Notice \(DHS 7869\) mailed/ })).toBeVisible();
  await expect(duty(pad, 'engagement-type')).toHaveAttribute('data-status', 'broken');
  await expect(duty(pad, 'notice-seven-days')).toHaveAttribute('data-status', 'broken');
  await duty(pad, 'engagement-type').getByRole('button', { name: 'Choose Engagement' }).click();
  await expect(pad.getByRole('combobox', { name: 'Type' })).toHaveValue('Engagement');
  await expect(duty(pad, 'engagement-type')).toHaveAttribute('data-status', 'met');
});

test('findings follow the typing, and "Why?" highlights the words they rest on @once', async ({ lab }) => {
  const pad = await openPad(lab);
  await textOf(pad).pressSequentially(NOTE);
  const line = duty(pad, 'notice-seven-days');
  await expect(line).toHaveAttribute('data-status', 'broken');
  await expect(pad.locator('.marked-text .chosen')).toHaveCount(0);
  await line.getByRole('button', { name: 'Why?' }).click();
  await expect(line).toContainText('Scheduling Re-engagement Appointment');
  const words = ['7869 mailed 3/2.', 'RE appt 3/8/26 at 10:00 am at branch.'];
  const marked = async () =>
    (await pad.locator('.marked-text .chosen').allInnerTexts()).map((text) => text.trim());
  // Broken as soon as "10:00 a" is typed: the look at the rest follows the last key.
  await expect.poll(marked).toEqual(words);
  expect(await line.locator('q').allInnerTexts()).toEqual(words);
  // The layer breaks its lines where the field does, at any width, so that the marks lie under their words.
  for (const width of [1280, 700, 320]) {
    await pad.setViewportSize({ width, height: 800 });
    const [layer, field] = await pad.locator('.marked-text').evaluate((element) => {
      const field = element.querySelector('textarea')!;
      const layer = element.querySelector('.layer')!;
      const range = document.createRange();
      range.selectNodeContents(layer);
      return [range.getBoundingClientRect().height, field.scrollHeight <= field.clientHeight];
    });
    expect([width, field, (layer as number) > 20]).toEqual([width, true, true]);
  }
  // What is typed before the words moves their marks along.
  await textOf(pad).press('Control+Home');
  await textOf(pad).pressSequentially('Note. ');
  await expect(pad.locator('.marked-text .chosen').first()).toHaveText('7869 mailed 3/2.');
});

test('a template goes in with the caret on its first blank, and Ctrl+Z takes it back @once', async ({
  lab,
}) => {
  const pad = await openPad(lab);
  const text = textOf(pad);
  await text.click();
  await pad.keyboard.type('First line.');
  await pad.getByRole('button', { name: 'Insert: Contact made' }).click();
  await expect(text).toHaveValue(
    /^First line\.\nTalked with the participant \[___ how.* on Monday, 3\/2\/2026/,
  );
  const selected = () =>
    text.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
  expect(await selected()).toMatch(/^\[___ how/);
  await expect(text).toBeFocused();
  await pad.keyboard.type('by phone');
  await pad.keyboard.press('Alt+Shift+KeyJ');
  expect(await selected()).toMatch(/^\[___ in their words/);
  // A browser takes the keys for itself and tells the background, which asks the tab in front.
  const tell = (type: string) =>
    lab.background.evaluate(async (of) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      await chrome.tabs.sendMessage(tab!.id!, { type: of }).catch(() => null);
    }, type);
  await pad.bringToFront();
  await tell('next-blank');
  await expect.poll(selected).toMatch(/^\[___ as we see it/);
  await tell('templates');
  await expect(pad.getByRole('heading', { name: 'Templates' })).toBeFocused();
  await text.focus();
  for (let i = 0; i < 12 && (await text.inputValue()) !== 'First line.'; i++)
    await pad.keyboard.press('Control+z');
  await expect(text).toHaveValue('First line.');
});

test('an insertion alone is one step of Undo, and what was typed before it stays @once', async ({ lab }) => {
  const pad = await openPad(lab);
  await textOf(pad).click();
  await pad.keyboard.type('Typed.');
  await pad.getByRole('button', { name: 'Insert: Contact made' }).click();
  await pad.keyboard.press('Control+z');
  await expect(textOf(pad)).toHaveValue('Typed.');
  await pad.keyboard.press('Control+Shift+z');
  await expect(textOf(pad)).toHaveValue(/^Typed\.\nTalked with/);
  await pad.getByRole('button', { name: 'Undo' }).click();
  await expect(textOf(pad)).toHaveValue('Typed.');
});

test('the step is filled in from the text and held against it @once', async ({ lab }) => {
  const pad = await openPad(lab);
  await textOf(pad).fill('7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.');
  await pad.getByText('The RE step on the PDP').click();
  await pad.getByRole('button', { name: 'Fill in from the text' }).click();
  await expect(pad.getByLabel('Planned start, day')).toHaveValue('2026-03-12');
  await expect(pad.getByLabel('Planned end, time')).toHaveValue('10:00');
  await expect(duty(pad, 're-step-dates')).toHaveAttribute('data-status', 'met');
  await pad.getByLabel('Planned start, day').fill('2026-03-13');
  await expect(duty(pad, 're-step-dates')).toHaveAttribute('data-status', 'broken');
});

test('dates are counted with the holidays named @once', async ({ lab }) => {
  const pad = await openPad(lab);
  await expect(pad.locator('.calculator').nth(0)).toContainText('Earliest appointment: Mon, Mar 9');
  await pad.getByLabel('Appointment on').fill('2026-07-10');
  await expect(pad.locator('.calculator').nth(1)).toContainText('Last mailing day: Fri, Jul 3');
  await expect(pad.locator('.calculator').nth(1)).toContainText('Independence Day, observed');
  await pad.getByLabel('Business days from').fill('2026-11-25');
  await expect(pad.locator('.calculator').nth(2)).toContainText('+ 1 business day: Mon, Nov 30');
  await expect(pad.locator('.calculator').nth(2)).toContainText('Thanksgiving');
});

test('nothing of it is kept unless asked for, and then until it is erased @once', async ({ lab }) => {
  const everything = (pad: Page) =>
    pad.evaluate(async () =>
      JSON.stringify([
        await chrome.storage.local.get(null),
        await chrome.storage.session.get(null),
        { ...localStorage },
        { ...sessionStorage },
        await indexedDB.databases(),
      ]),
    );
  const pad = await openPad(lab);
  await textOf(pad).fill(`Spoke with ${CANARY} by phone about job search.`);
  await expect(pad.getByRole('button', { name: /^Contact made, by phone/ })).toBeVisible();
  await pad.waitForTimeout(600);
  expect(await everything(pad)).not.toContain(CANARY);
  await pad.reload();
  await expect(textOf(pad)).toHaveValue('');

  await textOf(pad).fill(`Spoke with ${CANARY} by phone about job search.`);
  await pad.getByLabel('Keep for this session').check();
  await expect.poll(() => everything(pad)).toContain(CANARY);
  const local = await pad.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  expect(local).not.toContain(CANARY);
  await pad.reload();
  await expect(textOf(pad)).toHaveValue(new RegExp(CANARY));
  await pad.getByRole('button', { name: 'Erase what is kept' }).click();
  await expect.poll(() => everything(pad)).not.toContain(CANARY);
  await expect(pad.getByLabel('Keep for this session')).not.toBeChecked();
  await pad.reload();
  await expect(textOf(pad)).toHaveValue('');
});

test('"Copy" says that it has copied, and what is left to fill in @once', async ({ lab }) => {
  const pad = await openPad(lab);
  await textOf(pad).fill('Spoke with ct [___ how].');
  await pad.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(pad.getByText('Copied. 1 blank is still to be filled in.')).toBeVisible();
  await textOf(pad).press('Control+a');
  await textOf(pad).press('Control+v');
  await expect(textOf(pad)).toHaveValue('Spoke with ct [___ how].');
});

test('the pad has no axe finding and never scrolls sideways, light and dark @once @prove', async ({
  lab,
}) => {
  const pad = await openPad(lab);
  for (const filled of [false, true]) {
    if (filled) {
      await pad.getByRole('button', { name: 'Try a sample' }).click();
      await duty(pad, 'notice-seven-days').getByRole('button', { name: 'Why?' }).click();
      for (const summary of await pad.locator('summary').all()) await summary.click();
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await pad.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: pad }).analyze();
      expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
    }
    for (const width of [320, 480, 860, 1280]) {
      await pad.setViewportSize({ width, height: 800 });
      const over = await pad.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([filled, width, over <= 0]).toEqual([filled, width, true]);
    }
  }
});

test('typing stays quick in a long text @once', async ({ lab }) => {
  const pad = await openPad(lab);
  await textOf(pad).fill(`${NOTE}\n`.repeat(200));
  await expect(duty(pad, 'engagement-type')).toBeVisible();
  await textOf(pad).press('Control+End');
  const session = await lab.context.newCDPSession(pad);
  await session.send('Performance.enable');
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  const words = 'and so on and so on, and more';
  const before = await work();
  await textOf(pad).pressSequentially(words);
  const each = ((await work()) - before) / words.length;
  console.info(`a key in a text of 20,000 characters: ${(each * 1000).toFixed(1)} ms`);
  expect(each).toBeLessThan(0.3);
  await expect(textOf(pad)).toHaveValue(/and more$/);
});

test('the popup and the options lead to the pad @once', async ({ lab }) => {
  const page = await lab.context.newPage();
  await page.goto(`${lab.tracs.url}/tracs/Login.aspx`);
  const popup = await openPopup(lab, page);
  const opened = lab.context.waitForEvent('page');
  // The popup closes under the click.
  await popup
    .getByRole('link', { name: 'Open the pad' })
    .click()
    .catch(() => undefined);
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText('Pad');
  const options = await lab.context.newPage();
  await options.goto(`chrome-extension://${lab.extensionId}/options.html`);
  await options.getByRole('link', { name: 'Open the pad' }).click();
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Pad');
});
