/** Checks on and off: chosen here, shown as a change of the branch's pack first, and taken up only then. */
import { useState } from 'react';
import { STAGE_TITLES, STAGES, type Stage } from '@/lib/judgement/duties/duty';

export interface CheckView {
  id: string;
  title: string;
  stage: Stage;
  on: boolean;
  /** Why it can't be switched here, or null. */
  fixed: string | null;
}

interface Props {
  checks: readonly CheckView[];
  /** Another change waits for an answer, or IT has set the pack. */
  locked: boolean;
  /** The ids of all that are to be off. */
  onLook(off: readonly string[]): void;
}

export function ChecksSection({ checks, locked, onLook }: Props) {
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const isOn = ({ id, on }: CheckView) => chosen[id] ?? on;
  const changed = checks.filter((check) => check.fixed === null && isOn(check) !== check.on).length;
  const off = checks.filter((check) => !check.on).length;
  return (
    <section aria-labelledby="checks-title">
      <h2 id="checks-title">Checks on and off</h2>
      <p>
        {checks.length - off} of {checks.length} are on. What you change becomes a part of this branch's own
        pack.
      </p>
      <details className="box" open={changed > 0 || undefined}>
        <summary>Choose checks</summary>
        {STAGES.map((stage) => {
          const some = checks.filter((check) => check.stage === stage);
          if (some.length === 0) return null;
          return (
            <fieldset key={stage}>
              <legend>{STAGE_TITLES[stage]}</legend>
              {some.map((check) => (
                <label key={check.id}>
                  <input
                    type="checkbox"
                    checked={isOn(check)}
                    disabled={locked || check.fixed !== null}
                    onChange={(event) => setChosen({ ...chosen, [check.id]: event.currentTarget.checked })}
                  />
                  <span>
                    {check.title}
                    {check.fixed && <small> {check.fixed}</small>}
                  </span>
                </label>
              ))}
            </fieldset>
          );
        })}
        <div className="acts">
          <button
            type="button"
            className="primary"
            disabled={locked || changed === 0}
            onClick={() => onLook(checks.filter((check) => !isOn(check)).map(({ id }) => id))}
          >
            Look at the change
          </button>
          <button type="button" disabled={changed === 0} onClick={() => setChosen({})}>
            As it was
          </button>
        </div>
      </details>
    </section>
  );
}
