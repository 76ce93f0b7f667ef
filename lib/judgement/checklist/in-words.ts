/** What duties answered, in words: a stretch of answers that stays the same is worded once. */
import { remembering } from '../../record/remembered.ts';
import { type Answer, type Duty, type Finding, type Fix, type Status, WORST_FIRST } from '../duties/duty.ts';
import { joined } from '../episodes/told.ts';
import type { PolicyPack } from '../policy/pack.ts';
import type { Said, Sentences, Wording } from '../policy/wording.ts';

/** A finding in words, with what the surfaces need to show it. */
export interface Shown extends Omit<Finding, 'says' | 'fix'> {
  /** One sentence: what the record shows or does not show, and which document asks for it. */
  says: string;
  /** What to do next, or null where nothing is to do. */
  todo: string | null;
  fix?: Fix;
  /** Stable while the record stays as it is: duty and place. */
  id: string;
  duty: string;
  /** So only through the draft on screen: the next step, never counted in the badge, and never done before it is saved. */
  draft: boolean;
}

/** One duty of the checklist. */
export interface Line {
  duty: string;
  stage: Duty['stage'];
  /** Best practice or voluntary. */
  tip: boolean;
  /** The document that asks, as the pack in force names it. */
  document: { title: string; dated: string };
  status: Status;
  /** The answer rests on a list that was read only in part: no answer for the whole record yet. */
  inPart: boolean;
  /** The reason, where the worker set this duty aside for as long as the facts stay as they are. */
  setAside: string | null;
  findings: Shown[];
}

/** Broken in the saved record. */
export const isBroken = ({ status, draft }: Shown) => status === 'broken' && !draft;
/** By status with the worst first; those that are not older; and what the saved record shows as broken before. */
const KINDS: readonly ((one: Shown) => unknown)[] = [
  ...WORST_FIRST.map(
    (wanted) =>
      ({ status }: Shown) =>
        status === wanted,
  ),
  ({ older }) => !older,
  (one) => one.older && isBroken(one),
];
export const MET = WORST_FIRST.indexOf('met');

/** Findings in words, by `KINDS`; those of a stretch that stays the same are worded once. */
const worded = remembering<readonly Answer[], readonly (readonly Shown[])[]>();

/** @param saved what the duty answers without the draft, or null where there is none */
export function inWords(
  answers: readonly Answer[],
  saved: Saved | null,
  by: { duty: string; sentences: Sentences; pack: PolicyPack; wording: Wording },
): readonly (readonly Shown[])[] {
  const { duty, sentences, pack, wording } = by;
  // What stands in the saved record as it is says nothing of the draft.
  const known = saved?.has(answers) ? null : saved;
  return worded(answers, [sentences, pack, duty, known], () => {
    const parts = answers.filter(isStretch).map((part) => inWords(part, known, by));
    const alone = answers
      .filter((answer): answer is Finding => !isStretch(answer))
      .map((finding, nth) => ({
        ...findingInWords(finding, wording),
        id: `${duty}/${place(finding)}/${nth}`,
        duty,
        draft: place(finding) === 'draft' || (known !== null && isFirm(finding) && !isTold(finding, known)),
      }));
    return KINDS.map((is, nth) => joined([...parts.map((part) => part[nth]!), alone.filter(is)]));
  });
}

/** Whether it is the answers of a stretch. */
export function isStretch(answer: Answer): answer is readonly Answer[] {
  return Array.isArray(answer);
}

/** All that a duty answers of the saved record: findings and stretches of them. */
export type Saved = ReadonlySet<Answer>;
const keysIn = remembering<Saved, ReadonlySet<string>>();
function isTold(finding: Finding, saved: Saved): boolean {
  const keys = keysIn(
    saved,
    [],
    () => new Set([...saved].map((answer) => (isStretch(answer) ? '' : key(answer)))),
  );
  return keys.has(key(finding));
}

/** With all that stands in stretches of them. */
export function addAll(answers: readonly Answer[], all: Set<Answer>): Set<Answer> {
  for (const answer of answers) {
    all.add(answer);
    if (isStretch(answer)) addAll(answer, all);
  }
  return all;
}

function findingInWords(
  { says, fix, ...finding }: Finding,
  wording: Wording,
): Omit<Shown, 'id' | 'duty' | 'draft'> {
  const said = { ...finding, says: wording.says(says), todo: wording.todo(says) };
  return fix ? { ...said, fix: fixInWords(fix, wording) } : said;
}

export function fixInWords(fix: Fix<Said[]>, { says }: Pick<Wording, 'says'>): Fix {
  const worded = (text: readonly Said[]) => text.map(says).join('');
  if (fix.kind === 'set-type') return fix;
  return fix.kind === 'fill-step'
    ? { ...fix, description: worded(fix.description) }
    : { ...fix, text: worded(fix.text) };
}

function isFirm({ status }: Finding): boolean {
  return status === 'broken' || status === 'due' || status === 'met';
}

function key(finding: Finding): string {
  return `${place(finding)}/${finding.status}`;
}

function place(finding: Pick<Finding, 'about'>): string {
  return 'narrative' in finding.about ? finding.about.narrative : finding.about.page;
}
