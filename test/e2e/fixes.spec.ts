/** Every kind of fix: it makes its finding go, Undo brings the finding back, and nothing that was typed is lost. */
import type { Browser } from 'webextension-polyfill';
import { expect, expectDraft, type Lab, openRecord, type RecordPage, test } from './lab.ts';
import { viewOf } from './sabotage.ts';

/** The extension API inside the service worker. */
declare const chrome: Browser;

const button = (record: RecordPage, name: string | RegExp) => record.panel.getByRole('button', { name });

async function type(record: RecordPage, text: string): Promise<void> {
  await record.draft.text.click();
  await record.page.keyboard.type(text);
}

/** The caret stands on a blank; what is typed takes its place. */
const fillBlank = (record: RecordPage, text: string) => record.page.keyboard.type(text);

/** Pressed as the browser does it: its own keys for commands are out of a test's reach, so the worker's event is made. */
async function shortcut(lab: Lab, record: RecordPage, command: 'templates' | 'next-blank'): Promise<void> {
  await record.page.bringToFront();
  await lab.background.evaluate((name) => {
    (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch(name);
  }, command);
}

test('the browser takes the keys that are suggested: none is one of its own @once', async ({ lab }) => {
  const keys = await lab.background.evaluate(async () => {
    const all = await chrome.commands.getAll();
    return Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut]));
  });
  expect(keys).toMatchObject({ templates: 'Alt+Shift+Y', 'next-blank': 'Alt+Shift+J' });
});

test('the type of a draft', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  const typed = 'LVM for ct about the life skills class she missed.';
  await type(record, typed);
  // What other duties say of the same draft stays.
  const noType = record.draftMark.filter({ hasText: 'it has no type yet' });
  await noType.click();
  await button(record, 'Choose Engagement').click();
  await expect(record.draft.type).toHaveValue('Engagement');
  await expect(noType).toHaveCount(0);
  await expectDraft(record).toBe(typed);
  await button(record, 'Undo').click();
  await expect(noType).toBeVisible();
  await expect(record.draft.type).toHaveValue('');
  await expectDraft(record).toBe(typed);
});

test('a sentence with a blank, behind what was typed', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await record.draft.choose('Engagement');
  const ahead = new Date(Date.now() + 30 * 86_400_000);
  const on = `${ahead.getMonth() + 1}/${ahead.getDate()}/${ahead.getFullYear()}`;
  await type(record, `Sent 7869 to ct for RE appt ${on} 10:00 am at branch.`);
  const before = await record.draft.read();
  // What else is to be said of the same draft stays.
  const noDay = record.mark(/does not show the day on which the notice was mailed/);
  await record.draftMark.click();
  await button(record, 'Add the sentence').click();
  const after = `${before} DHS 7869 mailed on [___ day mailed].`;
  await expectDraft(record).toBe(after);
  await button(record, 'Undo').click();
  await expectDraft(record).toBe(before);
  await expect(noDay).toBeVisible();
  await button(record, 'Add the sentence').click();
  await fillBlank(record, 'today');
  await expectDraft(record).toBe(`${before} DHS 7869 mailed on today.`);
  await expect(noDay).toHaveCount(0);
});

test('a short narrative of the same contact under its own type', async ({ lab }) => {
  const record = await openRecord(lab, 'contact-under-general');
  const saved = record.mark(/its type is General/);
  await saved.click();
  const { day } = record.draft;
  const before = await day.inputValue();
  await button(record, 'Start a short Engagement narrative').click();
  await expect(record.draft.type).toHaveValue('Engagement');
  await expectDraft(record).toMatch(/Details under General, same day\.$/);
  await expect(button(record, 'Undo')).toBeVisible();
  await button(record, 'Undo').click();
  await expect(record.draft.type).toHaveValue('');
  await expectDraft(record).toBe('');
  await expect(day).toHaveValue(before);
  await expect(saved).toBeVisible();

  // Again, and to its end: blanks filled in, saved by the worker.
  await saved.click();
  await button(record, 'Start a short Engagement narrative').click();
  await expect.poll(() => record.draft.selected()).toMatch(/^\[___ how/);
  await fillBlank(record, 'phone');
  await shortcut(lab, record, 'next-blank');
  await expect.poll(() => record.draft.selected()).toBe('[___ in one line]');
  await fillBlank(record, 'she called about job search');
  await expect(record.draftMark).toHaveCount(0);
  // The panel lies over the form's button; Escape takes it away from where the worker is typing.
  await record.page.keyboard.press('Escape');
  await expect(record.panel).toHaveCount(0);
  expect(await record.draft.save()).toContain('Narrative saved.');
  await expect(record.marks).toHaveCount(0);
});

test('the RE step, filled in from the narrated appointment', async ({ lab }) => {
  const record = await openRecord(lab, 're-step-missing');
  await expect(record.work.locator('tracs-overlay')).toHaveCount(1);
  await record.open('PDP');
  await record.step.add();
  const missing = record.mark(/does not show an RE step/);
  const { code, description } = record.step;
  await description.fill('Mine.');
  await missing.click();
  await button(record, 'Fill in the RE step').click();
  await expect(description).toHaveValue('Mine.; RE appointment 3:15 PM, [___ place]');
  await expect
    .poll(async () =>
      description.evaluate((field) =>
        (field as HTMLInputElement).value.slice((field as HTMLInputElement).selectionStart ?? 0),
      ),
    )
    .toBe('[___ place]');
  await button(record, 'Undo').click();
  await expect(description).toHaveValue('Mine.');
  await expect(code).toHaveValue('');
  await expect(missing).toBeVisible();
  await button(record, 'Fill in the RE step').click();
  await fillBlank(record, 'at the branch');
  await record.step.save();
  await expect(missing).toHaveCount(0);
});

test('the shortcut for templates opens them, and Escape in the page closes them', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await shortcut(lab, record, 'templates');
  await expect(record.panel).toContainText('Templates');
  await record.draft.text.click();
  // A script of the page cannot close it, in whichever frame.
  for (const frame of record.page.frames())
    await frame.evaluate(() => {
      for (const target of [document.activeElement, document.body, document, window])
        target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
  // Nor is Escape taken where the page uses it itself.
  await record.draft.text.evaluate((field) => {
    field.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  });
  await record.page.keyboard.press('Escape');
  await expect(record.panel).toBeVisible();
  const seen = record.draft.text.evaluate(
    (field) =>
      new Promise((done) => {
        const tell = (event: Event) => done((event as KeyboardEvent).key);
        field.ownerDocument.defaultView?.addEventListener('keydown', tell, { once: true });
        (field as HTMLElement).dataset.listening = 'yes';
      }),
  );
  await expect(record.draft.text).toHaveAttribute('data-listening', 'yes');
  await record.page.keyboard.press('Escape');
  expect(await seen, 'the page has its own Escape').toBe('Escape');
  await expect(record.panel).toHaveCount(0);
  await expect(record.draft.text, 'the focus stays in the page').toBeFocused();
});

test('the shortcuts do nothing on a page that is no record', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await record.page.goto(`${lab.origin}${lab.layout.paths.searchPage}`);
  await expect.poll(async () => (await viewOf(lab, record.page))?.state, 'the overlay is there').toBeTruthy();
  await shortcut(lab, record, 'templates');
  await shortcut(lab, record, 'next-blank');
  const answers = await lab.background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return Promise.all(
      ['templates', 'next-blank'].map((type) => chrome.tabs.sendMessage(tab!.id!, { type })),
    );
  });
  expect(answers).toEqual([{ shown: false }, { shown: false }]);
  await expect(record.panel).toHaveCount(0);
});
