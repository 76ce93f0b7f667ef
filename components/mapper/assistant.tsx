/**
 * Making a page map: what stands on the page in front is proposed, read at once and shown; a person confirms it, or
 * points at what is meant. Every page that is kept is of use from then on.
 */
import type { AssistantActs } from './acts.ts';
import { Brittle } from './brittle.tsx';
import { MapPreview } from './map-preview.tsx';
import { ThisPage } from './this-page.tsx';
import type { AssistantView } from './view.ts';

export function Assistant({ view, acts }: { view: AssistantView; acts: AssistantActs }) {
  const proposed = view.pages.flatMap(({ parts }) => parts).filter(({ status }) => status === 'proposed');
  const ticked = proposed.filter((part) => part.ticked).length;
  return (
    <div className="assistant">
      <header className="head">
        <h1>Page map</h1>
        <p className="case">{view.origin}</p>
      </header>
      {view.pointing !== null && (
        <div className="pointing" role="alert">
          <p>{view.pointing}</p>
          <p>
            Click it on the page. Without a mouse: go from word to word with these buttons, or with the arrow
            keys on the page.
          </p>
          {view.pointedAt !== null && (
            <p role="status">
              Now at: <b>{view.pointedAt}</b>
            </p>
          )}
          <div className="acts">
            <button type="button" onClick={() => acts.onStep(-1)}>
              Back
            </button>
            <button type="button" onClick={() => acts.onStep(1)}>
              Next
            </button>
            <button
              type="button"
              className="primary"
              disabled={view.pointedAt === null}
              onClick={acts.onChoose}
            >
              Take this
            </button>
            <button type="button" onClick={acts.onStopPointing}>
              Stop pointing
            </button>
          </div>
        </div>
      )}
      {view.said && (
        <p role="status" className={`said ${view.said.ok ? 'done' : 'problem'}`}>
          {view.said.text}
        </p>
      )}
      <main>
        <WhatNow view={view} />
        <ThisPage view={view} acts={acts} />
        {proposed.length > 0 && (
          <div className="keep">
            <button type="button" className="primary" disabled={ticked === 0} onClick={acts.onKeep}>
              {ticked === 1 ? 'Keep 1 part' : `Keep ${ticked} parts`}
            </button>
          </div>
        )}
        {view.words.length > 0 && <Words view={view} acts={acts} />}
        <section className="covered">
          <h2>What the map covers</h2>
          <ul>
            {view.covered.map(({ purpose, title, done, hint }) => (
              <li key={purpose} data-purpose={purpose} data-done={done}>
                <span aria-hidden="true">{done ? '✓' : '…'}</span>
                <span>
                  {title}
                  <small>{done ? 'in the map' : hint}</small>
                </span>
              </li>
            ))}
          </ul>
          {view.unjudged.length > 0 && (
            <details>
              <summary>
                {view.unjudged.length === 1 ? '1 duty is' : `${view.unjudged.length} duties are`} not judged
                without the rest
              </summary>
              <ul className="unjudged">
                {view.unjudged.map((title) => (
                  <li key={title}>{title}</li>
                ))}
              </ul>
            </details>
          )}
          <Brittle places={view.brittle} />
        </section>
        <Files view={view} acts={acts} />
      </main>
      <footer className="foot">
        <p>
          Nothing is typed into the page and nothing is clicked there. What you see here stays in this
          browser.
        </p>
        <div className="acts">
          <button type="button" onClick={acts.onDiagnose}>
            Copy diagnostic
          </button>
          <button type="button" onClick={acts.onClose}>
            Done
          </button>
        </div>
      </footer>
    </div>
  );
}

/** One line on what a person does next: confirm, open the next page, or try the map out. */
function WhatNow({ view: { state, pages, covered } }: { view: AssistantView }) {
  const parts = pages.flatMap((page) => page.parts);
  if (state !== 'here' || parts.some(({ status }) => status === 'broken')) return null;
  const open = covered.filter(({ done }) => !done);
  const waits = parts.some(({ status }) => status === 'proposed');
  if (waits)
    return open.length < covered.length ? null : (
      <p className="hint">
        Check what was found on this page and keep it. Then open the next page of the record: what stands
        there is shown here.
      </p>
    );
  const [next] = open;
  if (!next)
    return (
      <p className="hint">
        Every part is in the map. Open another participant to see that it reads there too; then export it for
        your branch.
      </p>
    );
  return open.length < covered.length ? (
    <p className="hint">
      <b>Next, {next.title.charAt(0).toLowerCase() + next.title.slice(1)}.</b> {next.hint}.
    </p>
  ) : null;
}

function Words({ view, acts }: { view: AssistantView; acts: AssistantActs }) {
  return (
    <section className="words-of">
      <h2>Words</h2>
      {view.words.map(({ what, ours, theirs, options }) => (
        <label key={what + ours}>
          {what} {ours}
          <small>is called there</small>
          <select value={theirs ?? ''} onChange={(event) => acts.onWord(what, ours, event.target.value)}>
            <option value="">{options.includes(ours) ? `${ours}, as here` : 'not said yet'}</option>
            {options
              .filter((option) => option !== ours)
              .map((option) => (
                <option key={option} value={option}>
                  {option}
                </option>
              ))}
          </select>
        </label>
      ))}
    </section>
  );
}

function Files({ view, acts }: { view: AssistantView; acts: AssistantActs }) {
  return (
    <section className="files">
      <h2>Hand it on</h2>
      {view.importing ? (
        <>
          <MapPreview map={view.importing} />
          <div className="acts">
            <button type="button" className="primary" onClick={() => acts.onImportDecided(true)}>
              Use this map
            </button>
            <button type="button" onClick={() => acts.onImportDecided(false)}>
              Leave all as it is
            </button>
          </div>
        </>
      ) : (
        <div className="acts">
          <button type="button" onClick={acts.onExport}>
            Export
          </button>
          <label className="button">
            Import…
            <input
              type="file"
              accept=".json,application/json"
              onChange={(event) => acts.onImport(event.target.files?.[0] ?? null)}
            />
          </label>
        </div>
      )}
    </section>
  );
}
