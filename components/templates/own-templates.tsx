/** A branch's own templates: the list, a file's changes before anything is replaced, and what was said last. */
import type { Change } from '@/lib/judgement/templates/own';
import type { ItTemplates, OwnTemplate } from '@/lib/judgement/templates/own-shape';

export interface Proposal {
  title: string;
  changes: readonly Change[];
}

/** What IT has to say about templates. */
export interface ItView {
  /** The file that IT set; null: none. */
  set: ItTemplates | null;
  /** Whether workers may have their own. */
  ownAllowed: boolean;
  contact: string;
}

interface Props {
  kept: readonly OwnTemplate[];
  it: ItView;
  proposal: Proposal | null;
  said: { ok: boolean; lines: readonly string[] } | null;
  onNew(): void;
  onEdit(id: string): void;
  /** A new one of the worker's own that begins as one of IT's. */
  onCopy(id: string): void;
  onDelete(id: string): void;
  onFile(file: File): void;
  onExport(): void;
  onAccept(): void;
  onCancel(): void;
}

const KINDS = { new: 'New', changed: 'Changed', same: 'Unchanged' } as const;

export function OwnTemplates(props: Props) {
  const { kept, it, proposal, said } = props;
  const { set, ownAllowed } = it;
  const replaced = new Set(set?.templates.map(({ id }) => id));
  return (
    <>
      {set && <SetByIt {...{ set, ownAllowed }} contact={it.contact} onCopy={props.onCopy} />}
      {set && ownAllowed && <h3>Your own</h3>}
      {!ownAllowed && (
        <p>
          Your IT does not allow templates of your own.{' '}
          {kept.length > 0 && 'Those kept here are not offered. '}
          Ask {it.contact} about it.
        </p>
      )}
      {ownAllowed && kept.length === 0 && (
        <p>None yet. Where two fit as well, yours stands before the overlay's.</p>
      )}
      <ul className="list">
        {kept.map(({ id, title, situation, version }) => (
          <li key={id}>
            <span className="what">
              {title}
              <small>
                {situation} (version {version})
                {replaced.has(id) && ownAllowed && ". IT's of the same name is offered in its place."}
              </small>
            </span>
            {ownAllowed && (
              <button type="button" aria-label={`Edit: ${title}`} onClick={() => props.onEdit(id)}>
                Edit
              </button>
            )}
            <button type="button" aria-label={`Delete: ${title}`} onClick={() => props.onDelete(id)}>
              Delete
            </button>
          </li>
        ))}
      </ul>
      <div className="acts">
        {ownAllowed && (
          <button type="button" onClick={props.onNew}>
            New template
          </button>
        )}
        <button type="button" disabled={kept.length === 0} onClick={props.onExport}>
          Export
        </button>
        {ownAllowed && (
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
        )}
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

/** Locked: to be read, and to begin an own one from. */
function SetByIt({
  set: { title, version, templates },
  ownAllowed,
  contact,
  onCopy,
}: {
  set: ItTemplates;
  ownAllowed: boolean;
  contact: string;
  onCopy(id: string): void;
}) {
  return (
    <section aria-labelledby="it-templates">
      <h3 id="it-templates">Set by IT</h3>
      <p>
        “{title}”{version !== null && `, version ${version}`}. They can't be changed here. Ask {contact} about
        them.
      </p>
      <ul className="list">
        {templates.map((template) => (
          <li key={template.id}>
            <span className="what">
              {template.title}
              <small>
                {template.situation} (version {template.version})
              </small>
            </span>
            {ownAllowed && (
              <button
                type="button"
                aria-label={`Begin your own from: ${template.title}`}
                onClick={() => onCopy(template.id)}
              >
                Begin your own from it
              </button>
            )}
            <details className="body">
              <summary>Text</summary>
              <p className="preview">{template.body}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
