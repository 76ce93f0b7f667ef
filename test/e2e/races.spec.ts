/**
 * What a page may do between the preview and the click, done by a script of the page in the very click, before the
 * overlay hears of it. Whatever it is: no field gets what was not meant for it, and no character is lost; a text that
 * could not go in is offered for copying.
 */
import { expect, expectDraft, type Lab, openPopup, openRecord, type RecordPage, test } from './lab.ts';
import { codeOf, RACES, TYPED } from './race-cases.ts';

/** Fields of all documents that hold text, and the saved entries: where a wrong write would be seen. */
async function textIn(record: RecordPage): Promise<string[]> {
  const all = await Promise.all(
    record.page
      .frames()
      .map((frame) =>
        frame
          .evaluate(() =>
            [...document.querySelectorAll('textarea, input:not([type=hidden]), [contenteditable]')].map(
              (field) => (field as HTMLInputElement).value ?? field.textContent ?? '',
            ),
          )
          .catch(() => []),
      ),
  );
  return all.flat();
}

async function prepare(lab: Lab): Promise<RecordPage> {
  const record = await openRecord(lab, 'ordinary-planning');
  await record.draft.text.click();
  await record.page.keyboard.type(TYPED);
  await record.tool.click();
  await expect(record.panel.getByRole('button', { name: 'Insert: Contact made' })).toBeVisible();
  return record;
}

test('there are twelve of them', { tag: '@once' }, () => expect(RACES).toHaveLength(12));

for (const each of RACES) {
  const { name, refused, typed = TYPED } = each;
  test(`between preview and click: ${name}`, async ({ lab }) => {
    const record = await prepare(lab);
    const number = lab.tracs.store.list().find(({ slug }) => slug === 'ordinary-planning')!.caseNumber;
    const other = lab.tracs.store.list().find(({ slug }) => slug === 'one-attempt-only')!.caseNumber;
    const code = codeOf(each, lab.layout.name);
    const elsewhere = `${lab.origin}${lab.layout.record(other, 'Narratives')}`;
    await record.draft.text.evaluate(
      (field, given) => {
        const run = new Function('field', 'document', 'location', 'number', 'elsewhere', given.code);
        const all = (of: Window): Window[] => [
          of,
          ...Array.from(of.frames).flatMap((frame) => all(frame as Window)),
        ];
        window.top!.addEventListener(
          'click',
          () => {
            const own = field.ownerDocument;
            run(field, own, own.location, given.number, given.elsewhere);
            // Whose record it is also stands in other frames.
            if (given.code.includes('number'))
              for (const view of all(window.top!))
                if (view.document !== own)
                  run(field, view.document, view.location, given.number, given.elsewhere);
          },
          { capture: true, once: true },
        );
      },
      { code, number, elsewhere },
    );
    await record.panel.getByRole('button', { name: 'Insert: Contact made' }).click();
    if (!refused) {
      await expect(record.panel.locator('.outcome')).toContainText('Inserted, not saved.');
      await expect
        .poll(() => record.draft.read())
        .toMatch(new RegExp(`^${typed}\\nTalked with the participant`));
      return;
    }
    await expect(record.panel.locator('.outcome')).toContainText(refused);
    await expect(record.panel.getByRole('button', { name: 'Copy the text' })).toBeVisible();
    const left = await textIn(record);
    expect(left.filter((text) => text.includes('Talked with'))).toEqual([]);
    if (typed && code.includes('remove()') === false)
      expect(left.map((text) => text.trim())).toContain(typed);
    // What is offered is the whole text.
    await record.page.context().grantPermissions(['clipboard-read'], { origin: lab.origin });
    await record.panel.getByRole('button', { name: 'Copy the text' }).click();
    await expect(record.panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  });
}

test('L10 between preview and click: the page is left for another participant', async ({ lab }) => {
  const record = await prepare(lab);
  const other = lab.tracs.store.list().find(({ slug }) => slug === 'one-attempt-only')!;
  await record.draft.text.evaluate(
    (field, elsewhere) => {
      const go = () => field.ownerDocument.defaultView!.location.assign(elsewhere);
      window.top!.addEventListener('click', go, { capture: true, once: true });
    },
    `${lab.origin}${lab.layout.record(other.caseNumber, 'Narratives')}`,
  );
  await record.panel.getByRole('button', { name: 'Insert: Contact made' }).click();
  await expect(record.work.getByText(other.caseNumber).first()).toBeVisible();
  // Nothing of it in the other's form; what was typed comes back for its own participant.
  await expectDraft(record).toBe('');
  const again = await openRecord(lab, 'ordinary-planning', { page: record.page });
  await expectDraft(again).toBe('');
  const popup = await openPopup(lab, again.page);
  await expect(popup.getByRole('region', { name: 'Typed and not saved' })).toContainText(TYPED);
  await popup.close();
});
