/** Page maps as pages take them: checked by this version of the extension. */
import { browser } from 'wxt/browser';
import { fieldsOf, LOCAL_KEYS, readPinned } from '@/lib/browser/storage';
import { recheckMaps } from '@/lib/tracs/kept-maps';

/** Page maps that another version checked, checked anew: those of this browser and those that IT set. */
export async function keepMaps(): Promise<void> {
  const area = browser.storage.local;
  const { maps: own, pinned } = LOCAL_KEYS;
  const { version } = browser.runtime.getManifest();
  const stored = await area.get([own, pinned]).catch((): Record<string, unknown> => ({}));
  const maps = recheckMaps(stored[own], version);
  const ofIt = recheckMaps(readPinned(stored[pinned]).maps, version);
  const changes = {
    ...(maps && { [own]: maps }),
    ...(ofIt && { [pinned]: { ...fieldsOf(stored[pinned]), maps: ofIt } }),
  };
  if (Object.keys(changes).length > 0) await area.set(changes).catch(() => undefined);
}
