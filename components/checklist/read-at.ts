/** Where and when a finding was read, in one line. */
import type { Shown } from '@/lib/judgement/checklist/judge';
import type { RecordPage } from '@/lib/judgement/duties/duty';
import { type CivilDate, sayDate } from '@/lib/record/civil-date';
import type { CaseFacts } from '@/lib/record/facts';
import type { PageView } from '../tab-view.ts';

interface Within {
  facts: CaseFacts;
  pages: readonly PageView[];
  today: CivilDate;
}

/** `Read in the narrative of Fri, Nov 20 (General), on screen.` Null for what was read nowhere, such as a page not seen. */
export function sayReadAt(finding: Shown, { facts, pages, today }: Within): string | null {
  if (finding.status === 'unseen') return null;
  const narrative = 'narrative' in finding.about ? finding.about.narrative : finding.words?.[0]?.narrative;
  if (narrative === 'draft') return 'Read in the draft on screen.';
  const own = facts.narratives.read ? facts.narratives.value.find(({ id }) => id === narrative) : undefined;
  if (own) {
    const type = own.type.known && own.type.value !== '' ? ` (${own.type.value})` : '';
    return `Read in the narrative of ${sayDate(own.date, today)}${type}, ${when('narratives', pages)}.`;
  }
  if (!('page' in finding.about)) return null;
  const page = pages.find((entry) => 'page' in finding.about && entry.page === finding.about.page);
  return page && page.state !== 'not-yet' && page.state !== 'undescribed'
    ? `Read on the ${page.name} page, ${when(page.page, pages)}.`
    : null;
}

function when(name: RecordPage, pages: readonly PageView[]): string {
  const page = pages.find((entry) => entry.page === name);
  if (page?.state !== 'earlier' || page.readAt === null) return 'on screen';
  return `as read ${clock(page.readAt)}`;
}

/** `9:02 AM` */
export function clock(at: number): string {
  return new Date(at).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
}
