/**
 * Nothing goes quiet (`trust.md` 7.4): whatever happens to the page or the extension, the record in front is judged
 * again, or it is said that it is not. What must never happen is first made to happen.
 */
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { count, figure } from '../trust/figure.ts';
import { onScreen } from './canaries.ts';
import { badgeOf, expect, expectDraft, type Lab, openPopup, openRecord, recordPage, test } from './lab.ts';
import { connect, misbehave, misdeeds, namesKept, viewOf, withOwnLab } from './sabotage.ts';
import { times } from './tally.ts';
import { updateExtension } from './update.ts';

/** The extension API in the browser's own pages. */
declare const chrome: Browser;

const VOICEMAIL = 'LVM for ct about the life skills class she missed.';

const caseOf = (lab: Lab, slug: string) =>
  lab.tracs.store.list().find((entry) => entry.slug === slug)!.caseNumber;

const stateOf = async (lab: Lab, page: Page) => (await viewOf(lab, page))?.state ?? 'silent';

/** How many hosts of ours stand in all documents of a tab. */
const hostsOf = async (page: Page) =>
  (await Promise.all(page.frames().map((frame) => frame.locator('tracs-overlay').count()))).reduce(
    (a, b) => a + b,
    0,
  );

test('L01 an update while somebody types costs no letter, and the checks go on', async ({ layout }) => {
  test.setTimeout(60_000);
  await withOwnLab({ layout }, async (lab) => {
    await connect(lab);
    const record = await openRecord(lab, 'ordinary-planning');
    const errors: string[] = [];
    record.page.on('pageerror', (error) => errors.push(error.message));
    record.page.on('dialog', (dialog) => errors.push(dialog.message()));
    await record.draft.text.click();
    await record.page.keyboard.type(VOICEMAIL.slice(0, 20));
    const own = await updateExtension(lab);
    await record.page.bringToFront();
    await record.page.keyboard.type(VOICEMAIL.slice(20));
    await expectDraft(record).toBe(VOICEMAIL);
    await expect(record.draftMark).toBeVisible();
    expect(await record.draft.text.evaluate((field) => field.ownerDocument.activeElement === field)).toBe(
      true,
    );
    await expect.poll(() => hostsOf(record.page)).toBe(1);
    expect(errors).toEqual([]);

    // Updated away: the old script can reach nobody, goes on checking what stands on the page, and asks for a reload.
    await own.goto('chrome://extensions');
    await own.evaluate(async (id) => {
      const { management } = chrome as unknown as {
        management: { setEnabled(id: string, on: boolean): Promise<void> };
      };
      await management.setEnabled(id, false);
    }, lab.extensionId);
    await record.page.bringToFront();
    await record.page.keyboard.type(' Asked her to call.');
    await expectDraft(record).toBe(`${VOICEMAIL} Asked her to call.`);
    expect(errors).toEqual([]);
  });
});

test('L03 back and forward from the browser’s own cache shows nobody else’s findings', async ({ layout }) => {
  test.setTimeout(60_000);
  await withOwnLab({ layout, without: ['--disable-back-forward-cache'] }, async (lab) => {
    await connect(lab);
    // TRACS asks for its pages not to be kept; where it forgets to, browsers bring them back as they were left.
    await lab.context.route('**/*', async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      const { 'cache-control': _, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
    const page = await lab.context.newPage();
    await page.addInitScript(() => {
      addEventListener('pageshow', ({ persisted }) => {
        (window as { persisted?: boolean }).persisted = persisted;
      });
    });
    await openRecord(lab, 'notice-too-late', { page });
    const late = /2 too few; the reference guide/;
    const record = recordPage(page, lab.layout);
    await expect(record.mark(late)).toBeVisible();
    const address = (slug: string) => `${lab.origin}${lab.layout.record(caseOf(lab, slug))}`;
    await page.goto(address('ordinary-planning'));
    await record.ready();
    await expect.poll(() => stateOf(lab, page)).toBe('record');
    await expect(record.mark(late)).toHaveCount(0);
    let moves = 0;
    for (const step of ['back', 'forward', 'back'] as const) {
      // Not by Playwright's own way back, which waits for a load that a kept page does not have.
      await page.evaluate((by) => history.go(by), step === 'back' ? -1 : 1);
      const slug = step === 'back' ? 'notice-too-late' : 'ordinary-planning';
      await expect
        .poll(
          () =>
            page
              .evaluate(() => [
                location.search + location.pathname,
                (window as { persisted?: boolean }).persisted,
              ])
              .catch(() => null),
          step,
        )
        .toEqual([expect.stringContaining(caseOf(lab, slug)), true]);
      await expect
        .poll(async () => {
          const view = await viewOf(lab, page);
          return view?.state === 'record' ? view.participant.number : view?.state;
        })
        .toBe(caseOf(lab, slug));
      // Looked at by the page itself: Playwright does not find its way into frames that came back.
      await expect.poll(async () => late.test((await onScreen(page)).overlay)).toBe(step === 'back');
      moves += 1;
    }
    figure('L03', `${moves} moves through kept pages (pageshow.persisted), 0 stale findings`);
  });
});

test.describe('L04 frames', () => {
  const NESTED: Record<string, (inner: string) => string> = {
    late: (inner) =>
      `<script>setTimeout(() => { const frame = document.createElement('iframe'); frame.src = '${inner}'; document.body.append(frame); }, 400)</script>`,
    nested: (inner) => `<iframe srcdoc="<iframe src='${inner}' width=900 height=600></iframe>"></iframe>`,
    'in a blank one': (inner) =>
      `<iframe></iframe><script>addEventListener('load', () => { const doc = document.querySelector('iframe').contentDocument; const frame = doc.createElement('iframe'); frame.src = '${inner}'; frame.width = 900; frame.height = 600; doc.body.append(frame); })</script>`,
    'replaced by another': (inner) =>
      `<iframe src="/nowhere"></iframe><script>addEventListener('load', () => { document.querySelector('iframe').src = '${inner}'; })</script>`,
    'two levels down': (inner) => `<iframe src="/level-two?${encodeURIComponent(inner)}"></iframe>`,
  };

  test('L04 that come late, nested, blank or written as text are read once they are there', {
    tag: '@once',
  }, async ({ lab }) => {
    const first = await openRecord(lab, 'notice-too-late');
    const inner = lab.layout.record(caseOf(lab, 'notice-too-late'), 'Narratives');
    const { page } = first;
    const html = (body: string) =>
      `<!doctype html><title>Frames</title><style>iframe { width: 960px; height: 640px; }</style><body>${body}</body>`;
    await page.route('**/frames/*', (route) => {
      const kind = decodeURIComponent(new URL(route.request().url()).pathname.split('/').at(-1)!);
      return route.fulfill({ contentType: 'text/html', body: html(NESTED[kind]!(inner)) });
    });
    await page.route('**/level-two?*', (route) =>
      route.fulfill({ contentType: 'text/html', body: html(`<iframe src="${inner}"></iframe>`) }),
    );
    const took: string[] = [];
    for (const kind of Object.keys(NESTED)) {
      await page.goto(`${lab.origin}/frames/${encodeURIComponent(kind)}`);
      await expect.poll(() => page.frames().some((one) => one.url().endsWith(inner)), kind).toBe(true);
      const frame = page.frames().find((one) => one.url().endsWith(inner))!;
      await frame.waitForLoadState('domcontentloaded');
      const began = Date.now();
      await expect(frame.locator('tracs-overlay .mark:visible'), kind).toHaveCount(1);
      took.push(`${kind} ${Date.now() - began} ms`);
      expect(await stateOf(lab, page), kind).toBe('record');
    }
    figure('L04', `marks after the frame's words were there: ${took.join(', ')}`);
  });
});

test('L05 parts that are refreshed a thousand times leave one overlay and nothing behind', async ({
  lab,
}) => {
  const rounds = times(1000, 60);
  test.setTimeout(60_000 + rounds * 100);
  const record = await openRecord(lab, 'first-light');
  await expect(record.marks).toHaveCount(2);
  const session = await lab.context.newCDPSession(record.page);
  await session.send('Performance.enable');
  const measure = async () => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  /** Each of the page's parts replaced by one that says the same, with a frame drawn in between. */
  const refresh = (count: number, leak: boolean) =>
    record.work.locator('body').evaluate(
      async (body, [many, kept]) => {
        const { ownerDocument: document } = body;
        const hoard: Node[] = [];
        for (let i = 0; i < many; i++) {
          for (const part of document.querySelectorAll('table, [role=tabpanel] article')) {
            const copy = part.cloneNode(true);
            part.replaceWith(copy);
            if (kept) {
              hoard.push(part);
              for (let j = 0; j < 5; j++) copy.addEventListener('x', () => hoard.length);
            }
          }
          await new Promise((done) => document.defaultView!.requestAnimationFrame(done));
        }
        if (kept) Object.assign(document.defaultView!, { hoard });
      },
      [count, leak] as const,
    );
  await refresh(20, false);
  await expect(record.marks).toHaveCount(2);
  const before = await measure();
  await refresh(rounds, false);
  await expect(record.marks).toHaveCount(2);
  const after = await measure();
  expect(await hostsOf(record.page)).toBe(1);
  const grown = {
    heap: (after.heap - before.heap) / 1e6,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
  expect(grown.heap).toBeLessThan(2);
  expect(grown.listeners).toBeLessThan(10);
  expect(grown.nodes).toBeLessThan(400);
  figure(
    'L05',
    `${count(rounds)} refreshes: one overlay, heap ${grown.heap.toFixed(2)} MB more, ${grown.nodes} nodes, ${grown.listeners} listeners more`,
  );
  // On purpose: a page that hoards what it replaced is seen by the same measure.
  await refresh(60, true);
  const hoarded = await measure();
  expect(hoarded.listeners - after.listeners).toBeGreaterThan(10);
  expect(hoarded.nodes - after.nodes).toBeGreaterThan(400);
});

test('L06 a page that rewrites itself is read, marked and followed while typing, each time', {
  tag: '@once',
}, async ({ lab }) => {
  const record = await openRecord(lab, 'contact-under-general');
  const { page } = record;
  await page.goto(`${lab.origin}${lab.layout.record(caseOf(lab, 'contact-under-general'), 'Narratives')}`);
  const marks = page.locator('tracs-overlay .mark:visible');
  await expect(marks).toHaveCount(1);
  const took: number[] = [];
  for (let round = 0; round < 3; round++) {
    const began = Date.now();
    await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as Element;
      for (const ours of copy.querySelectorAll('tracs-overlay')) ours.remove();
      document.open();
      document.write(`<!doctype html>${copy.outerHTML}`);
      document.close();
    });
    await expect(marks).toHaveCount(1);
    took.push(Date.now() - began);
    // It hears what is typed there, though the page's rewriting took all listeners from its document.
    await page.locator('textarea').fill(VOICEMAIL);
    await expect(page.locator('tracs-overlay .mark.spoken')).toBeVisible();
    await page.locator('textarea').fill('');
    await expect(page.locator('tracs-overlay .mark.spoken')).toHaveCount(0);
    expect(await page.locator('tracs-overlay').count()).toBe(1);
  }
  figure(
    'L06',
    `3 rewrites by document.write: marked again after ${took.map((ms) => `${ms} ms`).join(', ')}`,
  );
});

test('L07 a session that ended, however it shows, is never called checked', async ({ lab }) => {
  test.setTimeout(60_000);
  const ENDED = '<main><h1>Your session has ended</h1><p>Log in again.</p></main>';
  const page = await lab.context.newPage();
  const open = async () => {
    await lab.context.clearCookies();
    return openRecord(lab, 'first-light', { page });
  };
  const fixtures: [name: string, end: () => Promise<unknown>][] = [
    [
      'the whole page',
      () => {
        lab.tracs.store.expireSessions();
        return page.reload();
      },
    ],
    [
      'in a part of the page',
      async () => {
        lab.tracs.store.expireSessions();
        await recordPage(page, lab.layout).follow('PDP');
      },
    ],
    [
      'written into the page by its own script',
      () =>
        recordPage(page, lab.layout)
          .work.locator('body')
          .evaluate((body, html) => {
            body.innerHTML = html;
          }, ENDED),
    ],
    [
      'the log-in page, after the cookie was lost',
      () => lab.context.clearCookies().then(() => page.reload()),
    ],
    ['logging out', () => recordPage(page, lab.layout).follow('Log out')],
  ];
  for (const [name, end] of fixtures) {
    const record = await open();
    await expect(record.marks, name).toHaveCount(2);
    await end();
    await expect.poll(() => stateOf(lab, page), name).toBe('signed-out');
    await expect.poll(() => hostsOf(page), name).toBe(0);
    await expect.poll(async () => (await badgeOf(lab, page)).text, name).toBe('?');
    const popup = await openPopup(lab, page);
    await expect(popup.locator('[data-state=signed-out]'), name).toBeVisible();
    await expect(popup.getByText(/all clear|nothing to do|Dana|Sampleton/i), name).toHaveCount(0);
    await popup.close();
    // Logged out, by a page that says so or by the log-in page: nothing of it is kept. Timed out: kept, and hidden.
    if (/log/.test(name)) await expect.poll(() => namesKept(lab), name).toEqual([]);
  }
  figure('L07', `${fixtures.length} ways to end a session: not checked in each, 0 "all clear"`);
});

test('L14 a page of 50,000 elements and a narrative of 200,000 characters are judged, and typing goes on', {
  tag: '@once',
}, async ({ lab }) => {
  test.setTimeout(60_000);
  const record = await openRecord(lab, 'first-light');
  await expect(record.marks).toHaveCount(2);
  await record.work.locator('body').evaluate((body) => {
    const { ownerDocument: document } = body;
    const box = document.createElement('div');
    for (let i = 0; i < 12_500; i++) {
      const row = document.createElement('p');
      row.innerHTML = '<b>x</b><i>y</i><u>z</u>';
      box.append(row);
    }
    body.append(box);
  });
  expect(
    await record.work.locator('body').evaluate((body) => body.querySelectorAll('*').length),
  ).toBeGreaterThan(50_000);
  await record.draft.text.fill(`${'Nothing to tell. '.repeat(11_700)}\n${VOICEMAIL}`);
  await expect(record.draftMark).toBeVisible();
  await record.draft.text.press('End');
  await record.page.keyboard.type('x');
  await expect.poll(async () => (await record.draft.read()).length).toBeGreaterThan(198_000);
  await record.draft.text.fill('');
  await expect(record.draftMark).toHaveCount(0);
  await expect(record.marks).toHaveCount(2);
});

test('L18 with no network all of it works: marks, panel, popup, templates, pad', async ({ lab }) => {
  const record = await openRecord(lab, 'first-light');
  await expect(record.marks).toHaveCount(2);
  await lab.context.setOffline(true);
  try {
    // On purpose: the page itself is cut off indeed.
    expect(
      await record.page.evaluate(() =>
        fetch('/').then(
          () => true,
          () => false,
        ),
      ),
    ).toBe(false);
    await record.draft.text.click();
    await record.page.keyboard.type(VOICEMAIL);
    await expect(record.draftMark).toBeVisible();
    await record.marks.first().click();
    await expect(record.panel).toBeVisible();
    await record.page.keyboard.press('Escape');
    await record.tool.click();
    await record.panel
      .getByRole('button', { name: /^Insert: / })
      .first()
      .click();
    await expect(record.panel).toContainText('Inserted, not saved.');
    const popup = await openPopup(lab, record.page);
    await expect(popup.locator('[data-duty=notice-seven-days]')).toBeVisible();
    await popup.close();
    const pad = await lab.context.newPage();
    await pad.goto(`chrome-extension://${lab.extensionId}/pad.html`);
    await expect(pad.getByRole('heading', { level: 1 })).toBeVisible();
    await pad.close();
  } finally {
    await lab.context.setOffline(false);
  }
});

test('L19, L21 a fault of the overlay is said, the page stays usable, and a reload is enough', async ({
  layout,
}) => {
  test.setTimeout(60_000);
  const FAULTS = {
    reading: 'Document.prototype.getElementsByTagName = () => { throw new Error("zqxcanary"); }',
    panel: 'globalThis[Symbol.for("tracs-overlay.port")].words = () => { throw new Error("zqxcanary"); }',
    answers: 'globalThis.garbled = true',
  };
  /** What the launcher answers, turned into nonsense on demand. */
  const garbles = `{
    const { onMessage } = chrome.runtime;
    const add = onMessage.addListener.bind(onMessage);
    onMessage.addListener = (listen) => add((message, sender, respond) =>
      listen(message, sender, (answer) => respond(globalThis.garbled && message.type === 'view' ? { state: 'record', checklist: 7 } : answer)));
  }`;
  const change = (code: string) => misdeeds(FAULTS)(garbles + code);
  await withOwnLab({ layout, changes: { 'launcher.js': change } }, async (lab) => {
    await connect(lab);
    const record = await openRecord(lab, 'first-light');
    const { page } = record;
    const typed = async () => {
      await record.draft.text.fill('Typed all the same.');
      await expectDraft(record).toBe('Typed all the same.');
      await record.draft.text.fill('');
    };
    const recovered = async () => {
      await page.reload();
      await record.ready();
      await expect(record.marks).toHaveCount(2);
      await expect.poll(() => stateOf(lab, page)).toBe('record');
    };
    await recovered();

    await misbehave(lab, page, 'panel');
    await record.marks.first().click();
    await expect(record.panel.getByRole('alert')).toContainText('met a fault');
    expect(await page.content()).not.toContain('zqxcanary');
    await record.panel.getByRole('button', { name: 'Close' }).click();
    await expect(record.panel).toHaveCount(0);
    await typed();
    await recovered();

    await misbehave(lab, page, 'answers');
    const popup = await openPopup(lab, page);
    await expect(popup.locator('[data-state=fault]')).toContainText('nothing here counts as checked');
    await popup.close();
    await typed();
    await recovered();

    await misbehave(lab, page, 'reading');
    await record.draft.text.fill('x');
    await expect.poll(() => viewOf(lab, page)).toMatchObject({ state: 'unsure', why: /met a fault/ });
    await expect.poll(async () => (await badgeOf(lab, page)).text).toBe('?');
    await expect.poll(() => hostsOf(page)).toBe(0);
    await typed();
    await recovered();
  });
});
