/** States of the other pages of the extension's own: pad, catalogue, summary, audit, and the first run. */
import { over, own } from './own-page.ts';
import { ANY, type State } from './state.ts';

export const OTHER_STATES: readonly State[] = [
  { name: 'pad/empty', widths: ANY, open: (stage) => own(stage, 'pad.html') },
  {
    name: 'pad/sample',
    widths: ANY,
    open: (stage) => own(stage, 'pad.html#sample', { ready: '.understood' }),
  },
  { name: 'catalogue/all', widths: ANY, open: (stage) => own(stage, 'catalogue.html') },
  {
    name: 'catalogue/none-found',
    widths: ANY,
    async open(stage) {
      const page = await own(stage, 'catalogue.html');
      await page.locator('.tools input').fill('nothing like it');
      return page;
    },
  },
  { name: 'summary/record', widths: ANY, open: over('summary', 'first-light', '.document') },
  {
    name: 'summary/with-texts',
    widths: ANY,
    open: over('summary', 'first-light', '.document', async (page) => {
      await page.getByLabel("Add the narratives' text").click();
      await page.locator('.narratives article').first().waitFor();
    }),
  },
  {
    name: 'summary/moved-on',
    widths: ANY,
    open: over('summary', 'first-light', '.document', async (page, { page: tab }) => {
      await tab.goto('about:blank');
      await page.locator('.note').waitFor();
    }),
  },
  {
    name: 'summary/tab-closed',
    widths: ANY,
    open: (stage) => own(stage, 'summary.html', { ready: '.plain-state' }),
  },
  { name: 'audit/record', widths: ANY, open: over('audit', 'first-light', '.audit') },
  {
    name: 'audit/none-fits',
    widths: ANY,
    open: over('audit', 'all-done', '.audit', async (page) => {
      await page.getByLabel('Only those with something to look at').check();
    }),
  },
  {
    name: 'audit/on-the-plan',
    widths: ANY,
    open: over('audit', 'first-light', '.audit', async (page, record) => {
      await record.open('PDP');
      await page.locator('[data-state=no-narratives]').waitFor();
    }),
  },
  ...[1, 2, 3].map(
    (nth): State => ({
      name: `first-run/${nth}`,
      widths: ANY,
      async open(stage) {
        const page = await own(stage, 'first-run.html', { local: { settings: {} }, ready: '[data-screen]' });
        for (let i = 1; i < nth; i++) await page.getByRole('button', { name: 'Next' }).click();
        return page;
      },
    }),
  ),
];
