/**
 * A page that takes the overlay away (`trust.md` 7.1): it is drawn anew a few times and then left alone, and the toolbar
 * and the popup say so. No alert, no endless fight.
 */
import { badgeOf, expect, openPopup, openRecord, test } from './lab.ts';
import { times } from './tally.ts';

interface Fight {
  removed: number;
  longTasks: number;
}
type FightingWindow = Window & { fight?: Fight };

/** In each document: takes away every element of ours as soon as it is there, and puts the page in motion meanwhile. */
function fight(names: string[]): void {
  const own: Fight = { removed: 0, longTasks: 0 };
  (window as FightingWindow).fight = own;
  const take = () => {
    for (const host of document.querySelectorAll(names.join())) {
      host.remove();
      own.removed += 1;
    }
  };
  new MutationObserver(take).observe(document.documentElement, { childList: true, subtree: true });
  // The page goes on changing, so that the overlay has a reason to look again.
  setInterval(() => {
    document.documentElement.dataset.beat = String(Date.now());
    (document.querySelector('h1') ?? document.documentElement).setAttribute('class', `beat${Date.now()}`);
    take();
  }, 20);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) own.longTasks += duration;
  }).observe({ entryTypes: ['longtask'] });
  take();
}

test('S05 a page that removes the overlay is not fought for long, and the toolbar says so', async ({
  lab,
}) => {
  const seconds = times(10, 2);
  test.setTimeout(30_000 + seconds * 1000);
  const record = await openRecord(lab, 'first-light');
  await expect(record.marks).toHaveCount(2);
  const { page } = record;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const frames = page.frames();
  const inAll = () =>
    Promise.all(frames.map((frame) => frame.evaluate(() => (window as FightingWindow).fight!)));

  // On purpose: something of our name that comes back without end is counted without end.
  const other = await lab.context.newPage();
  await other.goto(`${lab.origin}${lab.layout.paths.login}`);
  await other.evaluate(fight, ['stubborn-element']);
  await other.evaluate(() => {
    const again = () => document.documentElement.append(document.createElement('stubborn-element'));
    setInterval(again, 10);
  });
  await expect
    .poll(() => other.evaluate(() => (window as FightingWindow).fight!.removed))
    .toBeGreaterThan(20);
  await other.close();

  for (const frame of frames) await frame.evaluate(fight, ['tracs-overlay', 'tracs-overlay-panel']);
  await expect
    .poll(async () => (await badgeOf(lab, page)).title)
    .toBe('TRACS Overlay: this page takes the marks away. Click for the list.');
  // So long the page goes on removing: told by the page's own clock.
  await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), seconds * 1000);
  const outcome = await inAll();
  // The first removal and three more.
  for (const { removed } of outcome) expect(removed).toBeLessThanOrEqual(4);
  expect(Math.max(...outcome.map(({ removed }) => removed))).toBe(4);
  console.info(
    `S05: long tasks of ${Math.round(Math.max(...outcome.map(({ longTasks }) => longTasks)))} ms in ${seconds} s`,
  );
  expect(dialogs).toEqual([]);
  await expect(record.marks).toHaveCount(0);
  const popup = await openPopup(lab, page);
  await expect(popup.getByText('This page takes the marks of the overlay away.')).toBeVisible();
  await expect(popup.locator('[data-duty=notice-seven-days]')).toContainText('too few');
  await popup.close();

  // A page that stops gets its marks back when it is loaded anew.
  await page.reload();
  await expect(record.marks).toHaveCount(2);
});

test('a panel that the page took away comes back when it is asked for', async ({ lab }) => {
  const record = await openRecord(lab, 'first-light');
  await record.marks.first().click();
  await expect(record.panel).toBeVisible();
  await record.page.evaluate(() => document.querySelector('tracs-overlay-panel')?.remove());
  await expect(record.panel).toHaveCount(0);
  await record.marks.first().click();
  await expect(record.panel).toBeVisible();
});
