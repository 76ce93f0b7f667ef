/**
 * The Re-Engagement Page while it is filled in. What stands in its form is judged as if saved, so that what is missing is
 * said before the click; what other pages and the badge are told is the page as it was before anything was typed.
 */
import { type Checklist, type JudgeOptions, judgeInTurns, type Shown } from '@/lib/judgement/checklist/judge';
import type { CaseFacts, ReengagementPage } from '@/lib/record/facts';
import { NOTHING_READ } from '@/lib/record/nothing-read';
import type { InTurns } from '@/lib/record/turns';
import type { ReengagementReading } from '@/lib/tracs/read-reengagement';

export interface PageForm {
  /** The worker typed or chose something here. */
  edited(target: Element): void;
  /** The page as it was saved, of a form that holds this by now; null where that was not seen. */
  saved(root: ReengagementReading['root'], now: ReengagementPage): ReengagementPage | null;
  /** Another record may be shown in the same form. */
  leave(): void;
}

export function createPageForm(): PageForm {
  let open: { root: ReengagementReading['root']; page: ReengagementPage | null } | null = null;
  let touched = false;
  return {
    edited(target) {
      touched ||= open?.root?.contains(target) === true;
    },
    saved(root, now) {
      if (open?.root !== root) {
        open = { root, page: null };
        touched = false;
      }
      if (!touched) open = { root, page: now };
      return open!.page;
    },
    leave() {
      if (open) open = touched ? { ...open, page: null } : null;
    },
  };
}

/**
 * Judges a record with what stands in the form.
 * @param saved the record as it was saved, where that is something else
 */
export function* judgeWithForm(
  facts: CaseFacts,
  saved: CaseFacts | null,
  options: JudgeOptions,
): InTurns<Checklist> {
  const checklist = yield* judgeInTurns(facts, options);
  if (saved) markTyped(checklist, yield* judgeInTurns(saved, options));
  const { reengagementPage } = facts;
  if (!reengagementPage.read && reengagementPage !== NOTHING_READ.reengagementPage)
    sayUnread(checklist, reengagementPage);
  return checklist;
}

/** What would be broken or due only through what was typed is the next step, and never counted. */
export function markTyped(checklist: Checklist, saved: Checklist): void {
  const findings = (of: Checklist) => of.lines.flatMap((line) => line.findings);
  const before = new Set(findings(saved).map(({ id, status }) => id + status));
  each(checklist, (finding) => {
    const alarming = finding.status === 'broken' || finding.status === 'due';
    return alarming && !before.has(finding.id + finding.status) ? { ...finding, draft: true } : finding;
  });
  checklist.broken = saved.broken;
}

/** Nobody is sent to a page that can't be read: what is in the way is said in place of "open it". */
export function sayUnread(checklist: Checklist, { reason }: { reason: string }): void {
  each(checklist, (finding) => {
    const { open, ...rest } = finding;
    return open === 'reengagementPage' ? { ...rest, todo: `${reason} Please check by hand.` } : finding;
  });
}

/** Puts another finding in each one's place: findings are remembered by judging, so none is changed itself. */
function each(checklist: Checklist, to: (finding: Shown) => Shown): void {
  for (const line of checklist.lines) line.findings = line.findings.map(to);
}
