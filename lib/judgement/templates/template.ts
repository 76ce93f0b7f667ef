/**
 * What a template is: one file, one object of plain data; a branch's own is the same as JSON. Its text is fresh, plain
 * and strengths-based. What the record knows is filled in, what it does not know is a blank. A template never states
 * what was not done, and never gives a missed re-engagement appointment as a ground for anything (OAR 461-190-0231
 * forbids it).
 */
import type { Asked } from './asked.ts';
import type { FactKey } from './facts.ts';

/** Where a record stands, in the order of the process. */
export const STAGES = ['planning', 'missed', 'started', 'came', 'staffing'] as const;
export type CaseStage = (typeof STAGES)[number];

export interface Template {
  /** Equal to the file's name. */
  id: string;
  title: string;
  /** When to use it, in one line. */
  situation: string;
  /** Where in the process it belongs. */
  at: readonly CaseStage[];
  /** Duties that the filled template meets. */
  satisfies: readonly string[];
  /** The duties' word for the narrative type to use. */
  type: 'engagement' | 'any';
  /** It puts right what stands in the record under another type, in place of telling something new. */
  mends?: true;
  /** Which field it is for: the narrative, or the description line of the RE step. */
  into?: 'step' | undefined;
  /** For these eyes only; left out, for everybody's. */
  role?: 'case-manager' | 'contractor' | undefined;
  /** What it asks for, under the names that its body uses. */
  blanks: Readonly<Record<string, Asked>>;
  /** The text. `{name}` stands for a fact it takes or a blank it asks for; `{Name}` begins with a capital. */
  body: string;
}

/** A template at work: what a record is like then (`settings.ts` of the tests), and answers that may be given. */
export interface Example {
  in: string;
  answers: Readonly<Record<string, string>>;
}

/** What a template takes from the record and the calendar: told in its file, and never shipped to pages. */
export type Takes = readonly FactKey[];
