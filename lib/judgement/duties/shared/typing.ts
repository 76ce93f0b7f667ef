/** What section A asks of a narrative: that what it records stands under an accepted narrative type. */
import type { CivilDate } from '../../../record/civil-date.ts';
import type { Span } from '../../../record/events.ts';
import type { NarrativeFacts } from '../../../record/facts.ts';
import type { Part } from '../../../record/parts.ts';
import type { Dated } from '../../episodes/episode.ts';
import { inForce, isAccepted } from '../../policy/in-force.ts';
import type { PolicyPack } from '../../policy/pack.ts';
import type { Duty, Finding, JudgeInput } from '../duty.ts';
import { asks, found, notNeeded, notSeen, unlessHidden } from '../say.ts';
import { byDay } from './record.ts';

export interface Typed<E> {
  /** What the duty looks at, for "…, but its type is General". */
  named(event: E): string;
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
  parts(event: E, narrative: NarrativeFacts): Part[];
}

/** One finding for each narrative that records such a thing; one in all where none does. */
export function judgeTypes<E extends { on: CivilDate; words: Span[] }>(
  input: JudgeInput,
  duty: Pick<Duty, 'document'>,
  thing: string,
  typed: Typed<E>,
): Finding[] {
  const { facts, narratives } = input;
  const elsewhere = elsewhereIn(input, typed);
  const findings = narratives.flatMap((narrative) =>
    judgeNarrative(narrative, input, duty, typed, elsewhere),
  );
  if (!facts.narratives.read) findings.push(notSeen('narratives', `The type for ${thing}`));
  return findings.length > 0 ? findings : notNeeded(`No ${thing} was read in these narratives.`);
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
  duty: Pick<Duty, 'document'>,
  typed: Typed<E>,
  elsewhere: (day: CivilDate) => readonly Dated<E>[],
): Finding[] {
  const { facts, pack, episode } = input;
  const accepted = inForce(pack, 'acceptedTypes', narrative.date);
  const events = accepted ? typed.of(narrative).filter((event) => !typed.recalled?.(event, narrative)) : [];
  const first = events.find((event) => !typed.vague?.(event)) ?? events[0];
  if (!accepted || !first) return [];
  const wanted = accepted[0]!;
  const reads = `This reads as ${typed.named(first)}`;
  const at = { narrative, event: { words: events.flatMap(({ words }) => words) } };
  const older = { older: episode !== null && narrative.date < episode.from };
  const check = (says: string, todo: string) => [found('unclear', `${reads}, but ${says}`, todo, at, older)];
  const { type } = narrative;
  if (!type.known) return check(`its type could not be read: ${type.reason}`, 'Please check the type.');
  if (fits(pack, narrative)) return [found('met', `Narrated under ${type.value}.`, null, at, older)];
  const asked = events.filter((event) => !typed.vague?.(event));
  if (asked.length === 0) return [];
  const missing = asked.find(
    (event) => !elsewhere(event.on).some((other) => typed.same({ event, narrative }, other)),
  );
  if (!missing) {
    return [found('met', 'The same is narrated under an accepted type too.', null, at, older)];
  }
  if (facts.typesOffered && !facts.typesOffered.some((name) => isAccepted(pack, name, narrative.date)))
    return check(
      `the type list on this page offers no ${wanted}.`,
      'Please check which type your branch uses.',
    );
  const broken = found(
    'broken',
    `${reads}, but ${type.value.trim() === '' ? 'it has no type yet' : `its type is ${type.value}`}; ${asks(pack, duty)} for the type ${wanted}.`,
    narrative.draft
      ? `Choose the type ${wanted} before you save.`
      : `Change the type to ${wanted}, or add a short ${wanted} narrative of the same.`,
    at,
    {
      older: older.older,
      fix: narrative.draft
        ? { kind: 'set-type', type: wanted }
        : { kind: 'start', date: narrative.date, type: wanted, parts: typed.parts(missing, narrative) },
    },
  );
  return narrative.draft ? [broken] : unlessHidden(input, `Whether this stands under ${wanted} too`, broken);
}

/** How a short second narrative ends: where the first one stands. */
export function details({ type }: NarrativeFacts): string {
  return `. Details under ${type.known ? type.value : 'another type'}, same day.`;
}
