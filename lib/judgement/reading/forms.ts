/** A contact form: "[x] phone [ ] office", "Reached: ( ) yes (x) no", "About: missed Life Skills". */
import type { Medium } from '../../record/events.ts';
import { hasBoxesBehind } from './boxes.ts';
import { type Clause, hitAt, hitsOf, isPartOf, means, says, textOf, wordAt } from './clauses.ts';
import type { Presence } from './log-lines.ts';
import { wayIn } from './media.ts';
import { is } from './tokens.ts';

/** A form says what became of the contact in a line of its own, so its direction is known here. */
export type FormLine = Presence & { direction: 'made' | 'attempted' };

/** The ways that are ticked in a row of ways, or in one that the form heads as such. */
export function tickedWays(clause: Clause, clauses: readonly Clause[]): FormLine[] {
  const headedWay = wayOfHead(clause);
  if (headedWay)
    return [
      {
        hit: hitAt(clause, 0),
        media: [headedWay],
        direction: headedWay === 'letter' || !wasReached(clauses) ? 'attempted' : 'made',
      },
    ];
  const boxes = boxesOf(clause).flatMap(({ at, ticked }) => {
    const way = wayBehind(clause, at);
    return way ? [{ at, ticked, way }] : [];
  });
  const headed = clauses
    .slice(Math.max(0, clause.index - 1), clause.index + 1)
    .some((near) => says(near, 'form-head'));
  if (boxes.length < 2 && !headed) return [];
  const ticked = boxes.filter((box) => box.ticked);
  if (ticked.length === 0) return [];
  const reached = wasReached(clauses);
  return ticked.map(({ at, way }) => ({
    hit: hitAt(clause, at),
    media: [way],
    direction: way === 'letter' || !reached ? 'attempted' : 'made',
  }));
}

/** "Type of contact: letter": a line of a form that holds the way and nothing else. */
function wayOfHead(clause: Clause): Medium | undefined {
  const head = /^(?:type of contact|contact type|contact method|method of contact|contact by) :/.exec(
    textOf(clause, 0, 4),
  );
  const words = clause.tokens.filter(({ word }) => word).length;
  const at = clause.tokens.findIndex(({ text }) => text === ':') + 1;
  return head && words < 6 ? wayBehind(clause, at) : undefined;
}

/** "Spoke with participant: ( ) Y (x) N", "Called ahead: ( ) yes (x) no": what the line names did not happen. */
export function ticksNo(clause: Clause): boolean {
  return boxesOf(clause).some(({ at, ticked }) => ticked && /^(?:n|no)$/.test(wordAt(clause, at)));
}

/** "Spoke w/ participant? Y/N: N": a question of the form, and its answer. */
export function answersNo(clause: Clause, next: Clause | undefined): boolean {
  return (
    next !== undefined &&
    wordAt(clause, clause.tokens.length - 1) === '?' &&
    /^(?:y \/? ?n (?:: )?)?(?:n|no)(?: \.)?$/.test(textOf(next))
  );
}

/** Every box of a line: the token behind it, and whether it is ticked. */
function boxesOf({ tokens }: Clause): { at: number; ticked: boolean }[] {
  const behind = hasBoxesBehind(tokens);
  return tokens.flatMap(({ text }, i) => {
    if (!/^[[(]$/.test(text)) return [];
    const ticked = tokens[i + 1]?.text === 'x';
    const end = ticked ? i + 2 : i + 1;
    return /^[\])]$/.test(tokens[end]?.text ?? '') ? [{ at: behind ? i - 1 : end + 1, ticked }] : [];
  });
}

function wayBehind(clause: Clause, at: number): Medium | undefined {
  const token = clause.tokens[at];
  if (is(token, 'home') || /^(?:visit|hv)$/.test(token?.text ?? '')) return 'home-visit';
  if (is(token, 'own-letter') || token?.text === 'mail') return 'letter';
  return wayIn([clause], at, at + 2);
}

/** Not where a box or a line of the form says that nobody was: "(x) no", "Reached? N", "[x] LM", "Result: none yet". */
function wasReached(clauses: readonly Clause[]): boolean {
  return !clauses.some((clause) => {
    // "Will look into PCC drop-in care" is nothing left.
    // "2 tests passed, math left"
    const left = hitsOf(clause, 'leave').some(
      (hit) =>
        !isPartOf(clause, hit, 'present') &&
        (hit.from === 0 ||
          hit.to < clause.tokens.length ||
          means(clause, 'message-thing', 'note-thing', 'tried')),
    );
    if (left || means(clause, 'tried', 'no-answer')) {
      // "( ) LM" is not ticked.
      const boxes = boxesOf(clause);
      if (boxes.length === 0 || boxes.some(({ at, ticked }) => ticked && missedThem(clause, at))) return true;
    }
    return saysNotReached(clause);
  });
}

/** "Reached? N", "Result: none yet", "Response: none so far". */
export function saysNotReached(clause: Clause): boolean {
  const about =
    /^(?:\* )?(?:reached|contacted|contact made|result|outcome|response|reply|answer|spoke)\b/.test(
      textOf(clause, 0, 3),
    );
  return (
    about &&
    (ticksNo(clause) || [2, 3].some((at) => /^(?:no|n|none|not|nobody|nothing)$/.test(wordAt(clause, at))))
  );
}

function missedThem(clause: Clause, at: number): boolean {
  return /^(?:lm|lvm|left|vm|msg|message|no|rang|rings|nobody|not)$/.test(wordAt(clause, at));
}
