/**
 * What the overlay does to the page (`trust.md` 7.1): it submits, clicks, moves and removes nothing. What must never
 * happen is first done by a sabotaged copy of the extension, so that each check is seen to fail before it is believed.
 */
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../tools/browsers-find.ts';
import { expect, openRecord, test } from './lab.ts';
import { recorded, seenBy } from './recorder.ts';
import { connect, misbehave, misdeeds, withOwnLab } from './sabotage.ts';
import { besideDraft, exerciseOverlay, VOICEMAIL } from './scenario.ts';

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
      await draft.page.frame('fraWork')!.evaluate(() => {
        // Each time that it comes: it comes back a few times after it was taken away.
        const take = () => document.querySelector('tracs-overlay')?.remove();
        new MutationObserver(take).observe(document.documentElement, { childList: true });
        take();
      });
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
