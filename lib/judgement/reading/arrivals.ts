/** Who came: "Ms. T here at 10:00", "pt came to window", "… and she was here by 10:30". */
import type { CivilDate } from '../../record/civil-date.ts';
import { type Clause, hitAt, hitsOf, isUnknownWord, means, says, textOf, wordAt } from './clauses.ts';
import { headOf, type Presence } from './log-lines.ts';
import { wayIn } from './media.ts';
import { negated, planned } from './scope.ts';
import { is } from './tokens.ts';
import { whoIs } from './whose.ts';

/** "RE 10:00. Round the table …", "Re-engagement 10/18. Began ok": the appointment's own narrative, and they were there. */
export function reMeeting(clause: Clause, clauses: readonly Clause[], writtenOn: CivilDate): Presence[] {
  const head = headOf(clause);
  const named = /^re(?: eng\w*)?\b/.test(textOf(clause, head, head + 2)) && wordAt(clause, head + 1) !== ':';
  const today =
    clause.dates.every(({ date }) => date === writtenOn) && clause.times.length + clause.dates.length > 0;
  const isShort = clause.tokens.filter(({ word }) => word).length < 9;
  if (clause.index > 0 || !named || !today) return [];
  // "RE appt this am, ct & boyfriend."
  const listed = hitsOf(clause, 'client').some(({ from }) => /^[,:-]$/.test(wordAt(clause, from - 1)));
  // "RE mtg 2/17 9am: ct, CM, A&D, contractor rep."
  const sat = listed && /: \w+ [,+&] (?:cm|me|fc|fcm|lead)\b/.test(textOf(clause));
  if (!sat && clauses.some((each) => means(each, 'notice', 'missed'))) return [];
  // "Re-engagement 1/22 - he showed!!"
  const showed = hitsOf(clause, 'kept').some(({ from }) =>
    hitsOf(clause, 'client', 'pronoun').some(({ to }) => to === from),
  );
  if (!isShort && !showed && !sat) return [];
  const there =
    listed ||
    showed ||
    clauses.slice(0, 5).some((each) =>
      hitsOf(each, 'client', 'pronoun').some(
        ({ from, to }) =>
          from < 3 &&
          // "Re-engagement team met today. They decided …"
          wordAt(each, from) !== 'they' &&
          (hitsOf(each, 'say', 'discuss', 'plan-signed').some((hit) => hit.from >= to && hit.from - to < 3) ||
            /^(?:was|will|wont|cant)$/.test(wordAt(each, to))),
      ),
    );
  return there ? [{ hit: hitAt(clause, head), media: [wayIn([clause]) ?? 'in-person'] }] : [];
}

/** "… so I said come on down and she was here by 10:30" */
export function cameLater(clause: Clause, clauses: readonly Clause[]): Presence[] {
  const who = hitsOf(clause, 'client', 'pronoun').find(
    (hit) =>
      /^(?:was |is |got |came )?here (?:by|at|@|within)\b/.test(textOf(clause, hit.to, hit.to + 3)) &&
      clause.times.some(({ from }) => from >= hit.to && from - hit.to < 4) &&
      whoIs(hit, clause, clauses) === 'client',
  );
  const off = means(clause, 'missed', 'negation') || (who && planned(clause, who));
  return who && !off ? [{ hit: who, media: ['in-person'] }] : [];
}

/** "Ms. T here at 10:00", "pt came to window": the one the sentence begins with, and the room. */
export function arrived(clause: Clause, clauses: readonly Clause[]): Presence[] {
  // "Here for 9:00, I was stuck, she'd left by then"
  if (/\bleft (?:by then|already|before i)\b/.test(textOf(clause))) return [];
  const head = headOf(clause);
  const initial = wordAt(clause, head).length === 1 && wordAt(clause, head + 1) === '.';
  // "Both parents in."
  if (/^both(?: parents)? (?:in|here)(?: \W|$| today)/.test(textOf(clause, head)))
    return [{ hit: hitAt(clause, head), media: ['in-person'] }];
  // "So he comes in w/ 3 weeks of them in a bag."
  if (
    /^(?:so |then )?(?:s?he|ct|clt|client|pt) (?:comes|walks) in w(?:ith)?\b/.test(
      textOf(clause, head, head + 5),
    )
  )
    return [{ hit: hitAt(clause, head), media: ['in-person'] }];
  // "Came at 3:30."
  if (/^came at \d/.test(textOf(clause, head, head + 3)))
    return [{ hit: hitAt(clause, head), media: ['in-person'] }];
  // "Jolene on video 9:00.", "Lonnie at RE."
  const where = /^(on video|on zoom|by video|by zoom|at re(?: appt| appointment)?)(?: \W|$)/.exec(
    textOf(clause, head + 1, head + 5),
  );
  if (where && clause.tokens[head]?.capital && isUnknownWord(clause, head))
    return [{ hit: hitAt(clause, head), media: [where[1]!.startsWith('at') ? 'in-person' : 'other'] }];
  // "PDP appt 10/5 930a, ct + baby here"
  const here = hitsOf(clause, 'client').find(({ to }) =>
    /^(?:(?:\+|&|and|w) \w+ )?here$|^there(?: w(?:ith)? [\w ]+)?$/.test(
      textOf(clause, to).replace(/ \W$/, ''),
    ),
  );
  const isStaffed = here && (!/^there/.test(wordAt(clause, here.to)) || means(clause, 'staffing'));
  if (here && isStaffed && !means(clause, 'negation', 'missed') && wordAt(clause, here.from - 1) === ',')
    return [{ hit: here, media: ['in-person'] }];
  // "PDP review, she was on time."
  if (
    hitsOf(clause, 'session').some(({ from }) => from < 3) &&
    /, (?:s?he|ct|clt|client|pt|px) (?:was )?on time(?: \W|$)/.test(textOf(clause)) &&
    !means(clause, 'missed', 'third')
  )
    return [{ hit: hitAt(clause, head), media: ['in-person'] }];
  // "PDP signed in office, copy handed to clt."
  if (
    /\b(?:pdp|plan) (?:was )?signed (?:in|at) (?:the |my )?(?:office|ofc|branch|desk|counter)\b/.test(
      textOf(clause),
    ) &&
    !means(clause, 'third', 'negation')
  )
    return [{ hit: hitAt(clause, head), media: ['in-person'] }];
  // "Met in office on job search.", "met today ahead of the 5/1 RE", "we met out front"
  if (
    /^met (?:in|at) (?:my |the |our )?(?:office|lobby|branch|desk|library|cubicle) (?:on|about|re|abt|today)\b|(?:^|: |, )(?:we )?met (?:today|out front|out back|in the lobby|here)\b/.test(
      textOf(clause, head),
    ) &&
    !means(clause, 'third', 'team', 'staffing', 'negation')
  )
    return [{ hit: hitAt(clause, head), media: ['in-person'] }];
  // "Ms. Lee and I spent the hour on her resume"
  const both = hitsOf(clause, 'client').find(
    ({ from, to }) =>
      from <= head + 1 &&
      /^(?:\. )?(?:\w+ )?(?:and|&|\+) i (?:spent|worked|sat|went|looked|filled|talked|met|reviewed)\b/.test(
        textOf(clause, to, to + 6),
      ),
  );
  if (both && !means(clause, 'third', 'negation')) return [{ hit: both, media: [] }];
  // "Met in office. Px misses working"
  const below = clauses[clause.index + 1];
  if (
    /^met (?:in|at) (?:my |the |our )?(?:office|lobby|branch|desk|library|cubicle)(?: today| this (?:am|pm|morning))?(?: \W|$)/.test(
      textOf(clause, head),
    ) &&
    below &&
    hitsOf(below, 'client', 'pronoun').some(({ from }) => from < 2)
  )
    return [{ hit: hitAt(clause, head), media: ['in-person'] }];
  // "JANELL HERE 0830": a name, since the pack knows no such word.
  const timed = clause.times.some(({ from }) => from === head + 2);
  const verbs = wordAt(clause, head + 1);
  if (
    ((verbs === 'here' && timed) || (verbs === 'came' && timed)) &&
    isUnknownWord(clause, head) &&
    !/ed$/.test(wordAt(clause, head))
  )
    return [{ hit: hitAt(clause, head), media: ['in-person'] }];
  // "Placement mtg w/ FEP, J. here w/ her 1 yr old"
  const later = clause.tokens.findIndex(
    ({ text, capital }, at) =>
      at > 0 &&
      capital &&
      text.length === 1 &&
      wordAt(clause, at - 1) === ',' &&
      textOf(clause, at + 1, at + 3) === '. here',
  );
  if (later > 0 && !means(clause, 'negation')) return [{ hit: hitAt(clause, later), media: ['in-person'] }];
  const who =
    hitsOf(clause, 'client').find(({ from }) => from <= head + 1) ??
    (initial ? hitAt(clause, head) : undefined);
  if (!who || means(clause, 'missed') || whoIs(who, clause, clauses) === 'third') return [];
  // A name may stand behind "Ms."
  let at = who.to;
  const isName = (i: number) => clause.tokens[i]!.capital || is(clause.tokens[i - 1], 'title');
  while (at < clause.tokens.length && (wordAt(clause, at) === '.' || (isName(at) && at < who.to + 3))) at++;
  const verb = clause.tokens[at];
  const came = is(verb, 'comes') || is(verb, 'be');
  if (came) at++;
  const hit = { ...who, to: at + 1, end: clause.tokens[Math.min(at, clause.tokens.length - 1)]!.end };
  const visit = means(clause, 'medium-home-visit') || says(clauses[clause.index - 1] ?? clause, 'home');
  // "Feb: ct here every class": attendance.
  const attends = /^here (?:every|all|both|each)\b/.test(textOf(clause, at, at + 2));
  if (wordAt(clause, at) === 'here' && !attends && !negated(clause, hit))
    return [{ hit, media: ['in-person'] }];
  // "Clt at door in robe"
  if (/^at (?:the |her |his )?door\b/.test(textOf(clause, at, at + 3)) && !negated(clause, hit))
    return [{ hit, media: ['home-visit'] }];
  // "2 pm: client on time, said no to all of it"
  if (textOf(clause, at, at + 2) === 'on time' && clause.times.some(({ from }) => from === 0))
    return [{ hit, media: ['in-person'] }];
  // "Mrs. P home.", behind the visit
  if (
    /^(?:there|home)$/.test(wordAt(clause, at)) &&
    visit &&
    !negated(clause, hit) &&
    !/^(?:from|sick)$/.test(wordAt(clause, at + 1))
  )
    return [{ hit, media: ['home-visit'] }];
  // "I came to the re-engagement meeting. Both parents were there."
  const meeting = [clause, clauses[clause.index - 1]].some(
    (each) =>
      each &&
      (means(each, 're-appointment', 'staffing') || says(each, 'meeting')) &&
      !means(each, 'other-program'),
  );
  if (wordAt(clause, at) === 'there' && meeting && !negated(clause, hit))
    return [{ hit, media: ['in-person'] }];
  // "Was in to see intake"
  if (/^in to see (?!me\b|us\b)/.test(textOf(clause, at, at + 4))) return [];
  // "M. in w/ police report"
  if (wordAt(clause, at) === 'in' && /^(?:w|with|for|to)$/.test(wordAt(clause, at + 1)))
    return [{ hit, media: ['in-person'] }];
  const led = is(verb, 'comes') && wayIn([clause], at, at + 4) === 'in-person';
  return led ? [{ hit, media: ['in-person'] }] : [];
}

/** "RE staffing 4/8: CM, lead, ct and her aunt.": the participant among those who sat there. */
export function satWithTeam(clause: Clause): Presence[] {
  if (!means(clause, 'team', 'staffing')) return [];
  return hitsOf(clause, 'client')
    .filter(
      ({ from, to }) =>
        /^(?:ct|clt|cl|client|pt|participant|mom|dad)$/.test(wordAt(clause, from)) &&
        /^(?:[,:&+]|and|w|with)$/.test(wordAt(clause, from - 1)) &&
        /^(?:[,&+.]|and|)$/.test(wordAt(clause, to)),
    )
    .slice(0, 1)
    .map((hit) => ({ hit, media: ['in-person'] }));
}
