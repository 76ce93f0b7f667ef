/**
 * Agreement with the labelled notes and cases must not fall. The floors are the figures of the day on which they were
 * set; who betters one raises it here. `npm run evaluate` shows every field and every disagreement.
 */
import { describe, expect, it } from 'vitest';
import { judgeFile, lineOf } from '../../../test/fixtures/cases.ts';
import { CASES, corpusCases, corpusNarratives, NOTES } from '../../../test/fixtures/corpus.ts';
import { civil } from '../../record/civil-date.ts';
import { dutyFiles } from '../catalogue/files.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { asksForEngagementType } from '../reading/labels.ts';
import { readNarrative } from '../reading/read.ts';

/** Of the decided notes: precision and recall of "belongs under Engagement". */
const READING: Record<(typeof NOTES)[number], { precision: number; recall: number }> = {
  'corpus/narratives': { precision: 1, recall: 1 },
  'notes/tuned': { precision: 0.97, recall: 0.98 },
  'notes/further': { precision: 0.96, recall: 0.97 },
  'notes/fresh': { precision: 0.97, recall: 0.965 },
  'notes/lines': { precision: 0.97, recall: 0.9 },
  'notes/untouched': { precision: 0.9, recall: 0.9 },
};
/** Of all statuses: the share that agrees. Of `broken`: precision and recall. */
const JUDGING: Record<(typeof CASES)[number], { agreement: number; precision: number; recall: number }> = {
  'corpus/cases': { agreement: 0.998, precision: 1, recall: 1 },
  'notes/cases': { agreement: 0.996, precision: 0.99, recall: 0.99 },
};

/** Thousands of notes and cases: a slow machine may take its time. */
const LONG = { timeout: 90_000 };

describe('the reading of labelled notes', LONG, () => {
  for (const name of NOTES) {
    it(`finds what belongs under Engagement in ${name} as well as when the floor was set`, () => {
      const decided = corpusNarratives(name).filter(
        ({ labels, ambiguous }) =>
          labels.engagementType !== 'either' && !ambiguous?.includes('engagementType'),
      );
      expect(decided.length).toBeGreaterThan(90);
      const tally = new Tally();
      for (const { text, writtenOn, labels } of decided) {
        const events = readNarrative({ text, writtenOn: civil(writtenOn) }, defaultPack);
        tally.add(asksForEngagementType(events), labels.engagementType === 'required');
      }
      console.info(`${name}, ${decided.length} decided notes: ${tally}`);
      expect(tally.precision).toBeGreaterThanOrEqual(READING[name].precision);
      expect(tally.recall).toBeGreaterThanOrEqual(READING[name].recall);
    });
  }
});

describe('the judging of labelled cases', LONG, () => {
  it('holds of our own every status that a duty can have, the OAR pack and the tick among them', () => {
    const own = corpusCases('notes/cases');
    const held = new Set(own.flatMap(({ expected }) => Object.entries(expected).map((one) => one.join())));
    const wanted = dutyFiles.flatMap(({ duty, examples }) =>
      examples.map(({ expect }) => [duty.id, expect].join()),
    );
    expect(new Set(wanted).size).toBeGreaterThan(4 * dutyFiles.length);
    expect(wanted.filter((one) => !held.has(one))).toEqual([]);
    expect(own.filter(({ packs }) => packs.length > 0).length).toBeGreaterThan(15);
    expect(own.filter(({ overlay }) => overlay.checklistTicked).length).toBeGreaterThan(2);
  });

  for (const name of CASES) {
    it(`agrees with ${name} as well as when the floor was set`, () => {
      const broken = new Tally();
      const wrong: string[] = [];
      let scored = 0;
      for (const file of corpusCases(name)) {
        const checklist = judgeFile(file);
        for (const [duty, wanted] of Object.entries(file.expected)) {
          const { status } = lineOf(checklist, duty);
          scored++;
          if (status !== wanted) wrong.push(`${file.id} ${duty}: ${status} for ${wanted}`);
          broken.add(status === 'broken', wanted === 'broken');
          // A false alarm where nothing could be known, or nothing is asked, is the worst of all.
          if (name === 'corpus/cases' && status === 'broken')
            expect(['unseen', 'unclear', 'n/a'], file.id).not.toContain(wanted);
        }
      }
      const agreement = 1 - wrong.length / scored;
      console.info(
        `${name}: ${agreement.toFixed(4)} of ${scored} statuses; broken: ${broken}; ${wrong.join(', ') || 'no disagreement'}`,
      );
      expect(agreement).toBeGreaterThanOrEqual(JUDGING[name].agreement);
      expect(broken.precision).toBeGreaterThanOrEqual(JUDGING[name].precision);
      expect(broken.recall).toBeGreaterThanOrEqual(JUDGING[name].recall);
    }, 90_000);
  }
});

class Tally {
  #right = 0;
  #false = 0;
  #missed = 0;
  add(says: boolean, wanted: boolean): void {
    if (says && wanted) this.#right++;
    else if (says) this.#false++;
    else if (wanted) this.#missed++;
  }
  get precision(): number {
    return this.#right / (this.#right + this.#false);
  }
  get recall(): number {
    return this.#right / (this.#right + this.#missed);
  }
  toString(): string {
    return `precision ${this.precision.toFixed(4)}, recall ${this.recall.toFixed(4)}`;
  }
}
