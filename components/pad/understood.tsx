/** What was understood of the text, event by event; a press marks its words. */
import { sayEvent } from '@/lib/judgement/checklist/say-event';
import type { CivilDate } from '@/lib/record/civil-date';
import type { ReadEvent } from '@/lib/record/events';

interface Props {
  events: readonly ReadEvent[];
  writtenOn: CivilDate;
  /** Which one's words are marked. */
  chosen: number | null;
  onChoose(index: number | null): void;
}

export function Understood({ events, writtenOn, chosen, onChoose }: Props) {
  if (events.length === 0) {
    return (
      <p className="hint">
        Nothing of it was understood as a contact, a notice, an appointment or a decision. That may be right;
        if it is not, say it in plainer words.
      </p>
    );
  }
  return (
    <ul className="understood">
      {events.map((event, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two events may say the same.
        <li key={i}>
          <button type="button" aria-pressed={chosen === i} onClick={() => onChoose(chosen === i ? null : i)}>
            {sayEvent(event, writtenOn)}
          </button>
        </li>
      ))}
    </ul>
  );
}
