import { beforeAll, describe, expect, it } from 'vitest';
describe('hook', () => { beforeAll(() => { throw new Error('hook broke') }); it('never', () => {}); });
it('leaks', () => { setTimeout(() => { throw new Error('late') }, 0); return new Promise(r => setTimeout(r, 50)) });
