/** The table of what each duty needs, held against the duties' own examples: each is judged again with one thing hidden. */
import { describe, expect, it } from 'vitest';
import { caseOf, packWith } from '../../../test/fixtures/cases.ts';
import { civil } from '../../record/civil-date.ts';
import { unknown } from '../../record/fact.ts';
import type { CaseFacts } from '../../record/facts.ts';
import { judgeCase } from '../checklist/judge.ts';
import { factsOfCase } from '../reading/facts-of.ts';
import { dutyFiles } from './files.ts';
import { NEEDS, type Need, needed } from './needs.ts';
import { sentences } from './sentences.ts';

const hidden = unknown('hidden');
const notRead = { read: false, reason: 'hidden' } as const;
const HIDE: Record<Need, (facts: CaseFacts) => CaseFacts> = {
  narratives: (facts) => ({ ...facts, narratives: notRead }),
  plan: (facts) => ({ ...facts, plan: notRead }),
  reengagementPage: (facts) => ({ ...facts, reengagementPage: notRead }),
  type: (facts) => ({
    ...facts,
    narratives: facts.narratives.read
      ? { ...facts.narratives, value: facts.narratives.value.map((entry) => ({ ...entry, type: hidden })) }
      : facts.narratives,
  }),
  plannedStart: (facts) => withSteps(facts, { plannedStart: hidden }),
  plannedEnd: (facts) => withSteps(facts, { plannedEnd: hidden }),
  description: (facts) => withSteps(facts, { tells: hidden }),
};

function withSteps(facts: CaseFacts, change: object): CaseFacts {
  return facts.plan.read
    ? { ...facts, plan: { ...facts.plan, value: facts.plan.value.map((step) => ({ ...step, ...change })) } }
    : facts;
}

/** A duty needs what, hidden, takes its judgement away in one of its examples. */
function derived(): Record<string, Need[]> {
  const table: Record<string, Need[]> = {};
  for (const { duty, examples } of dutyFiles) {
    for (const example of examples) {
      const file = caseOf(example.case);
      const pack = packWith(file.packs);
      const facts = factsOfCase(file, pack);
      const judged = (of: CaseFacts) =>
        judgeCase(of, { pack, sentences, today: civil(file.today), role: file.role }).lines.find(
          (line) => line.duty === duty.id,
        )?.status;
      const before = judged(facts);
      if (before === 'unseen' || before === 'unclear' || before === 'n/a' || before === undefined) continue;
      for (const need of Object.keys(HIDE) as Need[]) {
        const after = judged(HIDE[need](facts));
        if (after === 'unseen' || after === 'unclear')
          table[duty.id] = [...new Set([...(table[duty.id] ?? []), need])];
      }
    }
  }
  return Object.fromEntries(
    Object.entries(table)
      .map(([id, needs]) => [id, needs.sort()] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

describe('what each duty needs', () => {
  it('is what the table says', () => {
    expect(NEEDS).toEqual(derived());
  });

  it('tells which duties a page or a field that is not read leaves unjudged', () => {
    expect(needed(['plan']).map(({ duty }) => duty)).toContain('re-step-present');
    expect(needed(['plan']).map(({ duty }) => duty)).not.toContain('engagement-type');
    expect(needed(['type']).map(({ duty }) => duty)).toContain('engagement-type');
    expect(needed([])).toEqual([]);
    expect(needed(['narratives']).every(({ title }) => title.length > 5)).toBe(true);
  });
});
