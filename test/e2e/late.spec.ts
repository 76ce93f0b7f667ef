/** Pages that come in pieces: a style sheet that arrives long after the words. */
import { expect, openRecord, test } from './lab.ts';
import { statuses } from './own-page.ts';
import { viewOf } from './sabotage.ts';

test('marks stand where their places are once a late style sheet has moved everything', async ({ lab }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const page = await lab.context.newPage();
  let asked = 0;
  await page.route(`**${lab.layout.paths.styles}`, async (route) => {
    // The pages before the record, which need it to be usable, are let through.
    if (/[Cc]ase/.test(route.request().frame().url())) {
      asked++;
      await held;
    }
    await route.continue();
  });
  const opened = openRecord(lab, 'first-light', { page });
  await expect.poll(() => asked).toBeGreaterThan(0);
  // The record is read before it has its looks, so that its marks stand where nothing will stay.
  const letter = async () => {
    const said = statuses(await viewOf(lab, page));
    return typeof said === 'string' ? said : said['letter-pasted'];
  };
  if (lab.layout.name === 'classic') await expect.poll(letter).toMatch(/due|met/);
  release();
  const record = await opened;
  await expect(record.marks).toHaveCount(2);
  const off = await record.work.locator('body').evaluate((body) => {
    const { ownerDocument: document } = body;
    const marks = [
      ...(document
        .querySelector('tracs-overlay > div')
        ?.shadowRoot?.querySelectorAll('.mark:not([hidden])') ?? []),
    ];
    const rows = [...document.querySelectorAll('tr, article')].map((row) => row.getBoundingClientRect());
    return marks.filter((mark) => {
      const box = mark.getBoundingClientRect();
      return !rows.some((row) => box.top >= row.top - 2 && box.bottom <= row.bottom + 2);
    }).length;
  });
  expect(off).toBe(0);
  await expect.poll(letter).toBe('met');
});
