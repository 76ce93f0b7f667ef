/**
 * What IT set by policy (`storage.managed`). Chromium delivers what fits `public/managed_schema.json` and silently drops
 * the rest; Firefox delivers anything. So all of it is checked here, each setting by itself, and what can't be used is
 * named. The background alone asks (`entrypoints/policy/keep.ts`): the first answer after the browser's start may take
 * seconds, so it keeps a copy that everybody reads (`managed-rules.ts`), and nobody waits.
 */
import { explain, z } from '../record/zod.ts';
import { LONGEST_MINUTES, type ManagedCopy, SHORTEST_MINUTES } from './managed-rules.ts';
import { fieldsOf, ORIGIN } from './storage.ts';
import { settingsSchema } from './storage-schemas.ts';

/** A file as JSON text; Firefox may be given the object itself. */
const fileSchema = z.union([z.string(), z.record(z.string(), z.unknown())], 'no JSON text');
const originSchema = z.string().check(z.regex(ORIGIN, 'not an origin such as https://tracs.example.gov'));
const line = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

/** Every setting that there is; `public/managed_schema.json` has the same. */
const managedShape = {
  role: settingsSchema.shape.role,
  supportContact: line(200),
  configVersion: line(40),
  connections: fileSchema,
  policyPack: fileSchema,
  templates: fileSchema,
  allowUserTemplates: z.boolean(),
  keepDrafts: z.boolean(),
  sessionTtlMinutes: z.int().check(z.minimum(SHORTEST_MINUTES), z.maximum(LONGEST_MINUTES)),
  allowedOrigins: z.array(z.unknown()).check(z.maxLength(50)),
};
type Name = keyof typeof managedShape;
export const MANAGED_NAMES = Object.keys(managedShape) as Name[];

/**
 * What counts in the place of a value that can't be used, where IT wanted to narrow something down: the narrowest, with
 * the words that tell it. Every other setting counts as not set then.
 */
const NARROWEST: { [N in Name]?: readonly [value: ManagedCopy[N & keyof ManagedCopy], says: string] } = {
  allowUserTemplates: [false, 'own templates are not offered'],
  keepDrafts: [false, 'typed texts are not kept'],
  sessionTtlMinutes: [SHORTEST_MINUTES, `what was read is kept for ${SHORTEST_MINUTES} minutes`],
  allowedOrigins: [[], 'no connected address is read'],
};

/** What IT set as files, not looked into yet: null where there is none, `bad` where it is no JSON. */
export type ManagedFile = { data: unknown } | 'bad' | null;

/** The settings that are files, and where they are found. */
const FILES = { connections: 'connections', policyPack: 'pack', templates: 'templates' } as const;

export interface Managed {
  copy: ManagedCopy;
  connections: ManagedFile;
  pack: ManagedFile;
  templates: ManagedFile;
  /** What can't be used, each with the reason and with what counts until it is right. */
  problems: string[];
}

export function readManaged(values: unknown): Managed {
  const found: Managed = { copy: {}, connections: null, pack: null, templates: null, problems: [] };
  for (const [name, value] of Object.entries(fieldsOf(values))) {
    if (isName(name)) take(found, name, value);
    else found.problems.push(`${name.slice(0, 60)}: there is no such setting`);
  }
  return found;
}

function isName(name: string): name is Name {
  return Object.hasOwn(managedShape, name);
}

function isFile(name: Name): name is keyof typeof FILES {
  return Object.hasOwn(FILES, name);
}

function take(found: Managed, name: Name, value: unknown): void {
  const result = z.safeParse(managedShape[name], value);
  if (!result.success) {
    const why = explain(result.error).replace(/^the whole: /, '');
    const narrowest = NARROWEST[name];
    found.problems.push(narrowest ? `${name}: ${why}; until it is right ${narrowest[1]}` : `${name}: ${why}`);
    if (narrowest) Object.assign(found.copy, { [name]: narrowest[0] });
    if (isFile(name)) found[FILES[name]] = 'bad';
    return;
  }
  if (isFile(name)) found[FILES[name]] = fileFrom(found, name, value);
  else if (name === 'allowedOrigins') found.copy.allowedOrigins = originsFrom(found, value as unknown[]);
  else Object.assign(found.copy, { [name]: result.data });
}

function fileFrom(found: Managed, name: Name, value: unknown): ManagedFile {
  if (typeof value !== 'string') return { data: value };
  try {
    return { data: JSON.parse(value) as unknown };
  } catch {
    found.problems.push(`${name}: this is no JSON`);
    return 'bad';
  }
}

/** Those that can be used; one that can't be allows nothing. */
function originsFrom(found: Managed, list: unknown[]): string[] {
  return list.flatMap((entry, i) => {
    const result = z.safeParse(originSchema, entry);
    if (result.success) return [result.data];
    found.problems.push(`allowedOrigins.${i}: ${explain(result.error).replace(/^the whole: /, '')}`);
    return [];
  });
}

/** An area that is managed by nobody has nothing in it; null where it could not be asked, which says nothing. */
export async function askManaged(area: { get(keys: null): Promise<unknown> }): Promise<unknown | null> {
  try {
    return (await area.get(null)) ?? {};
  } catch (error) {
    // Firefox, where no policy names this extension.
    return /not found/i.test((error as Error).message) ? {} : null;
  }
}
