/**
 * The whole background behind a browser of the test's own: who may say what (S09), what happens at a wake to things past
 * their time (P04), and what a store that refuses to write costs (L08).
 */
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { dice, times } from '../e2e/tally.ts';
import { LAYOUT_MAPS } from '../fixtures/practice-maps.ts';
import { count, figure } from './figure.ts';

vi.stubGlobal('__BUILT_IN__', null);

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const ROOT = `chrome-extension://${ID}/`;
const ORIGIN = 'https://tracs.example.gov';
const HOUR = 60 * 60 * 1000;

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;

const world = vi.hoisted(() => ({
  local: new Map<string, unknown>(),
  session: new Map<string, unknown>(),
  /** Whatever the background did: writes, badges, scripts put into tabs. */
  deeds: [] as string[],
  refuses: false,
  /** What IT sets, and whoever listens to it. */
  managed: {} as Record<string, unknown>,
  tell: null as ((changes: object, area: string) => void) | null,
  /** Tabs in front of their windows. */
  inFront: [] as number[],
  hear: null as ((message: unknown, sender: unknown) => Promise<unknown> | undefined) | null,
}));

vi.mock('wxt/browser', () => {
  const area = (name: 'local' | 'session') => ({
    get: async (keys: string | string[] | null) => {
      const kept = world[name];
      const wanted = keys === null ? [...kept.keys()] : [keys].flat();
      return structuredClone(
        Object.fromEntries(wanted.filter((key) => kept.has(key)).map((key) => [key, kept.get(key)])),
      );
    },
    set: async (items: Record<string, unknown>) => {
      if (world.refuses) throw new Error('QUOTA_BYTES quota exceeded');
      world.deeds.push(`${name} set ${Object.keys(items)}`);
      for (const [key, value] of Object.entries(items)) world[name].set(key, structuredClone(value));
    },
    remove: async (keys: string | string[]) => {
      world.deeds.push(`${name} remove ${keys}`);
      for (const key of [keys].flat()) world[name].delete(key);
    },
  });
  const quiet = { addListener: () => undefined };
  const deed = (name: string) => async () => {
    world.deeds.push(name);
  };
  const browser = {
    runtime: {
      id: 'abcdefghijklmnopabcdefghijklmnop',
      getURL: (path: string) => `chrome-extension://abcdefghijklmnopabcdefghijklmnop/${path}`,
      getManifest: () => ({ version: '1.0' }),
      onInstalled: quiet,
      onStartup: quiet,
      onMessage: {
        addListener: (listener: typeof world.hear) => {
          world.hear = listener;
        },
      },
    },
    permissions: {
      onAdded: quiet,
      onRemoved: quiet,
      contains: async () => true,
      remove: async ({ origins }: { origins: string[] }) => world.deeds.push(`gave back ${origins}`) > 0,
    },
    storage: {
      local: area('local'),
      session: area('session'),
      managed: { get: async () => structuredClone(world.managed) },
      onChanged: {
        addListener: (listener: typeof world.tell) => {
          world.tell = listener;
        },
      },
    },
    commands: { onCommand: quiet },
    action: { setBadgeText: deed('badge'), setBadgeBackgroundColor: deed('colour'), setTitle: deed('title') },
    tabs: {
      query: async ({ active }: { active?: boolean }) => (active ? world.inFront.map((id) => ({ id })) : []),
      sendMessage: async (id: number, message: { type: string }) => {
        world.deeds.push(`tab ${id} ${message.type}`);
        return null;
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => [{ id: 'launcher', matches: ['https://tracs.example.gov/*'] }],
      registerContentScripts: deed('register'),
      unregisterContentScripts: deed('unregister'),
      executeScript: async () => {
        world.deeds.push('script');
        return [];
      },
    },
  };
  return { browser };
});

const who = { number: 'ZQ4711', name: 'Dana Sampleton' };
const form = '0123456789abcdef';
const page = (value: unknown) => ({ read: true, value, partly: null, readAt: Date.now() });
const nothing = { narratives: null, plan: null, reengagementPage: null };

/** Every message there is, one of each kind. */
const FROM_PAGE: Record<string, unknown>[] = [
  { type: 'facts', participant: who, ...nothing, plan: page([]) },
  { type: 'badge', text: '2', title: 'TRACS Overlay: 2 not shown' },
  { type: 'signed-out', how: 'timed-out' },
  { type: 'signed-out', how: 'signed-out' },
  { type: 'set-aside', participant: who, duty: 'letter-pasted', aside: { reason: 'done', signature: 'a1' } },
  { type: 'keep-draft', participant: who, form, text: 'LVM for ct', alike: 0 },
  { type: 'kept-drafts', participant: who },
  { type: 'drop-drafts', participant: who, forms: [form] },
  { type: 'renew-pack' },
  { type: 'open-panel' },
];
const FROM_OWN: Record<string, unknown>[] = [
  { type: 'connections-changed' },
  { type: 'connections-changed', forget: ORIGIN },
  { type: 'policy-changed' },
  { type: 'look-over', choice: null },
  { type: 'drafts', origin: ORIGIN, participant: who },
  { type: 'discard-draft', origin: ORIGIN, participant: who, form },
  { type: 'seen', open: [{ origin: ORIGIN, participant: who }] },
  { type: 'tick', origin: ORIGIN, participant: who, ticked: true },
  { type: 'prepare', origin: ORIGIN, participant: who, items: [] },
  { type: 'lay-aside', origin: ORIGIN, participant: who, duty: 'letter-pasted', aside: null },
];
const ALL = [...FROM_PAGE, ...FROM_OWN];
const of = (type: string) => ALL.find((message) => message.type === type)!;

const tab = { id: 7 };
/** Who can send a message to an extension at all, or be made to look as if. */
const SENDERS: Record<string, object> = {
  'a page': { id: ID, url: `${ORIGIN}/case?id=1`, tab, frameId: 0 },
  'an own page': { id: ID, url: `${ROOT}popup.html` },
  'a frame inside a page': { id: ID, url: `${ORIGIN}/case?id=1`, tab, frameId: 4 },
  'a page that is not connected': { id: ID, url: 'https://mail.example.gov/', tab, frameId: 0 },
  'a look-alike host': { id: ID, url: `${ORIGIN}.evil.test/`, tab, frameId: 0 },
  'another extension': { id: 'x'.repeat(32), url: `${ROOT}popup.html`, tab, frameId: 0 },
  'nobody at all': {},
};

async function say(message: unknown, sender: unknown): Promise<unknown> {
  return (world.hear as Listener)(message, sender);
}

let schemas: { takes(kind: 'page' | 'own-page', message: unknown): boolean };

beforeAll(async () => {
  const { fromOwnPageSchema, fromPageSchema } = await import('@/lib/browser/messages');
  const { z } = await import('@/lib/record/zod');
  schemas = {
    takes: (kind, message) =>
      z.safeParse(kind === 'page' ? fromPageSchema : fromOwnPageSchema, message).success,
  };
});

async function start(): Promise<void> {
  vi.resetModules();
  const { default: background } = await import('../../entrypoints/background/index.ts');
  (background as unknown as { main(): void }).main();
  await vi.waitFor(() => expect(world.local.has('pack')).toBe(true));
  // What a wake sets going is through once a message has been answered.
  await say({ type: 'badge', text: '', title: '' }, SENDERS['a page']);
  await new Promise((done) => setTimeout(done));
}

beforeEach(async () => {
  world.inFront = [];
  world.local.clear();
  world.session.clear();
  world.refuses = false;
  world.managed = {};
  world.local.set('connections', [{ origin: ORIGIN, map: 'm' }]);
  await start();
  world.deeds.length = 0;
});

describe('S09 a message', () => {
  const kindOf = (name: string) => (name === 'a page' ? 'page' : name === 'an own page' ? 'own-page' : null);

  for (const [name, sender] of Object.entries(SENDERS)) {
    it(`of ${name} is answered only where it is for such a sender`, async () => {
      for (const message of ALL) {
        world.deeds.length = 0;
        const mine =
          kindOf(name) === 'page' ? FROM_PAGE : kindOf(name) === 'own-page' ? FROM_OWN : ([] as unknown[]);
        const answer = await say(message, sender);
        expect([message.type, answer !== undefined]).toEqual([message.type, mine.includes(message)]);
        if (answer === undefined) expect([message.type, world.deeds]).toEqual([message.type, []]);
      }
    });
  }

  it('that is forged or malformed does nothing and is answered with nothing, in 50,000', async () => {
    const thrown = dice('S09');
    const rounds = times(50_000);
    const uncaught: unknown[] = [];
    const catchIt = (error: unknown) => uncaught.push(error);
    process.on('unhandledRejection', catchIt);
    const names = Object.keys(SENDERS);
    const junk: (() => unknown)[] = [
      () => null,
      () => undefined,
      () => thrown.below(1e9),
      () => 'x'.repeat(thrown.below(5000)),
      () => [],
      () => ({}),
      () => JSON.parse('{"__proto__":{"polluted":true}}'),
      () => ({ constructor: { prototype: { polluted: true } } }),
      () => '\ud800\u202e\0',
      () => Number.NaN,
      () => -1,
      () => true,
      () => Array.from({ length: 50 }, () => ({ number: '1', name: '2' })),
      () => ({ number: 'ZQ1'.repeat(40), name: 'x' }),
    ];
    /** A message that is right but for one thing, somewhere in it. */
    const bent = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null || thrown.below(4) === 0) return thrown.oneOf(junk)();
      const copy = { ...value } as Record<string, unknown>;
      const field = thrown.oneOf(Object.keys(copy).length > 0 ? Object.keys(copy) : ['type']);
      if (thrown.below(5) === 0) delete copy[field];
      else copy[field] = bent(copy[field]);
      return copy;
    };
    let refused = 0;
    for (let round = 0; round < rounds; round++) {
      const name = thrown.oneOf(names);
      const kind = kindOf(name);
      const message = thrown.below(10) === 0 ? thrown.oneOf(junk)() : bent(thrown.oneOf(ALL));
      // By luck some are right: those of a sender that may send them are no forgeries.
      if (kind && schemas.takes(kind, message)) continue;
      refused += 1;
      world.deeds.length = 0;
      const answer = await say(message, SENDERS[name]);
      if (answer !== undefined || world.deeds.length > 0)
        expect({ name, message, answer, deeds: world.deeds }).toEqual('nothing');
    }
    await new Promise((done) => setTimeout(done));
    process.off('unhandledRejection', catchIt);
    expect(uncaught).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(refused).toBeGreaterThan(rounds * 0.7);
    figure(
      'S09',
      `${count(refused)} forged or malformed of ${count(rounds)} messages, ${names.length} kinds of senders: 0 taken, 0 uncaught`,
    );
  }, 120_000);
});

describe('P04 a wake of the background', () => {
  const keys = (start: string) => [...world.session.keys()].filter((key) => key.startsWith(start));

  it('deletes facts, texts and the pad that are past their time, and keeps the others', async () => {
    await say(of('facts'), SENDERS['a page']);
    await say(of('keep-draft'), SENDERS['a page']);
    world.session.set('pad', { keptAt: Date.now(), fields: { text: 'LVM' } });
    await start();
    expect([keys('facts:').length, keys('drafts:').length, keys('pad').length]).toEqual([1, 1, 1]);
    vi.useFakeTimers({ now: Date.now() + 8 * HOUR, toFake: ['Date'] });
    try {
      await start();
      expect([keys('facts:'), keys('drafts:'), keys('pad')]).toEqual([[], [], []]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('after a log-out finds nothing of that origin', async () => {
    await say(of('facts'), SENDERS['a page']);
    await say(of('keep-draft'), SENDERS['a page']);
    await say({ type: 'signed-out', how: 'signed-out' }, SENDERS['a page']);
    expect([keys('facts:'), keys('drafts:')]).toEqual([[], []]);
  });
});

describe('two windows side by side', () => {
  const told = () => world.deeds.filter((deed) => deed.startsWith('tab '));
  const here = { ...SENDERS['a page'], tab: { id: 7 } };
  const hear = async (message: unknown, sender: object = here) => {
    world.deeds.length = 0;
    await say(message, sender);
    await new Promise((done) => setTimeout(done));
    return told();
  };

  it('show the same: what one tab learned, the tab in front of the other asks for anew, once', async () => {
    world.inFront = [7, 8];
    const facts = { type: 'facts', participant: who, ...nothing };
    // Nobody can show a record of which nothing was known.
    expect(await hear({ ...facts, narratives: page([]) })).toEqual([]);
    expect(await hear({ ...facts, plan: page([]) })).toEqual(['tab 8 refresh']);
    expect(await hear({ ...facts, plan: { ...page([]), readAt: Date.now() + 1 } })).toEqual([]);
    expect(await hear(of('set-aside'))).toEqual(['tab 8 refresh']);
    for (const type of ['tick', 'lay-aside'])
      expect(await hear(of(type), SENDERS['an own page'])).toEqual(['tab 7 refresh', 'tab 8 refresh']);
  });
});

describe('L08 a store that refuses to write', () => {
  it('still has the page told what is known of its participant, and nothing is lost', async () => {
    await say({ ...of('facts'), plan: page([]) }, SENDERS['a page']);
    world.refuses = true;
    const narratives = page([]);
    const answer = await say({ type: 'facts', participant: who, ...nothing, narratives }, SENDERS['a page']);
    expect(answer).toMatchObject({ narratives: { read: true }, plan: { read: true } });
    world.refuses = false;
    expect(await say({ type: 'facts', participant: who, ...nothing }, SENDERS['a page'])).toMatchObject({
      plan: { read: true },
    });
  });

  it('never says that a duty was set aside, ticked or a text kept when it was not', async () => {
    await say(of('facts'), SENDERS['a page']);
    world.refuses = true;
    for (const type of ['set-aside', 'keep-draft']) {
      const answer = await say(of(type), SENDERS['a page']).catch(() => 'an error');
      expect([type, answer]).toEqual([type, 'an error']);
    }
    for (const type of ['tick', 'lay-aside']) {
      const answer = await say(of(type), SENDERS['an own page']).catch(() => 'an error');
      expect([type, answer]).toEqual([type, 'an error']);
    }
  });
});

describe('L17 connections that IT sets', () => {
  const OF_IT = 'https://tracs-it.example.gov';
  const map = LAYOUT_MAPS.classic;
  const connections = JSON.stringify({
    format: 'tracs-overlay-connections',
    title: 'Branch 3401',
    version: 1,
    connections: [{ origin: OF_IT, map: map.id }],
    maps: [map],
  });
  const pinned = () => world.local.get('connections.it');
  const sender = { id: ID, url: `${OF_IT}/case?id=1`, tab, frameId: 0 };
  const kept = () => [...world.session.keys()].filter((key) => key.startsWith('facts:')).length;
  /** IT changes its settings while the browser runs. */
  const tell = async (values: Record<string, unknown>) => {
    world.managed = values;
    world.tell!({ connections: {} }, 'managed');
    await vi.waitFor(() => expect(pinned() !== undefined).toBe('connections' in values));
  };

  it('are read from then on, and taken away with what was read there and their permission', async () => {
    expect(await say({ type: 'facts', participant: who, ...nothing }, sender)).toBeUndefined();
    await tell({ connections });
    await vi.waitFor(() => expect(world.deeds).toContain('register'));
    expect(await say({ type: 'facts', participant: who, ...nothing }, sender)).toBeDefined();
    expect(kept()).toBe(1);
    expect(world.deeds.filter((deed) => deed.startsWith('gave back'))).toEqual([]);
    await tell({});
    await vi.waitFor(() => expect(world.deeds).toContain(`gave back ${OF_IT}/*`));
    expect(kept()).toBe(0);
    expect(await say({ type: 'facts', participant: who, ...nothing }, sender)).toBeUndefined();
    // What the worker connected is as it was.
    expect(world.local.get('connections')).toEqual([{ origin: ORIGIN, map: 'm' }]);
  });

  it('that are not there at a start, as for a moment they may be, do not cost the permission', async () => {
    await tell({ connections });
    world.managed = {};
    world.deeds.length = 0;
    await start();
    await vi.waitFor(() => expect(pinned()).toBeUndefined());
    await vi.waitFor(() => expect(world.deeds).toContain('local remove connections.it'));
    await new Promise((done) => setTimeout(done, 20));
    expect(world.deeds.filter((deed) => deed.startsWith('gave back'))).toEqual([]);
  });

  it('keep the permission that the worker needs for a connection of the same host', async () => {
    world.local.set('connections', [{ origin: `${OF_IT}:8443`, map: 'm' }]);
    await tell({ connections });
    await vi.waitFor(() => expect(world.deeds).toContain('register'));
    world.deeds.length = 0;
    await tell({});
    await vi.waitFor(() => expect(world.deeds).toContain('register'));
    await new Promise((done) => setTimeout(done, 20));
    expect(world.deeds.filter((deed) => deed.startsWith('gave back'))).toEqual([]);
  });
});
