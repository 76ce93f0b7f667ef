/** The catalogue: what each duty asks, from which place, by which figures, and how it answers, as plain data. */
import type { CivilDate } from '../../record/civil-date.ts';
import { STATUS_WORDS } from '../checklist/status-words.ts';
import type { About, Duty, Example, Stage, Status, Weight } from '../duties/duty.ts';
import { STAGES } from '../duties/duty.ts';
import type { Parameter, PolicyPack } from '../policy/pack.ts';
import type { Table } from '../policy/wording.ts';

export interface DutyFile {
  about: About;
  duty: Duty;
  /** What its findings refer to. */
  sentences: Table;
  examples: readonly Example[];
}

export interface Entry {
  id: string;
  title: string;
  stage: Stage;
  weight: string;
  /** Since when the pack in force asks it where it is opt-in; false where it is off; null where it always is on. */
  optIn: CivilDate | false | null;
  /** The document with its date, the place in it, and what it asks there. */
  source: { document: string; dated: string; place: string; asks: string };
  /** Every value through time, the latest last. */
  parameters: {
    name: Parameter;
    means: string;
    values: { from: CivilDate; value: string; cite: string }[];
  }[];
  examples: { about: string; status: Status; shown: string; narratives: string[] }[];
}

const WEIGHTS: Record<Weight, string> = {
  must: 'Required by the document',
  should: 'What staff should do',
  tip: 'Best practice or voluntary',
};

const MEANS: Record<Parameter, string> = {
  acceptedTypes: 'narrative types that are accepted',
  contractorDays: 'business days for a contractor to follow up a missed activity',
  patternMisses: 'misses that are a pattern to look for',
  patternDays: 'business days from awareness of a pattern to the contact',
  attempts: 'contacts or attempts before re-engagement',
  writtenMedia: 'media that count as in writing',
  mailingDayAttempts: 'what of the mailing day still counts as before it',
  noticeIsAttempt: 'the notice itself counts as an attempt',
  answerDays: 'business days for an answer to the attempts',
  noticeDays: 'least calendar days from mailing the notice to the appointment',
  askedMoveKeepsNotice: "an appointment moved at the participant's wish keeps its notice",
  reStepCodes: 'step codes of the re-engagement appointment',
  mistakenStepCodes: 'step codes used in its place by mistake',
  laterEndFits: "a planned end later on the appointment's day is right",
  decisionDays: 'business days in which narratives on one decision are read together',
  pageDays: 'business days from the decision to the Re-Engagement Page',
  attendedDays: 'business days after attending in which a miss continues the episode',
  episodeGapDays: 'calendar days without anything narrated that end an episode',
  closedAfterThanksgiving: 'the Friday after Thanksgiving is closed',
  closedDays: 'further closed days',
};

/** In the order of the process. `pack` is the one in force, opt-in packs laid over it. */
export function catalogue(files: readonly DutyFile[], pack: PolicyPack): Entry[] {
  return files

    .map(({ about: { title, weight, place, asks, parameters }, duty, examples }): Entry => {
      const source = pack.documents[duty.document];
      return {
        id: duty.id,
        title,
        stage: duty.stage,
        weight: WEIGHTS[weight],
        optIn: duty.optIn ? (pack.on[duty.id] ?? false) : null,
        source: { document: source?.title ?? duty.document, dated: source?.dated ?? 'undated', place, asks },
        parameters: parameters.map((name) => ({
          name,
          means: MEANS[name],
          values: pack.parameters[name].map(({ from, value, cite }) => ({
            from,
            value: sayValue(value),
            cite,
          })),
        })),
        examples: examples.map(({ about, expect, case: given }) => ({
          about,
          status: expect,
          shown: STATUS_WORDS[expect],
          narratives: [...(given.narratives ?? []), ...(given.draft ? [given.draft] : [])].map(
            ({ text }) => text,
          ),
        })),
      };
    })
    .sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || (a.id < b.id ? -1 : 1));
}

function sayValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? (value.length > 0 ? value.join(', ') : 'none') : String(value);
}
