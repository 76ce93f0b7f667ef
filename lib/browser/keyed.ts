/**
 * Keys of what is kept for one participant: a keyed hash of the case number, the secret drawn anew for every session, so
 * that no case number stands in storage.
 */
import type { Area } from './storage.ts';

export const SECRET = 'secret';

export async function keyOf(area: Area, entry: string, origin: string, number: string): Promise<string> {
  const stored = (await area.get(SECRET))[SECRET];
  let secret = typeof stored === 'string' ? stored : null;
  if (!secret) {
    secret = hex(crypto.getRandomValues(new Uint8Array(32)));
    await area.set({ [SECRET]: secret });
  }
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    bytes.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const digest = await crypto.subtle.sign('HMAC', key, bytes.encode(`${origin}\n${number}`));
  return entry + hex(new Uint8Array(digest));
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
