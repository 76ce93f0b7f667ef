/** The catalogue: every check in plain words with its source, its figures in force and examples; searched, and printed. */
import { useState } from 'react';
import type { Entry } from '@/lib/judgement/catalogue/entries';
import type { Help } from '@/lib/judgement/catalogue/help';
import { STAGE_TITLES } from '@/lib/judgement/duties/duty';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import type { CivilDate } from '@/lib/record/civil-date';
import { usDate } from '@/lib/record/parts';
import { EntryView } from './entry-view.tsx';
import { matching, wordsOf } from './search.ts';

interface Props {
  entries: readonly Entry[];
  help: readonly Help[];
  pack: PolicyPack;
  today: CivilDate;
  onPrint(): void;
}

export function Catalogue({ entries, help, pack, today, onPrint }: Props) {
  const [asked, setAsked] = useState('');
  const words = wordsOf(asked);
  const shown = entries.filter((entry) => matching(entry, words));
  const told = help.filter(({ title, text }) => matching({ title, text }, words));
  const stages = [...new Set(shown.map(({ stage }) => stage))];
  return (
    <main className="surface catalogue">
      <header>
        <h1>All checks in plain words</h1>
        <p>
          What the overlay looks for in a record, from which place of which document, by which figures, and
          how it answers. A finding never says more than that the record does not show something.
        </p>
        <p className="as-of">
          By “{pack.title}”, version {pack.version}, as of {usDate(today)}. The examples are answered by the
          default's figures.
        </p>
        <div className="tools">
          <label>
            Search
            <input
              type="search"
              value={asked}
              autoComplete="off"
              onInput={(event) => setAsked(event.currentTarget.value)}
            />
          </label>
          <button type="button" onClick={onPrint}>
            Print as the branch's guide
          </button>
        </div>
        <p role="status" className="hint found">
          {words.length > 0 && foundInWords(shown.length, entries.length, told.length)}
        </p>
        {words.length === 0 && (
          <nav aria-label="Stages">
            {stages.map((stage) => (
              <a key={stage} href={`#${stage}`}>
                {STAGE_TITLES[stage]} ({shown.filter((entry) => entry.stage === stage).length})
              </a>
            ))}
            <a href="#background">Background ({told.length})</a>
          </nav>
        )}
      </header>
      {stages.map((stage) => (
        <section key={stage} id={stage} className="catalogue-stage">
          <h2>{STAGE_TITLES[stage]}</h2>
          {shown
            .filter((entry) => entry.stage === stage)
            .map((entry) => (
              <EntryView key={entry.id} entry={entry} today={today} />
            ))}
        </section>
      ))}
      {told.length > 0 && (
        <section id="background" className="catalogue-stage">
          <h2>Background</h2>
          {told.map(({ title, text, source }) => {
            const document = source && pack.documents[source.document];
            return (
              <article key={title} className="entry">
                <h3>{title}</h3>
                {text.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
                {document && (
                  <p className="place">
                    {document.title}, {document.dated}: {source.place}.
                  </p>
                )}
              </article>
            );
          })}
        </section>
      )}
    </main>
  );
}

function foundInWords(found: number, of: number, background: number): string {
  const beside = background > 0 ? `, and ${background} of the background` : '';
  return found + background === 0
    ? 'No check speaks of this. Try another word.'
    : `${found} of ${of} checks${beside}.`;
}
