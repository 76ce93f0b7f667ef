/** The catalogue: what each duty asks, from which place, by which figures, and how it answers, as plain data. */
import type { CivilDate } from '../../record/civil-date.ts';
import { STATUS_WORDS } from '../checklist/status-words.ts';
import type { About, Duty, Example, Stage, Status, Weight } from '../duties/duty.ts';
import { STAGES } from '../duties/duty.ts';
import type { Parameter, PolicyPack } from '../policy/pack.ts';
import { MEANS, sayValue } from '../policy/say-parameter.ts';
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
  /** The pack has switched it off. */
  off: boolean;
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
        off: pack.off.includes(duty.id),
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
