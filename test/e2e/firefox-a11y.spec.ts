/**
 * Firefox: the checker and what can be measured, on the extension's own pages, over a record too, in both themes and at
 * the zooms that people set (200 %, 400 %: a window of 1280 px is then 640 and 320 px wide). For Chromium, and for
 * forced colours: `a11y-states.spec.ts`.
 */
import { createRequire } from 'node:module';
import { faultsIn, type Measured } from './a11y-measure.ts';
import { FIREFOX_PRACTICE_BUILD } from './builds.ts';
import { openFirefoxPopup, openFirefoxSidebar } from './firefox-popup.ts';
import { type FirefoxLab, launchFirefoxLab } from './firefox-record.ts';
import { expect, test } from './lab.ts';

/** The same checker as in Chromium; it comes with the one for Playwright. */
const { source: AXE } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as {
  source: string;
};

/** As Firefox counts them. */
const THEMES = { dark: 0, light: 1 } as const;
/** The checker takes a second or two. */
const PATIENCE_MS = 20_000;
const ZOOMS = [1, 2, 4] as const;

/** The body of a function that answers what is wrong with its page. */
const LOOK = `
  const found = (${faultsIn})({ within: arguments[0], forced: false });
  ${AXE}
  const where = arguments[0] ? { include: arguments[0].split(', ').filter((one) => document.querySelector(one)) } : document;
  // Landmarks and headings around the overlay are the page's own. Our element begins anew with all styles, so that the
  // page's do not reach it; Firefox counts that as a spacing of ours, though no text stands in it.
  const rules = Object.fromEntries((arguments[0] ? ['region', 'landmark-one-main', 'page-has-heading-one', 'avoid-inline-spacing'] : [])
    .map((rule) => [rule, { enabled: false }]));
  return window.axe.run(where, { rules, resultTypes: ['violations'] }).then(({ violations }) => [
    ...found,
    ...violations.map(({ id, nodes }) => ({ row: 'A01', says: id + ': ' + nodes[0].html.slice(0, 200) })),
  ]);`;

const inWords = (found: readonly (Measured | { row: string; says: string })[], where: string) =>
  found.map(({ row, says }) => `${where}: ${row}: ${says}`);

async function wear({ firefox }: FirefoxLab, theme: keyof typeof THEMES): Promise<void> {
  await firefox.executeChrome(
    `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0])`,
    [THEMES[theme]],
  );
  await expect
    .poll(() => firefox.execute(`return matchMedia('(prefers-color-scheme: dark)').matches`))
    .toBe(theme === 'dark');
}

async function zoom({ firefox }: FirefoxLab, factor: number): Promise<void> {
  await firefox.executeChrome('gBrowser.selectedBrowser.fullZoom = arguments[0]', [factor]);
  await expect.poll(() => firefox.execute<number>('return innerWidth')).toBeLessThan(1300 / factor);
}

test.describe('A01 A06 A07 A10 A12 in Firefox', { tag: '@once' }, () => {
  let lab: FirefoxLab;

  test.beforeAll(async () => {
    lab = await launchFirefoxLab(FIREFOX_PRACTICE_BUILD);
    await lab.firefox.executeChrome('SidebarController.hide()');
    await lab.firefox.cmd('WebDriver:SetWindowRect', { width: 1280, height: 900 });
    await lab.firefox.navigate(lab.ownPage('options.html'));
    await lab.firefox.execute(`return browser.storage.local.set({ settings: { role: 'case-manager' } })`);
  });

  test.afterAll(async () => {
    await lab?.close();
  });

  /** In each theme and zoom. */
  const look = async (name: string, within: string | null = null): Promise<string[]> => {
    const faults: string[] = [];
    for (const factor of ZOOMS) {
      await zoom(lab, factor);
      for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
        await wear(lab, theme);
        const found = await lab.firefox.execute<Measured[]>(LOOK, [within]);
        faults.push(...inWords(found, `${name}, ${theme}, ${factor * 100} %`));
      }
    }
    await zoom(lab, 1);
    return faults;
  };
  const shows = (text: string) =>
    expect.poll(() => lab.firefox.execute<string>('return document.body.innerText')).toContain(text);

  test('the own pages can be seen, read and used by everybody', async () => {
    test.setTimeout(240_000);
    const faults: string[] = [];
    for (const [path, ready] of [
      ['first-run.html', 'It shows what the record still needs'],
      ['options.html', 'What is kept'],
      ['pad.html#sample', 'What was understood'],
      ['catalogue.html', 'Narrative typing'],
    ] as const) {
      await lab.firefox.navigate(lab.ownPage(path));
      await shows(ready);
      faults.push(...(await look(path)));
    }
    expect(faults).toEqual([]);
  });

  test('so can the pages over a record, the popup, the sidebar and what stands on the page', async () => {
    test.setTimeout(240_000);
    const faults: string[] = [];
    await lab.openRecord('first-light');
    const popup = await openFirefoxPopup(lab);
    await expect.poll(() => popup.text()).toContain('too few');
    for (const view of ['Checklist', 'Timeline', 'Deadlines', 'Templates']) {
      await popup.button(view);
      await expect
        .poll(() => popup.ask(`return document.querySelector('.views [aria-current]')?.textContent`))
        .toBe(view);
      faults.push(...inWords(await popup.ask<Measured[]>(LOOK, [null], PATIENCE_MS), `popup, ${view}`));
    }
    await popup.close();
    const sidebar = await openFirefoxSidebar(lab);
    await expect.poll(() => sidebar.text()).toContain('too few');
    faults.push(...inWords(await sidebar.ask<Measured[]>(LOOK, [null], PATIENCE_MS), 'sidebar'));
    await sidebar.close();

    await lab.pressInWork(
      `return [...document.querySelector('tracs-overlay > div').shadowRoot.querySelectorAll('.mark')]
         .find((mark) => !mark.hidden)`,
    );
    await expect
      .poll(() => lab.firefox.execute(`return document.querySelector('tracs-overlay-panel') !== null`))
      .toBe(true);
    for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
      await wear(lab, theme);
      const found = await lab.firefox.execute<Measured[]>(LOOK, ['tracs-overlay, tracs-overlay-panel']);
      faults.push(...inWords(found, `on the page, ${theme}`));
    }

    const tab = await lab.firefox.executeChrome<number>(
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
       return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab)`,
    );
    const { value: handles } = { value: await lab.firefox.cmd<string[]>('WebDriver:GetWindowHandles') };
    const opened = await lab.firefox.cmd<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
    await lab.firefox.cmd('WebDriver:SwitchToWindow', { handle: opened.handle });
    for (const [name, ready] of [
      ['summary', 'Case summary'],
      ['audit', 'with something to look at'],
    ] as const) {
      await lab.firefox.navigate(lab.ownPage(`${name}.html?tab=${tab}`));
      await shows(ready);
      faults.push(...(await look(name)));
    }
    await lab.firefox.cmd('WebDriver:CloseWindow');
    await lab.firefox.cmd('WebDriver:SwitchToWindow', { handle: handles[0] });
    expect(faults).toEqual([]);
  });

  test('what is wrong on purpose is found', async () => {
    await lab.firefox.navigate(lab.ownPage('pad.html'));
    await shows('Type or paste a narrative');
    await lab.firefox.execute(
      `const { body } = document;
       const add = (tag, style, text) => body.append(Object.assign(document.createElement(tag), { style, textContent: text }));
       add('button', 'width: 9px; height: 9px; padding: 0', 'a');
       add('p', 'width: 3000px', 'wide');
       add('p', 'color: #ddd; background: #fff', 'faint words');`,
    );
    const found = (await lab.firefox.execute<Measured[]>(LOOK, [null])).map(
      ({ row, says }) => `${row}: ${says}`,
    );
    expect(found.join('\n')).toMatch(/A01: color-contrast/);
    expect(found.join('\n')).toMatch(/A06: /);
    expect(found.join('\n')).toMatch(/A07: /);
  });
});
