/**
 * Signs that the participant and the worker were in one place, or that the worker went there.
 */
import type { CivilDate } from '../../record/civil-date.ts';
import { type Clause, hitsOf, means, says, saysRe, textOf, wordAt, wordsOf } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { negated, planned } from './scope.ts';
import type { Look } from './signal.ts';
import { is } from './tokens.ts';
import { actorOf, partnerOf } from './who.ts';

/** "Drove out to the trailer": the worker was there. */
export function visitSignals({ clause, clauses, writtenOn, staffed, tookPart, add }: Look): void {
  for (const hit of hitsOf(clause, 'visit')) {
    // A home visit asked of the case manager is an attempt (duties, `contractor-contact-1-day`).
    if (/^(?:asked|requested|requesting)$/.test(wordAt(clause, 0))) add(hit, 'attempted', ['home-visit']);
    // "RE for 9/8 4pm her kitchen table (HV)"
    const ahead = clause.dates.filter(({ to }) => to <= hit.from).at(-1);
    if (ahead && ahead.date > writtenOn && saysRe(clause) && /^(?:hv|home visit)/.test(wordsOf(clause, hit)))
      continue;
    // "Plan to see ct next wk"
    if (wordAt(clause, hit.from) === 'to' && is(clause.tokens[hit.from - 1], 'wishes')) continue;
    // "HV that was set for today cancelled"
    if (hitsOf(clause, 'cancelled').some(({ from }) => from >= hit.to)) continue;
    // "I was out on HV for another family"
    if (
      /^(?:for|w|with|at) (?:another|other|someone elses|a different)\b/.test(
        textOf(clause, hit.to, hit.to + 3),
      )
    )
      continue;
    // "They want another home visit before anything", "still owe a home visit"
    if (
      /\b(?:wants?|owes?|needs?|due for|without) (?:a |an |another |the )?$/.test(
        `${textOf(clause, 0, hit.from)} `,
      )
    )
      continue;
    // "Next is a home visit."
    if (says(clause, /^next$/, hit.from - 3, hit.from)) continue;
    // "Mailbox knocked down by the plow", "HV if I can get a car"
    if (/^(?:down|off|over|out|if)$/.test(wordAt(clause, hit.to))) continue;
    // "Knocked 5 hrs off his plan"
    if (
      /^knocked$/.test(wordsOf(clause, hit)) &&
      /^\d+ (?:hrs|hours)\b/.test(textOf(clause, hit.to, hit.to + 2))
    )
      continue;
    // "His vehicle was observed at the residence"
    if (/^(?:observed|seen|parked|spotted)$/.test(wordAt(clause, hit.from - 1))) continue;
    // "Looked empty when I drove by, did not stop"
    if (/\b(?:did not|didnt) stop\b/.test(textOf(clause, hit.to))) continue;
    // "Do we need a HV first?"
    if (wordAt(clause, clause.tokens.length - 1) === '?') continue;
    // "HV request goes to DHS if no word by Fri"
    if (wordAt(clause, hit.to) === 'request' || wordAt(clause, hit.from - 1) === 'last') continue;
    // At a staffing: "HV was done 9/4"
    if (staffed && !tookPart && clause.dates.some(({ date }) => date < writtenOn)) continue;
    // "That letters, calls and a home visit had been made"
    if (
      staffed &&
      /^(?:had|have) been (?:made|tried|done|attempted)\b/.test(textOf(clause, hit.to, hit.to + 3))
    )
      continue;
    // "456 went out to client"
    if (
      /^went out/.test(wordsOf(clause, hit)) &&
      /^(?:the )?(?:[\d/]+|form|packet|forms|letter|ltr)$/.test(textOf(clause, 0, hit.from))
    )
      continue;
    // "RE notice went by certified mail Monday"
    if (
      /^went by/.test(wordsOf(clause, hit)) &&
      /^(?:certified |regular |reg |first class )?(?:mail|post|usps|courier)\b/.test(
        textOf(clause, hit.to, hit.to + 3),
      )
    )
      continue;
    // "7869 went out to Bevis"
    if (means(clause, 'notice') && /^went out/.test(wordsOf(clause, hit))) continue;
    if (planned(clause, hit) || negated(clause, hit) || isAhead(clause, hit, writtenOn)) continue;
    if (is(clause.tokens[hit.to], 'sent-by') || textOf(clause, hit.to, hit.to + 2) === 'us mail') continue;
    // "Proof of the community visit"
    if (says(clause, /^(?:proof|record|missing|without)$/, hit.from - 4, hit.from)) continue;
    const home =
      means(clause, 'medium-home-visit') ||
      // "Community visit at the park" is none to a home.
      (means(clause, 'community-visit') &&
        !says(clause, /^(?:at|@|playground|park|library|cafe|school|store|mall|coffee)$/)) ||
      says(clause, 'home', hit.from, hit.to + (/^drove/.test(wordsOf(clause, hit)) ? 5 : 3)) ||
      /^went to (?:last known|lka|her addr|his addr|the addr)/.test(wordsOf(clause, hit)) ||
      // "Drove to Chiloquin to talk to her. Nobody at the address"
      /\b(?:nobody|no one) (?:at|in|there|home)\b.*\b(?:address|addr|house|home|apt|trailer|residence)\b/.test(
        textOf(clauses[clause.index + 1] ?? clause),
      ) ||
      // "Stopped at Noor's after work, her cousin answered, she is out"
      (/ at$/.test(wordsOf(clause, hit)) &&
        clause.tokens[hit.to]?.capital === true &&
        /\bs?he (?:is|was|s) (?:out|not (?:home|there|in)|away|asleep|gone)\b/.test(
          textOf(clause, hit.to),
        )) ||
      // "Drove out to the food bank"
      (/^(?:drove (?:out|by|past)|swung by|rolled by)$/.test(wordsOf(clause, hit)) &&
        // "Drove out to residential tx"
        !/^to (?:the )?(?:residential|inpatient|treatment|tx|detox|hospital|rehab|jail|shelter)\b/.test(
          textOf(clause, hit.to, hit.to + 3),
        ) &&
        !/^(?:the|a)$/.test(wordAt(clause, hit.to)) &&
        // "Swung by his WE (Habitat)"
        !hitsOf(clause, 'jobs').some(({ from }) => from >= hit.to && from - hit.to < 3) &&
        !(wordAt(clause, hit.to) === 'to' && wordAt(clause, hit.to + 1) === 'the'));
    const visitor = actorOf(clause, hit, clauses);
    // "Cl. went by the clinic"
    if (visitor === 'third' || (visitor === 'client' && !home)) continue;
    // "Went by the Senior Center to go over it with M"
    const withName = /\bto (?:see|meet|go over|talk|check|catch)\b.* w(?:ith)? \w+$/.test(
      textOf(
        clause,
        hit.to,
        clause.tokens.findIndex(({ text }, at) => at > hit.to && text === ','),
      ),
    );
    // "Went by the food bank where N. does her WE"
    const works = /\bwhere (?:\w+ (?:\. )?)?(?:does|is|works|volunteers)\b/.test(textOf(clause, hit.to));
    if (
      !home &&
      !withName &&
      !works &&
      partnerOf(clause, hit, clauses) === 'third' &&
      !means(clause, 'client')
    )
      continue;
    const held = says(clause, /^(?:done|completed|held)$/, hit.to, hit.to + 3);
    add(hit, held ? 'made' : 'open', [home ? 'home-visit' : 'in-person']);
  }
}

/** A visit that is set for a day to come. */
export function isAhead(clause: Clause, hit: Hit, writtenOn: CivilDate): boolean {
  const set =
    hitsOf(clause, 'plan-scope').some((other) => other.to <= hit.from) ||
    says(clause, /^(?:next|nxt)$/, hit.to, hit.to + 2);
  // "Drove out Tues": a day gone by.
  const went =
    /^(?:drove|went|stopped|knocked|swung|visited|rolled)\b/.test(wordsOf(clause, hit)) ||
    (/^community/.test(wordsOf(clause, hit)) && means(clause, 'missed', 'tried'));
  return (
    set ||
    clause.dates.some(
      ({ date, from, relative }) =>
        date > writtenOn && from >= hit.to && from - hit.to <= 3 && !(went && relative),
    )
  );
}
