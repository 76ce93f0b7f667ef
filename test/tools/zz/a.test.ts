import { describe, expect, it } from 'vitest';
describe('group', () => {
it('passes', () => {});
it('fails', () => { expect(1).toBe(2); });
it.skip('skipped', () => {});
it.todo('todo');
});
