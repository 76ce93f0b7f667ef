/**
 * zod, set up once. Without `jitless` its first object parse probes `new Function('')`, which a page's or our own
 * content security policy reports as a violation. Import `z` from here, so that no parse can come before the setting.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };

/** A schema's complaints as one plain sentence: each with the place it is about. */
export function explain(error: {
  issues: readonly { path: PropertyKey[]; message: string; keys?: string[] }[];
}): string {
  return error.issues
    .map(({ path, message, keys }) => {
      const what = keys ? `nothing of the name ${keys.join(', ')} belongs here` : message;
      return `${path.length > 0 ? path.map(String).join('.') : 'the whole'}: ${what}`;
    })
    .join('; ');
}
