import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from '../record/zod.ts';
import { originOf, toPageSchema } from './messages.ts';
import { DEFAULT_SETTINGS, readConnection, readConnections, readSettings } from './storage.ts';
import { connectionSchema, settingsSchema } from './storage-schemas.ts';
import { readToPage, TO_PAGE } from './to-page.ts';

const takes = (origin: unknown) => z.safeParse(connectionSchema, { origin, map: 'm' }).success;

describe('a connection', () => {
  it('names an exact origin', () => {
    for (const origin of [
      'https://tracs.example.gov',
      'http://localhost:7869',
      'http://127.0.0.1:80',
      'https://xn--trcs-6na.example',
    ]) {
      expect([origin, takes(origin)]).toEqual([origin, true]);
    }
  });

  it('names nothing more and nothing less', () => {
    for (const origin of [
      'https://tracs.example.gov/',
      'https://tracs.example.gov/case',
      'https://tracs.example.gov?x',
      'https://tracs.example.gov#x',
      'https://user@tracs.example.gov',
      'https://*.example.gov',
      'https://tracs.example.gov:port',
      'https://tracs.example.gov:123456',
      'HTTPS://tracs.example.gov',
      'https://Tracs.example.gov',
      'ftp://tracs.example.gov',
      'file:///x',
      'javascript:alert(1)',
      '//tracs.example.gov',
      'tracs.example.gov',
      'https://',
      '*://*/*',
      '<all_urls>',
      'null',
      '',
      'https://tracs.example.gov\n',
      ' https://tracs.example.gov',
      'https://tr\u0430cs.example.gov',
      7,
      null,
      undefined,
    ]) {
      expect([origin, takes(origin)]).toEqual([origin, false]);
    }
  });

  it('without its page map is none', () => {
    expect(z.safeParse(connectionSchema, { origin: 'https://tracs.example.gov' }).success).toBe(false);
  });
});

describe('a look-alike of the connected origin', () => {
  const CONNECTED = 'https://tracs.example.gov';
  const same = (url: string) => originOf(url) === CONNECTED;

  const lookAlikes = [
    'http://tracs.example.gov/',
    'https://tracs.example.gov.evil.test/',
    'https://tracs.example.gov.',
    'https://tracs.example.gov./case',
    'https://eviltracs.example.gov/',
    'https://evil-tracs.example.gov/',
    'https://www.tracs.example.gov/',
    'https://a.tracs.example.gov/',
    'https://example.gov/',
    'https://tracs.example.gov:8443/',
    'https://tracs.example.gov:80/',
    'https://tracs.example.gov@evil.test/',
    'https://tracs.example.gov:443@evil.test/',
    'https://tracs.example.gov%2eevil.test/',
    'https://evil.test/https://tracs.example.gov',
    'https://evil.test/?u=https://tracs.example.gov/',
    'https://evil.test/#https://tracs.example.gov',
    'https://evil.test\\@tracs.example.gov/',
    'https://tr\u0430cs.example.gov/',
    'https://xn--trcs-53d.example.gov/',
    'https://tracs.ex\u0430mple.gov/',
    'https://tracs-example.gov/',
    'https://tracs.example.gov.com/',
    'https://tracsexample.gov/',
    'https://[::1]/',
    'https://[2001:db8::1]/',
    'https://127.0.0.1/',
    'wss://tracs.example.gov/',
    'ftp://tracs.example.gov/',
    'blob:http://tracs.example.gov/1',
    'data:text/html,https://tracs.example.gov',
    'javascript:"https://tracs.example.gov"',
    'about:blank',
    'file://tracs.example.gov/',
    'view-source:https://tracs.example.gov/',
    'filesystem:http://tracs.example.gov/t/x',
    'chrome-extension://tracs.example.gov/',
    'tracs.example.gov',
    '//tracs.example.gov',
    '',
  ];

  it('S19: is none of it, whichever of at least 25 shapes it has', () => {
    expect(new Set(lookAlikes).size).toBeGreaterThanOrEqual(25);
    expect(same(`${CONNECTED}/case?id=1#top`)).toBe(true);
    for (const url of lookAlikes) expect([url, same(url)]).toEqual([url, false]);
  });

  it('S19: other spellings of the very same address are the same', () => {
    for (const url of [
      CONNECTED,
      `${CONNECTED}:443/`,
      'HTTPS://TRACS.EXAMPLE.GOV/',
      'https://user:secret@tracs.example.gov/',
      'https://tracs.example.gov\\case',
      'https://TRACS.example.gov/a/../b',
      'https://tracs\uff0eexample.gov/',
    ]) {
      expect([url, same(url)]).toEqual([url, true]);
    }
  });

  it('S19: no generated address of another host, scheme or port passes', () => {
    const url = fc.webUrl({ withFragments: true, withQueryParameters: true });
    const wrapped = fc
      .tuple(fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }))
      .map(([before, after]) => `https://${before}tracs.example.gov${after}/`);
    fc.assert(
      fc.property(fc.oneof(url, wrapped), (text) => {
        const origin = originOf(text);
        if (origin !== CONNECTED) return;
        expect(new URL(text).hostname).toBe('tracs.example.gov');
        expect(new URL(text).port).toBe('');
        expect(new URL(text).protocol).toBe('https:');
      }),
      { numRuns: 2000 },
    );
  });

  it('an address that is none has no origin', () => {
    expect(originOf('not an address')).toBeNull();
    expect(originOf('')).toBeNull();
  });
});

describe('what is stored', () => {
  it('is read entry by entry: a damaged one is left out, alone', () => {
    const good = { origin: 'https://tracs.example.gov', map: 'm' };
    expect(readConnections([good, null, { origin: 'x', map: 'm' }, 7, good])).toEqual([good, good]);
  });

  it('is empty where the list itself is damaged or missing', () => {
    for (const value of [undefined, null, {}, 'list', 7]) expect(readConnections(value)).toEqual([]);
  });

  it('falls back to the case manager as the role', () => {
    expect(readSettings({ role: 'contractor' })).toEqual({ role: 'contractor' });
    for (const value of [undefined, null, {}, { role: 'director' }, 'contractor']) {
      expect(readSettings(value)).toEqual(DEFAULT_SETTINGS);
    }
    expect(DEFAULT_SETTINGS.role).toBe('case-manager');
  });
});

describe('the role', () => {
  it('is what IT set, else what the worker chose, else a case manager', () => {
    const chosen = { role: 'case-manager' };
    expect(readSettings(chosen, { role: 'contractor', problems: [] })).toEqual({ role: 'contractor' });
    expect(readSettings({ role: 'contractor' }, { problems: [] })).toEqual({ role: 'contractor' });
    expect(readSettings(undefined, { role: 'contractor' })).toEqual({ role: 'contractor' });
    for (const managed of [undefined, null, 7, [], {}])
      expect([managed, readSettings({ role: 'contractor' }, managed)]).toEqual([
        managed,
        { role: 'contractor' },
      ]);
    expect(readSettings(undefined, undefined)).toEqual(DEFAULT_SETTINGS);
  });
});

describe('what pages check by hand', () => {
  const origin = fc.oneof(
    fc.constantFrom(
      'https://tracs.example.gov',
      'http://localhost:7869',
      'https://A.test',
      'https://a.test/',
      '',
    ),
    fc.stringMatching(/^https?:\/\/[a-z0-9.-]{1,9}(:\d{1,6})?\/?$/),
    fc.anything(),
  );
  const anything = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
    fc.constantFrom<unknown>(
      JSON.parse('{"__proto__":{"role":"contractor"}}'),
      Object.create({ type: 'view' }),
    ),
    fc.array(fc.anything()),
  );
  /** Objects that have the right keys and nearly the right values, or anything at all. */
  const nearly = (fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.oneof(
      fc.record({ ...fields, more: fc.anything() }, { requiredKeys: [] }),
      fc.record(fields),
      anything,
    );
  const agree = (
    values: fc.Arbitrary<unknown>,
    schema: Parameters<typeof z.safeParse>[0],
    check: (value: unknown) => unknown,
    refused: unknown,
  ) => {
    let taken = 0;
    const property = fc.property(values, (value) => {
      const result = z.safeParse(schema, value);
      if (result.success) taken++;
      expect(check(value)).toEqual(result.success ? result.data : refused);
    });
    fc.assert(property, { numRuns: 3000 });
    // Both sides of the border were looked at.
    expect(taken).toBeGreaterThan(100);
    expect(taken).toBeLessThan(2900);
  };

  it('agrees with the schema of connections', () => {
    const map = fc.oneof(fc.string(), fc.anything());
    agree(nearly({ origin, map }), connectionSchema, readConnection, null);
  });

  it('agrees with the schema of settings', () => {
    const role = fc.oneof(fc.constantFrom('case-manager', 'contractor', 'Contractor'), fc.anything());
    agree(nearly({ role }), settingsSchema, readSettings, DEFAULT_SETTINGS);
  });

  it('agrees with the schema of messages to pages', () => {
    const type = fc.oneof(fc.constantFrom(...TO_PAGE, 'View', 'hide'), fc.anything());
    const finding = fc.oneof(fc.string(), fc.constant(undefined), fc.anything());
    agree(nearly({ type, finding }), toPageSchema, readToPage, null);
  });
});
