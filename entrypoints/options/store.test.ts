import { beforeEach, describe, expect, it, vi } from 'vitest';

const local: Record<string, unknown> = {};
const sent: unknown[] = [];
vi.stubGlobal('__PRACTICE__', null);
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: { get: async () => ({ ...local }), set: async (items: object) => Object.assign(local, items) },
    },
    permissions: { request: async () => true },
    runtime: {
      sendMessage: async (message: unknown) => sent.push(message),
      getManifest: () => ({ version: '1.0.0' }),
    },
  },
}));
const { connect, readKept } = await import('./store.ts');

const file = (text: string) => new File([text], 'map.json');
const OLD = {
  settings: { role: 'contractor' },
  connections: [{ origin: 'https://old.example.gov', map: 'old' }],
};

beforeEach(() => {
  for (const key of Object.keys(local)) delete local[key];
  Object.assign(local, structuredClone(OLD));
  sent.length = 0;
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
      const said = await connect('https://tracs.example.gov', file(text), await readKept());
      expect(said.ok).toBe(false);
      expect(said.text.length).toBeGreaterThan(20);
      expect(local).toEqual(OLD);
      expect(sent).toEqual([]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    });
  }
});
