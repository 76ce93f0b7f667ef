/** A branch's own templates: the list, a file's changes before anything is replaced, and what was said last. */
import type { Change } from '@/lib/judgement/templates/own';
import type { OwnTemplate } from '@/lib/judgement/templates/own-shape';

export interface Proposal {
  title: string;
  changes: readonly Change[];
}

interface Props {
  kept: readonly OwnTemplate[];
  proposal: Proposal | null;
  said: { ok: boolean; lines: readonly string[] } | null;
  onNew(): void;
  onEdit(id: string): void;
  onDelete(id: string): void;
  onFile(file: File): void;
  onExport(): void;
  onAccept(): void;
  onCancel(): void;
}

const KINDS = { new: 'New', changed: 'Changed', same: 'Unchanged' } as const;

export function OwnTemplates(props: Props) {
  const { kept, proposal, said } = props;
  return (
    <>
      {kept.length === 0 && <p>None yet. They stand among the overlay's, first among equals.</p>}
      <ul className="list">
        {kept.map(({ id, title, situation, version }) => (
          <li key={id}>
            <span className="what">
              {title}
              <small>
                {situation} (version {version})
              </small>
            </span>
            <button type="button" aria-label={`Edit: ${title}`} onClick={() => props.onEdit(id)}>
              Edit
            </button>
            <button type="button" aria-label={`Delete: ${title}`} onClick={() => props.onDelete(id)}>
              Delete
            </button>
          </li>
        ))}
      </ul>
      <div className="acts">
        <button type="button" onClick={props.onNew}>
          New template
        </button>
        <button type="button" disabled={kept.length === 0} onClick={props.onExport}>
          Export
        </button>
        <label className="file">
          Import a file of templates (.json)
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) props.onFile(file);
              target.value = '';
            }}
          />
        </label>
      </div>
      {proposal && (
        <section className="proposal" aria-label="What the file changes">
          <h3>{proposal.title}</h3>
          <ul>
            {proposal.changes.map(({ id, title, kind, older, fields }) => (
              <li key={id}>
                <strong>
                  {KINDS[kind]}: {title}
                </strong>
                {older && <p className="problem">The file's version is older than the one kept.</p>}
                {fields.map(({ name, now, next }) => (
                  <p key={name} className="field">
                    {name}: {now !== '' && <del>{now}</del>} <ins>{next}</ins>
                  </p>
                ))}
              </li>
            ))}
          </ul>
          <div className="acts">
            <button type="button" className="primary" onClick={props.onAccept}>
              Take these in
            </button>
            <button type="button" onClick={props.onCancel}>
              Leave all as it is
            </button>
          </div>
        </section>
      )}
      {said && (
        <div role="status" className={said.ok ? 'done' : 'problem'}>
          {said.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </>
  );
}
