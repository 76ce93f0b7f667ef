/** What came in from the participant: calls, messages, letters, their own words in a thread. */
import { nobodyCalled } from './beside.ts';
import { hitAt, hitsOf, isPartOf, means, says, textOf, wordAt, wordsOf } from './clauses.ts';
import { spokenMedia } from './media.ts';
import { real } from './scope.ts';
import type { Look } from './signal.ts';

/** "Call from ct", "text received". */
export function incomingSignals({ clause, who, add }: Look): void {
  // "Incoming 9:40: participant has strep"
  if (
    /^(?:incoming|inbound)(?: [\d:]+| [ap]m?)* :/.test(textOf(clause, 0, 8)) &&
    means(clause, 'client', 'pronoun')
  )
    add(hitAt(clause, 0), 'made', ['phone']);
  // "Her text: 'cnt do GED class, car dead' me: 'bus pass at front desk'", "She e-mails: 'Not sure what you want.'"
  const [, own] =
    /^(?:her|his|ct|cts|client|clts?|pxs?) (te?xt|txt|e ?mail|vm|msg|note) : ["'‘“]/.exec(
      textOf(clause, 0, 6),
    ) ??
    /^(?:s?he|ct|client|clt|px|pt) (e ?mail|te?xt|txt|write)s : ["'‘“]/.exec(textOf(clause, 0, 6)) ??
    [];
  if (own)
    add(hitAt(clause, 0), 'made', [
      /mail$/.test(own)
        ? 'email'
        : own === 'vm'
          ? 'phone'
          : /^t/.test(own)
            ? 'text'
            : own === 'msg'
              ? 'other'
              : 'letter',
    ]);
  // "Participant cancelled her RE appointment by text", "px asked over phone to push RE"
  const by =
    /^(?:s?he|ct|clt|client|px|pt|ptp|participant|mr \. \w+|ms \. \w+) (?:cancelled|canceled|asked|requested|confirmed|reported|explained|declined|agreed|told us|notified us|let us know)\b[^.;]* (?:by|via|over) (?:the )?(te?xt|txt|e ?mail|e mail|phone|ph|telephone|letter)\b/.exec(
      textOf(clause, 0, 14),
    )?.[1];
  if (by && !means(clause, 'other-program'))
    add(hitAt(clause, 0), 'made', [
      /mail$/.test(by) ? 'email' : /^p|^tel/.test(by) ? 'phone' : /^t/.test(by) ? 'text' : 'letter',
    ]);
  // "Text thread 5/2-5/5 w/ Bri on daycare & starting WE"
  const thread =
    /^(te?xt|txt|e ?mail) (?:thread|exchange|chain|string|back and forth)\b.*\bw(?:ith)? (?!o\b)/.exec(
      textOf(clause),
    )?.[1];
  if (thread && !means(clause, 'third'))
    add(hitAt(clause, 0), 'made', [/mail$/.test(thread) ? 'email' : 'text']);
  // "Response rec'd to engagement ltr: will attend"
  if (
    /^(?:response|reply|answer) (?:was )?(?:rec ' d|recd|received|back)\b.*\b(?:ltr|letter|notice|card)\b.*:/.test(
      textOf(clause),
    ) &&
    !means(clause, 'third')
  )
    add(hitAt(clause, 0), 'made', ['letter']);
  // "Job Club has two seats, did she want one? Email back: yes pls!"
  const back = /^(e ?mail|te?xt|txt|vm|letter|note) back :/.exec(textOf(clause, 0, 4))?.[1];
  if (back)
    add(hitAt(clause, 0), 'made', [
      /mail$/.test(back)
        ? 'email'
        : /t/.test(back) && back !== 'letter' && back !== 'note'
          ? 'text'
          : back === 'vm'
            ? 'phone'
            : 'letter',
    ]);
  // 'In the drop box this am: "wasnt at class tues …"'
  if (
    /^(?:note |found |left )?in (?:the |our |my )?(?:drop ?box|door slot)\b/.test(textOf(clause, 0, 5)) &&
    /: ["“]/.test(textOf(clause))
  )
    add(hitAt(clause, 0), 'made', ['letter']);
  for (const hit of hitsOf(clause, 'incoming')) {
    // "Email 5/11 from pt: I wont be doing the 10 hrs, is that ok?": what they wrote.
    if (!real(clause, hit) && wordAt(clause, hit.to) !== ':') continue;
    const [actor, partner] = who(hit);
    if (isPartOf(clause, hit, 'no-answer') || nobodyCalled(clause, hit)) continue;
    // "Called back, got machine"
    if (/^called back$/.test(wordsOf(clause, hit)) && hit.from === 0 && means(clause, 'tried')) continue;
    // "We havent heard from her"
    if (hitsOf(clause, 'no-answer').some(({ from, to }) => from < hit.from && to > hit.from)) continue;
    // "Have you heard from her?"
    if (
      /^(?:have|has|did|do|any)$/.test(wordAt(clause, 0)) &&
      wordAt(clause, clause.tokens.length - 1) === '?'
    )
      continue;
    // "Mailed same note from office"
    if (
      /^(?:the )?(?:office|here|branch|my)\b/.test(textOf(clause, hit.to, hit.to + 2)) &&
      means(clause, 'mailed')
    )
      continue;
    // "Worksite supervisor returned my call""
    if (partner === 'third' || (actor === 'third' && partner !== 'client')) continue;
    // "Mrs. Q. came, interpreter on the line": how, and no call.
    if (/interp/.test(wordsOf(clause, hit)) && (hit.from > 2 || means(clause, 'tried'))) continue;
    add(
      hit,
      'made',
      says(clause, 'own-letter', hit.from, hit.to + 1) ||
        // "Got a letter back from ct"
        /^(?:handwritten )?note (?:from|recd)/.test(wordsOf(clause, hit)) ||
        /\b(?:letter|ltr|card|note)(?: back)? from$/.test(textOf(clause, hit.from - 2, hit.from + 1))
        ? ['letter']
        : spokenMedia(clause),
      partner === 'open' && !/cl?i?e?n?t|pt|cl|me|my/.test(wordsOf(clause, hit)),
    );
  }
}
