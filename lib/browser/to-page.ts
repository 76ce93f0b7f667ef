/** The messages that a launcher takes: apart from the others, whose schemas no page needs. */
import { z } from '../record/zod.ts';

/** From the popup or the side panel to the launcher of a tab. */
export const toPageSchema = z.object({
  /** `show`: lead to a finding. `templates`: open them. `next-blank`: whether there can be one. */
  type: z.enum(['view', 'show', 'templates', 'next-blank']),
  finding: z.optional(z.string()),
});
export type ToPage = z.infer<typeof toPageSchema>;
