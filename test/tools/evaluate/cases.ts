/** Judging held against labelled cases. */
import type { Line } from '../../../lib/judgement/checklist/judge.ts';
import type { Status } from '../../../lib/judgement/duties/duty.ts';
import { duties } from '../../../lib/judgement/duties/index.ts';
import { type CaseFile, caseFileSchema } from '../../../lib/record/case-file.ts';
import { explain, z } from '../../../lib/record/zod.ts';
import { judgeFile } from '../../fixtures/cases.ts';
import type { Taken } from './lines.ts';
import { quote, share, table } from './score.ts';

const expectedSchema = z.object({
  expected: z._default(
    z.record(z.string(), z.enum(['met', 'broken', 'due', 'unseen', 'unclear', 'n/a'])),
    {},
  ),
});

/** A case is judged even where its expected answers are wrong: they are only what the judging is held against. */
export function takeCase(data: unknown): Taken<CaseFile> {
  const file = z.safeParse(caseFileSchema, { ...(data as object), expected: {} });
  if (!file.success) return { value: null, problem: explain(file.error) };
  const yardstick = z.safeParse(expectedSchema, data);
  if (!yardstick.success) return { value: file.data, problem: explain(yardstick.error) };
  return { value: { ...file.data, expected: yardstick.data.expected }, problem: null };
}

/**
 * A duty is asked once for the case, an opt-in one where the case's packs switch it on; what the checklist adds of its
 * own, such as blanks left, is no duty.
 */
function linesOf(file: CaseFile): Map<string, Line> {
  const { lines } = judgeFile(file);
  const ids = new Set(duties.map(({ id }) => id));
  return new Map(lines.filter(({ duty }) => ids.has(duty)).map((line) => [line.duty, line]));
}

/** Every duty with its status; one that is off is not needed. */
export function predictCase(file: CaseFile): { id: string; statuses: Record<string, Status> } {
  const lines = linesOf(file);
  return {
    id: file.id,
    statuses: Object.fromEntries(duties.map(({ id }) => [id, lines.get(id)?.status ?? 'n/a'])),
  };
}

interface Disagreement {
  id: string;
  judged: Status;
  expected: string;
  says: string;
}

interface Asked {
  right: number;
  count: number;
  wrong: Disagreement[];
}

/** The sheet: a row for each duty, then every disagreement with what was said. */
export function casesSheet(files: readonly CaseFile[]): string {
  const asked = new Map<string, Asked>(duties.map(({ id }) => [id, { right: 0, count: 0, wrong: [] }]));
  const notThere = new Map<string, number>();
  for (const file of files) {
    const lines = linesOf(file);
    for (const [duty, expected] of Object.entries(file.expected)) {
      const score = asked.get(duty);
      const line = lines.get(duty);
      if (!score || !line) {
        notThere.set(duty, (notThere.get(duty) ?? 0) + 1);
        continue;
      }
      score.count++;
      if (line.status === expected) score.right++;
      else score.wrong.push({ id: file.id, judged: line.status, expected, says: saidBy(line) });
    }
  }
  const all = [...asked];
  const right = all.reduce((sum, [, score]) => sum + score.right, 0);
  const count = all.reduce((sum, [, score]) => sum + score.count, 0);
  return [
    `${files.length} cases judged\n\n`,
    table([
      ['duty', 'agreement', 'count'],
      ...all.map(([duty, score]) => [duty, share(score.right, score.count), String(score.count)]),
      ['all duties', share(right, count), String(count)],
    ]),
    notThere.size > 0
      ? `\nNot scored, no such duty here: ${[...notThere].map(([duty, times]) => `${duty} (${times})`).join(', ')}\n`
      : '',
    `\n${count - right} disagreements\n`,
    ...all
      .filter(([, score]) => score.wrong.length > 0)
      .flatMap(([duty, score]) => [`\n${duty}\n`, ...score.wrong.map(told)]),
  ].join('');
}

function told({ id, judged, expected, says }: Disagreement): string {
  return `  ${id}: judged ${judged}, expected ${expected}\n      ${says}\n`;
}

function saidBy(line: Line): string {
  const speaking = line.findings.find((finding) => finding.status === line.status && !finding.older);
  return speaking ? quote(speaking.says) : 'no finding';
}
