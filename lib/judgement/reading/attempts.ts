/**
 * Signs that the participant was to be reached: calls, tries, messages left.
 */
import type { Medium } from '../../record/events.ts';
import {
  type Clause,
  hitAt,
  hitsOf,
  isPartOf,
  means,
  says,
  standsBeside,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { listedTries } from './listed-tries.ts';
import { spokenMedia, triedMedia } from './media.ts';
import { relayedSignals } from './relayed.ts';
import { negated, planned } from './scope.ts';
import type { Look } from './signal.ts';
import { is } from './tokens.ts';
import { partnerOf } from './who.ts';

/** Beside words of a try that came to nothing. */
const NOT_TRIED: readonly RegExp[] = [
  // "ATTEMPTED NOT KNOWN", the post's
  /‹attempted›? (?:- )?not /,
  // "We tried a seat by the door"
  /\bwe ‹tried› (?:an?|out|it|that|moving|having)\b/,
  // "He is NOT picking up trash for free"
  /pick(?:ing|ed)? up› (?:trash|garbage|litter|after|kids?|her kids?|stubs|forms?|checks?|shifts?|hours|hrs)\b/,
  // "Sorry for not answering sooner"
  /\bsorry (?:for |i was )?‹not answering/,
  // "3 bounced checks", "CPS worker tried HV", "tried reaching px's MD"
  /‹bounced› (?:checks?|payments?)\b|\b(?:cps|cw|po|landlord|dcs|police|nurse)(?: worker| officer)? ‹tried|‹tried[^›]*› (?:(?:reaching|calling|to reach|to call) )?(?:px|ct|clt|client|pt)s (?:md|dr|doctor|employer|po|landlord|therapist)\b/,
  // "No one came for the 1:00 re-engagement meeting", "no vm, no nothing"
  /‹no one came› for\b|^ ‹no vm› , no (?:nothing|call|text)\b/,
  // "Second attempt to get doc's signature"
  /\battempt› to get (?!a?hold|in touch|through|thru|her\b|him\b|ct\b|px\b)/,
  // "Asked have we tried to reach this family"
  /\b(?:asked|asks|asking) (?:if|whether|have|did) (?:we|i|you)\b.*‹|\bhave (?:we|you) ‹tried/,
  // "Daycare called - can't reach mom"
  /\b(?:daycare|day care|school|sitter|hospital|clinic|provider|employer|landlord) (?:called|phoned|rang)\b.*‹cant reach/,
  // "Says nobody there will sign his sheets"
  /‹nobody there› (?:will|would|can|ever|signs|helps|had|has|heard|knew|knows)(?: |$)/,
  // "Not enough to show what was tried", "outcome unsuccessful", as the page has it
  /\bwhat (?:was|has been|we) ‹|\boutcome ‹/,
];

/** The participant was to be reached, and was not; or nothing came back. */
export function triedSignals({ clause, clauses, writtenOn, staffed, tookPart, who, add }: Look): void {
  for (const hit of hitsOf(clause, 'tried')) {
    if (planned(clause, hit) || (staffed && means(clause, 'considered'))) continue;
    // "Dejé tarjeta en el buzón": a mailbox at the door.
    if (wordsOf(clause, hit) === 'buzon' && says(clause, /^(?:tarjeta|carta|nota)$/)) continue;
    // At a staffing: "HV tried 8/20"
    if (staffed && !tookPart && clause.dates.some(({ date }) => date < writtenOn)) continue;
    // The notice that came back is no attempt; "ATTEMPTED NOT KNOWN" is the post's.
    if (
      (means(clause, 'notice') && /^(?:bounced|came back|come back|undeliver)/.test(wordsOf(clause, hit))) ||
      isPartOf(clause, hit, 'missed') ||
      standsBeside(NOT_TRIED, clause, hit)
    )
      continue;
    // "No visit had been tried"
    if (
      negated(clause, hit) &&
      (is(clause.tokens[hit.from], 'past') ||
        is(clause.tokens[hit.from], 'message') ||
        /^reach/.test(wordAt(clause, hit.from)))
    )
      continue;
    // "Voice message from her"
    if (/^(?:from|fr|fm|de)$/.test(wordAt(clause, hit.to)) && is(clause.tokens[hit.to - 1], 'message'))
      continue;
    // "Bike broke, phone dead, but he turned up": why, and no attempt.
    if (/^phone /.test(wordsOf(clause, hit)) && means(clause, 'present')) continue;
    // "Emailed policy: … No answer yet"
    const asked = clauses[clause.index - 1];
    if (
      asked &&
      /^no (?:answer|reply|response|word)/.test(wordsOf(clause, hit)) &&
      hit.from === 0 &&
      hitsOf(asked, 'emailed', 'discuss').some(
        (other) => other.from === 0 && partnerOf(asked, other, clauses) === 'third',
      )
    )
      continue;
    const [actor, partner] = who(hit);
    // "Ct hung up on me as soon as I said job search"
    if (/^hung up/.test(wordsOf(clause, hit)) && wordAt(clause, hit.to) === 'me' && actor === 'client')
      continue;
    // "NO CONTACT W/ CLT.", and no word of trying
    if (hit.from === 0 && /^no contact/.test(wordsOf(clause, hit)) && clause.tokens.length < 8) continue;
    // "Supv wants a call tried first", "no contact w/ client, the numbers are off the sheets"
    if (
      hitsOf(clause, 'say').some(
        ({ from, to }) => /^wants?$/.test(wordAt(clause, from)) && to <= hit.from && hit.from - to < 5,
      ) ||
      (hit.from === 0 && /^no contact/.test(wordsOf(clause, hit)) && says(clause, 'paper'))
    )
      continue;
    // "Participant was not in studio on Thurs 7/2 and gave us no notice"
    if (means(clause, 'no-call') && /(?:not|nt) in$/.test(wordsOf(clause, hit))) continue;
    // "M. was not in keyboarding"
    if (
      / in$/.test(wordsOf(clause, hit)) &&
      hitsOf(clause, 'jobs', 'jobs-weak').some(({ from }) => from - hit.to < 3 && from >= hit.to)
    )
      continue;
    // "No response to txt 7/8 about signing up"
    const sent =
      /^no (?:answer|response|reply) to (?:my |our |the )?(?:\w+ )?(txt|text|vms?|emails?|ltr|letter|msg)\b/.exec(
        textOf(clause, hit.from, hit.to + 5),
      )?.[1];
    if (sent && hit.from === 0 && !means(clause, 'third')) {
      add(hit, 'attempted', [wayTo(sent)]);
      continue;
    }
    // "No answer to either": what became of those told before.
    if (/^no (?:answer|response|reply)$/.test(wordsOf(clause, hit)) && wordAt(clause, hit.to) === 'to') {
      // "No answer to 8/3 letter"
      if (
        hit.from === 0 &&
        clause.dates[0]?.from === hit.to + 1 &&
        /^(?:letter|ltr|card|postcard|note)$/.test(wordAt(clause, clause.dates[0].to))
      )
        add(hit, 'attempted', ['letter']);
      continue;
    }
    // "The JOBS class keeps him busy"
    if (wordsOf(clause, hit) === 'busy' && !ofPhone(clause, hit)) continue;
    // "QA bounced this one"
    if (actor === 'third' && wordsOf(clause, hit) === 'bounced') continue;
    if (actor === 'client' && /^(?:tried|attempted)/.test(wordsOf(clause, hit))) continue;
    // "LM w/ roommate for J. to call me"
    const passedOn =
      (is(clause.tokens[hit.from], 'message') || /^(?:left|message|msg|lm|lvm)/.test(wordsOf(clause, hit))) &&
      says(clause, KIN, hit.to, hit.to + 4);
    if (passedOn) {
      add(hit, 'attempted', ['phone']);
      continue;
    }
    // "Walked the loop, asked the host, didn't find her"
    if (/\bfind (?:her|him)$/.test(wordsOf(clause, hit))) {
      add(hit, 'attempted', ['in-person']);
      continue;
    }
    const number = says(clause, /^(?:cells?|phones?|numbers?|#|line)$/, hit.to, hit.to + 3);
    if (partner === 'third' && !number && actor !== 'client' && !means(clause, 'client')) continue;
    // "E-mailed her. Bounced, mailbox full."
    const before = clauses[clause.index - 1];
    const mail = before !== undefined && means(before, 'emailed') && !means(before, 'call');
    // "Texted 'u ok?' > no ans"
    const texted =
      before !== undefined &&
      means(before, 'texted') &&
      !means(before, 'call') &&
      !means(clause, 'call', 'medium-phone');
    add(
      hit,
      'attempted',
      number && /^no (?:ans|answer)/.test(wordsOf(clause, hit))
        ? ['phone']
        : texted && /^no (?:ans|answer|reply|response)/.test(wordsOf(clause, hit))
          ? ['text']
          : mail && /^(?:bounced|mailbox|inbox)/.test(wordsOf(clause, hit))
            ? ['email']
            : triedMedia(clause),
    );
  }
  // "Nadie, perro suelto.", "a la primera nadie, …"
  const nobody = clause.tokens.findIndex(({ text }) => text === 'nadie');
  if (nobody >= 0 && /^(?:,|)$/.test(wordAt(clause, nobody + 1)) && !means(clause, 'tried'))
    add(hitAt(clause, nobody), 'attempted');
  for (const { hit, medium } of listedTries(clause)) add(hit, 'attempted', [medium]);
  // "# on file is now a pizza place."
  if (
    /^(?:the |her |his |both )?(?:#s?|numbers?|phones?|cell|line)(?: on file| we have)? (?:(?:is|are|was|were) (?:now )?|now |belongs to |goes to )(?:a|an|some|somebody|someone|another|the wrong)\b/.test(
      textOf(clause, 0, 9),
    )
  )
    add(hitAt(clause, 0), 'attempted', ['phone']);
  // "Vm re food pantry WE"
  const [message] = hitsOf(clause, 'message-thing');
  if (
    message &&
    clause.tokens
      .slice(0, message.from)
      .every(
        ({ word, text }) =>
          !word || /^(?:reminder|courtesy|quick|short|another|2nd|3rd|second|third|followup)$/.test(text),
      ) &&
    (is(clause.tokens[message.from], 'message') || wordsOf(clause, message) === 'voice mail') &&
    (/^(?:re|about|abt|to|for)$/.test(wordAt(clause, message.to)) ||
      // "vm ct re WE 4/10"
      hitsOf(clause, 'client').some(({ from }) => from === message.to) ||
      // "Voicemail then a letter"
      (/^(?:then|and|&|\+|,)$/.test(wordAt(clause, message.to)) && means(clause, 'medium-letter')) ||
      // "Voice mail, safe number."
      (wordAt(clause, message.to) === ',' && clause.tokens.length < 7 && !means(clause, 'negation'))) &&
    who(message)[1] !== 'third' &&
    !means(clause, 'emailed') &&
    (!planned(clause, message) || wordAt(clause, message.from - 1) === 'reminder')
  )
    add(message, 'attempted', ['phone']);
  relayedSignals({ clause, clauses, add });
  // "Called, no answer. Then an email, same subject"
  const earlier = clauses[clause.index - 1];
  const also = /^(?:then|also|and then) an? (e ?mail|te?xt|txt|letter|ltr|card)\b/.exec(
    textOf(clause, 0, 5),
  )?.[1];
  if (also && earlier && means(earlier, 'tried', 'call', 'leave'))
    add(hitAt(clause, 0), 'attempted', [/mail$/.test(also) ? 'email' : /^t/.test(also) ? 'text' : 'letter']);
  // "Had to leave it on the machine."
  if (
    /\b(?:leave|left|leaving) it on (?:the |her |his )?(?:machine|vm|voicemail|voice mail)\b/.test(
      textOf(clause),
    )
  )
    add(hitAt(clause, 0), 'attempted', ['phone']);
  // That nothing came back tells what became of an attempt, and of none by itself.
  for (const hit of hitsOf(clause, 'no-answer')) {
    if (says(clause, /^if$/, hit.from - 3, hit.from)) continue;
    // "Still nothing back on the e-mail she got from me 8/24"
    const own = clause.tokens.some((_, at) => OURS.test(textOf(clause, at, at + 2)));
    // "No response to txt 7/8 about signing up", "no return call since 11/22 vm"
    const to = /\b(?:to|from|since)(?: \S+){0,3} (txt|text|vms?|voicemail|emails?|ltr|letter)\b/.exec(
      textOf(clause, hit.from),
    )?.[1];
    const [way] = to ? [wayTo(to)] : own ? spokenMedia(clause) : [];
    add(hit, 'attempted', way ? [way] : [], way === undefined);
  }
}

function wayTo(word: string): Medium {
  if (/^te?xt$/.test(word)) return 'text';
  if (word.startsWith('email')) return 'email';
  return /^l/.test(word) ? 'letter' : 'phone';
}

/** Who lives with the participant and passes a word on. */
export const KIN =
  /^(?:vecin[ao]|herman[ao]|mama|papa|ti[ao]|abuel[ao]|espos[ao]|hij[ao]|cunad[ao]|prim[ao]|roommate|neighbor|cousin|sister|brother|mother|father|aunt|uncle|grandma|grandmother|boyfriend|bf|girlfriend|gf|husband|wife|spouse|son|daughter)$/;

/** A line that was dialed is spoken of, or hardly anything else is said. */
function ofPhone(clause: Clause, hit: Hit): boolean {
  return says(clause, 'line') || means(clause, 'call') || hit.from < 3;
}

const OURS = /^(?:from (?:me|us)|my|my (?:two|three|\d))$/;
