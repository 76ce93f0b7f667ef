/** The case summary: one page for a staffing or a review, printed or copied; never stored. */
import type { ReactNode } from 'react';
import { sayDate } from '@/lib/record/civil-date';
import { StatusShape } from '../status.tsx';
import { ADVICE } from './as-text.ts';
import type { NarrativeText, Summary as SummaryData, SummaryLine } from './summary-of.ts';

interface Props {
  summary: SummaryData;
  /** What is said above it: the record has changed, another one is open. */
  note: { text: string; canRemake: boolean } | null;
  /** The narratives' texts, once they were asked for; null without. */
  narratives: readonly NarrativeText[] | null;
  /** What became of the last act. */
  said: { ok: boolean; text: string } | null;
  onPrint(): void;
  onCopy(): void;
  onNarratives(shown: boolean): void;
  onRemake(): void;
}

export function Summary({ summary, note, narratives, said, ...on }: Props) {
  const { name, number } = summary;
  return (
    <main className="surface document">
      <div className="tools">
        <button type="button" className="primary" onClick={on.onPrint}>
          Print
        </button>
        <button type="button" onClick={on.onCopy}>
          Copy as text
        </button>
        <label className="check">
          <input
            type="checkbox"
            checked={narratives !== null}
            onChange={(event) => on.onNarratives(event.currentTarget.checked)}
          />
          Add the narratives' text
        </label>
        <p role="status" className={said?.ok === false ? 'problem' : 'done'}>
          {said?.text}
        </p>
      </div>
      {note && (
        <div className="note">
          <p>{note.text}</p>
          {note.canRemake && (
            <button type="button" onClick={on.onRemake}>
              Make it anew
            </button>
          )}
        </div>
      )}
      <header>
        <p className="kind">Case summary · advice only</p>
        <h1>{name}</h1>
        <dl className="facts">
          {!name.includes(number) && <Fact term="Case">{number}</Fact>}
          <Fact term="Checks">
            {summary.counts}. {summary.coverage}.
          </Fact>
          {summary.episode && <Fact term="Episode">{summary.episode}</Fact>}
          {summary.appointment && <Fact term="RE appointment">{summary.appointment}</Fact>}
          <Fact term="Made">{summary.madeOn}</Fact>
        </dl>
      </header>
      {summary.notChecked.length > 0 && (
        <section aria-labelledby="not-checked" className="not-checked">
          <h2 id="not-checked">Not checked</h2>
          <ul className="plain-list">
            {summary.notChecked.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {summary.stages.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul className="duties">
            {lines.map((line) => (
              <Duty key={line.duty} line={line} />
            ))}
          </ul>
        </section>
      ))}
      {summary.notNeeded.length > 0 && (
        <section>
          <h2>Not needed now</h2>
          <p className="small">{summary.notNeeded.join(' · ')}</p>
        </section>
      )}
      {summary.older.length > 0 && (
        <section>
          <h2>Older, before the current episode, for review</h2>
          <ul className="plain-list">
            {summary.older.map(({ title, says }) => (
              <li key={`${title}${says}`}>
                {title}: {says}
              </li>
            ))}
          </ul>
        </section>
      )}
      {narratives && (
        <section className="narratives">
          <h2>Narratives, as the page shows them</h2>
          {narratives.length === 0 && <p>The page lists none.</p>}
          {narratives.map(({ id, date, type, author, text }) => (
            <article key={id}>
              <h3>
                {sayDate(date)} · {type ?? 'type not read'} · {author}
              </h3>
              <p className="text">{text}</p>
            </article>
          ))}
        </section>
      )}
      <footer>
        <p>Made by {summary.madeBy}.</p>
        <p>{ADVICE}</p>
      </footer>
    </main>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Duty({ line }: { line: SummaryLine }) {
  return (
    <li className="duty" data-duty={line.duty} data-status={line.status}>
      <StatusShape status={line.status} />
      <div>
        <h3>
          {line.title} <span className="status">{line.word}</span>
        </h3>
        {line.says.map(({ text, todo, lastDay }) => (
          <div key={text} className="says">
            <p>{text}</p>
            {todo && (
              <p className="todo">
                {todo}
                {lastDay && ` Last day: ${lastDay}.`}
              </p>
            )}
          </div>
        ))}
        {line.more > 0 && <p>And {line.more} more like this.</p>}
        <p className="small">{line.source}</p>
      </div>
    </li>
  );
}
