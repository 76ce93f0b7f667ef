/** Attempts that a note counts up or lists by their ways: "3 tries: phone Mon, HV this pm", "two texts, a call, nothing". */
import type { Medium } from '../../record/events.ts';
import { type Clause, hitAt, means, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';

interface Try {
  hit: Hit;
  medium: Medium;
}

export function listedTries(clause: Clause): Try[] {
  const text = textOf(clause);
  return [
    // "3 tries: phone Mon, e-mail this a.m., HV this pm"
    ...(HEADED.test(text) || /^1 \).* 2 \)/.test(text)
      ? LISTED.flatMap(([words, medium]) => firstOf(clause, words, medium))
      : []),
    ...(COUNTED_TRIES.test(text) &&
    !means(clause, 'incoming', 'third') &&
    (!means(clause, 'reply') || means(clause, 'no-answer'))
      ? COUNTED.filter(([way]) => way.test(text)).map(([, medium]) => ({ hit: hitAt(clause, 0), medium }))
      : []),
    ...nthTry(clause),
    // "Attempt 2 11/13 letter."
    ...(/^(?:attempt|try|contact) (?:# )?\d\b/.test(text) &&
    !means(clause, 'talk', 'say', 'incoming') &&
    !/\b(?:if|will|mon|tue|wed|thu|fri)\b/.test(text)
      ? LISTED.filter(([words]) => clause.tokens.some((token) => words.test(token.text))).map(
          ([, medium]) => ({ hit: hitAt(clause, 0), medium }),
        )
      : []),
    // "Text, then a letter, to ct about the intake she missed"
    ...(/^(?:a )?(?:text|txt|call|vm|email|letter|ltr)(?: ,)? (?:then|and then|and|&|\+) (?:a |an )?(?:text|txt|call|vm|email|letter|ltr)(?: ,)? to (?:ct|clt|client|px|pt|her|him)\b/.test(
      text,
    )
      ? COUNTED.filter(([way]) => way.test(textOf(clause, 0, 7))).map(([, medium]) => ({
          hit: hitAt(clause, 0),
          medium,
        }))
      : []),
    // "lvm x2, tx x1"
    ...(/\b(?:tx|txt|text)s? x ?\d\b/.test(text) && means(clause, 'tried')
      ? [{ hit: hitAt(clause, 0), medium: 'text' as const }]
      : []),
  ];
}

const HEADED = /\b(?:\d|two|three|four) (?:tries|attempts)\b.*:/;

/** Ways that a list of attempts names, by their words. */
const LISTED: readonly [RegExp, Medium][] = [
  [/^(?:phone|ph|tc|call|calls|vm|lvm|voicemail)$/, 'phone'],
  [/^(?:text|txt)$/, 'text'],
  [/^(?:email|e)$/, 'email'],
  [/^(?:letter|ltr|card|postcard|note)$/, 'letter'],
  [/^(?:hv|visit|home)$/, 'home-visit'],
];

/** Where a way is named at the head of an entry of the list. */
function firstOf(clause: Clause, words: RegExp, medium: Medium): Try[] {
  const at = clause.tokens.findIndex(
    ({ text }, i) => words.test(text) && /^[,:)]$/.test(wordAt(clause, i - 1)),
  );
  return at > 0 ? [{ hit: hitAt(clause, at), medium }] : [];
}

/** "Two texts, a call, nothing.", "5 texts abt Fri's missed work experience" */
const COUNTED_TRIES =
  /^(?:we hrs |js hrs |job club |pdp |hrs )?(?:\d|a|one|two|three|four|five|both|my two) (?:(?:phone )?calls?|vms?|texts?|txts?|(?:certified )?(?:letters?|ltrs?)|emails?|cards?|home visits?)(?:(?: ?(?:,|\+|&|and|then) (?:\d|a|one|two|three|four|five) (?:(?:phone )?calls?|vms?|texts?|txts?|(?:certified )?(?:letters?|ltrs?)|emails?|cards?|home visits?))*(?: (?:about|re|on) (?:\w+ ){1,3})? ?(?:,|-|–|:)? ?(?:nothing|(?:all )?without (?:response|answer|reply)|no (?:answer|response|reply|luck)|zip|none answered|0 back|none back|sent\b|left\b|0 answers|0 replies|no answers|zero answers)\b| (?:abt|about|re|regarding|on)\b)/;
const COUNTED: readonly [RegExp, Medium][] = [
  [/\b(?:calls?|vms?)\b/, 'phone'],
  [/\b(?:texts?|txts?)\b/, 'text'],
  [/\b(?:letters?|ltrs?|cards?)\b/, 'letter'],
  [/\bemails?\b/, 'email'],
  [/\bhome visits?\b/, 'home-visit'],
];

/** "First try was a VM 3/2." */
function nthTry(clause: Clause): Try[] {
  const nth =
    /^(?:first|1st|second|2nd|third|3rd|last) (?:try|attempt|one) was (?:a |an |by )?(vm|voicemail|call|phone|text|txt|letter|ltr)\b/.exec(
      textOf(clause, 0, 7),
    )?.[1];
  if (!nth) return [];
  const medium = /^te?xt|txt/.test(nth) ? 'text' : nth.startsWith('l') ? 'letter' : 'phone';
  return [{ hit: hitAt(clause, 0), medium }];
}
