/** What is kept in this browser, key by key; a file of it, and the ways to erase it. */
import { useState } from 'react';

export interface KeptRow {
  key: string;
  what: string;
  until: string;
  /** On disk, or in memory until the browser ends. */
  disk: boolean;
  client: boolean;
  keys: number;
  bytes: number;
}

interface Props {
  rows: readonly KeptRow[];
  /** Keys that this version does not know. */
  unknown: readonly { key: string; bytes: number }[];
  said: { ok: boolean; text: string } | null;
  busy: boolean;
  onExport(): void;
  onErase(what: 'session' | 'all'): void;
}

const ERASES = {
  session: {
    name: 'Forget what was read of participants',
    asks: 'Everything read or typed in this browser session goes: facts, ticks, kept drafts, the pad. Settings stay.',
    yes: 'Forget it',
  },
  all: {
    name: 'Erase everything',
    asks: 'All of the above goes: connections, page maps, packs, own templates, settings. The overlay stops in open tabs and gives its permissions back. Export first what you want to keep.',
    yes: 'Erase everything now',
  },
} as const;

export function StorageSection({ rows, unknown, said, busy, onExport, onErase }: Props) {
  const [asking, setAsking] = useState<'session' | 'all' | null>(null);
  const there = rows.filter(({ keys }) => keys > 0);
  const rest = rows.filter(({ keys }) => keys === 0);
  const total = [...there, ...unknown].reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <section aria-labelledby="storage-title">
      <h2 id="storage-title">What is kept</h2>
      <p>
        {sizeOf(total)} in this browser and nowhere else. What can tell of a participant is in memory only,
        never on disk, and in no export.
      </p>
      <table className="kept">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Where, until</th>
            <th scope="col">Size</th>
          </tr>
        </thead>
        <tbody>
          {there.map((row) => (
            <tr key={row.key}>
              <th scope="row" title={`Kept as ${row.key}`}>
                {row.what}
              </th>
              <td data-label="Where, until">
                {row.disk ? 'On disk' : 'In memory'}, until {row.until}
              </td>
              <td data-label="Size">
                {sizeOf(row.bytes)}
                {row.keys > 1 && ` (${row.keys} entries)`}
              </td>
            </tr>
          ))}
          {unknown.map(({ key, bytes }) => (
            <tr key={key}>
              <th scope="row">
                Not known to this version
                <code>{key}</code>
              </th>
              <td data-label="Where, until">Until you erase everything</td>
              <td data-label="Size">{sizeOf(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more that can be kept and are not there now</summary>
          <ul className="plain-list">
            {rest.map(({ key, what, disk }) => (
              <li key={key} title={`Kept as ${key}`}>
                {what} ({disk ? 'on disk' : 'in memory'})
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="acts">
        <button type="button" disabled={busy} onClick={onExport}>
          Export the settings
        </button>
        {(['session', 'all'] as const).map((what) => (
          <button
            key={what}
            type="button"
            className={what === 'all' ? 'danger' : undefined}
            disabled={busy || asking !== null}
            onClick={() => setAsking(what)}
          >
            {ERASES[what].name}…
          </button>
        ))}
      </div>
      {asking && (
        <section className="box" aria-label={ERASES[asking].name}>
          <p>{ERASES[asking].asks}</p>
          <div className="acts">
            <button
              type="button"
              className="primary"
              disabled={busy}
              onClick={() => {
                setAsking(null);
                onErase(asking);
              }}
            >
              {ERASES[asking].yes}
            </button>
            <button type="button" onClick={() => setAsking(null)}>
              Keep it
            </button>
          </div>
        </section>
      )}
      <p role="status" className={said?.ok === false ? 'problem' : 'done'}>
        {busy ? 'Erasing…' : said?.text}
      </p>
    </section>
  );
}

/** After everything was erased: nothing reads storage any more until the person goes on. */
export function Erased({ left, onGoOn }: { left: number; onGoOn(): void }) {
  return (
    <main className="surface plain-state" data-state="erased">
      <h1>{left === 0 ? 'Everything is erased' : 'Not everything could be erased'}</h1>
      <p role="status">
        {left === 0
          ? '0 bytes are kept in this browser. You can close this page or remove the extension. Once you use the overlay again, it writes its own rules anew, nothing else.'
          : `${left} keys are still there. Close the other tabs with TRACS or the overlay, then try again.`}
      </p>
      <div className="acts">
        <button type="button" onClick={onGoOn}>
          {left === 0 ? 'Start afresh' : 'Back to the options'}
        </button>
      </div>
    </main>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}
