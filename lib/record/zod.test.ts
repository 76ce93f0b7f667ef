import { describe, expect, it } from 'vitest';
import { explain, z } from './zod.ts';

const schema = z.object({ id: z.string(), list: z.array(z.object({ n: z.number() })) });

function said(value: unknown): string {
  const result = z.safeParse(schema, value);
  return result.success ? 'fine' : explain(result.error);
}

describe("a schema's complaint", () => {
  it('is one sentence that names each place', () => {
    expect(said({ id: 'a', list: [{ n: 1 }, { n: 'x' }] })).toMatch(/^list\.1\.n: .+$/);
    expect(said({ list: [{ n: 'x' }] })).toMatch(/^id: .+; list\.0\.n: .+$/);
  });

  it('is about the whole where there is no place in it', () => {
    expect(said(7)).toMatch(/^the whole: .+$/);
  });

  it('is not made where nothing is wrong', () => {
    expect(said({ id: 'a', list: [] })).toBe('fine');
  });

  it('does not repeat the value that was wrong', () => {
    expect(said({ id: 'a', list: [{ n: 'zqxcanary' }] })).not.toContain('zqxcanary');
  });
});

describe('parsing', () => {
  it('never builds code from text, which a content security policy reports', () => {
    const before = globalThis.Function;
    let probed = 0;
    globalThis.Function = new Proxy(before, {
      construct: (target, args) => {
        probed++;
        return Reflect.construct(target, args) as object;
      },
      apply: (target, self, args) => {
        probed++;
        return Reflect.apply(target, self, args) as unknown;
      },
    });
    try {
      new Function('return 1');
      expect(probed).toBe(1);
      z.safeParse(z.object({ fresh: z.string() }), { fresh: 'a' });
      expect(probed).toBe(1);
    } finally {
      globalThis.Function = before;
    }
  });
});
