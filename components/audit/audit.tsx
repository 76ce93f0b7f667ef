/** The audit view: every narrative with its findings, older episodes included, as the open tab shows them now. */
import { useState } from 'react';
import type { Shown } from '@/lib/judgement/checklist/judge';
import { sayDate } from '@/lib/record/civil-date';
import { titleOf } from '../policy-notes.tsx';
import { StatusShape, StatusWord } from '../status.tsx';
import { type Audit as AuditData, type AuditedNarrative, calls } from './audit-of.ts';

interface Props {
  name: string;
  number: string;
  episode: string | null;
  /** When it was read, as a time of day. */
  readAt: string;
  /** Why the list is not whole, or what else could not be read. */
  notes: readonly string[];
  audit: AuditData;
  /** Findings that have their place on the page in front. */
  showable: readonly string[];
  onShow(finding: string): void;
  onPrint(): void;
}

export function Audit({ name, number, episode, readAt, notes, audit, showable, onShow, onPrint }: Props) {
  const [only, setOnly] = useState(false);
  const [type, setType] = useState('');
  const types = [...new Set(audit.narratives.flatMap((one) => one.type ?? []))].sort();
  const shown = audit.narratives.filter(
    (one) => (!only || one.findings.some(calls)) && (type === '' || one.type === type),
  );
  const groups = [
    { title: 'Current episode', rows: shown.filter(({ current }) => current) },
    { title: 'Older, before the current episode', rows: shown.filter(({ current }) => !current) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <main className="surface document audit">
      <header>
        <p className="kind">All narratives with what the checks say · advice only</p>
        <h1>{name}</h1>
        <p>
          {!name.includes(number) && `Case ${number}. `}
          {episode}
        </p>
        <p role="status" className="counts">
          {countOf(audit.narratives.length)}, {audit.toLookAt} with something to look at
        </p>
        <p className="small">Read at {readAt} from the open tab; kept nowhere.</p>
      </header>
      {notes.length > 0 && (
        <ul className="notes" aria-label="What could not be checked">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <div className="tools">
        <label className="check">
          <input type="checkbox" checked={only} onChange={(event) => setOnly(event.currentTarget.checked)} />
          Only those with something to look at
        </label>
        <label className="type">
          Type
          <select value={type} onChange={(event) => setType(event.currentTarget.value)}>
            <option value="">all types</option>
            {types.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={onPrint}>
          Print
        </button>
      </div>
      {shown.length === 0 && <p>No narrative fits what is chosen above.</p>}
      {groups.map(({ title, rows }) => (
        <section key={title}>
          <h2>
            {title} <span className="small">{countOf(rows.length)}</span>
          </h2>
          {rows.map((row) => (
            <Row key={row.id} {...{ row, showable, onShow }} />
          ))}
        </section>
      ))}
      {audit.others.some(calls) && (
        <section>
          <h2>Not about one narrative</h2>
          <Findings findings={audit.others.filter(calls)} {...{ showable, onShow }} />
        </section>
      )}
      <footer>
        <p>Advice only. Nothing is saved or sent, and nothing of it stays once this page is closed.</p>
      </footer>
    </main>
  );
}

type RowProps = Pick<Props, 'showable' | 'onShow'>;

function Row({ row, ...rest }: RowProps & { row: AuditedNarrative }) {
  return (
    <article data-narrative={row.id}>
      <h3>
        {sayDate(row.date)} · {row.type ?? 'type not read'} · {row.author}
      </h3>
      <p className="text">
        {row.pieces.map(({ text, read }, i) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a text is known by its place.
          read ? <mark key={i}>{text}</mark> : text,
        )}
      </p>
      {row.understood.length > 0 && (
        <p className="small understood">Understood: {row.understood.join(' · ')}</p>
      )}
      {row.findings.length > 0 ? (
        <Findings findings={row.findings} {...rest} />
      ) : (
        <p className="small">The checks say nothing about it.</p>
      )}
    </article>
  );
}

function Findings({ findings, showable, onShow }: RowProps & { findings: readonly Shown[] }) {
  const done = findings.filter(({ status }) => status === 'met');
  return (
    <ul className="findings">
      {findings
        .filter(({ status }) => status !== 'met')
        .map((finding) => (
          <li key={finding.id} data-status={finding.status}>
            <StatusShape status={finding.status} />
            <div>
              <p>
                <StatusWord status={finding.status} extra={finding.past ? '(past)' : null} />{' '}
                {titleOf(finding.duty)}
              </p>
              <p>{finding.says}</p>
              {finding.todo && <p className="todo">{finding.todo}</p>}
              {calls(finding) && showable.includes(finding.id) && (
                <button type="button" className="plain" onClick={() => onShow(finding.id)}>
                  Show it in TRACS
                </button>
              )}
            </div>
          </li>
        ))}
      {done.length > 0 && (
        <li data-status="met">
          <StatusShape status="met" />
          <p>
            <StatusWord status="met" /> {[...new Set(done.map(({ duty }) => titleOf(duty)))].join(' · ')}
          </p>
        </li>
      )}
    </ul>
  );
}

function countOf(rows: number): string {
  return rows === 1 ? '1 narrative' : `${rows} narratives`;
}
