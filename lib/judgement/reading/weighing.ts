/** How much of a text is of JOBS, and how much of other programs: weighed clause by clause. */
import { remembering } from '../../record/remembered.ts';
import { around, type Clause, hitsOf, isPartOf, means, says, textOf, wordAt, wordsOf } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { isOfBody } from './other-business.ts';
import { negated } from './scope.ts';
import { is } from './tokens.ts';

interface Weight {
  strong: number;
  weak: number;
  other: number;
}

export function isJobs({ strong, other }: Weight): boolean {
  return strong > 0 && strong * 2 >= other;
}

const OF_SCHOOL =
  /\b(?:middle|elementary|grade|junior high|jr high) school\b|\b(?:principal|truancy|1st grade|2nd grade|3rd grade|kindergarten)\b/;

/** How often the clauses speak of JOBS, of what may be JOBS, and of other business; what is denied does not count. */
export function weigh(clauses: readonly Clause[]): Weight {
  const sum = { strong: 0, weak: 0, other: 0 };
  for (const clause of clauses) {
    const { strong, weak, other } = weightOf(clause, [], () => weighClause(clause));
    sum.strong += strong;
    sum.weak += weak;
    sum.other += other;
  }
  return sum;
}

/** The whole note is weighed for each contact in it. */
const weightOf = remembering<Clause, Weight>();

function weighClause(clause: Clause): Weight {
  // "In court Friday, could not be at the training": why it was missed, and no other business.
  const why =
    callsOff(clause) ||
    means(clause, 'asked-change') ||
    (means(clause, 'excused') && means(clause, 'called-ahead') && means(clause, 'call')) ||
    (means(clause, 'missed') &&
      (means(clause, 'jobs') || hitsOf(clause, 'jobs-weak').some(({ meanings }) => !meanings.has('missed'))));
  const other = hitsOf(clause, 'other-program').filter(
    (hit) =>
      !why &&
      !isPartOf(clause, hit, 'jobs', 'jobs-weak') &&
      // "Drove out to the trailer court"
      !/\b(?:trailer|food|basketball|way back from|way home from) ‹court›/.test(around(clause, hit)) &&
      // "Saw client at the Head Start pickup": where it was.
      !(means(clause, 'talk') && /\b(?:at|outside)(?: the)?$/.test(textOf(clause, hit.from - 2, hit.from))) &&
      // "Called, got new address, she says she will be here"
      !(
        /^new addr/.test(wordsOf(clause, hit)) &&
        wordAt(clause, hit.from - 1) === 'got' &&
        means(clause, 'say')
      ) &&
      // "What she wants: still dental": a trade.
      !(
        /^dental$/.test(wordsOf(clause, hit)) &&
        /\bwants? : (?:\w+ )?$/.test(`${textOf(clause, 0, hit.from)} `)
      ) &&
      // "The Head Start work site"
      !(
        /^head start$/.test(wordsOf(clause, hit)) &&
        hitsOf(clause, 'jobs').some(({ from }) => from === hit.to)
      ) &&
      // "Note mailed to px at the new apt": where it went.
      !(
        /^new a(?:pt|ddr)/.test(wordsOf(clause, hit)) &&
        /\b(?:at|to)(?: the| her| his)?$/.test(textOf(clause, 0, hit.from))
      ) &&
      // "Certified ltr about her plan review"
      !(/^certified$/.test(wordsOf(clause, hit)) && /^(?:ltr|letter|mail)$/.test(wordAt(clause, hit.to))) &&
      // "Good cause is approved for the week of …"
      !(means(clause, 'good-cause') && /^approved for$/.test(wordsOf(clause, hit))) &&
      // "P. sleeping, she'll have him call"
      !(/^sleeping$/.test(wordsOf(clause, hit)) && means(clause, 'call', 'third')) &&
      // "Asked SNAP wkr"
      !(
        is(clause.tokens[hit.to], 'colleague') && /^(?:asked|told|per)$/.test(wordAt(clause, hit.from - 1))
      ) &&
      // "Hearing rights explained to her", behind a decision
      !(
        /^hearings?$/.test(wordsOf(clause, hit)) &&
        /^(?:rights|forms?|info|packet|request)$/.test(wordAt(clause, hit.to)) &&
        !means(clause, 'mailed')
      ) &&
      // "No WE Tues. Ct called me this morning: eviction.": why.
      !(
        wordAt(clause, hit.from - 1) === ':' &&
        !/^(?:re|about|abt|subject|reason)$/.test(wordAt(clause, hit.from - 2)) &&
        hit.to >= clause.tokens.length - 1 &&
        means(clause, 'call', 'say', 'texted', 'emailed')
      ) &&
      // "Pass issued", "gas voucher issued"
      !(
        /^issued?$/.test(wordsOf(clause, hit)) &&
        /^(?:pass(?:es)?|tickets?|tix|vouchers?|gas)$/.test(wordAt(clause, hit.from - 1))
      ) &&
      // "Told her how to ask for a hearing"
      !(
        /^hearings?$/.test(wordsOf(clause, hit)) &&
        /\b(?:ask|file|request) for an?$|\brequest an?$/.test(textOf(clause, hit.from - 4, hit.from)) &&
        means(clause, 'discuss')
      ) &&
      // "Caught ct in the lobby when she came for her EBT card"
      !/\bwhen s?he (?:came|was|stopped) (?:in |by |here )?(?:for|to (?:get|pick up|turn in))(?: her| his| the| an?)?$/.test(
        textOf(clause, 0, hit.from),
      ) &&
      // "Talked w/ her while she waited on her SNAP interview": where it was.
      !/\bwhile (?:s?he|ct|clt|px|pt) (?:waited|was waiting|waits|is waiting) (?:on|for)(?: her| his| the| an?)?$/.test(
        textOf(clause, 0, hit.from),
      ) &&
      // "Left word at her landlord"
      !(/^landlord/.test(wordsOf(clause, hit)) && means(clause, 'leave')) &&
      !says(clause, /^(?:because|bc|cuz|due)$/, 0, hit.from) &&
      // "His grant gets cut if he does nothing": what re-engagement is about.
      !(
        /^(?:cash|grant|benefits?)$/.test(wordsOf(clause, hit)) &&
        (says(clause, 'cuts') || says(clause, /^worth$/))
      ),
  ).length;
  // "Missed the step and fell", "middle school counselor called, R. has missed 11 days"
  // "… if she no-shows they can deny the claim" is none either.
  const misses = hitsOf(clause, 'missed').filter(
    (hit) =>
      !isOfBody(clause, hit) &&
      !says(clause, /^if$/, hit.from - 4, hit.from) &&
      !OF_SCHOOL.test(textOf(clause)),
  );
  const strong =
    hitsOf(clause, 'jobs', 're-appointment').filter((hit) => !noTalkOf(clause, hit)).length +
    // "Done w jobs bc it made her lose her son's therapy time"
    hitsOf(clause, 'noncooperation').filter(
      (hit) => / jobs$/.test(wordsOf(clause, hit)) && !hit.meanings.has('jobs'),
    ).length;
  let weak = hitsOf(clause, 'jobs-weak').filter(
    (hit) =>
      !(hit.meanings.has('jobs') && noTalkOf(clause, hit)) &&
      !(hit.meanings.has('missed') && !misses.includes(hit)),
  ).length;
  // A miss, a pattern or good cause are of JOBS unless the sentence names other business.
  if (other === 0 && !means(clause, 'gc-other'))
    weak +=
      2 * hitsOf(clause, 'pattern', 'good-cause').length +
      (means(clause, 'dq-other') ? 0 : hitsOf(clause, 'no-dq').length) +
      (misses.length > 0 ? 1 : 0);
  return { strong, weak, other };
}

/** "Rang 7:50 before class, child's IEP mtg got moved", "phoned them ahead about today's session, dentist": why not to come. */
export function callsOff(clause: Clause): boolean {
  const call = hitsOf(clause, 'call', 'texted', 'emailed')[0];
  return (
    call !== undefined &&
    hitsOf(clause, 'jobs', 'jobs-weak').some(
      ({ from }) =>
        from - call.to < 12 &&
        /\b(?:before|ahead(?: of| about)?|sick for)\b/.test(textOf(clause, call.to, from)),
    )
  );
}

/** Where a word of JOBS is none, or nothing was said of it. */
const SAYS_NOTHING_OF_JOBS: readonly RegExp[] = [
  // "RE:", "done RE this": regarding.
  /‹re› (?:(?::|this|the|her|his|my|our|that)(?: |$))/,
  // "JOBS: n/a", "JOBS: no change"
  /› : (?:n ?\/ ?a|no change|none|nothing|not \w+|na)\b/,
  // "Ct thought it was re-engagement"
  /\b(?:thought|thinking|thinks) (?:it|this|that) (?:was|is)(?: about| the| a)? ‹/,
  // "A JOBS worker will be in touch", "asked how her old JOBS worker is doing"
  /› (?:worker|wkr|coach|contractor|staff|person|team) (?:will|would|is|was|has)\b/,
  // "Line dropped before I got to her JOBS plan", "FS notice (NOT a JOBS letter)"
  /\bbefore (?:i|we) (?:got (?:to|around to|into)|reached)\b.*‹|\bnot an? ‹/,
  // "Off the line before I could ask about the resume workshop"
  /\b(?:before i could|never got to|(?:didnt|did not) get to|no chance to|ran out of time to|forgot to|meant to) (?:ask|mention|raise|bring|talk|discuss|cover|get)\b.*‹/,
  // "What counts as work search for UI"
  /› for (?:ui|uc|unemployment)\b/,
  // "Employability talk later"
  /› (?:\S+ ){0,2}later(?: |$)/,
  // "JOBS gets talked about once the pended items are in", "JOBS closed 7/31"
  /› (?:(?:gets?|will be|to be) (?:talked|discussed|raised)\b|(?:closed|ended|inactive|exempt)(?: |$))/,
  // "Re-engaging the lawyer", "re-engaged with her sister"
  /‹re engag(?:e[sd]?|ing)› (?:with|w|the|them|her|him|his|by|tomorrow)(?: |$)/,
  // "He's at his JOBS class": where he is. "She is in JOBS": a state, and nothing that was talked about.
  /\b(?:hes|shes|is|was) (?:at|in|on) (?:his|her|the|a) ‹|\b(?:is|are|was) (?:in|on) ‹\w+›/,
];

/** "No JOBS subject was raised", "nothing on JOBS"; "not attending job search" does speak of it. */
function noTalkOf(clause: Clause, hit: Hit): boolean {
  const text = around(clause, hit);
  if (SAYS_NOTHING_OF_JOBS.some((pattern) => pattern.test(text))) return true;
  // "RE OHP - ct says …"
  if (/‹re›/.test(text) && hitsOf(clause, 'other-program').some(({ from }) => from === hit.to)) return true;
  // "Didn't get into JOBS, kids screaming"
  if (/\bget into ‹/.test(text) && negated(clause, hit)) return true;
  // "Left her card in the JOBS classroom"
  if (means(clause, 'leave') && /^(?:class)?room$|^lab$/.test(wordAt(clause, hit.to))) return true;
  // "By the JOBS entrance", "under the JOBS bulletin board": a place.
  // Not "photo of job club sign-in".
  if (
    says(clause, 'fixture', hit.to, hit.to + 2) &&
    !/^sign (?:- )?in\b/.test(textOf(clause, hit.to, hit.to + 3))
  )
    return true;
  if (!negated(clause, hit)) return false;
  if (says(clause, 'talks-of', hit.from - 4, hit.from)) return true;
  if (wordAt(clause, hit.from - 1) === 'not' && hit.to - hit.from === 1) return true;
  return (
    says(clause, /^(?:nothing|nada)$/, hit.from - 5, hit.from) || says(clause, 'topic', hit.to, hit.to + 3)
  );
}
