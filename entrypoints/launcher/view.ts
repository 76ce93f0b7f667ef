/** What a tab's state comes to in the toolbar and in the list of pages. */
import type { PageView, TabView } from '@/components/tab-view';
import type { PageSaid } from '@/lib/browser/messages';
import { PAGE_NAMES } from '@/lib/judgement/duties/say';
import type { CaseFacts, ReengagementPage } from '@/lib/record/facts';
import { type OpenDocument, pageOf, type TabReading } from '@/lib/tracs/frames';

/** The badge counts what the saved record shows as broken; `?` where something is open that can't be told. */
export function badgeOf(view: TabView): { text: string; title: string } {
  if (view.state !== 'record') {
    const unsure = ['unsure', 'signed-out', 'error', 'no-map', 'no-rules', 'unknown-page'].includes(
      view.state,
    );
    return { text: unsure ? '?' : '', title: unsure ? 'TRACS Overlay: not checked' : 'TRACS Overlay' };
  }
  const { broken, checked, of } = view.checklist;
  if (view.removed)
    return {
      text: broken > 0 ? String(broken) : '?',
      title: 'TRACS Overlay: this page takes the marks away. Click for the list.',
    };
  const coverage = view.reading
    ? `still reading, ${view.reading.read} of ${view.reading.of} narratives so far`
    : `${checked} of ${of} checked`;
  if (broken > 0)
    return { text: String(broken), title: `TRACS Overlay: ${broken} not shown in the record, ${coverage}` };
  return { text: view.reading ? '…' : checked < of ? '?' : '', title: `TRACS Overlay: ${coverage}` };
}

/** What is shown of a tab in which no record, or nobody's for sure, is open. */
export function viewWithout({ state, how, participant, documents }: TabReading): TabView {
  if (state === 'signed-out') return { state, how: how ?? state };
  if (state === 'error') {
    const { reading } = documents.find((entry) => entry.reading.kind === 'error')!;
    return { state, status: reading.kind === 'error' ? reading.status : null };
  }
  if (state === 'no-page') return { state: 'unknown-page' };
  if (state === 'no-record') return { state };
  return { state: 'unsure', why: participant.known ? '' : participant.reason };
}

/** Of a page map that has no section for the Re-Engagement Page: opening that page would help nobody. */
export const UNDESCRIBED: ReengagementPage = {
  read: false,
  reason: 'This page map does not describe the Re-Engagement Page.',
};

export function pagesOf(facts: CaseFacts, here: PageSaid, documents: readonly OpenDocument[]): PageView[] {
  return (['narratives', 'plan', 'reengagementPage'] as const).map((page): PageView => {
    const read = facts[page];
    const onScreen = here[page] !== null;
    const problems = documents.flatMap((open) => {
      if (page === 'reengagementPage') return [];
      const list = pageOf(open)?.[page === 'plan' ? 'steps' : 'narratives'];
      return list?.known ? list.value.problems : [];
    });
    return {
      page,
      name: PAGE_NAMES[page],
      state:
        read === UNDESCRIBED
          ? 'undescribed'
          : read.read
            ? onScreen
              ? 'here'
              : 'earlier'
            : onScreen
              ? 'unreadable'
              : 'not-yet',
      readAt: read.read ? read.readAt : null,
      partly: read.read
        ? (read.partly ?? (problems.length > 0 ? problems.join(' ') : null))
        : onScreen || read === UNDESCRIBED
          ? read.reason
          : null,
    };
  });
}
