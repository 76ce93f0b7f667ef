import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageMap } from '@/lib/tracs/map';
import { casebookMap } from '../../test/fixtures/case-pages.ts';

const local: Record<string, unknown> = {};
const sent: unknown[] = [];
/** What was done, in its order. */
const done: string[] = [];
let grants = true;
vi.stubGlobal('__BUILT_IN__', null);
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async () => ({ ...local }),
        set: async (items: object) => {
          done.push('kept');
          Object.assign(local, items);
        },
      },
    },
    permissions: {
      request: async ({ origins }: { origins: string[] }) => {
        done.push(`asked for ${origins.join()}`);
        return grants;
      },
      remove: async ({ origins }: { origins: string[] }) => done.push(`gave back ${origins.join()}`),
    },
    runtime: {
      sendMessage: async (message: unknown) => {
        sent.push(message);
        done.push('told the background');
      },
      getManifest: () => ({ version: '1.0.0' }),
    },
  },
}));
const { connect, disconnect, fileForIt, mapFrom, originFrom, readKept } = await import('./store.ts');
const { takeConnections } = await import('../policy/set-connections.ts');

const file = (text: string) => new File([text], 'map.json');
const OLD = {
  settings: { role: 'contractor' },
  connections: [{ origin: 'https://old.example.gov', map: 'old' }],
};

beforeEach(() => {
  for (const key of Object.keys(local)) delete local[key];
  Object.assign(local, structuredClone(OLD));
  sent.length = 0;
  done.length = 0;
  grants = true;
});

describe('S14 an import that is refused', () => {
  for (const [name, text] of Object.entries({
    'is no JSON': 'not json',
    'names a prototype': '{"__proto__": {"polluted": 1}, "format": 1}',
    'is deep': `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    'is giant': JSON.stringify({ format: 1, id: 'x'.repeat(2_000_000) }),
    'is a list': '[]',
  })) {
    it(`S14: leaves all settings as they were: ${name}`, async () => {
      const read = await mapFrom(file(text));
      expect(read.ok ? 'taken' : read.problem).toMatch(/.{20}/);
      expect(local).toEqual(OLD);
      expect(sent).toEqual([]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    });
  }
});

describe('connecting', () => {
  const map = { ...casebookMap(), title: 'Casebook' } as unknown as PageMap;

  it('asks the browser in direct answer to the click, before anything is waited for', async () => {
    const said = connect('https://tracs.example.gov', map);
    expect(done).toEqual(['asked for https://tracs.example.gov/*']);
    expect((await said).ok).toBe(true);
    expect(done).toEqual(['asked for https://tracs.example.gov/*', 'kept', 'told the background']);
    expect(local.connections).toContainEqual({ origin: 'https://tracs.example.gov', map: 'casebook' });
  });

  it('keeps nothing where the browser says no', async () => {
    grants = false;
    const said = await connect('https://tracs.example.gov', map);
    expect(said).toEqual({ ok: false, text: expect.stringContaining('did not allow') });
    expect(local).toEqual(OLD);
  });

  it('asks nobody where IT allows other addresses only, and says whom to ask', async () => {
    const allowedOrigins = ['https://tracs.example.gov'];
    const refused = await connect('https://tracs.example.gov:8443', map, {
      allowedOrigins,
      supportContact: 'the help desk',
    });
    expect(refused).toEqual({
      ok: false,
      text: 'Your IT allows https://tracs.example.gov only. Ask the help desk. Nothing was changed.',
    });
    expect((await connect('tracs.example.gov', map, { allowedOrigins: [] })).text).toContain('no address');
    expect([done, local]).toEqual([[], OLD]);
    expect((await connect('tracs.example.gov', map, { allowedOrigins })).ok).toBe(true);
  });

  it('works without a map, which is then made by pointing', async () => {
    const said = await connect('tracs.example.gov', null);
    expect(said.text).toContain('no page map yet');
    expect(local.connections).toContainEqual({
      origin: 'https://tracs.example.gov',
      map: 'tracs-example-gov',
    });
  });

  it('of one that is connected keeps its map where none is given', async () => {
    await connect('https://old.example.gov', null);
    expect(local.connections).toEqual(OLD.connections);
  });

  it('takes back the permission last, when nobody reads any more', async () => {
    await connect('https://tracs.example.gov', map);
    done.length = 0;
    await disconnect({ origin: 'https://tracs.example.gov', map: 'casebook' }, await readKept());
    expect(done).toEqual(['kept', 'told the background', 'gave back https://tracs.example.gov/*']);
    expect(local.connections).toEqual(OLD.connections);
    expect(local.maps).toEqual([]);
    expect(sent.at(-1)).toEqual({ type: 'connections-changed', forget: 'https://tracs.example.gov' });
  });

  it('keeps the permission that another port of the same host still needs', async () => {
    await connect('https://tracs.example.gov', map);
    await connect('https://tracs.example.gov:8443', map);
    done.length = 0;
    await disconnect({ origin: 'https://tracs.example.gov', map: 'casebook' }, await readKept());
    expect(done).toEqual(['kept', 'told the background']);
    expect((local.maps as unknown[]).length).toBe(1);
  });
});

describe('what IT connected', () => {
  const ORIGIN = 'https://tracs.example.gov';
  const map = { ...casebookMap(), title: 'Casebook' } as unknown as PageMap;
  const pin = () => {
    const data = {
      format: 'tracs-overlay-connections',
      title: 'Branch',
      version: 1,
      connections: [{ origin: ORIGIN, map: map.id }],
      maps: [map],
    };
    local['connections.it'] = takeConnections({ data }, null, '1.0.0', null).kept;
  };

  it('is asked of the browser with one click, and nothing else is kept', async () => {
    pin();
    const before = structuredClone(local);
    const said = connect(ORIGIN, null);
    expect(done).toEqual([`asked for ${ORIGIN}/*`]);
    expect((await said).text).toContain('by the page map that your IT set');
    expect(local).toEqual(before);
    expect(sent).toEqual([{ type: 'connections-changed' }]);
    expect((await readKept()).pinned).toEqual([{ origin: ORIGIN, title: 'Casebook, version 1' }]);
  });

  it('keeps its permission when an own connection to the same host goes', async () => {
    await connect(`${ORIGIN}:8443`, map);
    pin();
    done.length = 0;
    await disconnect({ origin: `${ORIGIN}:8443`, map: map.id }, await readKept());
    expect(done).toEqual(['kept', 'told the background']);
  });

  it('comes from the file that the options save, which leaves out what has no map', async () => {
    expect(fileForIt(await readKept())).toBeNull();
    await connect(ORIGIN, map);
    const data = fileForIt(await readKept());
    expect(data).toMatchObject({ connections: [{ origin: ORIGIN, map: map.id }] });
    expect(takeConnections({ data }, null, '1.0.0', null)).toMatchObject({
      kept: { connections: [{ origin: ORIGIN }] },
      problems: [],
    });
  });
});

describe('an address', () => {
  it.each([
    ['tracs.example.gov', 'https://tracs.example.gov'],
    [' HTTPS://TRACS.example.gov/app?x=1#y ', 'https://tracs.example.gov'],
    ['http://tracs.example.gov:8080/', 'http://tracs.example.gov:8080'],
    ['https://tracs.example.gov:443', 'https://tracs.example.gov'],
    ['http://case_work.branch.local', 'http://case_work.branch.local'],
    ['http://[::1]:8080/x', 'http://[::1]:8080'],
    ['http://[2001:DB8::7]', 'http://[2001:db8::7]'],
    ['http://10.1.2.3', 'http://10.1.2.3'],
    ['http://user@tracs.example.gov', 'http://tracs.example.gov'],
  ])('%s is %s', (typed, origin) => {
    expect(originFrom(typed)).toEqual({ ok: true, origin });
  });

  it.each([
    '',
    '   ',
    'tracs example',
    'ftp://tracs.example.gov',
    'file:///C:/tracs',
    'javascript:alert(1)',
    'https://*.gov',
    'https://*',
    'https://tracs.*',
    'https://',
    'https://[::1',
    'about:blank',
  ])('%j is none, and no permission is asked for it', async (typed) => {
    expect(originFrom(typed).ok).toBe(false);
    expect((await connect(typed, null)).ok).toBe(false);
    expect(done).toEqual([]);
  });
});
