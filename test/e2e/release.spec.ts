/**
 * The release build as a user meets it: no practice host, closed shadow roots, TRACS connected through the options page.
 * The one thing done beforehand is the browser's own question, which nobody can answer in a browser without a window:
 * the profile says that this host was allowed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { sealedPack } from '../fixtures/sealed-pack.ts';
import { type PracticeTracs, startPracticeTracs } from '../practice/server.ts';
import type { LayoutName } from '../tools/screens.ts';
import { profileThatGranted, RELEASE_BUILD, temporaryFolder } from './builds.ts';
import { type ClosedRoots, closedRoots } from './closed-roots.ts';
import {
  comingDay,
  expect,
  expectDraft,
  type Lab,
  test as labTest,
  launchLab,
  openRecord,
  type RecordPage,
} from './lab.ts';
import { openOwnPage } from './own-page.ts';

/** The extension API in the extension's own page. */
declare const chrome: Browser;

const mapFile = (layout: LayoutName) => path.resolve(`test/practice/maps/${layout}.json`);
const MAP_FILE = mapFile('classic');
const HOST = 'http://127.0.0.1/*';
/** The practice TRACS has a name for each of its layouts. */
const HOSTS = { classic: HOST, modern: 'http://localhost/*' };

/** Hosts that browsers know and few people have; the release lab may read them too. */
const ODD_HOSTS = [
  { address: 'http://tracs_prod', pattern: 'http://tracs_prod/*' },
  { address: 'http://[::1]:8080', pattern: 'http://[::1]/*' },
];

const CONTACT = /its type is General; the 2008 transmittal asks for the type Engagement/;
const NOTICE = /days, 2 too few; the reference guide \(undated\) asks for at least 7 days/;
const STEP = /does not show an RE step for the appointment on /;

type Running = Lab & { close(): Promise<void> };

async function launchRelease(
  tracs: PracticeTracs,
  granted: string[] = [HOST],
  layout: LayoutName = 'classic',
): Promise<Running & { remove(): void }> {
  const profile = profileThatGranted(RELEASE_BUILD, granted);
  const lab = await launchLab({ extension: RELEASE_BUILD, tracs, profile: profile.path, layout });
  return { ...lab, remove: profile.remove };
}

async function openOptions(lab: Lab): Promise<Page> {
  const page = await lab.context.newPage();
  await page.goto(`chrome-extension://${lab.extensionId}/options.html`);
  await expect(page.getByRole('heading', { name: 'Connected TRACS' })).toBeVisible();
  return page;
}

async function pressConnect(options: Page, address: string, file: string): Promise<void> {
  await options.getByLabel('Address of TRACS').fill(address);
  await options.getByLabel('Page map').setInputFiles(file);
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
}

async function connect(lab: Lab): Promise<void> {
  const options = await openOptions(lab);
  await pressConnect(options, lab.origin, mapFile(lab.layout.name));
  await expect(options.locator('#connection').getByRole('status')).toHaveText(
    `${lab.origin} is connected. Tabs that are open there are read from now on.`,
  );
  await options.close();
}

/** All that the extension keeps and may do. */
function stateOf(options: Page) {
  return options.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    facts: Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('facts:'))
      .length,
    origins: (await chrome.permissions.getAll()).origins ?? [],
    registered: (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches),
  }));
}

interface ClosedRecord extends RecordPage {
  roots: ClosedRoots;
  /** The accessible names of the marks on screen. */
  said(): Promise<string[]>;
}

async function openClosed(lab: Lab, slug: string): Promise<ClosedRecord> {
  const record = await openRecord(lab, slug);
  const roots = await closedRoots(record.page);
  return { ...record, roots, said: async () => (await roots.marks()).map(({ says }) => says) };
}

const test = labTest.extend<{ release: Lab }, { releaseLab: Lab }>({
  releaseLab: [
    async ({ layout }, use) => {
      const tracs = await startPracticeTracs();
      const odd = ODD_HOSTS.map(({ pattern }) => pattern);
      const lab = await launchRelease(tracs, [HOSTS[layout], ...odd], layout);
      await connect(lab);
      await use(lab);
      await lab.close();
      lab.remove();
      await tracs.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  release: async ({ releaseLab }, use) => {
    const { context, tracs } = releaseLab;
    tracs.store.reset();
    const before = context.pages();
    await use(releaseLab);
    for (const page of context.pages()) if (!before.includes(page)) await page.close();
  },
});

test('a contact under another type is marked, and the mark goes when a short Engagement narrative is added', async ({
  release,
}) => {
  const record = await openClosed(release, 'contact-under-general');
  await expect.poll(record.said).toEqual([expect.stringMatching(CONTACT)]);
  await expect.poll(record.roots.rootTypes).toEqual(['closed']);
  // What the page and every locator see of it: an element without a root, and no mark.
  expect(await record.work.locator('tracs-overlay > div').evaluate((host) => host.shadowRoot)).toBeNull();
  await expect(record.marks).toHaveCount(0);
  const [mark] = await record.roots.marks();
  expect(await mark!.accessible()).toEqual({ role: 'button', name: mark!.says });

  const { draft } = record;
  const entry = record.entries.filter({ hasText: 'General' }).last();
  const text = await record.textOf(entry).innerText();
  await draft.choose('Engagement');
  await draft.date(await record.dayOf(entry));
  await draft.text.fill(text);
  expect(await draft.save()).toContain('Narrative saved.');
  await expect.poll(record.said).toEqual([]);
});

test('a contact is said beside the draft while typing, and goes when the type is chosen', async ({
  release,
}) => {
  const record = await openClosed(release, 'ordinary-planning');
  const spoken = async () =>
    (await record.roots.marks()).filter((mark) => mark.spoken).map(({ words }) => words);
  await record.draft.text.click();
  const typed = 'LVM for ct about the life skills class she missed. Asked her to call me.';
  await record.page.keyboard.type(typed);
  await expect
    .poll(spoken)
    .toEqual([
      expect.stringContaining('it has no type yet; the 2008 transmittal asks for the type Engagement'),
    ]);
  await record.draft.choose('Engagement');
  await expect.poll(spoken).toEqual([]);
  await expectDraft(record).toBe(typed);
});

test('a notice mailed too late is marked; a click shows the source and the words, Escape takes them away', async ({
  release,
}) => {
  const record = await openClosed(release, 'notice-too-late');
  await expect.poll(record.said).toEqual([expect.stringMatching(NOTICE)]);
  expect(await record.roots.panel()).toBeNull();
  await (await record.roots.marks())[0]!.click();
  await expect.poll(record.roots.panel).toContain('SSP Re-engagement Reference Guide');
  const panel = (await record.roots.panel()) ?? '';
  expect(panel).toContain('7869 mailed today');
  expect(
    await record.page.locator('tracs-overlay-panel > div').evaluate((host) => host.shadowRoot),
  ).toBeNull();
  await record.page.keyboard.press('Escape');
  await expect.poll(record.roots.panel).toBeNull();
});

test('a notice mailed too late: the mark goes when the narrative names a later appointment', async ({
  release,
}) => {
  const participant = release.tracs.store.list().find(({ slug }) => slug === 'notice-too-late')!;
  const record = await openClosed(release, 'notice-too-late');
  await expect.poll(record.said).toEqual([expect.stringMatching(NOTICE)]);
  const later = new Date(Date.now() + 20 * 86_400_000);
  const date = `${later.getMonth() + 1}/${later.getDate()}/${later.getFullYear()}`;
  const notice = participant.narratives.find(({ text }) => text.startsWith('7869 mailed'))!;
  release.tracs.store.add({
    ...participant,
    narratives: participant.narratives.map((entry) =>
      entry === notice
        ? {
            ...entry,
            text: entry.text.replace(/appt \w+ \S+/, `appt ${date}`).replace(/ Letter:[\s\S]*$/, ''),
          }
        : entry,
    ),
  });
  await record.open('Narratives');
  await expect(record.work.getByText(date)).toBeVisible();
  await expect.poll(async () => (await record.said()).filter((says) => /too few/.test(says))).toEqual([]);
});

test('a missing RE step is marked on the plan, and the mark goes when the step is added', async ({
  release,
}) => {
  const record = await openClosed(release, 're-step-missing');
  await record.open('PDP');
  await expect.poll(record.said).toEqual([expect.stringMatching(STEP)]);
  const said = (await record.said())[0]!;
  const [, month, day] = /appointment on \w+, (\w+) (\d+)/.exec(said) ?? [];
  const start = comingDay(`${month} ${day}`);
  await record.step.add();
  const [, time = ''] = / at (\d+:\d\d [AP]M)/.exec(said) ?? [];
  const description = `RE appointment ${time} at the branch`;
  await record.step.fill({ code: 'RE', description, start, end: start });
  await record.step.save();
  await expect(record.work.getByText('Step added.')).toBeVisible();
  await expect.poll(record.said).toEqual([]);
});

test.describe('the options page refuses, says where, and changes nothing:', { tag: '@once' }, () => {
  const broken = JSON.parse(readFileSync(MAP_FILE, 'utf8'));
  broken.pages[1].narratives.rows = 'table[';
  const wrong = JSON.parse(readFileSync(MAP_FILE, 'utf8'));
  wrong.pages[1].narratives.fields.date.at = 7;
  const cases: [name: string, text: string, says: RegExp][] = [
    ['a file that is no JSON', '{"format": 1,', /map\.json is not a JSON file\. Nothing was changed\./],
    [
      'a map with a value of the wrong kind',
      JSON.stringify(wrong),
      /Page map refused: .*pages.1.*narratives.*date.*at/,
    ],
    [
      'a map with a selector that is none',
      JSON.stringify(broken),
      /Page map refused: .*pages.1.*narratives.*rows.*table\[/,
    ],
  ];
  for (const [name, text, says] of cases) {
    test(name, async ({ release }) => {
      const folder = temporaryFolder('map');
      const file = path.join(folder.path, 'map.json');
      writeFileSync(file, text);
      const options = await openOptions(release);
      const before = await stateOf(options);
      expect(before.registered, 'there is something that could be changed').toEqual([HOST]);
      await pressConnect(options, release.tracs.url, file);
      await expect(options.locator('#connection').getByRole('status')).toHaveText(says);
      expect(await stateOf(options)).toEqual(before);
      await options.getByRole('button', { name: 'Go on without the file' }).click();
      await expect(options.getByLabel('Page map')).toBeFocused();
      await expect(options.locator('#connection').getByRole('status')).toBeEmpty();
      folder.remove();
    });
  }

  async function expectRefused(lab: Lab, address: string): Promise<void> {
    const options = await openOptions(lab);
    const before = await stateOf(options);
    await pressConnect(options, address, MAP_FILE);
    await expect(options.locator('#connection').getByRole('status')).toContainText(
      `"${address.trim()}" is not an address. It begins with https://`,
    );
    expect(await stateOf(options)).toEqual(before);
    await options.close();
  }

  test('an address that is none', async ({ release }) => {
    for (const address of ['', '   ', 'ftp://tracs.example.gov', 'https://', 'file:///etc/hosts'])
      await expectRefused(release, address);
  });

  test('words in place of an address, which the browser alone would take for a host', async ({ release }) => {
    await expectRefused(release, 'the TRACS address');
  });

  for (const { address } of ODD_HOSTS) {
    test(`${address} is said to be connected only if it then is`, async ({ release }) => {
      const options = await openOptions(release);
      await pressConnect(options, address, MAP_FILE);
      const status = options.locator('#connection').getByRole('status');
      await expect(status).not.toBeEmpty();
      const said = (await status.innerText()).includes('is connected');
      await options.reload();
      await expect(options.locator('#connection').getByText(release.tracs.url)).toBeVisible();
      const listed = options.locator('#connection').getByRole('listitem').filter({ hasText: address });
      await expect(listed).toHaveCount(said ? 1 : 0);
      if (said) await listed.getByRole('button', { name: 'Disconnect' }).click();
      await expect(listed).toHaveCount(0);
    });
  }
});

test('after the browser was closed and started again the launcher is registered again and a late notice is marked', {
  tag: '@once',
}, async () => {
  const tracs = await startPracticeTracs();
  const first = await launchRelease(tracs);
  await connect(first);
  const before = await openClosed(first, 'notice-too-late');
  await expect.poll(before.said).toEqual([expect.stringMatching(NOTICE)]);
  await first.close();

  const second = await launchLab({ extension: RELEASE_BUILD, tracs, profile: first.profile });
  const options = await openOptions(second);
  await expect.poll(async () => (await stateOf(options)).registered).toEqual([HOST]);
  expect((await stateOf(options)).facts, 'what was read went with the browser').toBe(0);
  const after = await openClosed(second, 'notice-too-late');
  await expect.poll(after.said).toEqual([expect.stringMatching(NOTICE)]);
  await second.close();
  first.remove();
  await tracs.close();
});

test('Disconnect removes the permission, the registered script and what was read, and ends the marks', {
  tag: '@once',
}, async () => {
  const tracs = await startPracticeTracs();
  const lab = await launchRelease(tracs);
  await connect(lab);
  const record = await openClosed(lab, 'notice-too-late');
  await expect.poll(record.said).toHaveLength(1);
  const own = await openOwnPage(lab);
  const tab = await own.tabOf(record.page);
  expect(await own.view(tab)).toMatchObject({ state: 'record' });
  const options = await openOptions(lab);
  await expect.poll(() => stateOf(options)).toMatchObject({ facts: 1, registered: [HOST], origins: [HOST] });

  await options.getByRole('button', { name: 'Disconnect' }).click();
  await expect(options.locator('#connection').getByRole('status')).toHaveText(
    `${tracs.url} is disconnected. Its permission and what was read there are removed.`,
  );
  await expect(options.getByText('No TRACS is connected yet.')).toBeVisible();
  await expect
    .poll(() => stateOf(options))
    .toEqual({
      local: { connections: [], maps: [], pack: sealedPack() },
      facts: 0,
      registered: [],
      origins: [],
    });

  // The open tab is left alone from then on, and a fresh page is not read at all.
  await expect.poll(() => record.roots.marks(), 'the marks of before are gone at once').toEqual([]);
  await record.open('PDP');
  await record.page.reload();
  await record.work.getByRole('heading', { level: 1, name: 'Narratives' }).waitFor();
  await record.open('PDP');
  await record.open('Narratives');
  expect((await stateOf(options)).facts).toBe(0);
  expect(await own.view(tab)).toBeNull();
  expect(await record.roots.marks()).toEqual([]);
  await lab.close();
  lab.remove();
  await tracs.close();
});
