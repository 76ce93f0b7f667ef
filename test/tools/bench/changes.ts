/**
 * What one changed narrative costs, and one key in a draft, beside the whole record and beside that narrative in a record of
 * its own (the floor), at every size. All sizes take turns within one round, so that a busy moment falls on all alike.
 */
import { sentences } from '../../../lib/judgement/catalogue/sentences.ts';
import { type Checklist, judgeCase } from '../../../lib/judgement/checklist/judge.ts';
import { defaultPack } from '../../../lib/judgement/policy/default-pack.ts';
import { factsOfCase } from '../../../lib/judgement/reading/facts-of.ts';
import { readNarrative } from '../../../lib/judgement/reading/read.ts';
import { type CaseFile, caseFileSchema } from '../../../lib/record/case-file.ts';
import { addDays, civil } from '../../../lib/record/civil-date.ts';
import type { CaseFacts, NarrativeFacts } from '../../../lib/record/facts.ts';
import { z } from '../../../lib/record/zod.ts';
import { corpusNarratives } from '../../fixtures/corpus.ts';
import { table } from '../evaluate/score.ts';
import { medians, ms, ROUNDS, type Work } from './medians.ts';

export const RECORDS = [10, 400, 2000];
export const TODAY = civil('2026-03-10');
/** Of what is over soon. */
const SHORT_ROUNDS = 120;
/** Before they count: an engine runs what it has often run many times faster. */
const WARM_ROUNDS = 60;

const notes = corpusNarratives();

/** The kinds of records: the notes of the corpus one after another, and one episode that is open throughout. */
const KINDS = ['many episodes', 'one open episode'] as const;
type Kind = (typeof KINDS)[number];
const MISS = 'Ct missed job search class today, no call, no show.';

/** A record of that many narratives, one a day up to today; its last ones are the same at every size. */
export function recordOf(count: number, kind: Kind = 'many episodes'): CaseFile {
  const texts = kind === 'many episodes' ? notes.map(({ text }) => text) : endingNothing();
  return recordWith(
    Array.from({ length: count }, (_, i) =>
      i === 0 && kind === 'one open episode' ? MISS : texts[(count - i) % texts.length]!,
    ),
  );
}

function recordWith(texts: readonly string[]): CaseFile {
  return z.parse(caseFileSchema, {
    id: 'bench',
    today: TODAY,
    role: 'case-manager',
    pagesRead: ['narratives', 'plan', 'reengagementPage'],
    narratives: texts.map((text, i) => {
      const back = texts.length - i;
      const type = back % 3 === 0 ? 'Engagement' : 'General';
      return { id: `n${i}`, type, date: addDays(TODAY, -back), text };
    }),
  });
}

/** The notes after which an episode is still open. */
function endingNothing(): string[] {
  return notes
    .map(({ text }) => text)
    .filter((text) => judged(factsOfCase(recordWith([MISS, text]), defaultPack)).episode?.open);
}

/** @throws where a record is none of the kind that is measured */
function factsOf(count: number, kind: Kind): CaseFacts {
  const facts = factsOfCase(recordOf(count, kind), defaultPack);
  const { episode } = judged(structuredClone(facts));
  const isOne = episode?.open && episode.from <= addDays(TODAY, -count);
  if (kind === 'one open episode' && !isOne)
    throw new Error(`${count} narratives hold more than one episode.`);
  return facts;
}

export function judged(facts: CaseFacts): Checklist {
  return judgeCase(facts, { pack: defaultPack, sentences, today: TODAY, role: 'case-manager' });
}

function saved(facts: CaseFacts): NarrativeFacts[] {
  if (!facts.narratives.read) throw new Error('The narratives of the record are there.');
  return facts.narratives.value;
}

function withSaved(facts: CaseFacts, value: NarrativeFacts[]): CaseFacts {
  return { ...facts, narratives: { read: true, value, partly: null, readAt: 0 } };
}

let round = 0;
/** Another note of the corpus each time, so that nothing comes out alike. */
function anew(narrative: NarrativeFacts): NarrativeFacts {
  const { text } = notes[round++ % notes.length]!;
  const { date, author } = narrative;
  return { ...narrative, events: readNarrative({ text, writtenOn: date, author }, defaultPack) };
}

/** One of its narratives changes again and again, on a page of its own; `alone`: there is no other. */
function changing(all: CaseFacts, nth: number): { read: Work; judge: Work; alone: Work } {
  const facts = structuredClone(all);
  const value = saved(facts);
  const known = notes.map(() => anew(value[nth]!));
  const change = (to: NarrativeFacts) =>
    judged(
      withSaved(
        facts,
        value.map((one, i) => (i === nth ? to : one)),
      ),
    );
  return {
    read: () => change(anew(value[nth]!)),
    judge: () => change({ ...known[round++ % known.length]! }),
    alone: () => judged(withSaved(facts, [anew(value[nth]!)])),
  };
}

/** Keys in a draft over a record that stays as it is: the draft read anew, or known, and judged with it and without. */
function typing(all: CaseFacts): { read: Work; judge: Work } {
  const facts = structuredClone(all);
  const draft: NarrativeFacts = { ...saved(facts)[0]!, id: 'draft', date: TODAY, draft: true };
  const known = notes.map(() => anew(draft));
  return {
    read: () => judged({ ...facts, draft: anew(draft) }),
    judge: () => judged({ ...facts, draft: { ...known[round++ % known.length]! } }),
  };
}

const PLACES = ['latest', 'middle', 'oldest'] as const;

/** For each kind of record both tables: read and judged as on a page, and judging alone. */
export function benchChanges(): string {
  return [
    ...KINDS.map(tablesOf),
    'latest, middle, oldest: as on a page on which one narrative changed; it alone is read anew, and the record is judged with it.',
    'alone: the same narrative in a record of its own. key in a draft: the record judged with the draft and without it.',
    'one open episode: the notes that end none, after a miss; the changed narrative can be any note, and end it.',
    `Medians of ${SHORT_ROUNDS} changes each after ${WARM_ROUNDS}, all sizes in turn; of the whole, ${ROUNDS}.`,
    '',
  ].join('\n');
}

function tablesOf(kind: Kind): string {
  const files = RECORDS.map((count) => recordOf(count, kind));
  const all = RECORDS.map((count) => factsOf(count, kind));
  const wholes = medians(files.map((file) => () => judged(factsOfCase(file, defaultPack))));
  const fresh = all.map((facts) => Array.from({ length: ROUNDS + 1 }, () => structuredClone(facts)));
  const wholesJudged = medians(fresh.map((copies) => () => judged(copies.pop()!)));
  const works = all.map((facts, i) => {
    const count = RECORDS[i]!;
    const at = { latest: count - 1, middle: count >> 1, oldest: 0 };
    return { changes: PLACES.map((place) => changing(facts, at[place])), key: typing(facts) };
  });
  const lists = works.map(({ key, changes }) => {
    return [
      ...[...changes.map(({ read }) => read), key.read, changes[0]!.alone],
      ...[...changes.map(({ judge }) => judge), key.judge],
    ];
  });
  const width = lists[0]!.length;
  const times = medians(lists.flat(), SHORT_ROUNDS, WARM_ROUNDS);
  const of = RECORDS.map((_, i) => times.slice(i * width, (i + 1) * width));
  const size = (i: number) => `${RECORDS[i]!.toLocaleString('en-US')} narratives`;
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  const against = (i: number, nth: number) => (of[i]![nth]! / of[0]![nth]!).toFixed(2);
  const read = RECORDS.map((_, i) => {
    const [latest, middle, oldest, key, alone] = of[i]! as [number, number, number, number, number];
    return [
      size(i),
      ms(wholes[i]!),
      ...[latest, middle, oldest, key].map(ms),
      ms(alone),
      ...[latest, middle, oldest, alone].map((time) => share(time, wholes[i]!)),
      ...[0, 1, 2].map((nth) => against(i, nth)),
    ];
  });
  const judge = RECORDS.map((count, i) => [
    size(i),
    ms(wholesJudged[i]!),
    ms(wholesJudged[i]! / count),
    ...of[i]!.slice(5).map(ms),
    ...of[i]!.slice(5, 8).map((time) => share(time, wholesJudged[i]!)),
    ...[5, 6, 7].map((nth) => against(i, nth)),
  ]);
  const ratios = ['latest of whole', 'middle', 'oldest'];
  const flat = ['latest against 10', 'middle', 'oldest'];
  const changed = ['latest changed', 'middle changed', 'oldest changed', 'key in a draft'];
  return [
    table([
      [`${kind}, read and judged`, 'whole record', ...changed, 'alone (floor)', ...ratios, 'floor', ...flat],
      ...read,
    ]),
    table([[`${kind}, judging alone`, 'whole record', 'for each', ...changed, ...ratios, ...flat], ...judge]),
  ].join('\n');
}
