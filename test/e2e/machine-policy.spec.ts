/**
 * A real policy of the machine in both browsers: missing, whole, changed while the browser runs, bad, there from the
 * start, taken away. It holds for the whole machine, so this runs in `npm run prove` alone, and there only where
 * TRACS_MACHINE_POLICY is set; it refuses where a policy stands. The builds have ids of their own, so that no other
 * browser on the machine hears of it.
 */
import { generateKeyPairSync } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { LOBBY_TALK, templateFile } from '../fixtures/own-template.ts';
import { startPracticeTracs } from '../practice/server.ts';
import { machinePolicy } from '../tools/machine-policy.ts';
import { LAYOUTS } from '../tools/screens.ts';
import { chromiumId, copyOf, FIREFOX_PRACTICE_BUILD, type Folder, temporaryFolder } from './builds.ts';
import { launchFirefoxLab } from './firefox-record.ts';
import {
  connectPractice,
  expect,
  type Lab,
  launchLab,
  openPopup,
  openRecord,
  PRACTICE_BUILD,
  test,
} from './lab.ts';

/** The extension API in the extension's own pages and in the service worker. */
declare const chrome: Browser;

/** Chromium looks for a changed policy every few seconds. */
const SEEN = { timeout: 20_000 };
/** What we need from then on (row L17). */
const APPLIED_MS = 2000;

const PACK = { id: 'it', version: 4, title: 'As IT sets it', words: { person: 'client' } };
const whole = (origin: string) => ({
  role: 'contractor',
  supportContact: 'the help desk',
  configVersion: '2027-03',
  policyPack: JSON.stringify(PACK),
  templates: templateFile(3, LOBBY_TALK),
  allowUserTemplates: false,
  keepDrafts: false,
  sessionTtlMinutes: 60,
  allowedOrigins: [origin],
});

function withOwnKey(build: string): Folder {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return copyOf(build, { 'manifest.json': (text) => JSON.stringify({ ...JSON.parse(text), key }) });
}

const TYPED = 'Pelican notes of a talk.';
const session = (lab: Lab) =>
  lab.background.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
const set = (options: Page) => options.getByRole('region', { name: 'Set by your IT' });

/** Sets a policy and answers how long after the browser told of it the options showed it. */
async function timed(options: Page, shown: () => Promise<void>): Promise<number> {
  await options.evaluate(() => {
    document.documentElement.removeAttribute('data-told');
    const told = (_: unknown, area: string) => {
      if (area !== 'managed') return;
      document.documentElement.setAttribute('data-told', String(Date.now()));
      chrome.storage.onChanged.removeListener(told);
    };
    chrome.storage.onChanged.addListener(told);
  });
  await shown();
  return options.evaluate(() => Date.now() - Number(document.documentElement.getAttribute('data-told')));
}

test('L17 B06: in Chromium a policy that is missing, whole, changed, bad or taken away is applied and shown', async () => {
  test.setTimeout(240_000);
  const build = withOwnKey(PRACTICE_BUILD);
  const profile = temporaryFolder('policy-profile');
  const tracs = await startPracticeTracs();
  const policy = machinePolicy('chromium', chromiumId(build.path));
  const start = () => launchLab({ extension: build.path, tracs, profile: profile.path });
  let lab = await start();
  const openOptions = async () => {
    const page = await lab.context.newPage();
    await page.goto(`chrome-extension://${lab.extensionId}/options.html`);
    await page.getByRole('heading', { name: 'Own templates' }).waitFor();
    return page;
  };
  try {
    await connectPractice(lab);
    await lab.background.evaluate((own) => chrome.storage.local.set({ 'templates.own': [own] }), {
      ...LOBBY_TALK,
      id: 'own-mine',
      title: 'My own',
    });
    let options = await openOptions();

    await test.step('1 missing: nothing is set, everything is as the worker has it', async () => {
      await lab.background.evaluate(() => chrome.storage.managed.get(null));
      await expect(set(options)).toContainText('has set nothing');
      const record = await openRecord(lab, 'ordinary-planning');
      await record.draft.text.fill(TYPED);
      await expect.poll(() => session(lab)).toContain(TYPED);
      await record.tool.click();
      await expect(record.panel.getByRole('button', { name: 'Insert: My own' })).toBeVisible();
      await record.page.close();
    });

    await test.step('2 whole: every setting holds, in open pages too', async () => {
      const record = await openRecord(lab, 'ordinary-planning');
      policy.set(whole(lab.origin));
      const took = await timed(options, () => expect(set(options).getByText('2027-03')).toBeVisible(SEEN));
      console.log(`Chromium: shown ${took} ms after the browser told of the policy`);
      expect(took).toBeLessThan(APPLIED_MS);
      for (const says of [
        'RoleJOBS contractor',
        'As IT sets it',
        '“Branch 3401”, version 3 (1 template)',
        'Own templatesnot offered',
        'What is typed and not savednot kept',
        'kept for 60 minutes at most',
        `Addresses that may be read${lab.origin}`,
        LAYOUTS.modern.origin(tracs),
        'Ask the help desk about them.',
      ])
        await expect(set(options)).toContainText(says);
      await expect(options.getByRole('button', { name: 'New template' })).toHaveCount(0);
      await expect(options.getByRole('region', { name: 'Set by IT' })).toContainText('Lobby talk');
      // What was typed before is gone, and what is typed now is not kept.
      await expect.poll(() => session(lab)).not.toContain(TYPED);
      await record.tool.click();
      const item = record.panel.getByRole('listitem').filter({ hasText: 'Lobby talk' });
      await expect(item).toContainText('Set by IT');
      await expect(record.panel.getByRole('button', { name: 'Insert: My own' })).toHaveCount(0);
      await item.getByRole('button', { name: /^Insert/ }).click();
      await expect.poll(() => record.draft.read()).toContain('Talked with the client in the office');
      const popup = await openPopup(lab, record.page);
      await expect(popup.locator('[data-duty=two-attempts]')).toHaveAttribute('data-status', 'n/a');
      await popup.close();
      expect(await session(lab)).not.toContain('Talked with');
      // The other layout's address is not allowed: nothing of it is read.
      const elsewhere = await lab.context.newPage();
      await elsewhere.goto(`${LAYOUTS.modern.origin(tracs)}${LAYOUTS.modern.paths.login}`);
      const answers = await lab.background.evaluate(async (origin) => {
        const tabs = await chrome.tabs.query({ url: `${origin.replace(/:\d+$/, '')}/*` });
        return Promise.all(
          tabs.map(({ id }) => chrome.tabs.sendMessage(id!, { type: 'view' }).then(Boolean, () => false)),
        );
      }, LAYOUTS.modern.origin(tracs));
      expect(answers).toEqual([false]);
      await elsewhere.close();
      await record.page.close();
    });

    await test.step('3 changed: another state of the settings takes its place', async () => {
      policy.set({
        ...whole(lab.origin),
        configVersion: '2027-04',
        role: 'case-manager',
        templates: templateFile(4, { ...LOBBY_TALK, version: 2, title: 'Talk in the lobby' }),
      });
      const took = await timed(options, () => expect(set(options).getByText('2027-04')).toBeVisible(SEEN));
      console.log(`Chromium: a change shown ${took} ms after the browser told of it`);
      expect(took).toBeLessThan(APPLIED_MS);
      await expect(set(options)).toContainText('Rolecase manager');
      await expect(options.getByRole('region', { name: 'Set by IT' })).toContainText('Talk in the lobby');
    });

    await test.step('4 bad files: refused whole with their places, the former stay', async () => {
      policy.set({
        ...whole(lab.origin),
        configVersion: '2027-05',
        policyPack: JSON.stringify({ ...PACK, off: ['no-such-duty'] }),
        templates: templateFile(5, { ...LOBBY_TALK, body: 'See {nothing}.' }),
        allowedOrigins: [lab.origin, 'https://*'],
      });
      await expect(set(options).getByText('2027-05')).toBeVisible(SEEN);
      for (const says of [
        /policyPack: .*no duty has the id no-such-duty/,
        'templates: the file is refused whole, “Branch 3401”, version 4, stays',
        /templates\.0\.body: there is no \{nothing\}/,
        /allowedOrigins\.1: not an origin/,
      ])
        await expect(set(options).getByText(says)).toBeVisible();
      await expect(set(options)).toContainText('As IT sets it, version 4');
      await expect(options.getByRole('region', { name: 'Set by IT' })).toContainText('Talk in the lobby');
    });

    await test.step('5 values of a wrong kind: Chromium keeps them back one by one, the rest holds from the start', async () => {
      await lab.close();
      policy.set({
        ...whole(lab.origin),
        role: 7,
        keepDrafts: 'no',
        surprise: true,
        configVersion: '2027-06',
      });
      lab = await start();
      options = await openOptions();
      // What was in force when the browser ended holds before the browser has told anything.
      await expect(set(options)).toContainText('What is typed and not savednot kept');
      await expect(set(options).getByText('2027-06')).toBeVisible(SEEN);
      await expect(set(options)).not.toContainText('Role');
      await expect(set(options)).not.toContainText('What is typed and not saved');
      await expect(set(options)).toContainText('Own templatesnot offered');
    });

    await test.step('6 taken away: the worker’s own choices hold again', async () => {
      policy.remove();
      await expect(set(options)).toContainText('has set nothing', SEEN);
      await expect(options.getByRole('button', { name: 'Edit: My own' })).toBeVisible();
      const kept = await lab.background.evaluate(() => chrome.storage.local.get(null));
      expect(Object.keys(kept).filter((key) => key === 'templates.it')).toEqual([]);
      expect(kept['connections.held']).toEqual([]);
      expect(kept.connections).toHaveLength(4);
    });
  } finally {
    policy.remove();
    await lab.close();
    await tracs.close();
    build.remove();
    profile.remove();
  }
});

/** As Firefox may be given it: the object itself. */
const OF_IT = {
  format: 'tracs-overlay-connections',
  title: 'Branch 3401',
  version: 1,
  connections: [{ origin: 'http://127.0.0.1:1', map: LAYOUTS.classic.map.id }],
  maps: [LAYOUTS.classic.map],
};
const FIREFOX_ID = 'tracs-overlay-policy-test@example.org';

for (const [about, values, shows] of [
  [
    'whole',
    { ...whole('http://127.0.0.1:1'), connections: OF_IT },
    [
      'Connected TRACS“Branch 3401”, version 1 (http://127.0.0.1:1)',
      'RoleJOBS contractor',
      'As IT sets it, version 4',
      '“Branch 3401”, version 3 (1 template)',
      'What is typed and not savednot kept',
      'Addresses that may be readhttp://127.0.0.1:1',
    ],
  ],
  [
    'bad, of which Firefox keeps nothing back',
    {
      role: 7,
      keepDrafts: 'no',
      allowUserTemplates: 'yes',
      sessionTtlMinutes: 100_000,
      policyPack: '{"id": ',
      connections: { ...OF_IT, connections: [{ origin: 'https://*', map: LAYOUTS.classic.map.id }] },
      templates: JSON.parse(templateFile(5, { ...LOBBY_TALK, body: 'See {nothing}.' })),
      surprise: true,
    },
    [
      'role: ',
      'until it is right typed texts are not kept',
      'until it is right own templates are not offered',
      'until it is right what was read is kept for 15 minutes',
      'policyPack: this is no JSON',
      'connections: the file is refused whole, none is set',
      'connections: connections.0.origin: not an origin',
      'templates: the file is refused whole, none is set',
      'templates.0.body: there is no {nothing}',
      'surprise: there is no such setting',
      'Own templatesnot offered',
    ],
  ],
] as const)
  test(`L17 B06: in Firefox a policy that is ${about} is applied and shown`, async () => {
    test.setTimeout(120_000);
    const build = copyOf(FIREFOX_PRACTICE_BUILD, {
      'manifest.json': (text) => text.replace('tracs-overlay@example.org', FIREFOX_ID),
    });
    const policy = machinePolicy('firefox', FIREFOX_ID);
    try {
      policy.set(values);
      const lab = await launchFirefoxLab(build.path);
      try {
        await lab.firefox.navigate(lab.ownPage('options.html'));
        const said = () =>
          lab.firefox.execute<string>(
            `return document.querySelector('section[aria-labelledby=it-title]')?.textContent ?? 'nothing'`,
          );
        for (const says of shows) await expect.poll(said, SEEN).toContain(says);
      } finally {
        await lab.close();
      }
    } finally {
      policy.remove();
      build.remove();
    }
  });
