/** The options' part about policy: what is in force and who set it, a pack file looked over before it holds, the way back. */
import { useRef } from 'react';
import type { Change } from '@/lib/judgement/policy/changes';
import type { InForce } from '@/lib/judgement/policy/layers';
import { upcomingChanges } from '@/lib/judgement/policy/upcoming';
import type { CivilDate } from '@/lib/record/civil-date';
import { titleOf } from './policy-notes.tsx';

export interface ProposalView {
  title: string;
  changes: readonly Change[];
}

interface Props {
  inForce: Pick<InForce, 'pack' | 'by'>;
  /** The name of the file that was chosen, where there is one. */
  file: string | null;
  /** It came from no file: the options wrote it. */
  madeHere: boolean;
  today: CivilDate;
  /** Whom to ask where IT set the pack; null where IT did not. */
  managed: { contact: string | null } | null;
  /** What can't be used of what IT set, or of what was chosen. */
  problems: readonly string[];
  /** Opt-in packs; one that the pack in force brings along is on, and not to be switched off here. */
  optIn: readonly { id: string; title: string; on: boolean; brought: boolean }[];
  proposal: ProposalView | null;
  /** What became of the last act. */
  said: { ok: boolean; text: string } | null;
  onFile(file: File): void;
  onRemove(): void;
  onOptIn(id: string, on: boolean): void;
  onAccept(): void;
  onCancel(): void;
  onExport(): void;
}

export function PolicySection(props: Props) {
  const { inForce, file, today, managed, problems, proposal, said } = props;
  const { pack } = inForce;
  const input = useRef<HTMLInputElement>(null);
  const upcoming = upcomingChanges(pack, today, titleOf);
  return (
    <section aria-labelledby="policy">
      <h2 id="policy">Policy in force</h2>
      <p>
        <strong>{pack.title}</strong> (version {pack.version}). {setBy(props)}
      </p>
      <p>
        <a href="/catalogue.html">Every check in plain words</a>, with the figures in force.
      </p>
      {problems.map((problem) => (
        <p className="problem" key={problem}>
          {problem}. It is not used.{managed?.contact && ` Ask ${managed.contact}.`}
        </p>
      ))}
      {upcoming.length > 0 && (
        <>
          <h3>Changes that start later</h3>
          <ul className="plain-list">
            {upcoming.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      )}
      {pack.off.length > 0 && (
        <>
          <h3>Switched off</h3>
          <ul className="plain-list">
            {pack.off.map((id) => (
              <li key={id}>{titleOf(id)}</li>
            ))}
          </ul>
        </>
      )}
      {!managed && (
        <div className="box">
          {props.optIn.map(({ id, title, on, brought }) => (
            <label className="check" key={id}>
              <input
                type="checkbox"
                checked={on || brought}
                disabled={proposal !== null || brought}
                onChange={(event) => props.onOptIn(id, event.currentTarget.checked)}
              />
              <span>
                {title}
                {brought && <small>The pack in force brings it along.</small>}
              </span>
            </label>
          ))}
          <label>
            A branch's own pack
            <small>
              A file (.json). What it changes is shown first, and nothing holds before you say so.
            </small>
            <input
              ref={input}
              type="file"
              accept=".json,application/json"
              onChange={(event) => {
                const chosen = event.currentTarget.files?.[0];
                // So that the same file can be chosen again once it was mended.
                event.currentTarget.value = '';
                if (chosen) props.onFile(chosen);
              }}
            />
          </label>
        </div>
      )}
      {proposal && <PackPreview {...{ proposal }} onAccept={props.onAccept} onCancel={props.onCancel} />}
      <div className="acts">
        <button type="button" onClick={props.onExport}>
          Export what is in force
        </button>
        {!managed && file !== null && (
          <button type="button" disabled={proposal !== null} onClick={props.onRemove}>
            Back to the default…
          </button>
        )}
      </div>
      <p aria-live="polite" className={said?.ok === false ? 'problem' : 'done'}>
        {said?.text}
      </p>
    </section>
  );
}

function setBy(props: Props): string {
  const { inForce, file, managed } = props;
  if (managed) {
    const whom = managed.contact ? ` Ask ${managed.contact} about it.` : ' Ask your IT about it.';
    const kept = file ? ` The file ${file} is kept and holds again once IT's pack is gone.` : '';
    return `Set by IT.${whom}${kept}`;
  }
  if (inForce.by === 'file') return props.madeHere ? 'Made in these options.' : `From the file ${file}.`;
  return file ? `The file ${file} can't be used.` : 'No branch pack is set.';
}

/** What a pack changes, before it holds. */
export function PackPreview({
  proposal: { title, changes },
  onAccept,
  onCancel,
}: {
  proposal: ProposalView;
  onAccept(): void;
  onCancel(): void;
}) {
  return (
    <section className="box preview-pack" aria-labelledby="preview">
      <h3 id="preview">What “{title}” changes</h3>
      {changes.length === 0 ? (
        <p>Nothing that is judged or shown.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Now</th>
              <th scope="col">Then</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ what, now, next }) => (
              <tr key={what}>
                <th scope="row">{what.charAt(0).toUpperCase() + what.slice(1)}</th>
                <td data-label="Now">{now}</td>
                <td data-label="Then">{next}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="acts">
        <button type="button" className="primary" onClick={onAccept}>
          Use this
        </button>
        <button type="button" onClick={onCancel}>
          Leave it as it is
        </button>
      </div>
    </section>
  );
}
