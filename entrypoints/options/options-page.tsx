/** Options: which TRACS is connected, by which page map, and whose eyes the record is judged with. */
import { useEffect, useState } from 'react';
import { ConnectForm } from '@/components/connect-form';
import { PRACTICE } from '@/lib/browser/build';
import type { Connection, Settings } from '@/lib/browser/storage';
import { connect, disconnect, type Kept, readKept, saveSettings } from './store.ts';
import { TemplatesOptions } from './templates-part.tsx';

export function OptionsPage() {
  const [kept, setKept] = useState<Kept | null>(null);
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null);
  const reload = () => void readKept().then(setKept);
  useEffect(reload, []);
  if (!kept) return <div className="surface">Reading the settings…</div>;

  const onConnect = async (address: string, file: File | null) => {
    const result = await connect(address, file, kept);
    setSaid(result);
    reload();
    return result.ok;
  };
  const onDisconnect = async (connection: Connection) => {
    await disconnect(connection, kept);
    setSaid({
      ok: true,
      text: `${connection.origin} is disconnected. Its permission and what was read there are removed.`,
    });
    reload();
  };
  const onRole = async (role: Settings['role']) => {
    await saveSettings({ role });
    reload();
  };
  return (
    <main className="surface">
      <h1>TRACS Overlay</h1>
      <p>
        The overlay reads the TRACS that it is connected to, in this browser alone. It advises; it never
        saves, sends or blocks anything.
      </p>
      <p>
        <a href="/pad.html">Open the pad</a> to draft a narrative without any TRACS page, or to try what the
        overlay reads in a text.
      </p>
      <h2>Connected TRACS</h2>
      {kept.connections.length === 0 && !PRACTICE && <p>No TRACS is connected yet.</p>}
      <ul className="list">
        {PRACTICE && (
          <li>
            <span className="what">
              {PRACTICE.connections[0]?.origin}
              <small>The practice TRACS of this build, with its own page map</small>
            </span>
          </li>
        )}
        {kept.connections.map((connection) => (
          <li key={connection.origin}>
            <span className="what">
              {connection.origin}
              <small>
                {kept.mapTitles[connection.map] ??
                  `Page map "${connection.map}" is missing or damaged: connect again with its file`}
              </small>
            </span>
            <button type="button" onClick={() => void onDisconnect(connection)}>
              Disconnect
            </button>
          </li>
        ))}
      </ul>
      <ConnectForm onConnect={onConnect} />
      <p role="status" className={said?.ok === false ? 'problem' : 'done'}>
        {said?.text}
      </p>
      <h2>Your role</h2>
      <form>
        <label>
          Records are judged for a
          <select
            value={kept.settings.role}
            onChange={(event) => void onRole(event.target.value as Settings['role'])}
          >
            <option value="case-manager">case manager</option>
            <option value="contractor">JOBS contractor</option>
          </select>
        </label>
      </form>
      <TemplatesOptions />
    </main>
  );
}
