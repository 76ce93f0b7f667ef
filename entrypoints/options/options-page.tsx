/** The options: every part in its section, with the list of sections beside them. */
import { useState } from 'react';
import { OptionsFrame } from '@/components/options/frame';
import { Erased } from '@/components/options/storage-section';
import { useStored, withinOf } from '../policy/stored.ts';
import { ConnectionPart, MapsPart, useKept } from './connection-part.tsx';
import { ManagedPart } from './managed-part.tsx';
import { AppearancePart, RolePart, ShortcutsPart } from './more-parts.tsx';
import { usePolicyParts } from './policy-part.tsx';
import { StoragePart } from './storage-part.tsx';
import { TemplatesOptions } from './templates-part.tsx';

export function OptionsPage() {
  /** How many keys were left after everything was erased; null before that. */
  const [left, setLeft] = useState<number | null>(null);
  // Reading the settings would write the rules anew.
  return left === null ? (
    <Sections onErased={setLeft} />
  ) : (
    <Erased left={left} onGoOn={() => setLeft(null)} />
  );
}

function Sections({ onErased }: { onErased(left: number): void }) {
  const kept = useKept();
  const stored = useStored();
  const policy = usePolicyParts(stored);
  if (!kept || !stored || !policy) {
    return (
      <main className="surface plain-state" data-state="looking">
        <h1>Reading the settings…</h1>
      </main>
    );
  }
  return (
    <OptionsFrame
      sections={[
        {
          id: 'connection',
          title: 'Connection',
          body: <ConnectionPart kept={kept} managed={stored.managed} />,
        },
        { id: 'maps', title: 'Page maps', body: <MapsPart kept={kept} /> },
        { id: 'role', title: 'Your role', body: <RolePart stored={stored} /> },
        { id: 'rules', title: 'Policy', body: policy.rules },
        { id: 'checks', title: 'Checks on and off', body: policy.checks },
        { id: 'words', title: 'Words', body: policy.words },
        {
          id: 'templates',
          title: 'Own templates',
          body: <TemplatesOptions within={withinOf(stored)} managed={stored.managed} />,
        },
        { id: 'shortcuts', title: 'Shortcuts', body: <ShortcutsPart /> },
        { id: 'appearance', title: 'Appearance', body: <AppearancePart /> },
        { id: 'it', title: 'Set by IT', body: <ManagedPart stored={stored} /> },
        { id: 'storage', title: 'What is kept', body: <StoragePart onErased={onErased} /> },
      ]}
    />
  );
}
