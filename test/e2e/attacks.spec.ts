/**
 * Attacks from the page (`trust.md` 7.1). What must never happen is first made to happen, by a sabotaged copy of the
 * extension or by the page itself, so that each check is seen to fail before it is believed.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page } from '@playwright/test';
import { build } from 'vite';
import type { Browser } from 'webextension-polyfill';
import { payloads } from '../fixtures/payloads.ts';
import { findChromium } from '../tools/browsers-find.ts';
import { RELEASE_BUILD } from './builds.ts';
import { expect, type Lab, openPopup, openRecord, PRACTICE_BUILD, type RecordPage, test } from './lab.ts';
import { installRecorder, seenBy } from './recorder.ts';
import {
  append,
  brokenIn,
  connect,
  injectLauncher,
  misbehave,
  misdeeds,
  viewOf,
  withOwnLab,
} from './sabotage.ts';
import { addCanary, besideDraft, exerciseOverlay, VOICEMAIL } from './scenario.ts';
import { dice, timeFor, times } from './tally.ts';

/** The extension API inside the service worker. */
declare const chrome: Browser;

/** A page of its own with the recorder in it, on a record. */
async function recorded(lab: Lab, slug: string, customEvents: string[] = []): Promise<RecordPage> {
  const page = await lab.context.newPage();
  await installRecorder(page, { customEvents });
  return openRecord(lab, slug, { page });
}

test.describe('S06', () => {
  /** All that a script of the page can get at: the DOM of every frame, open roots included, and captured roots. */
  async function dumpOf(page: Page): Promise<{ text: string; openRoots: number; light: string[] }> {
    const parts = await Promise.all(
      page.frames().map((frame) =>
        frame.evaluate(() => {
          const roots: ShadowRoot[] = [];
          const inside = (root: ParentNode) => {
            for (const element of root.querySelectorAll('*')) {
              if (!element.shadowRoot) continue;
              roots.push(element.shadowRoot);
              inside(element.shadowRoot);
            }
          };
          inside(document);
          const { caught } = window as { caught?: { roots: ShadowRoot[]; texts: string[] } };
          const hosts = [...document.querySelectorAll('tracs-overlay, tracs-overlay-panel')];
          return {
            text: [
              document.documentElement.outerHTML,
              document.documentElement.innerText,
              document.documentElement.getHTML?.({ serializableShadowRoots: true }),
              ...[...roots, ...(caught?.roots ?? [])].flatMap((root) => [
                root.innerHTML,
                root.textContent ?? '',
              ]),
              ...(caught?.texts ?? []),
            ].join('\n'),
            openRoots: roots.filter((root) => hosts.some((host) => host.contains(root.host))).length,
            light: hosts.map((host) => host.textContent ?? ''),
          };
        }),
      ),
    );
    return {
      text: parts.map((part) => part.text).join('\n'),
      openRoots: parts.reduce((sum, part) => sum + part.openRoots, 0),
      light: parts.flatMap((part) => part.light),
    };
  }

  /** A page that listens wherever nodes are handed out: attached roots, event paths, layout and paint entries. */
  function eavesdrop(): void {
    const caught = { roots: [] as ShadowRoot[], texts: [] as string[] };
    (window as { caught?: typeof caught }).caught = caught;
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      caught.roots.push(root);
      return root;
    };
    const keep = (node: unknown) => {
      if (node instanceof Element && node.getRootNode() instanceof ShadowRoot)
        caught.texts.push(node.outerHTML, node.textContent ?? '');
    };
    for (const type of ['pointerover', 'pointermove', 'click', 'focusin', 'keydown', 'scroll', 'slotchange'])
      document.addEventListener(type, (event) => event.composedPath().forEach(keep), true);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const told = entry as { element?: unknown; target?: unknown; sources?: { node: unknown }[] };
        for (const node of [told.element, told.target, ...(told.sources ?? []).map(({ node }) => node)])
          keep(node);
      }
    }).observe({ entryTypes: ['event', 'layout-shift', 'largest-contentful-paint', 'element'] });
  }

  /** Opens a record with marks, words and panel, and returns the sentences that only the overlay could have written. */
  async function showFindings(lab: Lab, prepare: (page: Page) => Promise<unknown>) {
    const page = await lab.context.newPage();
    await prepare(page);
    const record = await openRecord(lab, 'first-light', { page });
    await record.open('PDP');
    await expect.poll(() => brokenIn(lab, page)).toBe(3);
    await record.open('Narratives');
    // What the PDP said is known here too, though this page does not say it.
    await expect.poll(() => brokenIn(lab, page)).toBe(3);
    const popup = await openPopup(lab, page);
    await popup.locator('[data-duty=notice-seven-days]').getByRole('button', { name: 'Show me' }).click();
    await expect(page.locator('tracs-overlay-panel')).toBeAttached();
    const at = await firstMark(lab.context, page);
    await page.mouse.move(at.x, at.y);
    const view = await viewOf(lab, page);
    if (view?.state !== 'record') throw new Error('The record is not judged.');
    const said = view.checklist.lines.flatMap((line) => [
      line.title,
      line.citation.asks,
      ...line.findings.flatMap((finding) => [finding.says, finding.todo ?? '']),
    ]);
    return { record, sentences: said.filter((text) => text.length > 20) };
  }

  /** What the overlay shows, asked over the debugging protocol, which enters closed roots too; and a mark's middle. */
  async function pierced(context: BrowserContext, page: Page) {
    interface CdpNode {
      backendNodeId: number;
      nodeName: string;
      nodeValue: string;
      attributes?: string[];
      children?: CdpNode[];
      shadowRoots?: CdpNode[];
      contentDocument?: CdpNode;
    }
    const session = await context.newCDPSession(page);
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const texts: string[] = [];
    const marks: number[] = [];
    const visit = (node: CdpNode) => {
      if (node.nodeValue) texts.push(node.nodeValue);
      if (node.nodeName === 'BUTTON' && node.attributes?.some((value) => /^mark /.test(value)))
        marks.push(node.backendNodeId);
      for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) visit(child);
      if (node.contentDocument) visit(node.contentDocument);
    };
    visit(root as unknown as CdpNode);
    return { session, texts, marks };
  }

  async function firstMark(context: BrowserContext, page: Page): Promise<{ x: number; y: number }> {
    const { session, marks } = await pierced(context, page);
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: marks[0]! });
    await session.detach();
    const [left, top, right, , , bottom] = model.content as [number, number, number, number, number, number];
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }

  const prepare = (page: Page) => page.addInitScript(eavesdrop);
  const GENERIC = /^(TRACS Overlay: (1 place|\d+ places) on this page to look at\.)?$/;

  test('S06 a page can read nothing of the overlay in the release build', async () => {
    test.setTimeout(90_000);
    // On purpose: the practice build leaves its roots open, and the same look finds all of it.
    await withOwnLab({}, async (lab) => {
      await connect(lab, [lab.tracs.url]);
      const { record, sentences } = await showFindings(lab, prepare);
      const dump = await dumpOf(record.page);
      expect(dump.openRoots, 'hosts with an open root').toBe(2);
      expect(sentences.some((text) => dump.text.includes(text))).toBe(true);
      expect(dump.text).toContain('Not shown in the record');
      // And the eavesdropping itself works: the page's own closed root is caught.
      await record.page.evaluate(() => {
        const host = document.createElement('div');
        host.attachShadow({ mode: 'closed' }).textContent = 'a closed root of the page';
      });
      expect((await dumpOf(record.page)).text).toContain('a closed root of the page');
    });
    await withOwnLab({ build: RELEASE_BUILD, granted: ['http://127.0.0.1/*'] }, async (lab) => {
      await connect(lab, [lab.tracs.url]);
      const { record, sentences } = await showFindings(lab, prepare);
      const { texts } = await pierced(lab.context, record.page);
      expect(sentences.filter((text) => texts.includes(text)).length, 'shown to the worker').toBeGreaterThan(
        1,
      );
      const dump = await dumpOf(record.page);
      expect(dump.light).toHaveLength(2);
      for (const text of dump.light) expect(text).toMatch(GENERIC);
      expect(dump.openRoots).toBe(0);
      expect(
        await record.work.locator('tracs-overlay > div').evaluate((host) => host.shadowRoot),
        'shadowRoot',
      ).toBeNull();
      expect(sentences.filter((text) => dump.text.includes(text))).toEqual([]);
      for (const words of ['Not shown in the record', 'Click for the source', 'Read from:'])
        expect(dump.text).not.toContain(words);
    });
  });

  test("S06 a page that takes the overlay's element names for its own does not get at its roots", async () => {
    test.setTimeout(90_000);
    /** A class of the page for these names: its instances may ask their internals for a root, even a closed one. */
    const squat = (page: Page) =>
      page.addInitScript(() => {
        const caught = { roots: [] as ShadowRoot[], texts: [] as string[] };
        (window as { caught?: typeof caught }).caught = caught;
        for (const name of ['tracs-overlay', 'tracs-overlay-panel', 'page-element']) {
          class Squatter extends HTMLElement {
            private internals = this.attachInternals();
            look(): void {
              if (this.internals.shadowRoot) caught.roots.push(this.internals.shadowRoot);
            }
          }
          customElements.define(name, Squatter);
        }
      });
    const look = async (page: Page) => {
      for (const frame of page.frames())
        await frame.evaluate(() => {
          for (const element of document.querySelectorAll('tracs-overlay, tracs-overlay-panel, page-element'))
            (element as Element & { look?(): void }).look?.();
        });
      return dumpOf(page);
    };
    await withOwnLab({ build: RELEASE_BUILD, granted: ['http://127.0.0.1/*'] }, async (lab) => {
      await connect(lab, [lab.tracs.url]);
      const { record, sentences } = await showFindings(lab, squat);
      // On purpose: an element of the page's own class gives its closed root away.
      await record.page.evaluate(() => {
        const host = document.createElement('page-element');
        document.documentElement.append(host);
        host.attachShadow({ mode: 'closed' }).textContent = 'a closed root of the page';
      });
      const dump = await look(record.page);
      expect(dump.text).toContain('a closed root of the page');
      expect(sentences.filter((text) => dump.text.includes(text))).toEqual([]);
    });
  });
});

test.describe('S08', () => {
  const FRAMEWORK = 'wxt:content-script-started';
  const ENTRYPOINTS = ['launcher', 'panel', 'background', 'content', 'tracs-overlay', 'undefined', ''];

  /** The names that the framework, whose own script context is not used here, would listen to and send. */
  function eventNames(extensionId: string): string[] {
    return [FRAMEWORK, 'wxt:locationchange'].flatMap((name) => [
      name,
      ...ENTRYPOINTS.map((entrypoint) => `${extensionId}:${entrypoint}:${name}`),
    ]);
  }

  /** A launcher that uses the framework's script context after all: its real code, from the installed package. */
  async function frameworkContext(): Promise<string> {
    const id = path.resolve('test/e2e/framework-context.js');
    const code = `
      import { ContentScriptContext } from 'wxt/utils/content-script-context';
      const context = new ContentScriptContext('launcher');
      const stop = () => {
        const documents = [document, ...[...document.querySelectorAll('frame')].map((frame) => frame.contentDocument)];
        for (const open of documents) open?.querySelectorAll('tracs-overlay').forEach((host) => host.style.setProperty('display', 'none', 'important'));
        requestAnimationFrame(stop);
      };
      context.onInvalidated(stop);`;
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      define: { 'import.meta.env.ENTRYPOINT': '"launcher"' },
      build: { write: false, minify: false, lib: { entry: id, formats: ['iife'], name: 'framework' } },
      plugins: [
        {
          name: 'virtual',
          enforce: 'pre',
          resolveId: (asked) => (asked === id ? id : null),
          load: (asked) => (asked === id ? code : null),
        },
      ],
    });
    const outputs = Array.isArray(result) ? result : [result];
    const text = outputs.flatMap((entry) => ('output' in entry ? entry.output : []))[0];
    if (text?.type !== 'chunk') throw new Error('The framework context was not built.');
    return text.code;
  }

  interface Forged {
    how: 'message' | 'message event' | 'document' | 'window';
    name: string;
    data: unknown;
  }

  /** Start and control events as the framework sends them, and others near to and far from them. */
  function forge(how: Forged['how'][], rounds: number, extensionId: string): Forged[] {
    const random = dice('S08');
    const names = eventNames(extensionId);
    const shapes: ((name: string, script: string) => unknown)[] = [
      (name, script) => ({
        type: name,
        contentScriptName: script,
        messageId: random.below(1e9).toString(36),
      }),
      (name) => ({ type: name }),
      (name, script) => ({ name, contentScriptName: script, messageId: null }),
      (_, script) => ({ misdeed: 'stop', stop: true, finding: script }),
      () => ({ type: random.oneOf(['view', 'show', 'facts', 'badge', 'signed-out', 'open-panel']) }),
      () => random.oneOf([null, '', 0, true, [], 'stop', '__proto__', { __proto__: null, type: 'view' }]),
    ];
    return Array.from({ length: rounds }, (_, i) => {
      const name = random.oneOf(names);
      const script = random.oneOf(ENTRYPOINTS);
      // Half of them in the framework's exact shape, for the launcher.
      return i % 2 === 0
        ? {
            how: random.oneOf(how),
            name: `${extensionId}:launcher:${FRAMEWORK}`,
            data: {
              type: `${extensionId}:launcher:${FRAMEWORK}`,
              contentScriptName: 'launcher',
              messageId: `m${i}`,
            },
          }
        : { how: random.oneOf(how), name, data: random.oneOf(shapes)(name, script) };
    });
  }

  /** Fires them in the top document and in the frames, and waits until the last one has arrived. */
  async function fire(page: Page, forged: Forged[]): Promise<void> {
    const frames = page.frames();
    for (const [nth, frame] of frames.entries())
      await frame.evaluate(
        async (list) => {
          for (const { how, name, data } of list) {
            if (how === 'message') window.postMessage(data, '*');
            else if (how === 'message event') window.dispatchEvent(new MessageEvent('message', { data }));
            else
              (how === 'document' ? document : window).dispatchEvent(new CustomEvent(name, { detail: data }));
          }
          // A window's messages arrive in order, so the last one tells that all have.
          await new Promise<void>((arrived) => {
            window.addEventListener('message', ({ data }) => data === 'the last one' && arrived());
            window.postMessage('the last one', '*');
          });
        },
        forged.filter((_, i) => i % frames.length === nth),
      );
  }

  /** Whether the mark of a draft still appears with its cause: asked once the launcher itself has judged the draft. */
  async function alive(lab: Lab, { page, work, draftMark }: RecordPage): Promise<boolean> {
    await work.locator('textarea').click();
    await page.keyboard.type(VOICEMAIL);
    const inDraft = async () => {
      const view = await viewOf(lab, page);
      return (
        view?.state === 'record' &&
        view.checklist.lines.some((line) => line.findings.some((finding) => finding.draft))
      );
    };
    await expect.poll(inDraft).toBe(true);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    return draftMark.isVisible();
  }

  test('S08 forged start and control events are ignored, and the page hears nothing of ours', async ({
    lab,
  }) => {
    const rounds = times(10_000);
    test.setTimeout(timeFor(rounds, 5) + 30_000);
    const names = eventNames(lab.extensionId);

    // On purpose: with the framework's context the page hears it start, and one forged event ends the overlay.
    const framework = await frameworkContext();
    await withOwnLab({ changes: { 'launcher.js': append(framework) } }, async (sabotaged) => {
      await connect(sabotaged, [sabotaged.tracs.url]);
      const record = await recorded(sabotaged, 'ordinary-planning', names);
      const { messages } = await seenBy(record.page);
      expect(messages).toContainEqual(expect.stringMatching(/^message .*content-script-started/));
      expect(messages).toContainEqual(expect.stringMatching(/^\w+:launcher:wxt:content-script-started /));
      const [first] = forge(['document'], 1, sabotaged.extensionId);
      expect(await alive(sabotaged, record), 'before').toBe(true);
      await record.work.locator('textarea').fill('');
      await expect(record.draftMark).toHaveCount(0);
      await fire(record.page, [first!]);
      expect(await alive(sabotaged, record), 'after one forged event').toBe(false);
    });

    const record = await recorded(lab, 'ordinary-planning', names);
    await besideDraft(record);
    expect((await seenBy(record.page)).messages, 'heard from the overlay').toEqual([]);
    const forged = forge(['message', 'message event', 'document', 'window'], rounds, lab.extensionId);
    await fire(record.page, forged);
    const heard = (await seenBy(record.page)).messages.length;
    expect(heard, 'the page hears its own').toBeGreaterThanOrEqual(rounds);
    expect(await alive(lab, record)).toBe(true);
    await record.work.locator('textarea').fill('');
    await expect(record.draftMark).toHaveCount(0);
    await record.open('PDP');
    expect((await seenBy(record.page)).messages.length, 'and nothing besides').toBe(heard);
  });

  test('S08 no script of ours in the page can send an event or a message to it', async () => {
    // The names a page could listen to are endless; the code that could send to them is not.
    const senders = /\b(dispatchEvent|postMessage|CustomEvent|BroadcastChannel|MessageChannel)\b/;
    expect(await frameworkContext()).toMatch(senders);
    for (const folder of [PRACTICE_BUILD, RELEASE_BUILD]) {
      const code = (file: string) => readFileSync(path.join(folder, file), 'utf8');
      expect(code('launcher.js')).not.toMatch(senders);
      // A list or date that the worker has filled in is told to the page as a person's choice is: these two, no others.
      const told = [...code('panel.js').matchAll(/dispatchEvent\(new \w+\(([^,)]*)/g)].map(
        ([, name]) => name,
      );
      expect(told.sort()).toEqual(['`change`', '`input`']);
      expect(code('panel.js').replace(/dispatchEvent/g, '')).not.toMatch(senders);
    }
  });
});

test.describe('S12', () => {
  /** What our surfaces consist of: the elements and attribute names in their roots, and in a page of ours all of them. */
  async function partsOf(frames: Frame[], whole: boolean): Promise<string[]> {
    const parts = await Promise.all(
      frames.map((frame) =>
        frame.evaluate((all) => {
          const roots = all
            ? [document]
            : [...document.querySelectorAll('tracs-overlay, tracs-overlay-panel')].flatMap((host) => [
                host,
                ...[host, ...host.querySelectorAll('*')].flatMap((inner) => inner.shadowRoot ?? []),
              ]);
          return roots
            .flatMap((root) => [...root.querySelectorAll('*')])
            .map((element) => {
              const names = element.getAttributeNames().filter((name) => name !== 'hidden');
              return `${element.tagName.toLowerCase()} ${names.sort().join(' ')}`;
            });
        }, whole),
      ),
    );
    return [...new Set(parts.flat())].sort();
  }

  interface Shown {
    /** What stands in each place where the payload is due: the mark's name and bubble, panel, quotes, popup. */
    texts: Record<string, string>;
    parts: string[];
    popupParts: string[];
  }

  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

  /** Opens a participant all of whose words carry a payload, and shows it in every surface. */
  async function show(lab: Lab, page: Page, id: string, payload: string): Promise<Shown> {
    addCanary(lab, id, {
      first: payload,
      type: payload,
      // Inside the words that are read, so that it is quoted too.
      text: `LVM for ct about the life skills class she missed. ${payload}`,
      step: payload,
    });
    const record = await openRecord(lab, id, { page });
    const mark = record.marks.first();
    await expect(mark).toBeVisible();
    await record.work.locator('textarea').click();
    await page.keyboard.insertText(`${VOICEMAIL} ${payload}`);
    await expect(record.draftMark).toBeVisible();
    await mark.hover();
    const bubble = await record.work.getByRole('tooltip').innerText();
    await mark.click();
    await expect(record.panel).toBeVisible();
    await expect(record.work.locator('tracs-overlay .words').first()).toBeVisible();
    const texts = {
      mark: (await mark.getAttribute('aria-label')) ?? '',
      bubble,
      panel: await record.panel.innerText(),
    };
    const parts = await partsOf(page.frames(), false);
    const popup = await openPopup(lab, page);
    await expect(popup.locator('[data-duty=engagement-type]')).toBeVisible();
    const name = await popup.getByRole('heading', { level: 1 }).innerText();
    const reason = await popup.locator('[data-duty=engagement-type]').innerText();
    const popupParts = await partsOf([popup.mainFrame()], true);
    const result = { texts: { ...texts, name, reason }, parts, popupParts };
    await popup.close();
    await popup.context().browser()?.close();
    return result;
  }

  function expectLiteral({ texts }: Shown, payload: string): void {
    for (const [place, text] of Object.entries(texts))
      expect(squeeze(text), `${place}: ${payload}`).toContain(squeeze(payload));
  }

  test('S12 markup in names, types and narratives is shown literally everywhere', async ({ lab }) => {
    const random = dice('S12');
    const wanted = times(payloads.length);
    test.setTimeout(timeFor(wanted, 6000));
    const page = await lab.context.newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.addInitScript(() => {
      Object.assign(window, { pwned: () => alert('pwned') });
    });
    const harmless = await show(lab, page, 'harmless', 'Plain words');
    expectLiteral(harmless, 'Plain words');

    // On purpose: one payload put into the overlay, one into the popup, as markup.
    const markup = '<img src=x onerror=pwned()>';
    await page.evaluate((html) => {
      document.querySelector('tracs-overlay-panel')?.insertAdjacentHTML('beforeend', html);
    }, markup);
    await expect.poll(() => dialogs, 'the alert of a payload that is no text').toEqual(['pwned']);
    expect(await partsOf(page.frames(), false)).not.toEqual(harmless.parts);
    const popup = await openPopup(lab, page);
    await expect(popup.locator('[data-duty=engagement-type]')).toBeVisible();
    await popup.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), markup);
    expect(await partsOf([popup.mainFrame()], true)).not.toEqual(harmless.popupParts);
    await popup.close();
    dialogs.length = 0;

    const left = [...payloads];
    for (let i = 0; i < wanted; i++) {
      const payload = left.splice(random.below(left.length), 1)[0]!;
      const shown = await show(lab, page, `payload-${i}`, payload);
      expectLiteral(shown, payload);
      expect(shown.parts, payload).toEqual(harmless.parts);
      expect(shown.popupParts, payload).toEqual(harmless.popupParts);
    }
    expect(dialogs).toEqual([]);
  });
});

/** All documents of a tab, for the code of misdeeds. */
const DOCUMENTS = `const frames = [...document.querySelectorAll('frame')];
  const work = frames.find((frame) => frame.name === 'fraWork').contentDocument;
  const menu = frames.find((frame) => frame.name === 'fraMenu').contentDocument;`;

test.describe('S22', () => {
  const DEEDS: Record<string, { code: string; seen: RegExp; sends: boolean }> = {
    'clicks a button': { code: "work.querySelector('h1').click()", seen: /^untrusted click/, sends: false },
    'clicks a link': { code: "menu.querySelector('a').click()", seen: /^untrusted click/, sends: true },
    'saves by the button': {
      code: "work.querySelector('input[value=Save]').click()",
      seen: /^submit of/,
      sends: true,
    },
    'asks for a submit': { code: 'work.forms[0].requestSubmit()', seen: /^submit of/, sends: true },
    'submits without an event': {
      code: 'work.forms[0].submit()',
      seen: /navigation to .*Narratives/,
      sends: true,
    },
    'resets the form': { code: 'work.forms[0].reset()', seen: /^reset of/, sends: false },
    'feigns typing': {
      code: "work.querySelector('textarea').dispatchEvent(new Event('input', { bubbles: true }))",
      seen: /^untrusted input/,
      sends: false,
    },
    'feigns a key': {
      code: "work.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))",
      seen: /^untrusted keydown/,
      sends: false,
    },
    'writes history': { code: "history.pushState({}, '')", seen: /^push navigation/, sends: false },
    'sets the address': {
      code: "work.defaultView.location.assign(work.URL.replace('Narratives', 'Pdp'))",
      seen: /navigation to .*Pdp/,
      sends: true,
    },
    'reloads a frame': {
      code: 'work.defaultView.location.reload()',
      seen: /^reload navigation/,
      sends: true,
    },
  };

  test('S22 the overlay never submits, clicks or navigates', async ({ lab }) => {
    test.setTimeout(90_000);
    const code = Object.fromEntries(
      Object.entries(DEEDS).map(([name, deed]) => [name, `${DOCUMENTS} ${deed.code}`]),
    );
    await withOwnLab({ changes: { 'launcher.js': misdeeds(code) } }, async (sabotaged) => {
      await connect(sabotaged, [sabotaged.tracs.url]);
      const record = await recorded(sabotaged, 'first-light');
      await expect(record.marks).toHaveCount(2);
      for (const [name, { seen, sends }] of Object.entries(DEEDS)) {
        const before = (await seenBy(record.page)).acts.length;
        const requests = sabotaged.tracs.requests.length;
        await misbehave(sabotaged, record.page, name);
        await expect
          .poll(async () => (await seenBy(record.page)).acts.slice(before), name)
          .toContainEqual(expect.stringMatching(seen));
        if (!sends) continue;
        await expect.poll(() => sabotaged.tracs.requests.length, name).toBeGreaterThan(requests);
        await record.open('Narratives');
      }
      // And in the page's own world, should ever a script of ours be put there.
      const before = (await seenBy(record.page)).acts.length;
      await record.page.evaluate(() => document.createElement('a').click());
      expect((await seenBy(record.page)).acts.slice(before)).toEqual(['page-world call of click']);
    });

    const record = await recorded(lab, 'first-light');
    await expect(record.marks).toHaveCount(2);
    const navigated: string[] = [];
    record.page.on('framenavigated', (frame) => navigated.push(frame.url()));
    const before = { acts: (await seenBy(record.page)).acts.length, requests: lab.tracs.requests.length };
    await exerciseOverlay(lab, record);
    expect((await seenBy(record.page)).acts.slice(before.acts)).toEqual([]);
    expect(lab.tracs.requests.slice(before.requests).map(({ path }) => path)).toEqual([]);
    expect(navigated).toEqual([]);
  });
});

test.describe('S23', () => {
  const DEEDS: Record<string, { code: string; seen: RegExp }> = {
    'removes a node': { code: "work.querySelector('.toolbar').remove()", seen: /^removed FORM/ },
    'moves a node': { code: "work.body.append(work.querySelector('h1'))", seen: /^added H1/ },
    'wraps a node': {
      code: "const box = work.createElement('div'); const h1 = work.querySelector('h1'); h1.replaceWith(box); box.append(h1);",
      seen: /^added DIV/,
    },
    'adds a node': { code: "work.body.append(work.createElement('i'))", seen: /^added I/ },
    'adds a node to the frameset': {
      code: 'document.documentElement.append(document.createElement("i"))',
      seen: /^added I to HTML/,
    },
    'describes a field': {
      code: "work.querySelector('textarea').setAttribute('aria-describedby', 'x')",
      seen: /^attribute aria-describedby of TEXTAREA/,
    },
    'styles a node': {
      code: "work.querySelector('textarea').style.outline = '1px solid'",
      seen: /^attribute style/,
    },
    'marks a node': { code: "menu.body.classList.add('seen')", seen: /^attribute class/ },
    'changes a text': { code: "work.querySelector('h1').firstChild.data += '!'", seen: /^text in/ },
  };

  interface FrameState {
    address: string;
    html: string;
    fields: unknown[];
  }

  /** The source and the state of every document of a tab. */
  function stateOf(page: Page): Promise<FrameState[]> {
    return Promise.all(
      page.frames().map((frame) =>
        frame.evaluate(() => ({
          address: location.pathname + location.search,
          html: document.documentElement.outerHTML,
          fields: [...document.querySelectorAll('input, select, textarea')].map((field) => {
            const { name, value, checked, disabled } = field as HTMLInputElement;
            return { name, value, checked, disabled };
          }),
        })),
      ),
    );
  }

  test('S23 page nodes are never moved, removed or changed', async ({ lab }) => {
    test.setTimeout(90_000);
    const code = Object.fromEntries(
      Object.entries(DEEDS).map(([name, deed]) => [name, `${DOCUMENTS} ${deed.code}`]),
    );
    await withOwnLab({ changes: { 'launcher.js': misdeeds(code) } }, async (sabotaged) => {
      await connect(sabotaged, [sabotaged.tracs.url]);
      const record = await recorded(sabotaged, 'first-light');
      await expect(record.marks).toHaveCount(2);
      for (const [name, { seen }] of Object.entries(DEEDS)) {
        const before = (await seenBy(record.page)).changes.length;
        await misbehave(sabotaged, record.page, name);
        expect((await seenBy(record.page)).changes.slice(before), name).toContainEqual(
          expect.stringMatching(seen),
        );
      }
    });

    const record = await recorded(lab, 'first-light');
    await exerciseOverlay(lab, record);
    await record.open('PDP');
    await expect(record.marks).toHaveCount(1);
    await record.marks.first().click();
    await expect(record.panel).toBeVisible();
    await record.page.keyboard.press('Escape');
    await record.open('Narratives');
    await expect(record.marks).not.toHaveCount(0);
    expect((await seenBy(record.page)).changes).toEqual([]);
  });

  test('S23 when the overlay has gone, every document is byte for byte what it is without it', async ({
    lab,
  }) => {
    test.setTimeout(60_000);
    const executablePath = findChromium();
    const plain = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      chromiumSandbox: false,
    });
    try {
      const context = await plain.newContext({ viewport: { width: 1280, height: 800 } });
      const without = async (slug: string) => {
        const record = await openRecord({ context, tracs: lab.tracs }, slug);
        const state = await stateOf(record.page);
        return { state, page: record.page };
      };

      // A record without marks: a mark comes and goes with a draft, and the panel with it.
      const quiet = await without('ordinary-planning');
      const draft = await openRecord(lab, 'ordinary-planning');
      await draft.work.locator('textarea').click();
      await draft.page.keyboard.type(VOICEMAIL);
      await expect(draft.draftMark).toBeVisible();
      expect(await stateOf(draft.page), 'while the mark is there').not.toEqual(quiet.state);
      await draft.page.keyboard.press('Control+a');
      await draft.page.keyboard.press('Delete');
      await besideDraft(draft);
      await expect(draft.draftMark).toHaveCount(0);
      // The sign for templates stays beside the form; everything else is as without the overlay.
      await draft.page.frame('fraWork')!.evaluate(() => document.querySelector('tracs-overlay')?.remove());
      expect(await stateOf(draft.page)).toEqual(quiet.state);

      // A record with marks: they go when nobody is logged in any more, the worker's pages still open.
      const marked = await without('first-light');
      const record = await openRecord(lab, 'first-light');
      await exerciseOverlay(lab, record);
      expect(await stateOf(record.page), 'while the marks are there').not.toEqual(marked.state);
      lab.tracs.store.expireSessions();
      for (const page of [record.page, marked.page]) {
        await page.frameLocator('frame[name=fraMenu]').getByRole('link', { name: 'PDP' }).waitFor();
        await page
          .frame('fraHeader')!
          .goto(`${lab.tracs.url}/tracs/CaseHeader.aspx?CaseNo=PT4101`, { waitUntil: 'load' });
        await page
          .frameLocator('frame[name=fraHeader]')
          .getByRole('heading', { name: 'Your session has ended' })
          .waitFor();
      }
      await expect(record.work.locator('tracs-overlay')).toHaveCount(0);
      await expect(record.panel).toHaveCount(0);
      const after = await stateOf(marked.page);
      expect(await stateOf(record.page)).toEqual(after);
      // One attribute more is a difference.
      await record.page.frame('fraWork')!.evaluate(() => document.body.setAttribute('data-seen', ''));
      expect(await stateOf(record.page)).not.toEqual(after);
    } finally {
      await plain.close();
    }
  });
});

test.describe('L15', () => {
  /** How many hosts of ours stand in each document, and how often each mark. */
  async function countsOf(page: Page): Promise<{ hosts: number[]; marks: number[] }> {
    const parts = await Promise.all(
      page.frames().map((frame) =>
        frame.evaluate(() => {
          const hosts = [...document.querySelectorAll('tracs-overlay')];
          const roots = hosts.flatMap((host) =>
            [host, ...host.querySelectorAll('*')].flatMap((inner) => inner.shadowRoot ?? []),
          );
          const marks = roots.flatMap((root) => [...root.querySelectorAll('.mark')]);
          return { hosts: hosts.length, marks: marks.map((mark) => mark.getAttribute('aria-label') ?? '') };
        }),
      ),
    );
    const labels = parts.flatMap((part) => part.marks);
    const perMark = [...new Set(labels)].map((label) => labels.filter((other) => other === label).length);
    return { hosts: parts.map((part) => part.hosts).filter((number) => number > 0), marks: perMark };
  }

  test('L15 the launcher put in many times at once makes one overlay, with one of each mark', async () => {
    test.setTimeout(60_000);
    // A browser of its own: the registration of the launcher is taken away at the end.
    await withOwnLab({}, async (lab) => {
      await connect(lab, [lab.tracs.url]);
      const once = { hosts: [1], marks: [1, 1] };
      // On purpose: a second host of ours with the same marks, made in our own world, is counted.
      const doubled = await openRecord(lab, 'first-light');
      await expect.poll(() => countsOf(doubled.page)).toEqual(once);
      await lab.background.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({})).find((entry) => entry.url === url);
        await chrome.scripting.executeScript({
          target: { tabId: tab!.id!, allFrames: true },
          func: () => {
            const host = document.querySelector('tracs-overlay');
            if (!host) return;
            const root = [host, ...host.querySelectorAll('*')].find((inner) => inner.shadowRoot)?.shadowRoot;
            const twin = document.createElement('tracs-overlay');
            const marks = [...(root?.querySelectorAll('.mark') ?? [])].map((mark) => mark.cloneNode(true));
            twin.attachShadow({ mode: 'open' }).append(...marks);
            document.documentElement.append(twin);
          },
        });
      }, doubled.page.url());
      expect(await countsOf(doubled.page)).toEqual({ hosts: [2], marks: [2, 2] });
      await doubled.page.close();

      const record = await openRecord(lab, 'first-light');
      await injectLauncher(lab, record.page, { times: 20 });
      await expect.poll(() => countsOf(record.page)).toEqual(once);
      await injectLauncher(lab, record.page, { times: 20, allFrames: true });
      await besideDraft(record);
      expect(await countsOf(record.page)).toEqual(once);
      await record.marks.first().click();
      await expect(record.panel).toHaveCount(1);

      // And where none runs yet, so that all of them start at the same moment.
      await lab.background.evaluate(() => chrome.scripting.unregisterContentScripts());
      await record.page.reload();
      await record.work.getByRole('heading', { level: 1 }).waitFor();
      expect(await brokenIn(lab, record.page)).toBe('silent');
      await injectLauncher(lab, record.page, { times: 20, allFrames: true });
      await expect.poll(() => countsOf(record.page)).toEqual(once);
      await besideDraft(record);
      expect(await countsOf(record.page)).toEqual(once);
    });
  });

  test('L15 an update under an open record leaves one overlay, with one of each mark', async () => {
    test.setTimeout(60_000);
    await withOwnLab({}, async (lab) => {
      await connect(lab, [lab.tracs.url]);
      const record = await openRecord(lab, 'first-light');
      await expect.poll(() => countsOf(record.page)).toEqual({ hosts: [1], marks: [1, 1] });
      const own = await updateExtension(lab);
      // The new launcher was put into the open tab and answers; the old one is still there, without an extension.
      const answers = () =>
        own.evaluate(async (url) => {
          const tab = (await chrome.tabs.query({})).find((entry) => entry.url === url);
          return chrome.tabs.sendMessage(tab!.id!, { type: 'view' }).then(
            (view) => (view as { state: string }).state,
            () => 'silent',
          );
        }, record.page.url());
      await expect.poll(answers).toBe('record');
      await record.page.bringToFront();
      await expect.poll(() => countsOf(record.page)).toEqual({ hosts: [1], marks: [1, 1] });
      await besideDraft(record);
      expect(await countsOf(record.page)).toEqual({ hosts: [1], marks: [1, 1] });
    });
  });

  /** Reloads the extension, as an update does, and returns one of its pages. */
  async function updateExtension(lab: Lab): Promise<Page> {
    const page = await lab.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(async (id) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: {
          updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
          reload(id: string): Promise<void>;
        };
      };
      // Outside of developer mode an unpacked extension that is reloaded stays off.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.reload(id);
    }, lab.extensionId);
    const options = `chrome-extension://${lab.extensionId}/options.html`;
    await expect
      .poll(() =>
        page.goto(options).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    await page.evaluate(() => chrome.runtime.sendMessage({ type: 'connections-changed' }));
    return page;
  }
});
