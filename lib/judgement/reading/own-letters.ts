/** Letters of the worker's own as signs of an attempt: which way they went, and what was sent with them. */
import { hitAt, hitsOf, means, says, textOf, wordAt } from './clauses.ts';
import { letterSent } from './letters-sent.ts';
import { spokenMedia } from './media.ts';
import type { Look } from './signal.ts';

/** A letter of one's own, by post or by e-mail. */
export function letterSignal({ clause, clauses, add }: Look): void {
  // "Phone, then a letter, to Marisol."
  if (
    /^(?:phone|phone call|call|vm),? (?:\( \w+ \) )?(?:, )?(?:then|and|\+) (?:a |an )?(?:letter|ltr|card)\b/.test(
      textOf(clause, 0, 9),
    )
  ) {
    add(hitAt(clause, 0), 'attempted', ['phone']);
    add(hitAt(clause, 0), 'attempted', ['letter']);
    return;
  }
  // 'Sent 4/7 10:02: "Hi, missed you at job lab …"'
  const quoted = clause.tokens.findIndex(({ text }) => text === '"');
  if (
    /^sent$/.test(wordAt(clause, 0)) &&
    wordAt(clause, quoted - 1) === ':' &&
    !means(clause, 'third', 'notice')
  ) {
    add(hitAt(clause, 0), 'attempted', spokenMedia(clause));
    return;
  }
  const letter = letterSent(clause, clauses);
  // "Text, then letter to ct"
  const [text] = hitsOf(clause, 'medium-text');
  if (letter && text?.from === 0 && /^(?:,|\+|and|then)$/.test(wordAt(clause, text.to)))
    add(text, 'attempted', ['text']);
  // "Wrote to her by e-mail", "I wrote ct (cc therapist)"
  const byEmail =
    letter &&
    (means(clause, 'medium-email') || says(clause, /^cc$/)) &&
    /^(?:wrote|written)$/.test(wordAt(clause, letter.from)) &&
    !says(clause, /^(?:and|also|both)$/, letter.to, hitsOf(clause, 'medium-email')[0]?.from ?? letter.to);
  // "Sent to her yahoo address this afternoon:"
  const toMailbox =
    (letter?.meanings.has('sent') || /^wrote/.test(wordAt(clause, letter?.from ?? -1))) &&
    says(clause, /^(?:yahoo|gmail|hotmail|aol|email)$/) &&
    !says(clause, /^(?:both|usps|box|copy)$/);
  // "Sent 8/24 4:40p: Hi Jalen, …": by the minute, as mail programs say it.
  const byMinute = letter?.meanings.has('sent') && !letter.meanings.has('mailed') && clause.times.length > 0;
  if (letter && (toMailbox || byMinute)) add(letter, 'attempted', ['email']);
  else if (letter)
    add(
      letter,
      'attempted',
      byEmail ? ['email'] : ['letter', ...(means(clause, 'medium-email') ? (['email'] as const) : [])],
    );
}
