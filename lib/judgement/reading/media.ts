/** The way of a contact, as the words around it tell it. */
import type { Medium } from '../../record/events.ts';
import type { Meaning, WordKind } from '../policy/pack.ts';
import { type Clause, hitsOf, means, says, textOf } from './clauses.ts';
import { is, type Token } from './tokens.ts';

const MEDIA: readonly [Meaning, Medium][] = [
  ['medium-home-visit', 'home-visit'],
  ['medium-phone', 'phone'],
  ['medium-text', 'text'],
  ['medium-email', 'email'],
  ['medium-in-person', 'in-person'],
  ['medium-other', 'other'],
];
/** Words that tell the way of a talk where no phrase does, the surest first. */
const WAYS: readonly [WordKind, Medium][] = [
  ['by-phone', 'phone'],
  ['by-text', 'text'],
  ['by-email', 'email'],
  ['by-other', 'other'],
  ['in-person', 'in-person'],
];

/** The first way that single words of the clauses tell, in the part from one token up to another. */
export function wayIn(clauses: readonly Clause[], from?: number, to?: number): Medium | undefined {
  return WAYS.find(([words]) =>
    clauses.some(
      (clause) =>
        says(clause, words, from, to) &&
        // "PDP review by mail"
        !(
          words === 'by-email' &&
          clause.tokens.every(
            (token, at) =>
              !is(token, words) || (token.text === 'mail' && clause.tokens[at - 1]?.text !== 'e'),
          )
        ) &&
        // "Office 3:30, Russian interp on the phone line": how somebody else took part.
        !(
          words === 'by-phone' &&
          /, (?:\w+ )?interp\w* (?:\w+ )?(?:on|by|over|via)(?: the)? (?:phone|line)\b/.test(textOf(clause))
        ) &&
        // "Will add SAT workshop": the day, and nobody who sat there.
        !(words === 'in-person' && isNoPlace(clause)),
    ),
  )?.[1];
}

function isNoPlace({ tokens }: Clause): boolean {
  return tokens.every(
    (token, at) =>
      !is(token, 'in-person') ||
      (token.text === 'sat' && token.capital && at > 0) ||
      // "Walked her through the log"
      (token.text === 'walked' &&
        tokens.slice(at + 1, at + 3).some(({ text }) => /^(?:thru|through)$/.test(text))),
  );
}

/** The medium that the verb itself names. */
export function sayMedia(token: Token): Medium[] | null {
  const verb = token.text;

  if (is(token, 'says-in-person')) return ['in-person'];
  if (verb === 'emailed') return ['email'];
  return verb === 'texted' ? ['text'] : null;
}

export function triedMedia(clause: Clause): Medium[] {
  // "Couldn't get her by phone 2/5 or at the house 2/6"
  if (means(clause, 'medium-phone') && means(clause, 'medium-home-visit') && says(clause, /^(?:or|and|&)$/))
    return ['phone', 'home-visit'];
  if (
    means(clause, 'visit', 'medium-home-visit') ||
    (!means(clause, 'talk') && hitsOf(clause, 'tried').some(({ from, to }) => says(clause, 'home', from, to)))
  )
    return ['home-visit'];
  // "Attempt #1 to contact ct"
  const numbered = /\battempt # \d/.test(textOf(clause)) ? '#' : '';
  if (
    clause.tokens.some((token) => is(token, 'line') && token.text !== numbered) ||
    says(clause, /^numbers$/) ||
    means(clause, 'medium-phone')
  )
    return ['phone'];
  // "Msg to her hotmail kicked back"
  if (means(clause, 'emailed') && /^(?:msg|message)/.test(clause.tokens[0]!.text)) return ['email'];
  // "No contesta, 3 llamadas hoy"
  if (/\bllamadas?\b/.test(textOf(clause))) return ['phone'];
  // "Tried ct at work"
  if (/\btried (?:ct|clt|client|her|him|pt|px) at work\b/.test(textOf(clause))) return ['phone'];
  // "Tried clt again, mailbox not set up"
  if (says(clause, /^mailbox$/) && !says(clause, /^bounced$/)) return ['phone'];
  if (means(clause, 'medium-text')) return ['text'];
  if (means(clause, 'medium-email')) return ['email'];
  if (hitsOf(clause, 'tried').some(({ from, to }) => says(clause, /^bounced$/, from, to))) return ['email'];
  return hitsOf(clause, 'tried').some(({ from, to }) => says(clause, 'rings', from, to)) ? ['phone'] : [];
}

export function spokenMedia(clause: Clause): Medium[] {
  // "Reached clt at her work #"
  if (/\b(?:reached|got|caught)\b.* at (?:her|his|the) (?:\w+ )?(?:#|number|cell|phone)/.test(textOf(clause)))
    return ['phone'];
  // "Reached via message phone, she came to the phone"
  if (
    /\b(?:came to|got on|came on) the (?:phone|line)\b|\bvia (?:message |msg )?phone\b/.test(textOf(clause))
  )
    return ['phone'];
  // "Pt answered but was at work, couldn't talk"
  if (/\b(?:answered|picked up)\b.*\b(?:couldnt|could not|cant|can not) talk\b/.test(textOf(clause)))
    return ['phone'];
  // "SIGN IN 1:05, SEEN 1:20"
  if (/\bseen (?:at |@ )?\d/.test(textOf(clause))) return ['in-person'];
  // "Sat in on CM's call w/ pt"
  if (/\bsat in on (?:\S+ ){0,2}(?:phone )?call\b/.test(textOf(clause))) return ['phone'];
  // "Got the store on the phone w/ her sitting here"
  if (
    /\bon the phone w(?:ith)? (?:her|him|them|ct|clt|client|pt) (?:sitting )?(?:right )?here\b/.test(
      textOf(clause),
    )
  )
    return ['in-person'];
  // "PE appt done w/ Ms. L., Russian interp on the line"
  for (const [meaning, medium] of MEDIA)
    if (
      hitsOf(clause, meaning).some(
        ({ from, to }) =>
          !says(clause, /^interp/, from - 2, from) &&
          // "DA called off the 2nd"
          textOf(clause, from, to + 1) !== 'called off' &&
          // "Applied for two on the public pc"
          !/^public pc$/.test(textOf(clause, from - 1, to)) &&
          // "Ct picked up OHP cards so I sat down w/ her"
          !(
            /^picked up (?!(?:on|at|when|and|right|said|after|today)\b)\w/.test(
              textOf(clause, from, to + 1),
            ) && means(clause, 'medium-in-person')
          ) &&
          // "She cried some about the house fire"
          !/^(?:house|home) (?:fire|payment|hunt|hunting|sold|sale|loan|search)\b/.test(
            textOf(clause, to - 1, to + 1),
          ),
      )
    )
      return [medium];
  return [];
}
