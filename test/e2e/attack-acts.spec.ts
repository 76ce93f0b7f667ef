/**
 * What the overlay does to the page (`trust.md` 7.1): it submits, clicks, moves and removes nothing. What must never
 * happen is first done by a sabotaged copy of the extension, so that each check is seen to fail before it is believed.
 */
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../tools/browsers-find.ts';
import { expect, openRecord, type RecordPage, test } from './lab.ts';
import { recorded, seenBy } from './recorder.ts';
import { connect, misbehave, misdeeds, withOwnLab } from './sabotage.ts';
import { besideDraft, exerciseOverlay, typeAndClear, VOICEMAIL } from './scenario.ts';

/** The documents of a tab, for the code of misdeeds, and what stands in them under another name in each layout. */
const DOCUMENTS = `const frames = [...document.querySelectorAll('frame')];
  const work = frames.find((frame) => frame.name === 'fraWork')?.contentDocument ?? document;
  const menu = frames.find((frame) => frame.name === 'fraMenu')?.contentDocument ?? document;
  const form = work.querySelector('form[method=post]');
  const text = work.querySelector('textarea, [contenteditable]');`;

/** Where a page has gone since, one line for each time. */
function navigationsOf(page: Page): string[] {
  const navigated: string[] = [];
  page.on('framenavigated', (frame) => navigated.push(`navigated to ${frame.url()}`));
  return navigated;
}

test.describe('S22', () => {
  const DEEDS: Record<string, { code: string; seen: RegExp; sends: boolean }> = {
    'clicks a button': { code: "work.querySelector('h1').click()", seen: /^untrusted click/, sends: false },
    'clicks a link': {
      code: "menu.querySelector('[role=tab]:not([aria-selected=true]), ul a, a').click()",
      seen: /^untrusted click/,
      sends: true,
    },
    'saves by the button': {
      code: "form.querySelector('[type=submit]').click()",
      seen: /^submit of/,
      sends: true,
    },
    'asks for a submit': { code: 'form.requestSubmit()', seen: /^submit of/, sends: true },
    'submits without an event': {
      code: 'form.submit()',
      seen: /navigat\w+ to .*Narratives/i,
      sends: true,
    },
    'resets the form': { code: 'form.reset()', seen: /^reset of/, sends: false },
    'feigns typing': {
      code: "text.dispatchEvent(new Event('input', { bubbles: true }))",
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
      code: "work.defaultView.location.assign(work.URL.replace('Narratives', 'Pdp').replace('/narratives', '/pdp'))",
      seen: /navigat\w+ to .*pdp/i,
      sends: true,
    },
    'reloads a page': {
      code: 'work.defaultView.location.reload()',
      seen: /^reload navigation|^navigated to/,
      sends: true,
    },
  };

  test('S22 the overlay never submits, clicks or navigates', async ({ lab, layout }) => {
    test.setTimeout(90_000);
    const code = Object.fromEntries(
      Object.entries(DEEDS).map(([name, deed]) => [name, `${DOCUMENTS} ${deed.code}`]),
    );
    await withOwnLab({ layout, changes: { 'launcher.js': misdeeds(code) } }, async (sabotaged) => {
      await connect(sabotaged);
      const record = await recorded(sabotaged, 'first-light');
      await expect(record.marks).toHaveCount(2);
      const navigated = navigationsOf(record.page);
      for (const [name, { seen, sends }] of Object.entries(DEEDS)) {
        const before = (await seenBy(record.page)).acts.length;
        navigated.length = 0;
        const requests = sabotaged.tracs.requests.length;
        await misbehave(sabotaged, record.page, name);
        await expect
          .poll(async () => {
            // A page that was left took along what was written down in it.
            const { acts } = await seenBy(record.page).catch(() => ({ acts: [] }));
            return [...navigated, ...(acts.length < before ? acts : acts.slice(before))];
          }, name)
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
    const navigated = navigationsOf(record.page);
    const before = { acts: (await seenBy(record.page)).acts.length, requests: lab.tracs.requests.length };
    await exerciseOverlay(lab, record);
    expect((await seenBy(record.page)).acts.slice(before.acts)).toEqual([]);
    expect(lab.tracs.requests.slice(before.requests).map(({ path }) => path)).toEqual([]);
    expect(navigated).toEqual([]);
  });
});

test.describe('S23', () => {
  const DEEDS: Record<string, { code: string; seen: RegExp }> = {
    'removes a node': {
      code: "work.querySelector('.toolbar, [role=tablist]').remove()",
      seen: /^removed (FORM|DIV)/,
    },
    'moves a node': { code: "work.body.append(work.querySelector('h1'))", seen: /^added H1/ },
    'wraps a node': {
      code: "const box = work.createElement('div'); const h1 = work.querySelector('h1'); h1.replaceWith(box); box.append(h1);",
      seen: /^added DIV/,
    },
    'adds a node': { code: "work.body.append(work.createElement('i'))", seen: /^added I/ },
    'adds a node to the top document': {
      code: 'document.documentElement.append(document.createElement("i"))',
      seen: /^added I to HTML/,
    },
    'describes a field': {
      code: "text.setAttribute('aria-describedby', 'x')",
      seen: /^attribute aria-describedby of (TEXTAREA|DIV)/,
    },
    'styles a node': {
      code: "text.style.outline = '1px solid'",
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
          // Ids that are made anew for each load are no difference.
          html: document.documentElement.outerHTML.replace(/\b([a-z]+)-[0-9a-f]{4}\b/g, '$1-id'),
          fields: [...document.querySelectorAll('input, select, textarea')].map((field) => {
            const { name, value, checked, disabled } = field as HTMLInputElement;
            return { name, value, checked, disabled };
          }),
        })),
      ),
    );
  }

  /** What is done to a record while its changes are written down; with the overlay, all that it offers in between. */
  async function goAbout(record: RecordPage, overlay: (() => Promise<void>) | null): Promise<string[]> {
    await (overlay ? overlay() : typeAndClear(record));
    await record.open('PDP');
    if (overlay) {
      await expect(record.marks).toHaveCount(1);
      await record.marks.first().click();
      await expect(record.panel).toBeVisible();
      await record.page.keyboard.press('Escape');
    }
    await record.open('Narratives');
    if (overlay) await expect(record.marks).not.toHaveCount(0);
    const { changes } = await seenBy(record.page);
    return changes.map((change) => change.replace(/-[0-9a-f]{4}\b/g, ''));
  }

  test('S23 page nodes are never moved, removed or changed', async ({ lab, layout }) => {
    test.setTimeout(90_000);
    const code = Object.fromEntries(
      Object.entries(DEEDS).map(([name, deed]) => [name, `${DOCUMENTS} ${deed.code}`]),
    );
    await withOwnLab({ layout, changes: { 'launcher.js': misdeeds(code) } }, async (sabotaged) => {
      await connect(sabotaged);
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

    // A page with scripts of its own changes itself while it is worked in: so much, and nothing besides. Without the
    // overlay: where its origin is not connected.
    let own: string[] = [];
    await withOwnLab({ layout, tracs: lab.tracs }, async (unconnected) => {
      own = await goAbout(await recorded(unconnected, 'first-light'), null);
    });
    if (layout === 'classic') expect(own).toEqual([]);
    const record = await recorded(lab, 'first-light');
    const changes = await goAbout(record, () => exerciseOverlay(lab, record));
    expect(changes.filter((change) => !own.includes(change))).toEqual([]);
  });

  /** The session's end is told in the header's frame, the worker's page still open. */
  async function endInHeader({ page }: RecordPage): Promise<void> {
    const header = page.frames().find((frame) => frame.name() === 'fraHeader')!;
    await page.frameLocator('frame[name=fraMenu]').getByRole('link', { name: 'PDP' }).waitFor();
    await header.goto(header.url());
    await header.getByRole('heading', { name: 'Your session has ended' }).waitFor();
  }

  /** The session's end is told in place of a part of the page. */
  async function endInPart({ page, follow }: RecordPage): Promise<void> {
    await follow('PDP');
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
  }

  test('S23 when the overlay has gone, every document is byte for byte what it is without it', async ({
    lab,
    layout,
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
        return openRecord({ context, tracs: lab.tracs, layout: lab.layout, origin: lab.origin }, slug);
      };

      // A record without marks: a mark comes and goes with a draft, and the panel with it.
      const quiet = await without('ordinary-planning');
      // An editor is not quite what it was once something was typed into it, with or without the overlay.
      await typeAndClear(quiet);
      const plainState = await stateOf(quiet.page);
      const draft = await openRecord(lab, 'ordinary-planning');
      await draft.draft.text.click();
      await draft.page.keyboard.type(VOICEMAIL);
      await expect(draft.draftMark).toBeVisible();
      expect(await stateOf(draft.page), 'while the mark is there').not.toEqual(plainState);
      await draft.page.keyboard.press('Control+a');
      await draft.page.keyboard.press('Delete');
      await besideDraft(draft);
      await expect(draft.draftMark).toHaveCount(0);
      // The sign for templates stays beside the form; everything else is as without the overlay.
      await draft.work.locator('tracs-overlay').evaluate(({ ownerDocument }) => {
        // Each time that it comes: it comes back a few times after it was taken away.
        const take = () => ownerDocument.querySelector('tracs-overlay')?.remove();
        new MutationObserver(take).observe(ownerDocument.documentElement, { childList: true });
        take();
      });
      expect(await stateOf(draft.page)).toEqual(plainState);

      // A record with marks: they go when nobody is logged in any more, the worker's pages still open.
      const marked = await without('first-light');
      const record = await openRecord(lab, 'first-light');
      await exerciseOverlay(lab, record);
      expect(await stateOf(record.page), 'while the marks are there').not.toEqual(await stateOf(marked.page));
      lab.tracs.store.expireSessions();
      for (const screen of [record, marked]) await (layout === 'modern' ? endInPart : endInHeader)(screen);
      await expect(record.work.locator('tracs-overlay')).toHaveCount(0);
      await expect(record.panel).toHaveCount(0);
      const after = await stateOf(marked.page);
      expect(await stateOf(record.page)).toEqual(after);
      // One attribute more is a difference.
      await record.work.locator('body').evaluate((body) => body.setAttribute('data-seen', ''));
      expect(await stateOf(record.page)).not.toEqual(after);
    } finally {
      await plain.close();
    }
  });
});
