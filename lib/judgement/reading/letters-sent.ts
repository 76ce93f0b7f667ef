/** Whether a letter of one's own went to the participant: the words that tell it, apart from the DHS 7869. */
import {
  anyMeans,
  around,
  type Clause,
  hasBreak,
  hitAt,
  hitsOf,
  isGreeting,
  isQuotedGreeting,
  means,
  says,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import { goesToClient, toldByForm } from './letters-by-form.ts';
import type { Hit } from './lexicon.ts';
import { isNoNotice } from './notice-named.ts';
import { isByFirm, isEnclosed, isNoLetterSent, isSentByOthers } from './other-letters.ts';
import { negated, planned, real } from './scope.ts';
import { is } from './tokens.ts';
import { actorOf, partnerOf } from './who.ts';

/** "Mailed ct a letter asking what is going on, and the 7869 in a separate envelope": one of each. */
export function isBesideNotice(clause: Clause): boolean {
  const [notice] = hitsOf(clause, 'notice');
  if (!notice) return false;
  // "Not a 7869, just my own ltr asking ct to come in"
  if (isNoNotice(clause)) return true;
  // "Engagement letter and the 7869 both went into today's mail"
  if (/\bengagement (?:letter|ltr) (?:and|&|\+) (?:the |her |his |a )?7869\b/.test(textOf(clause)))
    return true;
  if (/^engagement (?:letter|ltr) (?:and|&|\+) /.test(textOf(clause, 0, 4))) return true;
  return hitsOf(clause, 'medium-letter').some(
    (letter) =>
      letter.to < notice.from &&
      /^(?:asking|re|about|abt|regarding)$/.test(wordAt(clause, letter.to)) &&
      says(clause, /^(?:and|also|\+|&|plus)$/, letter.to, notice.from),
  );
}

const CALLED_TOO = /\b(?:phoned|called|rang) and ‹wrote›|‹wrote› and (?:phoned|called|rang)\b/;

/** A letter of one's own to the participant, sent; the DHS 7869 is not one of the attempts. */
export function letterSent(clause: Clause, clauses: readonly Clause[]): Hit | null {
  const pasted = clauses.slice(clause.index + 1, clause.index + 7).some(isGreeting);
  if (
    (means(clause, 'notice') && !isBesideNotice(clause)) ||
    (pasted &&
      clauses.some((each) => (means(each, 'notice') && !isNoNotice(each)) || means(each, 're-appointment')))
  )
    return null;
  const behind = `${textOf(clause)} ${clauses[clause.index + 1] ? textOf(clauses[clause.index + 1]!) : ''}`;
  // "Drafted a letter to Ona", "wrote Ona a letter, my lead wants to read it first"
  if (
    /^(?:i )?(?:drafted|drafting|prepared|preparing|working on|typed up|started) (?:a |an |the |her |his )?(?:letter|ltr|note|card)\b/.test(
      textOf(clause),
    ) ||
    (says(clause, 'own-letter') &&
      /\b(?:letter|ltr|card|it)\b.*\b(?:not (?:been |yet )?(?:sent|mailed)|(?:lead|supervisor|supv|manager) (?:wants|has|needs) to (?:read|see|review|ok|sign)|(?:is )?w(?:ith)? my lead|for (?:lead |my leads? )?review|sent yet)\b/.test(
        behind,
      ))
  )
    return null;
  // "Plan to phone her and send a note", "I will call her tomorrow and mail the postcard"
  if (
    /\b(?:will|plan to|going to|gonna|need to|intend to)\b.*\b(?:and|&|then) (?:mail|send|write|leave|post)\b/.test(
      textOf(clause),
    )
  )
    return null;
  // "Mailing one too? No - lead said not needed"
  if (/\?$/.test(textOf(clause)) && /^mailing\b/.test(textOf(clause, 0, 1))) return null;
  // "Mailing addr = branch"
  if (/^mailing addr/.test(textOf(clause, 0, 2))) return null;
  // "Lead wants a letter and a call first"
  if (
    hitsOf(clause, 'third').some(({ from, to }) => from < 2 && /^(?:wants?|needs?)$/.test(wordAt(clause, to)))
  )
    return null;
  // "Agency could not show the letter was ever mailed"; "wrote her back" where she had e-mailed
  const writes = /^wrote (?:her|him|them|ct) back\b/.test(textOf(clause));
  if (
    /\b(?:was|were|is) ever (?:mailed|sent)\b/.test(textOf(clause)) ||
    (writes &&
      (anyMeans(clauses, 'medium-email', 'emailed', 'medium-text', 'texted') ||
        clauses.some((each) => /^(?:from|sent|subject) :/.test(textOf(each, 0, 2)))))
  )
    return null;
  // "Mailed to client 5/27:", and what was mailed below it.
  const next = clauses[clause.index + 1];
  const greets = [next, clauses[clause.index + 2]].some(
    (each) => each && (isGreeting(each) || isQuotedGreeting(each)),
  );
  const heading = hitsOf(clause, 'mailed', ...(greets ? (['sent'] as const) : [])).find((hit) =>
    real(clause, hit),
  );
  if (
    heading &&
    wordAt(clause, heading.from - 1) !== 'e' &&
    // "Sent this today, cc file", and below it "Dear T.,"
    (clause.tokens.at(-1)?.text === ':' ||
      (next &&
        isGreeting(next) &&
        /^(?:sent|mailed) (?:this|the following|her|him)\b/.test(textOf(clause)))) &&
    actorOf(clause, heading, clauses) !== 'third'
  )
    return heading;
  // "Sent her an e-mail and also mailed the same thing"
  const same = hitsOf(clause, 'mailed').find(({ to }) =>
    /^(?:her |him )?(?:the |it )?(?:same|too|also)\b/.test(textOf(clause, to, to + 3)),
  );
  if (same && means(clause, 'emailed', 'texted', 'call') && real(clause, same)) return same;
  // "Phone: disconnected. Email: none on file. Mail: sent today."
  if (/^(?:mail|letter|ltr) : (?:sent|mailed|out)\b/.test(textOf(clause, 0, 3))) return hitAt(clause, 0);
  // "Letter from ct in today's mail"
  if (hitsOf(clause, 'incoming').some(({ from, to }) => says(clause, 'own-letter', from, to))) return null;
  const formed = toldByForm(clause, clauses);
  if (formed) return formed;
  // "Mailed ct the calendar", "stuck a sched in the mail to him"
  const sent = hitsOf(clause, 'mailed').find(
    (hit) =>
      real(clause, hit) &&
      !isSentByOthers(clause, hit, clauses) &&
      !isByFirm(clause, hit) &&
      goesToClient(clause, hit, clauses),
  );
  // "10 day-pass bus tix mailed to ct"
  const given =
    sent &&
    /\b(?:tix|tickets?|pass(?:es)?|vouchers?|cards?|check)\b(?: \w+)?$/.test(textOf(clause, 0, sent.from)) &&
    means(clause, 'support');
  if (sent && !given && !means(clause, 'other-program') && !isEnclosed(clause, clauses)) return sent;
  // "Phoned and wrote Desmond on the same day"
  const both = hitsOf(clause, 'say').find((hit) => CALLED_TOO.test(around(clause, hit)));
  if (both) return both;
  // "Wrote F. 10/21 to come for a talk"
  const told = hitsOf(clause, 'say').find(
    (hit) =>
      wordsOf(clause, hit) === 'wrote' &&
      real(clause, hit) &&
      actorOf(clause, hit, clauses) === 'open' &&
      partnerOf(clause, hit, clauses) === 'client' &&
      // "Wrote Ms. A. that her reason doesn't count"
      (clause.dates.some(({ from }) => from - hit.to < 3 && from > hit.to) ||
        says(clause, /^that$/, hit.to, hit.to + 5)),
  );
  if (told) return told;
  // "Phoned K, no pickup. Also wrote, mailed"
  const wrote = hitsOf(clause, 'say').find((hit) => wordsOf(clause, hit) === 'wrote');
  const posted = wrote && hitsOf(clause, 'mailed').some(({ from }) => from - wrote.to < 3);
  if (wrote && posted && actorOf(clause, wrote, clauses) === 'open' && wrote.from < 3) return wrote;
  for (const letter of hitsOf(clause, 'medium-letter', 'note-thing')) {
    if (
      (is(clause.tokens[letter.from], 'printed') && wordsOf(clause, letter) !== 'in writing') ||
      isNoLetterSent(clause, letter) ||
      (says(clause, 'not-ours', letter.from - 1, letter.from) &&
        // "Reg letter to ct" is a regular one.
        !/^reg letter$/.test(textOf(clause, letter.from - 1, letter.to)))
    )
      continue;
    // "First ltr got soaked in the mail slot"
    if (/^(?:the )?(?:first|1st|other) (?:ltr|letter) (?:got|was|came|never)\b/.test(textOf(clause, 0, 4)))
      continue;
    // "They went over the calls and the letter"
    if (hitsOf(clause, 'considered').some(({ to }) => to <= letter.from && letter.from - to < 6)) continue;
    // "Saw the academy's note and rang her", "read their notes"
    // "Got the machine, and a note went to her" is no paper that came.
    if (
      /\b(?:saw|read|received|got (?!(?:the |her |his )(?:machine|vm|voicemail|voice mail|busy|no)\b))/.test(
        `${textOf(clause, 0, letter.from)} `,
      )
    )
      continue;
    const act = hitsOf(clause, 'mailed', 'sent').find(
      (hit) =>
        (hit.from >= letter.to ? hit.from - letter.to : letter.from - hit.to) <= 10 &&
        real(clause, hit) &&
        // "Ltr going out in the a.m."
        !/^going out (?:in the|tomorrow|tmrw|mon|tue|wed|thu|fri|next)\b/.test(
          textOf(clause, hit.from, hit.from + 4),
        ) &&
        // "Appt letter for PDP update goes out next week"
        !/^goes out (?:next|tomorrow|tmrw|mon|tue|wed|thu|fri)/.test(
          textOf(clause, hit.from, hit.from + 3),
        ) &&
        // "Ltr goes out Mon if I dont hear"
        !(/^goes/.test(wordAt(clause, hit.from)) && says(clause, /^(?:if|unless)$/, hit.to)) &&
        // "Mother brought in the card & went on her way"
        !/^went (?:on (?:her|his|their)|home|off)\b/.test(textOf(clause, hit.from, hit.from + 3)) &&
        // "Got soaked in the mail slot"
        !is(clause.tokens[hit.to], 'mail-place') &&
        // "A&D to send a progress note"
        !/^to (?:send|mail)$/.test(textOf(clause, hit.from - 1, hit.from + 1)) &&
        // "Went over the calls and the letter"
        !/^went (?:over|thr)/.test(textOf(clause, hit.from, hit.from + 2)) &&
        !isSentByOthers(clause, hit, clauses),
    );
    if (act) return letter;
    // "JOBS ltr of 4/20 came back 4/24": it had been sent.
    if (
      letter.from < 4 &&
      clause.dates.some(({ from }) => from - letter.to < 2 && from >= letter.to) &&
      (means(clause, 'returned') || /\bret d\b|\bretd\b/.test(textOf(clause)))
    )
      return letter;
    // "Certified letter re JOBS signed for by ct 8/18"
    if (
      letter.from < 4 &&
      /^l/.test(wordsOf(clause, letter)) &&
      /\bsigned for\b/.test(textOf(clause, letter.to)) &&
      !negated(clause, letter)
    )
      return letter;
    // "LVM 2/1, LVM 2/4, ltr 2/4 asking him to call"
    if (
      clause.dates.some(
        ({ from, to }) => from === letter.to && /^(?:asking|inviting|telling)$/.test(wordAt(clause, to)),
      ) &&
      !planned(clause, letter)
    )
      return letter;
    // "Our e-mail correspondence"
    if (wordAt(clause, letter.from - 1) === 'mail') continue;
    // "Just my own ltr 3/10 asking ct to come", "a reg appt ltr asking her to come … Mailed today."
    const mine = /^(?:my|own)$/.test(wordAt(clause, letter.from - 1));
    const wentOut = next && /^(?:mailed|sent|went)$/.test(wordAt(next, 0));
    // "3rd letter this month asking her to come do a PDP"
    const nth = letter.from === 1 && /^(?:\d\w\w|another|second|third)$/.test(wordAt(clause, 0));
    if ((mine || wentOut || nth) && says(clause, /^(?:asking|inviting|telling)$/, letter.to, letter.to + 5))
      return letter;
    // "Letter Tues to come 10/2"
    const dated = letter.from < 2 && clause.dates.some(({ from }) => from === letter.to);
    if (dated && real(clause, letter) && !says(clause, /^(?:from|if)$/)) return letter;
    // "Ltr to ct today.", "postcard, in the 3:00 mail"
    const to =
      partnerOf(clause, letter, clauses) === 'client' &&
      // "Card to X. today"
      (/^(?:to|below)$/.test(wordAt(clause, letter.to)) || / to$/.test(wordsOf(clause, letter)));
    // "LTR TO NEW ADDR W/ APPT 7/17"
    const toThere = /^to (?:the |her |his )?(?:new|last known|lka|po box|p \. o)\b/.test(
      textOf(clause, letter.to, letter.to + 3),
    );
    if ((to || toThere) && !planned(clause, letter) && !negated(clause, letter)) return letter;
    // "Engagement ltr #2 w/ return envelope to Mr. A"
    const whom = hitsOf(clause, 'client', 'pronoun').find(
      ({ from }) => from > letter.to && from - letter.to < 8,
    );
    if (
      letter.from < 3 &&
      whom &&
      wordAt(clause, whom.from - 1) === 'to' &&
      real(clause, letter) &&
      !means(clause, 'third') &&
      !hasBreak(clause, letter.to, whom.from)
    )
      return letter;
    // "Ltr JS hrs"
    if (letter.from === 0 && clause.tokens.length < 6 && means(clause, 'jobs') && real(clause, letter))
      return letter;
    // "LVM + letter", "text to ct, then letter"
    const joined =
      says(clause, /^(?:\+|&|and|then|w|\/)$/, letter.from - 2, letter.from) ||
      /^(?:\+|&|and)$/.test(wordAt(clause, letter.to));
    if (
      joined &&
      means(clause, 'tried', 'leave', 'texted', 'call', 'emailed', 'message-thing') &&
      real(clause, letter)
    )
      return letter;
    if (/post ?card|^p(?: \/ )?card/.test(wordsOf(clause, letter)) && real(clause, letter)) return letter;
  }
  return null;
}
