/**
 * Signs that somebody spoke with the participant.
 */
import { type Clause, hasBreak, hitsOf, isPartOf, means, says, textOf, wordAt, wordsOf } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { sayMedia, spokenMedia } from './media.ts';
import { negated, planned, real } from './scope.ts';
import { asksFor, asksForAnswer, asksNotTo, isAsAsked, isInMessage, type Look } from './signal.ts';
import { is } from './tokens.ts';
import { handsIn } from './visits.ts';
import { actorOf, isOfSomebody, partnerOf, spokenOf } from './who.ts';

/** Verbs that stand without a subject in notes when the participant is meant ("States she …"). */
const ELIDED = /(?:s|ed|ing|slept|o|dice|quiere|viene|puede|tiene)$/;
const INVITES = /^(?:invit(?:ed?|es|ing)|ask(?:ed|ing)?|hop(?:e|es|ing)|want(?:s|ed)?|needs?)$/;

/** "Spoke with ct", "met her at the counter": verbs that say by themselves that two people had contact. */
export function talkSignals({ clause, clauses, tookPart, who, add }: Look): void {
  for (const hit of hitsOf(clause, 'talk')) {
    if (planned(clause, hit) || says(clause, /^que$/, hit.from - 3, hit.from)) continue;

    // "Three people covered my caseload"
    if (
      wordsOf(clause, hit) === 'covered' &&
      (is(clause.tokens[hit.from - 1], 'be') || /^(?:my|for)$/.test(wordAt(clause, hit.to)))
    )
      continue;

    // "Inviting her to talk with me"
    if (wordAt(clause, hit.from - 1) === 'to' && says(clause, INVITES, hit.from - 5, hit.from)) continue;
    const [actor, partner] = who(hit);
    // "Ms. H. and her advocate met with my lead and me"
    const withMe = actor === 'client' && /\b(?:and|&) (?:me|us)\b/.test(textOf(clause, hit.to, hit.to + 6));
    if ((partner === 'third' && !withMe) || (actor === 'third' && partner !== 'client')) continue;
    if (
      partner === 'open' &&
      !/ (?:through|thru)$/.test(wordsOf(clause, hit)) &&
      (isOfSomebody(clause, hit) || (actor === 'open' && (means(clause, 'team') || !tookPart)))
    )
      continue;
    // "1/25 3pm goals chat w/ me, empty chair"
    if (/^(?:chat|visit|meeting) w/.test(wordsOf(clause, hit)) && means(clause, 'missed')) continue;
    // "Talked self out of it"
    if (/^(?:self|myself|herself|himself)$/.test(wordAt(clause, hit.to))) continue;
    // "Got pt an RE slot"
    if (/^got /.test(wordsOf(clause, hit)) && /^(?:an?|the|some|his|her)$/.test(wordAt(clause, hit.to)))
      continue;
    // "Last contact with T. was 7/1", "last heard from her 4/8"
    if (wordAt(clause, hit.from - 1) === 'last' && /^(?:contact|heard)/.test(wordsOf(clause, hit))) continue;
    // "A brother picked up and said she moved out"
    if (/^(?:picked up|answered)/.test(wordsOf(clause, hit)) && who(hit)[0] === 'third') continue;
    // "File to Bend S w/ PDP": a place, and with.
    if (wordsOf(clause, hit) === 's w' && clause.tokens[hit.from - 1]?.capital) continue;
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
    // "Had a long chat w/ Mr. C's answering machine"
    if (says(clause, /^(?:machine|vm|voicemail)$/, hit.to, hit.to + 8)) {
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
    const home =
      met && / in$/.test(wordsOf(clause, hit)) && clauses.some((each) => means(each, 'medium-home-visit'));
    add(hit, 'made', home ? ['home-visit'] : met ? ['in-person'] : said, heading);
  }
}

/** "Explained the hours", "offered a ride": what the worker did in a talk. */
export function discussSignals({ clause, clauses, staffed, tookPart, who, add }: Look): void {
  for (const hit of hitsOf(clause, 'discuss')) {
    if (!real(clause, hit) || asksNotTo(clause, hit)) continue;
    // "Told her machine it's May 8"
    if (says(clause, /^(?:machine|vm|voicemail|mailbox)$/, hit.to, hit.to + 2)) {
      add(hit, 'attempted', ['phone']);
      continue;
    }
    // "9/3 LTR gave her til 9/13 to respond"
    const letter = hitsOf(clause, 'medium-letter').find(({ to }) => to === hit.from);
    if (letter && /^(?:gave|told|asked)/.test(wordAt(clause, hit.from))) {
      add(letter, 'attempted', ['letter']);
      continue;
    }
    const [actor, whom] = who(hit);
    // "I asked how JOBS Plus at the vet clinic is going": what was asked, and nobody there.
    const partner = wordAt(clause, hit.to) === 'how' && whom === 'third' ? 'open' : whom;
    if (partner === 'third' || actor === 'third') continue;
    // "We agreed that there is good cause": a team of which the participant was none.
    if (!tookPart && (wordAt(clause, hit.from) === 'we' || wordAt(clause, hit.from - 1) === 'we')) continue;
    // "Lead and I looked at her case", "the app went over to SPD"
    if (
      (means(clause, 'third') && /\band i$/.test(textOf(clause, 0, hit.from))) ||
      (wordsOf(clause, hit) === 'went over' && wordAt(clause, hit.to) === 'to')
    )
      continue;
    const withClient =
      partner === 'client' || actor === 'client' || (!staffed && /^we /.test(wordsOf(clause, hit)));
    const handedOver = /^(?:gave|offered|helped)/.test(wordsOf(clause, hit)) && means(clause, 'notice');
    // "Did NOT txt her like I said"
    if (wordsOf(clause, hit) === 'i said' && /^(?:like|as)$/.test(wordAt(clause, hit.from - 1))) continue;
    // "We did not touch on JOBS"
    if (wordsOf(clause, hit) === 'we did' && /^(?:not|nt)$/.test(wordAt(clause, hit.to))) continue;

    // "E-mailed to ask how her week went": nobody has answered yet.
    if (wordAt(clause, hit.from) === 'ask' && wordAt(clause, hit.from - 1) === 'to') continue;
    // What a message says, what the worker was told, what a team went over.
    if (
      isAsAsked(clause, hit) ||
      asksForAnswer(clause, hit) ||
      (!withClient && says(clause, 'paper', hit.to, hit.to + (hit.meanings.has('considered') ? 8 : 5))) ||
      // "It is in the notice, told her in it"
      /^(?:told|asked|offered|advised)(?: her| him| ct| them)? in (?:it|that|the (?:letter|notice|ltr))\b/.test(
        textOf(clause, hit.from, hit.from + 5),
      )
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

/** "Call from ct", "text received". */
export function incomingSignals({ clause, who, add }: Look): void {
  for (const hit of hitsOf(clause, 'incoming')) {
    if (!real(clause, hit)) continue;
    const [actor, partner] = who(hit);
    if (wordAt(clause, hit.from - 1) === 'last') continue;
    // "Have you heard from her?"
    if (
      /^(?:have|has|did|do|any)$/.test(wordAt(clause, 0)) &&
      wordAt(clause, clause.tokens.length - 1) === '?'
    )
      continue;
    // "Mailed same note from office"
    if (
      /^(?:the )?(?:office|here|branch|my)\b/.test(textOf(clause, hit.to, hit.to + 2)) &&
      means(clause, 'mailed')
    )
      continue;
    // "Worksite supervisor returned my call", "get me a letter from them"
    if (partner === 'third' || (actor === 'third' && partner !== 'client')) continue;
    if (says(clause, /^(?:get|bring|need|needs|wants?)$/, hit.from - 4, hit.from)) continue;
    // "Mrs. Q. came, interpreter on the line": how, and no call.
    if (/interp/.test(wordsOf(clause, hit)) && (hit.from > 2 || means(clause, 'tried'))) continue;
    // "Intro letter from me to follow"
    if (/^(?:me|us)$/.test(wordAt(clause, hit.to))) continue;
    add(
      hit,
      'made',
      says(clause, 'own-letter', hit.from, hit.to + 1) ? ['letter'] : spokenMedia(clause),
      partner === 'open' && !/cl?i?e?n?t|pt|cl|me|my/.test(wordsOf(clause, hit)),
    );
  }
}

/** "States she …", "ct agreed": what the participant said or did in a talk. */
export function saySignals({ clause, clauses, add }: Look): void {
  for (const hit of hitsOf(clause, 'say')) {
    if (!real(clause, hit) || isPartOf(clause, hit, 'missed', 'other-program', 'tried', 'returned')) continue;
    // "Letter for 1/10 Lebanon will go out 1/2"
    if (wordsOf(clause, hit) === 'will go' && wordAt(clause, hit.to) === 'out') continue;
    // "Ct attended WE 10/17, 10/18": what a sheet of attendance tells.
    if (
      /^attended$/.test(wordAt(clause, hit.from)) &&
      hitsOf(clause, 'jobs', 'jobs-weak').some(({ from }) => from >= hit.to && from - hit.to < 4) &&
      !means(clause, 're-appointment', 'session', 'discuss', 'talk')
    )
      continue;
    // "Our client picked up a new charge"
    if (/^picked up an?\b/.test(textOf(clause, hit.from, hit.from + 3))) continue;
    // "Had already signed out": what a sheet shows.
    if (wordsOf(clause, hit) === 'signed' && /^(?:out|in)$/.test(wordAt(clause, hit.to))) continue;
    // "Lined up for 9/1"
    if (/ed$/.test(wordAt(clause, hit.from - 1)) && wordsOf(clause, hit) === 'up for') continue;
    if (isAsAsked(clause, hit) || handsIn(clause, hit)) continue;
    // "The opening she asked about, VM both times": what a noun was said to be.
    if (
      /^asked (?:about|for)$/.test(textOf(clause, hit.from, hit.from + 2)) &&
      /^(?:s?he|they)$/.test(wordAt(clause, hit.from - 1)) &&
      hit.from > 2 &&
      !clause.tokens[hit.from + 2]?.word
    )
      continue;
    // "Wants - day shift", "fuel card picked up by ct"
    if (hit.from === 0 && /^wants?$/.test(wordAt(clause, 0)) && /^[-–:]$/.test(wordAt(clause, hit.to)))
      continue;
    if (/^picked up by\b/.test(textOf(clause, hit.from, hit.from + 3))) continue;
    // "T. last signed in on 1/27": what a sheet shows.
    if (wordAt(clause, hit.from - 1) === 'last') continue;
    // "E-mailed ct about which workshops she wants": asked, and nobody has answered.
    if (
      says(clause, 'asks-which', hit.from - 4, hit.from) &&
      hitsOf(clause, 'emailed', 'texted', 'tried', 'leave', 'medium-letter').some(({ to }) => to <= hit.from)
    )
      continue;
    // "Nobody knows whether he phoned in"
    if (says(clause, /^(?:whether|if)$/, hit.from - 3, hit.from)) continue;
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
    // "Reported by ES", "good cause asked for?"
    if (
      wordAt(clause, hit.to) === 'by' ||
      (wordAt(clause, clause.tokens.length - 1) === '?' &&
        hit.from > 0 &&
        actorOf(clause, hit, clauses) === 'open')
    )
      continue;
    // "She kept the kids home"
    if (
      /^kept (?:the|her|his|their) (?:kids?|child|children|baby|son|daughter)\b/.test(
        textOf(clause, hit.from, hit.from + 3),
      )
    )
      continue;
    // "Was admitted to the hospital"
    if (wordsOf(clause, hit) === 'admitted' && /^(?:was|is|been|got)$/.test(wordAt(clause, hit.from - 1)))
      continue;
    // "APPL DENIED."
    if (wordsOf(clause, hit) === 'denied' && !clause.tokens[hit.to]?.word) continue;
    if (asksNotTo(clause, hit)) continue;
    // "Walked off the cannery line": a job that was left.
    if (wordsOf(clause, hit) === 'walked off' && clause.tokens[hit.to]?.word) continue;
    // "Per ct just now"
    const actor = /^per /.test(wordsOf(clause, hit)) ? 'client' : actorOf(clause, hit, clauses);
    // "Ct asked front desk where …", "ltr to Mr. A, asks him to pick a time": said to another, or by a letter.
    const next = hitsOf(clause, 'third', 'client', 'pronoun').find(({ from }) => from === hit.to);
    const wrote = wordAt(clause, hit.from) === 'wrote';
    if (next && (next.meanings.has('third') || wrote || means(clause, 'medium-letter'))) continue;
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
        // "He came back w/ a text"
        (wordAt(clause, hit.to) === 'back' ? null : sayMedia(clause.tokens[hit.from]!)) ??
          spokenMedia(clause),
        is(clause.tokens[hit.from], 'weak-say'),
      );
    else if (
      actor === 'open' &&
      opens &&
      ELIDED.test(first) &&
      (!first.startsWith('signed') || means(clause, 'plan-signed')) &&
      !/^(?:phoned|telephoned)/.test(first) &&
      !isInMessage(clause, hit, clauses) &&
      // "DCS worker asks is ct cooperating. Yes. Wanted attendance too"
      !saidByOther(clause, clauses) &&
      // "Resume workshop - attended."
      !(first === 'attended' && hit.from > 0) &&
      // "UC says ct missed her appt, denied that week"
      !hitsOf(clause, 'say').some(
        (other) => other.to <= hit.from && actorOf(clause, other, clauses) === 'third',
      ) &&
      (partnerOf(clause, hit, clauses) !== 'third' ||
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
