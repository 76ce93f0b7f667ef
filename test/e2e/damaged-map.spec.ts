/** A page map or policy pack that is not what was checked is never read by: the popup and the toolbar say so. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'webextension-polyfill';
import { practicePack } from '../fixtures/sealed-pack.ts';
import { sealedMap } from '../practice/sealed-map.ts';
import { badgeOf, expect, openPopup, openRecord, SETTINGS, test } from './lab.ts';
import { openOwnPage } from './own-page.ts';
import { connect, instead, viewOf, withOwnLab } from './sabotage.ts';

/** The extension API inside the service worker. */
declare const chrome: Browser;

/** Under a name of its own: the practice build brings one of the usual name along. */
const MAP = {
  ...JSON.parse(readFileSync('test/practice/maps/classic.json', 'utf8')),
  id: 'to-be-damaged',
} as {
  id: string;
  pages: unknown[];
};

/** What becomes of it in storage, and what is said then. */
const DAMAGES: [about: string, maps: unknown, says: string][] = [
  [
    'without one of its pages',
    [{ ...sealedMap(MAP), map: { ...MAP, pages: MAP.pages.slice(1) } }],
    'is damaged',
  ],
  ['never checked', [MAP], 'is missing'],
  ['gone', [], 'is missing'],
  ['in a list that is none', 'zqx', 'is missing'],
  ['checked by another version', [sealedMap(MAP, '0.0.1')], 'was checked by another version of the overlay'],
];

test('a map that is damaged, missing or checked by another version is refused in plain words', {
  tag: '@once',
}, async () => {
  await withOwnLab({}, async (lab) => {
    await connect(lab, [lab.tracs.url], MAP);
    const record = await openRecord(lab, 'first-light');
    await expect(record.marks).toHaveCount(2);
    for (const [about, maps, says] of DAMAGES) {
      await lab.background.evaluate((kept) => chrome.storage.local.set({ maps: kept }), maps);
      await record.page.reload();
      await expect
        .poll(() => viewOf(lab, record.page), about)
        .toEqual({ state: 'no-map', why: `The page map "to-be-damaged" ${says}.` });
      await expect(record.marks).toHaveCount(0);
      await expect
        .poll(() => badgeOf(lab, record.page))
        .toEqual({ text: '?', title: 'TRACS Overlay: not checked' });
    }
    const popup = await openPopup(lab, record.page);
    await expect(popup.getByRole('heading')).toHaveText('This TRACS cannot be read without its page map');
    await expect(popup.getByRole('status')).toContainText('was checked by another version');
    await popup.close();

    // As after an update: the worker starts, checks the map anew, and from then on it is read by.
    const own = await openOwnPage(lab);
    await own.stopWorker();
    await record.page.reload();
    await expect
      .poll(() => own.page.evaluate(async () => JSON.stringify(await chrome.storage.local.get('maps'))))
      .not.toContain('0.0.1');
    await record.page.reload();
    await expect(record.marks).toHaveCount(2);
  });
});

/** What becomes of the policy pack in storage, and what is said while nobody can write it anew. */
const PACK_DAMAGES: [about: string, pack: unknown, says: string][] = [
  ['without its words', { ...practicePack(), pack: { ...practicePack().pack, lexicon: '' } }, 'is damaged'],
  [
    'with a sentence worded another way',
    { ...practicePack(), pack: { ...practicePack().pack, sentences: '{}' } },
    'is damaged',
  ],
  ['gone', null, 'is damaged'],
  ['checked by another version', practicePack('0.0.1'), 'was checked by another version of the overlay'],
];

test('a policy pack that is damaged or gone is written anew, and the page is read on', {
  tag: '@once',
}, async ({ lab }) => {
  const record = await openRecord(lab, 'first-light');
  await expect(record.marks).toHaveCount(2);
  for (const [about, pack] of PACK_DAMAGES) {
    await lab.background.evaluate((kept) => chrome.storage.local.set({ pack: kept }), pack);
    await record.page.reload();
    await expect.poll(async () => (await viewOf(lab, record.page))?.state, about).toBe('record');
    await expect(record.marks).toHaveCount(2);
    expect(await lab.background.evaluate(async () => (await chrome.storage.local.get('pack')).pack)).toEqual(
      practicePack(),
    );
  }
});

test('where nobody writes it anew, the popup and the toolbar say that the rules could not be read', {
  tag: '@once',
}, async () => {
  // A worker that answers everything and does nothing but show the badge.
  const idle = `chrome.runtime.onMessage.addListener((message, sender, respond) => {
    if (message.type === 'badge') chrome.action.setBadgeText({ tabId: sender.tab.id, text: message.text });
    if (message.type === 'badge') chrome.action.setTitle({ tabId: sender.tab.id, title: message.title });
    respond({ ok: true });
  });
  chrome.scripting.registerContentScripts([
    { id: 'launcher', js: ['launcher.js'], matches: ['http://127.0.0.1/*'], runAt: 'document_end' },
  ]);`;
  await withOwnLab({ changes: { 'background.js': instead(idle) } }, async (lab) => {
    const kept = {
      connections: [{ origin: lab.tracs.url, map: MAP.id }],
      maps: [sealedMap(MAP)],
      pack: practicePack(),
      settings: SETTINGS,
    };
    await lab.background.evaluate((items) => chrome.storage.local.set(items), kept);
    const record = await openRecord(lab, 'first-light');
    await expect(record.marks).toHaveCount(2);
    for (const [about, pack, says] of PACK_DAMAGES) {
      await lab.background.evaluate((other) => chrome.storage.local.set({ pack: other }), pack);
      await record.page.reload();
      await expect
        .poll(() => viewOf(lab, record.page), about)
        .toEqual({ state: 'no-rules', why: `The policy pack ${says}.` });
      await expect(record.marks).toHaveCount(0);
      await expect
        .poll(() => badgeOf(lab, record.page))
        .toEqual({ text: '?', title: 'TRACS Overlay: not checked' });
    }
    const popup = await openPopup(lab, record.page);
    await expect(popup.getByRole('heading')).toHaveText('The rules could not be read');
    await popup.close();
  });
});
