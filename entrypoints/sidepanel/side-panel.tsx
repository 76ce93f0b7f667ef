/** The side panel: what the tab in front shows, or the assistant that makes its page map. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Assistant } from '@/components/mapper/assistant';
import { BUILT_IN } from '@/lib/browser/build';
import { allConnections } from '@/lib/browser/connections';
import { originOf } from '@/lib/browser/messages';
import { type Area, LOCAL_KEYS, readPinned } from '@/lib/browser/storage';
import { usableMaps } from '@/lib/tracs/kept-maps';
import { mapIdOf } from '@/lib/tracs/mapper/put';
import { readStored } from '../policy/stored.ts';
import { TabSurface } from '../popup/tab-surface.tsx';
import { ASSISTED } from './open.ts';
import { type Target, useAssistant } from './use-assistant.ts';

/** In a window of its own, the tab that it is about stands in the address. */
const ownTab = Number(new URLSearchParams(location.search).get('tab')) || null;

export function SidePanel() {
  const [target, setTarget] = useState<Target | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = useCallback((tab: number) => {
    setProblem(null);
    void targetOf(tab).then((found) => {
      if ('problem' in found) setProblem(found.problem);
      else setTarget(found);
    });
  }, []);
  useEffect(() => {
    if (ownTab !== null) {
      open(ownTab);
      return;
    }
    const area = browser.storage.session;
    const take = (value: unknown) => {
      if (typeof value !== 'number') return;
      void area.remove(ASSISTED);
      open(value);
    };
    const listen = (changes: Record<string, { newValue?: unknown }>, name: string) => {
      if (name === 'session') take(changes[ASSISTED]?.newValue);
    };
    browser.storage.onChanged.addListener(listen);
    void area.get(ASSISTED).then((kept) => take(kept[ASSISTED]));
    return () => browser.storage.onChanged.removeListener(listen);
  }, [open]);

  if (target) return <Making key={target.tab} target={target} onClose={() => close(setTarget)} />;
  return (
    <>
      {problem !== null && (
        <p className="surface said" role="alert">
          {problem}
        </p>
      )}
      {ownTab === null && (
        <TabSurface
          first={null}
          stored={null}
          closeAfterShow={false}
          onBeside={null}
          onMap={(tab) => open(tab.id)}
        />
      )}
    </>
  );
}

function close(setTarget: (target: null) => void): void {
  if (ownTab === null) setTarget(null);
  else window.close();
}

function Making({ target, onClose }: { target: Target; onClose(): void }) {
  const { view, acts } = useAssistant(target, onClose);
  return (
    <div className="surface">
      <Assistant view={view} acts={acts} />
    </div>
  );
}

async function targetOf(id: number): Promise<Target | { problem: string }> {
  const tab = await browser.tabs.get(id).catch(() => null);
  const origin = tab?.url ? originOf(tab.url) : null;
  const connections = await allConnections(browser.storage.local as unknown as Area);
  const connection = connections.find((entry) => entry.origin === origin);
  if (!connection) return { problem: 'This tab shows no connected TRACS. Connect it first.' };
  const stored = await browser.storage.local.get([LOCAL_KEYS.maps, LOCAL_KEYS.pinned]);
  const pinned = readPinned(stored[LOCAL_KEYS.pinned]);
  const maps = [
    ...usableMaps(pinned.maps),
    ...usableMaps(stored[LOCAL_KEYS.maps]),
    ...usableMaps(BUILT_IN?.maps ?? []),
  ];
  // From storage, where the background makes it anew if need be: a copy in this page would weigh 68 kB.
  const { pack } = await readStored();
  if (!pack) return { problem: 'The rules could not be read. Restart the browser; if it stays so, ask IT.' };
  const isPinned = pinned.connections.some((entry) => entry.origin === origin);
  const found = maps.find((map) => map.id === connection.map) ?? null;
  // What is made of IT's map goes to IT as a file, under a name like any other.
  const mapId = isPinned ? mapIdOf(new URL(connection.origin).host) : connection.map;
  return {
    tab: id,
    origin: connection.origin,
    map: found && { ...found, id: mapId },
    mapId,
    isPinned,
    pack,
  };
}
