/** The first-run screens, wired. Nothing is kept but the role, where one is chosen. */
import { FirstRun } from '@/components/first-run/first-run';
import { BUILT_IN } from '@/lib/browser/build';
import { useKept } from '../options/connection-part.tsx';
import { saveSettings } from '../options/store.ts';
import { useStored } from '../policy/stored.ts';

export function FirstRunPage() {
  const kept = useKept();
  const stored = useStored();
  if (!kept || !stored) {
    return (
      <main className="surface plain-state" data-state="looking">
        <h1>One moment…</h1>
      </main>
    );
  }
  return (
    <FirstRun
      worker={stored.pack?.words.worker ?? 'case manager'}
      role={stored.roleOpen ? null : stored.role}
      roleLocked={stored.managed.role !== undefined}
      connected={kept.connections.length + kept.pinned.length > 0 || BUILT_IN !== null}
      onRole={(role) => void saveSettings({ role })}
      onPad={() => location.assign('/pad.html#sample')}
      onConnect={() => location.assign('/options.html#connection')}
    />
  );
}
