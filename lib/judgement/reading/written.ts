/**
 * Signs of contact in writing: e-mails, texts, letters.
 */
import type { Medium } from '../../record/events.ts';
import { type Clause, hitAt, hitsOf, means, says, textOf, wordAt, wordsOf } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { headOf } from './log-lines.ts';
import { spokenMedia } from './media.ts';
import { negated, planned, real } from './scope.ts';
import type { Add } from './signal.ts';
import { actorOf, partnerOf } from './who.ts';

const ADDRESS = /^(?:gmail|yahoo|hotmail|aol|outlook|(?:by|via) .*)$/;

/** The first line of a pasted e-mail, headed "From:" or quoted with its day and time. */
export function isMailHeader(clause: Clause): boolean {
  const quoted =
    wordAt(clause, 0) === '>' &&
    clause.dates.length > 0 &&
    clause.times.length > 0 &&
    // "> when: 11/16/21 2:35 PM", in a form
    wordAt(clause, 2) !== ':';
  // "Sent: Tue 12/7/2010 3:58 PM", where the line above says to whom.
  const stamped = /^sent :/.test(textOf(clause, 0, 2)) && clause.dates.length > 0 && clause.times.length > 0;
  // "From: 10/01/13", of a penalty
  if (/^from :/.test(textOf(clause, 0, 2)) && clause.dates.some(({ from }) => from === 2)) return false;
  return quoted || stamped || /^> ?(?:> )?from :|^from :/.test(textOf(clause, 0, 4));
}

/** A pasted thread: contact where the participant wrote in it, an attempt where only the worker wrote to them. */
export function mailSignal(
  clause: Clause,
  clauses: readonly Clause[],
  headers: readonly Clause[],
  add: Add,
): void {
  // "T.B. to me": who sent it stands before.
  const ours = (line: Clause) => {
    const to = line.tokens.findIndex(({ text }, at) => at > 0 && text === 'to');
    const sender = to > 0 ? to : line.tokens.length;
    return (
      says(line, 'colleague', 0, sender) ||
      (wordAt(line, 0) === 'from' && means(line, 'jobs')) ||
      // "From: T. (Goodwill)"
      hitsOf(line, 'jobs-weak').some(({ from }) => wordAt(line, from - 1) === '(') ||
      says(line, /^(?:me|dhs|staff)$/, 0, sender)
    );
  };
  // "Incoming call 8:05", and below it "From: ptp"
  if (
    clauses
      .slice(0, clause.index)
      .some((line) =>
        /^(?:incoming |inbound |outgoing )?(?:phone )?(?:call|tc|vm|voicemail)\b/.test(textOf(line, 0, 3)),
      )
  )
    return;
  // "From: me  To: D.L.H."
  const to = clauses.find((line) => /^to :|^from : \w+ to :/.test(textOf(line, 0, 5)));
  const theirs =
    headers.some((line) => !ours(line) && !means(line, 'third') && wordAt(line, 0) !== 'sent') ||
    // "> here is my time sheet", below what the worker wrote
    (headers.every(ours) && clauses.some((line) => wordAt(line, 0) === '>' && says(line, 'own')));
  // "From: me   To: L.": what stands behind the second word.
  const fromMe = /^from : (?:me|us) to : (?!(?:me|us|cm|dhs|lead)\b)/.test(to ? textOf(to, 0, 6) : '');
  const toThem = to !== undefined && (fromMe || !ours(to)) && !means(to, 'third');
  const toOther = to && means(to, 'third') && !means(to, 'jobs');
  if (theirs && !(toOther && headers.length === 1)) add(hitAt(clause, 0), 'made', ['email']);
  else if (toThem && headers.every((line) => ours(line) || wordAt(line, 0) === 'sent'))
    add(hitAt(clause, 0), 'attempted', ['email']);
}

const WROTE_BACK =
  /^(?:wrote (?:her |him |them )?back|answered|replied|responded|(?:e ?mailed|texted|messaged) (?:her |him |them )?back)\b/;
const REPLY_IN = /^(?:reply|answer|response|answered|replied) (?:in|within|came|back|today|same day)\b/;
const CAME_IN = /\b(?:recd|received|msg|message|note|journal|uploaded|portal|wrote|writes|sent)\b/;

/** "Online journal msg from client: …" Wrote back w/ a list": somebody wrote, and was answered. */
export function replySignal(clause: Clause, clauses: readonly Clause[], add: Add): void {
  const head = headOf(clause);
  // "Emailed JS log reminder; reply in 10 min, log attached.", "text to ppt re hours; 'ok thx will send'."
  const asked = clauses[clause.index - 1];
  const own = /^["'‘“] ?(?:ok|k|yes|no|thx|thanks|sure|will|cant|sorry|yep|yeah)\b/.test(textOf(clause));
  if (
    asked &&
    means(asked, 'emailed', 'texted') &&
    !means(asked, 'third') &&
    (own || REPLY_IN.test(textOf(clause)))
  ) {
    add(hitAt(clause, 0), 'made', [means(asked, 'emailed') ? 'email' : 'text']);
    return;
  }
  if (!WROTE_BACK.test(textOf(clause, head, head + 4)) || means(clause, 'third')) return;
  // 'Pasted: "… I still want to do the dental assisting. …" Wrote back yes': their own words stand above.
  const above = clauses.slice(0, clause.index);
  if (
    /^(?:subject|pasted|from|em) \b|^(?:subject|pasted|from) :/.test(textOf(clauses[0]!, 0, 3)) &&
    above.some((each) => says(each, 'own')) &&
    !means(clauses[0]!, 'third')
  ) {
    const [by = 'email'] = spokenMedia(clause);
    add(hitAt(clause, head), 'made', [by]);
    return;
  }
  const before = clauses.slice(Math.max(0, clause.index - 2), clause.index);
  const came = before.find((each) => CAME_IN.test(textOf(each)));
  if (
    !came ||
    before.some((each) => means(each, 'third')) ||
    !clauses.slice(0, clause.index).some((each) => means(each, 'client', 'pronoun') || says(each, 'own'))
  )
    return;
  const [way = 'other'] = [clause, came].flatMap(spokenMedia);
  add(hitAt(clause, head), 'made', [way]);
}

/** An e-mail or a text: from the participant it is contact, to them it is an attempt until they answer. */
export function writtenSignal(clause: Clause, hit: Hit, clauses: readonly Clause[], add: Add): void {
  // "(texting? IT still says no)"
  if (negated(clause, hit) || planned(clause, hit) || wordAt(clause, hit.to) === '?') return;
  // "Dropped clt a line in the mail"
  const byPost =
    /^dropped\b.*\bline$/.test(wordsOf(clause, hit)) &&
    /\b(?:in the|by) (?:mail|post)\b/.test(textOf(clause));
  const written: Medium = /\bportal\b/.test(wordsOf(clause, hit)) ? 'other' : 'text';
  const medium: Medium = byPost ? 'letter' : hit.meanings.has('emailed') ? 'email' : written;
  const actor = actorOf(clause, hit, clauses);
  const partner = partnerOf(clause, hit, clauses);
  // "Partner note - NCNS … Texted her the start time": whoever wrote that.
  const byOther = actor === 'third' && (hit.from > 0 || means(clause, 'third'));
  if (byOther || means(clause, 'notice') || says(clause, /^cc(?:d|ed)?$/, hit.from - 3, hit.from)) return;
  // "Asked ET to set the penalty, e-mailed 9/20"
  if (
    partner === 'open' &&
    hitsOf(clause, 'discuss').some(
      (ask) => ask.from < hit.from && partnerOf(clause, ask, clauses) === 'third',
    )
  )
    return;
  // "E-mailed the 7869. Only e-mailed, her mail is slow": the notice.
  const before = clauses[clause.index - 1];
  if (before && means(before, 'notice') && wordAt(clause, hit.from - 1) === 'only') return;
  // "QA had one question re travel time, answered by e-mail"
  if (/\bquestions?\b.*\banswered by e ?mail\b/.test(textOf(clause)) && !means(clause, 'client', 'pronoun'))
    return;
  // "She's on whatsapp": how she could be reached.
  if (/^(?:is|s|shes|hes) on$/.test(textOf(clause, hit.from - 2, hit.from))) return;
  // "Clt confirmed by email she's starting"
  if (
    /^by /.test(wordsOf(clause, hit)) &&
    hitsOf(clause, 'client')[0]?.from === 0 &&
    hitsOf(clause, 'say').some(({ from, to }) => from < 3 && to === hit.from)
  ) {
    add(hit, 'made', [medium]);
    return;
  }
  // "To her gmail" is where it went.
  // "Cliet txted me 745am"
  if (/^(?:me|us)$/.test(wordAt(clause, hit.to))) {
    add(hit, 'made', [medium]);
    return;
  }
  // "Emailed pt plus a text to her cell"
  const sentToThem = / to$/.test(wordsOf(clause, hit)) && partner === 'client';
  if (actor === 'client' && !sentToThem && !ADDRESS.test(wordsOf(clause, hit))) {
    // "She txtd bus broke dn in Sisters"
    const other = hitsOf(clause, 'third').some(({ from }) => from >= hit.to && from - hit.to < 3);
    if (partner !== 'third' || !other) add(hit, 'made', [medium]);
  } else if (partner !== 'third')
    add(
      hit,
      // "The only way she ever answers" is no answer.
      hitsOf(clause, 'reply').some(
        (reply) => !/^(?:ever|only|never)$/.test(wordAt(clause, reply.from - 1)) && real(clause, reply),
      ) && !means(clause, 'tried', 'no-answer')
        ? 'made'
        : // 'Txt 2 px: "u still good?" px: "yes"'
          / (?:s?he|px|ct|clt|client|pt|her|him) : ["'‘“]/.test(textOf(clause, hit.to + 2))
          ? 'made'
          : 'open',
      [medium],
    );
}
