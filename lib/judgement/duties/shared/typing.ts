/** What section A asks of a narrative: that what it records stands under an accepted narrative type. */
import type { CivilDate } from '../../../record/civil-date.ts';
import type { Span } from '../../../record/events.ts';
import type { NarrativeFacts } from '../../../record/facts.ts';
import { remembering } from '../../../record/remembered.ts';
import type { Dated } from '../../episodes/episode.ts';
import { inForce, isAccepted } from '../../policy/in-force.ts';
import type { PolicyPack } from '../../policy/pack.ts';
import { reference, type Said, type Say } from '../../policy/wording.ts';
import type { Finding, JudgeInput } from '../duty.ts';
import { found, notNeeded, notSeen, unlessHidden } from '../say.ts';
import { byDay } from './record.ts';

type Told = { on: CivilDate; words: Span[] };

export interface Typed<E> {
  /** What the duty looks at, for "…, but its type is General". */
  named(event: E): Said;
  /** Told, but this narrative is not the record of it. */
  recalled?(told: Dated<E>): boolean;
  /** Whether two narratives tell of the same thing. */
  same(mine: Dated<E>, theirs: Dated<E>): boolean;
  /** Only what is of one day can be the same. */
  ofOneDay?: true;
  /** Right under an accepted type, and no reason to ask for one. */
  vague?(event: E): boolean;
  /** A short narrative of it, to be started under the accepted type. */
  short(event: E): Said;
}

export const sentences = {
  'type-for': 'The type for {thing}',
  'type-too': 'Whether this stands under {wanted} too',
  'type-none': 'No {thing} was read in these narratives.',
  'type-met': 'Narrated under {type}.',
  'type-met-too': 'The same is narrated under an accepted type too.',
  'type-unread': {
    says: 'This reads as {named}, but its type could not be read: {reason}',
    todo: 'Please check the type.',
  },
  'type-not-offered': {
    says: 'This reads as {named}, but the type list on this page offers no {wanted}.',
    todo: 'Please check which type your branch uses.',
  },
  'type-draft': {
    says: 'This reads as {named}, but {is}; {document} asks for the type {wanted}.',
    todo: 'Choose the type {wanted} before you save.',
  },
  'type-saved': {
    says: 'This reads as {named}, but {is}; {document} asks for the type {wanted}.',
    todo: 'Change the type to {wanted}, or add a short {wanted} narrative of the same.',
  },
  'no-type': 'it has no type yet',
  'its-type': 'its type is {type}',
  'type-details': '. Details under {type}, same day.',
} as const;
const say: Say<typeof sentences> = reference;

/**
 * One finding for each narrative that records such a thing; one in all where none does.
 *
 * @param all what the duty looks at, told in the whole record and in its order.
 */
export function judgeTypes<E extends Told>(
  input: JudgeInput,
  thing: Said,
  all: readonly Dated<E>[],
  typed: Typed<E>,
): Finding[] {
  const { facts, pack } = input;
  const accepted = all.filter(({ narrative }) => fits(pack, narrative));
  const days = typed.ofOneDay && byDay(accepted);
  const elsewhere = (day: CivilDate) => (days ? (days.get(day) ?? []) : accepted);
  const findings = byNarrative(all).flatMap((told) => judgeNarrative(told, input, typed, elsewhere));
  if (!facts.narratives.read) findings.push(notSeen('narratives', say('type-for', { thing })));
  return findings.length > 0 ? findings : notNeeded(say('type-none', { thing }));
}

/** What one narrative tells stands together. */
function byNarrative<E>(all: readonly Dated<E>[]): Dated<E>[][] {
  const found: Dated<E>[][] = [];
  for (const entry of all) {
    const last = found.at(-1);
    if (last?.[0]?.narrative === entry.narrative) last.push(entry);
    else found.push([entry]);
  }
  return found;
}

const fitting = remembering<NarrativeFacts, boolean>();
function fits(pack: PolicyPack, narrative: NarrativeFacts): boolean {
  const { type, date } = narrative;
  return fitting(narrative, [pack], () => type.known && isAccepted(pack, type.value, date));
}

const judged = remembering<object, Finding[]>();

function judgeNarrative<E extends Told>(
  all: readonly Dated<E>[],
  input: JudgeInput,
  typed: Typed<E>,
  elsewhere: (day: CivilDate) => readonly Dated<E>[],
): Finding[] {
  const { facts, pack, episode } = input;
  const { narrative } = all[0]!;
  const own = all.filter((told) => !typed.recalled?.(told));
  const asked = fits(pack, narrative) ? [] : own.filter(({ event }) => !typed.vague?.(event));
  const missing = asked.find(
    (told) => !elsewhere(told.event.on).some((other) => typed.same(told, other)),
  )?.event;
  const older = episode !== null && narrative.date < episode.from;
  const { narratives: page, typesOffered } = facts;
  const from = [pack, page.read, page.read && page.partly, typesOffered?.join('|'), older, missing, ...own];
  return judged(all[0]!, from, () => {
    const accepted = inForce(pack, 'acceptedTypes', narrative.date);
    const first = (own.find(({ event }) => !typed.vague?.(event)) ?? own[0])?.event;
    if (!accepted || !first) return [];
    const wanted = accepted[0]!;
    const named = typed.named(first);
    const at = { narrative, event: { words: own.flatMap(({ event }) => event.words) } };
    const { type } = narrative;
    if (!type.known)
      return [found('unclear', say('type-unread', { named, reason: type.reason }), at, { older })];
    if (fits(pack, narrative)) return [found('met', say('type-met', { type: type.value }), at, { older })];
    if (asked.length === 0) return [];
    if (!missing) return [found('met', say('type-met-too'), at, { older })];
    if (typesOffered && !typesOffered.some((name) => isAccepted(pack, name, narrative.date)))
      return [found('unclear', say('type-not-offered', { named, wanted }), at, { older })];
    const is = type.value.trim() === '' ? say('no-type') : say('its-type', { type: type.value });
    if (narrative.draft)
      return [
        found('broken', say('type-draft', { named, is, wanted }), at, {
          older,
          fix: { kind: 'set-type', type: wanted },
        }),
      ];
    const text = [typed.short(missing), say('type-details', { type: type.value })];
    const broken = found('broken', say('type-saved', { named, is, wanted }), at, {
      older,
      fix: { kind: 'start', date: narrative.date, type: wanted, text },
    });
    return unlessHidden(input, say('type-too', { wanted }), broken);
  });
}
