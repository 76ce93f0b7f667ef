/** The RE appointment that a record holds: narrated, or on the plan's RE step alone. */

import type { CivilDate } from '../../record/civil-date.ts';
import type { CaseFacts, StepFacts } from '../../record/facts.ts';
import { inForce } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { type Episode, inEpisode } from './episode.ts';
import { pageSince } from './page.ts';
import { statedIn } from './told.ts';

export interface KnownAppointment {
  date: CivilDate;
  /** `HH:MM`, or null where only the day is known. */
  time: string | null;
  from: 'narratives' | 'plan';
}

export function isCode(step: Pick<StepFacts, 'code'>, codes: readonly string[]): boolean {
  return codes.some((code) => code.toLowerCase() === step.code.trim().toLowerCase());
}

export function startDay(step: StepFacts): CivilDate | null {
  return step.plannedStart.known && step.plannedStart.value
    ? (step.plannedStart.value.slice(0, 10) as CivilDate)
    : null;
}

/**
 * RE steps of the episode (duties, "of the episode"): planned start in its span; with no episode narrated, every one.
 * One that fits an earlier narrated appointment, since moved, is history, and one for an appointment that was called off
 * is not judged; one whose start could not be read counts, so that a reading fault never looks like a missing step.
 */
export function reSteps(
  facts: CaseFacts,
  episode: Episode | null,
  pack: PolicyPack,
  on: CivilDate,
): StepFacts[] {
  if (!facts.plan.read) return [];
  const codes = inForce(pack, 'reStepCodes', on) ?? [];
  const gap = inForce(pack, 'episodeGapDays', on) ?? 0;
  const latest = episode?.appointment?.event.date;
  const isEarlier = (day: CivilDate) =>
    day !== latest && episode?.appointments.some(({ event }) => event.date === day);
  return facts.plan.value.filter((step) => {
    if (!isCode(step, codes)) return false;
    const day = startDay(step);
    if (day === null || episode === null) return true;
    return inEpisode(episode, day, gap) && !isEarlier(day) && !episode.calledOff.has(day);
  });
}

/** The step that stands for the appointment: the one on its day, else the latest of the episode. */
export function stepFor(steps: readonly StepFacts[], date: CivilDate | null): StepFacts | null {
  const fitting = date ? steps.find((step) => startDay(step) === date) : undefined;
  const sorted = [...steps].sort((a, b) => ((startDay(a) ?? '') < (startDay(b) ?? '') ? -1 : 1));
  return fitting ?? sorted[sorted.length - 1] ?? null;
}

/**
 * The appointment that stands, or null where none is known. One called off in the narratives is none, and so is a step
 * that was moved to the day of early engagement.
 */
export function knownAppointment(
  facts: CaseFacts,
  episode: Episode | null,
  pack: PolicyPack,
  today: CivilDate,
): KnownAppointment | null {
  const narrated = episode?.appointment?.event;
  if (narrated?.date) return { date: narrated.date, time: narrated.time, from: 'narratives' };
  if (episode?.appointments.some(({ event }) => event.change === 'cancelled')) return null;
  const moved = new Set<string>((episode?.engaged ?? []).map(({ event }) => event.on));
  const steps = reSteps(facts, episode, pack, today).filter((step) => !moved.has(startDay(step) ?? ''));
  const step = stepFor(steps, null);
  if (!step?.plannedStart.known || !step.plannedStart.value) return null;
  const start = step.plannedStart.value;
  return { date: start.slice(0, 10) as CivilDate, time: start.slice(11, 16) || null, from: 'plan' };
}

/**
 * Whether re-engagement has started (duties, "Words"): a notice went out, an appointment was set, the record says that
 * it has begun, or an RE step of the episode stands on the plan or its Re-Engagement Page is filled in. Explaining the
 * process starts nothing.
 */
export function hasStarted(
  facts: CaseFacts,
  episode: Episode | null,
  pack: PolicyPack,
  today: CivilDate,
): boolean {
  return (
    episode?.notices.some(({ event }) => event.sent !== 'planned') ||
    episode?.appointments.some(({ event }) => event.change !== 'cancelled') ||
    (episode !== null && statedIn(episode.record, 're-engagement-begun').length > 0) ||
    reSteps(facts, episode, pack, today).length > 0 ||
    !!pageSince(facts, episode, pack)
  );
}
