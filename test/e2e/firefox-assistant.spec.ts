/**
 * The assistant in Firefox's own sidebar: it looks at the tab beside it, shows what it reads there, and points by clicks.
 * Only where every test is run.
 */
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

if (process.env.TRACS_PROVE)
  test('the assistant works in the sidebar of Firefox', { tag: '@once' }, async () => {
    test.setTimeout(120_000);
    const lab = await launchFirefoxLab(FIREFOX_PRACTICE_BUILD);
    try {
      await lab.openRecord('first-light');
      const press = (name: string) =>
        inSidebar<boolean>(
          lab,
          `const button = [...document.querySelectorAll('button')].find((each) => each.textContent.includes(args[0]));
           button?.click(); return Boolean(button)`,
          [name],
        );
      await expect.poll(() => press('Page map')).toBe(true);
      const says = (purpose: string) =>
        inSidebar<string>(
          lab,
          `return document.querySelector('.part[data-purpose=' + args[0] + ']')?.textContent ?? ''`,
          [purpose],
        );
      await expect.poll(() => says('narratives')).toContain('5 narratives');
      expect(await says('narratives')).toContain('In the map');
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
