/** Signs that the participant came to the worker: "came in", "at my desk", "here". */
import type { CivilDate } from '../../record/civil-date.ts';
import { WORKER_STOPPED_BY } from './beside.ts';
import {
  type Clause,
  hitsOf,
  isUnknownWord,
  means,
  says,
  standsBeside,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { wayIn } from './media.ts';
import { real } from './scope.ts';
import { asksFor, type Look } from './signal.ts';
import { is } from './tokens.ts';
import { actorOf, partnerOf } from './who.ts';

/** Beside "came in", "at my desk", "here": things that come, attendance, the worker's own comings. */
const NOT_THERE: readonly RegExp[] = [
  // "I was at her door"
  /(?:^| )(?:i|we|\S*ed) ‹|\blast ‹/,
  // "No contacts turned in, both in her plan"
  /‹both in› (?:her|his|the|their|our)(?: |$)/,
  // "Feb: ct here every class": attendance.
  / here› (?:(?:every|all|both|each)(?: |$)|(?:mon|tue|wed|thu|fri)[a-z]* ?(?:-|thru|to|–))/,
  // "The agreement stands in for her plan", "gas card given out by OA2 at the window"
  /\b(?:stands?|stood|fill(?:s|ed|ing)?) ‹in for›|\b(?:given|handed|passed) out by(?: \S+){0,2} ‹/,
  // "Time sheet for JS came in with nothing on it", "ct present only Mon"
  /\b(?:timesheets?|sheets?|logs?|reports?|rpt)(?: \S+){0,6} ‹came in›|‹(?:\w+ )?present› only\b/,
  // "The gas card is at the front desk"
  /\b(?:cards?|pass(?:es)?|tickets?|tix|vouchers?|forms?|packet|copy|check)(?: (?:is|are|waiting|held|left))? ‹/,
  // "The evaluation that arrived last week", "her pay stub came in", "the analyst's decision arrived"
  /\b(?:evaluation|eval|results?|decision|stubs?|proof|verifs?|verification|records?|certificate|award|packet|documents?|reply|response|referral|approval|denial|calendar|that|which) ‹(?:arrived|came in|came)›/,
  /‹came in› (?:the |todays |yesterdays |this \w+ |\w+days )?(?:mail|fax|tray|box|basket)\b/,
  WORKER_STOPPED_BY,
  // "Sept hrs came in short"
  /‹came in› (?:short|under|over|high|low)(?: |$)/,
  // "Went through the sign-in today"
  /\b(?:sign|log|check) ‹in /,
  // "Ltr, asked her to answer by 6/28 or drop in any a.m."
  /\bask(?:ed|ing|s)\b.*\bor ‹/,
  // "Plan line RE in for 7/14"
  /(?:^| )(?:re|step) ‹in /,
  // "Came to the phone", "Teo in for a make-up session": at an activity.
  / to› (?:the )?phone\b| for› an? (?:make up|class|lab|workshop|test)\b/,
  // "Both came back undeliverable"
  / came› back(?: |$)/,
  // "In to see intake about a medical card"
  /› (?:to )?see (?!me\b|us\b|my\b|cm\b)\w+/,
  // "Russian interpreter on the speaker"
  /(?:^| )interp\S*(?: \S+)? ‹/,
  // "9 others made it in"
  /\b(?:others|everybody|everyone else|rest) ‹/,
  // "Mom home from the hospital"
  / home› (?!(?:[,.;-]|and|but|w)(?: |$))\S/,
  // "Came by her work exp @ food bank to talk"
  /^ ‹came by› (?:her|his) (?:we|work|class|site|job)\b/,
  // "Ct in hospital", "clt in job club every day", "came in 15 min late to job club", "hearing request on the DQ came in"
  /‹(?:ct|clt|client|pt|px|participant) in› (?:the )?(?:jail|court|treatment|detox|rehab|custody|labor|class|job|school|lab)\b|‹came in› (?:\d+ min\w* )?late to (?:job|class|we|lab|work)\b|\brequest(?: \S+){0,4} ‹came in/,
  // "Hearing req (443) in today"
  /\b(?:req|request|form|443|appeal|application)\b(?: \S+){0,4} ‹in today/,
  // "We have drop-in child care here"
  /‹drop in› (?:child ?care|day ?care|hours|center|site)\b/,
  // "RE conf 4/10 @ 1330"
  /\bre ‹conf/,
  // "Tow receipt came in", "only showed for 3 of 10 classes"
  /\b(?:receipt|rcpt|bill|invoice|statement|referral) ‹came in›|‹showed for› \d+ (?:of|out of)\b/,
  // "Rather be w/ the cooks than in the room"
  /\bthan ‹/,
];

/** A plain noun that nothing else is known of: what arrives there is nobody. */
function isThing(clause: Clause, at: number): boolean {
  const word = wordAt(clause, at);
  return (
    isUnknownWord(clause, at) &&
    !clause.tokens[at]!.capital &&
    /^[a-z]{4,}$/.test(word) &&
    !/ly$|^(?:late|early|just|also|both|then|when|once|again|never|who|later|soon|safe|already)$/.test(
      word,
    ) &&
    hitsOf(clause, 'client', 'pronoun').every(({ from }) => from > at)
  );
}

/** The same, where more than words has to be asked. */
function isNoPresence(clause: Clause, hit: Hit, clauses: readonly Clause[], writtenOn: CivilDate): boolean {
  const before = clause.tokens[hit.from - 1];
  const words = wordsOf(clause, hit);
  return (
    // "I was at her door", "he was at our door"
    (is(before, 'past') &&
      !(
        /^(?:was|were)$/.test(before!.text) &&
        (/ (?:our|my) /.test(words) ||
          // "Mr. Pham was at the counter."
          (/^at (?:the )?(?:counter|window|front desk|front counter)$/.test(words) &&
            hitsOf(clause, 'client').some(({ from }) => from < 2)))
      )) ||
    // "Came by mail today"
    (/ by$/.test(words) && is(clause.tokens[hit.to], 'sent-by')) ||
    handsIn(clause, hit) ||
    // "In room: me, T. (lead)", "gas card #2 picked up at counter"
    (wordAt(clause, hit.to) === ':' && !means(clause, 'client', 'pronoun')) ||
    (textOf(clause, hit.from - 2, hit.from) === 'picked up' && actorOf(clause, hit, clauses) !== 'client') ||
    // "Letter from client in today's mail", "in todays 3pm mail"
    (means(clause, 'mailed') &&
      ((/^(?:the|todays|this|my) ?(?:mail|morning)?/.test(textOf(clause, hit.to, hit.to + 2)) &&
        / in$/.test(words)) ||
        (/ todays?$/.test(words) && says(clause, /^mail$/, hit.to, hit.to + 3)))) ||
    // "New plan mtg is set for next week, 12/3"
    (/(?:mtg|meeting|appt|appointment)$/.test(words) && clause.dates.some(({ date }) => date > writtenOn)) ||
    // "Here for 9:00, I was stuck, she'd left by then"
    /\bleft (?:by then|already|before i)\b/.test(textOf(clause)) ||
    // "Came into compliance"
    is(clause.tokens[hit.to], 'no-room') ||
    // "The fax came in"
    is(before, 'paper') ||
    // "Non-slip shoes arrived"
    (/^arrived$/.test(words) && isThing(clause, hit.from - 1)) ||
    actorOf(clause, hit, clauses) === 'third' ||
    // "Asked contractor by email has W. turned up"
    asksOthers(clause, clauses) ||
    // "In today about the 6/4 no show"
    (means(clause, 'missed') &&
      // "Face to face with client about JOBS class absences"
      !(/^face to face/.test(words) && /^w(?:ith)?$/.test(wordAt(clause, hit.to))) &&
      !(hit.from === 0 && is(clause.tokens[hit.to], 'about')) &&
      // "Px in office to explain missing work experience"
      !/^(?:(?:the |my )?office |lobby |branch )?to (?:explain|talk|tell|say|discuss)\b/.test(
        textOf(clause, hit.to, hit.to + 4),
      )) ||
    // "All in-person JOBS activities are on hold"
    (words === 'in person' && hitsOf(clause, 'jobs', 'jobs-weak').some(({ from }) => from === hit.to)) ||
    asksFor(clause, hit) ||
    (/^(?:dropped|popped)/.test(words) &&
      actorOf(clause, hit, clauses) !== 'client' &&
      // "Dropped in w/o appt to say he can't do nights"
      !(
        hit.from === 0 &&
        /^(?:w ?\/? ?o (?:an )?appt |unannounced |without (?:an )?appt )?(?:to (?:say|ask|tell|talk|get|start|see)|asking|wanting)\b/.test(
          textOf(clause, hit.to, hit.to + 7),
        )
      )) ||
    // "OV 4/16 0900", of a day to come
    clause.dates.some(({ date, from }) => date > writtenOn && from === hit.to) ||
    (means(clause, 'appointment') && clause.dates.some(({ date, to }) => date > writtenOn && to <= hit.from))
  );
}

/** "Came in", "at my desk": the participant was there. */
export function presentSignals({ clause, clauses, writtenOn, add }: Look): void {
  const counter = acrossCounter(clause);
  if (counter) add(counter, 'made', ['in-person']);
  for (const hit of hitsOf(clause, 'present')) {
    if (!real(clause, hit)) continue;
    // "Tried client by phone to let her know"
    if (hitsOf(clause, 'tried').some(({ to }) => to === hit.from)) continue;
    // "… the paper says come in for …", as somebody is quoted.
    if (clause.tokens.slice(0, hit.from).filter(({ text }) => text === '"').length % 2 === 1) continue;
    if (standsBeside(NOT_THERE, clause, hit) || isNoPresence(clause, hit, clauses, writtenOn)) continue;
    // "PHONE APPT KEPT."
    if (/^(?:phone|tel|telephone)$/.test(wordAt(clause, hit.from - 1))) continue;
    const home = means(clause, 'medium-home-visit') || /home/.test(wordsOf(clause, hit));
    const way = wayIn([clause], hit.from, hit.to + 2);
    // "Left word on the phone" is nobody on the line.
    if (way && way !== 'in-person' && !says(clause, /^hung$/) && means(clause, 'leave', 'tried')) continue;
    add(hit, 'made', [home ? 'home-visit' : (way ?? 'in-person')]);
  }
}

/** "Gave WE time sheet back to her across the counter": hand to hand. */
export function acrossCounter(clause: Clause): Hit | undefined {
  const at =
    /^(?:gave|handed|returned|showed|took)\b.*\b(?:her|him|ct|clt|client|pt|px) (?:across|over|at) (?:the |my )?(?:counter|desk|window)\b/.test(
      textOf(clause),
    );
  return at && !means(clause, 'notice', 'third') ? hitsOf(clause, 'client', 'pronoun')[0] : undefined;
}

/** "Asked contractor whether …": what somebody else was asked. */
function asksOthers(clause: Clause, clauses: readonly Clause[]): boolean {
  const [asked] = hitsOf(clause, 'discuss');
  return asked?.from === 0 && /^ask/.test(wordAt(clause, 0)) && partnerOf(clause, asked, clauses) === 'third';
}

/** "Stopped by to hand in logs", "at front counter dropping off a form": what the desk takes, and no talk. */
export function handsIn(clause: Clause, hit: Hit): boolean {
  return /^(?:(?:just |only )?(?:to )?(?:hand|drop|turn|dropping|turning|handing) (?:in|off)\b)/.test(
    textOf(clause, hit.to, hit.to + 5),
  );
}
