/**
 * Attacks from the page (`trust.md` 7.1): what a script of the page can read of the overlay. What must never happen is
 * first made to happen, so that each check is seen to fail before it is believed.
 */
import type { BrowserContext, Page } from '@playwright/test';
import type { About } from '../../lib/judgement/duties/duty.ts';
import { RELEASE_BUILD } from './builds.ts';
import { expect, type Lab, openPopup, openRecord, test } from './lab.ts';
import { brokenIn, connect, viewOf, withOwnLab } from './sabotage.ts';

/** The hosts of both layouts. */
const GRANTED = ['http://127.0.0.1/*', 'http://localhost/*'];

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
    const abouts = view.checklist.lines.map(
      async ({ duty }): Promise<{ about: About }> => import(`../../lib/judgement/duties/${duty}.ts`),
    );
    const said = (await Promise.all(abouts)).flatMap(({ about }) => [about.title, about.asks]);
    const found = view.checklist.lines.flatMap((line) => [
      ...line.findings.flatMap((finding) => [finding.says, finding.todo ?? '']),
    ]);
    return { record, sentences: [...said, ...found].filter((text) => text.length > 20) };
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

  test('S06 a page can read nothing of the overlay in the release build', async ({ layout }) => {
    test.setTimeout(90_000);
    // On purpose: the practice build leaves its roots open, and the same look finds all of it.
    await withOwnLab({ layout }, async (lab) => {
      await connect(lab);
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
    await withOwnLab({ layout, build: RELEASE_BUILD, granted: GRANTED }, async (lab) => {
      await connect(lab);
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

  test("S06 a page that takes the overlay's element names for its own does not get at its roots", async ({
    layout,
  }) => {
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
    await withOwnLab({ layout, build: RELEASE_BUILD, granted: GRANTED }, async (lab) => {
      await connect(lab);
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
