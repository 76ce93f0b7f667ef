/** Calls: who rang whom, and whether anybody answered. */
import { type Clause, hitsOf, isPartOf, means, says, standsBeside, textOf, wordAt } from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { negated, planned } from './scope.ts';
import type { Add } from './signal.ts';
import { is } from './tokens.ts';
import { actorOf, isOfSomebody, partnerOf } from './who.ts';

export function callSignal(clause: Clause, hit: Hit, clauses: readonly Clause[], add: Add): void {
  // "Llamó la escuela"
  if (
    /^llamo (?:la|el|una?) (?!sra?\b|client|senora?\b|participante\b)/.test(
      textOf(clause, hit.from, hit.to + 2),
    )
  )
    return;
  // "A call from …" is told by who called; "phoned from the car" is not.
  if (wordAt(clause, hit.to) === 'from' && !/ed$/.test(wordAt(clause, hit.to - 1))) return;
  if (
    negated(clause, hit) ||
    planned(clause, hit) ||
    isBareCall(clause, hit) ||
    isPartOf(clause, hit, 'no-call', 'treatment') ||
    // "RE 1/28/19, ph appt, 8:00", "RE called off"
    /^(?:appt|appointment|intvw|interview)$/.test(wordAt(clause, hit.to)) ||
    // "Called off Feb 12 RE"
    (isPartOf(clause, hit, 'cancelled') && clause.tokens.some(({ text, caps }) => text === 're' && caps)) ||
    (wordAt(clause, hit.to) === 'off' &&
      /^(?:re|appt|appointment|mtg|meeting|class|it)$/.test(wordAt(clause, hit.from - 1))) ||
    // "Told her I can't call that good cause"
    /^call (?:that|this|it)\b/.test(textOf(clause, hit.to - 1, hit.to + 1)) ||
    // "Staffing for this pm called off", "DA called off the 2nd"
    (isPartOf(clause, hit, 'cancelled') &&
      (means(clause, 'staffing', 'team') ||
        /^the (?:\d|hearing|trial|case)/.test(textOf(clause, hit.to + 1, hit.to + 3))))
  )
    return;
  // "Would've GC'd it had she called"
  if (/^had (?:s?he|they|ct|client|pt)$/.test(textOf(clause, hit.from - 2, hit.from))) return;
  const actor = actorOf(clause, hit, clauses);
  // "Called ct NA called ct NA"
  if (/^(?:ct|clt|client|px|pt) na\b/.test(textOf(clause, hit.to, hit.to + 2))) return;
  // "UTR client by ph"
  if (/^(?:by|via|over|on)$/.test(wordAt(clause, hit.from - 1)) && means(clause, 'tried')) return;
  // "Out Fri 10/30, called first": who was out did.
  if (actor === 'open' && /^out\b/.test(textOf(clause)) && isPartOf(clause, hit, 'called-ahead')) return;
  const partner = partnerOf(clause, hit, clauses);
  // "Dialed the testing ctr together", "called county intake with her": beside the participant.
  if (
    (partner !== 'client' && says(clause, /^together$/, hit.to)) ||
    /^(?!(?:to|w|with|her|him|ct|clt|client|pt|back|ahead|in)\b)\w+ (?:\w+ ){0,2}w(?:ith)? (?:her|him|ct|clt|client|pt)\b/.test(
      textOf(clause, hit.to, hit.to + 6),
    )
  )
    return;
  // "Called Winco HR to verify hire"
  if (
    /^(?:\w+ ){1,4}to (?:verify|confirm) (?:hire|hours|hrs|wages|employment|pay|income|rent)\b/.test(
      textOf(clause, hit.to, hit.to + 8),
    )
  )
    return;
  // "Called Caring Hands to set up a WE spot"
  if (
    /^(?:\w+ ){1,3}(?:to set up|about|re|for) an? (?:we|work|wex) (?:spot|site|slot|placement|position|opening)\b/.test(
      textOf(clause, hit.to, hit.to + 9),
    ) &&
    hitsOf(clause, 'client', 'pronoun').every(({ from }) => from - hit.to > 2)
  )
    return;
  // "Bilingual wkr called for me"
  if (actor === 'third' && !/^for (?:me|us)$/.test(textOf(clause, hit.to, hit.to + 2))) return;
  // "Ct canc'd 6/9 PDP appt by ph"
  if (
    /^(?:by|via|over)$/.test(wordAt(clause, hit.from - 1)) &&
    /^(?:ph|phone)$/.test(wordAt(clause, hit.from)) &&
    hitsOf(clause, 'client')[0]?.from === 0 &&
    !means(clause, 'missed', 'tried', 'leave', 'third')
  ) {
    add(hit, 'made', ['phone']);
    return;
  }
  // "Snowed in all wk, phoned me"
  if (
    actor === 'client' ||
    (actor === 'open' &&
      /^(?:[,;]|and|)$/.test(wordAt(clause, hit.from - 1)) &&
      /^(?:me|us)$/.test(wordAt(clause, hit.to)))
  ) {
    // "Nobody knows whether he phoned in"
    if (says(clause, /^(?:whether|if)$/, hit.from - 3, hit.from)) return;
    // "Participant called FEP 9:40": the one who writes, or a colleague.
    if (partner !== 'third' || is(clause.tokens[hit.to], 'colleague')) add(hit, 'made', ['phone']);
    return;
  }
  // "Rang the msg phone (sister)": theirs all the same.
  const line = says(clause, 'line', hit.to, hit.to + 3);
  // "Rang the feed store where Wade gets his calls. Gal there'll tell him"
  const told = [clause, clauses[clause.index + 1]].some(
    (each) => each && RELAYED.test(textOf(each, each === clause ? hit.to : 0)),
  );
  if ((partner === 'third' || isOfSomebody(clause, hit)) && !line && told) {
    add(hit, 'attempted', ['phone']);
    return;
  }
  if (partner === 'third' ? !line : partner === 'open' && isOfSomebody(clause, hit)) return;
  const calledIn =
    /^(?:called|c)$/.test(wordAt(clause, hit.from)) && is(clause.tokens[hit.from + 1], 'called-in');
  // "Missed class but called at 11".
  const but =
    (/^(?:but|and)$/.test(wordAt(clause, hit.from - 1)) ||
      // "Client can't get down the hill to Job Club, called 7:45."
      (wordAt(clause, hit.from - 1) === ',' && clause.times.some(({ from }) => from === hit.to))) &&
    hitsOf(clause, 'client')[0]?.from === 0 &&
    partner === 'open';
  if (but) add(hit, 'made', ['phone']);
  else if (calledIn && partner !== 'client' && !isLeft(clause) && !isLeft(clauses[clause.index + 1]))
    add(hit, 'made', ['phone'], true);
  else add(hit, reachedMachine(clause, hit) ? 'attempted' : 'open', ['phone']);
}

const RELAYED =
  /\b(?:will|ll|'ll|therell|there'll|would) (?:tell (?:her|him|ct|clt|client|px|pt)|pass (?:it|that|word|the)|give (?:her|him|ct|px|pt) (?:the|my|a)|let (?:her|him|ct|px|pt) know)\b|\b(?:desk|front|staff|clerk) took (?:a|the|my) (?:note|msg|message)\b/;

/** "Left a message", "no answer": who called got no further. */
function isLeft(clause: Clause | undefined): boolean {
  return (
    clause !== undefined &&
    (means(clause, 'leave', 'tried') ||
      // "Called re class, her aunt will pass it on"
      (means(clause, 'third') && says(clause, 'relays')))
  );
}

/** "Rang ct, voicemail": nobody answered; "…, voicemail from him" is another thing. */
function reachedMachine(clause: Clause, hit: Hit): boolean {
  const machine = hitsOf(clause, 'message-thing').find(({ from }) => from > hit.to && from - hit.to < 12);
  return (
    machine !== undefined &&
    /^, (?:(?:her|his|the|went to) )*$/.test(
      `${textOf(clause, Math.max(hit.to, machine.from - 3), machine.from).replace(/^.*(?=,)/, '')} `,
    ) &&
    wordAt(clause, machine.to) !== 'from'
  );
}

/** Where "call", "phone", "ring" is no call that was made. */
const NO_CALL_MADE: readonly RegExp[] = [
  // "Line busy. Was calling on orientation"
  /^ ?(?:i )?was ‹calling› (?:on|re|about|abt|to|for)\b/,
  // "Ct has called 14 places this wk"
  /› (?:\d+|several|a few|many) (?:places|employers|landlords|apts|numbers|listings)\b/,
  // "Called 211", "2 call backs"
  /› (?:[2-9]11|backs)(?: |$)/,
  // "New msg ph", "on my PC", "on the public pc", "message phone just rings"
  /\b(?:msg|message|new) ‹(?:ph|phone)(?: |›)|\b(?:my|the|our|a|public|lab|library|on (?:her|his)) ‹pc(?: |›)|\bjust ‹rings(?: |›)/,
  // "Took a call in the hall and never came back in", "customer not accepting calls"
  /\btook (?:a|the|another) ‹|\b(?:accepting|taking) ‹/,
  // "Phone tag w ct all wk, she calls, I'm out"
  /\bphone›? tag\b/,
  // "P/C SENT 4/7": a postcard.
  /‹pc?(?: [^›]*)?› (?:sent|mailed|postcard)(?: |$)/,
  // "Roads bad, called it off", "called nobody yet"
  /› (?:(?:it|that|this) off|nobody|no one)\b/,
  // "Wants the RE mtg called off"
  /\b(?:mtg|meeting|appt|appointment|session|class|visit|it|was|is|been|be) ‹[^›]*› off(?: |$)/,
  /\bque(?: \S+){0,2} ‹/,
  // "If she's going to be out, call me", "I'd call this a pattern"
  /‹call(?: [^›]*)?› (?:me|us|this|it|that)(?: |$)|‹call(?:ed|ing|s)(?: [^›]*)?› (?:this|it|that) (?:a|an|good|noncoop\w*)\b/,
  // "A letter instead, asks for a call by 7/7"
  /\b(?:asks?|asked|asking)(?: \S+){0,2} ‹call(?: |›)/,
  // "I'm called away to training"
  /\b(?:im|am|was|being|been|get|got|be) ‹called› (?:away|out|off|to)\b/,
  // "3/10 (no reason), 3/11 (called)", "BY PH."
  /\( ‹called› \)|^by ‹ph(?:one)?›/,
  // "Card: we miss you, give me a call"
  /\bgive (?:me|us) an? ‹(?:call|ring)(?: |›)/,
  // "Ph # is new"
  /‹(?:ph|tc|pc|call)(?: [^›]*)?› (?:#|number|no|nbr)(?: |$)/,
];

/** "Call your worker", "to call me": no call that was made. */
function isBareCall(clause: Clause, hit: Hit): boolean {
  const word = wordAt(clause, hit.from);
  if (standsBeside(NO_CALL_MADE, clause, hit)) return true;
  // "Lead wants a letter and a call before we do RE"
  if (
    word === 'call' &&
    says(clause, /^(?:wants?|needs?)$/, hit.from - 6, hit.from) &&
    means(clause, 'third')
  )
    return true;
  // "Th was called in": what a sheet of attendance tells.
  if (is(clause.tokens[hit.from - 1], 'be') && wordAt(clause, hit.to) === 'in') return true;
  // "Video call w/ pt"
  if (is(clause.tokens[hit.from - 1], 'video')) return true;
  // "Employer's been called"
  if (wordAt(clause, hit.from - 1) === 'been' && !means(clause, 'client', 'pronoun')) return true;
  // "Today she calls"
  if (word === 'calls' && hitsOf(clause, 'client', 'pronoun').some(({ to }) => to === hit.from)) return false;
  if (hit.to - hit.from > 1 || !/^(?:call|calls|ring)$/.test(word)) return false;
  const next = wordAt(clause, hit.to);
  // "Client call, she can not start": who writes so has another first language.
  if (hitsOf(clause, 'client').some(({ from, to }) => from === 0 && to === hit.from) && next === ',')
    return false;
  return !/^(?:to|w|with|from)$/.test(next) && !is(clause.tokens[hit.from - 1], 'leads-to-call');
}
