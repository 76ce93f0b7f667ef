/** The plain facts of a case that a text states, as a phrase of their meaning says them. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { FactName, StatedEvent } from '../../record/events.ts';
import type { Meaning } from '../policy/pack.ts';
import {
  type Clause,
  hitAt,
  hitsOf,
  isBackAt,
  means,
  says,
  spanOf,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import { dayOf } from './days.ts';
import { isLearning } from './missed-days.ts';
import { negated, real } from './scope.ts';
import { actorOf } from './who.ts';

/** Facts that a word of their meaning states, where it is real. */
const STATED: readonly [Meaning, FactName][] = [
  ['plan-signed', 'plan-signed'],
  ['attended', 'attended'],
  ['exempt', 'exempt'],
  ['case-closed', 'case-closed'],
  ['pattern', 'pattern'],
  ['noncooperation', 'noncooperation'],
  ['report-seen', 'report-seen'],
  ['begin-re', 're-engagement-begun'],
  ['asked-re', 'asked-re-engagement'],
  ['disagree', 'plan-disagreement'],
  ['pre-tanf', 'pre-tanf'],
  ['agreement-1543', 'agreement-1543'],
  ['community-visit', 'community-visit'],
  ['risk-of-harm', 'risk-of-harm'],
  ['four-screens', 'screenings-offered'],
];

const FOUR = [
  /\b(?:mh|mental|health)\b/,
  /\b(?:substance|a & d|drug|alcohol|sud)\b/,
  /\b(?:dv|violence)\b/,
  /\b(?:learning|ln)\b/,
];

const ASKS_FOR =
  /\b(?:asks|asked|requests|requested|wants)(?: that)?(?: (?:us|me))? .*\b(?:start|begin|go|have|hold|set)\b/;

/** "She has read about re-engagement and asks that we start it for her": the participant's own wish. */
function asksForRe(clause: Clause, clauses: readonly Clause[]): boolean {
  const asking = clause.tokens.findIndex(({ text }) => text === 'asking');
  const asked =
    hitsOf(clause, 'say', 'discuss').find((hit) => ASKS_FOR_WORD.test(wordAt(clause, hit.from))) ??
    (asking >= 0 ? hitAt(clause, asking) : undefined);
  if (!asked || negated(clause, asked)) return false;
  const actor = actorOf(clause, asked, clauses);
  if (
    actor !== 'client' &&
    (actor === 'third' ||
      !means(clause, 'client', 'pronoun') ||
      hitsOf(clause, 'third').some(({ from }) => from < asked.from))
  )
    return false;
  const next = clauses[clause.index + 1];
  // The sentence may go on behind "that".
  const text = `${textOf(clause)} ${wordAt(clause, clause.tokens.length - 1) === 'that' && next ? textOf(next) : ''}`;
  return (
    /\bre engagement\b/.test(text) &&
    [ASKS_FOR, ASKS_FOR_ONE, ASKS_FOR_IT].some((pattern) => pattern.test(text)) &&
    // "Asked if we could hold a re-engagement meeting"
    !/\b(?:has|have|had|needs?) to\b|\b(?:why|when|what|if|whether|move|moved|change|another)\b/.test(
      text.replace(/\bif we (?:could|can) (?:hold|have|do|set up)\b/, ''),
    )
  );
}

/** "He asked me himself for a re-engagement meeting" */
const ASKS_FOR_ONE =
  /\b(?:asks|asked|requests|requested)(?: (?:me|us))?(?: (?:him|her|them)sel(?:f|ves))? (?:for |if we (?:could|can) (?:hold|have|do|set up) )?(?:a|an|the) re engagement\b/;

/** "She read about re-engagement and is asking for one", "asked, in her words, to be put through re-engagement" */
const ASKS_FOR_IT =
  /\bre engagement\b.*\b(?:asks|asked|asking) (?:for|to have|to do) (?:one|it|that)\b|\bto be (?:put|taken|let|brought) (?:through|thru|into|in|back in) re engagement\b/;

/** A report that was read on the day of writing. */
const READ_REPORT =
  /^(?:i )?(?:read|saw|looked at|went over|went through|opened) (?:\S+ ){1,5}(?:report|reports|attendance|sign in|sheet|calendar|printout)\b(?:(?! not ).)*\b(?:today|this (?:morning|am|afternoon))\b/;

const ASKS_FOR_WORD = /^(?:asks|asked|requests|requested|wants)$/;

/** Before the words of a fact: what makes them tell of something else. */
const OF_OTHER_THINGS: Partial<Record<FactName, RegExp>> = {
  // "Summer session started 8/11": the class did. "The 5/2 envelope came back today"
  attended:
    /\b(?:session|class|classes|term|course|semester|quarter|program|workshop|group)$|\b(?:envelope|letter|ltr|notice|7869|mail|card)\b/,
  // "Student exemption verified": of SNAP.
  exempt: /\b(?:student|snap|fs|abawd|ofset|tax|utility|asset)$/,
};

export function readStated(clauses: readonly Clause[], writtenOn: CivilDate): StatedEvent[] {
  const found: StatedEvent[] = [];
  // "Screenings for mental health, substance use, DV and learning needs all offered"
  const screens = clauses.find(
    (clause) =>
      means(clause, 'offer') && FOUR.every((one) => one.test(textOf(clause))) && !means(clause, 'history'),
  );
  if (screens)
    found.push({ kind: 'stated', fact: 'screenings-offered', on: writtenOn, words: [spanOf(screens)] });
  // "Read Rogue Skills' report of 9/16 today."
  const seen = clauses.find((clause) => READ_REPORT.test(textOf(clause)));
  if (seen) found.push({ kind: 'stated', fact: 'report-seen', on: writtenOn, words: [spanOf(seen)] });
  const asking = clauses.find((clause) => asksForRe(clause, clauses));
  if (asking)
    found.push({ kind: 'stated', fact: 'asked-re-engagement', on: writtenOn, words: [spanOf(asking)] });
  for (const [meaning, fact] of STATED) {
    for (const clause of clauses) {
      // "Back in class today", and not "back in 2019".
      const isBack =
        fact === 'attended' && hitsOf(clause, 'history').every((entry) => isBackAt(clause, entry));
      // "Asked for re-engagement herself: nothing got done with the last worker"
      const [old] = hitsOf(clause, 'history');
      const isAfter =
        fact === 'asked-re-engagement' && hitsOf(clause, meaning).some(({ to }) => old && old.from - to > 4);
      if (old && !isBack && !isAfter) continue;
      // "Asked us to start re-engagement": nothing has begun.
      if (fact === 're-engagement-begun' && means(clause, 'asked-re')) continue;
      const hit = hitsOf(clause, meaning).find((entry) =>
        // "Going to re-engagement because we can't agree on the plan": what is to come is another thing.
        // "I would call that a pattern"
        fact === 'plan-disagreement' ||
        // "Asked if we could do one of those re-engagement meetings"
        fact === 'asked-re-engagement' ||
        (fact === 'pattern' && says(clause, /^(?:call|calling)$/, entry.from - 4, entry.from))
          ? !negated(clause, entry)
          : real(clause, entry),
      );
      if (!hit) continue;
      if (OF_OTHER_THINGS[fact]?.test(textOf(clause, 0, hit.from))) continue;
      // "Ct signed for her copy of the notice"
      if (fact === 'plan-signed' && wordAt(clause, hit.to) === 'for') continue;
      // Of another program, or weighed by a team.
      if (
        fact === 'noncooperation' &&
        // "Won't do any of it, says the grant is not worth it"
        hitsOf(clause, 'other-program', 'gc-other', 'dq-other', 'good-cause', 'dq', 'no-dq', 'team').some(
          ({ meanings }) => !meanings.has('grant'),
        )
      )
        continue;
      // Attending something else, or with the words of a miss beside it, is no return to the activities.
      if (
        fact === 'attended' &&
        ((['missed', 're-appointment', 'staffing', 'team'] as const).some((other) => means(clause, other)) ||
          // "Ct in ofc. Back at the site": two things.
          hitsOf(clause, 'present').some(
            (other) => !(other.to <= hit.from && says(clause, /^[.;]$/, other.to, hit.from)),
          ) ||
          // "June bus pass never picked up, returned to safe": a thing.
          (/^returned to$/.test(wordsOf(clause, hit)) &&
            (negated(clause, hit) ||
              /^(?:the )?(?:safe|sender|drawer|office|file|vendor|issuing|me|us|dhs|mail\w*)\b/.test(
                textOf(clause, hit.to, hit.to + 2),
              ))) ||
          // "Remote life skills started w/out her"
          /^(?:w out|w o|without) (?:her|him|ct|client|clt|pt)\b/.test(textOf(clause, hit.to, hit.to + 4)) ||
          // "Back at the food bank as of today" is back at a site.
          hitsOf(clause, 'other-program').some((other) => wordsOf(clause, other) !== 'food bank'))
      )
        continue;
      // "A pattern, 6/15, 6/17": the days that were missed; it was seen when it was written.
      // "Only got to the site's 2/10 report today"
      const now = fact === 'report-seen' && clause.dates.some(({ date }) => date === writtenOn);
      // "On 5/26 I learned of a pattern"
      const known =
        fact === 'pattern'
          ? clause.dates.find(({ from, date }) => date < writtenOn && isLearning(clause, from))
          : undefined;
      const on = known?.date ?? (fact === 'pattern' || now ? writtenOn : dayOf(clause, hit, writtenOn));
      found.push({ kind: 'stated', fact, on, words: [spanOf(clause)] });
      break;
    }
  }
  return found;
}
