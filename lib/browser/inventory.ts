/**
 * Every key that there is in the extension's storage: what stands under it, for how long, and whether it can tell of a
 * client. The options show this table beside what is there; a test holds it against the code, and one in a browser
 * against a day's work.
 */
import { HELD_KEY } from './allowed-origins.ts';
import { APPEARANCE_KEY } from './appearance.ts';
import { DRAFTS_ENTRY } from './draft-store.ts';
import { FACTS_ENTRY } from './facts-store.ts';
import { SECRET } from './keyed.ts';
import { PAD_KEY } from './pad-store.ts';
import { LOCAL_KEYS, POLICY_KEYS } from './storage.ts';
import { MARKS_KEY } from './template-marks.ts';

export type AreaName = 'local' | 'session';

export interface KeptKind {
  /** `local` outlives the browser; `session` is in memory alone and closed to pages. */
  area: AreaName;
  /** The key, or with a colon at its end the beginning of one for each participant. */
  key: string;
  what: string;
  until: string;
  /** Can tell of a client: then it is never on disk and in no export. */
  client: boolean;
}

/** Templates are kept by a room that this one doesn't know. */
const OWN_TEMPLATES_KEY = 'templates.own';
const IT_TEMPLATES_KEY = 'templates.it';

const DISCONNECTED = 'you disconnect or erase';
const ERASED = 'you change or erase it';
const HOURS =
  '8 hours (or less, where IT says so) after it was last seen, log-out, or the end of the browser';

export const INVENTORY: readonly KeptKind[] = [
  kept(LOCAL_KEYS.connections, 'Addresses of the connected TRACS', DISCONNECTED),
  kept(LOCAL_KEYS.pinned, 'Addresses that IT connected, with their page maps', 'IT changes them'),
  kept(HELD_KEY, 'Connected addresses that IT does not allow: nothing of them is read', DISCONNECTED),
  kept(LOCAL_KEYS.maps, 'Page maps', DISCONNECTED),
  kept(LOCAL_KEYS.settings, 'Your role', ERASED),
  kept(APPEARANCE_KEY, 'Light or dark', ERASED),
  kept(POLICY_KEYS.choice, 'The policy packs that were chosen, and what IT set', ERASED),
  kept(POLICY_KEYS.state, 'What became of those packs', ERASED),
  kept(LOCAL_KEYS.pack, 'The rules in force, with their sentences', 'the rules change'),
  kept(LOCAL_KEYS.managed, 'A copy of what IT set', 'IT changes it'),
  kept(OWN_TEMPLATES_KEY, 'Own templates', ERASED),
  kept(IT_TEMPLATES_KEY, 'Templates that IT set', 'IT changes them'),
  kept(MARKS_KEY, 'Which templates you marked or used last', ERASED),
  kept(LOCAL_KEYS.today, "Another day in today's place, for training builds alone", ERASED),
  seen(
    FACTS_ENTRY,
    'Of each participant seen: the name, dates and kinds of facts, ticks and what was set aside; no narrative text',
    HOURS,
  ),
  seen(
    DRAFTS_ENTRY,
    'Narratives typed and not saved, for their participant alone',
    '8 hours, Save, log-out, or the end of the browser',
  ),
  seen(PAD_KEY, "The pad's text, where you asked for that", '8 hours, or the end of the browser'),
  {
    ...seen(SECRET, 'A random number that hides case numbers in keys', 'the end of the browser'),
    client: false,
  },
];

function kept(key: string, what: string, until: string): KeptKind {
  return { area: 'local', key, what, until, client: false };
}

function seen(key: string, what: string, until: string): KeptKind {
  return { area: 'session', key, what, until, client: true };
}

/** Which kind a key is of, or null for one that nobody knows. */
export function kindOf(area: AreaName, key: string): KeptKind | null {
  return (
    INVENTORY.find(
      (kind) => kind.area === area && (kind.key.endsWith(':') ? key.startsWith(kind.key) : key === kind.key),
    ) ?? null
  );
}

/** What stands in an area, by kind: how many keys, and about how many bytes. */
export interface KeptNow {
  kind: KeptKind;
  keys: number;
  bytes: number;
}

export function tally(
  local: Readonly<Record<string, unknown>>,
  session: Readonly<Record<string, unknown>>,
): { known: KeptNow[]; unknown: { area: AreaName; key: string; bytes: number }[] } {
  const known = INVENTORY.map((kind): KeptNow => ({ kind, keys: 0, bytes: 0 }));
  const unknown: { area: AreaName; key: string; bytes: number }[] = [];
  for (const [area, values] of [['local', local] as const, ['session', session] as const]) {
    for (const [key, value] of Object.entries(values)) {
      const bytes = sizeOf(key, value);
      const kind = kindOf(area, key);
      const row = known.find((entry) => entry.kind === kind);
      if (!row) unknown.push({ area, key, bytes });
      else {
        row.keys += 1;
        row.bytes += bytes;
      }
    }
  }
  return { known, unknown };
}

/** As browsers count it: the key and the value as JSON. */
function sizeOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key + (JSON.stringify(value) ?? '')).length;
}
