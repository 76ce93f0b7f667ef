/** Case summary and audit view over the open tab; what is kept, its export and its erasure; the first run. */
import type { Browser } from 'webextension-polyfill';
import { INVENTORY, kindOf } from '../../lib/browser/inventory.ts';
import { exported } from './exported.ts';
import { connectPractice, expect, type Lab, openPopup, openRecord, type RecordPage, test } from './lab.ts';
import { openOwnPage } from './own-page.ts';

/** The extension API in the extension's own pages. */
declare const chrome: Browser;

async function openFrom(lab: Lab, record: RecordPage, button: RegExp) {
  const popup = await openPopup(lab, record.page);
  const opened = lab.context.waitForEvent('page');
  await popup.getByRole('button', { name: button }).click();
  const page = await opened;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await popup.close().catch(() => undefined);
  return page;
}

test('the summary says what the checks say, without a word of a narrative until it is asked for', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'first-light');
  await expect(record.marks).toHaveCount(2);
  const words = (await record.textOf(record.entries).first().innerText()).slice(0, 40);
  const page = await openFrom(lab, record, /^Summary/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practice, Paloma');
  await expect(page).toHaveTitle('TRACS Overlay: case summary');
  expect(page.url()).toMatch(/summary\.html\?tab=\d+$/);
  const broken = page.locator('[data-status=broken]');
  await expect(broken).toHaveCount(2);
  await expect(broken.first()).toContainText('Transmittal on Engagement and Re-engagement');
  await expect(page.getByRole('region', { name: 'Not checked' })).toContainText('PDP: not seen');
  await expect(page.getByText('Case summary · advice only')).toBeVisible();
  await expect(page.locator('footer')).toContainText(/TRACS Overlay \d.*policy pack “.+” \(version \d+\)/);
  await expect(page.locator('body')).not.toContainText(words);

  await page.getByLabel("Add the narratives' text").check();
  await expect(page.locator('.narratives')).toContainText(words);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByRole('status')).toHaveText('Copied.');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.tools')).toBeHidden();
  await expect(page.locator('footer')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  // Another record in the tab: the texts go, the summary stays as it was made and says so.
  await openRecord(lab, 'all-done', { page: record.page });
  await expect(page.locator('.note')).toContainText('another record');
  await expect(page.locator('.narratives')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practice, Paloma');
  await page.getByRole('button', { name: 'Make it anew' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Modelcase, Milo');
  await record.follow('Log out');
  await expect(page.locator('[data-state=signed-out]')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Modelcase');
});

test('the audit view shows every narrative with its findings, the older ones too, and follows the tab', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'first-light');
  await expect(record.marks).toHaveCount(2);
  const entries = await record.entries.count();
  const page = await openFrom(lab, record, /^All narratives/);
  const rows = page.locator('[data-narrative]');
  await expect(rows).toHaveCount(entries);
  await expect(page.getByRole('heading', { name: /^Older, before the current episode/ })).toBeVisible();
  await expect(page.locator('[data-status=broken]')).toHaveCount(2);
  await page.getByLabel('Only those with something to look at').check();
  await expect(rows).toHaveCount(2);
  await page.getByLabel('Type').selectOption('JOBS');
  await expect(rows).toHaveCount(1);
  const show = rows.getByRole('button', { name: 'Show it in TRACS' });
  const marked = () =>
    rows
      .locator('mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  expect(await marked()).toBe('none');
  await page.emulateMedia({ media: 'print' });
  await expect(show).toBeHidden();
  expect(await marked()).toBe('underline');
  await page.emulateMedia({ media: 'screen' });
  await show.click();
  await expect(record.panel).toContainText('Engagement');
  await record.page.keyboard.press('Escape');
  await record.open('PDP');
  await expect(page.locator('[data-state=no-narratives]')).toBeVisible();
  await expect(rows).toHaveCount(0);
  lab.tracs.store.expireSessions();
  await record.follow('Narratives');
  await expect(page.locator('[data-state=signed-out]')).toBeVisible();
});

test('P08: every key in storage is in the table, the export is complete without a participant, erasing leaves nothing', {
  tag: '@once',
}, async ({ lab }) => {
  const record = await openRecord(lab, 'first-light');
  await expect(record.marks).toHaveCount(2);
  await record.draft.text.fill('Zebra-striped umbrella, never saved.');
  const own = await openOwnPage(lab);
  const all = () =>
    own.page.evaluate(async () => ({
      local: await chrome.storage.local.get(null),
      session: await chrome.storage.session.get(null),
    }));
  await expect
    .poll(async () => Object.keys((await all()).session).filter((key) => key.startsWith('drafts:')).length)
    .toBe(1);
  const strangers = async () =>
    Object.entries(await all()).flatMap(([area, values]) =>
      Object.keys(values).filter((key) => kindOf(area as 'local' | 'session', key) === null),
    );
  expect(await strangers()).toEqual([]);
  await own.page.evaluate(() => chrome.storage.local.set({ stray: 1 }));
  expect(await strangers(), 'a key that nobody knows is seen').toEqual(['stray']);

  const options = own.page;
  await expect(options.locator('#storage').getByText('Not known to this version')).toBeVisible();
  const { text } = await exported(options, () =>
    options.getByRole('button', { name: 'Export the settings' }).click(),
  );
  const file = JSON.parse(text) as { settings: Record<string, unknown> };
  const before = await all();
  expect(file.settings).toEqual(before.local);
  for (const word of ['Zebra', 'Paloma', 'PT4101']) {
    expect(text).not.toContain(word);
    expect(JSON.stringify(before.session).includes(word) || word === 'PT4101').toBe(true);
  }

  await options.getByRole('button', { name: /^Forget what was read/ }).click();
  await options.getByRole('button', { name: 'Forget it' }).click();
  await expect(options.getByText(/^Forgotten\./)).toBeVisible();
  const between = await all();
  expect(between.session).toEqual({});
  expect(Object.keys(between.local).length).toBeGreaterThan(3);

  await options.getByRole('button', { name: /^Erase everything/ }).click();
  await options.getByRole('button', { name: 'Erase everything now' }).click();
  await expect(options.getByRole('heading', { name: 'Everything is erased' })).toBeVisible({
    timeout: 15_000,
  });
  expect(await all()).toEqual({ local: {}, session: {} });
  await expect(record.page.locator('tracs-overlay')).toHaveCount(0);
  // It goes on from its defaults.
  await options.getByRole('button', { name: 'Start afresh' }).click();
  await expect(options.getByRole('heading', { name: 'Options' })).toBeVisible();
  expect(INVENTORY.length).toBeGreaterThan(10);
  await connectPractice(lab);
});

test('the first run leads in three screens to the pad with a sample case, and the chosen theme holds everywhere', {
  tag: '@once',
}, async ({ lab }) => {
  const page = await lab.context.newPage();
  await page.goto(`chrome-extension://${lab.extensionId}/first-run.html`);
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('JOBS contractor').check();
  await expect
    .poll(() => page.evaluate(async () => (await chrome.storage.local.get('settings')).settings))
    .toEqual({ role: 'contractor' });
  await page.getByRole('button', { name: 'Try it on a sample case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pad' })).toBeVisible();
  await expect(page.locator('.understood li').first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Type' })).toHaveValue('General');

  const options = await lab.context.newPage();
  await options.emulateMedia({ colorScheme: 'light' });
  await options.goto(`chrome-extension://${lab.extensionId}/options.html#appearance`);
  const ground = (of = options) => of.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await options.getByLabel('Dark').check();
  await expect.poll(() => ground()).not.toBe(light);
  await expect.poll(() => ground(page)).toBe(await ground());
  await options.getByLabel('As the browser is').check();
  await expect.poll(() => ground()).toBe(light);
  await expect(options.getByText('Templates for this narrative')).toBeVisible();
});
