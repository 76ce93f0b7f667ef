/** What the participant is told to have said or done: "states she …", "ct agreed". */
import { saysNothing } from './beside.ts';
import { handsIn } from './came-in.ts';
import {
  anyMeans,
  type Clause,
  hasBreak,
  hitsOf,
  isPartOf,
  isUnknownWord,
  means,
  says,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { sayMedia, spokenMedia } from './media.ts';
import { real } from './scope.ts';
import {
  askedInWriting,
  asksFor,
  asksForAnswer,
  asksNotTo,
  isAsAsked,
  isInMessage,
  isWhatWasAsked,
  type Look,
} from './signal.ts';
import { is } from './tokens.ts';
import { actorOf, partnerOf } from './who.ts';
import { spokenOf } from './whose.ts';

/** Verbs that stand without a subject in notes when the participant is meant ("States she …"). */
const ELIDED = /(?:s|ed|ing|slept|o|dice|quiere|viene|puede|tiene)$/;

const NO_SUPPORT =
  /^(?:that )?(?:s?he )?(?:needs )?no (?:ride|child care|childcare|daycare|sitter|interp\w*|support|help|transportation|gas)\b(?: \w+){0,5}(?: needed\b|$)/;

/** "States she …", "ct agreed": what the participant said or did in a talk. */
export function saySignals({ clause, clauses, add }: Look): void {
  const before = clauses[clause.index - 1];
  // "PO called: clt missed UA, he wants to know her schedule": told by somebody else.
  if (
    hitsOf(clause, 'third')[0]?.from === 0 &&
    /^\w+ (?:called|phoned|rang|e mailed|emailed|wrote|texted) :/.test(textOf(clause, 0, 4))
  )
    return;
  for (const hit of hitsOf(clause, 'say')) {
    // "UTC - phone shut off. Wanted to go over barriers": who called did.
    if (
      hit.from === 0 &&
      /^wanted to\b/.test(textOf(clause, 0, 2)) &&
      anyMeans(clauses, 'tried', 'no-answer')
    )
      continue;
    if (!real(clause, hit) || isPartOf(clause, hit, 'missed', 'other-program', 'tried', 'returned')) continue;
    // "The notice says we can arrange child care for her while", "she is here"
    if (
      before &&
      wordsOf(clause, hit) === 'is here' &&
      /^(?:while|when|once|if|until|before|after|that)$/.test(wordAt(before, before.tokens.length - 1))
    )
      continue;
    // "7869 mailed … She said no ride or child care needed for it": of the appointment, and no talk of its own.
    if (
      /^sa(?:id|ys)$/.test(wordAt(clause, hit.from)) &&
      NO_SUPPORT.test(textOf(clause, hit.to)) &&
      anyMeans(clauses, 'notice')
    )
      continue;
    // "Decided not to pursue DQ.": who decides that is no participant.
    if (
      /^decided$/.test(wordAt(clause, hit.from)) &&
      // "DQ will be imposed, decided 3/12"
      (hit.from === 0 || clause.dates.some(({ from }) => from === hit.to)) &&
      means(clause, 'dq', 'no-dq', 'good-cause', 'staffing')
    )
      continue;
    // "Reply to my 1/5 letter came today"
    if (
      /^came$/.test(wordAt(clause, hit.from)) &&
      /^(?:reply|answer|letter|ltr|card|form|fax|note|response)\b/.test(textOf(clause, 0, 1)) &&
      hitsOf(clause, 'client', 'pronoun').every(({ to }) => to !== hit.from)
    )
      continue;
    // "Thanks": the end of a mail.
    if (/^(?:thanks|thank|thx)$/.test(wordAt(clause, hit.from)) && clause.tokens.length < 4) continue;
    // "She was signed up for tomorrow's"
    if (/^signed$/.test(wordAt(clause, hit.from)) && is(clause.tokens[hit.from - 1], 'be')) continue;
    // "Letter to her today, wants answer by 11/2"
    if (/^wants?$/.test(wordAt(clause, hit.from)) && hitsOf(clause, 'medium-letter')[0]?.from === 0) continue;
    // "Aviso DHS 7869 enviado hoy": the notice by its name.
    if (wordsOf(clause, hit) === 'aviso' && means(clause, 'notice')) continue;
    // "Ct attended WE 10/17, 10/18": what a sheet of attendance tells.
    if (
      /^attended$/.test(wordAt(clause, hit.from)) &&
      hitsOf(clause, 'jobs', 'jobs-weak').some(({ from }) => from >= hit.to && from - hit.to < 4) &&
      !means(clause, 're-appointment', 'discuss', 'talk') &&
      // "Attended Zoom job club 3/2-3/4, 9 hrs."
      hitsOf(clause, 'session').every(({ meanings }) => meanings.has('medium-other'))
    )
      continue;
    if (saysNothing(clause, hit) || isAsAsked(clause, hit) || handsIn(clause, hit)) continue;
    if (
      isWhatWasAsked(clause, hit) ||
      (askedInWriting(clause, hit) &&
        (is(clause.tokens[hit.from - 1], 'be') || actorOf(clause, hit, clauses) !== 'client'))
    )
      continue;
    // "No absences to report wk of 4/28, says WE monitor."
    if (
      /^(?:says|said|reports|per)$/.test(wordAt(clause, hit.from)) &&
      wordAt(clause, hit.from - 1) === ',' &&
      hitsOf(clause, 'third').some(
        ({ from, to }) => from >= hit.to && from - hit.to < 3 && !clause.tokens[to]?.word,
      )
    )
      continue;
    // "Mom says ct is sleeping and won't come to the door"
    if (
      /^(?:ct|clt|client|px|pt) is (?:sleeping|asleep|out|at work|not home)\b/.test(
        textOf(clause, hit.to, hit.to + 5),
      )
    )
      continue;
    // "Spoke w/ WE supervisor, says px is on time": so says who was spoken with.
    if (
      wordAt(clause, hit.from - 1) === ',' &&
      hitsOf(clause, 'talk', 'call', 'incoming').some(
        (talk) => talk.from === 0 && talk.to <= hit.from && partnerOf(clause, talk, clauses) === 'third',
      )
    )
      continue;
    // "Museum tells me Harlan was not at orientation": as somebody else tells it.
    if (
      /^(?:tells|told|says|said|informs|reports)$/.test(wordAt(clause, hit.from)) &&
      hit.from === 1 &&
      clause.tokens.some(
        ({ capital }, at) =>
          capital &&
          at > hit.from &&
          at < hit.from + 4 &&
          isUnknownWord(clause, at) &&
          /^(?:was|has|did|is|wasnt|hasnt|didnt|had|missed|stopped|quit)$/.test(wordAt(clause, at + 1)),
      )
    )
      continue;
    // "Work penalty - proposed, not active"
    if (wordsOf(clause, hit) === 'proposed' && means(clause, 'dq')) continue;
    // "E-mailed ct about which workshops she wants": asked, and nobody has answered.
    if (
      says(clause, 'asks-which', hit.from - 6, hit.from) &&
      hitsOf(clause, 'emailed', 'texted', 'tried', 'leave', 'medium-letter').some(({ to }) => to <= hit.from)
    )
      continue;
    // "The instructor tells me Ms. N. came to class": as somebody else tells it.
    if (
      hitsOf(clause, 'say').some(
        (other) =>
          other.to <= hit.from &&
          /^(?:me|us)$/.test(wordAt(clause, other.to)) &&
          !says(clause, /^[,;:]$/, other.to, hit.from) &&
          actorOf(clause, other, clauses) === 'third',
      )
    )
      continue;
    // "Wrote her asking for one by 8/14"
    if (
      /^asking/.test(wordAt(clause, hit.from)) &&
      hitsOf(clause, 'medium-letter', 'emailed', 'texted').some(
        ({ to }) => to <= hit.from && hit.from - to < 4,
      )
    )
      continue;
    // "Pantry reports she was not there 4/19 either, no word."
    if (
      hit.from === 1 &&
      clause.tokens[0]!.capital &&
      hitsOf(clause, 'client', 'pronoun').every(({ from }) => from > 1) &&
      /^(?:reports|says|said|tells|writes)$/.test(wordAt(clause, hit.from)) &&
      means(clause, 'missed') &&
      means(clause, 'no-call', 'no-answer')
    )
      continue;
    // "Good cause asked for?"
    if (
      wordAt(clause, clause.tokens.length - 1) === '?' &&
      hit.from > 0 &&
      actorOf(clause, hit, clauses) === 'open'
    )
      continue;
    // "She says if ct brings in the note …": no participant speaks so of themselves.
    if (
      /^(?:says|said|reports|reported|thinks)$/.test(wordAt(clause, hit.from)) &&
      /^(?:that |if )?(?:ct|clt|client|px|pt|ptp|participant)\b/.test(textOf(clause, hit.to, hit.to + 2)) &&
      hit.from > 0 &&
      hitsOf(clause, 'client').every(({ to }) => to !== hit.from)
    )
      continue;
    if (asksNotTo(clause, hit)) continue;
    // "Per ct just now"
    const actor = /^per /.test(wordsOf(clause, hit)) ? 'client' : actorOf(clause, hit, clauses);
    // "Ct asked front desk where …", "ltr to Mr. A, asks him to pick a time": said to another, or by a letter.
    const next = hitsOf(clause, 'third', 'client', 'pronoun').find(({ from }) => from === hit.to);
    const wrote = wordAt(clause, hit.from) === 'wrote';
    // "She says supervisor is rude": of whom, and not to whom.
    const states =
      /^(?:says|said|states|stated|thinks|feels|claims|denies|admits|dice)$/.test(wordAt(clause, hit.from)) &&
      (hit.from === 0 || actor === 'client');
    if (next && ((next.meanings.has('third') && !states) || wrote || means(clause, 'medium-letter')))
      continue;
    // "Wants: LPN", "applicant told in April notice", "wrote '…' on my card"
    const behind = wordAt(clause, hit.to);
    if (
      (behind === ':' &&
        !hitsOf(clause, 'client').some(({ from }) => from > hit.to) &&
        is(clause.tokens[hit.from], 'weak-say') &&
        actor !== 'client') ||
      // "* asked: months used", "requested on 02/19", in a form
      (actor !== 'client' &&
        /^(?:asked|requested|reported)$/.test(wordAt(clause, hit.from)) &&
        (behind === ':' || clause.dates.some(({ from }) => from === hit.to + (behind === 'on' ? 1 : 0)))) ||
      (behind === 'in' && says(clause, 'own-letter', hit.to)) ||
      isWritten(clause, hit)
    )
      continue;
    const first = wordAt(clause, hit.from);
    const opens = hit.from === 0 || hasBreak(clause, hit.from - 1, hit.from);
    // "Setting RE because ct disagrees": a reason, and nothing that was said there.
    if (asksFor(clause, hit) || asksForAnswer(clause, hit) || says(clause, 'because', hit.from - 4, hit.from))
      continue;
    if (actor === 'client')
      add(
        hit,
        'made',
        // "He came back w/ a text", "she came to the phone"
        (wordAt(clause, hit.to) === 'back' || / phone$/.test(textOf(clause, hit.to, hit.to + 3))
          ? null
          : sayMedia(clause.tokens[hit.from]!)) ?? spokenMedia(clause),
        is(clause.tokens[hit.from], 'weak-say'),
      );
    // "Came this AM, swore it was the 28th."
    else if (
      first === 'came' &&
      hit.from === 0 &&
      clause.dates.some(({ from }) => from === hit.to) &&
      !means(clause, 'returned', 'mailed', 'other-program')
    )
      add(hit, 'made', ['in-person'], true);
    else if (
      actor === 'open' &&
      opens &&
      ELIDED.test(first) &&
      (!first.startsWith('signed') || means(clause, 'plan-signed')) &&
      !/^(?:phoned|telephoned)/.test(first) &&
      !isInMessage(clause, hit, clauses) &&
      // "DCS worker asks is ct cooperating. Yes. Wanted attendance too"
      !saidByOther(clause, clauses) &&
      // "Voter reg: declined", "confirmed w/ van"
      !(wordAt(clause, hit.from - 1) === ':' && !clause.tokens[hit.to]?.word) &&
      !(
        /^confirmed w(?:ith)?$/.test(textOf(clause, hit.from, hit.from + 2)) &&
        partnerOf(clause, hit, clauses) !== 'client'
      ) &&
      // "Resume workshop - attended."
      !(first === 'attended' && hit.from > 0) &&
      // "UC says ct missed her appt, denied that week"
      !hitsOf(clause, 'say').some(
        (other) => other.to <= hit.from && actorOf(clause, other, clauses) === 'third',
      ) &&
      ((hit.from === 0 && /^(?:says|states|thinks|feels|claims)$/.test(first)) ||
        /^(?:[-*•] )?(?:jobs|pdp|job search) [:-]/.test(textOf(clause, 0, 4)) ||
        partnerOf(clause, hit, clauses) !== 'third' ||
        /^(?:dice|dijo|comenta) que$/.test(textOf(clause, 0, 2))) &&
      spokenOf(clause, hit.from, clauses) === 'client' &&
      // "Asked Goodwill for the sheets": whom somebody asked.
      !(/^ask/.test(first) && clause.tokens[hit.to]?.capital)
    )
      add(hit, 'made', spokenMedia(clause), true);
  }
}

/** The last word before this sentence was somebody else's. */
function saidByOther(clause: Clause, clauses: readonly Clause[]): boolean {
  for (const before of clauses.slice(Math.max(0, clause.index - 2), clause.index).reverse()) {
    const [said] = hitsOf(before, 'say');
    if (said) return actorOf(before, said, clauses) === 'third';
  }
  return false;
}

/** "Wrote 'plan? call Gail' on my card": the worker did. */
function isWritten(clause: Clause, hit: Hit): boolean {
  return wordAt(clause, hit.from) === 'wrote' && /^["'‘“]$/.test(wordAt(clause, hit.to));
}
