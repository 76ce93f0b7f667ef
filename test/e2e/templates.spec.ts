/** Templates found fast: in the popup by words and by what fits, on the page with menus in the place of typing. */
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { expect, expectDraft, type Lab, openPopup, openRecord, test } from './lab.ts';

/** The extension API inside the service worker. */
declare const chrome: Browser;

const kept = ({ background }: Pick<Lab, 'background'>) =>
  background.evaluate(async () => (await chrome.storage.local.get('templates.marks'))['templates.marks']);
const titles = (popup: Page, group: string) =>
  popup
    .getByRole('region', { name: group })
    .getByRole('button', { name: /^Insert: / })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')!.slice(8)));

async function openTemplates(lab: Lab, page: Page): Promise<Page> {
  const popup = await openPopup(lab, page);
  await popup.getByText('Templates', { exact: true }).click();
  await expect(popup.getByRole('searchbox', { name: 'Search templates' })).toBeVisible();
  return popup;
}

test('the popup finds a template by words, puts it into the form, and takes it back', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await record.draft.text.click();
  await record.page.keyboard.type('Typed before.');
  const popup = await openTemplates(lab, record.page);
  expect(await titles(popup, 'Fitting now')).toContain('Contact made');
  await popup.getByRole('searchbox').fill('whole letter');
  await expect(popup.getByRole('button', { name: /^Insert: / })).toHaveCount(1);
  await popup.getByRole('searchbox').fill('voicemail');
  await popup.getByRole('button', { name: /^Call without an answer/ }).click();
  await popup.getByLabel('what happened').selectOption('No answer, left a voicemail asking for a call back');
  await popup.getByRole('button', { name: 'Insert: Call without an answer' }).click();
  await expect(popup.locator('.outcome')).toContainText('Inserted, not saved.');
  await expectDraft(record).toMatch(
    /^Typed before\.\nCalled the participant on \w+day, [\d/]+ about taking part in JOBS: \[___ what about\]\. No answer, left a voicemail/,
  );
  await expect(record.draft.type).toHaveValue('Engagement');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.locator('.outcome')).toContainText('Taken back.');
  await expectDraft(record).toBe('Typed before.');
  await expect(record.draft.type).toHaveValue('');
});

test('favourites and what was used lately stand before the rest; ids of templates alone are kept', async ({
  lab,
}) => {
  await lab.background.evaluate(() => chrome.storage.local.remove('templates.marks'));
  const record = await openRecord(lab, 'ordinary-planning');
  const popup = await openTemplates(lab, record.page);
  expect(await titles(popup, 'Favourites')).toEqual([]);
  await popup.getByRole('searchbox').fill('good cause');
  await popup.getByRole('button', { name: 'Favourite: Good cause, by the team' }).click();
  await popup.getByRole('searchbox').fill('staffing planned');
  await popup.getByRole('button', { name: 'Insert: Staffing planned' }).click();
  await expect(popup.locator('.outcome')).toContainText('Inserted, not saved.');
  await popup.getByRole('searchbox').fill('');
  expect(await titles(popup, 'Favourites')).toEqual(['Good cause, by the team']);
  expect(await titles(popup, 'Used lately')).toEqual(['Staffing planned']);
  expect(await kept(lab)).toEqual({ favourites: ['good-cause-team'], recent: ['staffing-planned'] });
  await popup.close();
  // On the page too, and there without a box to type in.
  await record.tool.click();
  await expect(record.panel.getByRole('region', { name: 'Favourites' })).toContainText(
    'Good cause, by the team',
  );
  await expect(record.panel.locator('input, textarea, [contenteditable]')).toHaveCount(0);
  await lab.background.evaluate(() => chrome.storage.local.remove('templates.marks'));
});

test('on the page choices, days and times come from menus, and stand in the text that goes in', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await record.tool.click();
  const { panel } = record;
  await panel.getByRole('button', { name: /^All \d+ templates$/ }).click();
  const item = panel.getByRole('listitem').filter({ hasText: 'Notice mailed, with the RE step' });
  await item.getByRole('button', { expanded: false }).click();
  await item.getByRole('combobox', { name: 'day of the appointment' }).selectOption({ index: 1 });
  const day = await item
    .getByRole('combobox', { name: 'day of the appointment' })
    .evaluate((list: HTMLSelectElement) => list.selectedOptions[0]!.value);
  await item.getByRole('combobox', { name: 'time' }).selectOption('10:00');
  await item.getByRole('combobox', { name: 'RE step' }).selectOption('added for that date and time');
  await item.getByRole('combobox', { name: 'support' }).selectOption('asked about, not needed');
  await item.getByRole('button', { name: /^Insert/ }).click();
  await expect(panel).toContainText('Inserted, not saved.');
  const [year, month, date] = day.split('-').map(Number);
  const text = await record.draft.read();
  expect(text).toContain(`day, ${month}/${date}/${year} at 10:00 AM, [___ place].`);
  expect(text).toContain(
    'RE step on the PDP: added for that date and time. Support to attend: asked about, not needed.',
  );
  expect(text.match(/\[___/g)).toHaveLength(1);
  expect(await record.draft.selected()).toBe('[___ place]');
});

test('a text for one record never goes into another: the popup is still on the first', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  const popup = await openTemplates(lab, record.page);
  await popup.getByRole('searchbox').fill('contact made');
  await expect(popup.getByRole('button', { name: 'Insert: Contact made' })).toBeVisible();
  // The surface looks at the tab again and again; here it does so no more.
  await popup.evaluate(() => {
    for (let id = 1; id < 1000; id++) clearInterval(id);
  });
  const next = await openRecord(lab, 'one-attempt-only', { page: record.page });
  await popup.getByRole('button', { name: 'Insert: Contact made' }).click();
  await expect(popup.locator('.outcome')).toContainText(
    'Another record is open now, so nothing was written.',
  );
  await expect(popup.getByRole('button', { name: 'Copy the text' })).toBeVisible();
  await expectDraft(next).toBe('');
});
