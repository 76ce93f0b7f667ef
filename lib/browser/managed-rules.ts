/**
 * What follows from IT's settings for what is kept, offered and read: taken from the copy that the background keeps of
 * them, so that it holds from the browser's start. Without a schema, since pages read it too.
 */
import { type Area, fieldsOf, KEEP_FOR_MS, LOCAL_KEYS, type Settings } from './storage.ts';

const MINUTE_MS = 60_000;
/** IT may shorten how long facts, typed texts and the pad's draft are kept, and never lengthen it. */
export const SHORTEST_MINUTES = 15;
export const LONGEST_MINUTES = KEEP_FOR_MS / MINUTE_MS;

/** What the background keeps of IT's settings, in `storage.local`. */
export interface ManagedCopy {
  role?: Settings['role'];
  /** Whom to ask. */
  supportContact?: string;
  /** IT's own name for the state of its settings. */
  configVersion?: string;
  allowUserTemplates?: boolean;
  keepDrafts?: boolean;
  sessionTtlMinutes?: number;
  allowedOrigins?: readonly string[];
}

export interface ManagedRules {
  /** Whether texts that are being typed may be kept. */
  keepDrafts: boolean;
  /** Whether workers may have templates of their own. */
  ownTemplates: boolean;
  /** Milliseconds since somebody was last seen, or a text was last typed in. */
  keepForMs: number;
  /** The only origins that may be read; null: whichever the worker connects. */
  allowedOrigins: readonly string[] | null;
}

/** @param copy as it stands in storage; a damaged part of it counts as not set. */
export function rulesOf(copy: unknown): ManagedRules {
  const { keepDrafts, allowUserTemplates, sessionTtlMinutes, allowedOrigins } = fieldsOf(copy) as ManagedCopy;
  const minutes = typeof sessionTtlMinutes === 'number' ? sessionTtlMinutes : LONGEST_MINUTES;
  return {
    keepDrafts: keepDrafts !== false,
    ownTemplates: allowUserTemplates !== false,
    keepForMs: Math.min(Math.max(minutes, SHORTEST_MINUTES), LONGEST_MINUTES) * MINUTE_MS,
    allowedOrigins: Array.isArray(allowedOrigins) ? allowedOrigins : null,
  };
}

/** The rules in force now. Storage that can't be read says nothing of IT. */
export async function readRules(area: Pick<Area, 'get'>): Promise<ManagedRules> {
  const stored = await area.get(LOCAL_KEYS.managed).catch((): Record<string, unknown> => ({}));
  return rulesOf(stored[LOCAL_KEYS.managed]);
}
