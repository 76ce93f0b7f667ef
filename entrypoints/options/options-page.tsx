/** Options: which TRACS is connected, by which page map, by which policy and with whose eyes records are judged. */
import { useEffect, useState } from 'react';
import { ConnectForm } from '@/components/connect-form';
import { BUILT_IN } from '@/lib/browser/build';
import type { Connection, Settings } from '@/lib/browser/storage';
import type { PageMap } from '@/lib/tracs/map';
import { useStored, withinOf } from '../policy/stored.ts';
import { ManagedPart } from './managed-part.tsx';
import { PolicyPart } from './policy-part.tsx';
import { previewOf } from './preview.ts';
import { connect, disconnect, type Kept, mapFrom, readKept, saveSettings } from './store.ts';
import { TemplatesOptions } from './templates-part.tsx';

export function OptionsPage() {
  const [kept, setKept] = useState<Kept | null>(null);
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null);
  const [map, setMap] = useState<PageMap | null>(null);
  const reload = () => void readKept().then(setKept);
  useEffect(reload, []);
  const stored = useStored();
  if (!kept || !stored) return <div className="surface">Reading the settings…</div>;

  const onFile = async (file: File | null) => {
    const read = file && (await mapFrom(file));
    setMap(read?.ok ? read.map : null);
    setSaid(read && !read.ok ? { ok: false, text: read.problem } : null);
    return read?.ok
      ? previewOf(
          read.map,
          kept.maps.find(({ id }) => id === read.map.id),
        )
      : null;
  };
  const onConnect = async (address: string) => {
    const result = await connect(address, map, stored.managed);
    setSaid(result);
    if (result.ok) setMap(null);
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
    if (role) await saveSettings({ role });
  };
  const worker = stored.pack?.words.worker ?? 'case manager';
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
      {kept.connections.length === 0 && !BUILT_IN && <p>No TRACS is connected yet.</p>}
      <ul className="list">
        {BUILT_IN?.fixed &&
          BUILT_IN.connections.map(({ origin }) => (
            <li key={origin}>
              <span className="what">
                {origin}
                <small>Set by your IT department with this build</small>
              </span>
            </li>
          ))}
        {BUILT_IN && !BUILT_IN.fixed && (
          <li>
            <span className="what">
              {BUILT_IN.connections[0]?.origin}
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
                  `No page map yet, or a damaged one (${connection.map}): connect again with its file, or make it in the side panel over TRACS`}
              </small>
            </span>
            <button type="button" onClick={() => void onDisconnect(connection)}>
              Disconnect
            </button>
          </li>
        ))}
      </ul>
      {!BUILT_IN?.fixed && <ConnectForm onFile={onFile} onConnect={onConnect} />}
      <p role="status" className={said?.ok === false ? 'problem' : 'done'}>
        {said?.text}
      </p>
      <ManagedPart stored={stored} />
      <PolicyPart stored={stored} />
      <h2>Your role</h2>
      <form>
        <label>
          Records are judged for a
          <select
            value={stored.roleOpen ? '' : stored.role}
            disabled={stored.managed.role !== undefined}
            onChange={(event) => void onRole(event.target.value as Settings['role'])}
          >
            {stored.roleOpen && <option value="">(not said yet; judged for a {worker})</option>}
            <option value="case-manager">{worker}</option>
            <option value="contractor">JOBS contractor</option>
          </select>
          {stored.managed.role && (
            <small>Set by IT. Ask {stored.managed.supportContact ?? 'your IT'} about it.</small>
          )}
        </label>
      </form>
      <TemplatesOptions within={withinOf(stored)} managed={stored.managed} />
    </main>
  );
}
