/**
 * What is kept, where, and for how long. `storage.local`: connections, page maps, the policy pack with the sentences that
 * findings are worded by and what it was made of, settings, what IT set; nothing about a client.
 * `storage.session` (memory only, closed to pages): the facts of participants seen in this browser session, under a
 * keyed hash of the case number, until 8 hours after they were last seen, log-out, or the end of the browser.
 *
 * Every value is checked when read; one that is damaged counts as missing, alone, and the rest keeps working. Pages read
 * from here, so the checks are written by hand; a test holds them against the schemas beside them.
 */

/** A TRACS that the overlay may read: its exact origin, and the page map for it. */
export interface Connection {
  origin: string;
  map: string;
}

export interface Settings {
  role: 'case-manager' | 'contractor';
}
export const DEFAULT_SETTINGS: Settings = { role: 'case-manager' };

/** What pages read. */
export const LOCAL_KEYS = {
  connections: 'connections',
  /** What IT connected by policy, with its maps; it wins over what was connected here. */
  pinned: 'connections.it',
  maps: 'maps',
  pack: 'pack',
  settings: 'settings',
  managed: 'managed',
  today: 'practice.today',
} as const;
/** What only the background and the extension's own pages read: the packs that were chosen, and what became of them. */
export const POLICY_KEYS = { choice: 'policy', state: 'policy.state' } as const;

export const KEEP_FOR_MS = 8 * 60 * 60 * 1000;
/** A host as browsers write it, IPv6 and `_` included; never `*`, which in a match pattern would mean every host. */
export const ORIGIN = /^https?:\/\/([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/;

/** The part of `storage.local` or `storage.session` that is used here. */
export interface Area {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** The stored list, each connection checked by itself: a damaged one is left out. */
export function readConnections(value: unknown): Connection[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry) => readConnection(entry) ?? []);
}

export function readConnection(value: unknown): Connection | null {
  const { origin, map } = fieldsOf(value);
  if (typeof origin !== 'string' || !ORIGIN.test(origin) || typeof map !== 'string') return null;
  return { origin, map };
}

/** What IT connected: its connections, and the sealed maps that they name. */
export function readPinned(value: unknown): { connections: Connection[]; maps: unknown[] } {
  const { connections, maps } = fieldsOf(value);
  return { connections: readConnections(connections), maps: Array.isArray(maps) ? maps : [] };
}

/** What the worker chose; what IT set wins. */
export function readSettings(value: unknown, managed?: unknown): Settings {
  const { role } = { ...fieldsOf(value), ...fieldsOf(managed) };
  return role === 'case-manager' || role === 'contractor' ? { role } : DEFAULT_SETTINGS;
}

/** An object's fields, each of unknown kind; none where it is something else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
