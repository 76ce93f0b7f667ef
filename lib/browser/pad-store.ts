/**
 * The pad's draft, in `storage.session` (memory only) and only while the worker asks for it to be kept: until they erase
 * it, the browser ends, or 8 hours have gone since it was last typed in.
 */
import { type Area, fieldsOf, KEEP_FOR_MS } from './storage.ts';

export const PAD_KEY = 'pad';

/** The fields of the pad, as texts. */
export type KeptFields = Readonly<Record<string, string>>;

/** What is kept, or null; one that is damaged or past its time is deleted. */
export async function readKept(area: Area, now: number, keepForMs = KEEP_FOR_MS): Promise<KeptFields | null> {
  const value = (await area.get(PAD_KEY))[PAD_KEY];
  if (value === undefined) return null;
  const { keptAt, fields } = fieldsOf(value);
  const fresh = typeof keptAt === 'number' && now - keptAt < keepForMs && keptAt <= now;
  const texts = Object.entries(fieldsOf(fields));
  if (fresh && texts.length > 0 && texts.every(([, text]) => typeof text === 'string'))
    return Object.fromEntries(texts) as KeptFields;
  await eraseKept(area);
  return null;
}

export async function keep(area: Area, fields: KeptFields, now: number): Promise<void> {
  await area.set({ [PAD_KEY]: { keptAt: now, fields } });
}

export async function eraseKept(area: Area): Promise<void> {
  await area.remove(PAD_KEY);
}
