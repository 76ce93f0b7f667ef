/**
 * What is kept, where, and for how long. `storage.local`: connections, page maps, settings; nothing about a client.
 * `storage.session` (memory only, closed to pages): the facts of participants seen in this browser session, under a
 * keyed hash of the case number, until 8 hours after they were last seen, log-out, or the end of the browser.
 *
 * Every value is checked when read; one that is damaged counts as missing, alone, and the rest keeps working.
 */
import { z } from '../record/zod.ts';

/** A TRACS that the overlay may read: its exact origin, and the page map for it. */
export const connectionSchema = z.object({
  origin: z
    .string()
    .check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/, 'not an origin such as https://tracs.example.gov')),
  map: z.string(),
});
export type Connection = z.infer<typeof connectionSchema>;

export const settingsSchema = z.object({ role: z.enum(['case-manager', 'contractor']) });
export type Settings = z.infer<typeof settingsSchema>;
export const DEFAULT_SETTINGS: Settings = { role: 'case-manager' };

export const LOCAL_KEYS = {
  connections: 'connections',
  maps: 'maps',
  settings: 'settings',
  today: 'practice.today',
} as const;

export const KEEP_FOR_MS = 8 * 60 * 60 * 1000;

/** The part of `storage.local` or `storage.session` that is used here. */
export interface Area {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** A stored list, each entry checked by itself: a damaged one is left out. */
export function readListOf<T extends z.ZodMiniType>(schema: T, value: unknown): z.infer<T>[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry): z.infer<T>[] => {
    const result = z.safeParse(schema, entry);
    return result.success ? [result.data] : [];
  });
}

export function readSettings(value: unknown): Settings {
  const result = z.safeParse(settingsSchema, value);
  return result.success ? result.data : DEFAULT_SETTINGS;
}
