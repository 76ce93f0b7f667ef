/** Every word of sending about the notice: by mail, by hand or by e-mail; done, planned or not. */
import { around, type Clause, hasBreak, hitsOf, means, says, textOf, wordAt, wordsOf } from './clauses.ts';
import { GOING_OUT, type Means, meansOf } from './how-sent.ts';
import type { Hit } from './lexicon.ts';
import { negated, planned, tells } from './scope.ts';
import { is } from './tokens.ts';
import { partnerOf } from './who.ts';

export interface Act {
  means: Means;
  state: 'done' | 'planned' | 'not';
  clause: Clause;
  hit: Hit;
}

const GOES_LATER =
  /\bgoes (?:in|into|out|w|with)\b.*\b(?:tmrws?|tomorrows?|if|once|when|after|first thing|next w(?:ee)?k|(?:mon|tues?|wed|weds|thu|thurs?|fri)(?:days?|s)?)\b|\b(?:one|1) more (?:and|&) .*\bgoes out\b/;

const NOT_UNTIL =
  /\b(?:didnt|did not|wasnt|was not|not) (?:\w+ly |actualy )?(?:make (?:the|todays|that) mail|run it thru the meter|run it through the meter|get it in the mail|get (?:it|this) out|make it (?:out|in|into the mail)|go|go out|get out|get mailed|get sent|mailed|sent) (?:until|till?|before) (?!\w+ (?:signs|is back))/;

/** "Got the right apt # from SNAP and mailed it again", "same letter mailed again today" */
const AGAIN =
  /\b(?:mailed|sent) (?:it|(?:a )?(?:new |second |2nd |fresh )?one|another|again)\b|\bput it back in(?:to)? the mail\b|\bre ?(?:mailed|sent)\b|\b(?:same|another|new) (?:letter|ltr|notice|one) (?:re)?(?:mailed|sent)\b/;

const OTHER_THING =
  /\b(?:review packet|packet|pass|passes|calendar|gas card|card|application|schedule|flyer|voucher|tickets?|tix|brochure|handout|checklist|timesheets?)\b(?: (?:was|were|also|got|is))* (?:mailed|sent)\b/;

const COPY_OF_PASTED =
  /^(?:[*^(>[-] ){0,4}(?:(?:the |this |above )?(?:letter|ltr|notice) (?:above |was |went |as )?(?:as )?(?:sent|mailed|for file|out)\b|copy of (?:the |her |his )?(?:letter|ltr|notice)\b)/;

/** Every word of sending in the clauses that name the notice, or in one right beside them that names nothing else. */
export function actsOn(
  clauses: readonly Clause[],
  named: readonly Clause[],
  letter: readonly Clause[] | null,
): Act[] {
  // "Mailed 11/12, text here for the record:"
  const above = letter?.[0] && clauses[letter[0].index - 1];
  const isBelow = (clause: Clause) =>
    [1, 2].includes(clause.index - (letter?.at(-1)?.index ?? clause.index)) &&
    (means(clause, 'mailed') || /\b(?:went|sent) out\b/.test(textOf(clause))) &&
    clause.dates.length > 0;
  const ofCopy = (clause: Clause) =>
    letter !== null && clause.index > letter.at(-1)!.index && COPY_OF_PASTED.test(textOf(clause));
  const near = clauses.filter((clause) => {
    const again = AGAIN.test(textOf(clause));
    // "TANF review packet was mailed on 3/10", "bus pass was mailed": another thing.
    if (!named.includes(clause) && !again && OTHER_THING.test(textOf(clause))) return false;
    return (
      named.includes(clause) ||
      // "Handed him a copy. … Orig mailed 4/12, for 4/22 at 10am": further down.
      (/^orig(?:inal)?\b/.test(textOf(clause, 0, 2)) && (means(clause, 'mailed') || tells(clause, 'sent'))) ||
      // A letter pasted, and below it "(missed cutoff, put in mail 7/1)"
      isBelow(clause) ||
      // "*** copy of ltr for file, put in mail 9/14 ***", "^^ letter as sent."
      ofCopy(clause) ||
      (clause === above && (means(clause, 'mailed') || tells(clause, 'sent'))) ||
      // "Mailed a note 5/6. 7869 mailed 5/11": a paper of its own.
      (!(means(clause, 'note-thing') && !again) &&
        named.some((other) => Math.abs(other.index - clause.index) <= (again ? 4 : 2)) &&
        (again || (!says(clause, 'own-letter') && !means(clause, 'other-program'))) &&
        (means(clause, 'mailed', 'handed') ||
          tells(clause, 'sent') ||
          /^(?:not|never) sent\b/.test(textOf(clause))))
    );
  });
  const acts: Act[] = [];
  for (const clause of near) {
    // "RE NOTICE 9/11 FOR 9/22 11AM": a day, and the appointment's.
    const [first, second] = clause.dates;
    const notice = hitsOf(clause, 'notice').find(({ from, to }) => from === 0 && to === first?.from);
    if (
      notice &&
      second &&
      first!.date < second.date &&
      wordAt(clause, first!.to) === 'for' &&
      second.from === first!.to + 1
    )
      acts.push({ means: 'mailed', state: 'done', clause, hit: notice });
    // "Fresh 7869 to sister's address 3/25"
    const [named7869] = hitsOf(clause, 'notice');
    if (
      named7869 &&
      /^to (?:the |her |his |their )?(?:\w+ ){0,2}(?:address|addr|apt|po box|general delivery|shelter|place)\b/.test(
        textOf(clause, named7869.to, named7869.to + 6),
      ) &&
      clause.dates.some(({ from }) => from > named7869.to) &&
      !says(clause, /^(?:will|to be|goes|going|tomorrow|tmrw|was|returned|came|back|not|never)$/)
    )
      acts.push({
        means: 'mailed',
        state: 'done',
        clause,
        hit: { ...named7869, to: clause.dates.find(({ from }) => from > named7869.to)!.from },
      });
    for (const hit of clause.hits) {
      const how = meansOf(
        hit,
        clause,
        named.includes(clause) ||
          isBelow(clause) ||
          ofCopy(clause) ||
          AGAIN.test(textOf(clause)) ||
          // "7869 for RE appt 3/17 10 am. Went out 3/11."
          (hit.from === 0 && named.some((other) => other.index === clause.index - 1)),
      );
      if (!how || (how === 'handed' && clientGave(clause, hit, clauses)) || isNoAct(clause, hit)) continue;
      const toGo =
        // "RE step when it's mailed"
        /\b(?:when|once|if|before)$/.test(wordAt(clause, hit.from - 1)) ||
        /\b(?:when|once|after|if|before) (?:it is|its|it s|it gets|that is)$/.test(
          textOf(clause, hit.from - 3, hit.from),
        ) ||
        // "Will add RE step the day it mails"
        /\bthe (?:same )?day it$/.test(textOf(clause, hit.from - 4, hit.from)) ||
        // "Queued for Thursday's mail", "must have 7869 postmarked", "lead wants 7869 mailed today", "get it in the mail by 6/12"
        /\b(?:(?:queued|slated|ready|set) for(?: \w+)?|(?:must|has to|have to|needs? to) (?:have|be|get)(?: \w+)?|(?:wants?|needs?)(?: the| her| his| a| an)?(?: re)?(?: 7869| notice| letter)|due|\+ get (?:it|this|one))$/.test(
          textOf(clause, hit.from - 5, hit.from),
        ) ||
        // "Mailing it Monday for 6/24"
        (/^mailing$/.test(wordAt(clause, hit.from)) &&
          wordAt(clause, hit.from - 1) !== 'actual' &&
          /^(?:it |this |one )?(?:on )?(?:mon|tue|wed|thu|fri|tomorrow|tmrw|tmw|next)/.test(
            textOf(clause, hit.to, hit.to + 3),
          )) ||
        // "CM to get one in the mail first"
        /\bto get (?:one|it|this|her|his|the|a)?(?: \w+)?$/.test(textOf(clause, hit.from - 4, hit.from)) ||
        // "Will hand it to ct at HV 2/17, mail copy too"
        (/^(?:will|going to|gonna|plan to|need to)\b/.test(textOf(clause, 0, 2)) &&
          /^(?:mail|send|give|hand)$/.test(wordAt(clause, hit.from))) ||
        (wordAt(clause, hit.from - 1) === 'to' && /^(?:go|mail|send)$/.test(wordAt(clause, hit.from))) ||
        // "NEXT STEP - MAIL 7869 BY 5/21"
        /^mail (?:(?:the|her|his|re) )?(?:7869|notice|ntc) by\b/.test(
          textOf(clause, hit.from, hit.from + 6),
        ) ||
        // "If N/S Thurs I'm sending the RE notice"
        (wordAt(clause, 0) === 'if' && /^(?:send|sending|mail|mailing)$/.test(wordAt(clause, hit.from))) ||
        // "Reminder to self - 7869 due in the mail by 9/24"
        /^(?:reminder|note) to (?:self|me)\b/.test(textOf(clause, 0, 3)) ||
        // "Typed, to go w/ Friday mail"
        /\bto go (?:w|with|in|into|out)\b/.test(textOf(clause, hit.from - 5, hit.from));
      // "Goes out once lead signs", "if nothing from her by Tues, 7869 goes out Wed"
      const goes =
        /^goes?$/.test(wordAt(clause, hit.from)) &&
        (says(clause, /^(?:once|when|after|as)$/, hit.to, hit.to + 2) ||
          /^(?:if|unless|when|once)$/.test(wordAt(clause, 0)));
      // "7869 goin out mon", "7869 mailed: ______"
      const blank = says(clause, /^_$/, hit.to) || /^go(?:ing|in)$/.test(wordAt(clause, hit.from));
      const ahead =
        planned(clause, hit) ||
        toGo ||
        goes ||
        blank ||
        [GOES_LATER, GOING_OUT].some((later) => later.test(textOf(clause)));
      const supposed = ahead && wordAt(clause, 0) === 'if';
      // "Mail copy not done"
      const undone = /^not (?:yet |been )?(?:done|sent|out)\b/.test(textOf(clause, hit.to + 1, hit.to + 4));
      // "It didn't go out until today, 9/8": on that day it did.
      const late = NOT_UNTIL.test(textOf(clause));
      // "Had not opened the 7869 that went out 9/28"
      const known = /^(?:that|which)$/.test(wordAt(clause, hit.from - 1));
      // "Pulled RE notice out of the mail tray before it left", "decided against mailing", "unmailed"
      const kept =
        /\bpulled\b.*\bout of\b.*\b(?:mail|tray|bag|outgoing|bin)\b/.test(textOf(clause)) ||
        /\bagainst$/.test(textOf(clause, 0, hit.from)) ||
        // "By mail I did not send"
        /^(?:i |we )?(?:did not|didnt) (?:send|mail)\b/.test(textOf(clause, hit.to, hit.to + 5)) ||
        // "RE scratched before letter went"
        (/^(?:went|sent|mailed|gone)$/.test(wordsOf(clause, hit)) &&
          /\bbefore (?:the )?(?:\w+ )?(?:letter|ltr|notice|7869|it)$/.test(textOf(clause, 0, hit.from))) ||
        wordAt(clause, hit.from) === 'unmailed';
      const not = !late && !known && (negated(clause, hit) || undone || kept) && !supposed;
      const state = not ? 'not' : ahead && !late ? 'planned' : 'done';
      acts.push({ means: how, state, clause, hit });
    }
  }
  return acts;
}

/** "The box ct gave the front desk" is nothing handed to the participant. */
function clientGave(clause: Clause, hit: Hit, clauses: readonly Clause[]): boolean {
  // "Gave 7869 to mailroom"
  if (
    /^g[ai]ve?n? (?:\S+ ){0,3}to (?:the )?(?:mail ?room|os2?|front desk|clerk|carrier)\b/.test(
      textOf(clause, hit.from),
    )
  )
    return true;
  // "She took RE letter home", "he walked out with 7869"
  if (/^(?:took|walked)$/.test(wordAt(clause, hit.from))) return false;
  const giver = hitsOf(clause, 'client', 'pronoun', 'third').find((who) => who.to === hit.from);
  // "Ct picked up the 7869 at front desk"
  if (giver?.meanings.has('client') && /^picked$/.test(wordAt(clause, hit.from))) return false;
  // "I left her a second copy"
  if (giver && is(clause.tokens[giver.from - 1], 'gives')) return false;
  // "Receptionist gave him his notice"
  if (giver?.meanings.has('third') && /^(?:him|her|ct|client|clt|pt)$/.test(wordAt(clause, hit.to)))
    return false;
  return giver !== undefined && partnerOf(clause, hit, clauses) !== 'client';
}

/** Mail that nobody of ours sent. */
const NOT_SENT_BY_US: readonly RegExp[] = [
  // "The 7869 I thought went out Friday"
  /\b(?:i|we) (?:had )?thought (?:had |was )?‹/,
  // "Motel desk loses people's mail"
  /\b(?:reads?|opens?|throws?|takes?|los(?:es?|t|ing)|steals?|stole|checks?|checked|gets?|got|forwards?|holds?|held) (?:her|his|their|the|peoples|any|no|my) ‹/,
  // "Since mail comes back"
  /› (?:comes|came|keeps coming|coming|bounces) back\b/,
  // "Her mail gets stolen"
  /› (?:gets?|is|was|keeps) (?:getting )?(?:so |very |too )?(?:stolen|lost|opened|taken|forwarded|held|slow|late|unreliable|iffy|spotty|unsafe|bad)\b/,
  // "Office mail is not running"
  /› (?:is|was) (?:not|nt) (?:running|going|moving)\b/,
  // "Ct stopped by for her mail."
  /\bfor (?:her|his|their|the) ‹/,
  // "Mail was already picked up", "mail run was gone"
  /\bmail(?:› (?:was |had |is )?(?:already )?(?:been )?| (?:was |had |is )?(?:already )?(?:been )?‹)(?:picked up|gone|out)\b|› run (?:was|is|had|left|gone|already)\b/,
  // "Pulled from the mailroom", "he looks at his e-mail"
  /\bfrom (?:\S+ )?‹|(?:^| )e ‹/,
  // "Walked in w/ the letter in her hand (7869, mailed 3/11)"
  /\bw(?:ith)?(?: \S+){0,3} ‹[^›]* hands?›/,
  // "I missed the mail run"
  /\bmissed (?:the |todays |our )?‹/,
  // "Ct declined mail"
  /\b(?:declined|refused) ‹mail\b/,
  // "Tomorrow, out the door now": who writes goes home.
  /‹out the door› now\b/,
  // "Nothing in mail", "mail truck didn't make it"
  /\bnothing in(?: the)? ‹|‹\w+› truck(?: |$)/,
  // "She mailed me the log"
  /› me(?: |$)/,
  // "Mailed a copy to the contractor", "copy mailed to her attorney", "the contractor was mailed a copy"
  /‹mailed› (?:a |the |one )?copy to (?:the |her |his |our )?(?:contractor|attorney|atty|lawyer|lead|file|imaging|provider|worker|site|advocate|branch)\b|\bcopy (?:was )?‹mailed› to (?:the |her |his |our )?(?:contractor|attorney|atty|lawyer|lead|file|imaging|provider|site|advocate)\b|\b(?:contractor|attorney|lawyer|provider|site|advocate) was ‹mailed›/,
  // "Usually I mail these a week ahead", "last year hers was mailed"
  /\b(?:usually|normally|always|generally|typically|last year)\b.*‹|‹mail› these\b/,
  // "Rec'd our supply of blank 7869 forms in the mail"
  /\b(?:supply|blank|boxe?s? of|box of|pads? of)\b.*‹/,
  // "USPS tracking shows 7869 undeliverable"
  /‹usps› (?:tracking|site|website|shows|says|has|slow|is slow)\b/,
  // "Day of mailing not counted", "that saves mailing"
  /(?:\bda(?:y|te) of|\bsav(?:es|ing)) ‹mailing\b/,
];

/** "When the mail desk is staffed", "housing authority mailed ptp": no sending of ours. */
function isNoAct(clause: Clause, hit: Hit): boolean {
  const text = around(clause, hit);
  return (
    NOT_SENT_BY_US.some((pattern) => pattern.test(text)) ||
    // "7869 sent 3/18/09, certified?"
    (/\?$/.test(text) && !says(clause, /^,$/, hit.to)) ||
    // "The shop gave me her new box", not "7869 to the PO box"
    (is(clause.tokens[hit.to], 'mail-place') && !/ po$/.test(wordsOf(clause, hit))) ||
    hitsOf(clause, 'other-program').some(
      ({ to }) =>
        to <= hit.from &&
        hit.from - to < 3 &&
        !hasBreak(clause, to, hit.from) &&
        // "Found an address on the billing form and mailed it there"
        wordAt(clause, hit.from - 1) !== 'and',
    )
  );
}
