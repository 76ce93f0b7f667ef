/** The schemas of what stands in `storage.local`. Apart from `storage.ts`, so that pages load that one without them. */
import { z } from '../record/zod.ts';
import { type Connection, ORIGIN, type Settings } from './storage.ts';

export const connectionSchema = z.object({
  origin: z.string().check(z.regex(ORIGIN, 'not an origin such as https://tracs.example.gov')),
  map: z.string(),
}) satisfies z.ZodMiniType<Connection>;

export const settingsSchema = z.object({
  role: z.enum(['case-manager', 'contractor']),
}) satisfies z.ZodMiniType<Settings>;
