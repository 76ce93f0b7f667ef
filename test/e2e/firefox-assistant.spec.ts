/**
 * The assistant in Firefox's own sidebar: from an address that has no page map to one that is read, with a field corrected
 * by pointing at it in a frame of the page. Only where every test is run.
 */
import { LAYOUTS } from '../tools/screens.ts';
import { FIREFOX_PRACTICE_BUILD } from './builds.ts';
import { type FirefoxLab, launchFirefoxLab } from './firefox-record.ts';
import { expect, test } from './lab.ts';

/** Runs a function body in the sidebar's page, which no driver enters. */
function inSidebar<T>({ firefox }: FirefoxLab, body: string, args: unknown[] = []): Promise<T> {
  return firefox.executeChrome<T>(
    `const [body, args] = arguments;
     const { messageManager } = document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');
     const name = 'test:' + Math.random();
     return new Promise((resolve) => {
       messageManager.addMessageListener(name, ({ data }) => resolve(data));
       const code = 'sendAsyncMessage(' + JSON.stringify(name) + ', ((document, args) => {' + body + '})(content.document, ' + JSON.stringify(args) + ') ?? null)';
       messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(code), false);
     })`,
    [body, args],
  );
}

/** A press of the mouse at the middle of an element of the work frame, whatever lies over it there. */
async function pressOver({ firefox: { cmd, switchToFrame } }: FirefoxLab, selector: string): Promise<void> {
  await switchToFrame('frame[name=fraWork]');
  try {
    const found = await cmd<{ value: object }>('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    });
    await cmd('WebDriver:PerformActions', {
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', origin: found.value, x: 0, y: 0, duration: 0 },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  } finally {
    await switchToFrame(null);
  }
}

if (process.env.TRACS_PROVE)
  test('the assistant proposes, keeps and points in the sidebar of Firefox', { tag: '@once' }, async () => {
    test.setTimeout(120_000);
    const lab = await launchFirefoxLab(FIREFOX_PRACTICE_BUILD);
    const { firefox, tracs } = lab;
    const layout = LAYOUTS.classic;
    try {
      // The same TRACS, of which no map is known any more.
      await firefox.navigate(lab.ownPage('options.html'));
      await firefox.execute(
        `return browser.storage.local.set({ connections: [{ origin: arguments[0], map: 'fresh' }], maps: [] }).then(
           () => browser.runtime.sendMessage({ type: 'connections-changed' }))`,
        [layout.origin(tracs)],
      );
      const { caseNumber } = tracs.store.list().find(({ slug }) => slug === 'first-light')!;
      await firefox.navigate(layout.origin(tracs) + layout.record(caseNumber));

      const press = (selector: string, name: string) =>
        inSidebar<boolean>(
          lab,
          `const button = [...document.querySelectorAll(args[0])].find((each) => each.textContent.includes(args[1]) && !each.disabled);
           button?.click(); return Boolean(button)`,
          [selector, name],
        );
      const says = (selector: string) =>
        inSidebar<string>(
          lab,
          `return [...document.querySelectorAll(args[0])].map((each) => each.textContent).join(' | ')`,
          [selector],
        );
      await expect.poll(() => press('button', 'Show where things stand')).toBe(true);
      await expect.poll(() => says('.part[data-purpose=narratives]')).toContain('5 narratives');
      expect(await says('.part[data-purpose=narratives]')).not.toContain('In the map');
      expect(await lab.marks()).toEqual([]);
      expect(await press('button', 'Keep ')).toBe(true);
      await expect.poll(() => says('.part[data-purpose=narratives]')).toContain('In the map');
      // From this page on it is of use.
      await expect.poll(async () => (await lab.marks()).length).toBe(2);

      const author = '.part[data-purpose=narratives] [data-field=author]';
      const pointers = () =>
        lab.inWork<number>(`return document.querySelectorAll('tracs-overlay-pointer').length`);
      const before = await lab.inWork<string>(`
        window.seen = [];
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
          document.body.addEventListener(type, () => window.seen.push(type), true);
        return document.body.innerHTML`);
      expect(await press(`${author} button`, '')).toBe(true);
      await expect.poll(() => says('[role=alert]')).toContain('Point at: Author');
      await expect.poll(pointers).toBe(1);
      await pressOver(lab, '[id$=_lblType]');
      await expect.poll(() => says(author)).toContain('as you pointed');
      expect(await says(author)).toMatch(/Engagement|General/);
      expect(await pointers()).toBe(0);
      // The press met the glass and nothing of the page, which is as it was; without the glass the page hears it.
      expect(await lab.inWork<string[]>('return window.seen')).toEqual([]);
      expect(await lab.inWork<string>('return document.body.innerHTML')).toBe(before);
      await pressOver(lab, '[id$=_lblType]');
      expect(await lab.inWork<string[]>('return window.seen')).toContain('click');
      expect(
        await inSidebar<number>(
          lab,
          'return document.documentElement.scrollWidth - document.documentElement.clientWidth',
        ),
      ).toBe(0);
    } finally {
      await lab.close();
    }
  });
