/** Firefox with the practice build in it, connected to a practice TRACS: what a record's page and its marks say. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { sealedMap } from '../practice/sealed-map.ts';
import { type PracticeTracs, startPracticeTracs } from '../practice/server.ts';
import { findFirefox } from '../tools/browsers-find.ts';
import { type Firefox, launchFirefox } from '../tools/firefox.ts';

export interface ShownMark {
  /** Its accessible name. */
  says: string;
  words: string;
  spoken: boolean;
}

export interface FirefoxLab {
  firefox: Firefox;
  tracs: PracticeTracs;
  /** An address of one of the extension's own pages. */
  ownPage(name: string): string;
  /** Opens a sample participant's record, logged in, and waits for its page. */
  openRecord(slug: string): Promise<void>;
  /** Follows a link of the menu and waits for its page. */
  open(link: 'Narratives' | 'PDP'): Promise<void>;
  /** The marks that can be seen, in all frames. */
  marks(): Promise<ShownMark[]>;
  /** Commands to the work frame: types into what a selector finds, as a keyboard does. */
  type(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
  choose(selector: string, option: string): Promise<void>;
  /** Answers what a function body makes of the work frame's `document`. */
  inWork<T>(body: string, args?: unknown[]): Promise<T>;
  close(): Promise<void>;
}

const HEADINGS = { Narratives: 'Narratives', PDP: 'Personal Development Plan' } as const;

export async function launchFirefoxLab(extension: string): Promise<FirefoxLab> {
  const executable = findFirefox();
  if (!executable) throw new Error('No Firefox was found. `npm test` installs one.');
  const tracs = await startPracticeTracs();
  const firefox = await launchFirefox({ executable });
  // A line beside a draft needs room, and the sidebar that Firefox opens for a new add-on takes 256 pixels.
  await firefox.cmd('WebDriver:SetWindowRect', { width: 1600, height: 900 });
  const id = await firefox.installAddon(extension);
  const host = await firefox.executeChrome<string>(
    'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname',
    [id],
  );
  const ownPage = (name: string) => `moz-extension://${host}/${name}`;
  const { cmd, execute } = firefox;

  const inWork = <T>(body: string, args: unknown[] = []) =>
    execute<T>(`const document = window.frames.fraWork.document; ${body}`, args);
  const heading = () =>
    execute<string | null>(
      `const work = window.frames.fraWork?.document;
       return work?.readyState === 'complete' ? (work.querySelector('h1')?.textContent.trim() ?? null) : null`,
    );
  /** Does something with an element of the work frame through the driver, as a user would, and leaves the frame. */
  const withElement = async (selector: string, act: (element: string) => Promise<void>) => {
    await firefox.switchToFrame('frame[name=fraWork]');
    try {
      const found = await cmd<{ value: Record<string, string> }>('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      });
      await act(Object.values(found.value)[0]!);
    } finally {
      await firefox.switchToFrame(null);
    }
  };
  const type = (selector: string, text: string) =>
    withElement(selector, (element) => cmd('WebDriver:ElementSendKeys', { id: element, text }));

  // Connected as the options page does it; the practice TRACS of a test has a port of its own.
  const map = JSON.parse(readFileSync('test/practice/maps/classic.json', 'utf8')) as { id: string };
  await firefox.navigate(ownPage('options.html'));
  await execute(
    `return browser.storage.local.set(arguments[0]).then(
       () => browser.runtime.sendMessage({ type: 'connections-changed' }))`,
    [{ connections: [{ origin: tracs.url, map: map.id }], maps: [sealedMap(map)] }],
  );
  await expect
    .poll(() => execute('return browser.scripting.getRegisteredContentScripts().then((all) => all.length)'))
    .toBe(1);
  await firefox.navigate(`${tracs.url}/tracs/Login.aspx`);
  await execute(
    `document.querySelector('input[name$=txtUserId], input[type=text]').value = 'trainee';
     document.querySelector('input[type=password]').value = 'practice';
     document.querySelector('input[type=submit]').click()`,
  );
  await expect.poll(() => execute<string>('return location.pathname')).toContain('PersonSearch');

  return {
    firefox,
    tracs,
    ownPage,
    async openRecord(slug) {
      const participant = tracs.store.list().find((entry) => entry.slug === slug);
      if (!participant) throw new Error(`No sample participant is called ${slug}.`);
      await firefox.navigate(`${tracs.url}/tracs/Case.aspx?CaseNo=${participant.caseNumber}`);
      await expect.poll(heading).toBe(HEADINGS.Narratives);
      // The overlay has read the page once its sign stands beside the form; leaving earlier, it has seen nothing.
      await expect
        .poll(() => inWork<number>(`return document.querySelectorAll('tracs-overlay').length`))
        .toBe(1);
    },
    async open(link) {
      await execute(
        `[...window.frames.fraMenu.document.links].find((a) => a.textContent === arguments[0]).click()`,
        [link],
      );
      await expect.poll(heading).toBe(HEADINGS[link]);
    },
    marks: () =>
      execute<ShownMark[]>(
        `const documents = [document, ...[...document.querySelectorAll('frame')].map((f) => f.contentDocument)];
         return documents.flatMap((inner) => {
           const root = inner?.querySelector('tracs-overlay > div')?.shadowRoot;
           return [...(root?.querySelectorAll('.mark:not([hidden])') ?? [])].map((mark) => ({
             says: mark.getAttribute('aria-label'),
             words: mark.innerText,
             spoken: mark.classList.contains('spoken'),
           }));
         })`,
      ),
    type,
    click: (selector) => withElement(selector, (element) => cmd('WebDriver:ElementClick', { id: element })),
    choose: (selector, option) =>
      withElement(selector, async (element) => {
        await firefox.execute(
          `const [list, label] = arguments;
           list.value = [...list.options].find((entry) => entry.label === label).value;
           list.dispatchEvent(new Event('change', { bubbles: true }))`,
          [{ 'element-6066-11e4-a52e-4f735466cecf': element }, option],
        );
      }),
    inWork,
    async close() {
      await firefox.close();
      await tracs.close();
    },
  };
}
