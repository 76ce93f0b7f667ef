/** A worker's tour: one record from a missed class to a staffing decision, by templates and fixes alone; all duties done. */
import type { Browser } from 'webextension-polyfill';
import type { TabView } from '../../components/tab-view.ts';
import { setToday } from '../tools/chromium.ts';
import { FIREFOX_PRACTICE_BUILD } from './builds.ts';
import { COURSE, emptied, STEP_AFTER, Tally } from './course.ts';
import { type FirefoxLab, launchFirefoxLab } from './firefox-record.ts';
import { expect, type Lab, openRecord, type RecordPage, test } from './lab.ts';
import { viewOf } from './sabotage.ts';

/** The extension API inside the service worker. */
declare const chrome: Browser;

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
    await setToday(lab.background, day);
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
      await click(item.getByRole('button', { expanded: false }));
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
    if ((await record.draft.type.inputValue()) === '') {
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

/** The same by Marionette. What stands in shadow roots is found by a script and clicked as a person clicks. */
test.describe('in Firefox', () => {
  let lab: FirefoxLab;
  test.beforeAll(async ({ layout }) => {
    test.setTimeout(90_000);
    lab = await launchFirefoxLab(FIREFOX_PRACTICE_BUILD, layout);
  });
  test.afterAll(() => lab?.close());

  test('the same record by templates and fixes alone', { tag: '@prove' }, async ({ layout }) => {
    test.setTimeout(180_000);
    const { firefox, tracs } = lab;
    const tally = new Tally();
    const before = tracs.store.list().find(({ slug }) => slug === 'ordinary-planning')!;
    tracs.store.add({ ...before, ...emptied });
    const framed = layout === 'classic';
    /** Clicks what a function body finds in the top document, or in the one that shows the record. */
    const clickOn = async (body: string, args: unknown[] = [], inWork = false) => {
      tally.clicks++;
      if (inWork && framed) await firefox.switchToFrame('frame[name=fraWork]');
      try {
        await expect
          .poll(
            () => firefox.execute<boolean>(`return Boolean((() => { ${body} })())`, args),
            `${body} ${args}`,
          )
          .toBe(true);
        const found = await firefox.execute<Record<string, string>>(`return (() => { ${body} })()`, args);
        await firefox.cmd('WebDriver:ElementClick', { id: Object.values(found)[0] });
      } finally {
        if (inWork && framed) await firefox.switchToFrame(null);
      }
    };
    const IN_PANEL = `const root = document.querySelector('tracs-overlay-panel > div')?.shadowRoot;
      const item = [...(root?.querySelectorAll('li') ?? [])].find((li) => li.querySelector('[aria-label="Insert: ' + arguments[0] + '"]'));`;
    const inPanel = <T>(body: string, args: unknown[] = []) =>
      firefox.execute<T>(`${IN_PANEL} ${body}`, args);
    const button = `return [...(root?.querySelectorAll('button') ?? [])].find((one) => (one.ariaLabel ?? one.textContent).startsWith(arguments[0]))`;
    const mark = `return [...document.querySelectorAll('tracs-overlay > div')].flatMap((host) => [...host.shadowRoot.querySelectorAll('button')])
      .find((one) => !one.hidden && one.ariaLabel?.includes(arguments[0]))`;
    const press = (keys: readonly string[]) =>
      firefox.cmd('WebDriver:PerformActions', {
        actions: [
          {
            type: 'key',
            id: 'keys',
            actions: keys.flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))),
          },
        ],
      });
    const nextBlank = () =>
      firefox.executeChrome(
        `const { extension } = WebExtensionPolicy.getByID('tracs-overlay@example.org');
         extension.shortcuts.onCommand('next-blank', gBrowser.selectedTab)`,
      );
    const selected = () =>
      lab.inWork<string>(
        `const field = document.querySelector(arguments[0]);
         return field.value === undefined ? String(document.getSelection()) : field.value.slice(field.selectionStart, field.selectionEnd)`,
        [lab.at.text],
      );
    const setDay = (day: string) =>
      lab.inWork(
        `const field = document.querySelector(arguments[0]);
         field.value = field.type === 'date' ? arguments[1] : arguments[2]`,
        [lab.at.date, day, `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`],
      );
    const view = () =>
      firefox.execute<string>(
        `return browser.tabs.query({}).then(async (tabs) => {
           for (const { id } of tabs) {
             const told = await browser.tabs.sendMessage(id, { type: 'view' }).catch(() => null);
             if (told) return JSON.stringify(told);
           }
           return 'null';
         })`,
      );
    const ESCAPE = '\uE00C';

    for (const [i, { day, template, choose, type }] of COURSE.entries()) {
      await firefox.navigate(lab.ownPage('options.html'));
      await firefox.execute(`return browser.storage.local.set({ 'practice.today': arguments[0] })`, [day]);
      await lab.openRecord('ordinary-planning');
      await setDay(day);
      await clickOn(mark, ['Templates: '], true);
      await expect.poll(() => inPanel<boolean>('return Boolean(root?.querySelector("li"))')).toBe(true);
      if (!(await inPanel<boolean>('return Boolean(item)', [template])))
        await clickOn(`${IN_PANEL} ${button}`, ['All ']);
      if (Object.keys(choose).length > 0) {
        await clickOn(`${IN_PANEL} return item?.querySelector('[aria-expanded]')`, [template]);
        for (const [menu, answer] of Object.entries(choose)) {
          tally.clicks += 2;
          const find = `const list = [...(item?.querySelectorAll('select') ?? [])].find((one) => one.labels[0]?.textContent.startsWith(arguments[1]));`;
          await expect
            .poll(() => inPanel<boolean>(`${find} return Boolean(list)`, [template, menu]))
            .toBe(true);
          await inPanel(
            `${find} const at = typeof arguments[2] === 'number' ? arguments[2] : [...list.options].findIndex((one) => one.value === arguments[2]);
             list.selectedIndex = at; list.dispatchEvent(new Event('change', { bubbles: true }))`,
            [template, menu, answer],
          );
        }
      }
      await clickOn(`${IN_PANEL} return item?.querySelector('.primary')`, [template]);
      for (const [nth, words] of type.entries()) {
        if (nth > 0) {
          tally.clicks++;
          await nextBlank();
        }
        await expect.poll(selected).toMatch(/^\[___/);
        await press([...words]);
        tally.typed += words.length;
      }
      const text = await lab.draftText();
      expect(text).not.toContain('[___');
      tally.narrative(text);
      const chosen = await lab.inWork<string>(`return document.querySelector(arguments[0]).value`, [
        lab.at.type,
      ]);
      if (chosen === '') {
        tally.clicks++;
        await lab.choose(lab.at.type, 'Engagement');
      }
      await press([ESCAPE]);
      tally.clicks += 2;
      await lab.click(lab.at.save);
      await expect
        .poll(() => lab.inWork<string>(`return document.body.textContent`))
        .toContain('Narrative saved.');
      if (i !== STEP_AFTER) continue;
      await lab.open('PDP');
      const said = async () => (await lab.marks()).map(({ says }) => says).join();
      await expect.poll(said).toContain('does not show an RE step');
      tally.clicks++;
      await clickOn(
        `return [...document.querySelectorAll('a, button')].find((one) => one.getClientRects().length > 0 && /add step/i.test(one.textContent))`,
        [],
        true,
      );
      await clickOn(mark, ['does not show an RE step'], true);
      await clickOn(`${IN_PANEL} ${button}`, ['Fill in the RE step']);
      await press([...'branch office, room 4']);
      tally.typed += 'branch office, room 4'.length;
      tally.step([
        'RE',
        'RE appointment 10:00 AM, branch office, room 4',
        '03/18/2026',
        '10:00 AM',
        '03/18/2026',
        '10:00 AM',
      ]);
      await press([ESCAPE]);
      tally.clicks += 2;
      await clickOn(
        `return [...document.querySelectorAll('input[value=Save], button')].find((one) => one.getClientRects().length > 0 && /save/i.test(one.value + one.textContent))`,
        [],
        true,
      );
      await expect
        .poll(() => lab.inWork<string>(`return document.body.textContent`))
        .toContain('Step added.');
    }
    await lab.openRecord('ordinary-planning');
    await lab.open('PDP');
    await lab.open('Re-Engagement');
    await lab.open('Narratives');
    const handle = await firefox.cmd<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
    await firefox.cmd('WebDriver:SwitchToWindow', { handle: handle.handle });
    await firefox.navigate(lab.ownPage('options.html'));
    const left = async () => {
      const told = JSON.parse(await view()) as TabView | null;
      if (told?.state !== 'record') return ['no record'];
      return told.checklist.lines
        .filter(({ status }) => status !== 'met' && status !== 'n/a')
        .map(({ duty, status }) => `${duty} ${status}`);
    };
    await expect.poll(left).toEqual([]);
    console.info(`${tally.say(`Firefox, ${layout}`)}; none left`);
    expect(tally.typed).toBeLessThan(tally.byHand.typed / 4);
  });
});
