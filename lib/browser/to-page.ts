/** The messages that a launcher takes: apart from the others, whose schemas no page needs. */
import { z } from '../record/zod.ts';

/** From the popup or the side panel to the launcher of a tab. */
export const toPageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('view') }),
  z.object({ type: z.literal('show'), finding: z.string() }),
  /** Shortcuts: open the templates, step to the next blank. */
  z.object({ type: z.literal('templates') }),
  z.object({ type: z.literal('next-blank') }),
]);
export type ToPage = z.infer<typeof toPageSchema>;
