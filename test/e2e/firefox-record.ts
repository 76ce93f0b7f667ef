/** Firefox with the practice build in it, connected to a practice TRACS: what a record's page and its marks say. */
import { expect } from '@playwright/test';
import { sealedMap } from '../practice/sealed-map.ts';
import { type PracticeTracs, startPracticeTracs } from '../practice/server.ts';
import { findFirefox } from '../tools/browsers-find.ts';
import { type Firefox, launchFirefox } from '../tools/firefox.ts';
import { LAYOUTS, type LayoutName } from '../tools/screens.ts';

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
  /** Logs in, once more after the session ended. */
  logIn(): Promise<void>;
  /** Presses on what a function body finds in the top document (in open shadow roots too), as a mouse does. */
  press(find: string, args?: unknown[]): Promise<void>;
  /** The same in the document in which TRACS shows its pages. */
  pressInWork(find: string, args?: unknown[]): Promise<void>;
  /** Opens a sample participant's record, logged in, and waits for its page. */
  openRecord(slug: string): Promise<void>;
  /** Waits until the overlay has read the page with the form for a narrative. */
  looked(): Promise<void>;
  /** Follows a link of the menu and waits for its page. */
  open(link: 'Narratives' | 'PDP' | 'Re-Engagement'): Promise<void>;
  /** The marks that can be seen, in all frames. */
  marks(): Promise<ShownMark[]>;
  /** How the form for a new narrative, and the entries, are found in this layout. */
  at: {
    text: string;
    date: string;
    type: string;
    save: string;
    entry: string;
    entryText: string;
    entryDay: string;
  };
  /** Commands to the work page: types into what a selector finds, as a keyboard does. */
  type(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
  choose(selector: string, option: string): Promise<void>;
  /** What stands in the draft's text. */
  draftText(): Promise<string>;
  /** Answers what a function body makes of the `document` in which TRACS shows its pages. */
  inWork<T>(body: string, args?: unknown[]): Promise<T>;
  close(): Promise<void>;
}

/** Finds a button of the panel by the beginning of its name, for `press`. */
export const IN_PANEL = `const root = document.querySelector('tracs-overlay-panel > div')?.shadowRoot;
  return [...(root?.querySelectorAll('button') ?? [])].find((one) =>
    (one.ariaLabel ?? one.textContent).startsWith(arguments[0]))`;
/** Finds the button beside the draft, for `pressInWork`. */
export const TOOL = `return [...document.querySelectorAll('tracs-overlay > div')]
  .flatMap((host) => [...host.shadowRoot.querySelectorAll('button')])
  .find((one) => !one.hidden && one.ariaLabel?.startsWith('Templates: '))`;

const HEADINGS = {
  classic: { Narratives: 'Narratives', PDP: 'Personal Development Plan', 'Re-Engagement': 'Re-Engagement' },
  modern: {
    Narratives: 'New narrative',
    PDP: 'Personal Development Plan',
    'Re-Engagement': 'Re-Engagement',
  },
} as const;

const AT = {
  classic: {
    text: 'textarea',
    date: 'input[name$=txtNarrDt]',
    type: 'select[name$=ddlNarrType]',
    save: 'input[value=Save]',
    entry: 'tr',
    entryText: '[id$=_lblText]',
    entryDay: '[id$=_lblDate]',
  },
  modern: {
    text: '[data-name=narrativeText]',
    date: 'input[name=narrativeDate]',
    type: 'select[name=narrativeType]',
    save: 'button[name=save]',
    entry: 'article',
    entryText: 'dl > :last-child > dd',
    entryDay: 'dd',
  },
} as const;

export async function launchFirefoxLab(extension: string, name: LayoutName = 'classic'): Promise<FirefoxLab> {
  const layout = LAYOUTS[name];
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
    execute<T>(`const document = window.frames.fraWork?.document ?? window.document; ${body}`, args);
  // The frame's heading, or that of the open part.
  const heading = () =>
    inWork<string | null>(
      `const head = document.querySelector('[role=tabpanel]:not([hidden]) h2') ?? document.querySelector('h1');
       return document.readyState === 'complete' ? (head?.textContent.trim() ?? null) : null`,
    );
  // Its sign stands beside the form once it has read the page; where one leaves earlier, it has seen nothing.
  const looked = () =>
    expect.poll(() => inWork<number>(`return document.querySelectorAll('tracs-overlay').length`)).toBe(1);
  /** Does something with an element of the work frame through the driver, as a user would, and leaves the frame. */
  const withElement = async (selector: string, act: (element: string) => Promise<void>) => {
    if (name === 'classic') await firefox.switchToFrame('frame[name=fraWork]');
    try {
      const found = await cmd<{ value: Record<string, string> }>('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      });
      await act(Object.values(found.value)[0]!);
    } finally {
      if (name === 'classic') await firefox.switchToFrame(null);
    }
  };
  const type = (selector: string, text: string) =>
    withElement(selector, (element) => cmd('WebDriver:ElementSendKeys', { id: element, text }));

  // Connected as the options page does it; the practice TRACS of a test has a port of its own.
  const origin = layout.origin(tracs);
  await firefox.navigate(ownPage('options.html'));
  await execute(
    `return browser.storage.local.set(arguments[0]).then(
       () => browser.runtime.sendMessage({ type: 'connections-changed' }))`,
    [{ connections: [{ origin, map: layout.map.id }], maps: [sealedMap(layout.map)] }],
  );
  await expect
    .poll(() => execute('return browser.scripting.getRegisteredContentScripts().then((all) => all.length)'))
    .toBe(1);
  const logIn = async () => {
    await firefox.navigate(`${origin}${layout.paths.login}`);
    await execute(
      `const { form } = document.querySelector('input[type=password]');
       form.querySelector('input[type=text]').value = 'trainee';
       form.querySelector('input[type=password]').value = 'practice';
       form.querySelector('[type=submit]').click()`,
    );
    await expect.poll(() => execute<string>('return location.pathname')).toMatch(layout.paths.search);
  };
  await logIn();
  const press = async (find: string, args: unknown[] = []) => {
    const is = () =>
      execute<boolean>(`return Boolean((function () { ${find} }).apply(null, arguments))`, args);
    await expect.poll(is, `${find} ${args}`).toBe(true);
    const found = await execute<Record<string, string>>(
      `return (function () { ${find} }).apply(null, arguments)`,
      args,
    );
    await cmd('WebDriver:ElementClick', { id: Object.values(found)[0] });
  };
  const pressInWork = async (find: string, args: unknown[] = []) => {
    if (name === 'classic') await firefox.switchToFrame('frame[name=fraWork]');
    try {
      await press(find, args);
    } finally {
      if (name === 'classic') await firefox.switchToFrame(null);
    }
  };

  return {
    firefox,
    tracs,
    ownPage,
    logIn,
    press,
    pressInWork,
    async openRecord(slug) {
      const participant = tracs.store.list().find((entry) => entry.slug === slug);
      if (!participant) throw new Error(`No sample participant is called ${slug}.`);
      await firefox.navigate(`${origin}${layout.record(participant.caseNumber)}`);
      await expect.poll(heading).toBe(HEADINGS[name].Narratives);
      await looked();
    },
    looked,
    async open(link) {
      await execute(
        `[...(window.frames.fraMenu?.document ?? document).links].find((a) => a.textContent === arguments[0]).click()`,
        [link],
      );
      await expect.poll(heading).toBe(HEADINGS[name][link]);
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
    at: AT[name],
    draftText: () =>
      inWork<string>(
        `const field = document.querySelector(arguments[0]); return (field.value ?? field.innerText).replace(/\\n$/, '')`,
        [AT[name].text],
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
