/** A case on lines of time: what happened when, and which windows were kept; the same as a table for keyboard and ear. */
import { useState } from 'react';
import { KIND_NAMES } from '@/lib/judgement/checklist/timeline/entries';
import type { EpisodeLine, Timeline } from '@/lib/judgement/checklist/timeline/timeline';
import { type CivilDate, sayDate } from '@/lib/record/civil-date';
import { GlanceView } from './glance.tsx';
import { Picture } from './picture.tsx';

const FILTERS = {
  all: 'Everything',
  contacts: 'Engagement contacts',
  efforts: 'Efforts without disqualification',
} as const;
type Filter = keyof typeof FILTERS;

interface Props {
  timeline: Timeline;
  today: CivilDate;
}

export function TimelineView({ timeline, today }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const { episodes, glance, lacks } = timeline;
  const count = { contacts: glance.contacts.length, efforts: glance.efforts.length };
  return (
    <main className="timeline">
      <fieldset className="filters">
        <legend className="for-ears">What is shown</legend>
        {(Object.keys(FILTERS) as Filter[]).map((name) => (
          <button type="button" key={name} aria-pressed={name === filter} onClick={() => setFilter(name)}>
            {name === 'all' ? FILTERS.all : `${FILTERS[name]} (${count[name]})`}
          </button>
        ))}
      </fieldset>
      {lacks !== null && <p className="hint lacks">Not the whole record: {lacks}</p>}
      {filter === 'all' ? (
        <>
          {episodes.length === 0 && (
            <p className="hint">
              {lacks === null
                ? 'No missed activity and no re-engagement is narrated, so there is no line of time to draw.'
                : 'Nothing to draw yet. Open Narratives to read them.'}
            </p>
          )}
          {episodes.slice(0, 1).map((episode) => (
            <EpisodeView key={episode.nth} {...{ episode, today }} />
          ))}
          {episodes.length > 1 && (
            <details className="fold earlier">
              <summary>
                {episodes.length === 2 ? '1 earlier episode' : `${episodes.length - 1} earlier episodes`}
              </summary>
              {episodes.slice(1).map((episode) => (
                <EpisodeView key={episode.nth} {...{ episode, today }} />
              ))}
            </details>
          )}
        </>
      ) : (
        <GlanceView glance={glance} today={today} what={filter} whole={lacks === null} />
      )}
    </main>
  );
}

function EpisodeView({ episode, today }: { episode: EpisodeLine; today: CivilDate }) {
  const [open, setOpen] = useState(episode.judged);
  return (
    <section className="episode-line" data-episode={episode.nth}>
      <h2>
        Episode {episode.nth}
        <span className="episode-state">{episode.open ? 'open' : 'closed'}</span>
      </h2>
      <p className="hint">{episode.says}</p>
      {!episode.judged && <p className="hint">Before the current episode: drawn, not judged.</p>}
      <Picture episode={episode} today={today} />
      <details
        className="as-table"
        open={open}
        onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}
      >
        <summary>The same as a table</summary>
        <EntriesTable episode={episode} today={today} />
      </details>
    </section>
  );
}

function EntriesTable({ episode, today }: { episode: EpisodeLine; today: CivilDate }) {
  return (
    <div className="table-box">
      <table>
        <caption className="for-ears">
          Episode {episode.nth}, day by day, with the windows that the documents ask for
        </caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {episode.windows.map((window) => (
            <tr key={`${window.kind}${window.from}`} className="window-row" data-short={window.short}>
              <th scope="row">
                {sayDate(window.from, today)} to {sayDate(window.to, today)}
              </th>
              <td>
                <strong>{window.title}:</strong> {window.says}
              </td>
            </tr>
          ))}
          {episode.entries.map(({ day, kind, says, from, draft, off }, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one day may hold two alike, and the list is drawn anew whole.
            <tr key={nth} data-kind={kind} data-off={off}>
              <th scope="row">{sayDate(day, today)}</th>
              <td>
                {draft && 'Once you save the draft: '}
                {says}
                <small>
                  {KIND_NAMES[kind]}
                  {'page' in from
                    ? `, from ${from.page === 'plan' ? 'the PDP' : 'the Re-Engagement Page'}`
                    : `, narrative of ${sayDate(from.date, today)}${from.type ? ` (${from.type})` : ''}`}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
