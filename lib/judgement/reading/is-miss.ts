/** Whether a word of a miss tells of one: of a JOBS activity or meeting, by the participant. */
import {
  type Clause,
  hasBreak,
  hitsOf,
  means,
  says,
  standsBeside,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { isOfBody, isWhyAway } from './other-business.ts';
import { is } from './tokens.ts';
import { actorOf } from './who.ts';

/** Beside words of a miss that are none. */
const NO_MISS: readonly RegExp[] = [
  // "Found the letter in my bag, so it never went", "did not go out in the mail"
  /\bit ‹(?:[^›]* )?went›|‹did(?: not|nt) go› out(?: |$)/,
  // "Perfect attendance, zero absences", "nearly skipped WE"
  /\b(?:zero|0|perfect attendance)\b.*‹absences?›|\b(?:nearly|almost) ‹/,
  // "Absent parent form"
  /‹absent› (?:parents?|father|dad|mom|mother)\b/,
  // "Marked absent 3/9 by mistake", "provider says kids were no shows"
  /› (?:\S+ ){0,3}(?:by (?:mistake|accident|error)|in error)\b|\b(?:kids?|children|son|daughter|baby) (?:were|was|are|is) ‹/,
  // "Asked px if she missed Mon; no"
  /\b(?:if|whether) (?:s?he|they|ct|px) ‹missed/,
  // "Phoned px: skip today's job club, bldg flooded"
  /: ‹skip›/,
  // "Guest speaker bailed on job club"
  /\b(?:speaker|presenter|trainer) ‹/,
  // "Mailed blank PDP and job search forms"
  /‹blank› (?:pdp|forms?|logs?|sheets?|cal|calendar|copy|copies|time ?sheets?|7869|1543|415\w?)\b/,
  // "Dad no-showed his visit w/ the kids"
  / (?:his|her) visit(?:ation)?s? (?:w|with)\b/,
  // "Falta carta del trabajo"
  /‹falta› (?:carta|documento|comprobante|firma|papel)/,
  // "Need not attend the re-engagement appointment"
  /\bneeds? ‹/,
  // "Told her she can skip the 19th"
  /\b(?:can|could|may) ‹(?:skip|miss)(?: |›)|\b(?:can|could|may) (?:she|he|they|ct|i) ‹/,
  // "Ct showed 9/9, I had it as NS", "ct NOT a no show 4/8"
  /\b(?:had|put|marked|coded) (?:it|her|him|that|this) (?:down )?as ‹|\bnot an? ‹/,
  // "Le falta el examen"
  /‹falta› (?:el|la|un|una|su|sus|que)\b/,
  // "NO CALL BACK."
  /‹no call› back\b/,
  // "The sign-in sheet missed her"
  /\b(?:sheet|log|system|scanner|scan|report) ‹missed› /,
  // "Let go from the cannery after missing three shifts"
  /\b(?:let go|fired|terminated|laid off)\b.*‹missing›/,
  // "EBT mailed 5/4, ct says it never came", "her hours never came up"
  /\bit ‹never came›|\b(?:it|jobs|plan|pdp|hours|hrs) ‹never came› up\b|‹did(?: not|nt) come› up\b/,
  // "CAPO appt, she missed theirs"
  /‹missed› theirs\b/,
  // "No class 6/1, instructor had a flat tire"
  /‹no (?:class|group|lab|session|workshop)›/,
  // "Missing attendance sheets"
  /‹missing› (?:the |her |his |some )?(?:attendance |time |log |job )*(?:sheets?|logs?|timesheets?|forms?|papers|paperwork|docs?|verification|signature)\b/,
  // "Didn't make the mail", "the 7869 never went out"
  /‹did(?: not|nt) make› (?:(?:the|todays) (?:mail|post|cutoff|pickup)|it (?:in|into|to|out in) the (?:mail|post))\b|‹never went› out\b/,
  // "Kid missed school", "child a no-show" at the dentist's
  /‹missed› school\b|\b(?:child|kid|baby|son|daughter|dtr) (?:was )?an? ‹no shows?›/,
  // "Husband didn't show for probation"
  /› (?:for )?(?:probation|court|parole|ua|his ua)\b/,
  // "Missed px's call"
  /‹missed› (?:(?:her|his|their|cts?|clts?|pxs?|pts?|clients?|a|the) (?:s )?)?(?:calls?|vm|voicemail|text|txt)\b/,
  // "NCNS 10/2 was an error"
  /› .*\b(?:was|is) (?:an error|a mistake|in error|wrong|entered wrong|not right)\b/,
  // "Px misses working"
  /‹misses› (?:working|work|her (?:job|friends|kids)|his (?:job|friends|kids)|being)\b/,
  // "Warned ct that skipping class could lead to a disqualification"
  /‹(?:skipping|missing)› .*\b(?:could|can|will|may|would|might) (?:lead|mean|cost|result)\b/,
  // "We miss you"
  /\bwe ‹miss› (?:you|her|him)\b/,
  // "Missed this", "not home"
  /› (?:home|(?:this|all)(?! (?:months?|weeks?|wk|days?)\b))(?: |$)/,
];

/** Misses of JOBS activities and meetings; not of another program's interview, nor by somebody else. */
export function isMiss(clause: Clause, hit: Hit, clauses: readonly Clause[]): boolean {
  const word = wordAt(clause, hit.from);
  if (standsBeside(NO_MISS, clause, hit)) return false;
  // "Nobody came to the door"
  const atHome = [clause, clauses[clause.index - 1]].some(
    (each) => each && (says(each, 'home') || means(each, 'medium-home-visit', 'community-visit')),
  );
  if (/^no(?:body| one)/.test(wordsOf(clause, hit)) && atHome) return false;
  // "The bus was a no show"
  // not "bus broke down, couldn't get to job club"
  if (
    clause.tokens.some(
      (token, at) =>
        is(token, 'ride') && at >= hit.from - 4 && at < hit.from && !hasBreak(clause, at, hit.from),
    )
  )
    return false;
  // "Not at his tent"
  if (/^not at$/.test(wordsOf(clause, hit)) && says(clause, 'home', hit.to, hit.to + 3)) return false;
  // "CM out sick so I took her 2:00 RE"
  if (is(clause.tokens[hit.from - 1], 'colleague')) return false;
  // "[Contractor] 5/6 absence …": who tells it.
  const noun = /^(?:absences?|no)$/.test(word);
  // "[contractor] N. was absent": who tells it, and of whom.
  const named = hitsOf(clause, 'third').some(
    ({ from, to }) =>
      from < 2 &&
      to < hit.from &&
      clause.tokens.slice(to, hit.from).some(({ capital }) => capital) &&
      /^[\]:-]$/.test(wordAt(clause, to)),
  );
  // "Site supervisor told me this morning that she never turned up"
  // "Co-op says NCNS 1/30 + 1/31"
  const told =
    /^per (?:the |her |his )?\w+$|\b(?:called|emailed|phoned|wrote) (?:abt|about|re) (?:a |the |her |his )?$|\b(?:ok ?'? ?d|okd|excused|approved|let) (?:her|him)$|\b(?:says|said|reports|rpts|reported|tells) (?:that )?(?:s?he|ct|clt|px|pt)$|\b(?:told|tells) (?:me|us)\b.*\bs?he$|\b(?:says|said|reports|reported|shows|has her|has him)$/.test(
      textOf(clause, 0, hit.from),
    );
  // "[contractor] NCNS resume lab today."
  const tagged = /^\[ [^\]]*\]/.test(textOf(clause, 0, hit.from));
  if (!noun && !named && !told && !tagged && actorOf(clause, hit, clauses) === 'third') return false;
  const otherwise = hitsOf(clause, 'other-program').some((other) => !isWhyAway(clause, other));
  if (otherwise && !means(clause, 'jobs', 'excused')) return false;
  // "We missed you" on a card, "missing" papers.
  if (word === 'missed' && /^(?:you|u)$/.test(wordAt(clause, hit.to)))
    return (
      /^(?:at|in|today|yesterday)$/.test(wordAt(clause, hit.to + 1)) &&
      hitsOf(clause, 'jobs', 'jobs-weak').some(({ from }) => from >= hit.to && from - hit.to < 5)
    );
  if (
    (word === 'missing' || wordsOf(clause, hit) === 'out') &&
    !(
      (word === 'missing' || wordAt(clause, hit.from - 1) === ':') &&
      clause.dates.some(({ from }) => from === hit.to)
    ) &&
    (!means(clause, 'jobs', 'jobs-weak') || is(clause.tokens[hit.from - 1], 'be'))
  )
    return false;
  // "Your attendance sheet has not come"
  if (
    hitsOf(clause, 'client', 'pronoun').every(({ to }) => to !== hit.from) &&
    /come$|came$|arrived?$/.test(wordsOf(clause, hit)) &&
    says(
      clause,
      /^(?:sheets?|forms?|proof|slip|logs?|timesheets?|letter|ltr|card|notice|check|mail|packet)$/,
      hit.from - 8,
      hit.from,
    )
  )
    return false;
  // "I was out sick 11/21", "Late entry for 12/29 (out sick since)"
  if (
    /^out\b/.test(wordsOf(clause, hit)) &&
    (/^i(?: was)?$/.test(textOf(clause, hit.from - 2, hit.from)) ||
      /\blate entry\b/.test(textOf(clause, 0, hit.from)))
  )
    return false;
  // "I missed today's pick up"
  if (
    wordAt(clause, hit.from - 1) === 'i' &&
    !says(clause, /^(?:sorry|dear)$/, 0, hit.from) &&
    // "Rec'd e-mail from ct, 'I wasn't at job club …'"
    !hitsOf(clause, 'incoming').some(({ to }) => to < hit.from)
  )
    return false;
  if (isOfBody(clause, hit)) return false;
  // SNAP's own program; "can she miss Job Club for it".
  if (hitsOf(clause, 'dq-other').some(({ meanings }) => !meanings.has('third')) && !means(clause, 'jobs'))
    return false;
  // "She has 9/15 and 9/17 blank"
  // "Her case remains open"
  if (/^(?:blank|remains?)$/.test(word) && clause.dates.length === 0) return false;
  return true;
}
