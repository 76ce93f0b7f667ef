/** Asks duties and looks at the clock: one that throws, or overruns its time, answers `unclear` for itself alone. */
import type { CaseFacts } from '../../record/facts.ts';
import type { Answer, Duty, JudgeInput } from '../duties/duty.ts';
import { couldNot } from '../duties/say.ts';

/** So often in a row a duty overruns before it is set aside: a machine may stand still for a moment, or be put to sleep. */
const TOO_OFTEN = 2;
/** Milliseconds that a duty may take for each narrative that was never judged before, and for each of the others. */
const NEW_MS = 5;
const KNOWN_MS = 0.25;

/** How the time of duties is watched. */
export interface Watched {
  /**
   * Milliseconds since some fixed moment. Given, a duty that twice in a row takes longer than `overrunMs` is not asked again.
   * More is allowed for a long record: its first judging on a slow processor is honest work.
   */
  clock?: () => number;
  overrunMs?: number;
  /** How often in a row each duty overran; judging counts in it. */
  overran?: Map<string, number>;
}

export interface Timed {
  answer(duty: Duty, input: JudgeInput): readonly Answer[];
  /** After a pass: who overran in it. */
  count(duties: readonly Duty[]): void;
  /** How many duties are set aside. */
  aside: number;
}

/**
 * Who overruns is set aside from a later pass on, so that both halves of one ask the same.
 * @param anew how many narratives are judged for the first time
 */
export function timedBy({ narratives }: CaseFacts, anew: number, options: Watched): Timed {
  const { clock, overrunMs = Number.POSITIVE_INFINITY, overran } = options;
  const known = narratives.read ? narratives.value.length : 0;
  const allowed = overrunMs + NEW_MS * anew + KNOWN_MS * known;
  const over = new Set<string>();
  const isAside = (often: number) => often >= TOO_OFTEN;
  return {
    answer(duty, input) {
      if (isAside(overran?.get(duty.id) ?? 0)) return [couldNot('took-too-long')];
      const started = clock?.() ?? 0;
      try {
        const found = duty.judge(input, duty.id);
        if ((clock?.() ?? 0) - started > allowed) over.add(duty.id);
        return found;
      } catch {
        return [couldNot('stopped')];
      }
    },
    count(duties) {
      for (const { id } of duties) {
        const often = overran?.get(id) ?? 0;
        if (over.has(id)) overran?.set(id, often + 1);
        else if (often > 0 && !isAside(often)) overran?.delete(id);
      }
    },
    aside: [...(overran?.values() ?? [])].filter(isAside).length,
  };
}
