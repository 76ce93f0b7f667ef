/** Fixes and templates: written as previewed, whole or not at all, taken back by one Undo, never into another record. */
import { expect, expectDraft, openRecord, type RecordPage, test } from './lab.ts';

const VOICEMAIL = 'LVM for ct about the life skills class she missed.';

const button = (record: RecordPage, name: string) => record.panel.getByRole('button', { name, exact: true });

async function draftWithMark(record: RecordPage): Promise<void> {
  await record.draft.text.click();
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
    /Type .*Select.* Engagement/,
  );
  await button(record, 'Choose Engagement').click();
  await expect(record.panel).toContainText('Inserted, not saved.');
  await expect(record.draft.type).toHaveValue('Engagement');
  await expect(record.draftMark).toHaveCount(0);
  await button(record, 'Undo').click();
  await expect(record.draft.type).toHaveValue('');
  await expect(record.draftMark).toBeVisible();
  await expectDraft(record).toBe(VOICEMAIL);
});

test('a template goes in behind what was typed, as one step of Ctrl+Z, with the caret on its first blank', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await record.draft.text.click();
  await record.page.keyboard.type('Typed before.');
  await record.tool.click();
  await button(record, 'Insert: Contact made').click();
  await expect(record.panel).toContainText('Inserted, not saved.');
  await expectDraft(record).toMatch(/^Typed before\.\nTalked with the participant \[___ how/);
  expect(await record.draft.selected()).toMatch(/^\[___ how: .*\]$/);
  await record.draft.text.press('Control+z');
  await expectDraft(record).toBe('Typed before.');
  await record.draft.text.press('Control+Shift+z');
  await expectDraft(record).toMatch(/Talked with the participant/);
});

test('a blank that was left is said beside the draft, and goes once it is filled in', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await record.draft.choose('Engagement');
  await record.draft.text.fill('Spoke with client about job search. Next step: [___ step and day].');
  await expect(record.draftMark).toContainText('A blank of a template is still to be filled in.');
  await record.draft.text.fill('Spoke with client about job search. Next step: class on Monday.');
  await expect(record.draftMark).toHaveCount(0);
});

test('the step form is filled in from the narrated appointment, all of it taken back by one Undo', async ({
  lab,
}) => {
  const record = await openRecord(lab, 're-step-missing');
  await expect(record.work.locator('tracs-overlay')).toHaveCount(1);
  await record.open('PDP');
  await expect(record.marks).toHaveCount(1);
  const { step } = record;
  await step.add();
  const before = await step.values();
  expect(before).toEqual(['', '', '', '', '', '']);
  await record.mark(/does not show an RE step/).click();
  await button(record, 'Fill in the RE step').click();
  const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  await expect
    .poll(step.values)
    .toEqual(['RE', 'RE appointment 3:15 PM, [___ place]', day, '15:15', day, '15:15']);
  await button(record, 'Undo').click();
  await expect.poll(step.values).toEqual(before);
});

test.describe('a write is refused with the reason, and nothing is lost,', () => {
  test('when the field was made read-only or switched off after the preview', async ({ lab }) => {
    const locks = {
      classic: [['readonly', ''] as const, ['disabled', ''] as const],
      modern: [['aria-readonly', 'true'] as const, ['contenteditable', 'false'] as const],
    };
    for (const lock of locks[lab.layout.name]) {
      const record = await openRecord(lab, 'ordinary-planning');
      await record.tool.click();
      await expect(record.panel).toBeVisible();
      await record.draft.text.evaluate((element, [name, value]) => element.setAttribute(name, value), lock);
      await button(record, 'Insert: Contact made').click();
      await expect(record.panel.locator('.outcome')).toContainText(
        /read-only|switched off|cannot be filled in/,
      );
      await expectDraft(record).toBe('');
      await expect(button(record, 'Copy the text')).toBeVisible();
      await record.page.close();
    }
  });

  // Of the fields that hold text, a text area alone has a limit.
  test('when the text is too long for the field: whole or not at all, saying by how much', {
    tag: '@once',
  }, async ({ lab }) => {
    const record = await openRecord(lab, 'ordinary-planning');
    await record.tool.click();
    await record.draft.text.evaluate((element) => element.setAttribute('maxlength', '20'));
    await button(record, 'Insert: Contact made').click();
    await expect(record.panel.locator('.outcome')).toContainText(
      /The text is \d+ characters too long for this field/,
    );
    await expectDraft(record).toBe('');
  });

  test('when what stands in the field changed since the preview', async ({ lab }) => {
    const record = await openRecord(lab, 'ordinary-planning');
    await draftWithMark(record);
    // A script of the page sets the list without a word, and so late that the preview on screen is old.
    await record.draft.type.evaluate((element) => {
      const set = () => {
        (element as HTMLSelectElement).value = 'Medical';
      };
      window.top!.addEventListener('click', set, { capture: true, once: true });
    });
    await button(record, 'Choose Engagement').click();
    await expect(record.panel.locator('.outcome')).toContainText(
      'Type was changed since, so nothing was written.',
    );
    await expect(record.draft.type).toHaveValue('Medical');
  });
});

test('a duty set aside is gone from page and badge until its facts change', async ({ lab }) => {
  const record = await openRecord(lab, 'notice-too-late');
  const late = record.mark(/too few/);
  await late.click();
  await button(record, 'Set aside…').click();
  await expect(record.panel).toContainText('Until the browser closes or the facts change.');
  await button(record, 'Another way of contact is agreed').click();
  await expect(late).toHaveCount(0);
  await record.page.reload();
  await record.ready();
  await expect(record.work.locator('tracs-overlay')).toHaveCount(1);
  await expect(late).toHaveCount(0);
  const participant = lab.tracs.store.list().find(({ slug }) => slug === 'notice-too-late')!;
  lab.tracs.store.add({
    ...participant,
    narratives: participant.narratives.map((entry) => ({
      ...entry,
      text: entry.text.replaceAll(/9:00 am/gi, '9:30 am'),
    })),
  });
  await record.page.reload();
  await expect(late).toBeVisible();
});

test('"This is wrong" copies ids and day distances, and no word of the record', async ({ lab }) => {
  const record = await openRecord(lab, 'first-light');
  await record.mark(/too few/).click();
  await button(record, 'This is wrong').click();
  await expect(record.panel).toContainText('no words of the record');
  await record.page.keyboard.press('Escape');
  await record.draft.text.click();
  await record.page.keyboard.press('Control+v');
  const report = await record.draft.read();
  expect(JSON.parse(report)).toMatchObject({
    duty: 'notice-seven-days',
    status: 'broken',
    pack: 'oregon-default+practice 1',
  });
  // The names of duties are the overlay's own words.
  const { statuses, ...rest } = JSON.parse(report) as { statuses: Record<string, string> };
  expect(
    Object.values(statuses).filter((status) => !/^(met|broken|due|unseen|unclear|n\/a)$/.test(status)),
  ).toEqual([]);
  expect(JSON.stringify(rest)).not.toContain('letter');
  for (const word of ['Paloma', 'Practice', 'PT4101', 'Riverbend', 'Sincerely', '2026-'])
    expect(report).not.toContain(word);
});
