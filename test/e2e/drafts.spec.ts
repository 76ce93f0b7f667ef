/** Nothing typed is lost: a text that was not saved comes back in the popup, for its own participant and nobody else. */
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { expect, expectDraft, type Lab, openPopup, openRecord, type RecordPage, test } from './lab.ts';

/** The extension API inside the service worker. */
declare const chrome: Browser;

const TYPED = 'Zebra-striped umbrella: talked about the sitter.\nSecond line, never saved.';

const stored = ({ background }: Pick<Lab, 'background'>) =>
  background.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
const saveButton = (record: RecordPage) =>
  record.work.locator('input[value=Save], button[name=save]').first();

async function typed(record: RecordPage, text = TYPED): Promise<void> {
  await record.draft.text.click();
  await record.page.keyboard.type(text);
  await expectDraft(record).toBe(text);
}
/** Until what was typed is kept: what a test takes away next is then the page's only. */
const untilKept = (lab: Lab, text = TYPED) =>
  expect.poll(() => stored(lab)).toContain(JSON.stringify(text).slice(1, -1));

const lost = (popup: Page) => popup.getByRole('region', { name: 'Typed and not saved' });

async function popupOf(lab: Lab, record: RecordPage): Promise<Page> {
  await record.page.bringToFront();
  const popup = await openPopup(lab, record.page);
  await popup.getByText('Templates', { exact: true }).waitFor();
  return popup;
}

/** The text is offered, can be put back into an empty form whole, and is not offered while it stands there. */
async function expectBack(lab: Lab, record: RecordPage): Promise<void> {
  await expectDraft(record).toBe('');
  const popup = await popupOf(lab, record);
  await expect(lost(popup).locator('.preview')).toHaveText(TYPED);
  await lost(popup).getByRole('button', { name: 'Put it back' }).click();
  await expectDraft(record).toBe(TYPED);
  await expect(lost(popup)).toHaveCount(0);
  await popup.close();
}

test('after a time-out on Save', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await typed(record);
  lab.tracs.store.expireSessions();
  await saveButton(record).click();
  await record.work
    .getByText(/session has ended/i)
    .first()
    .waitFor();
  const timedOut = await openPopup(lab, record.page);
  await timedOut.locator('[data-state=signed-out]').waitFor();
  expect(await timedOut.locator('body').innerText()).not.toContain('Zebra');
  await timedOut.close();
  await lab.context.clearCookies();
  await expectBack(lab, await openRecord(lab, 'ordinary-planning', { page: record.page }));
});

test('after an error on Save', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await typed(record);
  let failed = 0;
  await record.page.route('**/*', (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    failed++;
    return route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>Server Error</h1>' });
  });
  await saveButton(record).click();
  await expect.poll(() => failed).toBe(1);
  await record.page.unroute('**/*');
  await expectBack(lab, await openRecord(lab, 'ordinary-planning', { page: record.page }));
});

test('after the tab was closed, to the last character', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await typed(record);
  await record.page.close({ runBeforeUnload: false });
  const again = await openRecord(lab, 'ordinary-planning');
  await expectBack(lab, again);
});

test('another participant never sees it, nor does the page', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await typed(record);
  await untilKept(lab);
  const other = await openRecord(lab, 'one-attempt-only', { page: record.page });
  const popup = await popupOf(lab, other);
  // What would be shown is shown by now: the participant's own text is.
  await other.draft.text.click();
  await other.page.keyboard.type('Pelican notes.');
  await untilKept(lab, 'Pelican notes.');
  await other.page.reload();
  await other.ready();
  const later = await popupOf(lab, other);
  await expect(lost(later).locator('.preview')).toHaveText(['Pelican notes.']);
  expect(await later.locator('body').innerText()).not.toContain('Zebra');
  for (const frame of other.page.frames()) expect(await frame.content()).not.toContain('Zebra');
  await later.close();
  await popup.close().catch(() => undefined);
  await expectBack(lab, await openRecord(lab, 'ordinary-planning', { page: other.page }));
});

test('Save clears it, also where the same words stand in the record already', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  for (const round of [1, 2]) {
    await typed(record);
    await untilKept(lab);
    await record.draft.choose('Engagement');
    await record.draft.save();
    await expect(record.entries.filter({ hasText: 'Zebra' })).toHaveCount(round);
    await expect.poll(() => stored(lab), `saved ${round} times`).not.toContain('Zebra');
  }
});

test('log-out clears it', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await typed(record);
  await untilKept(lab);
  await record.follow('Log out');
  await record.page.getByRole('heading', { name: 'You have logged out' }).waitFor();
  await expect.poll(() => stored(lab)).not.toContain('Zebra');
});

test('the worker can discard it', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await typed(record);
  await untilKept(lab);
  await record.page.reload();
  await record.ready();
  const popup = await popupOf(lab, record);
  await lost(popup).getByRole('button', { name: 'Discard' }).click();
  await expect(lost(popup)).toHaveCount(0);
  expect(await stored(lab)).not.toContain('Zebra');
  await popup.close();
});

test('nothing of it is on disk', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await typed(record);
  await untilKept(lab);
  const local = await lab.background.evaluate(async () =>
    JSON.stringify(await chrome.storage.local.get(null)),
  );
  expect(local.length).toBeGreaterThan(1000);
  expect(local).not.toContain('Zebra');
});
