import { describe, expect, it } from 'vitest';
import type { PageAnswer } from '@/lib/browser/messages';
import type { NarrativesPage, PlanPage, ReengagementPage } from '@/lib/record/facts';
import { NOTHING_READ } from '@/lib/record/nothing-read';
import { type FactsHere, joined } from './facts-here.ts';

const notes = (reason: string): NarrativesPage => ({ read: false, reason });
const PLAN: PlanPage = { read: false, reason: 'elsewhere' };
const UNREAD: ReengagementPage = { read: false, reason: 'nobody has' };
const HERE: FactsHere = {
  narratives: null,
  plan: null,
  reengagementPage: null,
  pageRoot: null,
  draft: null,
  typesOffered: ['General'],
  reading: null,
};
const ANSWER: PageAnswer = {
  narratives: notes('elsewhere'),
  plan: PLAN,
  reengagementPage: null,
  setAside: {},
  checklistTicked: true,
};

describe('what is known of a record', () => {
  it('is what stands on screen, else what another page said, else that it was not read', () => {
    expect(joined({ ...HERE, narratives: notes('here') }, ANSWER, UNREAD)).toEqual({
      narratives: notes('here'),
      plan: PLAN,
      reengagementPage: UNREAD,
      draft: null,
      typesOffered: ['General'],
      checklistTicked: true,
    });
  });

  it('is this page alone where the background has not answered', () => {
    const { narratives, plan, checklistTicked } = joined(HERE, null, UNREAD);
    expect([narratives, plan, checklistTicked]).toEqual([NOTHING_READ.narratives, NOTHING_READ.plan, false]);
  });
});
