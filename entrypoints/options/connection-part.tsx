/** The options' parts about TRACS itself: what is connected, and by which page maps. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { ConnectForm } from '@/components/connect-form';
import { MapsSection, type MapView } from '@/components/options/maps-section';
import { BUILT_IN } from '@/lib/browser/build';
import { patternOf } from '@/lib/browser/connections';
import type { ManagedCopy } from '@/lib/browser/managed-rules';
import { type Connection, LOCAL_KEYS } from '@/lib/browser/storage';
import type { PageMap } from '@/lib/tracs/map';
import { saveFile } from '../own-page/save-file.ts';
import { previewOf } from './preview.ts';
import { connect, disconnect, fileForIt, type Kept, mapFrom, readKept } from './store.ts';

const FOLLOWED: readonly string[] = [LOCAL_KEYS.connections, LOCAL_KEYS.pinned, LOCAL_KEYS.maps];

/** Connections and maps, followed while another page changes them; null until they are read. */
export function useKept(): Kept | null {
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    const reload = () => void readKept().then(setKept);
    const changed = (changes: object, area: string) => {
      if (area === 'local' && FOLLOWED.some((key) => key in changes)) reload();
    };
    browser.storage.onChanged.addListener(changed);
    reload();
    return () => browser.storage.onChanged.removeListener(changed);
  }, []);
  return kept;
}

export function ConnectionPart({ kept, managed }: { kept: Kept; managed: ManagedCopy }) {
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null);
  const [map, setMap] = useState<PageMap | null>(null);
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
    const result = await connect(address, map, managed);
    setSaid(result);
    if (result.ok) setMap(null);
    return result.ok;
  };
  const onAllow = async (origin: string) => setSaid(await connect(origin, null, managed));
  const allowed = useAllowed(kept.pinned.map(({ origin }) => origin));
  const own = kept.connections.filter(({ origin }) => !kept.pinned.some((one) => one.origin === origin));
  const onDisconnect = async (connection: Connection) => {
    await disconnect(connection, kept);
    setSaid({
      ok: true,
      text: `${connection.origin} is disconnected. Its permission and what was read there are removed.`,
    });
  };
  return (
    <section aria-labelledby="connection-title">
      <h2 id="connection-title">Connected TRACS</h2>
      {own.length === 0 && kept.pinned.length === 0 && !BUILT_IN && (
        <p className="nothing">No TRACS is connected yet.</p>
      )}
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
        {kept.pinned.map(({ origin, title }) => (
          <li key={`it ${origin}`}>
            <span className="what">
              {origin}
              <small>
                Set by your IT, with its page map ({title}).{' '}
                {allowed?.includes(origin) ? 'Allowed: it is read.' : 'Allow it once, then it is read.'}
              </small>
            </span>
            {allowed && !allowed.includes(origin) && (
              <button type="button" className="primary" onClick={() => void onAllow(origin)}>
                Allow
              </button>
            )}
          </li>
        ))}
        {own.map((connection) => (
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
    </section>
  );
}

/** Those of the addresses that the browser lets be read, followed; null until it has told. */
function useAllowed(origins: readonly string[]): readonly string[] | null {
  const [allowed, setAllowed] = useState<readonly string[] | null>(null);
  const key = origins.join(' ');
  useEffect(() => {
    const ask = async () => {
      const all = key === '' ? [] : key.split(' ');
      const each = all.map((origin) => browser.permissions.contains({ origins: [patternOf(origin)] }));
      const granted = await Promise.all(each);
      setAllowed(all.filter((_, i) => granted[i]));
    };
    const changed = () => void ask();
    changed();
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, [key]);
  return allowed;
}

export function MapsPart({ kept }: { kept: Kept }) {
  const { maps, connections } = kept;
  const forIt = fileForIt(kept);
  const onExport = (id: string) => {
    const map = maps.find((one) => one.id === id);
    if (map) saveFile(`page-map-${id}.json`, `${JSON.stringify(map, null, 2)}\n`);
  };
  const views = maps.map((map): MapView => {
    const { pages, brittle } = previewOf(map, undefined);
    return {
      id: map.id,
      title: map.title,
      version: map.version,
      pages: pages.map(({ title }) => title),
      brittle: brittle.length,
      usedBy: connections.filter((one) => one.map === map.id).map(({ origin }) => origin),
    };
  });
  const onSave = () => saveFile('tracs-connections.json', `${JSON.stringify(forIt, null, 2)}\n`);
  return <MapsSection maps={views} onExport={onExport} onSaveForIt={forIt && onSave} />;
}
