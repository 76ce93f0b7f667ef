/** What became of a contact: answered or not, passed on by whoever picked up, a paper that changed hands and no word. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { Medium } from '../../record/events.ts';
import { type Clause, hitsOf, means, says, textOf, wordAt, wordsOf } from './clauses.ts';
import { saysNotReached } from './forms.ts';
import { isOut } from './missed-days.ts';
import type { Signal } from './signal.ts';
import { is } from './tokens.ts';
import { spokenOf } from './whose.ts';

export interface Contact {
  direction: Signal['direction'];
  media: Set<Medium>;
  on: CivilDate;
  clauses: Set<Clause>;
  /** A form's heading alone. */
  heading: boolean;
  /** Somebody spoke, so that a notice handed over was talked about. */
  talked: boolean;
}

/** "Reviewed by conf call (client not on it)", "have not looped in the client yet": whoever was spoken to, it was others. */
export const NOT_IN_TOUCH =
  /^(?:i )?(?:didnt|did not) (?:see|talk to|speak to|speak w|meet) (?:her|him|them)(?: \.)?$|\b(?:doesnt|does not) know (?:any of |about )?(?:it|this|that) yet\b|\bhave(?:nt| not) met (?:her|him|them)\b|^no talk w(?:ith)?\b|^no (?:client|clt|ct|pt|cl)(?: \.)?$|\b(?:did not|didnt) talk (?:shop|business)\b|\b(?:did not|didnt) (?:discuss|talk|speak) w(?:ith)? (?:her|him|client|clt|ct|pt|cl)\b|\bnot (?:on (?:it|the call|the line)|looped in|been in touch|in touch w(?:ith)?|contacted)\b|\bhave not (?:spoken|talked) (?:with|w|to) (?:her|him|client|clt|ct|pt|cl) (?:yet|about)\b/;

/** At a staffing: "Client did not come" */
export const AWAY =
  /^(?:client|clt|ct|cl|pt|participant|px|mom|dad|s?he|\w \.) (?:was (?:invited|asked to come) (?:, )?(?:(?:and|but) )?)?(?:(?:did not|didnt|chose not to|opted not to|declined to) (?:come|show|attend|appear)|(?:was )?not able to (?:come|attend|be)|(?:was )?(?:not (?:here|there|present)|absent)|wasnt (?:here|there|present))\b/;

/** Whether a contact was read from this clause itself. */
export function isOfContact(contacts: readonly Contact[], clause: Clause): boolean {
  return contacts.some(({ clauses }) => clauses.has(clause));
}

/** The first and the last clause of a contact, by their place in the note. */
export function endsOf(own: Iterable<Clause>): [first: number, last: number] {
  const places = Array.from(own, ({ index }) => index);
  return [Math.min(...places), Math.max(...places)];
}

/** "Response: none so far", below what was sent. */
export function wasNotReached({ clauses: own, media }: Contact, clauses: readonly Clause[]): boolean {
  const [, last] = endsOf(own);
  const next = clauses[last + 1];
  // "Contacted her at her gmail address; nothing received so far"
  const written = media.size > 0 && [...media].every((way) => /^(?:email|text|letter)$/.test(way));
  if (
    written &&
    next &&
    hitsOf(next, 'no-answer').some(({ from }) => from < 2) &&
    ![...own].some((each) => means(each, 'reply', 'incoming', 'say'))
  )
    return true;
  // "Call placed re JOBS services. Not home per husband.", "returned clt's call. She's out, per roommate."
  if (
    media.has('phone') &&
    next &&
    (hitsOf(next, 'tried').some(
      (hit) => hit.from === 0 && /^not (?:home|there|in)$/.test(wordsOf(next, hit)),
    ) ||
      (/^s?he(?: is)? (?:out|not (?:home|there|in)|away|asleep)\b|^s?hes (?:out|not (?:home|there|in)|away|asleep)\b/.test(
        textOf(next, 0, 4),
      ) &&
        means(next, 'third')))
  )
    return true;
  return clauses.some((clause) => clause.index > last && saysNotReached(clause));
}

const HAD_BEEN =
  /^(?:(?:lost|left|forgot) (?:it|that|the|her|his)\b|no tuvo\b|no tenia\b|estaba\b|(?:had|has) been|been|had (?:a|no|to|her|his)|thought|forgot|overslept|was (?:at|in|sick|home|out|w|with|up))\b/;

const WHY =
  /\b(?:called|phoned|rang|tc|call|dialed)\b.*, (?:(?:her|his|the|their) )?(?:dtr|daughter|son|baby|kids?|child|sitter|car|truck|bus|ride) (?:has|had|is|was|are|were|broke|quit|fell|died|wont start|wouldnt start|never came)\b|\b(?:called|phoned|rang|tc) (?:ct|clt|client|her|him|pt) , (?:snowed in|stuck|sick|home sick|feeling|out of gas|no ride|no gas|\w+ better)\b/;

/** "Called ct to say nice work", "T/c ct, JS going ok, 2 interviews nxt wk" */
const SPOKE =
  /\b(?:called|phoned|rang) (?:\w+ (?:\. )?)to (?:say|congratulate|thank|apologize) | , .*\b(?:going|doing|went) (?:ok|okay|fine|good|well|great)\b| , (?:s?he |ct )?(?:will|ll) (?:make (?:it |them |hrs |hours )?up|be (?:there|back|in)|come|start|go|attend|bring|do)\b|\bon (?:her|his) way(?: now)?\b|\b(?:tc|t \/ c|call|called) (?:[\d/]+ )?y(?:es)?\b|\bended up (?:mostly |talking )?(?:on|about)\b| , (?:ok ?'? ?d|okd|agreed|said yes|all good)(?: |$)/;

/** "Phoned pt this morning, she's been sick": what follows is known from the one who was called. */
export function isAnswered({ clauses: own, media }: Contact, clauses: readonly Clause[]): boolean {
  if (!media.has('phone') && !media.has('home-visit') && !media.has('in-person')) return false;
  const [first, last] = endsOf(own);
  // "TC, had forgotten, r/s to 4/9": so says who answered.
  const told = (clause: Clause) =>
    clause.tokens.some(
      (token, at) =>
        at > (hitsOf(clause, 'call')[0]?.from ?? at) && !clause.tokens[at - 1]!.word && is(token, 'told'),
    );
  if ([...own].some(told)) return true;
  if (
    media.has('phone') &&
    [...own].some((clause) => SPOKE.test(textOf(clause)) && !means(clause, 'tried', 'leave'))
  )
    return true;
  // 'Telephoned him to ask why. He isn't going back, "so cut me off".'
  if (
    media.has('phone') &&
    clauses
      .slice(first, last + 2)
      .some(
        (clause) =>
          /["“] [^"”]*\b(?:me|i|im|my)\b/.test(textOf(clause)) &&
          !means(clause, 'tried', 'leave', 'third', 'texted', 'emailed', 'medium-letter') &&
          !says(clause, 'to-reader'),
      )
  )
    return true;
  // 'Job club? Phoned. "Bus never came."'
  const behind = clauses[last + 1];
  if (
    media.has('phone') &&
    behind &&
    /^["“] /.test(textOf(behind)) &&
    !says(behind, 'to-reader') &&
    ![...own].some((clause) => means(clause, 'tried', 'leave'))
  )
    return true;
  // "Called her abt class gaps: quarantine."
  if (
    [...own].some(
      (clause) =>
        means(clause, 'call') &&
        !means(clause, 'tried', 'leave', 'third') &&
        hitsOf(clause, 'reason').some(({ from }) => wordAt(clause, from - 1) === ':'),
    )
  )
    return true;
  // "Llamé a la Sra. O. … Le di el número"
  if (
    clauses
      .slice(first, last + 4)
      .some(
        (clause) =>
          /^(?:le|me) (?:di|dije|recorde|explique|dijo)\b/.test(textOf(clause)) &&
          !means(clause, 'tried', 'leave'),
      )
  )
    return true;
  // "Called ct w/ language line. 6 absences in April. … She was glad."
  if (
    media.has('phone') &&
    clauses
      .slice(last + 1, last + 6)
      .some((clause) =>
        /^(?:s?he|ct|clt|client|pt) (?:was|is|sounded) (?:glad|happy|relieved|upset|ok|fine|sorry)\b/.test(
          textOf(clause),
        ),
      )
  )
    return true;
  // "HV 2/12. Tired. Asks can she do data entry class"
  if (
    media.has('home-visit') &&
    clauses
      .slice(last + 1, last + 4)
      .some((clause) =>
        /^(?:s?he )?(?:asks|says|states|reports|denies)\b|\bi asked (?:if|her|him|about|abt)\b|^asked (?:what|how|why|if|her|him)\b/.test(
          textOf(clause),
        ),
      )
  )
    return true;
  // "Phone call to Memb 01 re: ES plan", and below it "Result: M01 will sit down w/ counselor"
  if (
    clauses
      .slice(last + 1, last + 6)
      .some(
        (clause) =>
          /^(?:\* )?(?:result|outcome) :/.test(textOf(clause, 0, 3)) &&
          means(clause, 'client') &&
          !means(clause, 'tried', 'leave', 'no-answer', 'negation'),
      )
  )
    return true;
  // "Phoned 2/16 10a, dtr has flu, clinic slip coming": why, and told by whoever answered.
  if (
    [...own].some(
      (clause) =>
        means(clause, 'call') && WHY.test(textOf(clause)) && !means(clause, 'missed', 'tried', 'leave'),
    )
  )
    return true;
  // "I called ct on that. Had been at her mom's w/ no phone."
  const next = clauses[last + 1];
  if (next && HAD_BEEN.test(textOf(next)) && !means(next, 'tried', 'leave', 'third')) return true;
  // A list has a line for each thing that was said.
  const near = clauses.slice(first, last + (/^[-*•]$/.test(wordAt(clauses[first]!, 0)) ? 6 : 3));
  // "Dialed both numbers. Zilch. Her file goes back to Pam."
  if (
    near.some((clause) =>
      hitsOf(clause, 'no-answer').some(
        ({ from }) =>
          from === 0 ||
          // "Called, texted, even wrote. She is not responding to anything"
          /^(?:s?he|ct|clt|px|pt) (?:is |has )?$/.test(`${textOf(clause, 0, from)} `),
      ),
    )
  )
    return false;
  // "Knocked about 4. Nobody. He was due at the shop …"
  if (
    near.some((clause) =>
      /^(?:nobody|no one|noone|nadie)(?: (?:home|there|came|in))?(?: \W)?$/.test(textOf(clause)),
    )
  )
    return false;
  return near.some((clause) =>
    hitsOf(clause, 'pronoun').some(({ from }) => {
      // "Phoned Lupe re LS, her vm"
      if (hitsOf(clause, 'message-thing').some((thing) => thing.from === from + 1)) return false;
      // "Rang the shelter desk, they don't confirm who stays there"
      if (/^they (?:dont|wont|cant)$/.test(textOf(clause, from, from + 2))) return false;
      const opens =
        from === 0 ||
        /^(?:[,;.-]|and)$/.test(wordAt(clause, from - 1)) ||
        // "T/C today was about JOBS: she can do mornings only"
        (/^(?!re )\w+ :$/.test(textOf(clause, from - 2, from)) && !means(clause, 'third'));
      return (
        opens &&
        !means(clause, 'missed') &&
        // "Went by the center, she had already signed out"
        !/^(?:had (?:already|just|left|gone)|was already)\b/.test(textOf(clause, from + 1, from + 3)) &&
        // "Called about her class, she was out 2/26": why, and no answer.
        !isOut(clause, from + 2) &&
        // "…, her cousin took a message"
        !hitsOf(clause, 'third').some((third) => third.from === from + 1) &&
        spokenOf(clause, from, clauses) === 'client'
      );
    }),
  );
}
