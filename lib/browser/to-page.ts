/** The messages that a launcher takes. Checked by hand, since every page carries this; `messages.ts` has the schema. */
import { fieldsOf } from './storage.ts';

/**
 * `show`: lead to a finding. `templates`: open them. `next-blank`: whether there can be one. `refresh`: the background
 * knows something new of the record that is open. `stop`: leave this page as it was, and end.
 */
export const TO_PAGE = ['view', 'show', 'templates', 'next-blank', 'refresh', 'stop'] as const;

/** From the popup or the side panel to the launcher of a tab. */
export interface ToPage {
  type: (typeof TO_PAGE)[number];
  finding?: string | undefined;
}

export function readToPage(message: unknown): ToPage | null {
  const { type, finding } = fieldsOf(message);
  const known = TO_PAGE.find((name) => name === type);
  if (!known || (finding !== undefined && typeof finding !== 'string')) return null;
  return finding === undefined ? { type: known } : { type: known, finding };
}
