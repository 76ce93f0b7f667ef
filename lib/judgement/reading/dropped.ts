/** Whether a disqualification that a note speaks of is gone on with: dropped, only asked for, still open, or the team's. */
import { type Clause, means, standsBeside, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { is } from './tokens.ts';

/** What is not gone on with: beside the word of a disqualification. */
const DROPPED: readonly RegExp[] = [
  // "Scrapped the DQ", "we are backing off the JOBS sanction", "sparing him the DQ", "team nixed the disq"
  /\b(?:pull(?:ed|ing) the plug on|overturn(?:ed|ing)|revers(?:ed|ing)|overrul(?:ed|ing)|in place of|instead of|rather than|drop(?:ped|ping)|pull(?:ed|ing)|cancel|stopping|scrap(?:ped|ping)?|ditch(?:ed|ing)?|nix(?:ed|ing)?|kill(?:ed|ing)?|shelv(?:ed|ing)|toss(?:ed|ing)?|spar(?:ed|ing)(?: (?:her|him|them|ct|pt|clt))?|back(?:ed|ing)? (?:off|away from|out of|down from)(?: (?:on|from))?|pass(?:ed|ing) on|walk(?:ed|ing) back|call(?:ed|ing) off|reconsidered :(?: [\d/]+)?|no (?:need|reason|case|grounds|basis) (?:for|to)|(?:isnt|not) worth|chose \w+ over) (?:(?:the|a|any|her|his|my|our|teams?|this|that|jobs|work|1st|2nd|3rd|level \d) )*‹/,
  // "DQ stopped", "3/4 DQ decision set aside"
  /^[^‹]*‹[^›]*› (?:(?:decision|referral|idea|talk|process|request) )?(?:(?:has been|was|is|got) )?(?:stopped|dropped|scrapped|nixed|killed|shelved|tossed|set aside|is dead|called off)\b/,
  // "Manager wouldn't sign off on disqualifying"
  /\b(?:wouldnt|wont|will not|would not|didnt|did not|refused to|declined to) (?:sign off on|approve|back|ok|okay|support|go along with|vote for)(?: \w+){0,2} ‹/,
  // "I don't think DQ is right here"
  /\b(?:i|we|team|lead|supv|manager) (?:dont|do not|didnt|did not) (?:think|feel|believe|see|want)(?: \w+){0,4} ‹/,
  // "Mon's staffing let it end w/out a DQ"
  /\b(?:team|staffing|huddle|panel)\b.*\b(?:without|w o|w out) (?:an? |any )?‹/,
  // "Agreed to let the JOBS DQ go"
  /\blet (?:(?:the|her|his|jobs|this|that) )*‹[^›]*› (?:go|drop|die|lapse)(?: |$)/,
  // "Team wld neither DQ nor GC"
  /\bneither ‹/,
  // "Closed out re-engagement w/o DQ"
  /\b(?:clos(?:ed|ing)|end(?:ed|ing)|finish(?:ed|ing))(?: out)? (?:\S+ ){0,3}(?:without|w o) (?:an? )?‹/,
  // "Ya no se aplicará la sanción"
  /\bya no (?:se )?(?:va a |le )?(?:aplica\w*|aplicar|pone\w*|habra)(?: (?:la|una))? ‹/,
];

/** "Client pleaded w/ me not to disqualify", "legal aid wants DQ dropped": asked for, and decided by nobody. */
export function isAskedFor(clause: Clause, hit: Hit): boolean {
  return /\b(?:pleaded|pleads|begged|begs)\b|\b(?:legal aid|attorney|atty|advocate|lawyer|contractor|provider|counselor|site) (?:wants?|wanted|asks|asked|recommends|recommended|suggests|suggested|thinks)\b/.test(
    textOf(clause, 0, hit.from + 1),
  );
}

/** "Review team is behind CM, we disqualify", "team saw no gc, will DQ", "Disqualify.", below who sat there. */
export function isOfTeam(clause: Clause, hit: Hit, clauses: readonly Clause[]): boolean {
  const verb =
    is(clause.tokens[hit.from], 'disqualifying') || /^(?:dq|disqualify)$/.test(wordAt(clause, hit.from));
  const own = clauses.slice(Math.max(0, clause.index - 3), clause.index + 1);
  return (
    verb &&
    own.some((each) => means(each, 'team', 'staffing')) &&
    (/^(?:we|will)$/.test(wordAt(clause, hit.from - 1)) ||
      clause.tokens.every((token, at) => !token.word || (at >= hit.from && at < hit.to)))
  );
}

/** "Scrapped the DQ": beside the word of a disqualification stands that it is not gone on with. */
export function isDropped(clause: Clause, hit: Hit): boolean {
  return standsBeside(DROPPED, clause, hit);
}

const UNDECIDED =
  /\b(?:still thinking|(?:dq|disq\w*|sanction) not decided|no decision (?:here |made )?yet|(?:has|have|gets|makes) (?:the )?final (?:say|call|word)|otherwise page|have not decided|havent decided|cant decide|not made up (?:my|our) minds?)\b/;

/** "CM still thinking": whatever else is said, nothing is decided yet. */
export function isUndecided(clause: Clause): boolean {
  return UNDECIDED.test(textOf(clause));
}
