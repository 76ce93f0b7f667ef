/** The timeline of the record in front. A chunk of its own: the popup opens without it. */
import { useMemo } from 'react';
import type { TabView } from '@/components/tab-view';
import { TimelineView } from '@/components/timeline/timeline-view';
import { timelineOf } from '@/lib/judgement/checklist/timeline/timeline';
import type { Within } from '../policy/stored.ts';

interface Props {
  view: Extract<TabView, { state: 'record' }>;
  within: Within;
}

export default function TimelinePart({ view: { facts, checklist }, within }: Props) {
  const timeline = useMemo(() => timelineOf(facts, checklist, within), [facts, checklist, within]);
  return <TimelineView timeline={timeline} today={within.today} />;
}
