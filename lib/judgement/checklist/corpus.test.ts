/**
 * Agreement with the labelled corpora must not fall. The floors are the figures of the day on which they were set; who
 * betters one raises it here.
 */
import { describe, expect, it } from 'vitest';
import { judgeFile, lineOf } from '../../../test/fixtures/cases.ts';
import { corpusCases, corpusNarratives } from '../../../test/fixtures/corpus.ts';
import { civil } from '../../record/civil-date.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { asksForEngagementType } from '../reading/labels.ts';
import { readNarrative } from '../reading/read.ts';

/** Right answers needed, of the decided ones. */
const FLOORS = {
  precision: 27 / 27,
  recall: 27 / 47,
  duties: {
    'engagement-type': 38,
    'good-cause-type': 21,
    'no-disqualification-type': 14,
    'decision-details': 12,
    'contractor-contact-1-day': 7,
    'look-for-pattern': 31,
    'contact-within-5-days': 6,
    'two-attempts': 34,
    'begin-re-engagement': 12,
    'notice-narrated': 25,
    'notice-mail-date': 18,
    'notice-seven-days': 30,
    'notice-mailed': 11,
    'letter-pasted': 8,
    're-step-present': 31,
    're-step-dates': 22,
    're-step-description': 14,
    'support-to-attend': 30,
    'early-engagement': 6,
    're-outcome': 17,
    'steps-before-decision': 30,
    'team-decides': 30,
    'page-only-for-disqualification': 10,
    'page-for-disqualification': 19,
    'page-complete': 9,
    'staffing-checklist': 16,
  },
};

describe('agreement with the corpora', () => {
  it('finds engagement contacts in labelled notes at least as well as when the floor was set', () => {
    const decided = corpusNarratives().filter(
      ({ labels, ambiguous }) => labels.engagementType !== 'either' && !ambiguous?.includes('engagementType'),
    );
    expect(decided.length).toBeGreaterThan(90);
    let [hit, falsely, missed] = [0, 0, 0];
    const wrong: string[] = [];
    for (const { id, text, writtenOn, labels } of decided) {
      const says = asksForEngagementType(readNarrative({ text, writtenOn: civil(writtenOn) }, defaultPack));
      const wanted = labels.engagementType === 'required';
      if (says && wanted) hit++;
      else if (says) falsely++;
      else if (wanted) missed++;
      if (says !== wanted) wrong.push(id);
    }
    const precision = hit / (hit + falsely);
    const recall = hit / (hit + missed);
    console.info(
      `engagementType on ${decided.length} decided notes: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}; wrong: ${wrong.join(' ') || 'none'}`,
    );
    expect(precision).toBeGreaterThanOrEqual(FLOORS.precision);
    expect(recall).toBeGreaterThanOrEqual(FLOORS.recall);
  });

  for (const [duty, floor] of Object.entries(FLOORS.duties)) {
    it(`answers ${duty} on the labelled cases at least as well as when the floor was set`, () => {
      const disagreements: string[] = [];
      let scored = 0;
      for (const file of corpusCases()) {
        const wanted = file.expected[duty];
        if (wanted === undefined) continue;
        scored++;
        const { status } = lineOf(judgeFile(file), duty);
        if (status !== wanted) disagreements.push(`${file.id}: ${status} for ${wanted}`);
      }
      const right = scored - disagreements.length;
      console.info(`${duty}: ${right} of ${scored}; ${disagreements.join(', ') || 'no disagreement'}`);
      expect(right).toBeGreaterThanOrEqual(floor);
    });
  }
});
