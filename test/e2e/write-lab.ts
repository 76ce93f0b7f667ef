/**
 * A page of any fields in Chromium or Firefox, with the overlay's writing and nothing else of it: the launcher of the
 * practice build is replaced by a driver, so that one table of cases runs in both browsers.
 */
import path from 'node:path';
import { build } from 'vite';
import { startPracticeTracs } from '../practice/server.ts';
import { copyOf, FIREFOX_PRACTICE_BUILD } from './builds.ts';
import { launchFirefoxLab } from './firefox-record.ts';
import { connectPractice, launchLab, PRACTICE_BUILD } from './lab.ts';
import { instead } from './sabotage.ts';
import type { Answer, Ask, Path } from './write-driver.ts';

export type BrowserName = 'Chromium' | 'Firefox';

export interface WriteLab {
  /** Shows these fields, with every `input` and `change` written down, and runs a script of the page. */
  show(html: string, script?: string): Promise<void>;
  /** Real keys, to what has the focus. Keys together are joined by `+`: `Control+z`. */
  type(text: string): Promise<void>;
  press(keys: string): Promise<void>;
  /** What a function body makes of `field`, in the world of the page. */
  field<T>(at: Path, body: string): Promise<T>;
  ask(ask: Ask): Promise<Answer>;
  /** The events of the fields since this was last asked: name, input type, and who caused them. */
  heard(): Promise<string[]>;
  close(): Promise<void>;
}

interface Hand {
  evaluate<T>(body: string, args: unknown[]): Promise<T>;
  type(text: string): Promise<void>;
  press(keys: string): Promise<void>;
  close(): Promise<void>;
}

/** Shared by all bodies that run in the page. */
const FIND = `const find = (path) => {
  const steps = path.split(' >> ');
  const last = steps.pop();
  let at = document;
  for (const step of steps) at = at.querySelector(step)?.contentDocument;
  return at?.querySelector(last);
};`;

/** In the page's own world, which a driver's commands may not share. */
const RECORD = `
  window.heard = [];
  window.recording?.abort();
  window.recording = new AbortController();
  const { signal } = window.recording;
  const listen = (document) => {
    for (const type of ['input', 'change'])
      document.addEventListener(type, (event) =>
        window.top.heard.push([type, event.inputType ?? '', event.isTrusted ? 'browser' : 'script'].join(' ').replace('  ', ' ')), { signal, capture: true });
    for (const frame of document.querySelectorAll('iframe')) listen(frame.contentDocument);
  };
  window.top.document.addEventListener('ask-heard', () => {
    document.documentElement.dataset.heard = JSON.stringify(window.heard);
    window.heard = [];
  }, { signal });
  listen(document);`;

export async function openWriteLab(name: BrowserName): Promise<WriteLab> {
  const hand = await (name === 'Chromium' ? chromiumHand() : firefoxHand());
  const run = (code: string) =>
    hand.evaluate<void>(
      `const script = document.createElement('script');
       script.textContent = arguments[0];
       document.head.append(script);
       script.remove();`,
      [`{${FIND}${code}}`],
    );
  const until = async (body: string, args: unknown[] = []) => {
    for (let tries = 0; tries < 500; tries++) {
      if (await hand.evaluate<boolean>(`${FIND} return (() => { ${body} })()`, args)) return;
      await new Promise((later) => setTimeout(later, 10));
    }
    throw new Error(`Not so within 5 seconds: ${body}`);
  };
  await until(`return document.documentElement.dataset.driver === 'ready'`);
  return {
    async show(html, script = '') {
      await hand.evaluate('document.body.innerHTML = arguments[0]', [html]);
      await until(`const loaded = (document) => [...document.querySelectorAll('iframe')].every(
        ({ contentDocument }) => contentDocument?.readyState === 'complete' && contentDocument.body?.firstElementChild && loaded(contentDocument));
        return loaded(document)`);
      await run(`${RECORD}${script}`);
    },
    type: hand.type,
    press: hand.press,
    field: (at, body) =>
      hand.evaluate(`${FIND} const field = find(arguments[0]); return (() => { ${body} })()`, [at]),
    ask: async (ask) =>
      JSON.parse(
        await hand.evaluate<string>(
          `const { dataset } = document.documentElement;
           dataset.ask = arguments[0];
           document.dispatchEvent(new Event('ask-driver'));
           return dataset.answer`,
          [JSON.stringify(ask)],
        ),
      ) as Answer,
    heard: async () =>
      JSON.parse(
        await hand.evaluate<string>(
          `document.dispatchEvent(new Event('ask-heard'));
           return document.documentElement.dataset.heard`,
          [],
        ),
      ) as string[],
    close: hand.close,
  };
}

/** The driver as one script. */
async function driver(): Promise<string> {
  const entry = path.resolve('test/e2e/write-driver.ts');
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'driver' } },
  });
  const [text] = (Array.isArray(result) ? result : [result]).flatMap((entry) =>
    'output' in entry ? entry.output : [],
  );
  if (text?.type !== 'chunk') throw new Error('The driver was not built.');
  return text.code;
}

async function chromiumHand(): Promise<Hand> {
  const extension = copyOf(PRACTICE_BUILD, { 'launcher.js': instead(await driver()) });
  const tracs = await startPracticeTracs();
  const lab = await launchLab({ extension: extension.path, tracs });
  await connectPractice(lab);
  const page = await lab.context.newPage();
  await page.goto(`${tracs.url}/tracs/Login.aspx`);
  // A browser that has only just started may show its first page before it knows the scripts that were registered.
  const ready = () => page.evaluate(() => document.documentElement.dataset.driver === 'ready');
  for (let tries = 0; tries < 50 && !(await ready()); tries++) await page.reload();
  return {
    evaluate: (body, args) =>
      page.evaluate(([code, given]) => new Function(code)(...given), [body, args] as const),
    type: (text) => page.keyboard.type(text),
    press: (keys) => page.keyboard.press(keys),
    async close() {
      await lab.close();
      await tracs.close();
      extension.remove();
    },
  };
}

const KEYS: Record<string, string> = { Control: '\uE009', Shift: '\uE008', Enter: '\uE007' };

async function firefoxHand(): Promise<Hand> {
  const extension = copyOf(FIREFOX_PRACTICE_BUILD, { 'launcher.js': instead(await driver()) });
  const lab = await launchFirefoxLab(extension.path);
  await lab.firefox.navigate(`${lab.tracs.url}/tracs/Login.aspx`);
  const keys = (steps: { type: string; value: string }[]) =>
    lab.firefox.cmd<void>('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keys', actions: steps }],
    });
  return {
    evaluate: (body, args) => lab.firefox.execute(body, args),
    type: (text) => keys([...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })))),
    press: (together) => {
      const values = together.split('+').map((key) => KEYS[key] ?? key);
      return keys([
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.reverse().map((value) => ({ type: 'keyUp', value })),
      ]);
    },
    async close() {
      await lab.close();
      extension.remove();
    },
  };
}
