/** Tries that somebody else answered: "boyfriend picked up, asked that she ring me", "husband took msg". */
import { anyMeans, hitAt, hitsOf, means, says, textOf } from './clauses.ts';
import type { Look } from './signal.ts';

const ASKED_TO_PASS =
  /\b(?:will|ll|would) (?:pass (?:it|that|word|on|along)|give (?:her|him) the (?:msg|message))\b|\b(?:asked|told) (?:her|him|them) to (?:have|tell|let|pass)\b|\bhave (?:her|him|ct|pt|px|clt|client|ptp|participant|\w \.) (?:call|ring|phone)\b|\basked (?:that )?(?:s?he|ct|pt|px|clt|client|\w \.) (?:call|ring|phone)\b|\b(?:s?he|they) ?'? ?ll '? ?(?:let|tell|pass|give|have) (?:her|him|them|it|ct|px|pt)\b|\b(?:took|take) a (?:msg|message|note)\b|\bwas calling (?:re|about|on|abt|to)\b|\bno adult\b|\bwill (?:tell|let|pass|give|have) (?:her|him|ct|it|word|the)\b|\bis (?:sleeping|asleep)\b|^msg : (?:call|ring)\b/;

/** Relatives, roommates, desks that answer in the participant's place and are asked to pass it on. */
export function relayedSignals({ clause, clauses, add }: Pick<Look, 'clause' | 'clauses' | 'add'>): void {
  // "Msg phone = aunt, she'll tell him."
  const passing = hitsOf(clause, 'third').find(({ to }) =>
    /^(?:(?:, )?(?:s?he|they) ?ll|(?:, )?(?:\w+ )?will) (?:tell|pass|give|let)\b/.test(
      textOf(clause, to, to + 5),
    ),
  );
  if (passing && says(clause, /^(?:phone|cell|#|number|msg)$/, 0, passing.from))
    add(passing, 'attempted', ['phone']);
  // "Sister picked up, … Asked her to have A. call me"
  const answered = hitsOf(clause, 'third').find(
    ({ from, to }) =>
      from < 3 &&
      (/^(?:(?:- )?in (?:- )?law )?(?:keeps? |is |was )?(?:picked up|answered|answering|ans|says|said|came to the door|on (?:the )?phone)\b/.test(
        textOf(clause, to, to + 7),
      ) ||
        / answered$/.test(textOf(clause, from, to))),
  );
  if (
    answered &&
    // "Went to the site to catch her. Sup says she'd left. Asked sup to have her call me"
    !anyMeans(clauses.slice(0, clause.index + 1), 'visit') &&
    clauses.slice(clause.index, clause.index + 3).some((each) => ASKED_TO_PASS.test(textOf(each)))
  )
    add(answered, 'attempted', [says(clause, /^door$/) ? 'home-visit' : 'phone']);
  // "Husband took msg: call CM b4 Fri", "motel front desk took a message for him"
  const tookIt = hitsOf(clause, 'third').find(
    ({ from, to }) =>
      from < 3 && /^took (?:a |the |my )?(?:msg|message|note)\b/.test(textOf(clause, to, to + 4)),
  );
  if (tookIt) add(tookIt, 'attempted', ['phone']);
  // "Asked ct's sister to have ct call me."
  if (
    /^(?:i )?asked (?:\w+ ){0,3}(?:mom|mother|dad|father|sister|brother|grandma|aunt|uncle|cousin|roommate|neighbor|husband|wife|boyfriend|girlfriend) to (?:have|tell|ask|let|pass)\b/.test(
      textOf(clause),
    )
  )
    add(hitAt(clause, 0), 'attempted', []);
  // "Wife only was home. She'll tell him", "handed note to her mom to pass on"
  const next = clauses[clause.index + 1];
  const atHome = hitsOf(clause, 'third').find(
    ({ from, to }) =>
      from < 2 && /^(?:only )?(?:was )?(?:home|there)(?: \W|$| only)/.test(textOf(clause, to, to + 4)),
  );
  if (atHome && next && ASKED_TO_PASS.test(textOf(next))) add(atHome, 'attempted', ['home-visit']);
  if (
    /^(?:i )?(?:handed|gave|left) (?:a |the |my )?(?:note|card|letter|ltr) (?:to|w|with) (?:her|his|their|the|ct s) /.test(
      textOf(clause, 0, 9),
    ) &&
    /\b(?:to pass|pass on|pass along|to give|will pass|give it to)\b/.test(textOf(clause)) &&
    means(clause, 'third')
  )
    add(hitAt(clause, 0), 'attempted', ['letter']);
}
