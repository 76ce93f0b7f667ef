/**
 * L09: whatever stands in the extension's storage, from nothing over another version's values to 10,000 damaged ones, a
 * page starts: judged, or left alone, or refused in plain words. Nothing is thrown and nothing half-read is judged by.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.stubGlobal('__BUILT_IN__', null);
const { openConnection } = await import('./connection.ts');
const { createDraftStore } = await import('@/lib/browser/draft-store');
const { createFactsStore } = await import('@/lib/browser/facts-store');
const { readKept } = await import('@/lib/browser/pad-store');
const { createPolicyKeeper } = await import('../policy/keep.ts');
const { LAYOUT_MAPS } = await import('../../test/fixtures/practice-maps.ts');
const { sealedMap } = await import('../../test/practice/sealed-map.ts');
const { sealMap } = await import('@/lib/tracs/sealed-map');
const { sealedPack } = await import('../../test/fixtures/sealed-pack.ts');
const { dice, times } = await import('../../test/e2e/tally.ts');
const { count, figure } = await import('../../test/trust/figure.ts');

const ORIGIN = 'https://tracs.example.gov';
const VERSION = '0.1.0';
const WHO = { number: 'ZQ4711', name: 'Dana Sampleton' };
const ANOTHER = expect.stringContaining('was checked by another version');
const NOTHING = { narratives: null, plan: null, reengagementPage: null };

let local: Record<string, unknown>;

/** A store as it is after months of use. */
function whole(): Record<string, unknown> {
  const map = LAYOUT_MAPS.classic;
  return {
    connections: [{ origin: ORIGIN, map: map.id }],
    maps: [sealedMap(map)],
    'connections.it': {
      title: 'Of IT',
      version: 1,
      connections: [{ origin: 'https://tracs-test.example.gov', map: 'it-1' }],
      maps: [sealedMap({ ...map, id: 'it-1' })],
    },
    pack: sealedPack(),
    settings: { role: 'contractor' },
    managed: { role: 'contractor', supportContact: 'Help desk', problems: [] },
    policy: { optIn: [], file: null, managed: null },
    'policy.state': { by: 'default', problems: [] },
  };
}

const areaOf = (data: () => Record<string, unknown>) => ({
  get: async (keys: string | string[] | null) => {
    const all = data();
    const wanted = keys === null ? Object.keys(all) : [keys].flat();
    return structuredClone(
      Object.fromEntries(wanted.filter((key) => key in all).map((key) => [key, all[key]])),
    );
  },
  set: async (items: Record<string, unknown>) => void Object.assign(data(), structuredClone(items)),
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) delete data()[key];
  },
});

beforeEach(() => {
  local = whole();
  vi.stubGlobal('chrome', {
    runtime: { id: 'test', getManifest: () => ({ version: VERSION }) },
    storage: { local: areaOf(() => local) },
  });
});

type Opened = Awaited<ReturnType<typeof openConnection>>;
const told = (opened: Opened) => (opened === null ? 'left alone' : 'state' in opened ? opened.state : 'open');

describe('L09 a page', () => {
  it('is judged by a store that is whole', async () => {
    expect(told(await openConnection(ORIGIN))).toBe('open');
  });

  it('is left alone, or refused in plain words, where something is missing', async () => {
    const without = async (key: string) => {
      local = whole();
      delete local[key];
      return told(await openConnection(ORIGIN));
    };
    expect(await without('connections')).toBe('left alone');
    expect(await without('maps')).toBe('no-map');
    expect(await without('pack')).toBe('no-rules');
    for (const key of ['settings', 'managed', 'policy', 'policy.state'])
      expect(await without(key)).toBe('open');
  });

  it('is refused by what an older or a newer version sealed, until this one has checked it', async () => {
    for (const by of ['0.0.9', '0.2.0', '9.0.0']) {
      local = { ...whole(), pack: sealedPack(by) };
      expect(await openConnection(ORIGIN)).toMatchObject({ state: 'no-rules', why: ANOTHER });
      local = { ...whole(), maps: [sealMap(LAYOUT_MAPS.classic, by)] };
      expect(await openConnection(ORIGIN)).toMatchObject({ state: 'no-map', why: ANOTHER });
    }
    // The background of this version makes the pack anew from the choice that stands beside it.
    local = { ...whole(), pack: sealedPack('9.0.0') };
    const keeper = createPolicyKeeper(
      areaOf(() => local),
      { get: async () => ({}) },
      VERSION,
      async () => undefined,
    );
    await keeper.keep();
    expect(told(await openConnection(ORIGIN))).toBe('open');
  });

  it('is read by what IT connected before anything that was connected here', async () => {
    const own = { ...LAYOUT_MAPS.modern, id: 'own' };
    const ofIt = { ...LAYOUT_MAPS.classic, id: 'it-1' };
    const opened = async () => {
      const found = await openConnection(ORIGIN);
      return found && !('state' in found) ? found.map.id : told(found);
    };
    local = { ...whole(), connections: [{ origin: ORIGIN, map: 'own' }], maps: [sealedMap(own)] };
    expect(await opened()).toBe('own');
    const pinned = { title: 'IT', version: 1, connections: [{ origin: ORIGIN, map: 'it-1' }] };
    local['connections.it'] = { ...pinned, maps: [sealedMap(ofIt)] };
    expect(await opened()).toBe('it-1');
    // Its map is missing: the other one is not taken for it.
    local['connections.it'] = { ...pinned, maps: [] };
    expect(await opened()).toBe('no-map');
    for (const damage of [null, 7, 'x', [], { connections: 7, maps: 7 }]) {
      local['connections.it'] = damage;
      expect(await opened()).toBe('own');
    }
  });

  it('is left alone where the store itself can not be read', async () => {
    vi.stubGlobal('chrome', {
      runtime: { getManifest: () => ({ version: VERSION }) },
      storage: { local: { get: async () => Promise.reject(new Error('IO error')) } },
    });
    expect(told(await openConnection(ORIGIN))).toBe('left alone');
  });
});

describe('L09 entries of another version', () => {
  const entry = (version: number) => ({
    version,
    origin: ORIGIN,
    name: WHO.name,
    seenAt: Date.now(),
    hidden: false,
    ...NOTHING,
    setAside: { 'letter-pasted': { reason: 'x', signature: 'y' } },
    checklistTicked: true,
    drafts: [{ form: 'f', text: 'zqxcanary', alike: 0, keptAt: Date.now() }],
  });

  it('of facts and texts count as none, older and newer alike, and go with the next sweep', async () => {
    for (const version of [1, 2, 4, 99]) {
      const session: Record<string, unknown> = {};
      const area = areaOf(() => session);
      const facts = createFactsStore(area, () => Date.now());
      const drafts = createDraftStore(area, () => Date.now());
      await facts.exchange(ORIGIN, WHO, NOTHING);
      await drafts.keep(ORIGIN, WHO, { form: 'f', text: 'a text', alike: 0 });
      const draftVersion = version === 1 ? 2 : version;
      for (const key of Object.keys(session)) {
        if (key.startsWith('facts:')) session[key] = entry(version);
        if (key.startsWith('drafts:')) session[key] = entry(draftVersion);
      }
      expect(await drafts.list(ORIGIN, WHO)).toEqual([]);
      expect((await facts.exchange(ORIGIN, WHO, NOTHING)).setAside).toEqual({});
      for (const key of Object.keys(session)) if (key.startsWith('facts:')) session[key] = entry(version);
      await Promise.all([facts.sweep(), drafts.sweep()]);
      expect(Object.keys(session)).toEqual(['secret']);
    }
  });
});

describe('L09 damaged stores', () => {
  it('start all the same, 10,000 of them', async () => {
    const thrown = dice('L09');
    const rounds = times(10_000);
    const junk: (() => unknown)[] = [
      () => null,
      () => thrown.below(1e9),
      () => 'x'.repeat(thrown.below(200)),
      () => [],
      () => ({}),
      () => true,
      () => JSON.parse('{"__proto__":{"polluted":true}}'),
      () => [[[[[]]]]],
      () => ({ version: 99 }),
      () => '\ud800',
    ];
    /** The value with one thing in it changed or taken away, however deep. */
    const damaged = (value: unknown, depth = 0): unknown => {
      if (typeof value !== 'object' || value === null || (depth > 0 && thrown.below(4) === 0))
        return thrown.oneOf(junk)();
      const names = Object.keys(value);
      if (names.length === 0) return thrown.oneOf(junk)();
      const name = thrown.oneOf(names);
      if (Array.isArray(value)) {
        const copy: unknown[] = [...value];
        if (thrown.below(5) === 0) copy.splice(Number(name), 1);
        else copy[Number(name)] = damaged(copy[Number(name)], depth + 1);
        return copy;
      }
      const copy = { ...value } as Record<string, unknown>;
      if (thrown.below(5) === 0) delete copy[name];
      else copy[name] = damaged(copy[name], depth + 1);
      return copy;
    };
    const outcomes: Record<string, number> = {};
    const good = whole();
    const session: Record<string, unknown> = {};
    const area = areaOf(() => session);
    const facts = createFactsStore(area, () => Date.now());
    const drafts = createDraftStore(area, () => Date.now());
    const keeper = createPolicyKeeper(
      areaOf(() => local),
      { get: async () => ({}) },
      VERSION,
      async () => undefined,
    );
    for (let round = 0; round < rounds; round++) {
      local = { ...good };
      const key = thrown.oneOf(Object.keys(good));
      local[key] = damaged(good[key]);
      const opened = await openConnection(ORIGIN);
      outcomes[told(opened)] = (outcomes[told(opened)] ?? 0) + 1;
      // By what is judged is whole: the very pack and map, or one that a person could have chosen.
      if (opened && !('state' in opened) && key === 'pack') expect(opened.pack.id).toBe('oregon-default');
      if (opened && 'state' in opened) expect(opened.why.length).toBeGreaterThan(20);
      if (round % 20 === 0) {
        // And the background finds its way back by itself: to rules that hold, whatever was damaged.
        await keeper.keep();
        if (key !== 'connections' && key !== 'maps') expect(told(await openConnection(ORIGIN))).toBe('open');
      }
      if (round % 4 === 0) {
        await facts.exchange(ORIGIN, WHO, NOTHING);
        await drafts.keep(ORIGIN, WHO, { form: 'f', text: 'a text', alike: 0 });
        session.pad = { keptAt: Date.now(), fields: { text: 'x' } };
        const hit = thrown.oneOf(Object.keys(session));
        session[hit] = damaged(session[hit]);
        const answer = await facts.exchange(ORIGIN, WHO, NOTHING);
        expect(answer).toMatchObject({ narratives: null, plan: null });
        for (const { text } of await drafts.list(ORIGIN, WHO)) expect(typeof text).toBe('string');
        await readKept(area, Date.now());
        await Promise.all([facts.sweep(), drafts.sweep()]);
      }
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    // Each way out was taken, so the damage was felt.
    expect(Object.keys(outcomes).sort()).toEqual(['left alone', 'no-map', 'no-rules', 'open']);
    const said = Object.entries(outcomes).map(([way, number]) => `${way} ${count(number)}`);
    figure('L09', `${count(rounds)} damaged stores, 0 uncaught: ${said.sort().join(', ')}`);
  }, 300_000);
});
