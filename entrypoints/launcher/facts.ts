/** From what was read on the page to the facts that are judged: rows become narratives with events, steps become steps. */
import type { Role } from '@/lib/judgement/duties/duty';
import { authorRole } from '@/lib/judgement/policy/authors';
import type { ReadyPack } from '@/lib/judgement/policy/pack';
import { readDescription } from '@/lib/judgement/reading/description';
import { createRereader, readInTurns } from '@/lib/judgement/reading/read';
import { type CivilDate, civil, parseCivil } from '@/lib/record/civil-date';
import { type Fact, known } from '@/lib/record/fact';
import type {
  NarrativeFacts,
  NarrativesPage,
  PlanPage,
  ReengagementPage,
  StepFacts,
} from '@/lib/record/facts';
import { remembering } from '@/lib/record/remembered';
import type { InTurns } from '@/lib/record/turns';
import type { ListReading } from '@/lib/tracs/read-list';
import type { NarrativeRow } from '@/lib/tracs/read-narratives';
import type { DraftReading } from '@/lib/tracs/read-page';
import type { ReengagementReading } from '@/lib/tracs/read-reengagement';
import type { StepRow } from '@/lib/tracs/read-steps';

/** The description line as what it tells; a step with no readable start is dated by nothing, so by any day. */
function tellsOf(
  description: StepRow['description'],
  start: StepRow['plannedStart'],
  pack: ReadyPack,
): StepFacts['tells'] {
  if (!description.known) return description;
  const day =
    (start.known && start.value ? parseCivil(start.value.slice(0, 10)) : null) ?? civil('2008-10-01');
  return known(readDescription(description.value, day, pack), description.where, description.witnesses);
}

/** After this long the same page is told anew, so that "as read 9:02" does not grow old while the page is looked at. */
const TOLD_AGAIN_MS = 60_000;

/** Gives back the same facts while a page says the same, however often the host redraws it. */
function keeper<P>() {
  let last: { signature: string; page: P; at: number } | null = null;
  return {
    keep(signature: string, at: number, make: () => P): P {
      if (last?.signature !== signature || at - last.at > TOLD_AGAIN_MS)
        last = { signature, page: make(), at };
      return last.page;
    },
  };
}

export type NarrativeList = Fact<ListReading<NarrativeRow>>;

/** Reads narratives, remembering those that it read before: a record is read once, however often its page changes. */
export interface Reader {
  /** Reads what is not read yet, the newest first; others may work between two steps. */
  reading(list: NarrativeList): InTurns<void>;
  /** How many narratives of a list are still to be read. */
  left(list: NarrativeList): number;
  /** What is read by now; partly, as long as anything is left. */
  narratives(list: NarrativeList, readAt: number): NarrativesPage;
  plan(list: Fact<ListReading<StepRow>>, readAt: number): PlanPage;
  reengagement(page: ReengagementReading['facts'], readAt: number): ReengagementPage;
  /** Its author is the one who is at work here. */
  draft(draft: DraftReading, today: CivilDate, author: Role): NarrativeFacts | null;
}

interface Progress {
  /** What tells a list from another. */
  says: string;
  read: Map<NarrativeRow, NarrativeFacts['events']>;
  waiting: NarrativeRow[];
}

const REMEMBERED = 5000;

/** Why a list is not the whole list yet, as it is said on screen. */
function stillReading(read: number, of: number): string {
  return `still reading, ${read} of ${of} narratives so far.`;
}

export function createReader(pack: ReadyPack): Reader {
  const narratives = keeper<NarrativesPage>();
  const plan = keeper<PlanPage>();
  const reengagement = keeper<ReengagementPage>();
  const drafts = keeper<NarrativeFacts>();
  const reread = createRereader(pack);
  /** What stayed the same on the page stays the same object: judging remembers by it. */
  const same = remembering<NarrativeFacts['events'], NarrativeFacts>();
  const remembered = new Map<string, NarrativeFacts['events']>();
  const authors = new Map<string, NarrativeFacts['author']>();
  const roleOf = ({ author: by }: NarrativeRow) => {
    const role = authors.get(by) ?? authorRole(by, pack);
    authors.set(by, role);
    return role;
  };
  const keyOf = (row: NarrativeRow) => `${row.date}|${roleOf(row)}|${row.text}`;
  /** What was read of the rows of a list, and those still to be read: the newest at the end. */
  const progress = remembering<readonly NarrativeRow[], Progress>();
  const progressOf = (rows: readonly NarrativeRow[]) =>
    progress(rows, [], () => {
      if (remembered.size > REMEMBERED) remembered.clear();
      const read = new Map<NarrativeRow, NarrativeFacts['events']>();
      const waiting = rows.filter((row) => {
        const events = remembered.get(keyOf(row));
        if (events) read.set(row, events);
        return !events;
      });
      const says = rows.map(({ id, type }) => (type.known ? id : `${id}?`)).join();
      return {
        says,
        read,
        waiting: waiting.reverse().sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
      };
    });
  const left = (list: NarrativeList) => {
    if (!list.known) return 0;
    const { rows, of = rows.length } = list.value;
    return progressOf(rows).waiting.length + of - rows.length;
  };
  return {
    *reading(list) {
      if (!list.known) return;
      const { read, waiting } = progressOf(list.value.rows);
      for (let row = waiting.at(-1); row; row = waiting.at(-1)) {
        const key = keyOf(row);
        const { text, date: writtenOn } = row;
        const events =
          remembered.get(key) ?? (yield* readInTurns({ text, writtenOn, author: roleOf(row) }, pack));
        remembered.set(key, events);
        read.set(row, events);
        waiting.pop();
        yield;
      }
    },
    left,
    narratives(list, readAt) {
      if (!list.known)
        return narratives.keep(list.reason, readAt, () => ({ read: false, reason: list.reason }));
      const { rows, partly, of = rows.length } = list.value;
      const { read, says } = progressOf(rows);
      const open = left(list);
      return narratives.keep([partly, open, says].join(), readAt, () => ({
        read: true,
        value: rows.flatMap((row): NarrativeFacts[] => {
          const { id, type, date } = row;
          const events = read.get(row);
          const author = roleOf(row);
          if (!events) return [];
          return [
            same(events, [id, ...Object.values(type)], () => ({
              id,
              type,
              date,
              author,
              draft: false,
              events,
            })),
          ];
        }),
        partly: open > 0 ? stillReading(of - open, of) : partly,
        readAt,
      }));
    },
    plan(list, readAt) {
      if (!list.known) return plan.keep(list.reason, readAt, () => ({ read: false, reason: list.reason }));
      const { rows, partly } = list.value;
      const value = rows.map(({ id, code, description, plannedStart, plannedEnd }) => ({
        id,
        code,
        plannedStart,
        plannedEnd,
        tells: tellsOf(description, plannedStart, pack),
      }));
      return plan.keep(JSON.stringify([partly, value]), readAt, () => ({
        read: true,
        value,
        partly,
        readAt,
      }));
    },
    reengagement(page, readAt) {
      return reengagement.keep(JSON.stringify(page), readAt, () =>
        page.known
          ? { read: true, value: page.value, partly: null, readAt }
          : { read: false, reason: page.reason },
      );
    },
    draft(draft, today, author) {
      if (!draft.text.known || draft.text.value.trim() === '') return null;
      // A draft whose date is still blank is judged as written today; it is not saved, so nothing is claimed of it.
      const date = draft.date.known ? draft.date.value : today;
      // Only the parts of this one text are remembered: every key typed would leave a text behind.
      const events = reread({ text: draft.text.value, writtenOn: date, author });
      const facts = { id: 'draft', type: draft.type, date, author, draft: true, events };
      // Most keys change nothing of what is understood.
      return drafts.keep(JSON.stringify(facts), 0, () => facts);
    },
  };
}
