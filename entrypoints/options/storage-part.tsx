/** The options' part about storage, wired: what stands there now, a file of the settings, erasing. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { StorageSection } from '@/components/options/storage-section';
import { tally } from '@/lib/browser/inventory';
import { saveFile } from '../own-page/save-file.ts';
import type { Said } from './store.ts';

export function StoragePart({ onErased }: { onErased(left: number): void }) {
  const [kept, setKept] = useState<ReturnType<typeof tally> | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const look = useCallback(async () => {
    const { local, session } = browser.storage;
    setKept(tally(await local.get(null), await session.get(null)));
  }, []);
  useEffect(() => {
    const changed = () => void look();
    browser.storage.onChanged.addListener(changed);
    changed();
    return () => browser.storage.onChanged.removeListener(changed);
  }, [look]);
  if (!kept) return <p>Reading what is kept…</p>;

  const onErase = async (what: 'session' | 'all') => {
    setBusy(true);
    const answer: unknown = await browser.runtime.sendMessage({ type: 'erase', what }).catch(() => null);
    const left = (answer as { left?: unknown } | null)?.left;
    setBusy(false);
    if (typeof left !== 'number')
      setSaid({ ok: false, text: 'The overlay did not answer. Reload this page and try again.' });
    else if (what === 'all') onErased(left);
    else
      setSaid(
        left === 0
          ? { ok: true, text: 'Forgotten. Open pages of TRACS are read again once you reload them.' }
          : { ok: false, text: `${left} keys are still there. Try again.` },
      );
  };
  const onExport = async () => {
    const local = await browser.storage.local.get(null);
    const { version } = browser.runtime.getManifest();
    saveFile(
      'tracs-overlay-settings.json',
      `${JSON.stringify({ format: 1, overlay: version, made: new Date().toISOString(), settings: local }, null, 2)}\n`,
    );
    setSaid({
      ok: true,
      text: 'Everything that is on disk is in the file, and nothing about a participant.',
    });
  };
  return (
    <StorageSection
      rows={kept.known.map(({ kind, keys, bytes }) => ({
        ...kind,
        disk: kind.area === 'local',
        keys,
        bytes,
      }))}
      unknown={kept.unknown}
      {...{ said, busy }}
      onExport={() => void onExport()}
      onErase={(what) => void onErase(what)}
    />
  );
}
