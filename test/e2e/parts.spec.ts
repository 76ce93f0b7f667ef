/** Pages that replace their parts without a reload: while a part comes, when another record comes, when a tab hides one. */
import { expect, openRecord, test } from './lab.ts';
import { openOwnPage, SOON, statuses } from './own-page.ts';
import { VOICEMAIL } from './scenario.ts';

test.describe('a page that replaces its parts', { tag: '@parts' }, () => {
  test('while a part is on its way, it is not judged, and what was known stays', async ({ lab }) => {
    const own = await openOwnPage(lab);
    const record = await openRecord(lab, 're-step-missing');
    const tab = await own.tabOf(record.page);
    await record.open('PDP');
    await expect(record.marks).toHaveCount(1);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await record.page.route('**/pdp', async (route) => {
      await held;
      await route.continue();
    });
    await record.open('Narratives');
    await expect(record.mark(/does not show an RE step/)).toBeVisible();
    const known = statuses(await own.view(tab));
    const heard = own.heard.length;
    await record.follow('PDP');
    await record.page.getByText('Loading…').waitFor();
    await expect(record.marks).toHaveCount(0);
    expect(statuses(await own.view(tab))).toEqual(known);
    // Nothing is told of a page that is not there: neither that it was read nor that it could not be.
    const told = own.heard.slice(heard).filter(({ message }) => message.type === 'facts');
    expect(told.map(({ message }) => [message.narratives, message.plan])).toEqual([[null, null]]);
    release();
    await expect(record.mark(/does not show an RE step/)).toBeVisible();
  });

  test('a part that could not be fetched says so, and its duties are unseen', async ({ lab }) => {
    const own = await openOwnPage(lab);
    const record = await openRecord(lab, 're-step-missing');
    const tab = await own.tabOf(record.page);
    await record.page.route('**/pdp', (route) => route.abort());
    await record.follow('PDP');
    await record.page.getByText('This part could not be loaded.').waitFor();
    await expect
      .poll(async () => statuses(await own.view(tab)), SOON)
      .toMatchObject({ 're-step-present': 'unseen' });
    expect(await own.view(tab)).toMatchObject({ pages: [{}, { page: 'plan', state: 'unreadable' }, {}] });
    await record.page.unroute('**/pdp');
    await record.page.getByRole('button', { name: 'Try again' }).click();
    await expect(record.mark(/does not show an RE step/)).toBeVisible();
  });

  test('another record closes what was open of the one before', async ({ lab }) => {
    const other = lab.tracs.store.list().find(({ slug }) => slug === 'ordinary-planning')!;
    const record = await openRecord(lab, 'first-light');
    await record.mark(/too few/).click();
    await expect(record.panel).toBeVisible();
    await record.switchTo!(other.caseNumber);
    await expect(record.panel).toHaveCount(0);
    await expect(record.marks).toHaveCount(0);
    await expect(record.words).toHaveCount(0);
    await record.tool.click();
    await expect(record.panel).toBeVisible();
    await record.open('PDP');
    await expect(record.panel, 'templates go with their field').toHaveCount(0);
  });

  test('a draft that waits in another tab is not judged there, and is again when it is back', async ({
    lab,
  }) => {
    const own = await openOwnPage(lab);
    const record = await openRecord(lab, 'ordinary-planning');
    const tab = await own.tabOf(record.page);
    const drafts = async () => {
      const view = await own.view(tab);
      return view?.state === 'record'
        ? view.checklist.lines.flatMap(({ findings }) => findings).filter(({ draft }) => draft).length
        : -1;
    };
    await record.draft.text.click();
    await record.page.keyboard.type(VOICEMAIL);
    await expect(record.draftMark).toBeVisible();
    expect(await drafts()).toBeGreaterThan(0);
    await record.open('PDP');
    await record.page.getByText('Unsaved narrative').first().waitFor();
    await expect.poll(drafts, SOON).toBe(0);
    await expect(record.draftMark).toHaveCount(0);
    await record.open('Narratives');
    await expect(record.draftMark).toBeVisible();
    expect(await record.draft.read()).toBe(VOICEMAIL);
  });

  test('words that are scrolled out of an editor are not drawn outside of it', async ({ lab }) => {
    const record = await openRecord(lab, 'ordinary-planning');
    const lines = Array.from({ length: 40 }, (_, i) => `Line ${i} about nothing.`);
    await record.draft.text.fill([VOICEMAIL, ...lines].join('\n'));
    await expect(record.marks).toHaveCount(1);
    await record.draft.text.evaluate((editor) => editor.scrollTo(0, 0));
    await record.marks.click();
    await expect(record.words).not.toHaveCount(0);
    await record.draft.text.evaluate((editor) => editor.scrollTo(0, editor.scrollHeight));
    await expect(record.words).toHaveCount(0);
    await record.draft.text.evaluate((editor) => editor.scrollTo(0, 0));
    await expect(record.words).not.toHaveCount(0);
  });
});
