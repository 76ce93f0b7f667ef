/** The options' smaller parts, wired: role, shortcuts, appearance. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { AppearanceSection, type Shortcut, ShortcutsSection } from '@/components/options/more-sections';
import { APPEARANCE_KEY, type Appearance, readAppearance } from '@/lib/browser/appearance';
import type { Settings } from '@/lib/browser/storage';
import type { Stored } from '../policy/stored.ts';
import { saveSettings } from './store.ts';

export function RolePart({ stored }: { stored: Stored }) {
  const worker = stored.pack?.words.worker ?? 'case manager';
  const onRole = async (role: Settings['role']) => {
    if (role) await saveSettings({ role });
  };
  return (
    <section aria-labelledby="role-title">
      <h2 id="role-title">Your role</h2>
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
    </section>
  );
}

/** Firefox has a way to its page for shortcuts; in Chrome and Edge that page has an address. */
const openInFirefox = (browser.commands as { openShortcutSettings?: () => Promise<void> })
  .openShortcutSettings;
const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

function changeShortcuts(): (() => void) | null {
  if (openInFirefox) return () => void openInFirefox.call(browser.commands);
  if (browser.runtime.getURL('').startsWith('moz-extension:')) return null;
  return () => void browser.tabs.create({ url: SHORTCUTS_PAGE });
}

export function ShortcutsPart() {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = () =>
      void browser.commands
        .getAll()
        .then((all) =>
          setShortcuts(
            all
              .filter(({ description }) => description)
              .map(({ description, shortcut }) => ({ name: description!, keys: shortcut ?? '' })),
          ),
        );
    read();
    // They are changed on another page; coming back is when it shows.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return <ShortcutsSection shortcuts={shortcuts} onChange={changeShortcuts()} />;
}

export function AppearancePart() {
  const [appearance, setAppearance] = useState<Appearance | null>(null);
  useEffect(() => {
    void browser.storage.local
      .get(APPEARANCE_KEY)
      .then((stored) => setAppearance(readAppearance(stored[APPEARANCE_KEY])));
  }, []);
  const onTheme = (theme: Appearance['theme']) => {
    setAppearance({ theme });
    void browser.storage.local.set({ [APPEARANCE_KEY]: { theme } });
  };
  return <AppearanceSection theme={appearance?.theme ?? 'system'} onTheme={onTheme} />;
}
