/** The list that prepares a staffing: for people to tick, since no page of the record shows it. */
import { PREPARATION } from '@/lib/judgement/checklist/preparation';

interface Props {
  /** Ids of what is ticked. */
  ticked: readonly string[];
  onTick(item: string, ticked: boolean): void;
}

export function Preparation({ ticked, onTick }: Props) {
  const done = PREPARATION.filter(({ id }) => ticked.includes(id)).length;
  return (
    <details className="preparation">
      <summary>
        Prepare the staffing: {done} of {PREPARATION.length} ticked
      </summary>
      <p className="hint">
        In our own words, after the transmittal; the items of the form itself are not public. Ticks are kept
        until the browser closes.
      </p>
      <ul>
        {PREPARATION.map(({ id, text }) => (
          <li key={id}>
            <label className="tick">
              <input
                type="checkbox"
                checked={ticked.includes(id)}
                onChange={(event) => onTick(id, event.currentTarget.checked)}
              />{' '}
              {text}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
