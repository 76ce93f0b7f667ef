/** What the worker sees: popup, panel, badge and the states without a record. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'webextension-polyfill';
import { badgeOf, expect, expectDraft, openPopup, openRecord, test } from './lab.ts';

/** The extension API inside the service worker. */
declare const chrome: Browser;

test('the popup says whose record it is and what the page says, and "Show me" leads there', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'first-light');
  await expect(record.marks).toHaveCount(2);
  const said = await record.marks.evaluateAll((marks) =>
    marks.map((mark) => mark.getAttribute('aria-label') ?? ''),
  );
  const popup = await openPopup(lab, record.page);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Practice, Paloma');
  await expect(popup.getByText('Case PT4101')).toBeVisible();
  await expect(popup.getByText('2 not shown in the record')).toBeVisible();
  // The three about the RE step wait for the plan; every duty has its line.
  await expect(popup.locator('[data-status=unseen]')).toHaveCount(3);
  const duties = await popup.locator('[data-duty]').count();
  expect(duties).toBeGreaterThanOrEqual(22);
  await expect(popup.locator('.coverage')).toHaveText(`${duties - 3} of ${duties} checked; 3 need the PDP`);
  await expect(popup.locator('.stage.first [data-duty]')).toHaveCount(2);
  const reasons = await popup.locator('[data-status=broken] .reason').allInnerTexts();
  for (const reason of reasons)
    expect(
      said.some((label) => label.includes(reason)),
      reason,
    ).toBe(true);
  // What is not needed now is folded away, counted, and there when it is asked for.
  const folded = popup.locator('[data-duty=staffing-checklist]');
  await expect(folded).toBeHidden();
  await popup
    .locator('details', { has: folded })
    .getByText(/^\d+ not needed now$/)
    .click();
  await expect(folded).toBeVisible();
  await popup.locator('[data-duty=notice-seven-days]').getByRole('button', { name: 'Show me' }).click();
  await expect(record.panel).toContainText('The notice is mailed at least 7 days before the appointment');
  await expect(record.mark(/too few/)).toBeInViewport();
  await expect(record.words.first()).toBeInViewport();
});

test('the badge counts what is broken, and says how much was checked', async ({ lab }) => {
  const record = await openRecord(lab, 'first-light');
  await expect
    .poll(() => badgeOf(lab, record.page))
    .toEqual({
      text: '2',
      title: expect.stringMatching(/^TRACS Overlay: 2 not shown in the record, \d+ of \d+ checked$/),
    });
  await record.open('PDP');
  await expect
    .poll(() => badgeOf(lab, record.page))
    .toEqual({
      text: '3',
      title: expect.stringMatching(/^TRACS Overlay: 3 not shown in the record, (\d+) of \1 checked$/),
    });
});

test('"Why?" opens the source and highlights the words that were read', async ({ lab }) => {
  const record = await openRecord(lab, 'first-light');
  const mark = record.mark(/its type is/);
  await mark.click();
  await expect(record.panel).toContainText('Transmittal on Engagement and Re-engagement');
  await expect(record.panel).toContainText('effective 10/1/2008');
  await expect(record.panel.locator('q').first()).toBeVisible();
  const quoted = await record.panel.locator('q').allInnerTexts();
  const rows = await record.textOf(record.entries).allInnerTexts();
  for (const quote of quoted)
    expect(
      rows.some((row) => row.replace(/\s+/g, ' ').includes(quote.replace(/\s+/g, ' '))),
      quote,
    ).toBe(true);
  await expect(record.words.first()).toBeVisible();
  await record.page.keyboard.press('Escape');
  await expect(record.panel).toHaveCount(0);
  await expect(record.words).toHaveCount(0);
  await expect(mark).toBeVisible();
});

test('everything is reached by keyboard: Tab to a mark, Enter opens it, Escape closes it', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'first-light');
  await expect(record.marks).toHaveCount(2);
  await record.marks.first().focus();
  await expect(record.work.getByRole('tooltip')).toBeVisible();
  await record.page.keyboard.press('Enter');
  await expect(record.panel).toBeVisible();
  await record.page.keyboard.press('Escape');
  await expect(record.panel).toHaveCount(0);
});

test('words typed are highlighted where they stand in the field', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await record.draft.text.fill('First line about nothing.\nLVM for ct about the missed class.');
  await record.draftMark.click();
  const inField = async () => {
    const box = await record.words.first().boundingBox();
    const field = await record.draft.text.boundingBox();
    return box && field && box.x >= field.x && box.y > field.y + 12 && box.y < field.y + field.height;
  };
  await expect.poll(inField).toBe(true);
});

test('with the type filter on, nothing turns broken and the popup names the filter', async ({ lab }) => {
  const record = await openRecord(lab, 'first-light');
  await expect(record.marks).toHaveCount(2);
  const before = (
    await record.marks.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')))
  ).sort();
  for (const type of ['JOBS', 'SNAP', 'Engagement', 'General']) {
    await record.filter(type);
    const popup = await openPopup(lab, record.page);
    await expect(popup.getByText(/Narratives: The list /)).toBeVisible();
    await expect(popup.getByText(/Nothing to do|\b(\d+) of \1 checked/)).toHaveCount(0);
    const broken = await popup.locator('[data-status=broken] .reason').allInnerTexts();
    for (const reason of broken)
      expect(
        before.some((label) => label?.includes(reason)),
        `${type}: ${reason}`,
      ).toBe(true);
    await popup.close();
  }
});

test('text that the worker types is untouched, and so are caret and focus', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  const { draft } = record;
  const text =
    'Spoke with client by phone about job search.\n  Two spaces, “quotes”, tab:\tend. 7869 mailed today for 1/2/2030 at 9:00 am';
  await draft.text.click();
  for (const part of text.split(/(\n|\t)/)) {
    if (part === '\t')
      await draft.text.evaluate((element) => element.ownerDocument.execCommand('insertText', false, '\t'));
    else await record.page.keyboard.type(part);
  }
  await expect(record.draftMark).toBeVisible();
  await expectDraft(record).toBe(text);
  await expect(draft.text).toBeFocused();
  expect(await draft.selected()).toBe('');
  // The caret is where it was left: what is typed next stands at the end.
  await record.page.keyboard.type('.');
  await expectDraft(record).toBe(`${text}.`);
});

test('marks never cover a control of the page', async ({ lab }) => {
  for (const [slug, link] of [
    ['first-light', 'Narratives'],
    ['long-record', 'Narratives'],
    ['re-step-missing', 'PDP'],
    ['pe-in-place-of-re', 'PDP'],
  ] as const) {
    const record = await openRecord(lab, slug);
    if (link === 'PDP') await record.open(link);
    else await record.draft.text.fill('LVM for ct about the class she missed.');
    await expect(record.marks.first()).toBeVisible();
    const covered = await record.work.locator('body').evaluate((body) => {
      const document = body.ownerDocument;
      const boxes = (from: ParentNode | null | undefined, selector: string) =>
        [...(from?.querySelectorAll(selector) ?? [])].map((element) => element.getBoundingClientRect());
      const controls = boxes(
        document,
        'a, button, input:not([type=hidden]), select, textarea, [contenteditable]',
      ).filter((box) => box.width > 0);
      const marks = boxes(document.querySelector('tracs-overlay > div')?.shadowRoot, '.mark:not([hidden])');
      const meet = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      return marks.filter((mark) => controls.some((control) => meet(mark, control))).length;
    });
    expect(covered, `${slug}, ${link}`).toBe(0);
    await record.page.close();
  }
});

test.describe('states without a record', () => {
  const stateOf = async (
    lab: Parameters<typeof openPopup>[0],
    page: Parameters<typeof openPopup>[1],
    state: string,
  ) => {
    const popup = await openPopup(lab, page);
    await expect(popup.locator(`[data-state=${state}]`)).toBeVisible();
    await expect(popup.getByText(/all clear|nothing to do/i)).toHaveCount(0);
    await popup.close();
  };

  test('a tab that is not TRACS', async ({ lab }) => {
    const page = await lab.context.newPage();
    await page.goto('about:blank');
    await stateOf(lab, page, 'not-tracs');
  });

  test('TRACS with no record open', async ({ lab }) => {
    const record = await openRecord(lab, 'first-light');
    await record.page.goto(`${lab.origin}${lab.layout.paths.searchPage}`);
    await stateOf(lab, record.page, 'no-record');
    await record.page.goto(`${lab.origin}${lab.layout.paths.help}`);
    await stateOf(lab, record.page, 'unknown-page');
  });

  test('timed out inside a page: not checked, and the facts read before are shown to nobody', async ({
    lab,
  }) => {
    const record = await openRecord(lab, 'first-light');
    await expect(record.marks).toHaveCount(2);
    lab.tracs.store.expireSessions();
    await record.follow('PDP');
    await record.work.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    await stateOf(lab, record.page, 'signed-out');
    await expect(record.page.locator('tracs-overlay')).toHaveCount(0);
    expect((await badgeOf(lab, record.page)).text).toBe('?');
  });

  test('logged out: what was read is deleted', async ({ lab }) => {
    const record = await openRecord(lab, 'first-light');
    await expect(record.marks).toHaveCount(2);
    const kept = () =>
      lab.background.evaluate(
        async () =>
          Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('facts:'))
            .length,
      );
    await expect.poll(kept).toBe(1);
    await record.follow('Log out');
    await record.page.getByRole('heading', { name: 'You have logged out' }).waitFor();
    await stateOf(lab, record.page, 'signed-out');
    await expect.poll(kept).toBe(0);
  });
});

test('popup, panel and marks pass axe, light and dark', { tag: '@prove' }, async ({ lab }) => {
  const record = await openRecord(lab, 'first-light');
  await record.marks.first().click();
  await expect(record.panel).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await record.page.emulateMedia({ colorScheme });
    const onPage = await new AxeBuilder({ page: record.page }).include('tracs-overlay-panel').analyze();
    expect(onPage.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
    const popup = await lab.context.newPage();
    await popup.emulateMedia({ colorScheme });
    await popup.goto(`chrome-extension://${lab.extensionId}/popup.html`);
    await popup.getByRole('heading', { level: 1 }).waitFor();
    const inPopup = await new AxeBuilder({ page: popup }).analyze();
    expect(inPopup.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
    await popup.close();
  }
});
