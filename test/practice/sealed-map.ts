/** A page map as the options page would store it: checked and sealed by this version. Pages take no other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, z } from '../../lib/record/zod.ts';
import { pageMapSchema } from '../../lib/tracs/map.ts';
import { type SealedMap, sealMap } from '../../lib/tracs/sealed-map.ts';

/** The version that is built from here. */
export const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
) as { version: string };

export function sealedMap(data: unknown, by = version): SealedMap {
  const map = z.safeParse(pageMapSchema, data);
  if (!map.success) throw new Error(`Page map refused: ${explain(map.error)}`);
  return sealMap(map.data, by);
}
