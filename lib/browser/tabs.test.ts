/** Why no launcher answers: what the browser says of a tab, and what is made of it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.stubGlobal('__BUILT_IN__', null);
const world = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  granted: [] as string[],
  /** What the browser says to a script for the tab; null: it runs. */
  refuses: null as string | null,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: { local: { get: async () => structuredClone(world.local) } },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => world.granted.includes(origin)),
    },
    scripting: {
      executeScript: async () => {
        if (world.refuses) throw new Error(world.refuses);
        return [];
      },
    },
  },
}));
const { whySilent } = await import('./tabs.ts');

const LIVE = 'https://tracs.example.gov';
const TRIAL = 'https://tracs-test.example.gov';
const onTab = (origin: string | null) => whySilent({ id: 7, origin });
const connections = (...origins: string[]) => origins.map((origin) => ({ origin, map: 'm' }));

beforeEach(() => {
  world.local = {};
  world.granted = [];
  world.refuses = null;
});

describe('a tab that does not answer', () => {
  it('shows no TRACS, or none is connected', async () => {
    expect(await onTab(LIVE)).toEqual({ state: 'not-connected' });
    world.local = { connections: connections(LIVE) };
    expect(await onTab('https://elsewhere.example')).toEqual({ state: 'not-tracs' });
  });

  it('is withheld by the browser, or its script does not run', async () => {
    world.local = { connections: connections(LIVE) };
    expect(await onTab(LIVE)).toEqual({ state: 'no-answer', origin: LIVE, granted: false });
    world.granted = [`${LIVE}/*`];
    expect(await onTab(LIVE)).toEqual({ state: 'no-answer', origin: LIVE, granted: true });
  });

  it('is blocked where the browser hides it and names a policy, and not where it gives another reason', async () => {
    world.refuses = 'This page cannot be scripted due to an ExtensionsSettings policy.';
    expect(await onTab(null)).toEqual({ state: 'blocked' });
    world.local = { connections: connections(LIVE), 'connections.it': { connections: connections(TRIAL) } };
    world.granted = [`${LIVE}/*`];
    expect(await onTab(null)).toEqual({ state: 'blocked' });
    world.refuses = 'Cannot access contents of the page.';
    expect(await onTab(null)).toEqual({ state: 'to-allow', origin: TRIAL });
    // Nothing is tried where the address is known: a script would run there.
    world.refuses = 'This page cannot be scripted due to an ExtensionsSettings policy.';
    expect(await onTab(LIVE)).toEqual({ state: 'no-answer', origin: LIVE, granted: true });
  });

  it('has to be allowed once where IT connected it, from any tab until one of them is', async () => {
    world.local = { 'connections.it': { connections: connections(LIVE, TRIAL), maps: [] } };
    for (const origin of [LIVE, null, 'https://elsewhere.example'])
      expect(await onTab(origin)).toEqual({ state: 'to-allow', origin: LIVE });
    expect(await onTab(TRIAL)).toEqual({ state: 'to-allow', origin: TRIAL });
    world.granted = [`${LIVE}/*`];
    expect(await onTab(null)).toEqual({ state: 'not-tracs' });
    expect(await onTab(TRIAL)).toEqual({ state: 'to-allow', origin: TRIAL });
    expect(await onTab(LIVE)).toMatchObject({ state: 'no-answer', granted: true });
  });
});
