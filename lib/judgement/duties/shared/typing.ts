/** What section A asks of a narrative: that what it records stands under an accepted narrative type. */
import type { CivilDate } from '../../../record/civil-date.ts';
import type { Span } from '../../../record/events.ts';
import type { NarrativeFacts } from '../../../record/facts.ts';
import { remembering } from '../../../record/remembered.ts';
import { type Dated, grouped, type Month, monthOf } from '../../episodes/told.ts';
import { inForce, isAccepted } from '../../policy/in-force.ts';
import type { PolicyPack } from '../../policy/pack.ts';
import { reference, type Said, type Say } from '../../policy/wording.ts';
import type { Answer, Finding, JudgeInput } from '../duty.ts';
import { found, notNeeded, notSeen, unlessHidden } from '../say.ts';

type Told = { on: CivilDate; words: Span[] };

export interface Typed<E> {
  /** What of this a month tells. */
  of(month: Month): readonly Dated<E>[];
  /** Of that, what the duty looks at. */
  is(told: Dated<E>): boolean;
  /** What the duty looks at, for "…, but its type is General". */
  named(event: E): Said;
  /** Told, but this narrative is not the record of it; `others` are those that could be the same. */
  recalled?(told: Dated<E>, others: readonly Dated<E>[]): boolean;
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
export function judgeTypes<E extends Told>(input: JudgeInput, thing: Said, typed: Typed<E>): Answer[] {
  const { facts, months, pack, episode } = input;
  const { narratives: page, typesOffered } = facts;
  const others = othersIn(months, typed);
  const findings = months.map((month): Answer => {
    const told = typed.of(month);
    const from = episode?.from ?? '';
    const current = month.findIndex(({ date }) => date >= from);
    const near = [...partsOf(told, typed).keys()].map((key) => others.get(key)!);
    const given = [pack, page.read && page.partly, `${typesOffered}`, current, ...near];
    return judged(told, given, () => {
      const days = grouped(near.flat(), ({ event }) => event.on);
      const beside = (day: CivilDate) => (typed.ofOneDay ? days.get(day)! : near.flat());
      // What one narrative tells is judged together.
      const narratives = grouped(told.filter(typed.is), ({ narrative }) => narrative).values();
      return [...narratives].flatMap((own) => judgeNarrative(own, input, typed, beside));
    });
  });
  if (!page.read) findings.push(notSeen('narratives', say('type-for', { thing })));
  return findings.flat()[0] ? findings : notNeeded(say('type-none', { thing }));
}

type Some<E> = readonly Dated<E>[];
/** What a duty said of a month, by what the month tells of it. */
const judged = remembering<Some<Told>, Finding[]>();
const parted = remembering<Some<Told>, ReadonlyMap<string, unknown>>();
const joined = remembering<Dated<Told>, unknown>();

/** What is told, by the month that it is of, wherever what it could be the same as stands in that month. */
function partsOf<E extends Told>(told: Some<E>, { ofOneDay }: Typed<E>) {
  return parted(told, [], () =>
    grouped(told, ({ event }) => (ofOneDay ? monthOf(event.on) : '')),
  ) as ReadonlyMap<string, Some<E>>;
}

/** The parts of all months: for each the same list again while nothing of it changed. */
function othersIn<E extends Told>(months: readonly Month[], typed: Typed<E>): ReadonlyMap<string, Some<E>> {
  const parts = months.flatMap((month) => [...partsOf(typed.of(month), typed)]);
  return new Map(
    [...grouped(parts, ([key]) => key)].map(([key, parts]) => {
      const all = parts.flatMap(([, part]) => part);
      return [key, joined(all[0]!, all, () => all) as Some<E>];
    }),
  );
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
