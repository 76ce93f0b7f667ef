/** The policy's way from what was chosen and what IT set into the one pack that pages read. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LOBBY_TALK, templateFile } from '../../test/fixtures/own-template.ts';

vi.stubGlobal('__BUILT_IN__', null);
const { createPolicyKeeper } = await import('./keep.ts');
const { LOCAL_KEYS, POLICY_KEYS } = await import('../../lib/browser/storage.ts');
const { sentences } = await import('../../lib/judgement/catalogue/sentences.ts');
const { findPack } = await import('../../lib/judgement/policy/sealed-pack.ts');
const { inForce } = await import('../../lib/judgement/policy/in-force.ts');
const { IT_KEY, readIt } = await import('../../lib/judgement/templates/own-shape.ts');
const { LAYOUT_MAPS } = await import('../../test/fixtures/practice-maps.ts');
const { civil } = await import('../../lib/record/civil-date.ts');

const pack = (id: string, days: unknown, more: object = {}) => ({
  id,
  version: 1,
  title: id,
  parameters: { noticeDays: [{ from: '2026-01-01', value: days, cite: 'a test' }] },
  ...more,
});
const FILE = { name: 'branch.json', pack: pack('file', 10) };

let local: Record<string, unknown>;
let managed: () => Promise<unknown>;
let reread: ReturnType<typeof vi.fn<() => Promise<void>>>;
let writes: Record<string, unknown>[];

beforeEach(() => {
  local = {};
  managed = async () => ({});
  reread = vi.fn(async () => undefined);
  writes = [];
});

function keeper(by = '1.0') {
  const area = {
    get: async (keys: string | string[] | null) =>
      structuredClone(Object.fromEntries([keys ?? []].flat().map((key) => [key, local[key]]))),
    set: async (items: Record<string, unknown>) => {
      writes.push(items);
      Object.assign(local, structuredClone(items));
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) delete local[key];
    },
  };
  return createPolicyKeeper(area, { get: () => managed() }, by, reread);
}

function held(by = '1.0') {
  const found = findPack(local[LOCAL_KEYS.pack], by);
  if (!found.ok) throw new Error(found.problem);
  return { id: found.pack.id, days: inForce(found.pack, 'noticeDays', civil('2026-03-01')) };
}
const choose = (file: typeof FILE | null) => {
  local[POLICY_KEYS.choice] = { optIn: [], file, managed: null };
};
const problems = () => (local[LOCAL_KEYS.managed] as { problems: string[] } | undefined)?.problems ?? [];

describe('the pack in force', () => {
  it('is the default while nothing is set, written once and said nothing of', async () => {
    await keeper().keep();
    expect(held()).toEqual({ id: 'oregon-default', days: 7 });
    await keeper().followManaged();
    expect(Object.keys(local)).toEqual([LOCAL_KEYS.pack]);
    expect(writes).toHaveLength(1);
  });

  it('is made anew whatever stood there', async () => {
    for (const bad of [null, 7, 'x', [], { pack: null }, { pack: 7 }, { pack: { lexicon: 7 }, by: '1.0' }]) {
      local = { [LOCAL_KEYS.pack]: bad };
      await keeper().keep();
      expect(held()).toEqual({ id: 'oregon-default', days: 7 });
    }
  });

  it('is the file that was chosen, and the default again once it is taken away', async () => {
    choose(FILE);
    await keeper().keep();
    expect(held()).toEqual({ id: 'oregon-default+file', days: 10 });
    expect(local[POLICY_KEYS.state]).toEqual({ by: 'file', problems: [] });
    choose(null);
    await keeper().keep();
    expect(held().days).toBe(7);
    expect(local[POLICY_KEYS.state]).toEqual({ by: 'default', problems: [] });
  });

  it('after an update is made anew, and a file that fits no more is said to be refused', async () => {
    choose(FILE);
    await keeper('1.0').keep();
    await keeper('1.1').keep();
    expect(held('1.1').days).toBe(10);
    choose({ name: 'old.json', pack: pack('old', 'ten') as never });
    await keeper('1.2').keep();
    expect(held('1.2').days).toBe(7);
    expect(local[POLICY_KEYS.state]).toEqual({
      by: 'default',
      problems: [expect.stringMatching(/^Policy pack old refused: parameters\.noticeDays\.0\.value/)],
    });
  });

  it('has narratives read anew where its words are others, and only there', async () => {
    await keeper().keep();
    choose(FILE);
    await keeper().keep();
    expect(reread).not.toHaveBeenCalled();
    const lexicon = [{ meaning: 'client', words: ['neighbor'], basis: 'confirmed' }];
    const others = [{ lexicon }, { kinds: { 'no-name': 'hey' } }, { authors: { contractors: ['Job Lab'] } }];
    for (const [i, more] of others.entries()) {
      choose({ name: 'words.json', pack: pack('words', 10, more) });
      await keeper().keep();
      expect(reread).toHaveBeenCalledTimes(i + 1);
    }
  });

  it('stands beside the sentences of this version, which say its findings', async () => {
    choose(FILE);
    await keeper().keep();
    const found = findPack(local[LOCAL_KEYS.pack], '1.0');
    expect(found.ok && found.sentences).toEqual(sentences);
  });
});

describe('what IT sets', () => {
  it('wins over the file, which holds again once it is gone', async () => {
    choose(FILE);
    managed = async () => ({
      policyPack: JSON.stringify(pack('it', 12)),
      role: 'contractor',
      supportContact: 'Help desk',
    });
    await keeper().followManaged();
    expect(held()).toEqual({ id: 'oregon-default+it', days: 12 });
    expect(local[POLICY_KEYS.state]).toEqual({ by: 'managed', problems: [] });
    expect(local[LOCAL_KEYS.managed]).toEqual({
      role: 'contractor',
      supportContact: 'Help desk',
      problems: [],
    });
    managed = async () => ({});
    await keeper().followManaged();
    expect(held()).toEqual({ id: 'oregon-default+file', days: 10 });
    expect(local[LOCAL_KEYS.managed]).toEqual({ problems: [] });
  });

  for (const [about, bad, place] of [
    ['a figure in words', JSON.stringify(pack('it', 'ten')), /noticeDays\.0\.value/],
    ['a duty that there is not', JSON.stringify(pack('it', 9, { off: ['letter-pastd'] })), /letter-pastd/],
    ['a field that nobody knows', JSON.stringify(pack('it', 9, { dutiesOff: [] })), /dutiesOff/],
    ['no JSON', '{', /this is no JSON/],
    ['another shape', 7, /^policyPack: /],
  ] as const) {
    it(`with ${about} is refused whole and told, and what was in force stays`, async () => {
      managed = async () => ({ policyPack: JSON.stringify(pack('it', 12)) });
      await keeper().followManaged();
      managed = async () => ({ policyPack: bad, role: 'contractor' });
      await keeper().followManaged();
      expect(held()).toEqual({ id: 'oregon-default+it', days: 12 });
      expect(problems()).toEqual([expect.stringMatching(/^policyPack: /)]);
      expect(problems()[0]).toMatch(place);
      expect((local[LOCAL_KEYS.managed] as { role: string }).role).toBe('contractor');
      // Put right, nothing is said any more.
      managed = async () => ({ policyPack: JSON.stringify(pack('it', 9)) });
      await keeper().followManaged();
      expect([held().days, problems()]).toEqual([9, []]);
    });
  }

  it('bad from the start leaves the file in force', async () => {
    choose(FILE);
    managed = async () => ({ policyPack: JSON.stringify(pack('it', 'ten')) });
    await keeper().followManaged();
    expect(held().days).toBe(10);
    expect(problems()).toHaveLength(1);
  });

  it('stays where the browser can not say it just now', async () => {
    managed = async () => ({ policyPack: JSON.stringify(pack('it', 12)) });
    await keeper().followManaged();
    managed = async () => Promise.reject(new Error('Backend error'));
    await keeper().followManaged();
    expect(held().days).toBe(12);
  });

  it('is waited for by nobody: the pack is made while the browser still looks for it', async () => {
    let answer: (value: unknown) => void = () => undefined;
    managed = () => new Promise((resolve) => (answer = resolve));
    const { keep, followManaged } = keeper();
    const following = followManaged();
    await keep();
    expect(held().days).toBe(7);
    answer({ policyPack: JSON.stringify(pack('it', 12)) });
    await following;
    expect(held().days).toBe(12);
  });
});

describe('templates that IT sets', () => {
  const set = async (templates: unknown, by?: string) => {
    managed = async () => (templates === null ? {} : { templates });
    await keeper(by).followManaged();
  };
  const kept = () => readIt(local[IT_KEY]);

  it('are kept as they are, and go once IT sets none', async () => {
    await set(templateFile(1, LOBBY_TALK));
    expect(kept()).toEqual({ title: 'Branch 3401', version: 1, templates: [LOBBY_TALK] });
    await set(templateFile(2, { ...LOBBY_TALK, version: 2, title: 'Talk in the lobby' }));
    expect([kept()?.version, kept()?.templates[0]?.title]).toEqual([2, 'Talk in the lobby']);
    await set(null);
    expect([kept(), IT_KEY in local, problems()]).toEqual([null, false, []]);
  });

  it('are judged once, and again by another version of the extension', async () => {
    await set(templateFile(1, LOBBY_TALK), '1.0');
    const before = writes.length;
    await set(templateFile(1, LOBBY_TALK), '1.0');
    expect(writes).toHaveLength(before);
    await set(templateFile(1, LOBBY_TALK), '1.1');
    expect((local[IT_KEY] as { by: string }).by).toBe('1.1');
  });

  for (const [about, bad, place] of [
    ['no JSON', '{', /^templates: this is no JSON$/],
    ['another shape', 7, /^templates: /],
    [
      'a field that nobody knows',
      templateFile(2, { ...LOBBY_TALK, colour: 'red' }),
      /templates\.0\..*colour/,
    ],
    [
      'an unknown placeholder',
      templateFile(2, LOBBY_TALK, { ...LOBBY_TALK, id: 'own-b', body: 'See {it}.' }),
      /templates\.1\.body/,
    ],
    [
      'a claim that it does not keep',
      templateFile(2, { ...LOBBY_TALK, satisfies: ['re-outcome'] }),
      /own-lobby-talk: it does not meet/,
    ],
  ] as const)
    it(`with ${about} are refused whole and told, and the former stay`, async () => {
      await set(templateFile(1, LOBBY_TALK));
      await set(bad);
      expect(kept()).toEqual({ title: 'Branch 3401', version: 1, templates: [LOBBY_TALK] });
      expect(problems().some((problem) => place.test(problem))).toBe(true);
      if (typeof bad === 'string' && bad.length > 5)
        expect(problems()[0]).toBe('templates: the file is refused whole, “Branch 3401”, version 1, stays');
      await set(templateFile(3, LOBBY_TALK));
      expect([kept()?.version, problems()]).toEqual([3, []]);
    });

  it('that are refused leave none of their words behind', async () => {
    const [digits, title] = ['536-22-8790', 'Zebra'];
    await set(templateFile(1, { ...LOBBY_TALK, title, body: `${LOBBY_TALK.body} ${digits}` }));
    expect(problems().join()).toContain('looks like a Social Security number');
    expect(JSON.stringify(local)).not.toContain(digits);
    expect(JSON.stringify(local)).not.toContain(title);
  });

  it('with very many faults name the first of them', async () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ ...LOBBY_TALK, id: `own-${i}`, body: 'See {it}.' }));
    await set(templateFile(1, ...many));
    expect(problems()).toHaveLength(12);
    expect(problems().at(-1)).toMatch(/^templates: and \d+ more faults$/);
  });
});

describe('what IT connected', () => {
  const ORIGIN = 'https://tracs.example.gov';
  const file = (version: number, map = LAYOUT_MAPS.classic) =>
    JSON.stringify({
      format: 'tracs-overlay-connections',
      title: 'Branch 3401',
      version,
      connections: [{ origin: ORIGIN, map: map.id }],
      maps: [map],
    });
  const set = (values: object) => {
    managed = async () => values;
    return keeper().followManaged();
  };
  const pinned = () => local[LOCAL_KEYS.pinned] as { version: number } | undefined;

  it('is kept beside what the worker connected, the former where a file is bad, and goes with the setting', async () => {
    local[LOCAL_KEYS.connections] = [{ origin: ORIGIN, map: 'own' }];
    await set({ connections: file(1) });
    expect([pinned()?.version, problems()]).toEqual([1, []]);
    const writesBefore = writes.length;
    await set({ connections: file(1) });
    expect(writes).toHaveLength(writesBefore);
    await set({ connections: file(2).replace('"dateOrder":"mdy"', '"dateOrder":"ymd"') });
    expect(pinned()?.version).toBe(1);
    expect(problems()).toEqual([
      'connections: the file is refused whole, “Branch 3401”, version 1, stays',
      expect.stringMatching(/^connections: maps\.0: Page map refused: dateOrder: /),
    ]);
    await set({ connections: '{' });
    expect([pinned()?.version, problems()]).toEqual([1, ['connections: this is no JSON']]);
    await set({ connections: file(3) });
    expect([pinned()?.version, problems()]).toEqual([3, []]);
    await set({});
    expect(pinned()).toBeUndefined();
    expect(local[LOCAL_KEYS.connections]).toEqual([{ origin: ORIGIN, map: 'own' }]);
  });

  it('is never wider than the addresses that IT allows', async () => {
    await set({ connections: file(1), allowedOrigins: ['https://other.example.gov'] });
    expect(pinned()).toBeUndefined();
    expect(problems()).toEqual([
      'connections: the file is refused whole, none is set',
      `connections: connections.0.origin: ${ORIGIN} is not among allowedOrigins`,
    ]);
    await set({ connections: file(1), allowedOrigins: [ORIGIN] });
    expect(pinned()?.version).toBe(1);
    await set({ connections: file(1), allowedOrigins: [] });
    expect(pinned()).toBeUndefined();
  });
});
