/** What section A asks of a narrative: that what it records stands under an accepted narrative type. */
import { addDays, type CivilDate } from '../../../record/civil-date.ts';
import type { Span } from '../../../record/events.ts';
import type { NarrativeFacts } from '../../../record/facts.ts';
import { remembering } from '../../../record/remembered.ts';
import { type Dated, grouped, isWhole, type Stretch } from '../../episodes/told.ts';
import { inForce, isAccepted } from '../../policy/in-force.ts';
import type { PolicyPack } from '../../policy/pack.ts';
import { reference, type Said, type Say } from '../../policy/wording.ts';
import type { Answer, Finding, JudgeInput } from '../duty.ts';
import { found, notNeeded, notSeen, unlessHidden } from '../say.ts';
import { olderOf } from './record.ts';

type Told = { on: CivilDate; words: Span[] };

export interface Typed<E> {
  /** What of this a stretch of the record tells. */
  of(stretch: Stretch): Some<E>;
  /** Of that, what the duty looks at. */
  is(told: Dated<E>): boolean;
  /** What the duty looks at, for "…, but its type is General". */
  named(event: E): Said;
  /** Told, but this narrative is not the record of it; `others` are those that could be the same. */
  recalled?(told: Dated<E>, others: readonly Dated<E>[]): boolean;
  /** Whether two narratives tell of the same thing. */
  same(mine: Dated<E>, theirs: Dated<E>): boolean;
  /** The last day of what can be the same as something of this day; without it only what is of one day can. */
  until?(day: CivilDate): CivilDate;
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
export function judgeTypes<E extends Told>(
  input: JudgeInput,
  thing: Said,
  typed: Typed<E>,
): readonly Answer[] {
  const { record, facts } = input;
  const others = partsOf(record, typed, input.pack);
  const findings = judgeStretch(record, input, typed, others);
  if (!facts.narratives.read) return [...findings, notSeen('narratives', say('type-for', { thing }))];
  return findings.length > 0 ? findings : notNeeded(say('type-none', { thing }));
}

type Some<E> = readonly Dated<E>[];
/** What is told, by the days or the month that it is of. */
type Parts<E> = ReadonlyMap<string, Dated<E>[][]>;
/** What a duty said of a stretch, by what the stretch tells of it. */
const judged = remembering<Some<Told>, readonly Answer[]>();
const parted = remembering<Some<Told>, unknown>();
const NO_MONTH_IS_SHORTER = 28;

/** A stretch is judged again where what it tells of changed, or what that could be the same as. */
function judgeStretch<E extends Told>(
  stretch: Stretch,
  input: JudgeInput,
  typed: Typed<E>,
  others: Parts<E>,
): Answer[] {
  const { pack, facts } = input;
  if (isWhole(stretch)) {
    const all = nearOf(stretch, pack, typed, others).flat();
    const days = grouped(all, ({ event }) => event.on);
    const beside = (day: CivilDate) => (typed.until ? all : days.get(day)!);
    // What one narrative tells is judged together.
    const narratives = grouped(typed.of(stretch).filter(typed.is), ({ narrative }) => narrative).values();
    return [...narratives].flatMap((own) => judgeNarrative(own, input, typed, beside));
  }
  const { narratives: page, typesOffered } = facts;
  const given = [pack, page.read && page.partly, `${typesOffered}`];
  const findings: Answer[] = [];
  for (const part of stretch) {
    const told = typed.of(part);
    if (told.length === 0) continue;
    const own = judged(told, [...given, olderOf(told, input), ...nearOf(part, pack, typed, others)], () =>
      judgeStretch(part, input, typed, others),
    );
    if (own.length > 0) findings.push(own);
  }
  return findings;
}

/** All that anything of a stretch could be the same as. */
function nearOf<E extends Told>(stretch: Stretch, pack: PolicyPack, typed: Typed<E>, others: Parts<E>) {
  const near: Dated<E>[][] = [];
  for (const key of partsOf(stretch, typed, pack).keys()) near.push(...others.get(key)!);
  return near;
}

/** What could be the same stands in one part at least; a part that nothing changed in is the same list again. */
function partsOf<E extends Told>(stretch: Stretch, typed: Typed<E>, pack: PolicyPack): Parts<E> {
  const told = typed.of(stretch);
  return parted(told, [pack], () => {
    const found = new Map<string, Dated<E>[][]>();
    if (isWhole(stretch))
      for (const one of told)
        for (const key of keysOf(one.event.on, typed.until))
          found.get(key)?.[0]?.push(one) ?? found.set(key, [[one]]);
    else
      for (const part of stretch)
        for (const [key, own] of partsOf(part, typed, pack))
          found.set(key, found.get(key)?.concat(own) ?? own);
    return found;
  }) as Parts<E>;
}

function keysOf(on: CivilDate, until?: (day: CivilDate) => CivilDate): string[] {
  if (!until) return [on.slice(0, 9)];
  const keys: string[] = [];
  const last = until(on);
  for (let day = on; day.slice(0, 7) <= last; day = addDays(day, NO_MONTH_IS_SHORTER))
    keys.push(day.slice(0, 7));
  return keys;
}

function fits(pack: PolicyPack, { type, date }: NarrativeFacts): boolean {
  return type.known && isAccepted(pack, type.value, date);
}

function judgeNarrative<E extends Told>(
  all: readonly Dated<E>[],
  input: JudgeInput,
  typed: Typed<E>,
  beside: (day: CivilDate) => readonly Dated<E>[],
): Finding[] {
  const { facts, pack, episode } = input;
  const { narrative } = all[0]!;
  const { type } = narrative;
  const accepted = inForce(pack, 'acceptedTypes', narrative.date);
  const own = all.filter((told) => !typed.recalled?.(told, beside(told.event.on)));
  const asked = own.filter(({ event }) => !typed.vague?.(event));
  const first = (asked[0] ?? own[0])?.event;
  if (!accepted || !first) return [];
  const wanted = accepted[0]!;
  const named = typed.named(first);
  const at = { narrative, event: { words: own.flatMap(({ event }) => event.words) } };
  const older = { older: episode !== null && narrative.date < episode.from };
  if (!type.known) return [found('unclear', say('type-unread', { named, reason: type.reason }), at, older)];
  if (fits(pack, narrative)) return [found('met', say('type-met', { type: type.value }), at, older)];
  if (asked.length === 0) return [];
  const missing = asked.find(
    (told) =>
      !beside(told.event.on).some(
        (other) => typed.is(other) && fits(pack, other.narrative) && typed.same(told, other),
      ),
  );
  if (!missing) return [found('met', say('type-met-too'), at, older)];
  const { typesOffered } = facts;
  if (typesOffered && !typesOffered.some((name) => isAccepted(pack, name, narrative.date)))
    return [found('unclear', say('type-not-offered', { named, wanted }), at, older)];
  const is = type.value.trim() === '' ? say('no-type') : say('its-type', { type: type.value });
  if (narrative.draft)
    return [
      found('broken', say('type-draft', { named, is, wanted }), at, {
        ...older,
        fix: { kind: 'set-type', type: wanted },
      }),
    ];
  const text = [typed.short(missing.event), say('type-details', { type: type.value })];
  const broken = found('broken', say('type-saved', { named, is, wanted }), at, {
    ...older,
    fix: { kind: 'start', date: narrative.date, type: wanted, text },
  });
  return unlessHidden(input, say('type-too', { wanted }), broken);
}
