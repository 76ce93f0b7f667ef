/**
 * What is to be done by when, across the participants seen in this browser session, soonest first. It joins what the
 * checklists say, and judges nothing itself.
 */
import type { CivilDate } from '../../../record/civil-date.ts';
import type { CaseFacts } from '../../../record/facts.ts';
import type { Checklist } from '../judge.ts';

/** One participant, as far as this session knows the record. */
export interface SeenCase {
  /** Tells participants apart; no case number. */
  key: string;
  name: string;
  /** Known only while the record is open in a tab. */
  number: string | null;
  /** When its pages were last read, in milliseconds since 1970. */
  seenAt: number;
  facts: CaseFacts;
  checklist: Checklist;
}

export interface Deadline {
  key: string;
  duty: string;
  /** The last day; null where the documents name none. */
  lastDay: CivilDate | null;
  /** The last day is past, and it can still be mended. */
  late: boolean;
  tip: boolean;
  says: string;
  todo: string | null;
  id: string;
}

/**
 * Everything that is due, and what is past its last day and can still be mended. The soonest first, what has no last day
 * after it; of one day what is required before a tip. What the draft on screen would bring is no deadline yet.
 */
export function deadlinesOf(
  cases: readonly Pick<SeenCase, 'key' | 'checklist'>[],
  today: CivilDate,
): Deadline[] {
  const found = cases.flatMap(({ key, checklist }) =>
    checklist.lines.flatMap((line) =>
      line.findings
        .filter(({ older, past, draft }) => !older && !past && !draft)
        .filter(({ status, lastDay }) => status === 'due' || (status === 'broken' && lastDay))
        .map(
          ({ id, lastDay, says, todo }): Deadline => ({
            key,
            duty: line.duty,
            lastDay: lastDay ?? null,
            late: !!lastDay && lastDay < today,
            tip: line.tip,
            says,
            todo,
            id,
          }),
        ),
    ),
  );
  const when = ({ lastDay, tip }: Deadline) => `${lastDay ?? '9999'}${tip ? 1 : 0}`;
  return found.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
}

/** What is done by doing the other: the notice is mailed once, in time and narrated. */
const DONE_BY: Readonly<Record<string, string>> = { 'notice-seven-days': 'notice-narrated' };

/** Of what is due for one participant by one day, each act once. */
export function actsOf<D extends Pick<Deadline, 'duty'>>(together: readonly D[]): D[] {
  return together.filter(({ duty }) => !together.some((other) => other.duty === DONE_BY[duty]));
}
