/**
 * Engagement contacts and attempts: whether the text records one, by which medium, and whether it was about taking
 * part in JOBS. The clause itself decides what it was about; only where it is silent does the rest of the note speak.
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { ContactEvent, Medium, Span } from '../../record/events.ts';
import type { Meaning } from '../policy/pack.ts';
import { type Clause, hitsOf, inScopeOf, means, spanOf } from './clauses.ts';
import type { Hit } from './lexicon.ts';

const MEDIA: readonly [Meaning, Medium][] = [
  ['medium-phone', 'phone'],
  ['medium-letter', 'letter'],
  ['medium-email', 'email'],
  ['medium-text', 'text'],
  ['medium-home-visit', 'home-visit'],
  ['medium-in-person', 'in-person'],
];
/** How far from "letter" the word "mailed" may stand. */
const LETTER_REACH = 6;

type Sign = 'made' | 'attempted';

export function readContact(clauses: readonly Clause[], writtenOn: CivilDate): ContactEvent | null {
  const found: { clause: Clause; sign: Sign }[] = [];
  for (const clause of clauses) {
    if (means(clause, 'history') || means(clause, 'staff-only')) continue;
    const sign = signOf(clause);
    if (sign) found.push({ clause, sign });
  }
  if (found.length === 0) return null;
  const subjects = found.map(({ clause }) => subjectOf(clause, clauses));
  const about = subjects.includes('jobs') ? 'jobs' : subjects.includes('unstated') ? 'unstated' : 'other';
  const of = found.filter((_, i) => subjects[i] === about);
  return {
    kind: 'contact',
    direction: of.some(({ sign }) => sign === 'made') ? 'made' : 'attempted',
    media: mediaOf(of.map(({ clause }) => clause)),
    subject: about,
    on: writtenOn,
    answerBy: null,
    words: of.map(({ clause }): Span => spanOf(clause)),
  };
}

function signOf(clause: Clause): Sign | null {
  const real = (hit: Hit) => !inScopeOf(clause, hit, 'negation') && !inScopeOf(clause, hit, 'plan');
  if (hitsOf(clause, 'contact-tried').some((hit) => !inScopeOf(clause, hit, 'plan'))) {
    return hitsOf(clause, 'contact-made').some(real) ? 'made' : 'attempted';
  }
  if (hitsOf(clause, 'contact-made').some(real)) return 'made';
  if (clientActs(clause)) return 'made';
  if (hitsOf(clause, 'outreach-phone').some((hit) => real(hit) && reachesClient(clause, hit)))
    return 'attempted';
  if (hitsOf(clause, 'outreach-email').some(real) || hitsOf(clause, 'outreach-text').some(real))
    return 'attempted';
  return letterSent(clause) ? 'attempted' : null;
}

/** "Ct called", "she says": the participant is the one who acts, not someone of whom a third person speaks. */
function clientActs(clause: Clause): boolean {
  return hitsOf(clause, 'client').some((who) =>
    clause.hits.some(
      (act) =>
        act.meanings.has('client-act') &&
        act.from >= who.to &&
        act.from - who.to <= 2 &&
        !inScopeOf(clause, act, 'negation') &&
        !inScopeOf(clause, act, 'plan'),
    ),
  );
}

/** "Called ct", "T/C to ct", or a call of which nothing says that it went to someone else. */
function reachesClient(clause: Clause, call: Hit): boolean {
  const before = clause.tokens[call.from - 1];
  if (
    call.from > 0 &&
    before?.word &&
    !['i', 'and', 'also', 'again', 'then', 'worker', 'cm'].includes(before.text)
  )
    return false;
  return (
    hitsOf(clause, 'client').some((who) => who.from >= call.to && who.from - call.to <= 3) ||
    call.to === clause.tokens.length
  );
}

/** A letter of one's own to the participant, sent; the DHS 7869 is not one of the attempts. */
function letterSent(clause: Clause): boolean {
  if (means(clause, 'notice')) return false;
  return hitsOf(clause, 'medium-letter').some((letter) =>
    clause.hits.some(
      (act) =>
        (act.meanings.has('mailed') || act.meanings.has('sent')) &&
        Math.abs(act.from - letter.from) <= LETTER_REACH &&
        !inScopeOf(clause, act, 'negation') &&
        !inScopeOf(clause, act, 'plan'),
    ),
  );
}

/** Talk of the notice or its appointment alone makes no contact one about JOBS participation unless it is a contact. */
function subjectOf(clause: Clause, clauses: readonly Clause[]): ContactEvent['subject'] {
  const own = weigh([clause]);
  if (own.jobs > 0) return own.other > own.jobs ? 'other' : 'jobs';
  if (own.other > 0) return 'other';
  const all = weigh(clauses);
  if (all.jobs > 0 && all.jobs >= all.other) return 'jobs';
  return all.other > 0 ? 'other' : 'unstated';
}

function weigh(clauses: readonly Clause[]): { jobs: number; other: number } {
  let jobs = 0;
  let other = 0;
  for (const clause of clauses) {
    for (const hit of clause.hits) {
      if (hit.meanings.has('jobs') || hit.meanings.has('re-appointment')) jobs++;
      if (hit.meanings.has('other-program')) other++;
    }
  }
  return { jobs, other };
}

function mediaOf(clauses: readonly Clause[]): Medium[] {
  return MEDIA.filter(([meaning]) => clauses.some((clause) => means(clause, meaning))).map(
    ([, medium]) => medium,
  );
}
