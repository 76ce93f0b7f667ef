/** A record of which nothing was read yet. Apart from the schemas, so that pages load it without them. */
import type { CaseFacts } from './facts.ts';

export const NOTHING_READ: CaseFacts = {
  narratives: { read: false, reason: 'The Narratives page was not opened yet.' },
  plan: { read: false, reason: 'The PDP was not opened yet.' },
  reengagementPage: { read: false, reason: 'The Re-Engagement Page was not opened yet.' },
  draft: null,
  typesOffered: null,
  checklistTicked: false,
};
