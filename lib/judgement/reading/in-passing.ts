/** Signs that the participant was there, told in passing: at their table, by what was found together, before they left. */
import { type Clause, hitAt, hitsOf, means, textOf, wordAt } from './clauses.ts';
import type { Presence } from './log-lines.ts';
import { wayIn } from './media.ts';

export function inPassing(clause: Clause, clauses: readonly Clause[]): Presence[] {
  return [
    ...atTheirTable(clause),
    ...didSo(clause),
    ...didOurs(clause),
    ...beforeTheyLeft(clause),
    ...foundTogether(clause),
    ...underJobs(clause, clauses),
  ];
}

const REVIEW = /\b(?:review|interview|intvw|recert\w*|interim|intake|redet\w*|renewal)\b/;

/** "SNAP/TANF review by phone. … JOBS: hasn't been to job club, will go back": one part of a talk, headed as such. */
function underJobs(clause: Clause, clauses: readonly Clause[]): Presence[] {
  const [first] = clauses;
  const headed =
    /^(?:[-*•] )?(?:(?:also|then|and) )?(?:jobs|pdp|job search) : (?!(?:n|no|none|na|exempt|ok|same)\b)/.test(
      textOf(clause, 0, 5),
    );
  // "TANF redet by phone done. Same call: new JOBS goal, CNA class this fall."
  const same =
    /^same (?:call|visit|talk|phone call) [:,-]/.test(textOf(clause, 0, 4)) && means(clause, 'jobs');
  const told = same || (headed && means(clause, 'missed', 'say') && clause.tokens.length > 6);
  return told &&
    REVIEW.test(textOf(first!)) &&
    !means(first!, 'missed', 'negation', 'tried', 'third') &&
    first!.dates.length === 0
    ? [{ hit: hitAt(clause, 0), media: [] }]
    : [];
}

/** "At her kitchen table w/ the calendar open." */
function atTheirTable(clause: Clause): Presence[] {
  const text = textOf(clause, 0, 7);
  // "Client on her steps shelling peas."
  const outside =
    means(clause, 'client') &&
    /^\w+ (?:(?:was|is|out|sitting) ){0,2}on (?:her|his|the) (?:steps|porch|stoop|deck)\b/.test(text);
  return (outside || /^at (?:her|his|their) (?:kitchen |dining )?table\b/.test(text)) &&
    !means(clause, 'missed', 'tried')
    ? [{ hit: hitAt(clause, 0), media: ['home-visit'] }]
    : [];
}

/** "School closed, so did our appt over the phone" */
function didOurs(clause: Clause): Presence[] {
  const did = clause.tokens.findIndex(
    ({ text }, at) =>
      /^(?:did|held|had)$/.test(text) &&
      /^our (?:appt|appointment|meeting|mtg|check in|review|visit)\b/.test(textOf(clause, at + 1, at + 4)),
  );
  return did >= 0 && !means(clause, 'missed', 'negation', 'third')
    ? [{ hit: hitAt(clause, did), media: [wayIn([clause]) ?? 'in-person'] }]
    : [];
}

/** "Wrote her 3/14 to come in 3/20 and she did" */
function didSo(clause: Clause): Presence[] {
  const who = hitsOf(clause, 'pronoun', 'client').find(
    ({ from, to }) =>
      wordAt(clause, to) === 'did' &&
      !/^(?:not|nt)$/.test(wordAt(clause, to + 1)) &&
      /\bto (?:come|be) in\b.* and$/.test(textOf(clause, 0, from)),
  );
  return who ? [{ hit: who, media: ['in-person'] }] : [];
}

/** "Found another route together, will try the 8:10" */
function foundTogether(clause: Clause): Presence[] {
  const together =
    /^(?:found|worked|looked|filled|picked|chose|redid|revised|updated|wrote|drew|built) (?:\w+ ){1,5}together\b/.test(
      textOf(clause, 0, 9),
    ) && !means(clause, 'third', 'team', 'staffing', 'missed');
  return together ? [{ hit: hitAt(clause, 0), media: [] }] : [];
}

/** "Before she left asked how Job Club is going", "same visit she asked to do mornings" */
function beforeTheyLeft(clause: Clause): Presence[] {
  const begins =
    /^(?:before (?:s?he|ct|they) left|while (?:s?he|ct) was (?:here|in|at it)|same visit|on (?:her|his) way out|before (?:hanging up|we hung up)|antes de (?:colgar|irse))\b/.test(
      textOf(clause, 0, 4),
    );
  const [said] = hitsOf(clause, 'discuss', 'say', 'talk');
  return begins && said && !means(clause, 'third', 'missed', 'negation', 'no-answer')
    ? [{ hit: said, media: ['in-person'] }]
    : [];
}
