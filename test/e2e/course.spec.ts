/** A worker's tour: one record from a missed class to a staffing decision, by templates and fixes alone; all duties done. */
import type { Browser } from 'webextension-polyfill';
import { COURSE, emptied, STEP_AFTER, Tally } from './course.ts';
import { expect, type Lab, openRecord, type RecordPage, test } from './lab.ts';
import { viewOf } from './sabotage.ts';

/** The extension API inside the service worker. */
declare const chrome: Browser;

const setToday = ({ background }: Lab, day: string) =>
  background.evaluate((today) => chrome.storage.local.set({ 'practice.today': today }), day);

/** As the browser does it: its own keys for commands are out of a test's reach. */
async function nextBlank(lab: Lab, record: RecordPage): Promise<void> {
  await record.page.bringToFront();
  await lab.background.evaluate(() => {
    (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch('next-blank');
  });
}

test('a record from a missed class to a staffing decision, by templates and fixes alone', async ({ lab }) => {
  test.setTimeout(90_000);
  const before = lab.tracs.store.list().find(({ slug }) => slug === 'ordinary-planning')!;
  lab.tracs.store.add({ ...before, ...emptied });
  const tally = new Tally();
  const click = async (locator: { click(): Promise<void> }) => {
    tally.clicks++;
    await locator.click();
  };
  let record = await openRecord(lab, 'ordinary-planning');
  const { panel, page } = record;
  for (const [i, { day, template, choose, type }] of COURSE.entries()) {
    await setToday(lab, day);
    record = await openRecord(lab, 'ordinary-planning', { page });
    // TRACS proposes its own today; here it is another day.
    await record.draft.date(day);
    await click(record.tool);
    const insert = panel.getByRole('button', { name: `Insert: ${template}` });
    await panel
      .getByRole('button', { name: /^Insert: / })
      .first()
      .waitFor();
    if (!(await insert.isVisible())) await click(panel.getByRole('button', { name: /^All \d+ templates$/ }));
    const item = panel
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: `Insert: ${template}` }) });
    if (Object.keys(choose).length > 0) {
      await click(item.getByRole('button', { name: 'Choose, and show the text' }));
      for (const [menu, answer] of Object.entries(choose)) {
        tally.clicks += 2;
        const list = item.getByRole('combobox', { name: menu, exact: true });
        await list.selectOption(typeof answer === 'number' ? { index: answer } : answer);
      }
    }
    await click(insert);
    await expect(panel).toContainText('Inserted, not saved.');
    for (const [nth, words] of type.entries()) {
      if (nth > 0) {
        tally.clicks++;
        await nextBlank(lab, record);
      }
      await expect.poll(() => record.draft.selected()).toMatch(/^\[___/);
      await page.keyboard.type(words);
      tally.typed += words.length;
    }
    const text = await record.draft.read();
    expect(text).not.toContain('[___');
    tally.narrative(text);
    if ((await record.draft.chosen()).startsWith('--')) {
      tally.clicks++;
      await record.draft.choose('Engagement');
    }
    tally.clicks++;
    await page.keyboard.press('Escape');
    tally.clicks++;
    expect(await record.draft.save()).toContain('Narrative saved.');
    if (i !== STEP_AFTER) continue;
    await record.open('PDP');
    await expect(record.mark(/does not show an RE step/)).toBeVisible();
    tally.clicks += 2;
    await record.step.add();
    await click(record.mark(/does not show an RE step/));
    await click(panel.getByRole('button', { name: 'Fill in the RE step' }));
    await page.keyboard.type('branch office, room 4');
    tally.typed += 'branch office, room 4'.length;
    tally.step(await record.step.values());
    await page.keyboard.press('Escape');
    tally.clicks++;
    await record.step.save();
    await record.open('Narratives');
  }
  record = await openRecord(lab, 'ordinary-planning', { page });
  for (const part of ['PDP', 'Re-Engagement', 'Narratives'] as const) await record.open(part);
  const open = async () => {
    const view = await viewOf(lab, page);
    if (view?.state !== 'record') return ['no record'];
    return view.checklist.lines
      .filter(({ status }) => status !== 'met' && status !== 'n/a')
      .map(
        ({ duty, status, findings }) => `${duty} ${status}: ${findings.map(({ says }) => says).join(' ')}`,
      );
  };
  await expect.poll(open).toEqual([]);
  const view = await viewOf(lab, page);
  const met =
    view?.state === 'record' ? view.checklist.lines.filter(({ status }) => status === 'met').length : 0;
  expect(met).toBeGreaterThan(12);
  console.info(`${tally.say(`Chromium, ${lab.layout.name}`)}; ${met} duties done, none left`);
  expect(tally.typed).toBeLessThan(tally.byHand.typed / 4);
});
