/** Somebody else picked up, and passes the word on. */
import { type Clause, hitsOf, textOf } from './clauses.ts';
import { type Contact, endsOf } from './reached.ts';

const PASSES_ON =
  /\basked that (?:s?he|ct|px|pt|clt|\w \.) (?:call|ring|phone)\b|\b(?:will|would|ll|hed|shed|theyd|to) (?:pass|have (?:her|him|ct|clt|pt)|tell (?:her|him)|give (?:her|him))\b|\bpass(?:ed)? (?:it|word|the|that)\b|\b(?:is|was|said ct|mom|dad|ct|px) asleep\b|\bwouldnt put (?:her|him) on\b|\basked that s?he\b|\bno clue where\b|\bslammed\b|\btook (?:down )?(?:a |my )|\bdeje (?:recado|mensaje|dicho)\b/;

const PICKED_UP = /\bcontesto\b|^(?!(?:s?he|ct|clt|client|px|pt)\b)\w+ (?:answered|picked up|ans)\b/;

const CAME_ON = /\b(?:put (?:her|him) on|came on|handed (?:her|him|the|over)|got (?:her|him) (?:on|to))\b/;

/** "Her dad answered, she is asleep, he will have her call": whoever picked up was somebody else. */
export function isPassedOn({ clauses: own, media }: Contact, clauses: readonly Clause[]): boolean {
  const [first, last] = endsOf(own);
  const near = clauses.slice(Math.max(0, first - 1), last + 3);
  // "Le hablé … contestó el hijo", "boyfriend answered, wouldn't put her on": no way is told, and they speak of who picked up.
  if (!media.has('phone') && (media.size > 0 || !near.some((clause) => PICKED_UP.test(textOf(clause)))))
    return false;
  const byOther = near.some(
    (clause) =>
      // "Contestó el hijo, dice que anda en la fresa"
      /^(?:called (?:ct|clt|px|pt|client) , )?(?:mom|dad|mother|father) (?:answered|picked up|ans)\b|, (?:mom|dad|mother|father) (?:answered|picked up|ans)\b/.test(
        textOf(clause),
      ) ||
      /\bcontesto (?:el|la|su|un|una) (?!(?:sra?|clienta?|cliente)\b)\w+/.test(textOf(clause)) ||
      hitsOf(clause, 'third').some(
        ({ from, to }) =>
          // "Called, got husband, she's at church"
          /\bgot (?:her |his |the )?$/.test(`${textOf(clause, 0, from)} `) ||
          /^(?:had )?(?:picked up|answer\w*|ans|says|took)\b/.test(textOf(clause, to, to + 3)),
      ),
  );
  return (
    byOther &&
    near.some((clause) => PASSES_ON.test(textOf(clause))) &&
    !near.some((clause) => CAME_ON.test(textOf(clause)))
  );
}
