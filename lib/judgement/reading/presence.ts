/**
 * Signs that the participant was there, where no verb of contact says so: a session held with them, something that they
 * did to the worker ("showed me the sheet"), their own words in a thread, a box ticked on a contact form.
 */
import type { CivilDate } from '../../record/civil-date.ts';
import { arrived, cameLater, reMeeting, satWithTeam } from './arrivals.ts';
import {
  anyMeans,
  type Clause,
  hasBreak,
  hitAt,
  hitsOf,
  isPartOf,
  isUnknownWord,
  means,
  says,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import { inPassing } from './in-passing.ts';
import type { Hit } from './lexicon.ts';
import { atMyDesk, byPhone, headOf, keptIt, lasts, type Presence, timedLine } from './log-lines.ts';
import { wayIn } from './media.ts';
import { ownWords } from './own-words.ts';
import { negated, planned } from './scope.ts';
import { is } from './tokens.ts';
import { partnerOf } from './who.ts';
import { whoIs } from './whose.ts';

export function presenceIn(clause: Clause, clauses: readonly Clause[], writtenOn: CivilDate): Presence[] {
  return [
    ...hitsOf(clause, 'session')
      .filter(
        (hit) =>
          wasHeld(clause, hit, clauses, writtenOn) &&
          // "Make-up session done, 2 hrs.": what a sheet shows.
          !isPartOf(clause, hit, 'attended') &&
          // "A&D assessment done at intake", at a staffing
          !(means(clause, 'treatment') && anyMeans(clauses, 'staffing')),
      )
      .map((hit) => ({ hit, media: [] })),
    ...toWorker(clause, clauses),
    ...arrived(clause, clauses),
    ...satWithTeam(clause),
    ...minutesWith(clause, clauses),
    ...listed(clause, writtenOn),
    ...whoSat(clause, clauses),
    ...aroundTable(clause),
    ...ownWords(clause, clauses),
    ...timedLine(clause),
    ...keptIt(clause, clauses),
    ...atMyDesk(clause, writtenOn),
    ...byPhone(clause, clauses, writtenOn),
    ...reMeeting(clause, clauses, writtenOn),
    ...cameLater(clause, clauses),
    ...inPassing(clause, clauses),
  ];
}

/** "Mtg w/ px", "at our appt just now", "appraisal held 9/17"; not one that is set, was missed, or is another's. */
function wasHeld(clause: Clause, hit: Hit, clauses: readonly Clause[], writtenOn: CivilDate): boolean {
  if (negated(clause, hit) || planned(clause, hit) || means(clause, 'missed', 'moved')) return false;
  // "GOOD CAUSE REVIEW", over a form
  if (hitsOf(clause, 'good-cause').some(({ to }) => to === hit.from)) return false;
  // "Zoom workshop w/o T. again"
  if (/\b(?:w o|without) \w/.test(textOf(clause, hit.to))) return false;
  const ahead = clause.dates.some(
    ({ date, from }) => date > writtenOn && from >= hit.to && !says(clause, /^[,;.:]$/, hit.to, from),
  );
  if (ahead || says(clause, 'sets', hit.from - 4, hit.to + 4)) return false;
  // "Intake, 90 min, Hartnell."
  if (hit.from === 0 && wordAt(clause, hit.to) === ',' && lasts(clause)) return true;
  // "At our appt just now"
  if (
    /^(?:at|during|in|after|from|end)$/.test(wordAt(clause, hit.from - 2)) &&
    is(clause.tokens[hit.from - 1], 'whose')
  )
    return !means(clause, 'other-program');
  if (
    wordAt(clause, hit.to) === ':' &&
    hitsOf(clause, 'client').some(({ from }) => from > hit.to && from - hit.to < 8)
  )
    return true;
  if (/^(?:by|via)$/.test(wordAt(clause, hit.to)) && wayIn([clause], hit.to, hit.to + 2))
    return hit.from < 3 && clause.dates.every(({ date }) => date <= writtenOn);
  // "Mock interview w/ me, did well"
  if (
    /interview$/.test(wordsOf(clause, hit)) &&
    /^w(?:ith)? (?:me|us)$/.test(textOf(clause, hit.to, hit.to + 2))
  )
    return true;
  if (/^(?:with|w)$/.test(wordAt(clause, hit.to)) && wordAt(clause, hit.to + 1) !== 'o')
    // "Home visit w/ P., nobody answered"
    return partnerOf(clause, hit, clauses) === 'client' && !means(clause, 'tried');
  return says(clause, 'held', hit.to, hit.to + 2) && !means(clause, 'team', 'staffing', 'third', 'tried');
}

/** "She showed me the sheet", "px asked us": what the participant did to the one who writes. */
function toWorker(clause: Clause, clauses: readonly Clause[]): Presence[] {
  const found: Presence[] = [];
  for (const who of hitsOf(clause, 'client', 'pronoun')) {
    // "To the mailing address she asked us to use"
    if (/\b(?:addr|address|number|way|place)(?: that)?$/.test(textOf(clause, 0, who.from))) continue;
    for (let at = who.to + 1; at <= who.to + 4; at++) {
      if (
        !/^(?:me|us)$/.test(wordAt(clause, at)) ||
        /^(?:not|no)$/.test(wordAt(clause, at + 1)) ||
        hasBreak(clause, who.to, at)
      )
        continue;
      const by = /^(?:at|to|with|w|by)$/.test(wordAt(clause, at - 1)) ? 2 : 1;
      const verb = clause.tokens[at - by]!;
      if (hitsOf(clause, 'third').some(({ from }) => from >= who.to && from < at)) continue;
      const passive = is(clause.tokens[at - by - 1], 'be');
      // "Clt sched w/ me 6/2"
      const did =
        !passive &&
        !(verb.text === 'sched' || (/^owe[sd]?$/.test(verb.text) && who.from > 2)) &&
        (is(verb, 'past') || /(?:ed|[^s]s)$/.test(verb.text));
      const hit = { ...who, to: at + 1, end: clause.tokens[at]!.end };
      if (did && whoIs(who, clause, clauses) === 'client' && !negated(clause, { ...who, from: at - 1 }))
        found.push({ hit, media: is(verb, 'says-in-person') ? ['in-person'] : [] });
    }
  }
  return found;
}

/** "Lobby: 10 min with client abt …" */
function minutesWith(clause: Clause, clauses: readonly Clause[]): Presence[] {
  const at = clause.tokens.findIndex(
    ({ text }, i) =>
      /^(?:with|w)$/.test(text) &&
      wordAt(clause, i + 1) !== 'o' &&
      (is(clause.tokens[i - 1], 'beside-with') ||
        i === headOf(clause) ||
        // "At the high school with teen mom and her counselor"
        (/^(?:at|@)$/.test(wordAt(clause, headOf(clause))) && i < headOf(clause) + 6) ||
        // "Zoom 2:00-2:25 with K."
        (i < headOf(clause) + 12 && (didTogether(clause) || is(clause.tokens[headOf(clause)], 'video')))),
  );
  if (at < 0) return besideThem(clause, clauses);
  const hit = hitAt(clause, at);
  return partnerOf(clause, hit, clauses) === 'client' &&
    // "Done by phone w/ V."
    ((clause.tokens[at + 1]?.capital &&
      (/^(?:phone|email|text)$/.test(wordAt(clause, at - 1)) ||
        // "Ran a mock interview with T. at the training site"
        ((didTogether(clause) || is(clause.tokens[headOf(clause)], 'video')) &&
          wordAt(clause, at + 2) === '.'))) ||
      hitsOf(clause, 'client', 'pronoun').some(({ from }) => from - at < 3 && from > at))
    ? [
        {
          hit,
          media: /^(?:at|@)$/.test(wordAt(clause, headOf(clause))) ? ['in-person'] : [],
        },
      ]
    : [];
}

/** "Ate my sandwich by the kennels with Pete": what was done beside somebody, by whoever writes. */
function besideThem(clause: Clause, clauses: readonly Clause[]): Presence[] {
  const head = headOf(clause);
  // "Ruby and I side by side at the lab computers"
  const both =
    clause.tokens[head]?.capital === true &&
    isUnknownWord(clause, head) &&
    /^(?:and|&|\+) i$/.test(textOf(clause, head + 1, head + 3));
  if (both && !means(clause, 'missed', 'third', 'tried', 'team', 'negation'))
    return [{ hit: hitAt(clause, head), media: ['in-person'] }];
  const first = wordAt(clause, head) === 'i' ? head + 1 : head;
  if (!is(clause.tokens[first], 'did-with') || means(clause, 'missed')) return [];
  const at = clause.tokens.findIndex(({ text }, i) => i > first && /^(?:with|w)$/.test(text));
  if (at < 0 || partnerOf(clause, hitAt(clause, at), clauses) !== 'client') return [];
  return [{ hit: hitAt(clause, at), media: ['in-person'] }];
}

/** "Who: clt, CM", in a form. */
function whoSat(clause: Clause, clauses: readonly Clause[]): Presence[] {
  const colon = clause.tokens.findIndex(({ text }) => text === ':');
  const named = hitsOf(clause, 'client').find(
    ({ from }) => from === colon + 1 || /^(?:[,&+]|and|w|with)$/.test(wordAt(clause, from - 1)),
  );
  // "- here: G. w/ her advocate, me, lead"
  const initial = clause.tokens[colon + 1];
  const who = named ?? (initial?.capital && initial.text.length === 1 ? hitAt(clause, colon + 1) : undefined);
  const line = textOf(clause).replace(/^[-*] /, '');
  const unanswered = clauses.some((each) => means(each, 'tried', 'no-answer', 'leave'));
  // "Who: participant, by email"; "who: N." and below it "how: phone, me to her"
  const way =
    /^who : \w+ , (?:by|via|over|on)\b/.test(line) || (/^how : [^[(]/.test(line) && clauses.some(isWho))
      ? wayIn([clause])
      : null;
  if (way && !unanswered) return [{ hit: hitAt(clause, colon), media: [way] }];
  return who &&
    /^(?:[-*] )?(?:who|attending|in attendance|here|present) :/.test(textOf(clause, 0, 4)) &&
    says(clause, /^(?:cm|me|fc|fcm|worker|coach)$/)
    ? [{ hit: who, media: ['in-person'] }]
    : [];
}

function isWho(clause: Clause): boolean {
  return /^(?:[-*] )?who :/.test(textOf(clause, 0, 3)) && !means(clause, 'third');
}

/** "At the college today: ct, her advisor, me": those who sat there, the participant and the writer among them. */
function listed(clause: Clause, writtenOn: CivilDate): Presence[] {
  // "7869 mailed this a.m. - Oct 30, 8:45, me + contractor": who will sit there.
  if (means(clause, 'notice', 'mailed') || clause.dates.some(({ date }) => date > writtenOn)) return [];
  const joints = clause.tokens.filter(({ text }) => /^[,+&]$/.test(text)).length;
  const who = hitsOf(clause, 'client', 'pronoun').find(({ from, to }) =>
    [wordAt(clause, from - 1), wordAt(clause, to)].every((mark) => /^(?:[,+&:*•-]|and|w|with|)$/.test(mark)),
  );
  // "3-way: me, Anneke, the advisor"
  const named = clause.tokens.findIndex(
    ({ capital, caps }, at) =>
      capital &&
      at > 1 &&
      wordAt(clause, at - 1) === ',' &&
      // "Three of us in the therapist's room, A., her counselor, me."
      ((!caps && isUnknownWord(clause, at) && /^(?:,|and|&)$/.test(wordAt(clause, at + 1))) ||
        (clause.tokens[at]!.text.length === 1 && textOf(clause, at + 1, at + 3) === '. ,')),
  );
  const mine = clause.tokens.some(
    ({ text }, at) =>
      /^(?:me|truly)$/.test(text) && /^(?:[,+&]|and)$/.test(wordAt(clause, at - 1) || wordAt(clause, at + 1)),
  );
  const whom =
    who ??
    (named > 0 && means(clause, 'third', 'session') && !means(clause, 'team', 'staffing')
      ? hitAt(clause, named)
      : undefined);
  return whom && mine && joints > 1 && !means(clause, 'missed')
    ? [{ hit: whom, media: [wayIn([clause]) ?? 'in-person'] }]
    : [];
}

/** "Contractor, CM, px around one table: JOBS Plus yes". */
function aroundTable(clause: Clause): Presence[] {
  const who = hitsOf(clause, 'client').find(({ from }) =>
    /^(?:ct|clt|client|px|pt|ptp|participant)$/.test(wordAt(clause, from)),
  );
  return who && /\baround (?:one|the|a) table\b/.test(textOf(clause)) && !means(clause, 'missed', 'negation')
    ? [{ hit: who, media: ['in-person'] }]
    : [];
}

/** "Did 3 mock rounds w/ him", "filled out the forms with ct": the sentence begins with what was done. */
function didTogether(clause: Clause): boolean {
  const first = clause.tokens[headOf(clause)];
  return is(first, 'did-together') && !means(clause, 'negation', 'third', 'tried', 'leave');
}
