/** Good cause that a text gives: by whom, and for which days. */
import { addDays, type CivilDate } from '../../record/civil-date.ts';
import type { GoodCauseEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import {
  anyMeans,
  type Clause,
  hasBreak,
  hitsOf,
  isPartOf,
  means,
  says,
  spanOf,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import { daysOf } from './days.ts';
import type { Hit } from './lexicon.ts';
import { isOthersCause } from './other-business.ts';
import { affirms, negated, real } from './scope.ts';
import { is } from './tokens.ts';

export function readGoodCause(
  clauses: readonly Clause[],
  writtenOn: CivilDate,
  author?: NarrativeFacts['author'],
): GoodCauseEvent | null {
  // Child support, SNAP, unemployment and hearings have a good cause of their own.
  const other = anyMeans(clauses, 'gc-other');
  if ((other && !anyMeans(clauses, 'jobs')) || isOthersCause(clauses)) return null;
  for (const clause of clauses) {
    // "Reinstated good cause on 6/10 WE", not reinstated aid
    const others = hitsOf(clause, 'gc-other').some(
      (of) =>
        !(
          wordsOf(clause, of) === 'reinstated' &&
          hitsOf(clause, 'good-cause').some(({ from }) => from === of.to)
        ),
    );
    if (means(clause, 'history') || others) continue;
    // "Good cause y/n? Y"
    const asked = says(clause, /^\?$/);
    const yes = asked && /^(?:y|yes)$/.test(wordAt(clauses[clause.index + 1] ?? clause, 0));
    if (asked && !(yes && clause.tokens.length < 8)) continue;
    for (const hit of hitsOf(clause, 'good-cause')) {
      if (isDenied(clause, hit)) continue;
      // "OHP: good cause for not using coverage"
      if (hitsOf(clause, 'other-program').some(({ from, to }) => from === 0 && wordAt(clause, to) === ':'))
        continue;
      // "GC $25 Safeway": a gift card.
      if (wordAt(clause, hit.to) === '$') continue;
      // "Ct says she has good cause"
      if (
        /\b(?:says|said|claims|thinks|feels|believes) (?:that )?(?:s?he|they) (?:has|had|have)$/.test(
          textOf(clause, 0, hit.from),
        )
      )
        continue;
      const granted =
        isGivenAnew(clause, hit) ||
        hitsOf(clause, 'grant').some((verb) => real(clause, verb) && Math.abs(verb.from - hit.from) <= 11);
      // "I'm calling the 8/6 absence good cause"
      const named =
        /\b(?:calls?|called|calling|counting|treating|marking) (?:it|this|that|the|those|these|them|her|his)\b(?: [\w/]+){0,4}(?: as)?$/.test(
          textOf(clause, 0, hit.from),
        );
      const bare = named || standsAlone(clause, hit);
      const [before, next] = [clauses[clause.index - 1], clauses[clause.index + 1]];
      const decision = before && /^decision/.test(wordAt(before, 0));
      // "Good cause reason: hospital. Approved."
      const approved =
        next &&
        hitsOf(next, 'grant').some(
          // "[X] approved", below it in a form
          (verb) => /^(?:\[ x \] ?)?$/.test(textOf(next, 0, verb.from)) && real(next, verb),
        );
      if (!granted && !bare && !decision && !approved && !yes) continue;
      const blocked = hitsOf(clause, 'gc-block').some(
        (block) =>
          Math.abs(block.from - hit.from) <= 6 &&
          // "Good cause on the Aug no-shows"
          !isPartOf(clause, block, 'missed') &&
          // "Relapse explains them, giving good cause"
          !/^explains (?:them|it|the|those)\b/.test(textOf(clause, block.from, block.from + 2)) &&
          !(block.from > hit.to && hasBreak(clause, hit.to, block.from)) &&
          // "Not asking for a penalty, good cause: hospital"
          !(negated(clause, block) && hasBreak(clause, block.to, hit.from)),
      );
      // "Good cause for the absences: not decided"
      const open = hitsOf(clause, 'gc-block').some(
        (block) => block.from >= hit.to && /^(?:not decided|undecided|pending)$/.test(wordsOf(clause, block)),
      );
      // "GC x2 in 2007", "prior CM gave GC in Jan", in an old file
      const old =
        /\b(?:prior|previous|former|old|last) (?:cm|worker|wkr|case manager|coach|branch)\b/.test(
          textOf(clause, 0, hit.from),
        ) || /^(?:x ?\d+ |x\d+ )?in (?:19|20)\d\d\b/.test(textOf(clause, hit.to, hit.to + 4));
      if (blocked || open || old) continue;
      const team = clauses.some((other) => affirms(other, 'team'));
      return {
        kind: 'good-cause',
        by: team ? 'team' : author === 'contractor' || byContractor(clause) ? 'contractor' : 'case-manager',
        days: coveredBy(clause, before, writtenOn),
        on: writtenOn,
        words: [spanOf(clause)],
      };
    }
  }
  return null;
}

function coveredBy(clause: Clause, before: Clause | undefined, writtenOn: CivilDate): CivilDate[] {
  const own = clause.dates.filter(
    ({ date, from }, i) =>
      (date !== writtenOn || wordAt(clause, from - 1) === 'for') &&
      // "RE staffing 11/19: good cause given"
      hitsOf(clause, 'staffing').every(({ to }) => to !== from) &&
      // "Not required until 4/1 - good cause": the day on which it ends, none that it covers.
      (i > 0 || !is(clause.tokens[from - 1], 'until')),
  );
  const days = before && ofThose(clause, before) ? daysOf(before, before.dates) : daysOf(clause, own);
  return days.filter((day) => day <= addDays(writtenOn, 31));
}

/** "A slip for 3/23 and 3/25. Good cause for those two days": the days of the sentence before. */
function ofThose(clause: Clause, before: Clause): boolean {
  return (
    clause.dates.length === 0 &&
    before.dates.length > 0 &&
    /\bfor (?:those|both|that|these|the) (?:\w+ )?(?:days?|one|absences?|dates?)\b/.test(textOf(clause))
  );
}

/** "No JOBS class Fri. gave GC": behind a full stop that ended no sentence. */
function isGivenAnew(clause: Clause, { from }: Hit): boolean {
  return /^\. (?:gave|given|granted|giving|approved)$/.test(textOf(clause, from - 2, from));
}

/** "No good cause", "GC denied", "without good cause". */
function isDenied(clause: Clause, hit: Hit): boolean {
  if (negated(clause, hit) && !isGivenAnew(clause, hit)) return true;
  // "She has good cause to be happy"
  if (/^to (?:be|feel|celebrate)\b/.test(textOf(clause, hit.to, hit.to + 2))) return true;
  // "GC request dropped in the night box", "sitting on GC decision till the fax comes"
  if (/^(?:requests?|req|decision|question|claim|form|paperwork|packet)\b/.test(wordAt(clause, hit.to)))
    return true;
  // "Good cause: has until 10/19 to claim"
  if (/^:? ?(?:s?he |ct |clt )?(?:has|have|had) (?:until|till?)\b/.test(textOf(clause, hit.to, hit.to + 4)))
    return true;
  const end =
    [1, 2, 3, 4].find((step) => hasBreak(clause, hit.to, Math.min(hit.to + step, clause.tokens.length))) ?? 4;
  const behind = clause.tokens.slice(hit.to, hit.to + end);
  // "Good cause b/c no child care exists", "yes to GC & no to disq", "on the Aug no-shows"
  const other = behind.findIndex(
    ({ text }, at) =>
      /^(?:b|bc|because|cuz|since|due)$/.test(text) ||
      (/^(?:and|&)$/.test(text) &&
        /^(?:no to|not (?:jobs )?noncoop\w*|not a dq|no dq)\b/.test(
          textOf(clause, hit.to + at + 1, hit.to + at + 3),
        )) ||
      (text === 'no' && /^shows?$/.test(wordAt(clause, hit.to + at + 1))),
  );
  if (other >= 0) behind.splice(other);
  // "Good cause for not taking part"
  const whose = /^(?:her|his|their|ct|client)$/.test(behind[1]?.text ?? '') ? 2 : 1;
  // "GC for no JS since 2/22"
  const none = behind[1]?.text === 'no' && hitsOf(clause, 'jobs').some(({ from }) => from === hit.to + 2);
  if (behind[0]?.text === 'for' && (none || behind[whose]?.text === 'not'))
    behind.splice(none ? 1 : whose, 1);
  // "Good cause for hours not met in May"
  const unmet = behind.findIndex(({ text }) => text === 'not');
  if (unmet > 0 && /^(?:met|done|worked|completed|kept|attended)$/.test(wordAt(clause, hit.to + unmet + 1)))
    behind.splice(unmet, 1);
  // "Causa justificada por no ir al club"
  const notFor = behind.findIndex(
    ({ text }, at) =>
      text === 'for' &&
      behind[at + 1]?.text === 'not' &&
      /^(?:going|attending|doing|coming|participating|being|making|taking)$/.test(behind[at + 2]?.text ?? ''),
  );
  // "Good cause allowed for not going to WE"
  if (notFor > 0) behind.splice(notFor + 1, 1);
  if (behind[0]?.text === 'por' && behind[1]?.text === 'no') behind.splice(1, 1);
  // "Good cause staffing letter", and not "good cause at the staffing"
  const at = behind.findIndex((token) => is(token, 'staffing-paper'));
  if (at >= 0 && !behind.slice(0, at).some((token) => is(token, 'within'))) return true;
  return behind.some((token) => is(token, 'refused'));
}

/** "GC for 5/12 thru 5/20", "- good cause.", "good cause this week": said by itself, as a finding is. */
function standsAlone(clause: Clause, hit: Hit): boolean {
  const last = clause.tokens.slice(hit.to).every((token) => !token.word);
  const behind = wordAt(clause, hit.to);
  const alone =
    hit.from === 0 ||
    hasBreak(clause, hit.from - 1, hit.from) ||
    // "WE absences 5/20 and 5/21 good cause per CM"
    clause.dates.some(({ to }) => to === hit.from) ||
    /^(?:is|was|its|thats|are|as|[=>.]|her|him|ct|them|it|marked|voted|under|by|back|hrs|hours|absences?|misses)$/.test(
      wordAt(clause, hit.from - 1),
    ) ||
    // "June & July absences all good cause"
    /\b(?:absences|misses|days|hours|hrs) all$/.test(textOf(clause, hit.from - 2, hit.from)) ||
    // "Went from unexcused to GC", "said yes to GC"
    /\b(?:unexcused to|unexc to|yes to|back w|of course|slide w|slid w|cleared w)$/.test(
      textOf(clause, hit.from - 2, hit.from),
    ) ||
    // "CM good cause for those weeks"
    (hit.from === 1 && clause.tokens[0]!.caps && clause.tokens[0]!.text.length > 1) ||
    // "Off her hours w/ good cause until it opens"
    (/^w(?:ith)?$/.test(wordAt(clause, hit.from - 1)) && is(clause.tokens[hit.to], 'until'));
  return (
    alone &&
    (last ||
      /^(?:for|por|this|both|all|on|from|thru|till?|until|while|per|again|after|ok|okd|because|bc|b|given|due|,|-|\(|;|x\d?)$/.test(
        behind,
      ) ||
      /^x\d/.test(behind) ||
      // "Good cause and no DQ"
      (/^(?:and|&|\+)$/.test(behind) && hitsOf(clause, 'no-dq').some(({ from }) => from === hit.to + 1)) ||
      // "Outcome was good cause and no reduction of her grant"
      /^(?:and|&) no\b/.test(textOf(clause, hit.to, hit.to + 2)) ||
      // "That's good cause and I texted her so"
      /^(?:and|so) (?:i|we|told)\b/.test(textOf(clause, hit.to, hit.to + 2)) ||
      // "Good cause April thru now."
      /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* (?:thru|through|to|and|&|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[,;.])/.test(
        textOf(clause, hit.to, hit.to + 2),
      ) ||
      // "GC to everyone in job club that day"
      /^to (?:everyone|everybody|all|both|her|him|ct|clt|px)\b/.test(textOf(clause, hit.to, hit.to + 2)) ||
      // "GC by me"
      /^by (?:the )?(?:me|us|cm|team|lead)\b/.test(textOf(clause, hit.to, hit.to + 3)) ||
      clause.dates.length > 0)
  );
}

function byContractor(clause: Clause): boolean {
  return says(clause, /^contractor$/);
}
