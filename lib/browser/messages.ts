/**
 * Every message there is, with who may send it. A message is taken only if its sender is of the right kind and it fits
 * its schema; anything else is answered with nothing. Pages and other extensions can send none of them: there is no
 * listener for either.
 */

import type { Runtime } from 'webextension-polyfill';
import { narrativesPageSchema, planPageSchema, reengagementPageSchema } from '../record/facts.ts';
import { z } from '../record/zod.ts';
import { LONGEST_DRAFT } from './draft-store.ts';
import { preparedSchema, type setAsideSchema } from './participant-facts.ts';
import { TO_PAGE, type ToPage } from './to-page.ts';

const participantSchema = z.object({
  number: z.string().check(z.minLength(1), z.maxLength(60)),
  name: z.string().check(z.maxLength(200)),
});

const dutySchema = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
const asideSchema = z.object({
  reason: z.string().check(z.maxLength(80)),
  signature: z.string().check(z.maxLength(16)),
});

const formSchema = z.string().check(z.regex(/^[0-9a-f]{8,16}$/));

/** From the launcher in a TRACS page, and the keeper beside it, to the background. */
export const fromPageSchema = z.discriminatedUnion('type', [
  /** "This page says so about this participant": the answer is what other pages said (`PageAnswer`). */
  z.object({
    type: z.literal('facts'),
    participant: participantSchema,
    narratives: z.nullable(narrativesPageSchema),
    plan: z.nullable(planPageSchema),
    reengagementPage: z.nullable(reengagementPageSchema),
  }),
  /** What the toolbar shows for this tab: a count, `?` where something can't be told, or nothing. */
  z.object({
    type: z.literal('badge'),
    text: z.string().check(z.maxLength(4)),
    title: z.string().check(z.maxLength(200)),
  }),
  z.object({ type: z.literal('signed-out'), how: z.enum(['timed-out', 'signed-out']) }),
  /** The worker set a duty aside. */
  z.object({
    type: z.literal('set-aside'),
    participant: participantSchema,
    duty: dutySchema,
    aside: asideSchema,
  }),
  /** The policy pack in storage is not what it should be: write it anew. */
  z.object({ type: z.literal('renew-pack') }),
  /** What is being typed into a narrative, kept until it is seen saved. The answer to all three: marks of what is kept. */
  z.object({
    type: z.literal('keep-draft'),
    participant: participantSchema,
    form: formSchema,
    text: z.string().check(z.minLength(1), z.maxLength(LONGEST_DRAFT)),
    alike: z.number().check(z.minimum(0)),
  }),
  z.object({ type: z.literal('kept-drafts'), participant: participantSchema }),
  z.object({
    type: z.literal('drop-drafts'),
    participant: participantSchema,
    forms: z.array(formSchema).check(z.maxLength(20)),
  }),
  /** The worker asked to see a finding: put the panel into this tab. */
  z.object({ type: z.literal('open-panel') }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;

/** From one of the extension's own pages to the background. */
export const fromOwnPageSchema = z.discriminatedUnion('type', [
  /** Connections or maps changed: register the launcher for what is granted now, and forget what one origin told. */
  z.object({ type: z.literal('connections-changed'), forget: z.optional(z.string()) }),
  /** Another policy pack was chosen, or the one in storage is not what it should be: make it anew. */
  z.object({ type: z.literal('policy-changed') }),
  /** Erase what was read of participants, or everything; the answer: how many keys are left. */
  z.object({ type: z.literal('erase'), what: z.enum(['session', 'all']) }),
  /** What would be in force by these packs (`PolicyChoice`); nothing is changed. */
  z.object({ type: z.literal('look-over'), choice: z.unknown() }),
  /** The texts that are kept for the participant in front, and the worker's word to discard one. */
  z.object({ type: z.literal('drafts'), origin: z.string(), participant: participantSchema }),
  z.object({
    type: z.literal('discard-draft'),
    origin: z.string(),
    participant: participantSchema,
    form: formSchema,
  }),
  /** The participants of this session, for what spans records; the numbers of those that are open in tabs are given. */
  z.object({
    type: z.literal('seen'),
    open: z.array(z.object({ origin: z.string(), participant: participantSchema })).check(z.maxLength(200)),
  }),
  /** The worker ticked the voluntary checklist for the staffing, or took the tick back. */
  z.object({
    type: z.literal('tick'),
    origin: z.string(),
    participant: participantSchema,
    ticked: z.boolean(),
  }),
  /** The items ticked of the list that prepares a staffing; null asks for them alone. */
  z.object({
    type: z.literal('prepare'),
    origin: z.string(),
    participant: participantSchema,
    items: z.nullable(preparedSchema),
  }),
  /** The worker set a duty aside in the checklist, or (null) takes that back. */
  z.object({
    type: z.literal('lay-aside'),
    origin: z.string(),
    participant: participantSchema,
    duty: dutySchema,
    aside: z.nullable(asideSchema),
  }),
]);
export type FromOwnPage = z.infer<typeof fromOwnPageSchema>;

/** From the popup or the side panel to the launcher of a tab, which checks it by hand (`to-page.ts`). */
export const toPageSchema = z.object({
  type: z.enum(TO_PAGE),
  finding: z.optional(z.string()),
}) satisfies z.ZodMiniType<ToPage>;

export interface PageSaid {
  narratives: z.infer<typeof narrativesPageSchema> | null;
  plan: z.infer<typeof planPageSchema> | null;
  reengagementPage: z.infer<typeof reengagementPageSchema> | null;
}

/** What is known of the participant from all pages of this session. */
export interface PageAnswer extends PageSaid {
  setAside: z.infer<typeof setAsideSchema>;
  checklistTicked: boolean;
}

export type SenderKind = 'page' | 'own-page' | 'stranger';

/**
 * Who sent a message. `page`: our script in a tab, on an origin that is connected. `own-page`: one of the extension's
 * own pages. Only `id`, `url` and `origin` of a sender cannot be forged by a broken page process.
 */
export function senderKind(
  sender: Runtime.MessageSender,
  self: { id: string; root: string },
  origins: readonly string[],
): SenderKind {
  if (sender.id !== self.id || !sender.url) return 'stranger';
  if (sender.url.startsWith(self.root)) return 'own-page';
  const origin = originOf(sender.url);
  return sender.tab?.id !== undefined && sender.frameId === 0 && origin !== null && origins.includes(origin)
    ? 'page'
    : 'stranger';
}

export function originOf(url: string): string | null {
  try {
    return new URL(url).origin;
  } catch {
    return null;
  }
}
