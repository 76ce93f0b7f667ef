/** Using everything that the overlay offers on one record, as a worker would: by real clicks and keys alone. */
import { expect, type Page } from '@playwright/test';
import { fromCaseFile } from '../practice/participants.ts';
import { type Lab, openPopup, openRecord, type RecordPage } from './lab.ts';

export const VOICEMAIL = 'LVM for ct about the life skills class she missed. Asked her to call me.';

/** Adds a participant whose one narrative, a voicemail under this type, gets a mark. */
export function addCanary(
  lab: Pick<Lab, 'tracs'>,
  id: string,
  {
    first = 'Canary',
    last = 'Casework',
    type = 'General',
    text = VOICEMAIL,
    step = 'Life skills class',
  } = {},
): void {
  const { store } = lab.tracs;
  const day = store.today;
  const file = {
    id,
    today: day,
    role: 'case-manager',
    pagesRead: ['narratives', 'plan', 'reengagementPage'],
    narratives: [{ id: 'n1', type, date: day, author: 'TTRAINER', text }],
    steps: [
      {
        code: 'LS',
        description: step,
        plannedStart: day,
        plannedEnd: null,
        actualStart: null,
        actualEnd: null,
      },
    ],
  };
  store.add(fromCaseFile(file, { first, last }));
}

/** Marks, their hover words, the panel with all of its buttons, the popup, and the words beside a draft. */
export async function exerciseOverlay(lab: Lab, record: RecordPage): Promise<void> {
  const { page, marks, panel, work, words } = record;
  await expect(marks).toHaveCount(2);
  for (const mark of await marks.all()) {
    await mark.hover();
    await expect(work.getByRole('tooltip')).toBeVisible();
    await page.mouse.move(5, 400);
    await mark.focus();
    await page.keyboard.press('Escape');
  }
  await marks.first().click();
  await expect(panel).toBeVisible();
  await expect(words.first()).toBeVisible();
  await panel.getByRole('button', { name: 'Next finding on this page' }).click();
  await panel.getByRole('button', { name: 'Previous finding on this page' }).click();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toHaveCount(0);
  await marks.last().focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await fromPopup(lab, record);
  await page.setViewportSize({ width: 900, height: 700 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(marks).toHaveCount(2);
  await besideDraft(record);
}

async function fromPopup(lab: Lab, { page, panel }: RecordPage): Promise<void> {
  const popup = await openPopup(lab, page);
  const duty = popup.locator('[data-duty=notice-seven-days]');
  await duty.getByRole('button', { name: /^Why\?/ }).click();
  await duty.getByRole('button', { name: 'Hide source' }).click();
  await duty.getByRole('button', { name: 'Show me' }).click();
  await expect(panel).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toHaveCount(0);
}

/** The keys of `besideDraft`, where no overlay answers. */
export async function typeAndClear({ page, draft }: RecordPage): Promise<void> {
  await draft.text.click();
  await page.keyboard.type(VOICEMAIL);
  await draft.text.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
}

/** Types a draft that gets a mark, opens it, and takes the words away again. */
export async function besideDraft({ page, draft, draftMark, panel }: RecordPage): Promise<void> {
  await draft.text.click();
  await page.keyboard.type(VOICEMAIL);
  await expect(draftMark).toBeVisible();
  await draftMark.click();
  await expect(panel).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toHaveCount(0);
  await draft.text.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(draftMark).toHaveCount(0);
}

/** The record of a canary, opened on a page that is given. */
export async function openCanary(lab: Lab, id: string, page?: Page): Promise<RecordPage> {
  return openRecord(lab, id, page ? { page } : {});
}
