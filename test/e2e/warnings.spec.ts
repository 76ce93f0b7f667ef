/** The three warnings: each appears and disappears with its cause, on saved entries and in a draft. */
import { badgeOf, badgeOnceTold, comingDay, expect, openPopup, openRecord, test } from './lab.ts';

const VOICEMAIL = 'LVM for ct about the life skills class she missed. Asked her to call me.';

test.describe('a contact under another type', () => {
  test('is marked on the saved entry, and the mark goes when a short Engagement narrative is added', async ({
    lab,
  }) => {
    const record = await openRecord(lab, 'contact-under-general');
    const mark = record.mark(/its type is .*the 2008 transmittal asks for the type Engagement/);
    await expect(mark).toBeVisible();
    const { draft } = record;
    const entry = record.entries.filter({ hasText: 'General' }).last();
    const text = await record.textOf(entry).innerText();
    await draft.date(await record.dayOf(entry));
    await draft.choose('Engagement');
    await draft.text.fill(text);
    expect(await draft.save()).toContain('Narrative saved.');
    await expect(mark).toHaveCount(0);
  });

  test('is said beside a draft while typing, and goes when the type is chosen or the words are taken away', async ({
    lab,
  }) => {
    const record = await openRecord(lab, 'ordinary-planning');
    const { draft } = record;
    await expect(record.draftMark).toHaveCount(0);
    await draft.text.click();
    await record.page.keyboard.type(VOICEMAIL);
    await expect(record.draftMark).toContainText(
      'it has no type yet; the 2008 transmittal asks for the type Engagement',
    );
    await draft.choose('General');
    await expect(record.draftMark).toContainText('its type is General');
    await draft.choose('Engagement');
    await expect(record.draftMark).toHaveCount(0);
    await draft.choose('General');
    await expect(record.draftMark).toBeVisible();
    await draft.text.fill('');
    await expect(record.draftMark).toHaveCount(0);
  });

  test('in a draft alone is never counted in the badge', async ({ lab }) => {
    const record = await openRecord(lab, 'ordinary-planning');
    const before = await badgeOnceTold(lab, record.page);
    await record.draft.text.fill(VOICEMAIL);
    await expect(record.draftMark).toBeVisible();
    expect((await badgeOf(lab, record.page)).text).toBe(before);
  });
});

test.describe('a notice mailed too late', () => {
  test('is marked on the saved entry with the days and the earliest appointment', async ({ lab }) => {
    const record = await openRecord(lab, 'notice-too-late');
    const mark = record.mark(/too few; the reference guide \(undated\) asks for at least 7 days/);
    await expect(mark).toBeVisible();
    await expect(mark).toHaveAccessibleName(/Mailed today, it is /);
  });

  test('is said beside a draft, and goes when the appointment is moved far enough', async ({ lab }) => {
    const record = await openRecord(lab, 'ordinary-planning');
    await record.draft.choose('Engagement');
    const today = new Date();
    const on = (days: number) => {
      const date = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
      return `${date.getMonth() + 1}/${date.getDate()}/${date.getFullYear()}`;
    };
    const { text } = record.draft;
    await text.fill(`7869 mailed today. RE appt ${on(6)} at 10:00 am at the branch.`);
    await expect(record.draftMark).toContainText('6 days, 1 too few');
    await text.fill(`7869 mailed today. RE appt ${on(7)} at 10:00 am at the branch.`);
    await expect(record.draftMark.filter({ hasText: 'too few' })).toHaveCount(0);
  });
});

test.describe('a missing RE step', () => {
  test('is marked on the plan, and goes when the step is added', async ({ lab }) => {
    const record = await openRecord(lab, 're-step-missing');
    await record.open('PDP');
    const mark = record.mark(/does not show an RE step/);
    await expect(mark).toBeVisible();
    const said = (await mark.getAttribute('aria-label')) ?? '';
    const [, month, day] = /appointment on \w+, (\w+) (\d+)/.exec(said) ?? [];
    const start = comingDay(`${month} ${day}`);
    await record.step.add();
    await record.step.fill({ code: 'RE', description: 'RE appointment at the branch', start, end: start });
    await record.step.save();
    await expect(mark).toHaveCount(0);
  });

  test('is known on the Narratives page only after the plan was seen, which the popup says', async ({
    lab,
  }) => {
    const record = await openRecord(lab, 're-step-missing');
    let popup = await openPopup(lab, record.page);
    const line = popup.locator('[data-duty=re-step-present]');
    await expect(line).toHaveAttribute('data-status', 'unseen');
    await expect(
      popup.getByText('PDP was not seen yet in this browser session. Open PDP to check.'),
    ).toBeVisible();
    await popup.close();
    await record.open('PDP');
    await expect(record.marks).toHaveCount(1);
    await record.open('Narratives');
    await expect(record.mark(/does not show an RE step/)).toBeVisible();
    popup = await openPopup(lab, record.page);
    await expect(popup.locator('[data-duty=re-step-present]')).toHaveAttribute('data-status', 'broken');
    await expect(popup.getByText(/PDP: as read .*open it to check again/)).toBeVisible();
    await popup.close();
  });
});
