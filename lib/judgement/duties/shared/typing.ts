/** What section A asks of a narrative: that what it records stands under an accepted narrative type. */
import { addDays, type CivilDate } from '../../../record/civil-date.ts';
import type { Span } from '../../../record/events.ts';
import type { NarrativeFacts } from '../../../record/facts.ts';
import { remembering } from '../../../record/remembered.ts';
import {
  type Dated,
  grouped,
  isWhole,
  type Narratives,
  type Stretch,
  toldBy,
  toldIn,
} from '../../episodes/told.ts';
import { inForce, isAccepted } from '../../policy/in-force.ts';
import type { PolicyPack } from '../../policy/pack.ts';
import { reference, type Said, type Say } from '../../policy/wording.ts';
import type { Answer, Finding, JudgeInput } from '../duty.ts';
import { found, notNeeded, notSeen, unlessHidden } from '../say.ts';
import { daysAfter } from './decisions.ts';

type Told = { on: CivilDate; words: Span[] };

export interface Typed<E> {
  /** What is told of. */
  kind: 'contact' | 'decision' | 'good-cause';
  /** Of that, what the duty looks at. */
  is(told: Dated<E>): boolean;
  /** What the duty looks at, for "…, but its type is General". */
  named(event: E): Said;
  /** Told, but this narrative is not the record of it; `others` are those that could be the same. */
  recalled?(told: Dated<E>, others: readonly Dated<E>[]): boolean;
  /** Whether two narratives tell of the same thing. */
  same(mine: Dated<E>, theirs: Dated<E>): boolean;
  /** How long after something the same can be told with a later day; without it only what is of one day is the same. */
  days?: 'decisionDays';
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
  const { record, facts, pack, episode } = input;
  const from = episode?.from ?? '';
  const { narratives: page, typesOffered } = facts;
  // Narratives are read together over weeks, or what is of one day alone.
  const length = typed.days ? 7 : 9;
  // A number: some hundred are looked up for one change.
  const keyOf = (day: CivilDate) => Number(day.slice(0, length).replaceAll('-', ''));
  const findings = answersOf(record, []);
  if (!page.read) return [...findings, notSeen('narratives', say('type-for', { thing }))];
  return findings[0] ? findings : notNeeded(say('type-none', { thing }));

  /** What of this a stretch tells. */
  function of(stretch: Stretch): Some<E> {
    return toldIn(stretch, typed.kind) as unknown as Some<E>;
  }

  /** A stretch is judged again where what it tells of changed, or what that could be the same as. */
  function answersOf(stretch: Stretch, near: readonly unknown[]): readonly Answer[] {
    const told = of(stretch);
    if (!told[0]) return [];
    // All of it is older than the episode, or none, or what lies before the day on which it begins.
    const older = told.at(-1)!.narrative.date < from || (told[0].narrative.date < from && from);
    return remembered(told, older, near, () =>
      isWhole(stretch)
        ? judgeDays(stretch, near.flat(LEVELS) as Dated<E>[])
        : stretch.map((part) => answersOf(part, nearOf(part, isWhole(part)))).filter(([finding]) => finding),
    );
  }

  function remembered(
    told: Some<E>,
    older: unknown,
    near: readonly unknown[],
    make: () => readonly Answer[],
  ) {
    return judged[older === true ? 1 : 0](
      told,
      [pack, page.read && page.partly, `${typesOffered}`, older, ...near],
      make,
    );
  }

  /** What one narrative tells is judged together. */
  function judgeDays(days: Narratives, near: Some<E>): readonly Answer[] {
    const byDay = typed.days ? null : grouped(near, ({ event }) => event.on);
    return days.flatMap((narrative): Answer[] => {
      const told = toldBy(narrative, typed.kind) as unknown as Some<E>;
      const own = told.filter(typed.is);
      if (!own[0]) return [];
      const others = byDay
        ? [...new Set(told.map(({ event }) => event.on))].flatMap((on) => byDay.get(on)!)
        : near;
      const answers = remembered(told, narrative.date < from, others, () =>
        judgeNarrative(own, input, typed, others),
      );
      return answers[0] ? [answers] : [];
    });
  }

  /** What could be the same as something in a stretch, but for what stands in the stretch alone. */
  function nearOf(stretch: Stretch, alone: boolean): Near<E>[] {
    const others = partsOf(record);
    const near: Near<E>[] = [];
    for (const [key, own] of partsOf(stretch)) {
      const all = others.get(key)!;
      if (alone || all !== own) near.push(all);
    }
    return near;
  }

  /** What could be the same as something stands in one part with it at least. */
  function partsOf(stretch: Stretch): Parts<E> {
    return parted(of(stretch), [pack], () => {
      const parts = new Map<number, Near<E>[]>();
      const add = (key: number, one: unknown) =>
        parts.get(key)?.push(one as Near<E>) ?? parts.set(key, [one as Near<E>]);
      if (isWhole(stretch))
        for (const one of of(stretch)) {
          const { on } = one.event;
          const last = typed.days ? daysAfter(pack, typed.days, on) : on;
          const keys = new Set([keyOf(last)]);
          for (let day = on; day < last; day = addDays(day, 28)) keys.add(keyOf(day));
          for (const key of keys) add(key, one);
        }
      else {
        for (const part of stretch) for (const [key, own] of partsOf(part)) add(key, own);
        for (const [key, own] of parts)
          parts.set(key, own[1] ? wrapped(own[0]!, own, () => own) : (own[0] as Near<E>[]));
      }
      return parts;
    }) as Parts<E>;
  }
}

type Some<E> = readonly Dated<E>[];
/** What is told of a month or of some days, by the days in which it is told: the same again while none of it changed. */
type Near<E> = Some<E> | readonly Near<E>[];
type Parts<E> = ReadonlyMap<number, Near<E>>;
/** So deep is the record divided. */
const LEVELS = 4;
/** What a duty said of a stretch, by what the stretch tells of it: as long as it was no older than the episode, and since. */
const judged = [
  remembering<Some<Told>, readonly Answer[]>(),
  remembering<Some<Told>, readonly Answer[]>(),
] as const;
const parted = remembering<Some<Told>, unknown>();
const wrapped = remembering<Near<Told>, Near<Told>[]>() as <E>(
  first: Near<E>,
  from: Near<E>[],
  make: () => Near<E>[],
) => Near<E>[];

function fits(pack: PolicyPack, { type, date }: NarrativeFacts): boolean {
  return type.known && isAccepted(pack, type.value, date);
}

function judgeNarrative<E extends Told>(
  all: readonly Dated<E>[],
  input: JudgeInput,
  typed: Typed<E>,
  near: readonly Dated<E>[],
): Finding[] {
  const { facts, pack, episode } = input;
  const { narrative } = all[0]!;
  const { type } = narrative;
  const accepted = inForce(pack, 'acceptedTypes', narrative.date);
  const own = all.filter((told) => !typed.recalled?.(told, near));
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
      !near.some((other) => typed.same(told, other) && typed.is(other) && fits(pack, other.narrative)),
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
