/**
 * A page map: how to know the pages of one particular web application, whose record they show, and where each field
 * stands. Data, never code; no word of any application stands in this folder.
 *
 * Every field has two witnesses: where it stands (`at`, a selector) and what is written beside it (`label`). Both agree:
 * it may be read and written. One alone: it is read, and said to be so, never written. They disagree: it is unknown.
 */
import { explain, z } from '../record/zod.ts';
import {
  DECISIONS,
  DRAFT_FIELDS,
  NARRATIVE_FIELDS,
  REQUIRED_STEP_FIELDS,
  STAFFING_FIELDS,
  STEP_FIELDS,
  STEP_FORM_FIELDS,
} from './map-fields.ts';

const selector = z.string().check(z.minLength(1), z.maxLength(300));
const labels = z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.minLength(1));
const words = z.string().check(z.minLength(1), z.maxLength(80));

/** One field: its place in the structure and its visible label. Either may be left out, at the price of a witness. */
const placeSchema = z.strictObject({
  /** Of an entry also `:scope`, the entry itself, and `+ …`: in what stands right behind it. */
  at: z.optional(selector),
  label: z.optional(labels),
  /** In place of `at`: the page's title, or its address. Both are read and never seen beside a label: one witness. */
  from: z.optional(z.enum(['title', 'address'])),
  /** The value is what stands behind the first `after` and in front of the next `before`; where they are not, unknown. */
  cut: z.optional(z.strictObject({ after: z.optional(words), before: z.optional(words) })),
  /** What the page's own words for a choice mean: our word, and theirs. Words that are not listed mean themselves. */
  means: z.optional(z.record(z.string().check(z.minLength(1), z.maxLength(60)), labels)),
  /** What people see in place of a hidden list: the label points to it, and it must show the words of the choice. */
  face: z.optional(selector),
});
export type Place = z.infer<typeof placeSchema>;

/** A sign by which a page is known. Every part that is given must hold. */
const signSchema = z.strictObject({
  /** The path of the page's address begins so. */
  path: z.optional(z.string()),
  /** The address holds these words, where its path tells nothing (`?page=notes`, `#/case/12/notes`). */
  query: z.optional(words),
  /** This element stands on the page. */
  at: z.optional(selector),
  /** …and (or anywhere on the page, without `at`) these words can be read. */
  text: z.optional(z.string()),
});
export type Sign = z.infer<typeof signSchema>;

/**
 * What shows that a list is not the whole list.
 * - `filter`: a filter control; whole only while it stands on one of `whole`.
 * - `count`: a line such as "Showing 3 of 12": the last two numbers in it, cut when they differ; or "12 entries", held
 *   against the rows that are there.
 * - `more`: a sign that more is to come (a "next page" link, "loading").
 */
const partlySchema = z
  .strictObject({
    kind: z.enum(['filter', 'count', 'more']),
    at: selector,
    whole: z.optional(z.array(z.string())),
    /** It stands beside the list whenever that is there: where it is missing, not all of the page has come. */
    always: z.optional(z.boolean()),
    says: z.string(),
  })
  .check(
    z.refine(({ kind, whole }) => kind !== 'filter' || whole !== undefined, 'a filter names what is `whole`'),
  );
export type Partly = z.infer<typeof partlySchema>;

function listSchema<T extends string>(fields: readonly [T, ...T[]]) {
  return z.strictObject({
    /** The rows; each field's `at` is looked for inside one, its `label` is a column header or a label in the row. */
    rows: selector,
    fields: z.record(z.enum(fields), placeSchema),
    partly: z._default(z.array(partlySchema), []),
    /** A sign that the list is there and empty. Without it a list with no rows counts as not read. */
    empty: z.optional(signSchema),
  });
}

/**
 * The Re-Engagement Page. Its decision is a list, a group of radio buttons (`at` names the group) or words; each required
 * step is a row with a box, or with words that say whether it is done.
 */
const reengagementSchema = z.strictObject({
  within: selector,
  fields: z.record(z.enum(STAFFING_FIELDS), placeSchema),
  /** What the page's words for a decision mean. A blank means none; other words are not guessed at. */
  decisions: z.partialRecord(z.enum(DECISIONS), labels),
  steps: z.strictObject({
    rows: selector,
    fields: z.record(z.enum(REQUIRED_STEP_FIELDS), placeSchema),
    /** Words that stand in place of a box: those of a step that is done, and of one that is not. */
    words: z.optional(z.strictObject({ done: z.array(z.string()), open: z.array(z.string()) })),
    /** A sign that no step is required. Without it a page with no rows counts as not read. */
    empty: z.optional(signSchema),
  }),
  /**
   * What shows that the page is finalized, and what shows that it is not: exactly one of the two must hold. One that was
   * not seen yet is left out; then only the other can be told.
   */
  finalized: z
    .strictObject({ is: z.optional(signSchema), isNot: z.optional(signSchema) })
    .check(z.refine(({ is, isNot }) => is !== undefined || isNot !== undefined, 'one of `is` and `isNot`')),
});
export type ReengagementSpec = z.infer<typeof reengagementSchema>;

const pageSchema = z.strictObject({
  /** Unique in the map; shown to whoever mends it. */
  id: z.string(),
  title: z.string(),
  is: z.array(signSchema).check(z.minLength(1)),
  identity: z.optional(z.strictObject({ name: z.optional(placeSchema), number: placeSchema })),
  narratives: z.optional(listSchema(NARRATIVE_FIELDS)),
  steps: z.optional(listSchema(STEP_FIELDS)),
  draft: z.optional(
    z.strictObject({ within: selector, fields: z.record(z.enum(DRAFT_FIELDS), placeSchema) }),
  ),
  stepForm: z.optional(
    z.strictObject({ within: selector, fields: z.partialRecord(z.enum(STEP_FORM_FIELDS), placeSchema) }),
  ),
  reengagement: z.optional(reengagementSchema),
  /** Where on this page something of the record is missing is shown, when no row is its place: beside this element. */
  anchor: z.optional(selector),
});
export type PageSpec = z.infer<typeof pageSchema>;

export const pageMapSchema = z.strictObject({
  /** 2 knows `from`, `cut`, `means`, `query`, `always`, `+ …`, `error` and a `finalized` with one sign; what 1 says is said alike in 2. */
  format: z.union([z.literal(1), z.literal(2)]),
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/, 'small letters, digits and hyphens only')),
  title: z.string(),
  version: z.number(),
  /** The order of numbers in dates such as 10/1/08. */
  dateOrder: z.enum(['mdy', 'dmy']),
  pages: z.array(pageSchema).check(z.minLength(1)),
  /**
   * Pages on which nobody is signed in, and pages that the application shows in place of what was asked for. Timed out:
   * facts are hidden; signed out: they are deleted; error: nothing of it is read, and what was read stays.
   */
  signedOut: z.array(
    z.strictObject({
      is: z.array(signSchema).check(z.minLength(1)),
      kind: z.enum(['timed-out', 'signed-out', 'error']),
    }),
  ),
});
export type PageMap = z.infer<typeof pageMapSchema>;

/**
 * A map from outside: the map, or what is wrong and where. Refused whole, never taken in part.
 * @param isSelector how selectors are tried; where there is no page, `isSelector` of `selector-syntax.ts`
 */
export function readMap(
  data: unknown,
  isSelector: (text: string) => boolean = isSelectorHere,
): { ok: true; map: PageMap } | { ok: false; problem: string } {
  const result = z.safeParse(pageMapSchema, data);
  if (!result.success) return { ok: false, problem: `Page map refused: ${explain(result.error)}` };
  const newer = result.data.format === 1 && newerIn(result.data);
  if (newer) return { ok: false, problem: `Page map refused: ${newer} belongs to format 2, not to format 1` };
  for (const [place, text] of selectorsOf(result.data)) {
    if (!isSelector(text.replace(/^(\+ )+/, '')))
      return { ok: false, problem: `Page map refused: ${place}: not a selector: ${text}` };
  }
  return { ok: true, map: result.data };
}

function isSelectorHere(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

/** Where a map uses what format 2 brought. One that calls itself 1 would be misread by a version that knows no more. */
function newerIn(value: unknown, place = 'map'): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const here = `${place}.${name}`;
    if (['from', 'cut', 'means', 'query', 'always'].includes(name)) return here;
    if (name === 'kind' && inner === 'error') return here;
    if (name === 'at' && /^(\+ |:scope$)/.test(inner)) return here;
    if (name === 'finalized' && Object.keys(inner).length < 2)
      return `${here} with one of \`is\` and \`isNot\``;
    const within = newerIn(inner, here);
    if (within) return within;
  }
  return null;
}

function selectorsOf(value: unknown, place = 'map'): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): [string, string][] => {
    const here = `${place}.${name}`;
    const isSelector = ['at', 'face', 'rows', 'within', 'anchor'].includes(name) && typeof inner === 'string';
    return isSelector ? [[here, inner]] : selectorsOf(inner, here);
  });
}
