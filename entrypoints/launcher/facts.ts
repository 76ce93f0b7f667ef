/** From what was read on the page to the facts that are judged: rows become narratives with events, steps become steps. */
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { authorRole } from '@/lib/judgement/reading/facts-of';
import { readNarrative } from '@/lib/judgement/reading/read';
import type { CivilDate } from '@/lib/record/civil-date';
import type { Fact } from '@/lib/record/fact';
import type { NarrativeFacts, NarrativesPage, PlanPage } from '@/lib/record/facts';
import type { ListReading, NarrativeRow, StepRow } from '@/lib/tracs/read-list';
import type { DraftReading } from '@/lib/tracs/read-page';

/** Reads narratives, remembering those that it read before: a record is read once, however often its page changes. */
export interface Reader {
  narratives(list: Fact<ListReading<NarrativeRow>>, readAt: number): NarrativesPage;
  plan(list: Fact<ListReading<StepRow>>, readAt: number): PlanPage;
  draft(draft: DraftReading, today: CivilDate): NarrativeFacts | null;
}

const REMEMBERED = 5000;

export function createReader(pack: PolicyPack): Reader {
  const known = new Map<string, NarrativeFacts['events']>();
  const read = (text: string, writtenOn: CivilDate) => {
    const key = `${writtenOn}|${text}`;
    let events = known.get(key);
    if (!events) {
      events = readNarrative({ text, writtenOn }, pack);
      if (known.size > REMEMBERED) known.clear();
      known.set(key, events);
    }
    return events;
  };
  return {
    narratives(list, readAt) {
      if (!list.known) return { read: false, reason: list.reason };
      const value = list.value.rows.map(
        (row): NarrativeFacts => ({
          id: row.id,
          type: row.type,
          date: row.date,
          author: authorRole(row.author),
          draft: false,
          events: read(row.text, row.date),
        }),
      );
      return { read: true, value, partly: list.value.partly, readAt };
    },
    plan(list, readAt) {
      if (!list.known) return { read: false, reason: list.reason };
      const value = list.value.rows.map(({ id, code, plannedStart, plannedEnd }) => ({
        id,
        code,
        plannedStart,
        plannedEnd,
      }));
      return { read: true, value, partly: list.value.partly, readAt };
    },
    draft(draft, today) {
      if (!draft.text.known || draft.text.value.trim() === '') return null;
      // A draft whose date is still blank is judged as written today; it is not saved, so nothing is claimed of it.
      const date = draft.date.known ? draft.date.value : today;
      // Not remembered: every key typed would leave a text behind.
      const events = readNarrative({ text: draft.text.value, writtenOn: date }, pack);
      return { id: 'draft', type: draft.type, date, author: 'unclear', draft: true, events };
    },
  };
}
