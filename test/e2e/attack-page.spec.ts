/**
 * Attacks from the page and from other extensions (`trust.md` 7.1): files and messages of the extension that are asked
 * for, hostile names and styles, ears on keys and clipboard. What must never happen is first made to happen.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { count, figure } from '../trust/figure.ts';
import { chromiumId, profileThatGranted, RELEASE_BUILD, temporaryFolder } from './builds.ts';
import { markedParticipants } from './canaries.ts';
import { expect, launchLab, openRecord, type RecordPage, test } from './lab.ts';
import { connect, manifest, sendToTab, viewOf, withOwnLab } from './sabotage.ts';
import { exerciseOverlay } from './scenario.ts';

const VOICEMAIL = 'LVM for ct about the life skills class she missed.';
const HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

/** Another extension on the same pages, with the browser's way into closed roots, that sends to ours what it can. */
function otherExtension(target: string) {
  const folder = temporaryFolder('other-extension');
  const put = (name: string, text: string) => writeFileSync(path.join(folder.path, name), text);
  put(
    'manifest.json',
    JSON.stringify({
      manifest_version: 3,
      name: 'Another extension',
      version: '1',
      content_scripts: [{ matches: HOSTS, js: ['look.js'], all_frames: true, run_at: 'document_end' }],
    }),
  );
  put(
    'look.js',
    `addEventListener('look', async () => {
      const texts = [];
      const visit = (element) => {
        const root = chrome.dom.openOrClosedShadowRoot(element);
        if (root) { texts.push(root.textContent); root.querySelectorAll('*').forEach(visit); }
      };
      document.querySelectorAll('*').forEach(visit);
      document.documentElement.dataset.looked = JSON.stringify(texts);
      const answers = [];
      for (const message of [{ type: 'view' }, { type: 'policy-changed' }, { type: 'facts' }])
        answers.push(await chrome.runtime.sendMessage('${target}', message).then((answer) => ['answered', answer ?? null], (error) => String(error.message)));
      await new Promise((done) => {
        const port = chrome.runtime.connect('${target}');
        port.onDisconnect.addListener(() => { answers.push(chrome.runtime.lastError?.message ?? 'closed'); done(); });
      });
      document.documentElement.dataset.answers = JSON.stringify(answers);
    });`,
  );
  return folder;
}

/** Which of these addresses a page gets something from, by fetch, picture, frame, script and style sheet. */
function probe(page: Page, addresses: string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const loads = (tag: string, name: string, address: string) =>
      new Promise<string | null>((done) => {
        const element = document.createElement(tag);
        element.addEventListener('load', () => done(`${tag} ${address}`));
        element.addEventListener('error', () => done(null));
        if (tag === 'link') element.setAttribute('rel', 'stylesheet');
        element.setAttribute(name, address);
        document.documentElement.append(element);
      }).then((result) => result);
    const got = await Promise.all(
      all.flatMap((address) => [
        fetch(address).then(
          () => `fetch ${address}`,
          () => null,
        ),
        loads('img', 'src', address),
        loads('script', 'src', address),
        loads('link', 'href', address),
      ]),
    );
    return got.filter((entry) => entry !== null);
  }, addresses);
}

test('S07, S10, S11 another extension and the page get at no file, no answer and nobody else’s record', {
  tag: '@once',
}, async ({ lab }) => {
  test.setTimeout(60_000);
  const id = chromiumId(RELEASE_BUILD);
  const files = readdirSync(RELEASE_BUILD, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(RELEASE_BUILD, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    );
  const addresses = files.map((file) => `chrome-extension://${id}/${file}`);

  // On purpose: a copy that opens its icons to pages is found by the same probe.
  const opened = manifest((data) => {
    data.web_accessible_resources = [{ resources: ['icon/*'], matches: ['<all_urls>'] }];
  });
  await withOwnLab(
    { tracs: lab.tracs, build: RELEASE_BUILD, changes: { 'manifest.json': opened } },
    async (loose) => {
      const page = await loose.context.newPage();
      await page.goto(`${loose.origin}/tracs/Login.aspx`);
      const icons = addresses.filter((address) => address.endsWith('48.png'));
      expect(await probe(page, icons)).toEqual(
        expect.arrayContaining([`fetch ${icons[0]}`, `img ${icons[0]}`]),
      );
    },
  );

  const other = otherExtension(id);
  const profile = profileThatGranted(RELEASE_BUILD, HOSTS);
  const both = await launchLab({
    extension: `${RELEASE_BUILD},${other.path}`,
    tracs: lab.tracs,
    profile: profile.path,
  });
  try {
    await connect(both);
    const people = markedParticipants(lab.tracs.store.today, 2);
    for (const { participant } of people) lab.tracs.store.add(participant);
    const [first, second] = people.map(
      ({ number }) => `${both.origin}${both.layout.record(number, 'Narratives')}`,
    );
    const { page } = await openRecord(both, 'first-light');
    const judged = () => expect.poll(() => viewOf(both, page)).toMatchObject({ state: 'record' });
    await page.goto(first!);
    await judged();
    await page.goto(second!);
    await judged();
    await expect(page.locator('tracs-overlay')).toHaveCount(1);
    const look = async () => {
      await page.evaluate(() => {
        delete document.documentElement.dataset.answers;
        dispatchEvent(new Event('look'));
      });
      await page.waitForFunction(() => document.documentElement.dataset.answers);
      const { looked, answers } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
      return { texts: looked!, answers: JSON.parse(answers!) as unknown[] };
    };
    await expect.poll(async () => (await look()).texts).toContain('asks for');
    const { texts, answers } = await look();
    // S07: it gets in, and finds this page's own record and nobody else's.
    const [gone, here] = people;
    expect(texts.length).toBeGreaterThan(500);
    for (const canary of gone!.canaries) expect(texts).not.toContain(canary);
    expect(await page.content()).toContain(here!.word);
    // S10: nobody there for it; and the page itself has no way to ask.
    expect(answers).toHaveLength(4);
    for (const answer of answers) expect(answer).toMatch(/Receiving end does not exist/);
    expect(
      await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime),
    ).toBe('undefined');
    // S11: not one file.
    expect(files.length).toBeGreaterThan(30);
    expect(await probe(page, addresses)).toEqual([]);
    figure('S11', `${files.length} packaged files asked for in 4 ways each: 0 loaded`);
    figure('S07', 'closed roots opened by another extension: 0 words of another participant');
    figure('S10', '3 messages and a connect by another extension: nobody there');
  } finally {
    await both.close();
    other.remove();
    profile.remove();
  }
});

/** What a page may call its fields, each the name of something that a script asks a form or an element for. */
const CLOBBERED = [
  ...['id', 'name', 'action', 'method', 'submit', 'reset', 'elements', 'length', 'target', 'parentNode'],
  ...['parentElement', 'attributes', 'children', 'childNodes', 'firstChild', 'nextSibling', 'ownerDocument'],
  ...['nodeName', 'nodeType', 'tagName', 'localName', 'textContent', 'innerText', 'innerHTML', 'isConnected'],
  ...['value', 'style', 'className', 'classList', 'hidden', 'title', 'dataset', 'labels', '__proto__'],
];

async function judgedAs(lab: Parameters<typeof viewOf>[0], page: Page) {
  const view = await viewOf(lab, page);
  return view?.state === 'record'
    ? view.checklist.lines.map(({ duty, status }) => `${duty} ${status}`)
    : view?.state;
}

test('S15 fields named like what scripts ask for change neither reading nor writing', async ({ lab }) => {
  const record = await openRecord(lab, 'ordinary-planning');
  await expect.poll(() => judgedAs(lab, record.page)).toContain('engagement-type met');
  const before = await judgedAs(lab, record.page);
  await record.work.locator('body').evaluate((body, names) => {
    for (const form of body.querySelectorAll('form'))
      for (const name of names) {
        const field = body.ownerDocument.createElement('input');
        field.type = 'hidden';
        field.setAttribute('name', name);
        field.setAttribute('value', 'hostile');
        form.append(field);
      }
  }, CLOBBERED);
  // On purpose: the page's own view of its form is spoiled by them.
  const spoiled = await record.work.locator('body').evaluate((body) => {
    const form = body.querySelector('form') as HTMLFormElement;
    return typeof form.parentNode?.nodeName !== 'string' || typeof form.tagName !== 'string';
  });
  expect(spoiled).toBe(true);
  // By the page itself: Playwright's own helpers are led astray by such names.
  const focusDraft = () =>
    record.work.locator('body').evaluate((body) => {
      (body.querySelector('textarea, [contenteditable]') as HTMLElement).focus();
    });
  const draftText = () =>
    record.work.locator('body').evaluate((body) => {
      const field = body.querySelector('textarea, [contenteditable]') as HTMLTextAreaElement;
      return field.value ?? field.innerText;
    });
  await focusDraft();
  await record.page.keyboard.type(VOICEMAIL);
  await expect.poll(async () => (await viewOf(lab, record.page))?.state).toBe('record');
  await record.draftMark.click();
  await record.panel.getByRole('button', { name: 'Choose Engagement', exact: true }).click();
  await expect(record.panel).toContainText('Inserted, not saved.');
  await expect(record.draft.type).toHaveValue('Engagement');
  await record.panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(record.draft.type).toHaveValue('');
  await expect.poll(draftText).toBe(VOICEMAIL);
  await record.page.keyboard.press('Escape');
  await focusDraft();
  await record.page.keyboard.press('Control+a');
  await record.page.keyboard.press('Delete');
  await expect.poll(() => judgedAs(lab, record.page)).toEqual(before);
  figure('S15', `${CLOBBERED.length} clobbered names: same statuses, fix written and taken back`);
});

const HOSTILE = `
  html { font-size: 3px !important; }
  * { letter-spacing: 9px !important; text-transform: uppercase !important; line-height: 4 !important; font-family: cursive !important; color: red; word-spacing: 2em; direction: rtl; visibility: inherit; }
  :root { --ink: red; --paper: red; --link: red; --line: red; --broken: red; --due: red; }
  tracs-overlay, tracs-overlay *, tracs-overlay-panel, tracs-overlay-panel *, [data-corner] { display: none !important; opacity: 0 !important; transform: scale(0.1) !important; filter: blur(9px) !important; clip-path: inset(50%) !important; position: static !important; visibility: hidden !important; pointer-events: none !important; }
  :is(tracs-overlay, tracs-overlay-panel)::before { content: 'hostile'; display: block; }
  button, section { color: red !important; background: red !important; border: 20px solid red !important; font-size: 80px !important; }
  .mark, .panel, .surface, .bubble { display: none !important; }`;

const STYLES = [
  ...[
    'display',
    'visibility',
    'opacity',
    'filter',
    'scale',
    'clipPath',
    'pointerEvents',
    'color',
    'fontSize',
  ],
  ...[
    'fontFamily',
    'letterSpacing',
    'wordSpacing',
    'lineHeight',
    'textTransform',
    'direction',
    'backgroundColor',
  ],
  ...['borderTopWidth', 'position', 'zIndex'],
];

/** Computed styles of everything of ours in the page, or of the page's own first 500 elements. */
async function stylesOf(record: RecordPage, whose: 'ours' | 'page'): Promise<string[]> {
  const frames = await Promise.all(
    record.page.frames().map((frame) =>
      frame.evaluate(
        ([names, ours]) => {
          const OWN = 'tracs-overlay, tracs-overlay-panel';
          // Where the sign for templates has room is a matter of the page's layout. The outer element is not drawn; what carries the root is.
          const hosts = [...document.querySelectorAll(OWN)].flatMap((host) => [...host.children]);
          const inner = hosts.flatMap((host) => [...(host.shadowRoot?.querySelectorAll('*') ?? [])]);
          const theirs = [...document.querySelectorAll('*')]
            .filter((element) => !element.closest(OWN))
            .slice(0, 500);
          const list = ours
            ? [...hosts, ...inner.filter((element) => !element.matches('style, .tool, .tool *'))]
            : theirs;
          return list.map((element) => {
            const style = getComputedStyle(element) as unknown as Record<string, string>;
            return `${element.localName}.${element.className.replace(/ .*/, '')} ${names.map((name) => style[name]).join('|')}`;
          });
        },
        [STYLES, whose === 'ours'] as const,
      ),
    ),
  );
  // Words that break over another line have more boxes, each of them alike.
  return whose === 'ours' ? [...new Set(frames.flat())].sort() : frames.flat();
}

test('S16 hostile styles do not reach the overlay, nor its own the page', async ({ lab }) => {
  const record = await openRecord(lab, 'notice-too-late');
  await expect(record.marks).toHaveCount(1);
  await record.marks.click();
  await expect(record.panel).toBeVisible();
  await record.page.mouse.move(2, 2);
  const before = await stylesOf(record, 'ours');
  expect(before.length).toBeGreaterThan(20);
  const pageWith = await stylesOf(record, 'page');
  for (const frame of record.page.frames())
    await frame.addStyleTag({ content: HOSTILE }).catch(() => undefined);
  // On purpose: an element of the page's own, of the same name as our mark, is hit.
  expect(
    await record.work.locator('body').evaluate((body) => {
      const own = body.ownerDocument.createElement('span');
      own.className = 'mark';
      body.append(own);
      const { display } = getComputedStyle(own);
      own.remove();
      return display;
    }),
  ).toBe('none');
  expect(await stylesOf(record, 'ours')).toEqual(before);

  // And the other way round: the page looks the same once the overlay has gone.
  await record.page.reload();
  await record.ready();
  await expect(record.marks).toHaveCount(1);
  await record.marks.click();
  await expect(record.panel).toBeVisible();
  const withIt = await stylesOf(record, 'page');
  await sendToTab(lab, record.page, { type: 'stop' }).catch(() => null);
  await expect.poll(() => record.page.locator('tracs-overlay-panel').count()).toBeLessThanOrEqual(1);
  expect(withIt).toEqual(pageWith);
  figure(
    'S16',
    `${before.length} elements of the overlay: computed styles the same under hostile style sheets; ${count(pageWith.length)} of the page's the same with it`,
  );
});

interface Ears {
  keys: string[];
  tabs: number;
  stopped: string[];
  copies: number;
  clipboard: string[];
}
type ListeningWindow = Window & { ears?: Ears };

/** In each frame: every key, and who stopped it; every copy and every call of the clipboard. */
function listenIn(): void {
  const home = (window.top ?? window) as ListeningWindow;
  home.ears ??= { keys: [], tabs: 0, stopped: [], copies: 0, clipboard: [] };
  const { ears } = home;
  const ours = (target: EventTarget | null) =>
    target instanceof Element && target.closest('tracs-overlay, tracs-overlay-panel') !== null;
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Tab') ears.tabs += 1;
      if (event.key.length === 1 && ours(event.target)) ears.keys.push(event.key);
      if (event.key === 'Tab') setTimeout(() => event.defaultPrevented && ears.stopped.push('Tab'));
    },
    true,
  );
  for (const type of ['copy', 'cut', 'paste'])
    document.addEventListener(
      type,
      () => {
        ears.copies += 1;
      },
      true,
    );
  const { clipboard } = navigator;
  if (!clipboard) return;
  for (const name of ['writeText', 'write', 'readText', 'read'] as const) {
    const original = clipboard[name].bind(clipboard) as (...given: unknown[]) => Promise<unknown>;
    Object.assign(clipboard, {
      [name]: (...given: unknown[]) => {
        ears.clipboard.push(`${name}, ${navigator.userActivation.isActive ? 'after a click' : 'unasked'}`);
        return original(...given);
      },
    });
  }
}

test('S20, S21, P13 no key is heard from the overlay, the clipboard is written on a click alone, no page is printed with it', async ({
  lab,
}) => {
  test.setTimeout(60_000);
  const page = await lab.context.newPage();
  await page.addInitScript(listenIn);
  const record = await openRecord(lab, 'first-light', { page });
  const heard = () => page.evaluate(() => (window as ListeningWindow).ears!);
  // On purpose: what is typed into the page is heard, and a copy of its own is counted.
  await record.draft.text.click();
  await page.keyboard.type('ab');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  expect((await heard()).copies).toBe(1);
  const typed = await page.evaluate(() => {
    const host = document.createElement('tracs-overlay');
    document.documentElement.append(host);
    host.dispatchEvent(new KeyboardEvent('keydown', { key: 'q', bubbles: true, composed: true }));
    host.remove();
    return (window as ListeningWindow).ears!.keys.splice(0);
  });
  expect(typed).toEqual(['q']);
  await page.keyboard.press('Delete');

  await exerciseOverlay(lab, record);
  await record.marks.first().focus();
  await page.keyboard.press('Enter');
  await expect(record.panel).toBeVisible();
  for (let i = 0; i < 12; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  const ears = await heard();
  expect(ears.keys).toEqual([]);
  expect(ears.tabs).toBeGreaterThan(10);
  expect(ears.stopped).toEqual([]);
  expect([ears.copies, ears.clipboard]).toEqual([1, []]);

  // Nothing of ours in the page takes words, in any state of the panel.
  await record.marks.first().click();
  await expect(record.panel).toBeVisible();
  const fields = () =>
    page.locator('tracs-overlay, tracs-overlay-panel').locator('input, textarea, [contenteditable]').count();
  expect(await fields()).toBe(0);

  // The one thing that copies: a script's click on it copies nothing, a person's does.
  const wrong = record.panel.getByRole('button', { name: /This is wrong/ });
  await wrong.evaluate((button) => (button as HTMLElement).click());
  expect((await heard()).copies).toBe(1);
  await wrong.click();
  await expect.poll(async () => (await heard()).copies).toBe(2);

  // In print there is none of it; on screen there is.
  const boxes = async () => {
    const all = page.locator('tracs-overlay-panel [role=dialog], tracs-overlay .mark, tracs-overlay .words');
    return (await all.count()) + (await record.marks.count());
  };
  const visible = async () => [
    await record.panel.isVisible(),
    await record.marks.first().isVisible(),
    await record.words.first().isVisible(),
  ];
  expect(await visible()).toEqual([true, true, true]);
  expect(await boxes()).toBeGreaterThan(1);
  await page.emulateMedia({ media: 'print' });
  expect(await visible()).toEqual([false, false, false]);
  await page.emulateMedia({ media: 'screen' });
  expect(await visible()).toEqual([true, true, true]);
  await page.keyboard.press('Escape');
  await expect(record.panel).toHaveCount(0);
  await record.tool.click();
  await expect(record.panel).toBeVisible();
  expect(await fields()).toBe(0);
  figure('S20', `${ears.tabs} Tabs let through, 0 printable keys from the overlay, 0 fields in it`);
  figure('S21', '1 copy, by a real click; 0 others');
});
