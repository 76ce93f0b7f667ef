import { expect, it, vi } from 'vitest';

let managed: () => Promise<Record<string, unknown>>;
const listeners: ((changes: object, area: string) => void)[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      managed: { get: () => managed() },
      onChanged: { addListener: (listener: (typeof listeners)[0]) => listeners.push(listener) },
    },
  },
}));
const { followDraftPolicy } = await import('./draft-policy.ts');

it('typed texts are kept unless policy says no, and what was kept goes then', async () => {
  for (const [answer, may] of [
    [async () => ({}), true],
    [async () => ({ keepDrafts: true }), true],
    [async () => ({ keepDrafts: false }), false],
    [async () => Promise.reject(new Error('Managed storage manifest not found')), true],
  ] as const) {
    managed = answer;
    const forbidden = vi.fn();
    const policy = followDraftPolicy(forbidden);
    await vi.waitFor(() => expect(policy.mayKeep()).toBe(may));
    expect(forbidden).toHaveBeenCalledTimes(may ? 0 : 1);
  }
  managed = async () => ({});
  const forbidden = vi.fn();
  const policy = followDraftPolicy(forbidden);
  managed = async () => ({ keepDrafts: false });
  listeners.at(-1)!({}, 'managed');
  await vi.waitFor(() => expect(policy.mayKeep()).toBe(false));
  expect(forbidden).toHaveBeenCalledTimes(1);
});
