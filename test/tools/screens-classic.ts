/** The classic layout by hand: a frameset, tables, a page for each thing. */
import type { Page } from 'playwright';
import type { Screen } from './screens.ts';

const STEP = {
  code: 'select[name$=ddlStepCd]',
  description: 'input[name$=txtStepDesc]',
  startDate: 'input[name$=txtPlanStartDt]',
  startTime: 'input[name$=txtPlanStartTm]',
  endDate: 'input[name$=txtPlanEndDt]',
  endTime: 'input[name$=txtPlanEndTm]',
};

export function classicScreen(page: Page): Screen {
  const work = page.frameLocator('frame[name=fraWork]');
  const menu = page.frameLocator('frame[name=fraMenu]');
  const text = work.locator('textarea');
  const type = work.locator('select[name$=ddlNarrType]');
  const day = work.locator('input[name$=txtNarrDt]');
  const save = () => work.getByRole('button', { name: 'Save', exact: true }).click();
  return {
    page,
    work,
    entries: work.locator('table[id$=_grdNarr] tr:has([id$=_lblText])'),
    textOf: (entry) => entry.locator('[id$=_lblText]'),
    dayOf: async (entry) => isoDay(await entry.locator('[id$=_lblDate]').innerText()),
    ready: () => work.getByRole('heading', { level: 1 }).waitFor(),
    async open(link) {
      await this.follow(link);
      const heading = link === 'PDP' ? 'Personal Development Plan' : link;
      await work.getByRole('heading', { level: 1, name: heading }).waitFor();
    },
    follow: (link) => menu.getByRole('link', { name: link, exact: true }).click(),
    switchTo: null,
    async filter(wanted) {
      await work.locator('select[id$=_ddlNarrTypeFilter]').selectOption(wanted);
      await work.getByRole('button', { name: 'Apply' }).click();
      await work.getByText(`: type ${wanted}`).waitFor();
    },
    draft: {
      text,
      type,
      read: () => text.inputValue(),
      selected: () =>
        text.evaluate((element) => {
          const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
          return value.slice(selectionStart, selectionEnd);
        }),
      choose: async (wanted) => void (await type.selectOption(wanted)),
      chosen: () => type.locator('option:checked').innerText(),
      day,
      date: (wanted) => day.fill(shownDay(wanted)),
      async save() {
        await save();
        return work.locator('#ctl00_lblMessage').innerText();
      },
    },
    step: {
      add: async () => {
        await work.getByRole('link', { name: 'Add Step' }).click();
        await work.getByRole('heading', { name: 'Add Plan Step' }).waitFor();
      },
      code: work.locator(STEP.code),
      description: work.locator(STEP.description),
      async fill({ code, description, start, end }) {
        if (code) await work.locator(STEP.code).selectOption(code);
        if (description) await work.locator(STEP.description).fill(description);
        if (start) await work.locator(STEP.startDate).fill(shownDay(start));
        if (end) await work.locator(STEP.endDate).fill(shownDay(end));
      },
      async values() {
        const all = Object.values(STEP).map((field) => work.locator(field).inputValue());
        const [code, description, startDay, startTime, endDay, endTime] = await Promise.all(all);
        return [
          code!,
          description!,
          isoDay(startDay!),
          isoTime(startTime!),
          isoDay(endDay!),
          isoTime(endTime!),
        ];
      },
      async save() {
        await save();
        await work.getByRole('heading', { name: 'Personal Development Plan' }).waitFor();
      },
    },
  };
}

/** 03/20/2026 as 2026-03-20; nothing stays nothing. */
function isoDay(shown: string): string {
  const [month, day, year] = shown.trim().split('/');
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : '';
}

function shownDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${month}/${date}/${year}`;
}

/** 3:15 PM as 15:15. */
function isoTime(shown: string): string {
  const [, hour, minute, half] = /^(\d+):(\d\d) ([AP])M$/.exec(shown.trim()) ?? [];
  if (!hour) return '';
  return `${String((Number(hour) % 12) + (half === 'P' ? 12 : 0)).padStart(2, '0')}:${minute}`;
}
