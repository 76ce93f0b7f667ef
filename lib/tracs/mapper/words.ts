/**
 * The words by which the mapper knows what a page shows. They come as data from whoever starts it (the policy's own
 * vocabulary); nothing in this folder holds a word of an application or of a policy.
 */
import type {
  DECISIONS,
  DRAFT_FIELDS,
  NARRATIVE_FIELDS,
  REQUIRED_STEP_FIELDS,
  STAFFING_FIELDS,
  STEP_FIELDS,
  STEP_FORM_FIELDS,
} from '../map-fields.ts';

type WordsOf<F extends readonly string[]> = Record<F[number], readonly string[]>;

export interface MapperWords {
  /** Labels and names of fields, the most telling first. Compared whole first, then as words of a longer label. */
  identity: WordsOf<readonly ['name', 'number']>;
  narratives: WordsOf<typeof NARRATIVE_FIELDS>;
  steps: WordsOf<typeof STEP_FIELDS>;
  draft: WordsOf<typeof DRAFT_FIELDS>;
  stepForm: WordsOf<typeof STEP_FORM_FIELDS>;
  reengagement: WordsOf<typeof STAFFING_FIELDS>;
  requiredStep: WordsOf<typeof REQUIRED_STEP_FIELDS>;
  /** What a decision may be called in its list. */
  decisions: WordsOf<typeof DECISIONS>;
  /** Words of a button that finalizes the page, and of a line that says it is done. */
  finalize: { button: readonly string[]; done: readonly string[] };
  /** Words of headings over each kind of page. */
  headings: Record<Purpose, readonly string[]>;
  /** Types and codes that a record's entries carry, in our own words. */
  types: readonly string[];
  codes: readonly string[];
  /** What a form is called that looks for things and keeps none. */
  searches: readonly string[];
  /** Of a filter: it hides nothing. Of a pager: there is more. Of an entry: its text is cut. Of a list: it is empty. */
  whole: readonly string[];
  more: readonly string[];
  empty: readonly string[];
  /** Pages on which nobody is signed in, and those that stand in place of others. */
  signedOut: Record<'timed-out' | 'signed-out' | 'error', readonly string[]>;
}

export const PURPOSES = ['identity', 'narratives', 'draft', 'steps', 'stepForm', 'reengagement'] as const;
/** What a part of a page is for: whose record it is, the two lists, the two forms, the Re-Engagement Page. */
export type Purpose = (typeof PURPOSES)[number];

/** How well some words fit a field: 6 for the whole label, 3 for words of it, 0 for none. */
export function wordFit(text: string, words: readonly string[]): number {
  const label = tokens(text).join(' ');
  if (label === '') return 0;
  let best = 0;
  for (const [i, word] of words.entries()) {
    const wanted = tokens(word).join(' ');
    // The more telling of two words for one field decides between two labels that fit both.
    const less = (i / words.length) * 0.5;
    if (label === wanted) best = Math.max(best, 6 - less);
    else if (` ${label} `.includes(` ${wanted} `) && label.length < wanted.length + 40)
      best = Math.max(best, 3 - less);
  }
  return best;
}

/** The words of a label or of a name in the source: `ctl00$txtNarrDt` is ctl00, txt, narr, dt. */
export function tokens(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
}
