/** Deadlines across participants, and the branch's own list as row and file. A chunk of its own: the popup opens without it. */
import { useMemo } from 'react';
import { DeadlinesView } from '@/components/deadlines/deadlines-view';
import type { PopupView } from '@/components/tab-view';
import type { ActiveTab } from '@/lib/browser/tabs';
import { deadlinesOf } from '@/lib/judgement/checklist/deadlines/deadlines';
import { csvOf, icsOf, rowToCopy } from '@/lib/judgement/checklist/deadlines/files';
import { invitedOf } from '@/lib/judgement/checklist/deadlines/invited';
import { checksum } from '@/lib/record/checksum';
import { saveFile } from '../own-page/save-file.ts';
import type { Within } from '../policy/stored.ts';
import { useSeen } from './use-seen.ts';

interface Props {
  tab: ActiveTab | null;
  view: PopupView;
  within: Within;
}

export default function DeadlinesPart({ tab, view, within }: Props) {
  const { cases, inFront } = useSeen(tab, view, within);
  const { deadlines, invited } = useMemo(
    () => ({
      deadlines: deadlinesOf(cases ?? [], within.today),
      invited: invitedOf(cases ?? [], within),
    }),
    [cases, within],
  );
  if (!cases) return <main className="surface-wait">Looking at the participants of this session…</main>;
  const { pack, today } = within;
  const onFile = (kind: 'csv' | 'ics') => {
    const name = `re-engagement-${today}.${kind}`;
    if (kind === 'csv') saveFile(name, csvOf(invited), 'text/csv');
    else {
      const now = new Date();
      // The same for one participant's day in every file, so that a calendar takes it for the one it has.
      const uid = (row: (typeof invited)[number], what: string) =>
        `${checksum(`${row.name}\n${row.appointment}\n${row.next?.lastDay}`)}-${what}@tracs-overlay`;
      saveFile(name, icsOf(invited, { now, uid }), 'text/calendar');
    }
  };
  return (
    <DeadlinesView
      people={cases}
      {...{ deadlines, invited, inFront, pack, today, onFile }}
      appointment={view.state === 'record' ? (view.checklist.appointment?.date ?? null) : null}
      onCopy={(row) =>
        navigator.clipboard.writeText(rowToCopy(row)).then(
          () => true,
          () => false,
        )
      }
    />
  );
}
