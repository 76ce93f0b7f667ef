/** The modern layout by hand: one page, tabs whose parts are fetched, a list under a button, an editor. */
import type { Page } from 'playwright';
import type { Screen } from './screens.ts';

const OPEN = '[role=tabpanel]:not([hidden])';
const HEADS = {
  Narratives: 'New narrative',
  PDP: 'Personal Development Plan',
  'Re-Engagement': 'Re-Engagement',
};
const STEP = {
  code: 'select[name=stepCode]',
  description: 'input[name=stepDescription]',
  startDate: 'input[name=plannedStartDate]',
  startTime: 'input[name=plannedStartTime]',
  endDate: 'input[name=plannedEndDate]',
  endTime: 'input[name=plannedEndTime]',
};

export function modernScreen(page: Page): Screen {
  const part = page.locator(OPEN);
  const text = part.locator('[data-name=narrativeText]');
  const type = part.locator('select[name=narrativeType]');
  const day = part.locator('input[name=narrativeDate]');
  const toast = (words: string) => page.getByText(words, { exact: true });
  return {
    page,
    work: page,
    entries: part.locator('article'),
    textOf: (entry) => entry.locator('dl > :last-child > dd'),
    async dayOf(entry) {
      const shown = new Date(`${await entry.locator('dd').first().innerText()} 12:00 UTC`);
      return shown.toISOString().slice(0, 10);
    },
    ready: () => part.getByRole('heading').first().waitFor(),
    async open(link) {
      await this.follow(link);
      await part.getByRole('heading', { name: HEADS[link], exact: true }).waitFor();
    },
    follow: (link) =>
      link === 'Log out'
        ? page.getByRole('link', { name: link }).click()
        : page.getByRole('tab', { name: link, exact: true }).click(),
    async switchTo(caseNumber) {
      await page.getByRole('combobox', { name: 'Find a participant' }).fill(caseNumber);
      await page.getByRole('option', { name: caseNumber }).click();
      const here = page.locator('main h1 + dl').getByText(caseNumber);
      const leave = page.getByRole('button', { name: 'Open without saving' });
      await here.or(leave).waitFor();
      if (await leave.isVisible()) await leave.click();
      await here.waitFor();
    },
    async filter(wanted) {
      const chip = part.getByRole('group', { name: 'Show type' }).getByRole('link', { name: wanted });
      // A type without an entry has no chip; its address can still be asked for.
      if ((await chip.count()) > 0) await chip.click();
      else {
        const { origin, pathname } = new URL(page.url());
        await page.goto(`${origin}${pathname}?type=${wanted}`);
      }
      await part.getByText(/^Showing \d+ of/).waitFor();
      await part.locator('a[aria-current]').filter({ hasText: wanted }).waitFor();
    },
    draft: {
      text,
      type,
      read: async () => (await text.innerText()).replace(/\n$/, ''),
      selected: () => text.evaluate(() => getSelection()?.toString() ?? ''),
      async choose(wanted) {
        await part.getByRole('combobox', { name: 'Type' }).click();
        await part.getByRole('option', { name: wanted, exact: true }).click();
      },
      chosen: async () => (await part.getByRole('combobox', { name: 'Type' }).innerText()).trim(),
      day,
      date: (wanted) => day.fill(wanted),
      async save() {
        await part.getByRole('button', { name: 'Save narrative' }).click();
        await toast('Narrative saved.').waitFor();
        return 'Narrative saved.';
      },
    },
    step: {
      async add() {
        await part.getByRole('link', { name: 'Add step' }).click();
        await part.getByRole('heading', { name: 'Add step' }).waitFor();
      },
      code: part.locator(STEP.code),
      description: part.locator(STEP.description),
      async fill({ code, description, start, end }) {
        if (code) await part.locator(STEP.code).selectOption(code);
        if (description) await part.locator(STEP.description).fill(description);
        if (start) await part.locator(STEP.startDate).fill(start);
        if (end) await part.locator(STEP.endDate).fill(end);
      },
      values: () => Promise.all(Object.values(STEP).map((field) => part.locator(field).inputValue())),
      async save() {
        await part.getByRole('button', { name: 'Save step' }).click();
        await part.getByRole('heading', { name: 'Add step' }).waitFor({ state: 'detached' });
      },
    },
  };
}
