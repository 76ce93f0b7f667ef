/**
 * What IT set by policy (`storage.managed`). Chromium delivers what fits `public/managed_schema.json` and silently drops
 * the rest; Firefox delivers anything. So all of it is checked here, each setting by itself: a bad one counts as not
 * set and is named. Its first answer after the browser's start may take seconds, so a copy is kept and nobody waits.
 */
import { explain, z } from '../record/zod.ts';
import { fieldsOf } from './storage.ts';
import { settingsSchema } from './storage-schemas.ts';

/** Every setting that there is; `public/managed_schema.json` has the same. */
const managedShape = {
  role: settingsSchema.shape.role,
  supportContact: z.string().check(z.minLength(1), z.maxLength(200)),
  /** A policy pack as JSON text; Firefox may be given the object itself. */
  policyPack: z.union([z.string(), z.record(z.string(), z.unknown())]),
};
export const MANAGED_NAMES = Object.keys(managedShape);

/** The copy that is kept, and that pages take the role from. */
export interface ManagedCopy {
  role?: z.infer<typeof managedShape.role>;
  /** Whom to ask. */
  supportContact?: string;
}

export interface Managed {
  copy: ManagedCopy;
  /** The pack that IT set, not looked into yet; null where there is none. */
  pack: unknown;
  /** What can't be used, each with the reason. */
  problems: string[];
}

export function readManaged(values: unknown): Managed {
  const found: Managed = { copy: {}, pack: null, problems: [] };
  for (const [name, value] of Object.entries(fieldsOf(values))) {
    const schema = managedShape[name as keyof typeof managedShape];
    if (!Object.hasOwn(managedShape, name)) {
      found.problems.push(`${name.slice(0, 60)}: there is no such setting`);
      continue;
    }
    const result = z.safeParse(schema, value);
    if (!result.success) found.problems.push(`${name}: ${explain(result.error).replace(/^the whole: /, '')}`);
    else if (name !== 'policyPack') Object.assign(found.copy, { [name]: result.data });
    else {
      const pack = typeof result.data === 'string' ? parsed(result.data) : result.data;
      if (pack === undefined) found.problems.push('policyPack: this is no JSON');
      else found.pack = pack;
    }
  }
  return found;
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
