/**
 * What a template is: one file, one object. Its text is fresh, plain and strengths-based; what the record knows is filled
 * in, what it does not know is a blank. A template never states what was not done, and never gives a missed
 * re-engagement appointment as a ground for anything (OAR 461-190-0231 forbids it).
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { Part } from '../../record/parts.ts';

/** What the record tells a template. */
export interface TemplateFacts {
  today: CivilDate;
  appointment: { date: CivilDate; time: string | null } | null;
  /** The earliest appointment if the notice is mailed today. */
  earliest: CivilDate;
}

export interface Situation {
  /** Status by duty id, as the checklist has it. */
  statuses: Readonly<Record<string, string>>;
  /** Re-engagement has started: a notice or an appointment is narrated. */
  started: boolean;
  /** The latest appointment's day has come. */
  appointmentCame: boolean;
}

export interface Template {
  /** Equal to the file's name. */
  id: string;
  title: string;
  /** When to use it, in one line. */
  situation: string;
  /** Duties that the filled template meets. */
  satisfies: readonly string[];
  /** The duties' word for the narrative type to use. */
  type: 'engagement' | 'any';
  /** How well it fits: 0 always possible, higher stands first. */
  fits(situation: Situation): number;
  parts(facts: TemplateFacts): Part[];
}
