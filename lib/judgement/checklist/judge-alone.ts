/**
 * A narrative judged alone, with no record around it: what the pad shows. What stands in the text is judged as on a page
 * of which nothing else was read; what such a page leaves open, but nothing in the text calls for, is not needed.
 */

import type { CivilDate } from '../../record/civil-date.ts';
import type { ReadEvent } from '../../record/events.ts';
import { known, unknown } from '../../record/fact.ts';
import type { CaseFacts, NarrativeFacts, PlanPage } from '../../record/facts.ts';
import { NOTHING_READ } from '../../record/nothing-read.ts';
import { WORST_FIRST } from '../duties/duty.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { readDescription } from '../reading/description.ts';
import { readNarrative } from '../reading/read.ts';
import { readyPack } from '../reading/word-lines.ts';
import { type Checklist, type JudgeOptions, judgeCase, type Line, worst } from './judge.ts';

/** The RE step as it is planned; a date `2026-03-20`, or with a time `2026-03-20T10:00`. */
export interface StepAlone {
  code: string;
  description: string;
  plannedStart: string | null;
  plannedEnd: string | null;
}
export interface NarrativeAlone {
  /** Empty while none is chosen. */
  type: string;
  date: CivilDate;
  text: string;
  /** Null where nothing of a step is given. */
  step: StepAlone | null;
}
export interface JudgedAlone {
  events: ReadEvent[];
  lines: Line[];
  appointment: Checklist['appointment'];
  started: boolean;
}

const ALONE = 'nothing but this text is known here.';

export function judgeAlone(
  { type, date, text, step }: NarrativeAlone,
  within: Pick<JudgeOptions, 'pack' | 'sentences' | 'today' | 'role'>,
): JudgedAlone {
  const { pack, role } = within;
  const author = role === 'contractor' ? 'contractor' : 'case-manager';
  const events = readNarrative({ text, writtenOn: date, author }, pack);
  const draft: NarrativeFacts = {
    id: 'draft',
    type: type === '' ? unknown('No type is chosen yet.') : known(type, 'draft'),
    date,
    author,
    draft: true,
    events,
  };
  const facts: CaseFacts = {
    ...NOTHING_READ,
    plan: step ? planOf(step, date, pack) : NOTHING_READ.plan,
    draft,
  };
  const own = judgeCase(facts, within);
  const inPart = judgeCase(
    { ...facts, narratives: { read: true, value: [], partly: ALONE, readAt: 0 } },
    within,
  );
  const beside = new Map(inPart.lines.map((line) => [line.duty, line]));
  return {
    events,
    lines: own.lines.map((line) => alone(line, beside.get(line.duty) ?? line)),
    appointment: own.appointment,
    started: own.started,
  };
}

/** What the text itself answers; else what a record of this text alone would, which is "not needed" or "needs the record". */
function alone(own: Line, inPart: Line): Line {
  const findings = own.findings.filter(({ status }) => status !== 'unseen');
  const answered = findings.some(({ status }) => status !== 'n/a');
  const line = answered ? { ...own, findings } : inPart;
  return {
    ...line,
    status: worst(line.findings.map(({ status }) => status)),
    inPart: false,
    findings: [...line.findings]
      .sort((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status))
      // There is nothing here but the draft, so it need not be said of each finding.
      .map((finding) => ({ ...finding, draft: false })),
  };
}

function planOf(step: StepAlone, date: CivilDate, pack: PolicyPack): PlanPage {
  return {
    read: true,
    value: [
      {
        id: 'step',
        code: step.code,
        plannedStart: known(step.plannedStart, 'step'),
        plannedEnd: known(step.plannedEnd, 'step'),
        tells: known(readDescription(step.description, date, readyPack(pack)), 'step'),
      },
    ],
    partly: 'nothing but this step is known here.',
    readAt: 0,
  };
}
