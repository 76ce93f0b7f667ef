/** The participant's own words in a note: a thread pasted, a message written down. */
import { handsIn } from './came-in.ts';
import { type Clause, hitAt, hitsOf, isUnknownWord, means, says, saysRe, textOf, wordAt } from './clauses.ts';
import { isOfStaff } from './letters.ts';
import type { Hit } from './lexicon.ts';
import { headOf, type Presence } from './log-lines.ts';
import { wayIn } from './media.ts';
import { real } from './scope.ts';
import { is } from './tokens.ts';
import { partnerOf } from './who.ts';

/** "px 8:03a: hi i was not at the workshop", 'VM: "It's Corbin, I can't make it"': their own words. */
export function ownWords(clause: Clause, clauses: readonly Clause[]): Presence[] {
  // One that touches the word before it ends what was begun elsewhere.
  // 'Sent txt: "Hi Marisol …"': the worker's.
  // 'Texted her 3:40 pm "everything ok? …"'
  if (/^(?:sent|texted|txtd|txted|emailed)$/.test(wordAt(clause, 0))) return [];
  const quote = clause.tokens.findIndex(
    ({ text, start }, at) => text === '"' && clause.tokens[at - 1]?.end !== start,
  );
  const until = clause.tokens.findIndex(({ text }, at) => at > quote && text === '"');
  const first = says(clause, 'own', quote + 1, until < 0 ? quote + 8 : until);
  // "Texted "Hi, we missed you …"": what the worker wrote.
  const toReader = says(clause, 'to-reader', quote + 1, until < 0 ? undefined : until);
  const third = hitsOf(clause, 'third').some(({ to }) => to <= quote) || means(clause, 'note-thing');
  const before = clauses[clause.index - 1];
  if (quote === 0 && before && isOfStaff(before)) return [];
  if (quote >= 0 && first && !toReader && !third) {
    return [{ hit: hitAt(clause, quote), media: [] }];
  }
  if (answersWith(clause, clauses)) return [{ hit: hitAt(clause, Math.max(quote, 0)), media: [] }];
  // "H. on the phone"
  const head = headOf(clause);
  const initial = wordAt(clause, head).length === 1 && wordAt(clause, head + 1) === '.';
  const who: Hit | undefined =
    hitsOf(clause, 'client', 'pronoun')[0] ??
    (initial && clause.tokens[head]!.capital
      ? { ...hitAt(clause, head), meanings: CLIENT }
      : // "Zoe: so i started the cna thing", in a thread with "Me: …"
        wordAt(clause, head + 1) === ':' && isUnknownWord(clause, head) && anyLineOfMine(clauses)
        ? { ...hitAt(clause, head), meanings: CLIENT }
        : undefined);
  if (!who || who.from > 1 + head) return [];
  // "Told him: 5 days of job search"
  if (who.from > head && hitsOf(clause, 'discuss', 'say').some(({ from }) => from === head)) return [];
  // "Ct at my window", "pt on phone for her 10:00", "Mr. Abernathy on the phone".
  let behind = who.to;
  while (behind < who.to + 3 && (wordAt(clause, behind) === '.' || clause.tokens[behind]?.capital)) behind++;
  const there = /^(?:at|@|on)$/.test(wordAt(clause, behind)) && wayIn([clause], behind, behind + 4);
  // "Ct on site 8-12": what a sheet of attendance tells.
  const attends = wordAt(clause, behind + 1) === 'site';
  if (attends || handsIn(clause, hitAt(clause, Math.min(behind + 2, clause.tokens.length - 1)))) return [];
  if (there) return [{ hit: who, media: [there] }];
  // "her 3/8: good."
  const after =
    [...clause.times, ...(who.from === head ? clause.dates : [])].find(({ from }) => from === who.to)?.to ??
    who.to;
  // "Her: ESL is fine. Him: wasn't at job club": what was told of each parent.
  const ofEach = [/^her :/, /^him :/].every((head) => clauses.some((each) => head.test(textOf(each, 0, 2))));
  const line = (who.meanings.has('pronoun') && !ofEach) || anyLineOfMine(clauses);
  // "ct 9:40a - yes!!", below "me 8:15a - …"
  const dashed = /^[-–]$/.test(wordAt(clause, after)) && after > who.to && anyLineOfMine(clauses);
  // 'FC texted px: "…" Px: "yeah baby sick again"'
  const quotes =
    /^["“]$/.test(wordAt(clause, after + 1)) &&
    clauses.some((each) => each.index < clause.index && means(each, 'texted', 'emailed'));
  if (quotes && wordAt(clause, after) === ':') return [{ hit: who, media: [] }];
  if (!(dashed || wordAt(clause, after) === ':') || !(line || says(clause, 'own', after + 1))) return [];
  // A thread with names before its lines is one of texts, whatever ways they speak of.
  return [{ hit: who, media: line ? [wayIn(clauses.slice(0, 1)) === 'email' ? 'email' : 'text'] : [] }];
}

const CLIENT: Hit['meanings'] = new Set(['client']);

/** "Dialed him to ask why. "You people …"", 'Answer inside the hour: "got it"': what came back, in their own words. */
export function answersWith(clause: Clause, clauses: readonly Clause[]): boolean {
  if (means(clause, 'tried', 'third')) return false;
  if (is(clause.tokens[0], 'answers')) {
    const at = clause.tokens.findIndex(({ text }) => /^["“]$/.test(text));
    return at > 0 && at < 8 && !means(clause, 'negation');
  }
  const before = clauses[clause.index - 1];
  if (!before || !/^["“]$/.test(wordAt(clause, 0)) || says(clause, /^(?:left|dear)$/)) return false;
  if (means(before, 'third', 'tried', 'leave', 'step-done')) return false;
  return (
    saysRe(before) ||
    hitsOf(before, 'call', 'talk', 'discuss').some(
      (hit) => real(before, hit) && partnerOf(before, hit, clauses) === 'client',
    )
  );
}

/** "me 8:10a: …", "ME: …": a thread of messages. */
function anyLineOfMine(clauses: readonly Clause[]): boolean {
  return clauses.some(
    (clause) =>
      /^(?:me|us|out)$/.test(wordAt(clause, headOf(clause))) &&
      (says(clause, /^:$/, headOf(clause), 6) ||
        clause.times.some(
          ({ from, to }) => from === headOf(clause) + 1 && /^[-–]$/.test(wordAt(clause, to)),
        )),
  );
}
