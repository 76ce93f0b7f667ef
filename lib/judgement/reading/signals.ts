/**
 * Signs of a contact in one clause: somebody spoke with the participant, or tried to reach them. What it was about is
 * not asked here. A sign names its own medium where the words tell it.
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { Span } from '../../record/events.ts';
import { triedSignals } from './attempts.ts';
import { callSignal } from './calls.ts';
import { presentSignals } from './came-in.ts';
import { type Clause, hitAt, hitsOf, means, says, saysRe, textOf, wordAt, wordsOf } from './clauses.ts';
import { answersNo, tickedWays, ticksNo } from './forms.ts';
import { incomingSignals } from './incoming.ts';
import { isBesideNotice } from './letters-sent.ts';
import type { Hit } from './lexicon.ts';
import { entriesIn } from './log-lines.ts';
import { spokenMedia } from './media.ts';
import { leaveSignals, ON_MACHINE } from './messages-left.ts';
import { letterSignal } from './own-letters.ts';
import { answersWith } from './own-words.ts';
import { presenceIn } from './presence.ts';
import { saySignals } from './said.ts';
import type { Scene } from './scene.ts';
import { planned } from './scope.ts';
import type { Add, Look, Signal } from './signal.ts';
import { discussSignals, talkSignals } from './spoken.ts';
import { is } from './tokens.ts';
import { isAhead, visitSignals } from './visits.ts';
import { actorOf, isNamed, partnerOf } from './who.ts';
import { mailSignal, replySignal, writtenSignal } from './written.ts';

export function signalsOf(
  clause: Clause,
  clauses: readonly Clause[],
  notice: readonly Span[],
  writtenOn: CivilDate,
  scene: Scene,
): Signal[] {
  const { staffed, tookPart, headers, othersMail } = scene;
  if (clause.index >= othersMail || ticksNo(clause) || answersNo(clause, clauses[clause.index + 1]))
    return [];
  // "Reviewed steps: ltr, 2 calls, HV tried 6/4", at a staffing
  if (
    staffed &&
    !tookPart &&
    /^(?:reviewed|considered|weighed|went over|looked at)\b/.test(textOf(clause, 0, 2))
  )
    return [];
  if (
    hitsOf(clause, 'history', 'recap', 'staff-only').some(
      (hit) =>
        !isBackIn(clause, hit) &&
        !isARecap(clause, hit) &&
        // "On her work history and JOBS interests"
        !/^(?:work|job|employment|medical|rental|wage)$/.test(wordAt(clause, hit.from - 1)) &&
        // "… asked us last year not to come to the house, I wrote to him again today"
        !/, i (?:wrote|called|mailed|sent|met|spoke|talked|rang|phoned|texted|e mailed|emailed|left)\b/.test(
          textOf(clause, hit.to),
        ),
    )
  )
    return [];
  const text = textOf(clause);
  if (TELLS_NOTHING.some((pattern) => pattern.test(text)) || REPORTS.test(textOf(clause, 0, 9))) return [];
  // What a letter or a text says to the participant; a form that is still to be filled in.
  // "Spoke to machine: you were missed at the nursery crew"
  const sent = SENDS.exec(text);
  const toMachine =
    sent !== null ||
    ON_MACHINE.test(text) ||
    /^(?:spoke|talked) (?:to|with|w) (?:the |her |his )?(?:machine|vm|voicemail)\b/.test(
      textOf(clause, 0, 5),
    );
  if ((speaksToReader(clause) && !toMachine && !answersWith(clause, clauses)) || says(clause, /^_$/))
    return [];
  const found: Signal[] = [];
  const add: Add = (hit, direction, media = spokenMedia(clause), weak = false) =>
    found.push({ clause, hit, direction, media: [...media], weak });
  const isNotice = notice.some(({ start }) => start === clause.start);
  const look: Look = {
    clause,
    clauses,
    writtenOn,
    staffed,
    tookPart,
    who: (hit) => [actorOf(clause, hit, clauses), partnerOf(clause, hit, clauses)],
    add,
  };
  if (sent && speaksToReader(clause))
    add(hitAt(clause, 0), 'attempted', [
      /mail$/.test(sent[1]!) ? 'email' : /^te?xt$/.test(sent[1]!) ? 'text' : 'phone',
    ]);
  triedSignals(look);
  leaveSignals(look);
  // "She calls me Fri either way": a day to come.
  for (const hit of hitsOf(clause, 'call'))
    if (
      !(/s$/.test(wordsOf(clause, hit)) && isAhead(clause, hit, writtenOn)) &&
      // "RE by ph 2/21 @ 8a, I dial him", "yo la llamo"
      !(
        /^(?:dial|llamo|call|phone|ring)$/.test(wordsOf(clause, hit)) &&
        /\b(?:i|yo|cm|will)(?: la| le| lo)?$/.test(textOf(clause, 0, hit.from)) &&
        clause.dates.some(({ date, to }) => date > writtenOn && to <= hit.from)
      )
    )
      callSignal(clause, hit, clauses, add);
  talkSignals(look);
  discussSignals(look);
  incomingSignals(look);
  if (tookPart) saySignals(look);
  presentSignals(look);
  // "Tried ct at home & cell abt missing life skills"
  for (const { hit, media } of presenceIn(clause, clauses, writtenOn))
    if (!((hit.meanings.has('client') && means(clause, 'tried')) || comesLater(clause, hit, writtenOn)))
      add(hit, 'made', media.length > 0 ? media : spokenMedia(clause));
  for (const { hit, media, direction } of tickedWays(clause, clauses)) add(hit, direction, media);
  for (const { hit, media, direction } of isNotice ? [] : entriesIn(clause)) {
    // "3/3 letter - come in 3/12": the day of the entry stands before it.
    const dated = clause.dates.some(({ to }) => to === hit.from);
    // "RE July 2, 10 am, phone": how they will talk.
    const last = clause.dates.filter(({ to }) => to <= hit.from).at(-1);
    if (last && last.date > writtenOn && !dated && saysRe(clause)) continue;
    if (!planned(clause, hit) && (dated || !isAhead(clause, hit, writtenOn))) add(hit, direction, media);
  }
  for (const hit of hitsOf(clause, 'emailed', 'texted')) writtenSignal(clause, hit, clauses, add);
  replySignal(clause, clauses, add);
  visitSignals(look);
  if (clause === headers[0]) mailSignal(clause, clauses, headers, add);
  if (!isNotice || isBesideNotice(clause)) letterSignal(look);
  const known = found.filter(
    ({ hit }) =>
      clause.index - scene.withOthers > 3 ||
      !(hit.meanings.has('discuss') || hit.meanings.has('say')) ||
      hit.meanings.has('call') ||
      isNamed(clause, hit),
  );
  // "Per WorkSource she called in 4/19": told by those whom she called.
  const reported =
    /^per (?:worksource|(?:sign in )?(?:sheets?|logs?|timesheets?|attendance|reports?|records?)|(?:the |her |his )?(?:contractor|provider|site|school|instructor|supervisor|supv))\b/;
  if (reported.test(textOf(clause, 0, 4))) return known.filter(({ direction }) => direction === 'attempted');
  if (known.length > 0) scene.withOthers = Number.NEGATIVE_INFINITY;
  else if (
    hitsOf(clause, 'client', 'pronoun').length === 0 &&
    // "Asked contractor, they did. Told her next one is 8/31"
    !/^asked (?:the |her |his )?contractor\b/.test(textOf(clause, 0, 3)) &&
    hitsOf(clause, 'call', 'incoming', 'talk').some((hit) => look.who(hit).includes('third'))
  )
    scene.withOthers = clause.index;
  return known;
}

/** What holds for all, is asked of others, lies ahead, or stands in a notice. */
const TELLS_NOTHING: readonly RegExp[] = [
  // "No e-mails & no voice mail to her please"
  /^no (?:e )?(?:mails?|calls?|letters?|voice mails?|voicemails?|texts?)\b.*(?:\b(?:please|pls)\b|\bto (?:the|this) (?:client|clt|ct|pt|cl|house|home|address)\b|!)/,
  // "2 calls + 1 letter, is that right?": asked of somebody else.
  /^(?!.*\b(?:e ?mail|text|txt|msg|letter|note)\b.* from\b).*\bis (?:that|this) (?:right|ok|enough)\b.*\?$/,
  // "From the site: J. here M-Th, good worker"
  /^from (?:the )?(?:site|contractor|provider|school|instructor|supv|supervisor) :/,
  // "The notice offers drop-in child care for it."
  /^(?:the |this |that |our )?(?:re )?(?:notice|letter|ltr|7869) (?:also )?(?:says|said|offers|offered|tells|told|asks|asked|states|lists|explains|mentions|includes)\b/,
  // "Plan for tmrw - letter to ct abt job search"
  /^plan (?:for|is|on) (?:tmrw|tomorrow|next|mon|tue|wed|thu|fri)/,
  // "Need a call + a letter before that"
  /^(?:still )?(?:need|needs|owe) (?:(?:ct|clt|client|her|him|pt) )?(?:a|an|one|two|2|another|the) (?:\w+ )?(?:calls?|letters?|ltrs?|contacts?|attempts?)\b/,
  // "Asked: no ride or interpreter needed for the call", below the appointment
  /^asked : no\b.*\bneeded\b/,
  // "Ends when: he agrees to an activity", of a penalty
  /^(?:ends|lifts|clears) (?:when|if|once|after)\b/,
  // "Mom not reached by CW either."
  /\bnot reached by\b/,
  // "Goals worksheet: likes animals, hates phones": what an assessment lists.
  /\blikes (?:\w+ ){1,3}, (?:hates|dislikes)\b/,
  // "For the calls, ltrs and HV see prior narr"
  /^for (?:the |all )?(?:calls?|attempts|contacts|letters?|ltrs?|details?|hv)\b.*\bsee\b/,
  // "Ptp told: not yet", on a form
  /\b(?:told|notified|called|informed) : (?:not yet|no(?! (?:answer|ans|reply|response|luck|one|vm|msg))|n \/ a)\b/,
  // "If she misses WE tomorrow I will call and send letter"
  /^if s?he (?:misses|no shows|doesnt|does not|is not|isnt)\b.* i (?:will|ll)\b/,
  // "If ct no shows Job Club tmw, mail letter"
  /^if (?:ct|clt|client|px|pt|s?he|no|nothing|still) (?:\w+ ){1,8}, (?:then )?(?:mail|send|call|do|write|text|try)\b/,
  // "Calls to make: A.R. PDP, B.T. hours"
  /^(?:calls|letters|ltrs|texts|contacts|visits) (?:to make|to do|still to make|left to make)\b/,
  // "Went thru old narratives to see how often we rang her"
  /\b(?:to see|checked|looked|counted|tally|count of) how (?:often|many times)\b/,
  // "Msg for tomorrow's me: text px abt plan.", "on cal for Thurs: HV"
  /^(?:msg|note|reminder) (?:for|to) (?:tomorrows me|self|me)\b|^on (?:my |the )?cal(?:endar)? for\b/,
  // "Still to do on this one: 7869, RE step, 2nd call."
  /^(?:still )?to do\b[^:]*:/,
  // "Thought of texting but she's out of minutes"
  /^thought (?:of|about)(?: |$)/,
];

/** "VM #2 this wk - call me re your WE start date pls", '- e-mail: "pls call me about your plan"': what was left or sent. */
const SENDS =
  /^(?:[-*•] )?(vm|lvm|voicemail|msg|txt|text|e mail|email)(?: # ?\d+| again| today| this (?:wk|week|am))* [:-] ["“\w]/;

/** What a site or another desk wrote of the participant. */
const REPORTS =
  /^(?:(?:weekly|wkly|monthly|progress|attendance|attend) )?(?:rpt|rept|report|update|note) (?:from|fr) (?:the |her |his )?(?:contractor|site|school|instructor|supv|supervisor|employer|host)\b.*:|^(?:the |her |his )?(?:counselor|therapist|tx|mh|nurse|probation|school|teacher) (?:note|rpt|report|update) (?:is )?(?:in|rec ?'? ?d|recd|rcvd|received) :/;

/** "An email w/ the link and a recap": what was sent. */
export function isARecap(clause: Clause, { from, to }: Hit): boolean {
  // "Letter mailed, fair recap enclosed"
  return (
    /^an? recap$/.test(textOf(clause, from - 1, to)) ||
    /^(?:enclosed|attached|inside|included)$/.test(wordAt(clause, to))
  );
}

/** "She calls me Fri", written on Wednesday. */
function comesLater(clause: Clause, { to }: Hit, writtenOn: CivilDate): boolean {
  return (
    /^(?:calls|texts|e mails|emails|meets|sees|brings|phones)\b/.test(textOf(clause, to - 2, to)) &&
    clause.dates.some(({ date, from }) => date > writtenOn && from === to)
  );
}

/** "Back in compliance": of no time gone by, as "back in 2019" is. */
function isBackIn(clause: Clause, { meanings, to }: Hit): boolean {
  return (
    meanings.has('history') &&
    meanings.has('attended') &&
    // "Back in the adverse action period"
    !is(clause.tokens[wordAt(clause, to) === 'the' ? to + 1 : to], 'back-then') &&
    !/^'?\d+$/.test(wordAt(clause, to))
  );
}

function speaksToReader(clause: Clause): boolean {
  return (
    says(clause, /^(?:you|your)$/) &&
    !means(clause, 'client', 'pronoun', 'sent', 'mailed', 'leave', 'tried', 'texted', 'emailed', 'reply') &&
    // "So letter today, please see me re your plan"
    !hitsOf(clause, 'medium-letter').some(({ from }) => from < 3)
  );
}
