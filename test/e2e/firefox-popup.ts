/**
 * The real toolbar popup of Firefox over the tab in front, and its real sidebar. Marionette knows of tabs only; so the
 * browser's own context opens them, as the toolbar button does, and scripts put into their process ask and press the
 * mouse there.
 */
import { expect } from '@playwright/test';
import type { FirefoxLab } from './firefox-record.ts';

const ADD_ON = 'tracs-overlay@example.org';
const NAME = 'tracs-test:popup';

/** Runs once in the popup's own process, with what is asked in its head. */
const FRAME_SCRIPT = `
const say = (told) => sendAsyncMessage('${NAME}', { id, ...told });
try {
  if (!content.location.href.endsWith(path)) throw new Error('it is not there yet');
  // Not by the page's own means: its policy allows no code from texts.
  const sandbox = Components.utils.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
  sandbox.given = Components.utils.cloneInto(args, sandbox);
  const found = Components.utils.evalInSandbox('(function () {' + body + '}).apply(null, given)', sandbox);
  if (kind === 'press') {
    found.scrollIntoView({ block: 'center' });
    const box = found.getBoundingClientRect();
    const at = [box.x + box.width / 2, box.y + box.height / 2];
    if (!found.contains(content.document.elementFromPoint(...at))) throw new Error('something covers it');
    for (const type of ['mousedown', 'mouseup'])
      content.synthesizeMouseEvent(type, ...at, { button: 0, clickCount: 1 });
  }
  Promise.resolve(kind === 'ask' ? found : null).then(
    (value) => say({ value: JSON.stringify(value ?? null) }),
    (error) => say({ error: String(error) }),
  );
} catch (error) {
  say({ error: String(error) });
}`;

export interface FirefoxPopup {
  /** What a function body answers in the popup's page within so many milliseconds, promises awaited; `undefined` as null. */
  ask<T>(body: string, args?: unknown[], patienceMs?: number): Promise<T>;
  /** A press of the mouse on what a function body finds, once it is there. */
  press(find: string, args?: unknown[]): Promise<void>;
  /** The same on a button by the beginning of its name. */
  button(name: string): Promise<void>;
  text(): Promise<string>;
  close(): Promise<void>;
}

const BUTTON = `return [...document.querySelectorAll('button')].find((one) =>
  one.getClientRects().length > 0 && (one.ariaLabel ?? one.textContent).startsWith(arguments[0]))`;

/** Where one of them stands in the browser's window, as expressions of its own context. */
interface Place {
  path: string;
  open: string;
  browser: string;
  close: string;
}

const POPUP: Place = {
  path: '/popup.html',
  open: `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID(arguments[0]);
     return ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window)`,
  browser: `[...document.querySelectorAll('.webextension-popup-browser')].at(-1)`,
  close: `const panel = document.querySelector('.webextension-popup-browser')?.closest('panel');
         if (!panel || panel.state === 'closed') return;
         const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
         panel.hidePopup();
         return hidden.then(() => undefined)`,
};

const SIDEBAR: Place = {
  path: '/sidepanel.html',
  open: `const id = arguments[0].replace(/[^a-z0-9_-]/g, '_') + '-sidebar-action';
     return SidebarController.show(id).then(() => undefined)`,
  browser: `SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser')`,
  close: 'SidebarController.hide()',
};

/** Opens the popup and waits until it shows something. */
export function openFirefoxPopup(lab: Pick<FirefoxLab, 'firefox'>): Promise<FirefoxPopup> {
  return openAt(lab, POPUP);
}

/** Opens the sidebar and waits until it shows something. */
export function openFirefoxSidebar(lab: Pick<FirefoxLab, 'firefox'>): Promise<FirefoxPopup> {
  return openAt(lab, SIDEBAR);
}

async function openAt({ firefox }: Pick<FirefoxLab, 'firefox'>, place: Place): Promise<FirefoxPopup> {
  // One that a page behind it left open would keep another from opening.
  await firefox.executeChrome(place.close, [ADD_ON]);
  await firefox.executeChrome(place.open, [ADD_ON]);
  const send = async (kind: 'ask' | 'press', body: string, args: unknown[], patienceMs = 1000) => {
    const told = await firefox.executeChrome<{ value?: string; error?: string }>(
      `const [name, given, script, patience] = arguments;
       const browser = ${place.browser};
       const manager = browser?.messageManager;
       if (!manager) return { error: 'there is no popup' };
       const id = Math.random();
       return new Promise((resolve) => {
         const end = (told) => {
           clearTimeout(late);
           manager.removeMessageListener(name, heard);
           resolve(told);
         };
         // The process of the popup may have been another one when it was asked.
         const late = setTimeout(() => end({ error: 'no answer' }), patience);
         const heard = ({ data }) => data.id === id && end(data);
         manager.addMessageListener(name, heard);
         const head = 'const { id, kind, body, args, path } = ' + JSON.stringify({ ...given, id }) + ';';
         manager.loadFrameScript('data:,' + encodeURIComponent('{' + head + script + '}'), false);
       })`,
      [NAME, { kind, body, args, path: place.path }, FRAME_SCRIPT, patienceMs],
    );
    if (told.error !== undefined) throw new Error(`In the popup: ${told.error}`);
    return JSON.parse(told.value!) as unknown;
  };
  const popup: FirefoxPopup = {
    ask: async <T>(body: string, args: unknown[] = [], patienceMs?: number) =>
      (await send('ask', body, args, patienceMs)) as T,
    press: async (find, args = []) => {
      const isThere = () => popup.ask(`return (() => { ${find} })() !== undefined`, args);
      await expect.poll(isThere, `${find} ${args}`).toBe(true);
      await send('press', find, args);
    },
    button: (name) => popup.press(BUTTON, [name]),
    text: () => popup.ask<string>('return document.body.innerText'),
    close: async () => {
      await firefox.executeChrome(place.close);
    },
  };
  await expect.poll(() => popup.text().catch(() => '')).not.toBe('');
  return popup;
}
