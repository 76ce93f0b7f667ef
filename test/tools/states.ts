/**
 * Every state of every surface, and the way to it: what `npm run screens` takes pictures of and the accessibility tests
 * look at. A record is what the launcher of a real tab said of it; what a launcher can't be brought to say within
 * seconds (a time-out, a map that is missing) is put in its mouth.
 */
import type { BrowserContext, Page, Worker } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import { sealedMap } from '../practice/sealed-map.ts';
import type { PracticeTracs } from '../practice/server.ts';
import { LAYOUTS, type Layout, logIn, type Overlay, overlayOn, type Screen } from './screens.ts';

/** The extension API in the extension's own pages and in the service worker. */
declare const chrome: Browser;

/** A browser with the practice build and its practice TRACS. */
export interface Stage {
  context: BrowserContext;
  background: Worker;
  extensionId: string;
  tracs: PracticeTracs;
  layout: Layout;
  origin: string;
}

export interface State {
  /** `popup/record`: the surface, and what it shows. */
  name: string;
  /** Where the surface is as wide as somebody makes it: 320, 400 and 1280 px; the popup is 400 and less. */
  widths: readonly number[];
  /** Opens it, ready to be looked at. Whoever opened it calls `leave`. */
  open(stage: Stage): Promise<Page>;
  /** Only what the overlay put there is looked at: the rest of the page is TRACS's. */
  within?: string;
}

/** A popup is never narrower: at 320 px the same surface is the side panel. */
const POPUP = [400] as const;
const PANEL = [320, 400] as const;
const ANY = [320, 400, 1280] as const;
const ROLE = { settings: { role: 'case-manager' } };
const CONTACT = 'Branch help desk, ext. 1200';

/** A record's page in a tab of its own, with what the overlay drew there. */
type RecordTab = Screen & Overlay & { tab: number };

export async function openRecordTab(stage: Stage, slug: string, path?: string): Promise<RecordTab> {
  const { context, layout, origin, tracs } = stage;
  const page = await context.newPage();
  const cookies = await context.cookies(origin);
  if (!cookies.some(({ name }) => name === 'TRACS_SessionId')) await logIn(page, layout, origin);
  const participant = tracs.store.list().find((entry) => entry.slug === slug);
  if (!participant) throw new Error(`No sample participant is called ${slug}.`);
  await page.goto(`${origin}${path ?? layout.record(participant.caseNumber)}`);
  const screen = layout.screen(page);
  await screen.ready();
  return Object.assign(screen, overlayOn(screen), { tab: await tabOf(stage, page) });
}

async function tabOf({ background }: Stage, page: Page): Promise<number> {
  return background.evaluate(async (url) => {
    const tabs = (await chrome.tabs.query({})).filter((tab) => tab.url === url);
    return tabs.at(-1)!.id!;
  }, page.url());
}

/** What the launcher of a tab says, once it says that a record is open. */
async function viewOf({ background }: Stage, tab: number): Promise<unknown> {
  return background.evaluate(async (id) => {
    for (let tries = 0; tries < 100; tries++) {
      const view = (await chrome.tabs.sendMessage(id, { type: 'view' }).catch(() => null)) as {
        state: string;
        reading?: unknown;
      } | null;
      if (view?.state === 'record' && !view.reading) return view;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('No record was open and read to its end within 5 seconds.');
  }, tab);
}

/** What has to be put back once a page is left. */
const after = new WeakMap<Page, (() => Promise<unknown>)[]>();

function afterwards(page: Page, work: () => Promise<unknown>): void {
  after.set(page, [...(after.get(page) ?? []), work]);
}

/** Closes the page of a state and puts back what was changed for it. */
export async function leave(page: Page): Promise<void> {
  await page.close();
  for (const work of after.get(page) ?? []) await work();
}

/** Puts values into storage; answers what puts the former ones back. */
async function put({ background }: Stage, items: Record<string, unknown>): Promise<() => Promise<void>> {
  const before = await background.evaluate(async (values) => {
    const found = await chrome.storage.local.get(Object.keys(values));
    await chrome.storage.local.set(values);
    return found;
  }, items);
  const gone = Object.keys(items).filter((key) => !(key in before));
  return async () => {
    await background.evaluate(
      async ([values, names]) => {
        await chrome.storage.local.set(values);
        await chrome.storage.local.remove(names);
      },
      [before, gone] as const,
    );
  };
}

/** Runs in an own page before its scripts: the tab in front is this one, and its launcher says this. */
function speakFor({ view, url }: { view: unknown; url: string }): void {
  const answer =
    (value: unknown) =>
    (...given: unknown[]) => {
      const done = given.at(-1);
      // Null: nobody is there, and nobody will be. Undefined: it takes for ever.
      if (value === undefined) return new Promise(() => {});
      if (typeof done !== 'function') return Promise.resolve(value);
      void Promise.resolve().then(() => done(value));
      return undefined;
    };
  for (const api of [globalThis as never as { chrome?: Browser; browser?: Browser }].flatMap(
    ({ chrome: one, browser: other }) => [one, other],
  )) {
    if (!api?.tabs) continue;
    Object.assign(api.tabs, { query: answer([{ id: 1, url }]), sendMessage: answer(view) });
  }
}

interface OwnPage {
  /** Said by the launcher of the tab in front; left out: nobody answers; undefined: no answer comes. */
  view?: unknown;
  silent?: boolean;
  url?: string;
  local?: Record<string, unknown>;
  /** What must be there before it counts as ready. */
  ready?: string;
}

async function own(stage: Stage, path: string, given: OwnPage = {}): Promise<Page> {
  const { local = ROLE, ready = 'h1, h2', url = 'https://tracs.example.gov/record' } = given;
  const putBack = await put(stage, local);
  const page = await stage.context.newPage();
  afterwards(page, putBack);
  if ('view' in given || given.silent) {
    const view = given.silent ? null : given.view;
    // `undefined` would be lost on its way into the page.
    if (view === undefined)
      await page.addInitScript(`(${speakFor})({ view: undefined, url: ${JSON.stringify(url)} })`);
    else await page.addInitScript(speakFor, { view, url });
  }
  await page.goto(`chrome-extension://${stage.extensionId}/${path}`);
  await page.locator(ready).first().waitFor();
  return page;
}

/** A popup over a record of the practice TRACS, as its launcher sees it. */
function overRecord(
  slug: string,
  given: Omit<OwnPage, 'view'> & { page?: string } = {},
  act?: (page: Page) => Promise<void>,
) {
  return async (stage: Stage): Promise<Page> => {
    const record = await openRecordTab(stage, slug);
    const view = await viewOf(stage, record.tab);
    const url = record.page.url();
    await record.page.close();
    const page = await own(stage, given.page ?? 'popup.html', {
      view,
      // The same participant from another address would be another one.
      url,
      ...given,
      ready: '[data-view=record]',
    });
    await act?.(page);
    return page;
  };
}

function popup(name: string, open: State['open']): State {
  return { name: `popup/${name}`, widths: POPUP, open };
}

function without(name: string, view: unknown): State {
  return popup(name, (stage) => own(stage, 'popup.html', { view, ready: '.plain-state' }));
}

/** On a page of TRACS: opened, and something done there. */
function onPage(name: string, slug: string, act: (record: RecordTab) => Promise<void>, widths = ANY): State {
  return {
    name: `page/${name}`,
    widths,
    within: 'tracs-overlay, tracs-overlay-panel',
    async open(stage) {
      const record = await openRecordTab(stage, slug);
      await record.tool.waitFor();
      await act(record);
      return record.page;
    },
  };
}

function options(
  name: string,
  section: string,
  local: Record<string, unknown> = ROLE,
  act?: (page: Page) => Promise<void>,
): State {
  return {
    name: `options/${name}`,
    widths: ANY,
    async open(stage) {
      const page = await own(stage, `options.html#${section}`, { local });
      await page.locator(`#${section}`).waitFor();
      await act?.(page);
      return page;
    },
  };
}

/** A page of the extension over the tab of a record; closing it closes the record's tab too. */
function over(
  path: 'summary' | 'audit',
  slug: string,
  ready: string,
  act?: (page: Page, record: RecordTab) => Promise<void>,
) {
  return async (stage: Stage): Promise<Page> => {
    const record = await openRecordTab(stage, slug);
    await viewOf(stage, record.tab);
    const page = await own(stage, `${path}.html?tab=${record.tab}`, { ready });
    afterwards(page, () => record.page.close());
    // Settings put there make the launcher read anew.
    await page.getByText('still reading').waitFor({ state: 'detached' });
    await act?.(page, record);
    return page;
  };
}

const MANAGED = {
  ...ROLE,
  managed: {
    role: 'contractor',
    supportContact: CONTACT,
    problems: ['noticeDays: there is no such setting'],
  },
};
/** As IT connects TRACS by policy; the browser has not been asked for it yet. */
const PINNED = {
  ...ROLE,
  managed: { supportContact: CONTACT, problems: [] },
  'connections.it': {
    title: 'Branch 3401',
    version: 2,
    connections: [{ origin: 'https://tracs.example.gov', map: LAYOUTS.classic.map.id }],
    maps: [sealedMap(LAYOUTS.classic.map)],
  },
  connections: [{ origin: 'https://training.example.gov', map: LAYOUTS.modern.map.id }],
  maps: [sealedMap(LAYOUTS.modern.map)],
};
const BRANCH = {
  id: 'branch-3401',
  version: 2,
  title: 'How Riverbend does it',
  words: { person: 'client', worker: 'family coach' },
  off: ['letter-pasted', 'look-for-pattern'],
};
const packFile = (pack: unknown) => ({
  name: 'branch.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(pack)),
});
const text = 'LVM for ct re: missed job search class on 3/2, no call from ct.';

/** A view of the record, chosen by its name, once this stands there. */
const seeing =
  (view: string, ready: string, act?: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: view, exact: true }).click();
    await page.locator(ready).first().waitFor();
    await act?.(page);
  };
const TIMELINE = seeing('Timeline', '.picture');
const CONTACTS = seeing('Timeline', '.picture', (page) =>
  page.getByRole('button', { name: /^Engagement contacts/ }).click(),
);
const DEADLINES = seeing('Deadlines', '.invited');
const PREPARING = (page: Page) => page.getByText(/^Prepare the staffing/).click();
const SETTING_ASIDE = async (page: Page): Promise<void> => {
  const line = page.locator('[data-duty=notice-seven-days]');
  await line.getByRole('button', { name: 'Why?' }).click();
  await line.getByRole('button', { name: 'Set aside…' }).click();
};

export const STATES: readonly State[] = [
  popup('record', overRecord('first-light')),
  popup('record-done', overRecord('all-done')),
  popup('record-early', overRecord('ordinary-planning')),
  popup(
    'templates',
    overRecord('first-light', {}, async (page) => {
      await page.getByText('Templates', { exact: true }).click();
      await page.locator('.template-list').getByRole('button', { expanded: false }).first().click();
    }),
  ),
  popup('timeline', overRecord('notice-too-late', {}, TIMELINE)),
  popup('timeline-contacts', overRecord('first-light', {}, CONTACTS)),
  popup('timeline-none', overRecord('ordinary-planning', {}, seeing('Timeline', '.timeline'))),
  popup('deadlines', overRecord('staffing-planned', {}, DEADLINES)),
  popup('preparation', overRecord('staffing-planned', {}, PREPARING)),
  popup('set-aside', overRecord('notice-too-late', {}, SETTING_ASIDE)),
  popup('first-time', (stage) =>
    own(stage, 'popup.html', { silent: true, local: { settings: {} }, ready: '.role-question' }),
  ),
  popup('set-by-it', overRecord('first-light', { local: MANAGED })),
  without('looking', undefined),
  without('loading', { state: 'loading' }),
  without('timed-out', { state: 'signed-out', how: 'timed-out' }),
  without('logged-out', { state: 'signed-out', how: 'signed-out' }),
  without('error', { state: 'error', status: 500 }),
  without('no-map', { state: 'no-map', why: 'The page map of this TRACS is missing.' }),
  without('no-rules', { state: 'no-rules', why: 'The policy pack is damaged.' }),
  without('unknown-page', { state: 'unknown-page' }),
  without('no-record', { state: 'no-record' }),
  without('unsure', { state: 'unsure', why: 'The frames of this page show different participants.' }),
  without('not-connected', { state: 'not-connected' }),
  popup('not-tracs', (stage) => own(stage, 'popup.html', { silent: true, ready: '.plain-state' })),
  popup('withheld', (stage) =>
    own(stage, 'popup.html', {
      silent: true,
      url: 'https://tracs.example.gov/record',
      local: { ...ROLE, connections: [{ origin: 'https://tracs.example.gov', map: 'tracs' }] },
      ready: '.plain-state',
    }),
  ),
  popup('to-allow', (stage) =>
    own(stage, 'popup.html', { silent: true, local: PINNED, ready: '.plain-state' }),
  ),
  without('blocked', { state: 'blocked' }),
  onPage('marks', 'first-light', async () => {}),
  onPage('why', 'first-light', async ({ mark, panel }) => {
    await mark(/too few/).click();
    await panel.waitFor();
  }),
  onPage('note', 'first-light', async ({ marks, work }) => {
    await marks.first().focus();
    await work.getByRole('tooltip').waitFor();
  }),
  onPage('draft', 'ordinary-planning', async ({ draft, draftMark }) => {
    await draft.text.fill(text);
    await draftMark.waitFor();
  }),
  onPage('draft-fix', 'ordinary-planning', async ({ draft, draftMark, panel }) => {
    await draft.text.fill(text);
    await draftMark.click();
    await panel.waitFor();
  }),
  onPage('inserted', 'ordinary-planning', async ({ draft, draftMark, panel }) => {
    await draft.text.fill(text);
    await draftMark.click();
    await panel.getByRole('button', { name: 'Choose Engagement' }).click();
    await panel.locator('.outcome').waitFor();
  }),
  onPage('templates', 'first-light', async ({ tool, panel }) => {
    await tool.click();
    await panel.waitFor();
  }),
  options('connection', 'connection'),
  options('connection-by-it', 'connection', PINNED),
  options('connect-refused', 'connection', ROLE, async (page) => {
    await page.getByLabel('Address of TRACS').fill('not an address');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByText('is not an address').waitFor();
  }),
  options('checks', 'checks', ROLE, async (page) => {
    await page.getByText('Choose checks').click();
    await page.getByLabel('The whole letter is pasted').click();
  }),
  options('checks-preview', 'checks', ROLE, async (page) => {
    await page.getByText('Choose checks').click();
    await page.locator('#checks').getByRole('checkbox').first().click();
    await page.locator('#checks').getByRole('button', { name: 'Look at the change' }).click();
    await page.getByRole('button', { name: 'Use this' }).waitFor();
  }),
  options('pack-preview', 'rules', ROLE, async (page) => {
    await page.getByLabel("A branch's own pack").setInputFiles(packFile(BRANCH));
    await page.getByRole('button', { name: 'Use this' }).waitFor();
  }),
  options('pack-refused', 'rules', ROLE, async (page) => {
    await page
      .getByLabel("A branch's own pack")
      .setInputFiles(packFile({ ...BRANCH, off: ['no-such-check'] }));
    await page.locator('#rules .problem').waitFor();
  }),
  options('template', 'templates', ROLE, async (page) => {
    await page.getByRole('button', { name: 'New template' }).click();
    await page.locator('.template-editor').waitFor();
  }),
  options('set-by-it', 'it', MANAGED),
  options('storage', 'storage'),
  options('erase', 'storage', ROLE, async (page) => {
    await page.getByRole('button', { name: /^Erase everything/ }).click();
    await page.getByRole('button', { name: 'Erase everything now' }).waitFor();
  }),
  { name: 'pad/empty', widths: ANY, open: (stage) => own(stage, 'pad.html') },
  {
    name: 'pad/sample',
    widths: ANY,
    open: (stage) => own(stage, 'pad.html#sample', { ready: '.understood' }),
  },
  { name: 'catalogue/all', widths: ANY, open: (stage) => own(stage, 'catalogue.html') },
  {
    name: 'catalogue/none-found',
    widths: ANY,
    async open(stage) {
      const page = await own(stage, 'catalogue.html');
      await page.locator('.tools input').fill('nothing like it');
      return page;
    },
  },
  { name: 'summary/record', widths: ANY, open: over('summary', 'first-light', '.document') },
  {
    name: 'summary/with-texts',
    widths: ANY,
    open: over('summary', 'first-light', '.document', async (page) => {
      await page.getByLabel("Add the narratives' text").click();
      await page.locator('.narratives article').first().waitFor();
    }),
  },
  {
    name: 'summary/moved-on',
    widths: ANY,
    open: over('summary', 'first-light', '.document', async (page, { page: tab }) => {
      await tab.goto('about:blank');
      await page.locator('.note').waitFor();
    }),
  },
  {
    name: 'summary/tab-closed',
    widths: ANY,
    open: (stage) => own(stage, 'summary.html', { ready: '.plain-state' }),
  },
  { name: 'audit/record', widths: ANY, open: over('audit', 'first-light', '.audit') },
  {
    name: 'audit/none-fits',
    widths: ANY,
    open: over('audit', 'all-done', '.audit', async (page) => {
      await page.getByLabel('Only those with something to look at').check();
    }),
  },
  {
    name: 'audit/on-the-plan',
    widths: ANY,
    open: over('audit', 'first-light', '.audit', async (page, record) => {
      await record.open('PDP');
      await page.locator('[data-state=no-narratives]').waitFor();
    }),
  },
  ...[1, 2, 3].map(
    (nth): State => ({
      name: `first-run/${nth}`,
      widths: ANY,
      async open(stage) {
        const page = await own(stage, 'first-run.html', { local: { settings: {} }, ready: '[data-screen]' });
        for (let i = 1; i < nth; i++) await page.getByRole('button', { name: 'Next' }).click();
        return page;
      },
    }),
  ),
  { name: 'sidepanel/record', widths: PANEL, open: overRecord('first-light', { page: 'sidepanel.html' }) },
  { name: 'sidepanel/record-done', widths: PANEL, open: overRecord('all-done', { page: 'sidepanel.html' }) },
  {
    name: 'sidepanel/timeline',
    widths: PANEL,
    open: overRecord('long-record', { page: 'sidepanel.html' }, TIMELINE),
  },
  {
    name: 'sidepanel/deadlines',
    widths: PANEL,
    open: overRecord('notice-planned-tomorrow', { page: 'sidepanel.html' }, DEADLINES),
  },
  {
    name: 'sidepanel/first-time',
    widths: PANEL,
    open: (stage) =>
      own(stage, 'sidepanel.html', { silent: true, local: { settings: {} }, ready: '.role-question' }),
  },
];
