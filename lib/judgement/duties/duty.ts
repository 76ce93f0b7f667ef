/**
 * What a duty is: one file, one object. It gets facts and answers with findings; it never sees a page, a clock or a
 * browser. What it cannot know it calls `unseen` (a page is missing) or `unclear` (the text is).
 */
import type { CaseFile, PageName } from '../../record/case-file.ts';
import type { CivilDate } from '../../record/civil-date.ts';
import type { Span } from '../../record/events.ts';
import type { CaseFacts, NarrativeFacts } from '../../record/facts.ts';
import type { KnownAppointment } from '../episodes/appointment.ts';
import type { Episode } from '../episodes/episode.ts';
import type { Stretch } from '../episodes/told.ts';
import type { Parameter, PolicyPack } from '../policy/pack.ts';
import type { Said } from '../policy/wording.ts';

export type Status = 'met' | 'broken' | 'due' | 'unseen' | 'unclear' | 'n/a';
export type Weight = 'must' | 'should' | 'tip';
export type Role = 'case-manager' | 'contractor';
/** In the order of the process. */
export const STAGES = ['typing', 'before', 'notice', 're-step', 'staffing', 'rule'] as const;
export type Stage = (typeof STAGES)[number];
export const STAGE_TITLES: Record<Stage, string> = {
  typing: 'Narrative typing',
  before: 'Before re-engagement',
  notice: 'Notice (DHS 7869)',
  're-step': 'RE step on the PDP',
  staffing: 'Staffing and Re-Engagement Page',
  rule: 'OAR 461-190-0231',
};
export type RecordPage = PageName;

/** The order in which the worst of several findings speaks for the duty (duties, "Statuses"). */
export const WORST_FIRST: readonly Status[] = ['broken', 'due', 'unclear', 'unseen', 'met', 'n/a'];

export interface JudgeInput {
  facts: CaseFacts;
  /** Saved narratives, and the draft as if it were saved, in order. Empty where the page was not read. */
  narratives: readonly NarrativeFacts[];
  /** The same by years, months and days; a stretch that stayed the same is the same array. */
  record: readonly Stretch[];
  episode: Episode | null;
  /** The RE appointment that stands, narrated or on the plan's RE step alone; null where none is known. */
  known: KnownAppointment | null;
  /** Re-engagement has started. */
  started: boolean;
  pack: PolicyPack;
  today: CivilDate;
  role: Role;
}

/**
 * What one click may do about a finding. A fix never states a fact that the record lacks: it chooses, moves what is
 * narrated already, or inserts a sentence with blanks.
 */
export type Fix<Text = string> =
  /** Chooses the narrative type of the draft. */
  | { kind: 'set-type'; type: string }
  /** Adds a sentence to the narrative being typed. */
  | { kind: 'insert'; text: Text }
  /** Starts a narrative of this type with this text, where the form is empty. */
  | { kind: 'start'; date: CivilDate; type: string; text: Text }
  /** Fills in the step form from the narrated appointment. */
  | { kind: 'fill-step'; code: string; date: CivilDate; time: string | null; description: Text };

/** One answer about one place in the record. */
export interface Finding {
  status: Status;
  /** What the record shows or does not show, which document asks for it, and what to do next. */
  says: Said;
  /** The last day on which it can still be done in time. */
  lastDay?: CivilDate | null;
  /** What it is about: a narrative by its id, or a page. */
  about: { narrative: string } | { page: RecordPage };
  /** The words that were read, by narrative. */
  words?: { narrative: string; spans: Span[] }[];
  /** The page to open, for `unseen`. */
  open?: RecordPage;
  fix?: Fix<Said[]>;
  /** Before the current episode: for review only, never counted in the badge. */
  older?: boolean;
  /** Broken, and nothing can mend it any more: shown as past, never counted in the badge. */
  past?: boolean;
}

/** One finding, or those of a stretch: the same array again while nothing of it changed, so that it is worded once. */
export type Answer = Finding | readonly Answer[];

/** What is told of a duty beside its answers. Only surfaces that show it hold it; the launcher does not. */
export interface About {
  title: string;
  weight: Weight;
  /** Where in the document it stands, and what is asked there. */
  place: string;
  asks: string;
  /** What its judging takes from the policy pack. */
  parameters: readonly Parameter[];
}

/** What judging needs: every page that loads carries it. */
export interface Duty {
  /** Its file's name; tests, saved settings and held-out cases use it. */
  id: string;
  stage: Stage;
  document: 'T' | 'G' | 'OAR';
  /** Best practice or voluntary: marks of what is required come first. Its `about` has the weight `tip`. */
  tip?: true;
  /** Asked only where a pack switches it on; `pack.on` then holds its first day. */
  optIn?: true;
  /** It says something of each narrative and remembers it by stretches: a long record is judged in growing parts first. */
  inParts?: true;
  judge(input: JudgeInput, id: string): readonly Answer[];
}

/** What its file says of it; the file's name is its id. */
export type DutyInFile = Omit<Duty, 'id'>;

export function named(path: string, duty: DutyInFile): Duty {
  return { ...duty, id: path.replace(/^.*\/|\.ts$/g, '') };
}

/** A small case with the answer it must get: the duty's tests and its entry in the catalogue. Never shipped to pages. */
export interface Example {
  about: string;
  expect: Status;
  /** A phrase that the message must hold. */
  says?: string;
  case: Partial<Omit<CaseFile, 'narratives' | 'steps'>> & {
    today: string;
    narratives?: { date: string; text: string; type?: string; author?: string }[] | null;
    steps?:
      | { code: string; plannedStart: string | null; plannedEnd?: string | null; description?: string }[]
      | null;
    draft?: { id: string; date: string; text: string; type: string; author: string } | null;
  };
}
