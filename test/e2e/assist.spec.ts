/** Fixes and templates: written as previewed, whole or not at all, taken back by one Undo, never into another record. */
import { expect, openRecord, type RecordPage, test } from './lab.ts';

const VOICEMAIL = 'LVM for ct about the life skills class she missed.';

const textOf = (record: RecordPage) => record.work.locator('textarea');
const typeOf = (record: RecordPage) => record.work.getByLabel('Type:').first();
const button = (record: RecordPage, name: string) => record.panel.getByRole('button', { name, exact: true });

async function draftWithMark(record: RecordPage): Promise<void> {
  await textOf(record).click();
  await record.page.keyboard.type(VOICEMAIL);
  await record.draftMark.click();
  await expect(record.panel).toBeVisible();
}

test('a fix shows what it will write, writes it, and its finding goes; Undo brings both back', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await draftWithMark(record);
  await expect(record.panel.getByRole('list', { name: 'What will be written' })).toContainText(
    'Type -- Select -- Engagement',
  );
  await button(record, 'Choose Engagement').click();
  await expect(record.panel).toContainText('Inserted, not saved.');
  await expect(typeOf(record)).toHaveValue('Engagement');
  await expect(record.draftMark).toHaveCount(0);
  await button(record, 'Undo').click();
  await expect(typeOf(record)).toHaveValue('');
  await expect(record.draftMark).toBeVisible();
  await expect(textOf(record)).toHaveValue(VOICEMAIL);
});

test('a template goes in behind what was typed, as one step of Ctrl+Z, with the caret on its first blank', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await textOf(record).click();
  await record.page.keyboard.type('Typed before.');
  await record.work.locator('tracs-overlay .tool').click();
  await button(record, 'Insert: Contact made').click();
  await expect(record.panel).toContainText('Inserted, not saved.');
  await expect(textOf(record)).toHaveValue(/^Typed before\.\nSpoke with participant on .*\[___ how/);
  const selected = await textOf(record).evaluate((element) => {
    const field = element as HTMLTextAreaElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
  expect(selected).toMatch(/^\[___ how: .*\]$/);
  await textOf(record).press('Control+z');
  await expect(textOf(record)).toHaveValue('Typed before.');
  await textOf(record).press('Control+Shift+z');
  await expect(textOf(record)).toHaveValue(/Spoke with participant/);
});

test('a blank that was left is said beside the draft, and goes once it is filled in', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await typeOf(record).selectOption('Engagement');
  await textOf(record).fill('Spoke with client about job search. Next step: [___ step and day].');
  await expect(record.draftMark).toContainText('A blank of a template is still to be filled in.');
  await textOf(record).fill('Spoke with client about job search. Next step: class on Monday.');
  await expect(record.draftMark).toHaveCount(0);
});

test('the step form is filled in from the narrated appointment, all of it taken back by one Undo', async ({
  lab,
}) => {
  const record = await openRecord(lab, 're-step-missing');
  await expect(record.work.locator('tracs-overlay')).toHaveCount(1);
  await record.open('PDP');
  await expect(record.marks).toHaveCount(1);
  await record.work.getByRole('link', { name: 'Add Step' }).click();
  await record.work.getByRole('button', { name: /does not show an RE step/ }).click();
  await button(record, 'Fill in the RE step').click();
  const fields = [
    'select[name$=ddlStepCd]',
    'input[name$=txtStepDesc]',
    'input[name$=txtPlanStartDt]',
    'input[name$=txtPlanStartTm]',
    'input[name$=txtPlanEndDt]',
    'input[name$=txtPlanEndTm]',
  ];
  const values = () => Promise.all(fields.map((field) => record.work.locator(field).inputValue()));
  await expect
    .poll(values)
    .toEqual([
      'RE',
      'RE appointment 3:15 PM, [___ place]',
      expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/),
      '3:15 PM',
      expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/),
      '3:15 PM',
    ]);
  await button(record, 'Undo').click();
  await expect.poll(values).toEqual(['', '', '', '', '', '']);
});

test.describe('a write is refused with the reason, and nothing is lost,', () => {
  test('when the field was made read-only or switched off after the preview', async ({ lab }) => {
    for (const attribute of ['readOnly', 'disabled'] as const) {
      const record = await openRecord(lab, 'ordinary-planning');
      await record.work.locator('tracs-overlay .tool').click();
      await expect(record.panel).toBeVisible();
      await textOf(record).evaluate((element, name) => Object.assign(element, { [name]: true }), attribute);
      await button(record, 'Insert: Contact made').click();
      await expect(record.panel.locator('.outcome')).toContainText(/read-only|switched off/);
      await expect(textOf(record)).toHaveValue('');
      await expect(button(record, 'Copy the text')).toBeVisible();
      await record.page.close();
    }
  });

  test('when the text is too long for the field: whole or not at all, saying by how much', async ({
    lab,
  }) => {
    const record = await openRecord(lab, 'ordinary-planning');
    await record.work.locator('tracs-overlay .tool').click();
    await textOf(record).evaluate((element) => element.setAttribute('maxlength', '20'));
    await button(record, 'Insert: Contact made').click();
    await expect(record.panel.locator('.outcome')).toContainText(
      /The text is \d+ characters too long for this field/,
    );
    await expect(textOf(record)).toHaveValue('');
  });

  test('when what stands in the field changed since the preview', async ({ lab }) => {
    const record = await openRecord(lab, 'ordinary-planning');
    await draftWithMark(record);
    // A script of the page sets the list without a word, so that the preview on screen is old.
    await typeOf(record).evaluate((element) => {
      (element as HTMLSelectElement).value = 'Medical';
    });
    await button(record, 'Choose Engagement').click();
    await expect(record.panel.locator('.outcome')).toContainText(
      'Type was changed since, so nothing was written.',
    );
    await expect(typeOf(record)).toHaveValue('Medical');
  });
});

test('a duty set aside is gone from page and badge until its facts change', async ({ lab }) => {
  const record = await openRecord(lab, 'notice-too-late');
  const late = record.work.getByRole('button', { name: /too few/ });
  await late.click();
  await button(record, 'Set aside…').click();
  await expect(record.panel).toContainText(
    'Until the browser closes. It is shown again when the facts change.',
  );
  await button(record, 'Another way of contact is agreed').click();
  await expect(late).toHaveCount(0);
  await record.page.reload();
  await record.work.getByRole('heading', { level: 1 }).waitFor();
  await expect(record.work.locator('tracs-overlay')).toHaveCount(1);
  await expect(late).toHaveCount(0);
  const participant = lab.tracs.store.list().find(({ slug }) => slug === 'notice-too-late')!;
  lab.tracs.store.add({
    ...participant,
    narratives: participant.narratives.map((entry) => ({
      ...entry,
      text: entry.text.replace(/9:00 am/i, '9:30 am'),
    })),
  });
  await record.page.reload();
  await expect(late).toBeVisible();
});

test('"This is wrong" copies ids and day distances, and no word of the record', async ({ lab }) => {
  const record = await openRecord(lab, 'first-light');
  await record.work.getByRole('button', { name: /too few/ }).click();
  await button(record, 'This is wrong').click();
  await expect(record.panel).toContainText('without any words of the record');
  await record.page.keyboard.press('Escape');
  await textOf(record).click();
  await record.page.keyboard.press('Control+v');
  const report = await textOf(record).inputValue();
  expect(JSON.parse(report)).toMatchObject({
    duty: 'notice-seven-days',
    status: 'broken',
    pack: 'oregon-default 1',
  });
  for (const word of ['Paloma', 'Practice', 'PT4101', 'Riverbend', 'letter', '2026-'])
    expect(report).not.toContain(word);
});
