/** What a page of the extension takes from a tab: checked, since a page process may be broken. */
import type { TabView } from '@/components/tab-view';
import { runIn } from '@/lib/browser/inject';
import { askTab } from '@/lib/browser/tabs';
import { STAGES } from '@/lib/judgement/duties/duty';
import { civilDateSchema } from '@/lib/record/events';
import {
  narrativeFactsSchema,
  narrativesPageSchema,
  planPageSchema,
  reengagementPageSchema,
} from '@/lib/record/facts';
import { z } from '@/lib/record/zod';

const text = z.string().check(z.maxLength(5_000));
const pageSchema = z.enum(['narratives', 'plan', 'reengagementPage']);
const statusSchema = z.enum(['met', 'broken', 'due', 'unseen', 'unclear', 'n/a']);

const findingSchema = z.object({
  id: text,
  duty: text,
  status: statusSchema,
  says: text,
  todo: z.nullable(text),
  lastDay: z.optional(z.nullable(civilDateSchema)),
  about: z.union([z.object({ narrative: text }), z.object({ page: pageSchema })]),
  words: z.optional(
    z.array(z.object({ narrative: text, spans: z.array(z.object({ start: z.number(), end: z.number() })) })),
  ),
  open: z.optional(pageSchema),
  older: z.optional(z.boolean()),
  past: z.optional(z.boolean()),
  draft: z.boolean(),
});

const lineSchema = z.object({
  duty: text,
  stage: z.enum(STAGES),
  tip: z.boolean(),
  document: z.object({ title: text, dated: text }),
  status: statusSchema,
  inPart: z.boolean(),
  setAside: z.nullable(text),
  findings: z.array(findingSchema),
});

const factsSchema = z.object({
  narratives: narrativesPageSchema,
  plan: planPageSchema,
  reengagementPage: reengagementPageSchema,
  draft: z.nullable(narrativeFactsSchema),
  typesOffered: z.nullable(z.array(text)),
  checklistTicked: z.boolean(),
});

const recordSchema = z.object({
  state: z.literal('record'),
  participant: z.object({ name: text, number: text }),
  checklist: z.object({
    lines: z.array(lineSchema),
    appointment: z.nullable(z.object({ date: civilDateSchema, time: z.nullable(text) })),
    started: z.boolean(),
    episode: z.nullable(z.object({ from: civilDateSchema, open: z.boolean(), says: text })),
    broken: z.number(),
    older: z.number(),
    checked: z.number(),
    of: z.number(),
  }),
  facts: factsSchema,
  pages: z.array(
    z.object({
      page: pageSchema,
      name: text,
      state: z.enum(['here', 'earlier', 'not-yet', 'unreadable', 'undescribed']),
      readAt: z.nullable(z.number()),
      partly: z.nullable(text),
    }),
  ),
  reading: z.nullable(z.object({ read: z.number(), of: z.number() })),
  showable: z.array(text),
  connected: z.boolean(),
  removed: z.boolean(),
});
export type RecordState = Extract<TabView, { state: 'record' }>;

const tabViewSchema = z.discriminatedUnion('state', [
  recordSchema,
  z.object({ state: z.literal('loading') }),
  z.object({ state: z.literal('signed-out'), how: z.enum(['timed-out', 'signed-out']) }),
  z.object({ state: z.literal('error'), status: z.nullable(z.number()) }),
  z.object({ state: z.literal('no-map'), why: text }),
  z.object({ state: z.literal('no-rules'), why: text }),
  z.object({ state: z.literal('unknown-page') }),
  z.object({ state: z.literal('no-record') }),
  z.object({ state: z.literal('unsure'), why: text }),
]);

const recordReadSchema = z.object({
  view: recordSchema,
  /** Null where the tab shows no list of narratives. */
  narratives: z.nullable(
    z.object({
      partly: z.nullable(text),
      rows: z.array(
        z.object({
          id: text,
          date: civilDateSchema,
          /** Null where it could not be read. */
          type: z.nullable(text),
          author: text,
          text: z.string(),
        }),
      ),
    }),
  ),
});
export type RecordRead = z.infer<typeof recordReadSchema>;
export type NarrativeRead = NonNullable<RecordRead['narratives']>['rows'][number];

/** What the launcher of a tab says, or null where none answers or its answer is not one. */
export async function viewOf(tab: number): Promise<TabView | null> {
  const result = z.safeParse(tabViewSchema, await askTab<unknown>(tab, { type: 'view' }));
  return result.success ? result.data : null;
}

/** The record of a tab with the texts that it shows, or null where none is open there or it can't be reached. */
export async function readRecord(tab: number): Promise<RecordRead | null> {
  const result = z.safeParse(recordReadSchema, await runIn(tab, '/read-record.js', null));
  return result.success ? result.data : null;
}
