/** A branch's pack in the options, what it does in open tabs, popup and pad, and whose eyes records are judged with. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { exported } from './exported.ts';
import { expect, expectDraft, type Lab, test as labTest, openPopup, openRecord, SETTINGS } from './lab.ts';

/** The extension API, in the extension's own pages and in the service worker. */
declare const chrome: Browser;

const BRANCH = {
  id: 'branch-3401',
  version: 2,
  title: 'How Riverbend does it',
  parameters: {
    acceptedTypes: [{ from: '2018-08-01', value: ['Engagement', 'General', 'JOBS'], cite: 'branch manual' }],
    noticeDays: [{ from: '2031-03-01', value: 10, cite: 'branch manual' }],
  },
  words: { person: 'client', worker: 'family coach' },
  off: ['letter-pasted', 'look-for-pattern'],
};
const VOICEMAIL = 'LVM for ct about the life skills class she missed. Asked her to call me.';

const fileOf = (pack: unknown, name = 'branch.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof pack === 'string' ? pack : JSON.stringify(pack)),
});

/** Leaves no pack behind for the next test. */
const test = labTest.extend<{ lab: Lab }>({
  lab: async ({ lab }, use) => {
    await use(lab);
    const own = await lab.context.newPage();
    await own.goto(`chrome-extension://${lab.extensionId}/options.html`);
    await own.evaluate(async (settings) => {
      await chrome.storage.local.remove(['policy', 'policy.state', 'managed']);
      await chrome.storage.local.set({ settings });
      await chrome.runtime.sendMessage({ type: 'policy-changed' });
    }, SETTINGS);
    await own.close();
  },
});

async function openOwn(lab: Lab, name: 'options' | 'catalogue' | 'pad'): Promise<Page> {
  const page = await lab.context.newPage();
  await page.goto(`chrome-extension://${lab.extensionId}/${name}.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function choose(options: Page, pack: unknown): Promise<void> {
  await options.getByLabel("A branch's own pack").setInputFiles(fileOf(pack));
}

async function takeUp(lab: Lab, pack: unknown = BRANCH): Promise<Page> {
  const options = await openOwn(lab, 'options');
  await choose(options, pack);
  await options.getByRole('button', { name: 'Use this' }).click();
  await expect(options.getByText('is in force, in open tabs too.')).toBeVisible();
  return options;
}

test('a pack file is shown with what it changes, holds once it is taken up, and goes again', {
  tag: '@once',
}, async ({ lab }) => {
  const options = await openOwn(lab, 'options');
  await choose(options, BRANCH);
  const preview = options.getByRole('region', { name: 'What “How Riverbend does it” changes' });
  await expect(preview.getByRole('row')).toHaveCount(7);
  await expect(preview.getByRole('row', { name: /^Least calendar days/ })).toContainText('10 from 3/1/2031');
  await expect(preview.getByRole('row', { name: /^The whole letter is pasted/ })).toContainText(
    'switched off',
  );
  await expect(options.getByText('No branch pack is set.')).toBeVisible();

  await options.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(preview).toHaveCount(0);
  await expect(options.getByText('No branch pack is set.')).toBeVisible();

  await choose(options, BRANCH);
  await options.getByRole('button', { name: 'Use this' }).click();
  await expect(options.getByText('From the file branch.json.')).toBeVisible();
  await expect(
    options.getByText(/^From Sat, Mar 1, 2031: least calendar days .*: 10, until then 7/),
  ).toBeVisible();
  await expect(options.getByLabel('Records are judged for a').locator('option').first()).toHaveText(
    'family coach',
  );

  // What is in force goes out as a file that comes in again and changes nothing.
  const file = await exported(options, () =>
    options.getByRole('button', { name: 'Export what is in force' }).click(),
  );
  expect(file.name).toContain('branch-3401');
  await options
    .getByLabel("A branch's own pack")
    .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  await expect(options.getByText('Nothing that is judged or shown.')).toBeVisible();
  await options.getByRole('button', { name: 'Leave it as it is' }).click();

  await options.getByRole('button', { name: 'Back to the default…' }).click();
  await expect(options.getByRole('row', { name: /^The whole letter is pasted/ })).toContainText(
    'switched off',
  );
  await options.getByRole('button', { name: 'Use this' }).click();
  await expect(options.getByText('No branch pack is set.')).toBeVisible();
});

test('a bad pack is refused whole, with the place, and the former stays', { tag: '@once' }, async ({
  lab,
}) => {
  const options = await takeUp(lab);
  for (const [pack, says] of [
    [
      { ...BRANCH, parameters: { noticeDays: [{ from: '2026-01-01', value: 'ten', cite: 'x' }] } },
      /branch-3401 refused: parameters\.noticeDays\.0\.value: /,
    ],
    [{ ...BRANCH, off: ['letter'] }, /off: no duty has the id letter/],
    ['{"id": ', /is not a JSON file/],
  ] as const) {
    await choose(options, pack);
    await expect(options.getByText(says)).toBeVisible();
    await expect(options.getByText(/Nothing was changed: what was in force stays\.$/)).toBeVisible();
    await expect(options.getByRole('button', { name: 'Use this' })).toHaveCount(0);
    await expect(options.getByText('From the file branch.json.')).toBeVisible();
  }
});

test('an open tab takes another pack up and keeps what is typed; the popup tells what is off and what comes', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'ordinary-planning');
  const { draft } = record;
  await draft.choose('General');
  await draft.text.fill(VOICEMAIL);
  await expect(record.draftMark).toContainText('its type is General');

  const options = await takeUp(lab);
  await expect(record.draftMark).toHaveCount(0);
  await expectDraft(record).toBe(VOICEMAIL);
  expect(await draft.chosen()).toBe('General');
  const popup = await openPopup(lab, record.page);
  await expect(popup.locator('[data-duty=engagement-type]')).toBeVisible();
  await expect(popup.locator('[data-duty=letter-pasted]')).toHaveCount(0);
  const off = popup.getByText('2 checks are switched off by the policy pack “How Riverbend does it”');
  await off.click();
  await expect(popup.getByText('A pattern of noncooperation is looked for')).toBeVisible();
  await expect(popup.getByText(/^From Sat, Mar 1, 2031: least calendar days/)).toBeVisible();
  await popup.close();

  await options.getByRole('button', { name: 'Back to the default…' }).click();
  await options.getByRole('button', { name: 'Use this' }).click();
  await expect(record.draftMark).toContainText('its type is General');
  await expectDraft(record).toBe(VOICEMAIL);
});

test('the pad judges by the pack too, and takes another one up while somebody types', {
  tag: '@once',
}, async ({ lab }) => {
  const pad = await openOwn(lab, 'pad');
  const line = pad.locator('[data-duty=engagement-type]');
  const text = pad.getByLabel('Narrative', { exact: true });
  await pad.getByRole('combobox', { name: 'Type' }).selectOption('General');
  await text.fill(VOICEMAIL);
  await expect(line).toHaveAttribute('data-status', 'broken');
  await takeUp(lab);
  await expect(line).toHaveAttribute('data-status', 'met');
  await expect(text).toHaveValue(VOICEMAIL);
  await expect(pad.getByRole('combobox', { name: 'Type' })).toHaveValue('General');
  await expect(pad.getByText(/for a family coach/)).toBeVisible();
});

test('the opt-in rule is switched on in the options, and its duties are asked in the record', async ({
  lab,
}) => {
  const options = await openOwn(lab, 'options');
  const box = options.getByRole('checkbox', { name: /OAR 461-190-0231/ });
  await box.click();
  await expect(options.getByRole('row', { name: /^A community visit is attempted/ })).toBeVisible();
  await options.getByRole('button', { name: 'Use this' }).click();
  await expect(box).toBeChecked();
  const record = await openRecord(lab, 'first-light');
  await expect(record.marks.first()).toBeVisible();
  const popup = await openPopup(lab, record.page);
  await expect(popup.locator('[data-duty=oar-screenings]')).toBeVisible();
  await popup.close();
});

test('what IT set shows as such, with whom to ask', { tag: '@once' }, async ({ lab }) => {
  // The policy itself is machine-wide; here stands what the background keeps of it.
  const options = await openOwn(lab, 'options');
  await options.evaluate(async (pack) => {
    const policy = { optIn: [], file: null, managed: pack };
    const managed = {
      role: 'contractor',
      supportContact: 'the help desk',
      keepDrafts: false,
      problems: ['rol: there is no such setting'],
    };
    await chrome.storage.local.set({ policy, managed });
    await chrome.runtime.sendMessage({ type: 'policy-changed' });
  }, BRANCH);
  await expect(options.getByText('Set by IT. Ask the help desk about it.').first()).toBeVisible();
  await expect(options.getByLabel("A branch's own pack")).toHaveCount(0);
  const role = options.getByLabel('Records are judged for a');
  await expect(role).toBeDisabled();
  await expect(role).toHaveValue('contractor');
  const set = options.getByRole('region', { name: 'Set by your IT' });
  await expect(set).toContainText('What is typed and not savednot kept');
  await expect(set.getByRole('listitem')).toHaveText(['rol: there is no such setting']);
});

test('the role is asked once, in nobody’s way, and the open record is judged anew by the answer', async ({
  lab,
}) => {
  await lab.background.evaluate(() => chrome.storage.local.remove('settings'));
  const record = await openRecord(lab, 'first-light');
  await expect(record.marks).toHaveCount(2);
  let popup = await openPopup(lab, record.page);
  await expect(popup.getByRole('heading', { name: 'Who are you here?' })).toBeVisible();
  const line = popup.locator('[data-duty=two-attempts]');
  await expect(line).toHaveAttribute('data-status', 'met');
  await popup.getByRole('button', { name: 'JOBS contractor' }).click();
  await expect(line).toHaveAttribute('data-status', 'n/a');
  await expect(popup.getByRole('heading', { name: 'Who are you here?' })).toHaveCount(0);
  await popup.close();
  popup = await openPopup(lab, record.page);
  await expect(popup.locator('[data-duty=two-attempts]')).toHaveAttribute('data-status', 'n/a');
  await expect(popup.getByRole('heading', { name: 'Who are you here?' })).toHaveCount(0);
  await popup.close();
  const options = await openOwn(lab, 'options');
  await options.getByLabel('Records are judged for a').selectOption('case-manager');
  popup = await openPopup(lab, record.page);
  await expect(popup.locator('[data-duty=two-attempts]')).toHaveAttribute('data-status', 'met');
  await popup.close();
});

test('the catalogue shows the figures in force, is searched, and prints without what works on a screen only', {
  tag: '@once',
}, async ({ lab }) => {
  test.setTimeout(60_000);
  await takeUp(lab);
  const page = await openOwn(lab, 'catalogue');
  await expect(page.getByText('By “How Riverbend does it”, version 2')).toBeVisible();
  const entry = page.locator('#notice-seven-days');
  await expect(entry).toContainText('10 from 3/1/2031; branch manual');
  await expect(page.locator('#letter-pasted')).toContainText('Switched off');
  await expect(page.locator('article.entry[id]')).toHaveCount(30);
  await page.getByLabel('Search').fill('seven days');
  await expect(page.locator('article.entry[id]')).toHaveCount(1);
  await expect(entry).toBeVisible();
  await page.getByLabel('Search').fill('');

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // One entry stands for all of them: they are made alike, and axe takes long over thirty.
    const parts = new AxeBuilder({ page }).include('header').include('#notice-seven-days');
    const found = await parts.include('#background').analyze();
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByLabel('Search')).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(entry).toBeVisible();
  // Ink on paper, whatever the screen's colours are.
  const colours = await entry.evaluate((element) => [
    getComputedStyle(element).color,
    getComputedStyle(element.ownerDocument.body).backgroundColor,
  ]);
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('options and the question for the role pass axe, light and dark, and fit 320 pixels', {
  tag: ['@once', '@prove'],
}, async ({ lab }) => {
  test.setTimeout(60_000);
  await lab.background.evaluate(() => chrome.storage.local.remove('settings'));
  const options = await openOwn(lab, 'options');
  await choose(options, BRANCH);
  await expect(options.getByRole('button', { name: 'Use this' })).toBeVisible();
  const popup = await lab.context.newPage();
  await popup.goto(`chrome-extension://${lab.extensionId}/popup.html`);
  await popup.getByRole('heading', { name: 'Who are you here?' }).waitFor();
  for (const page of [options, popup]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await new AxeBuilder({ page }).analyze();
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  }
  const catalogue = await openOwn(lab, 'catalogue');
  for (const page of [options, catalogue]) {
    await page.setViewportSize({ width: 320, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, page.url()).toBeLessThanOrEqual(320);
  }
});
