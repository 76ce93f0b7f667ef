/**
 * Whether a template keeps what it claims: filled in on sample records, and judged as any narrative is. A claim holds
 * where the duty is met with the text and was not without it, on a record of a stage that the template is for.
 */
import { known } from '../../record/fact.ts';
import type { CaseFacts, NarrativeFacts } from '../../record/facts.ts';
import { NOTHING_READ } from '../../record/nothing-read.ts';
import { readDescription } from '../reading/description.ts';
import { readNarrative } from '../reading/read.ts';
import { readyPack } from '../reading/word-lines.ts';
import { daysIn } from '../templates/facts.ts';
import { type Answers, askedFor, fill, namesIn } from '../templates/fill.ts';
import { type SampleRecord, sampleRecords } from '../templates/sample-records.ts';
import type { Template } from '../templates/template.ts';
import { type JudgeOptions, judgeCase } from './judge.ts';

export interface Tried {
  /** As it would stand in a record. */
  text: string;
  /** Duties that it claims and does not meet on any sample. */
  unmet: string[];
  /** Duties that it breaks on a sample on which they were not broken. */
  broken: string[];
}

type Within = Pick<JudgeOptions, 'pack' | 'sentences' | 'today' | 'role'>;

export function tryTemplate(template: Template, within: Within): Tried {
  const records = sampleRecords(within.today).filter(
    ({ stage }) => template.at.length === 0 || template.at.includes(stage),
  );
  const tried = records.map((record) => tryOn(template, record, within));
  const met = (duty: string) =>
    tried.some(({ before, after }) => after[duty] === 'met' && before[duty] !== 'met');
  const broken = tried.flatMap(({ before, after }) =>
    Object.keys(after).filter((duty) => after[duty] === 'broken' && before[duty] !== 'broken'),
  );
  return {
    text: tried[0]?.text ?? '',
    unmet: template.satisfies.filter((duty) => !met(duty)),
    broken: [...new Set(broken)],
  };
}

function tryOn(template: Template, record: SampleRecord, within: Within) {
  const { today, pack } = within;
  const given = { today, pack, appointment: record.appointment };
  const text = fill(template, given, answersTo(template, within));
  const before = judged(factsOf(record, within), within);
  const after = judged(factsOf(record, within, { template, text }), within);
  return { text, before, after };
}

/** The first of each menu, and plain words for what is to be typed. */
function answersTo(template: Template, { today, pack }: Within): Answers {
  return Object.fromEntries(
    namesIn(template.body).flatMap((name): [string, string][] => {
      const asked = name === 'day' ? null : askedFor(template, name);
      if (!asked) return [];
      if (typeof asked === 'string') return [[name, 'as talked over']];
      if ('choices' in asked) return [[name, asked.choices[0]!]];
      if ('time' in asked) return [[name, '10:00']];
      return [[name, daysIn(asked.days, today, pack)[0]!]];
    }),
  );
}

function judged(facts: CaseFacts, within: Within): Record<string, string> {
  return Object.fromEntries(judgeCase(facts, within).lines.map(({ duty, status }) => [duty, status]));
}

function factsOf(
  record: SampleRecord,
  { today, pack, role }: Within,
  more?: { template: Template; text: string },
): CaseFacts {
  const accepted = pack.parameters.acceptedTypes.at(-1)?.value[0] ?? 'Engagement';
  const author = role === 'contractor' ? 'contractor' : 'case-manager';
  const step = more?.template.into === 'step' ? more.text : null;
  const typed =
    more && step === null ? [{ date: today, type: typeOf(more.template, accepted), text: more.text }] : [];
  const narratives = [...record.narratives, ...typed].map(
    ({ date, type, text }, i): NarrativeFacts => ({
      id: `sample-${i}`,
      type: known(type === 'Engagement' ? accepted : type, 'sample'),
      date,
      author,
      draft: false,
      events: readNarrative({ text, writtenOn: date, author }, pack),
    }),
  );
  const { appointment } = record;
  const at = appointment && `${appointment.date}T${appointment.time}`;
  const described =
    step === null ? { times: [], place: false } : readDescription(step, today, readyPack(pack));
  return {
    ...NOTHING_READ,
    narratives: { read: true, value: narratives, partly: null, readAt: 0 },
    plan: at
      ? {
          read: true,
          value: [
            {
              id: 'sample-step',
              code: 'RE',
              plannedStart: known(at, 'sample'),
              plannedEnd: known(at, 'sample'),
              tells: known(described, 'sample'),
            },
          ],
          partly: null,
          readAt: 0,
        }
      : NOTHING_READ.plan,
  };
}

function typeOf({ type }: Template, accepted: string): string {
  return type === 'engagement' ? accepted : 'General';
}
