/**
 * Judging a case: every duty asked once, the worst answer speaking for it. The one function behind the marks on the
 * page, the popup and the `evaluate` command.
 */

import { checksum } from '../../record/checksum.ts';
import type { CivilDate } from '../../record/civil-date.ts';
import type { CaseFacts } from '../../record/facts.ts';
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
import { hasStarted, knownAppointment } from '../episodes/appointment.ts';
import { currentEpisode, type Episode } from '../episodes/episode.ts';
import { finalizedOn } from '../episodes/page.ts';
import { sayEpisode } from '../episodes/say.ts';
import { joined, stretchesOf } from '../episodes/told.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { type Sentences, wordingOf } from '../policy/wording.ts';
import { blanksLine } from './blanks.ts';
import { growing, judged, narrativesOf, newIn, PART } from './growing.ts';
import { addAll, inWords, isBroken, isStretch, type Line, MET, type Saved, type Shown } from './in-words.ts';
import { type Timed, timedBy, type Watched } from './timed.ts';

export { fixInWords, type Line, type Shown } from './in-words.ts';

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

export interface JudgeOptions extends Watched {
  pack: PolicyPack;
  /** What the answers are worded by. */
  sentences: Sentences;
  today: CivilDate;
  role: Role;
  duties?: readonly Duty[];
  /** Duties that the worker set aside, with what they said then: shown again once they say something else. */
  setAside?: SetAside;
}

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
  judged(facts, news);
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

function episodeOf(
  { narratives, record }: Pick<JudgeInput, 'narratives' | 'record'>,
  facts: CaseFacts,
  { pack, today }: Pick<JudgeOptions, 'pack' | 'today'>,
): Episode | null {
  return currentEpisode(narratives, record, pack, today, finalizedOn(facts, pack));
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
