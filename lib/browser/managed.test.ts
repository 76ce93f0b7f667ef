/** What IT sets, read from an area as the browsers give it; the policy itself is machine-wide. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askManaged, MANAGED_NAMES, readManaged } from './managed.ts';
import { LONGEST_MINUTES, readRules, rulesOf, SHORTEST_MINUTES } from './managed-rules.ts';

type JsonType = 'string' | 'boolean' | 'integer' | 'array';
const schema = JSON.parse(readFileSync('public/managed_schema.json', 'utf8')) as {
  type: string;
  additionalProperties?: unknown;
  properties: Record<
    (typeof MANAGED_NAMES)[number],
    {
      type: JsonType;
      title: string;
      description: string;
      enum?: string[];
      minimum?: number;
      maximum?: number;
      items?: { type: string };
    }
  >;
};
const PACK = { id: 'it', version: 1, title: 'Of IT' };
const FILE = { format: 'tracs-overlay-templates', title: 'Of IT', templates: [] };
const CONNECTIONS = { format: 'tracs-overlay-connections', title: 'Of IT', connections: [], maps: [] };
const EMPTY = { copy: {}, connections: null, pack: null, templates: null, problems: [] };

/** One value of each kind that a policy can hold, and what is taken from it. */
const SAMPLES: [type: JsonType | 'number' | 'object', value: unknown][] = [
  ['string', 'x'],
  ['boolean', true],
  ['integer', 60],
  ['number', 60.5],
  ['array', ['https://tracs.example.gov']],
  ['object', { a: 1 }],
];

describe('the schema that Chromium checks managed settings by', () => {
  it('is an object at the top and says nothing of further properties, or Chromium would not load the extension', () => {
    expect(schema.type).toBe('object');
    expect('additionalProperties' in schema).toBe(false);
  });

  it('names the settings that are read, each with words for an administrator', () => {
    expect(Object.keys(schema.properties).sort()).toEqual([...MANAGED_NAMES].sort());
    for (const [name, { title, description }] of Object.entries(schema.properties))
      expect([name, title.length > 3, description.length > 20]).toEqual([name, true, true]);
  });

  it('stands in the papers for IT, setting by setting in its own words', () => {
    const paper = readFileSync('docs/admin.md', 'utf8');
    const rows = paper.split('\n').filter((line) => line.startsWith('| `'));
    const wanted = Object.entries(schema.properties).map(
      ([name, { title, description }]) => `| \`${name}\` | ${title} | ${description} |`,
    );
    expect(rows).toEqual(wanted);
  });

  it('has the types and bounds by which the same settings are checked where no schema is', () => {
    const { role, sessionTtlMinutes, allowedOrigins } = schema.properties;
    expect(role.enum).toEqual(['case-manager', 'contractor']);
    expect([sessionTtlMinutes.minimum, sessionTtlMinutes.maximum]).toEqual([
      SHORTEST_MINUTES,
      LONGEST_MINUTES,
    ]);
    expect(allowedOrigins.items).toEqual({ type: 'string' });
    for (const name of MANAGED_NAMES) {
      const { type } = schema.properties[name];
      for (const [kind, value] of SAMPLES) {
        // A name among few; a file may come as the object that it is, where there is no schema.
        if (name === 'role' && kind === 'string') continue;
        const isFile = name === 'connections' || name === 'policyPack' || name === 'templates';
        const refused = readManaged({ [name]: value }).problems.length > 0;
        const noJson = isFile && kind === 'string';
        expect([name, kind, refused]).toEqual([
          name,
          kind,
          noJson || (kind !== type && !(isFile && kind === 'object')),
        ]);
      }
    }
    for (const minutes of [SHORTEST_MINUTES - 1, LONGEST_MINUTES + 1])
      expect(readManaged({ sessionTtlMinutes: minutes }).problems).toHaveLength(1);
  });
});

describe('what IT set', () => {
  it('is taken whole where it is right', () => {
    const copy = {
      role: 'contractor',
      supportContact: 'Help desk',
      configVersion: '2027-03',
      allowUserTemplates: false,
      keepDrafts: false,
      sessionTtlMinutes: 60,
      allowedOrigins: ['https://tracs.example.gov'],
    };
    const files = {
      connections: JSON.stringify(CONNECTIONS),
      policyPack: JSON.stringify(PACK),
      templates: JSON.stringify(FILE),
    };
    expect(readManaged({ ...copy, ...files })).toEqual({
      copy,
      connections: { data: CONNECTIONS },
      pack: { data: PACK },
      templates: { data: FILE },
      problems: [],
    });
    expect(Object.keys({ ...copy, ...files }).sort()).toEqual([...MANAGED_NAMES].sort());
    // Firefox checks nothing, and so may be given the file itself.
    expect(readManaged({ policyPack: PACK }).pack).toEqual({ data: PACK });
    expect(readManaged({})).toEqual(EMPTY);
  });

  it('counts as the narrowest where it was to narrow something down and can not be used', () => {
    const bad = {
      allowUserTemplates: 'no',
      keepDrafts: 'no',
      sessionTtlMinutes: 10_000,
      allowedOrigins: 'https://tracs.example.gov',
    };
    const { copy, problems } = readManaged(bad);
    expect(copy).toEqual({
      allowUserTemplates: false,
      keepDrafts: false,
      sessionTtlMinutes: SHORTEST_MINUTES,
      allowedOrigins: [],
    });
    expect(rulesOf(copy)).toEqual({
      keepDrafts: false,
      ownTemplates: false,
      keepForMs: 15 * 60_000,
      allowedOrigins: [],
    });
    for (const [name, says] of [
      ['allowUserTemplates', 'own templates are not offered'],
      ['keepDrafts', 'typed texts are not kept'],
      ['sessionTtlMinutes', 'kept for 15 minutes'],
      ['allowedOrigins', 'no connected address is read'],
    ] as const)
      expect(problems.filter((problem) => problem.startsWith(`${name}: `))).toEqual([
        expect.stringContaining(says),
      ]);
  });

  it('allows of a list of addresses those that are right, and names the others by their place', () => {
    const allowedOrigins = ['https://tracs.example.gov', 'https://*', 7, 'https://tracs.example.gov/home'];
    const { copy, problems } = readManaged({ allowedOrigins });
    expect(copy.allowedOrigins).toEqual(['https://tracs.example.gov']);
    expect(problems.map((problem) => problem.replace(/:.*/, ''))).toEqual([
      'allowedOrigins.1',
      'allowedOrigins.2',
      'allowedOrigins.3',
    ]);
  });

  const bad: [about: string, values: unknown, place: RegExp][] = [
    ['a role that nobody knows', { role: 'supervisor' }, /^role: /],
    ['a role in another shape', { role: ['contractor'] }, /^role: /],
    ['an empty contact', { supportContact: '' }, /^supportContact: /],
    ['a contact as long as a page', { supportContact: 'x'.repeat(201) }, /^supportContact: /],
    ['a pack that is no JSON', { policyPack: '{"id": ' }, /^policyPack: this is no JSON$/],
    ['a pack that is a number', { policyPack: 7 }, /^policyPack: /],
    ['connections that are no JSON', { connections: '[' }, /^connections: this is no JSON$/],
    ['connections that are a list', { connections: [] }, /^connections: /],
    ['templates that are no JSON', { templates: 'x' }, /^templates: this is no JSON$/],
    ['a name of the settings as long as a page', { configVersion: 'x'.repeat(41) }, /^configVersion: /],
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
    for (const values of [null, undefined, 7, 'x', []]) expect(readManaged(values)).toEqual(EMPTY);
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

describe('the rules that follow', () => {
  const OPEN = { keepDrafts: true, ownTemplates: true, keepForMs: 8 * 60 * 60_000, allowedOrigins: null };

  it('are open where nobody set anything, and where the copy is damaged', async () => {
    for (const copy of [undefined, null, 7, 'x', [], {}, { sessionTtlMinutes: 'x', allowedOrigins: 'x' }])
      expect(rulesOf(copy)).toEqual(OPEN);
    expect(await readRules({ get: async () => Promise.reject(new Error('no storage')) })).toEqual(OPEN);
  });

  it('are as narrow as the copy says, and never longer than without it', async () => {
    expect(rulesOf({ keepDrafts: false }).keepDrafts).toBe(false);
    expect(rulesOf({ allowUserTemplates: false }).ownTemplates).toBe(false);
    expect(rulesOf({ sessionTtlMinutes: 60 }).keepForMs).toBe(60 * 60_000);
    expect(rulesOf({ sessionTtlMinutes: 100_000 }).keepForMs).toBe(OPEN.keepForMs);
    const stored = { managed: { allowedOrigins: ['https://tracs.example.gov'] } };
    expect((await readRules({ get: async () => stored })).allowedOrigins).toEqual([
      'https://tracs.example.gov',
    ]);
  });
});
