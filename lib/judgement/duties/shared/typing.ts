/** What section A asks of a narrative: that what it records stands under an accepted narrative type. */
import type { CivilDate } from '../../../record/civil-date.ts';
import type { Span } from '../../../record/events.ts';
import type { NarrativeFacts } from '../../../record/facts.ts';
import type { Dated } from '../../episodes/episode.ts';
import { inForce, isAccepted } from '../../policy/in-force.ts';
import type { PolicyPack } from '../../policy/pack.ts';
import { reference, type Said, type Say } from '../../policy/wording.ts';
import type { Finding, JudgeInput } from '../duty.ts';
import { found, notNeeded, notSeen, unlessHidden } from '../say.ts';
import { byDay } from './record.ts';

export interface Typed<E> {
  /** What the duty looks at, for "…, but its type is General". */
  named(event: E): Said;
  /** What of this a narrative tells. */
  of(narrative: NarrativeFacts): E[];
  /** Told, but this narrative is not the record of it. */
  recalled?(event: E, narrative: NarrativeFacts): boolean;
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

/** One finding for each narrative that records such a thing; one in all where none does. */
export function judgeTypes<E extends { on: CivilDate; words: Span[] }>(
  input: JudgeInput,
  thing: Said,
  typed: Typed<E>,
): Finding[] {
  const { facts, narratives } = input;
  const elsewhere = elsewhereIn(input, typed);
  const findings = narratives.flatMap((narrative) => judgeNarrative(narrative, input, typed, elsewhere));
  if (!facts.narratives.read) findings.push(notSeen('narratives', say('type-for', { thing })));
  return findings.length > 0 ? findings : notNeeded(say('type-none', { thing }));
}

/** What stands under an accepted type, of one day or all of it; looked for once, or a long record would take for ever. */
function elsewhereIn<E extends { on: CivilDate; words: Span[] }>(
  { narratives, pack }: JudgeInput,
  typed: Typed<E>,
): (day: CivilDate) => readonly Dated<E>[] {
  let all: Dated<E>[] | undefined;
  let days: ReadonlyMap<string, readonly Dated<E>[]> | undefined;
  return (day) => {
    all ??= narratives
      .filter((narrative) => fits(pack, narrative))
      .flatMap((narrative) => typed.of(narrative).map((event) => ({ event, narrative })));
    days ??= byDay(all);
    return typed.ofOneDay ? (days.get(day) ?? []) : all;
  };
}

function fits(pack: PolicyPack, { type, date }: NarrativeFacts): boolean {
  return type.known && isAccepted(pack, type.value, date);
}

function judgeNarrative<E extends { on: CivilDate; words: Span[] }>(
  narrative: NarrativeFacts,
  input: JudgeInput,
  typed: Typed<E>,
  elsewhere: (day: CivilDate) => readonly Dated<E>[],
): Finding[] {
  const { facts, pack, episode } = input;
  const accepted = inForce(pack, 'acceptedTypes', narrative.date);
  const events = accepted ? typed.of(narrative).filter((event) => !typed.recalled?.(event, narrative)) : [];
  const first = events.find((event) => !typed.vague?.(event)) ?? events[0];
  if (!accepted || !first) return [];
  const wanted = accepted[0]!;
  const named = typed.named(first);
  const at = { narrative, event: { words: events.flatMap(({ words }) => words) } };
  const older = { older: episode !== null && narrative.date < episode.from };
  const { type } = narrative;
  if (!type.known) return [found('unclear', say('type-unread', { named, reason: type.reason }), at, older)];
  if (fits(pack, narrative)) return [found('met', say('type-met', { type: type.value }), at, older)];
  const asked = events.filter((event) => !typed.vague?.(event));
  if (asked.length === 0) return [];
  const missing = asked.find(
    (event) => !elsewhere(event.on).some((other) => typed.same({ event, narrative }, other)),
  );
  if (!missing) return [found('met', say('type-met-too'), at, older)];
  if (facts.typesOffered && !facts.typesOffered.some((name) => isAccepted(pack, name, narrative.date)))
    return [found('unclear', say('type-not-offered', { named, wanted }), at, older)];
  const is = type.value.trim() === '' ? say('no-type') : say('its-type', { type: type.value });
  if (narrative.draft)
    return [
      found('broken', say('type-draft', { named, is, wanted }), at, {
        ...older,
        fix: { kind: 'set-type', type: wanted },
      }),
    ];
  const text = [typed.short(missing), say('type-details', { type: type.value })];
  const broken = found('broken', say('type-saved', { named, is, wanted }), at, {
    ...older,
    fix: { kind: 'start', date: narrative.date, type: wanted, text },
  });
  return unlessHidden(input, say('type-too', { wanted }), broken);
}
