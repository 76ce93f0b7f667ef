/**
 * Judging a case: every duty asked once, the worst answer speaking for it. The one function behind the marks on the
 * page, the popup and the `evaluate` command.
 */

import { checksum } from '../../record/checksum.ts';
import type { CivilDate } from '../../record/civil-date.ts';
import type { CaseFacts, NarrativeFacts } from '../../record/facts.ts';
import { remembering } from '../../record/remembered.ts';
import { type InTurns, inOneGo } from '../../record/turns.ts';
import {
  type Answer,
  type Duty,
  type JudgeInput,
  type Role,
  type Status,
  WORST_FIRST,
} from '../duties/duty.ts';
import { duties as allDuties } from '../duties/index.ts';
import { couldNot } from '../duties/say.ts';
import { hasStarted, knownAppointment } from '../episodes/appointment.ts';
import { currentEpisode, type Episode } from '../episodes/episode.ts';
import { finalizedOn } from '../episodes/page.ts';
import { sayEpisode } from '../episodes/say.ts';
import { inOrder, isWhole, joined, type Stretch, stretchesOf } from '../episodes/told.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { type Sentences, wordingOf } from '../policy/wording.ts';
import { blanksLine } from './blanks.ts';
import { addAll, inWords, isBroken, isStretch, MET, type Saved, type Shown } from './in-words.ts';

export { fixInWords, type Shown } from './in-words.ts';

export interface Line {
  duty: string;
  stage: Duty['stage'];
  /** Best practice or voluntary. */
  tip: boolean;
  /** The document that asks, as the pack in force names it. */
  document: { title: string; dated: string };
  status: Status;
  /** The answer rests on a list that was read only in part: no answer for the whole record yet. */
  inPart: boolean;
  /** The reason, where the worker set this duty aside for as long as the facts stay as they are. */
  setAside: string | null;
  findings: Shown[];
}

export interface Checklist {
  lines: Line[];
  /** The RE appointment that stands, as far as the record tells. */
  appointment: { date: CivilDate; time: string | null } | null;
  /** Re-engagement has started: a notice, an appointment or an RE step of the episode stands in the record. */
  started: boolean;
  /** The episode that is judged: the open one, else the latest; null where none is narrated. */
  episode: { from: CivilDate; open: boolean; says: string } | null;
  /** Findings that the saved record shows as broken, those older or past left out: the badge. */
  broken: number;
  /** Narratives before the current episode that are for review. */
  older: number;
  /** How many duties could be answered from lists read whole, of how many. */
  checked: number;
  of: number;
}

/** By duty: the reason chosen, and the signature of what was said when it was set aside. */
export type SetAside = Readonly<Record<string, { reason: string; signature: string }>>;

export interface JudgeOptions {
  pack: PolicyPack;
  /** What the answers are worded by. */
  sentences: Sentences;
  today: CivilDate;
  role: Role;
  duties?: readonly Duty[];
  /**
   * Milliseconds since some fixed moment. Given, a duty that twice in a row takes longer than `overrunMs` is not asked again.
   * More is allowed for a long record: its first judging on a slow processor is honest work.
   */
  clock?: () => number;
  overrunMs?: number;
  /** Duties that the worker set aside, with what they said then: shown again once they say something else. */
  setAside?: SetAside;
  /** How often in a row each duty overran; judging counts in it. */
  overran?: Map<string, number>;
}

/** So often in a row a duty overruns before it is set aside: a machine may stand still for a moment, or be put to sleep. */
const TOO_OFTEN = 2;
/** Milliseconds that a duty may take for each narrative that was never judged before, and for each of the others. */
const NEW_MS = 5;
const KNOWN_MS = 0.25;

/** Never throws: a duty that does, or that overran its time, answers `unclear` for itself alone. */
export function judgeCase(facts: CaseFacts, options: JudgeOptions): Checklist {
  return inOneGo(judgeInTurns(facts, options));
}

/** The same, a duty at a time: between two of them the caller may let others work. What is judged must stay as it is. */
export function* judgeInTurns(facts: CaseFacts, options: JudgeOptions): InTurns<Checklist> {
  const { pack, sentences } = options;
  const duties = (options.duties ?? allDuties).filter(
    ({ id, optIn }) => !pack.off.includes(id) && (!optIn || id in pack.on),
  );
  const { news, anew } = newIn(facts);
  const timed = timedBy(facts, anew.length, options);
  yield* growing(facts, news, (part) => void episodeOf(part, facts, options));
  const input = inputOf(facts, options);
  yield;
  const withDraft: (readonly Answer[])[] = [];
  for (const duty of duties) {
    if (duty.inParts) yield* growing(facts, anew, (part) => void timed.answer(duty, { ...input, ...part }));
    withDraft.push(timed.answer(duty, input));
    yield;
  }
  const saved = facts.draft && (yield* withoutDraft(facts, options, duties, timed));
  yield;
  timed.count(duties);
  const inPart = [facts.narratives, facts.plan, facts.reengagementPage].some(
    (page) => page.read && page.partly !== null,
  );
  const lines: Line[] = [];
  const counts: [number, number][] = [];
  for (const [i, duty] of duties.entries()) {
    yield;
    const document = pack.documents[duty.document];
    const wording = wordingOf(sentences, pack, duty.id, document?.short ?? duty.document);
    const by = { duty: duty.id, sentences, pack, wording };
    if (anew.length > PART) yield* inWordsInTurns(withDraft[i]!, saved && saved[i]!, by);
    const all = inWords(withDraft[i]!, saved && saved[i]!, by);
    const findings = joined(all.slice(0, WORST_FIRST.length));
    const [current, late] = all.slice(WORST_FIRST.length) as [readonly Shown[], readonly Shown[]];
    const done = all[MET]!.length === findings.length && findings.length > 0;
    const status = current[0] ? worst(current.map((one) => one.status)) : done ? 'met' : 'n/a';
    counts.push([current.filter((one) => isBroken(one) && !one.past).length, late.length]);
    lines.push({
      duty: duty.id,
      stage: duty.stage,
      tip: duty.tip ?? false,
      document: { title: document?.title ?? duty.document, dated: document?.dated ?? 'undated' },
      status,
      setAside: null,
      inPart: inPart && (status === 'n/a' || status === 'met'),
      findings,
    });
  }
  for (const line of lines) layAside(line, options.setAside?.[line.duty]);
  const { record, episode, known, started } = input;
  const shared = wordingOf(sentences, pack);
  yield;
  const blanks = blanksLine(record, shared);
  const count = (of: 0 | 1) =>
    lines.reduce((sum, line, nth) => sum + (line.setAside === null ? counts[nth]![of] : 0), 0);
  return {
    lines: blanks ? [...lines, blanks] : lines,
    appointment: known && { date: known.date, time: known.time },
    started,
    episode: episode && {
      from: episode.from,
      open: episode.closed === null,
      says: shared.says(sayEpisode(episode, options.today)),
    },
    broken: count(0) + (blanks?.findings.filter(isBroken).length ?? 0),
    older: count(1),
    checked: lines.filter(isChecked).length,
    of: lines.length,
  };
}

/** Narratives judged at a time, where more than so many are new. */
const PART = 60;
const judgedBefore = new WeakSet<NarrativeFacts>();
const pagesBefore = new WeakSet<object>();
let partlyBefore: string | null = null;

/**
 * The narratives that are judged for the first time; and those of which duties say something else by now: all of a list, where
 * another part of it is read than before.
 */
function newIn({ narratives }: CaseFacts): Record<'news' | 'anew', readonly NarrativeFacts[]> {
  if (!narratives.read || pagesBefore.has(narratives)) return { news: [], anew: [] };
  pagesBefore.add(narratives);
  const news = narratives.value.filter((one) => !judgedBefore.has(one));
  for (const one of news) judgedBefore.add(one);
  const anew = narratives.partly === partlyBefore ? news : narratives.value;
  partlyBefore = narratives.partly;
  return { news, anew };
}

/**
 * A long record as it grew by months, from what is new in it on: what is found of a stretch is remembered, so that after these
 * parts the whole is found in a moment. It is the same whole with and without them.
 */
function* growing(
  facts: CaseFacts,
  news: readonly NarrativeFacts[],
  act: (part: Pick<JudgeInput, 'narratives' | 'record'>) => void,
): InTurns<void> {
  if (news.length <= PART) return;
  const all = narrativesOf(facts);
  const years = stretchesOf(all);
  const some = new Set(news);
  let from = all.findIndex((one) => some.has(one));
  let to = 0;
  for (const [nth, year] of years.entries())
    for (const [month, stretch] of year.entries()) {
      to += countIn(stretch as Stretch);
      if (to < from + PART) continue;
      from = to;
      const grown = (year as readonly Stretch[]).slice(0, month + 1);
      act({ narratives: all.slice(0, to), record: [...years.slice(0, nth), grown] });
      yield;
    }
}

function countIn(stretch: Stretch): number {
  return isWhole(stretch) ? stretch.length : stretch.reduce((sum, part) => sum + countIn(part), 0);
}

/** What of judging a part of a record takes long is worded a stretch at a time. */
function* inWordsInTurns(...[answers, saved, by]: Parameters<typeof inWords>): InTurns<void> {
  for (const part of answers) {
    if (!isStretch(part)) continue;
    yield* inWordsInTurns(part, saved, by);
    inWords(part, saved?.has(answers) ? null : saved, by);
    yield;
  }
}

const savedAnswers = remembering<CaseFacts['narratives'], { all: Saved[] | null }>();

/** What each duty answers without the draft: judged once for all keys that are typed in one. */
function* withoutDraft(
  facts: CaseFacts,
  options: JudgeOptions,
  duties: readonly Duty[],
  timed: Timed,
): InTurns<Saved[]> {
  const { narratives, plan, reengagementPage, typesOffered, checklistTicked } = facts;
  const { pack, today, role } = options;
  const from = [plan, reengagementPage, `${typesOffered}`, checklistTicked, pack, today, role];
  const kept = savedAnswers(narratives, [...from, timed.aside, ...duties], () => ({ all: null }));
  if (kept.all) return kept.all;
  const input = inputOf({ ...facts, draft: null }, options);
  const all: Saved[] = [];
  for (const duty of duties) {
    yield;
    all.push(addAll(timed.answer(duty, input), new Set()));
  }
  kept.all = all;
  return all;
}

/** Everything that is known, drawn together once for all duties. */
export function inputOf(
  facts: CaseFacts,
  { pack, today, role }: Pick<JudgeOptions, 'pack' | 'today' | 'role'>,
): JudgeInput {
  const narratives = narrativesOf(facts);
  const record = stretchesOf(narratives);
  const episode = episodeOf({ narratives, record }, facts, { pack, today });
  const known = knownAppointment(facts, episode, pack, today);
  const started = hasStarted(facts, episode, pack, today);
  return { facts, narratives, record, episode, known, started, pack, today, role };
}

/** In the order of the record, so that a page's own order changes nothing. */
function narrativesOf({ narratives, draft }: CaseFacts): readonly NarrativeFacts[] {
  const saved = narratives.read ? narratives.value : [];
  return inOrder(draft ? [...saved, draft] : saved);
}

function episodeOf(
  { narratives, record }: Pick<JudgeInput, 'narratives' | 'record'>,
  facts: CaseFacts,
  { pack, today }: Pick<JudgeOptions, 'pack' | 'today'>,
): Episode | null {
  return currentEpisode(narratives, record, pack, today, finalizedOn(facts, pack));
}

interface Timed {
  answer(duty: Duty, input: JudgeInput): readonly Answer[];
  /** After a pass: who overran in it. */
  count(duties: readonly Duty[]): void;
  /** How many duties are set aside. */
  aside: number;
}

/** Asks duties and looks at the clock. Who overruns is set aside from a later pass on, so that both halves of one ask the same. */
function timedBy({ narratives }: CaseFacts, anew: number, options: JudgeOptions): Timed {
  const { clock, overrunMs = Number.POSITIVE_INFINITY, overran } = options;
  const known = narratives.read ? narratives.value.length : 0;
  const allowed = overrunMs + NEW_MS * anew + KNOWN_MS * known;
  const over = new Set<string>();
  const isAside = (often: number) => often >= TOO_OFTEN;
  return {
    answer(duty, input) {
      if (isAside(overran?.get(duty.id) ?? 0)) return [couldNot('took-too-long')];
      const started = clock?.() ?? 0;
      try {
        const found = duty.judge(input, duty.id);
        if ((clock?.() ?? 0) - started > allowed) over.add(duty.id);
        return found;
      } catch {
        return [couldNot('stopped')];
      }
    },
    count(duties) {
      for (const { id } of duties) {
        const often = overran?.get(id) ?? 0;
        if (over.has(id)) overran?.set(id, often + 1);
        else if (often > 0 && !isAside(often)) overran?.delete(id);
      }
    },
    aside: [...(overran?.values() ?? [])].filter(isAside).length,
  };
}

/** What a duty says now, as a short mark that holds no words: the same while the facts are the same. */
export function signatureOf(line: Pick<Line, 'findings'>): string {
  const said = line.findings.map(({ status, says, about }) => `${status}|${says}|${JSON.stringify(about)}`);
  return checksum(said.sort().join('\n'));
}

function layAside(line: Line, aside: SetAside[string] | undefined): void {
  if (!aside || aside.signature !== signatureOf(line)) return;
  line.status = 'n/a';
  line.setAside = aside.reason;
  line.findings = [];
}

/** "Not needed" on lists read in part means that nothing was found in that part: no answer yet, and never an all clear. */
function isChecked(line: Line): boolean {
  return line.status !== 'unseen' && line.status !== 'unclear' && !line.inPart;
}

/** The status that speaks for several (duties, "Statuses"); nothing judged is `n/a`. */
export function worst(statuses: readonly Status[]): Status {
  return WORST_FIRST.find((status) => statuses.includes(status)) ?? 'n/a';
}
