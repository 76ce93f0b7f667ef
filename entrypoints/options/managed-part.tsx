/** What IT set, as the options tell it. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { ManagedSection } from '@/components/managed-section';
import { HELD_KEY } from '@/lib/browser/allowed-origins';
import { fieldsOf, LOCAL_KEYS, readConnections, readPinned } from '@/lib/browser/storage';
import { IT_KEY, type ItTemplates, readIt } from '@/lib/judgement/templates/own-shape';
import type { Stored } from '../policy/stored.ts';

export function ManagedPart({ stored }: { stored: Stored }) {
  const [kept, setKept] = useState<Readonly<Record<string, unknown>>>({});
  // `stored` is another one whenever IT's settings change.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew for each.
  useEffect(
    () => void browser.storage.local.get([HELD_KEY, IT_KEY, LOCAL_KEYS.pinned]).then(setKept),
    [stored],
  );
  const { managed } = stored;
  return (
    <ManagedSection
      settings={settingsOf(stored, readIt(kept[IT_KEY]), kept[LOCAL_KEYS.pinned])}
      problems={managed.problems}
      heldBack={readConnections(kept[HELD_KEY]).map(({ origin }) => origin)}
      contact={managed.supportContact ?? null}
    />
  );
}

function settingsOf({ managed, pack, state }: Stored, it: ItTemplates | null, pinned: unknown) {
  const { configVersion, role, keepDrafts, allowUserTemplates, sessionTtlMinutes, allowedOrigins } = managed;
  const said: [what: string, says: string | false | undefined][] = [
    ['Settings', configVersion],
    ['Role', role && (role === 'contractor' ? 'JOBS contractor' : (pack?.words.worker ?? 'case manager'))],
    ['Connected TRACS', sayPinned(pinned)],
    ['Policy pack', state.by === 'managed' && pack ? `${pack.title}, version ${pack.version}` : undefined],
    ['Templates', it ? sayTemplates(it) : undefined],
    [
      'Own templates',
      allowUserTemplates === undefined ? undefined : allowUserTemplates ? 'allowed' : 'not offered',
    ],
    [
      'What is typed and not saved',
      keepDrafts === undefined ? undefined : keepDrafts ? 'kept until it is saved' : 'not kept',
    ],
    [
      'What was read of participants',
      sessionTtlMinutes !== undefined && `kept for ${sessionTtlMinutes} minutes at most`,
    ],
    ['Addresses that may be read', allowedOrigins && (allowedOrigins.join(', ') || 'none')],
  ];
  return said.flatMap(([what, says]) => (says ? [{ what, says }] : []));
}

function sayPinned(pinned: unknown): string | undefined {
  const { title, version } = fieldsOf(pinned);
  const origins = readPinned(pinned).connections.map(({ origin }) => origin);
  return origins.length > 0 ? `“${title}”, version ${version} (${origins.join(', ')})` : undefined;
}

function sayTemplates({ title, version, templates }: ItTemplates): string {
  const count = templates.length === 1 ? '1 template' : `${templates.length} templates`;
  return `“${title}”${version === null ? '' : `, version ${version}`} (${count})`;
}
