/** The options' parts about TRACS itself: what is connected, and by which page maps. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { ConnectForm } from '@/components/connect-form';
import { MapsSection, type MapView } from '@/components/options/maps-section';
import { BUILT_IN } from '@/lib/browser/build';
import type { ManagedCopy } from '@/lib/browser/managed';
import { type Connection, LOCAL_KEYS } from '@/lib/browser/storage';
import type { PageMap } from '@/lib/tracs/map';
import { saveFile } from '../own-page/save-file.ts';
import { previewOf } from './preview.ts';
import { connect, disconnect, type Kept, mapFrom, readKept } from './store.ts';

const FOLLOWED: readonly string[] = [LOCAL_KEYS.connections, LOCAL_KEYS.maps];

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
      {kept.connections.length === 0 && !BUILT_IN && <p className="nothing">No TRACS is connected yet.</p>}
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
    </section>
  );
}

export function MapsPart({ kept: { maps, connections } }: { kept: Kept }) {
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
  return <MapsSection maps={views} onExport={onExport} />;
}
