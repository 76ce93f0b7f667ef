/**
 * Signs that somebody spoke with the participant.
 */
import { discussesNothing, talksWithNobody } from './beside.ts';
import { hitsOf, isPartOf, means, says, textOf, wordAt, wordsOf } from './clauses.ts';
import { spokenMedia } from './media.ts';
import { negated, planned, real } from './scope.ts';
import {
  askedInWriting,
  asksForAnswer,
  asksNotTo,
  isAsAsked,
  isInMessage,
  isWhatWasAsked,
  type Look,
} from './signal.ts';
import { is } from './tokens.ts';
import { isOfSomebody } from './who.ts';

/** "Spoke with ct", "met her at the counter": verbs that say by themselves that two people had contact. */
export function talkSignals({ clause, clauses, staffed, tookPart, who, add }: Look): void {
  for (const hit of hitsOf(clause, 'talk')) {
    if (planned(clause, hit) || talksWithNobody(clause, hit) || isPartOf(clause, hit, 'no-answer')) continue;
    // "Had a long chat w/ Mr. C's answering machine"
    const machine = /\b(?<!vending |copy |fax |time )(?:machine|vm|voicemail|voice mail)\b/.test(
      textOf(clause, hit.to, hit.to + 8),
    );
    if (machine) {
      add(hit, 'attempted', ['phone']);
      continue;
    }
    // "Ct dropped off attendance sheet, we chatted a few minutes"
    if (/^we$/.test(wordAt(clause, hit.from - 1)) && hitsOf(clause, 'client')[0]?.from === 0 && !staffed) {
      add(hit, 'made', spokenMedia(clause));
      continue;
    }
    // "Was covered by Lee"
    if (wordsOf(clause, hit) === 'covered' && is(clause.tokens[hit.from - 1], 'be')) continue;
    // "At St Vinnies to check on P."
    if (
      /^check/.test(wordsOf(clause, hit)) &&
      wordAt(clause, hit.from - 1) === 'to' &&
      !means(clause, 'visit')
    )
      continue;
    const [actor, partner] = who(hit);
    // "Ms. H. and her advocate met with my lead and me"
    const withMe = actor === 'client' && /\b(?:and|&) (?:me|us)\b/.test(textOf(clause, hit.to, hit.to + 6));
    // "Talked to Joss's voicemail"
    if (
      partner === 'third' &&
      says(clause, /^(?:vm|voicemail|machine|mailbox)$/, hit.to, hit.to + 4) &&
      !planned(clause, hit)
    ) {
      add(hit, 'attempted', ['phone']);
      continue;
    }
    // "Sat in the playroom and talked thru what happened with daycare"
    const onTopic =
      /^(?:thru|through|over)$/.test(wordAt(clause, hit.to)) && /^what\b/.test(wordAt(clause, hit.to + 1));
    if (
      (partner === 'third' &&
        !withMe &&
        !onTopic &&
        // "Conf call px/CM/contractor"
        !hitsOf(clause, 'client').some(({ from, to }) => from > hit.from && to <= hit.to)) ||
      // "CW wants visits Tue/Thu, so she and I moved WE"
      (actor === 'third' && partner !== 'client' && !/^s?he and i$/.test(wordsOf(clause, hit)))
    )
      continue;
    if (
      partner === 'open' &&
      !/ (?:through|thru)$/.test(wordsOf(clause, hit)) &&
      (isOfSomebody(clause, hit) || (actor === 'open' && (means(clause, 'team') || !tookPart)))
    )
      continue;
    // "Talked over her swing shift", at a staffing
    if (
      staffed &&
      ((partner !== 'client' && /^talked (?:over|through|thru|about)\b/.test(textOf(clause, 0, 2))) ||
        /^talked (?:over|through|thru|about) (?:her|his|their) \w/.test(textOf(clause, 0, 4)))
    )
      continue;
    // "1/25 3pm goals chat w/ me, empty chair"
    if (
      /^(?:chat|visit|meeting) w|way call$|check in$/.test(wordsOf(clause, hit)) &&
      wordAt(clause, hit.to) !== ':' &&
      means(clause, 'missed') &&
      !hitsOf(clause, 'client', 'pronoun').some(({ from }) => from === hit.to)
    )
      continue;
    // "A brother picked up and said she moved out"
    if (/^(?:picked up|answered)/.test(wordsOf(clause, hit)) && who(hit)[0] === 'third') continue;
    // "File to Bend S w/ PDP": a place, and with. "Ct n/s w/ me 1/20"
    if (
      wordsOf(clause, hit) === 's w' &&
      (clause.tokens[hit.from - 1]?.capital || wordAt(clause, hit.from - 1) === '/')
    )
      continue;
    // "Attempted to make contact with client"
    if (hitsOf(clause, 'tried').some((other) => other.to <= hit.from && hit.from - other.to < 4)) continue;
    // A form's heading ("Contact was made: 4/20") says less than what stands under it.
    const bare = /^(?:met|reached|saw|visited)$/.test(wordsOf(clause, hit));
    const whom =
      hitsOf(clause, 'client', 'pronoun').some(({ from }) => from >= hit.to && from - hit.to < 3) ||
      // "Met at the high school with K."
      clause.tokens.some(
        ({ text }, at) =>
          at > hit.to && at < hit.to + 6 && /^w(?:ith)?$/.test(text) && clause.tokens[at + 1]?.capital,
      );
    // "Met @ the library by her place, she doesn't like our building"
    const somewhere = /^(?:at|@)$/.test(wordAt(clause, hit.to)) && hit.from < 2 && partner === 'client';
    if (
      bare &&
      !somewhere &&
      !(
        partner === 'client' &&
        (whom || clause.tokens.slice(hit.to, hit.to + 3).some(({ capital }) => capital))
      ) &&
      actor !== 'client' &&
      !(means(clause, 'call') && wordAt(clause, hit.from) === 'reached')
    )
      continue;
    if (negated(clause, hit)) continue;
    // "Le hablé tres veces por teléfono, no contesta"
    if (/^(?:le )?hable\b/.test(wordsOf(clause, hit)) && means(clause, 'tried', 'no-answer')) {
      add(hit, 'attempted', ['phone']);
      continue;
    }
    const heading = /contact was made|contact made/.test(wordsOf(clause, hit));
    // "Email to SWKR re: job search hours" above it
    if (heading && clause.index === 1 && means(clauses[0]!, 'third') && !means(clauses[0]!, 'client'))
      continue;
    const said = spokenMedia(clause);
    // "Found V. at the ferry dock": whoever is found stands there.
    const met = said.length === 0 && is(clause.tokens[hit.from], 'says-in-person');
    // "SW out there 1/16, found her in", behind the home visit
    // "Visited participant at home"
    const theirs = /\bat (?:home|(?:her|his|their) (?:home|house|apt|apartment|place|trailer))\b/.test(
      textOf(clause, hit.to),
    );
    const home =
      met &&
      (theirs ||
        (/ in$/.test(wordsOf(clause, hit)) && clauses.some((each) => means(each, 'medium-home-visit'))));
    add(hit, 'made', home ? ['home-visit'] : met ? ['in-person'] : said, heading);
  }
}

/** "Explained the hours", "offered a ride": what the worker did in a talk. */
export function discussSignals({ clause, clauses, staffed, tookPart, who, add }: Look): void {
  for (const hit of hitsOf(clause, 'discuss')) {
    if (!real(clause, hit) || asksNotTo(clause, hit)) continue;
    // "Told her machine it's May 8", "told ct by VM"
    if (
      says(clause, /^(?:vm|voicemail|machine|mailbox)$/, hit.to, hit.to + 2) ||
      /^(?:\w+ ){0,2}(?:by|via|on) (?:her |his |the )?(?:vm|voicemail|machine)\b/.test(
        textOf(clause, hit.to, hit.to + 6),
      )
    ) {
      add(hit, 'attempted', ['phone']);
      continue;
    }
    // "9/3 LTR gave her til 9/13 to respond"
    const letter = hitsOf(clause, 'medium-letter').find(({ to }) => to === hit.from);
    if (letter && /^(?:gave|told|asked)/.test(wordAt(clause, hit.from))) {
      add(letter, 'attempted', ['letter']);
      continue;
    }
    if (isWhatWasAsked(clause, hit) || discussesNothing(clause, hit)) continue;
    // "Talked over her swing shift", at a staffing
    if (
      staffed &&
      /^talked (?:over|through|thru|about) (?:her|his|their) \w/.test(
        textOf(clause, hit.from, hit.from + 4),
      ) &&
      hit.from === 0
    )
      continue;
    const inWriting = askedInWriting(clause, hit);
    // "Participant was asked in an email to choose", "requested by voicemail that participant explain"
    const passive = is(clause.tokens[hit.from - 1], 'be');
    if (
      inWriting &&
      (passive ||
        (who(hit)[0] !== 'client' &&
          (who(hit)[1] === 'client' ||
            /\bthat (?:s?he|ct|clt|client|px|pt|participant)\b/.test(textOf(clause, hit.to))))) &&
      !means(clause, 'reply')
    ) {
      add(hit, 'attempted', [inWriting]);
      continue;
    }
    // "Asked Deb whether JS hrs count. She'll check."
    const below = clauses[clause.index + 1];
    if (
      /^asked$/.test(wordAt(clause, hit.from)) &&
      clause.tokens[hit.to]?.capital &&
      below &&
      /^s?he(?: ?'? ?ll| will) (?:check|find out|look|ask|get back|let me know)\b/.test(textOf(below, 0, 5))
    )
      continue;
    // "E-mailed ct this am, logs were due. Also reminded her of our 9/30": in the same message.
    const above = clauses[clause.index - 1];
    if (
      /^also\b/.test(textOf(clause, 0, 1)) &&
      above &&
      means(above, 'emailed', 'texted', 'leave') &&
      !means(above, 'talk', 'incoming', 'reply', 'discuss')
    )
      continue;
    const [actor, whom] = who(hit);
    // "I asked how JOBS Plus at the vet clinic is going": what was asked, and nobody there.
    const partner = wordAt(clause, hit.to) === 'how' && whom === 'third' ? 'open' : whom;
    if (partner === 'third' || actor === 'third') continue;
    // "We agreed that there is good cause": a team of which the participant was none.
    if (!tookPart && (wordAt(clause, hit.from) === 'we' || wordAt(clause, hit.from - 1) === 'we')) continue;
    // "Lead and I looked at her case"
    if (means(clause, 'third') && /\band i$/.test(textOf(clause, 0, hit.from))) continue;
    // "They schedule orientation and let client know."
    if (/^they$/.test(wordAt(clause, 0)) && hitsOf(clause, 'client').some(({ from }) => from > 0)) continue;
    const withClient =
      partner === 'client' || actor === 'client' || (!staffed && /^we /.test(wordsOf(clause, hit)));
    const handedOver = /^(?:gave|offered|helped)/.test(wordsOf(clause, hit)) && means(clause, 'notice');
    // What a message says, what the worker was told, what a team went over.
    if (
      isAsAsked(clause, hit) ||
      asksForAnswer(clause, hit) ||
      (!withClient && says(clause, 'paper', hit.to, hit.to + (hit.meanings.has('considered') ? 8 : 5)))
    )
      continue;
    // "The team … gave pt good cause"
    if (
      /^(?:gave|give|given|giving)\b/.test(wordsOf(clause, hit)) &&
      hitsOf(clause, 'good-cause').some(({ from }) => from === hit.to)
    )
      continue;
    // "Went through her calendar today, this is a pattern"
    if (
      /^went (?:through|thru|over) (?:her|his|the|their) (?:calendar|file|case|records?|attendance|narratives|notes)\b/.test(
        textOf(clause, hit.from, hit.from + 4),
      ) &&
      !/\bw(?:ith)? (?:her|him|them|ct|clt|client|pt)\b/.test(textOf(clause))
    )
      continue;
    const inMessage =
      (actor !== 'client' && isInMessage(clause, hit, clauses)) ||
      says(clause, /^(?:ltr|letter|vm|msg|notice)$/, hit.to + 1, hit.to + 4);
    const toWorker = is(clause.tokens[hit.from - 1], 'be') && actor !== 'client';
    const byTeam = !withClient && staffed;
    const isCall = hitsOf(clause, 'call').some((other) => other.from === hit.from);
    if (!isCall && !handedOver && !inMessage && !toWorker && !byTeam)
      add(hit, 'made', spokenMedia(clause), !withClient);
  }
}
