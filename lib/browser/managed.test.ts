/** What IT sets, read from an area as the browsers give it; the policy itself is machine-wide. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askManaged, MANAGED_NAMES, readManaged } from './managed.ts';

const schema = JSON.parse(readFileSync('public/managed_schema.json', 'utf8')) as {
  type: string;
  additionalProperties?: unknown;
  properties: Record<string, { type: string; title: string; description: string; enum?: string[] }>;
};
const PACK = { id: 'it', version: 1, title: 'Of IT' };

describe('the schema that Chromium checks managed settings by', () => {
  it('is an object at the top and says nothing of further properties, or Chromium would not load the extension', () => {
    expect(schema.type).toBe('object');
    expect('additionalProperties' in schema).toBe(false);
  });

  it('names the settings that are read, each with words for an administrator', () => {
    expect(Object.keys(schema.properties).sort()).toEqual([...MANAGED_NAMES].sort());
    for (const [name, { type, title, description }] of Object.entries(schema.properties))
      expect([name, type, title.length > 3, description.length > 20]).toEqual([name, 'string', true, true]);
    expect(schema.properties.role?.enum).toEqual(['case-manager', 'contractor']);
  });
});

describe('what IT set', () => {
  it('is taken whole where it is right', () => {
    const values = { role: 'contractor', supportContact: 'Help desk', policyPack: JSON.stringify(PACK) };
    expect(readManaged(values)).toEqual({
      copy: { role: 'contractor', supportContact: 'Help desk' },
      pack: PACK,
      problems: [],
    });
    // Firefox checks nothing, and so may be given the pack itself.
    expect(readManaged({ policyPack: PACK }).pack).toEqual(PACK);
    expect(readManaged({})).toEqual({ copy: {}, pack: null, problems: [] });
  });

  const bad: [about: string, values: unknown, place: RegExp][] = [
    ['a role that nobody knows', { role: 'supervisor' }, /^role: /],
    ['a role in another shape', { role: ['contractor'] }, /^role: /],
    ['an empty contact', { supportContact: '' }, /^supportContact: /],
    ['a contact as long as a page', { supportContact: 'x'.repeat(201) }, /^supportContact: /],
    ['a pack that is no JSON', { policyPack: '{"id": ' }, /^policyPack: this is no JSON$/],
    ['a pack that is a number', { policyPack: 7 }, /^policyPack: /],
    ['a setting that there is not', { rol: 'contractor' }, /^rol: there is no such setting$/],
    [
      'the name of a prototype',
      JSON.parse('{"__proto__": {"role": "contractor"}}'),
      /^__proto__: there is no/,
    ],
    ['a name that every object has', { constructor: 'x' }, /^constructor: there is no such setting$/],
  ];
  for (const [about, values, place] of bad) {
    it(`names ${about}, and uses the rest`, () => {
      const read = readManaged({ ...(values as object), ...beside(values), __none: undefined });
      expect(read.problems.some((problem) => place.test(problem))).toBe(true);
      expect(Object.keys(read.copy)).toEqual(Object.keys(beside(values)));
      expect(({} as Record<string, unknown>).role).toBeUndefined();
    });
  }

  it('is nothing where it is no object at all', () => {
    for (const values of [null, undefined, 7, 'x', []])
      expect(readManaged(values)).toEqual({ copy: {}, pack: null, problems: [] });
  });
});

/** A good setting beside a bad one. */
function beside(values: unknown): Record<string, string> {
  return 'role' in (values as object) ? { supportContact: 'Help desk' } : { role: 'contractor' };
}

describe('asking for it', () => {
  it('finds nothing where nobody manages the browser, in the words of each', async () => {
    expect(await askManaged({ get: async () => ({}) })).toEqual({});
    expect(await askManaged({ get: async () => undefined })).toEqual({});
    const firefox = async () => Promise.reject(new Error('Managed storage manifest not found'));
    expect(await askManaged({ get: firefox })).toEqual({});
  });

  it('says nothing where the browser could not answer, so that what was set before stays', async () => {
    expect(await askManaged({ get: async () => Promise.reject(new Error('Backend error')) })).toBeNull();
  });
});
