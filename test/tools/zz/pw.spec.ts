import { test, expect } from '@playwright/test';
test('passes', () => {});
test('fails', () => { expect(1).toBe(2); });
test.skip('skipped', () => {});
test.describe('flaky', () => { test.describe.configure({ retries: 1 }); test('flaky one', ({}, info) => { expect(info.retry).toBe(1); }); });
test.describe.serial('serial', () => { test('first breaks', () => { throw new Error('x') }); test('did not run', () => {}); });
test('expected failure', () => { test.fail(); throw new Error('known'); });
