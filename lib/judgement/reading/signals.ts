/**
 * Signs of a contact in one clause: somebody spoke with the participant, or tried to reach them. What it was about is
 * not asked here. A sign names its own medium where the words tell it.
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { Medium, Span } from '../../record/events.ts';
import {
  anyMeans,
  type Clause,
  hasBreak,
  hitAt,
  hitsOf,
  isGreeting,
  means,
  says,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { sayMedia, spokenMedia, triedMedia, wayIn } from './media.ts';
import { answersWith, entriesIn, presenceIn } from './presence.ts';
import { negated, planned, real } from './scope.ts';
import { is } from './tokens.ts';
import { actorOf, isOfSomebody, partnerOf, spokenOf, whoIs } from './who.ts';

export interface Signal {
  clause: Clause;
  hit: Hit;
  /** `open`: a call of which this clause does not say whether anyone answered. */
  direction: 'made' | 'attempted' | 'open';
  media: Medium[];
  /** Says by itself that there was contact; a weak sign only carries on a contact that stands already. */
  weak: boolean;
}

/** Verbs that stand without a subject in notes when the participant is meant ("States she …"). */
const ELIDED = /(?:s|ed|ing|slept|o)$/;

const ADDRESS = /^(?:gmail|yahoo|hotmail|aol|outlook|(?:by|via) .*)$/;
const BY_WAY = /^(?:e?mail|post|fax|courier|text|phone)$/;
const INVITES = /^(?:invit(?:ed?|es|ing)|ask(?:ed|ing)?|hop(?:e|es|ing)|want(?:s|ed)?|needs?)$/;

/** What holds for the signs of all clauses of a note. */
export interface Scene {
  staffed: boolean;
  /** The first lines of pasted e-mails. */
  headers: readonly Clause[];
  /** From here on an e-mail of somebody else stands in the note. */
  othersMail: number;
  /** In a staffing's narrative what the participant said is weighed, not said there, unless they took part. */
  tookPart: boolean;
}

export function sceneOf(clauses: readonly Clause[]): Scene {
  const staffed = anyMeans(clauses, 'team') || anyMeans(clauses, 'staffing');
  const tookPart =
    !staffed ||
    clauses.some(
      (clause) =>
        hitsOf(clause, 'present', 'medium-phone', 'medium-other', 'incoming', 're-appointment').length > 0 ||
        says(clause, 'took-part'),
    );
  const headers = clauses.filter(isMailHeader);
  const others =
    headers.length > 0 && headers.every((line) => means(line, 'third') && !says(line, 'colleague'));
  return { staffed, tookPart, headers, othersMail: others ? headers[0]!.index : Number.POSITIVE_INFINITY };
}

export function signalsOf(
  clause: Clause,
  clauses: readonly Clause[],
  notice: readonly Span[],
  writtenOn: CivilDate,
  { staffed, tookPart, headers, othersMail }: Scene,
): Signal[] {
  if (clause.index >= othersMail) return [];
  if (hitsOf(clause, 'history', 'recap', 'staff-only').length > 0) return [];
  // What a letter or a text says to the participant; a form that is still to be filled in.
  // "Thought of texting but she's out of minutes"
  if (/^thought (?:of|about)$/.test(textOf(clause, 0, 2))) return [];
  if ((speaksToReader(clause) && !answersWith(clause, clauses)) || says(clause, /^_$/)) return [];
  const found: Signal[] = [];
  const add = (
    hit: Hit,
    direction: Signal['direction'],
    media: readonly Medium[] = spokenMedia(clause),
    weak = false,
  ) => found.push({ clause, hit, direction, media: [...media], weak });
  const isNotice = notice.some(({ start }) => start === clause.start);
  const who = (hit: Hit) => [actorOf(clause, hit, clauses), partnerOf(clause, hit, clauses)] as const;

  for (const hit of hitsOf(clause, 'tried')) {
    if (planned(clause, hit) || (staffed && means(clause, 'considered'))) continue;
    // The notice that came back is no attempt; "ATTEMPTED NOT KNOWN" is the post's.
    if (
      (means(clause, 'notice') && wordsOf(clause, hit) === 'bounced') ||
      /^attempted not /.test(textOf(clause, hit.from))
    )
      continue;
    // "No visit had been tried"
    if (
      negated(clause, hit) &&
      (is(clause.tokens[hit.from], 'past') || is(clause.tokens[hit.from], 'message'))
    )
      continue;
    // "Voice message from her"
    if (/^(?:from|fr|fm|de)$/.test(wordAt(clause, hit.to)) && is(clause.tokens[hit.to - 1], 'message'))
      continue;
    // "Bike broke, phone dead, but he turned up": why, and no attempt.
    if (/^phone /.test(wordsOf(clause, hit)) && means(clause, 'present')) continue;
    const [actor, partner] = who(hit);
    // "QA bounced this one"
    if (actor === 'third' && wordsOf(clause, hit) === 'bounced') continue;
    if (actor === 'client' && /^(?:tried|attempted)/.test(wordsOf(clause, hit))) continue;
    const ofPhone = says(clause, /^(?:cell|phone|number|#|line)$/, hit.to, hit.to + 3);
    if (partner === 'third' && !ofPhone && actor !== 'client' && !means(clause, 'client')) continue;
    // "E-mailed her. Bounced, mailbox full."
    const before = clauses[clause.index - 1];
    const mail = before !== undefined && means(before, 'emailed') && !means(before, 'call');
    add(
      hit,
      'attempted',
      mail && /^(?:bounced|mailbox|inbox)/.test(wordsOf(clause, hit)) ? ['email'] : triedMedia(clause),
    );
  }
  // That nothing came back tells what became of an attempt, and of none by itself.
  for (const hit of hitsOf(clause, 'no-answer')) {
    // "Still nothing back on the e-mail she got from me 8/24"
    const sent = /^(?:from (?:me|us)|my)$/;
    const own = clause.tokens.some(
      (_, at) => sent.test(textOf(clause, at, at + 2)) || sent.test(wordAt(clause, at)),
    );
    const [way] = own ? spokenMedia(clause) : [];
    add(hit, 'attempted', way ? [way] : [], way === undefined);
  }
  for (const hit of hitsOf(clause, 'leave')) {
    const thing = hitsOf(clause, 'message-thing', 'note-thing').find(
      (other) =>
        (other.from >= hit.to && other.from - hit.to <= 8) ||
        (other.to <= hit.from && hit.from - other.to <= 1),
    );
    // "Back from leave"
    if (/^(?:from|on|medical|family|sick)$/.test(wordAt(clause, hit.from - 1))) continue;
    if (!thing || planned(clause, hit)) continue;
    const [actor, partner] = who(hit);
    const note = thing.meanings.has('note-thing');
    if (actor === 'third') continue;
    if (actor === 'client') add(hit, 'made', [means(clause, 'medium-letter') ? 'letter' : 'phone'], true);
    else if (partner !== 'third' || means(clause, 'client') || says(clause, 'man') || says(clause, 'woman'))
      add(hit, 'attempted', note ? ['letter'] : ['phone']);
  }
  for (const hit of hitsOf(clause, 'call')) callSignal(clause, hit, clauses, add);
  for (const hit of hitsOf(clause, 'talk')) {
    if (planned(clause, hit) || says(clause, /^que$/, hit.from - 3, hit.from)) continue;
    if (asksNotTo(clause, hit)) continue;
    if (wordsOf(clause, hit) === 'covered' && /^(?:is|are|was|were)$/.test(wordAt(clause, hit.from - 1)))
      continue;
    // "Card picked up and signed for"
    if (
      /^picked up and/.test(wordsOf(clause, hit)) &&
      actorOf(clause, hit, clauses) === 'open' &&
      !means(clause, 'call')
    )
      continue;
    // "Inviting her to talk with me"
    if (wordAt(clause, hit.from - 1) === 'to' && says(clause, INVITES, hit.from - 5, hit.from)) continue;
    const [actor, partner] = who(hit);
    if (partner === 'third' || (actor === 'third' && partner !== 'client')) continue;
    if (
      partner === 'open' &&
      (isOfSomebody(clause, hit) || (actor === 'open' && (means(clause, 'team') || !tookPart)))
    )
      continue;
    // "Attempted to make contact with client", "contacted ct, LVM"
    if (hitsOf(clause, 'tried').some((other) => other.to <= hit.from && hit.from - other.to < 4)) continue;
    if (wordsOf(clause, hit) === 'contacted' && (means(clause, 'tried') || means(clause, 'leave'))) continue;
    // A form's heading ("Contact was made: 4/20") says less than what stands under it.
    const bare = /^(?:met|reached|saw|visited)$/.test(wordsOf(clause, hit));
    const whom = hitsOf(clause, 'client', 'pronoun').some(({ from }) => from >= hit.to && from - hit.to < 3);
    if (
      bare &&
      !(
        partner === 'client' &&
        (whom || clause.tokens.slice(hit.to, hit.to + 3).some(({ capital }) => capital))
      ) &&
      actor !== 'client' &&
      !(means(clause, 'call') && wordAt(clause, hit.from) === 'reached')
    )
      continue;
    const denied = negated(clause, hit);
    if (denied && !says(clause, 'unable', hit.from - 5, hit.from)) continue;
    // "Had a long chat w/ Mr. C's answering machine"
    if (says(clause, /^(?:machine|vm|voicemail)$/, hit.to, hit.to + 8)) {
      if (!denied) add(hit, 'attempted', ['phone']);
      continue;
    }
    const heading = /contact was made|contact made/.test(wordsOf(clause, hit));
    const said = spokenMedia(clause);
    // "Found V. at the ferry dock": whoever is found stands there.
    const met = said.length === 0 && !denied && is(clause.tokens[hit.from], 'says-in-person');
    add(hit, denied ? 'attempted' : 'made', met ? ['in-person'] : said, heading);
  }
  for (const hit of hitsOf(clause, 'discuss')) {
    if (!real(clause, hit) || isPartOf(clause, hit, 'missed') || asksNotTo(clause, hit)) continue;
    const [actor, partner] = who(hit);
    if (partner === 'third' || actor === 'third') continue;
    // "We agreed that there is good cause": a team of which the participant was none.
    if (!tookPart && wordAt(clause, hit.from) === 'we') continue;
    const withClient =
      partner === 'client' || actor === 'client' || (!staffed && /^we /.test(wordsOf(clause, hit)));
    const handedOver = /^(?:gave|offered|helped)/.test(wordsOf(clause, hit)) && means(clause, 'notice');
    // "We did not touch on JOBS"
    if (wordsOf(clause, hit) === 'we did' && /^(?:not|nt)$/.test(wordAt(clause, hit.to))) continue;
    // "E-mailed to ask how her week went": nobody has answered yet.
    if (wordAt(clause, hit.from) === 'ask' && wordAt(clause, hit.from - 1) === 'to') continue;
    // What a message says, what the worker was told, what a team went over.
    if (asksForAnswer(clause, hit) || (!withClient && says(clause, 'paper', hit.to, hit.to + 5))) continue;
    const inMessage =
      (actor !== 'client' && isInMessage(clause, hit, clauses)) ||
      says(clause, /^(?:ltr|letter|vm|msg|notice)$/, hit.to + 1, hit.to + 4);
    const toWorker = /^(?:am|was|were|been)$/.test(wordAt(clause, hit.from - 1)) && actor !== 'client';
    const byTeam = !withClient && staffed;
    const isCall = hitsOf(clause, 'call').some((other) => other.from === hit.from);
    if (!isCall && !handedOver && !inMessage && !toWorker && !byTeam)
      add(hit, 'made', spokenMedia(clause), !withClient);
  }
  for (const hit of hitsOf(clause, 'incoming')) {
    if (!real(clause, hit)) continue;
    const [, partner] = who(hit);
    if (partner === 'third') continue;
    add(
      hit,
      'made',
      says(clause, 'own-letter', hit.from, hit.to + 1) ? ['letter'] : spokenMedia(clause),
      partner === 'open' && !/cl?i?e?n?t|pt|cl|me|my/.test(wordsOf(clause, hit)),
    );
  }
  for (const hit of tookPart ? hitsOf(clause, 'say') : []) {
    if (!real(clause, hit) || isPartOf(clause, hit, 'missed') || isPartOf(clause, hit, 'other-program'))
      continue;
    // "Lined up for 9/1"
    if (/ed$/.test(wordAt(clause, hit.from - 1)) && wordsOf(clause, hit) === 'up for') continue;
    // "T. last signed in on 1/27": what a sheet shows.
    if (wordAt(clause, hit.from - 1) === 'last') continue;
    // "Reported by ES", "good cause asked for?"
    if (
      wordAt(clause, hit.to) === 'by' ||
      (wordAt(clause, clause.tokens.length - 1) === '?' &&
        hit.from > 0 &&
        actorOf(clause, hit, clauses) === 'open')
    )
      continue;
    // "APPL DENIED."
    if (wordsOf(clause, hit) === 'denied' && !clause.tokens[hit.to]?.word) continue;
    if (asksNotTo(clause, hit)) continue;
    // "Walked off the cannery line": a job that was left.
    if (wordsOf(clause, hit) === 'walked off' && clause.tokens[hit.to]?.word) continue;
    const actor = actorOf(clause, hit, clauses);
    // "Ct asked front desk where …", "ltr to Mr. A, asks him to pick a time": said to another, or by a letter.
    const next = hitsOf(clause, 'third', 'client', 'pronoun').find(({ from }) => from === hit.to);
    const wrote = wordAt(clause, hit.from) === 'wrote';
    if (next && (next.meanings.has('third') || wrote || means(clause, 'medium-letter'))) continue;
    // "Wants: LPN", "applicant told in April notice", "wrote '…' on my card"
    const behind = wordAt(clause, hit.to);
    if (
      (behind === ':' &&
        !hitsOf(clause, 'client').some(({ from }) => from > hit.to) &&
        is(clause.tokens[hit.from], 'weak-say') &&
        actor !== 'client') ||
      (behind === 'in' && says(clause, 'own-letter', hit.to)) ||
      isWritten(clause, hit)
    )
      continue;
    const first = wordAt(clause, hit.from);
    const opens = hit.from === 0 || hasBreak(clause, hit.from - 1, hit.from);
    // "Setting RE because ct disagrees": a reason, and nothing that was said there.
    if (asksFor(clause, hit) || asksForAnswer(clause, hit) || says(clause, 'because', hit.from - 4, hit.from))
      continue;
    if (actor === 'client')
      add(
        hit,
        'made',
        sayMedia(clause.tokens[hit.from]!) ?? spokenMedia(clause),
        is(clause.tokens[hit.from], 'weak-say'),
      );
    else if (
      actor === 'open' &&
      opens &&
      ELIDED.test(first) &&
      (!first.startsWith('signed') || means(clause, 'plan-signed')) &&
      !/^(?:phoned|telephoned)/.test(first) &&
      !isInMessage(clause, hit, clauses) &&
      partnerOf(clause, hit, clauses) !== 'third' &&
      spokenOf(clause, hit.from, clauses) === 'client'
    )
      add(hit, 'made', spokenMedia(clause), true);
  }
  for (const hit of hitsOf(clause, 'present')) {
    if (!real(clause, hit)) continue;
    // "… the paper says come in for …", as somebody is quoted.
    if (clause.tokens.slice(0, hit.from).filter(({ text }) => text === '"').length % 2 === 1) continue;
    const before = clause.tokens[hit.from - 1];
    const byWorker =
      /^(?:i|we)$/.test(before?.text ?? '') ||
      // "I was at her door", "he was at our door"
      (is(before, 'past') &&
        !(/^(?:was|were)$/.test(before!.text) && / (?:our|my) /.test(wordsOf(clause, hit)))) ||
      /ed$/.test(before?.text ?? '');
    if (
      byWorker ||
      wordAt(clause, hit.from - 1) === 'last' ||
      // "Came by mail today"
      (/ by$/.test(wordsOf(clause, hit)) && BY_WAY.test(wordAt(clause, hit.to))) ||
      // "Came into compliance"
      is(clause.tokens[hit.to], 'no-room') ||
      // "The fax came in"
      is(before, 'paper') ||
      actorOf(clause, hit, clauses) === 'third' ||
      means(clause, 'missed') ||
      asksFor(clause, hit) ||
      (/^(?:dropped|popped)/.test(wordsOf(clause, hit)) && actorOf(clause, hit, clauses) !== 'client') ||
      (means(clause, 'appointment') &&
        clause.dates.some(({ date, to }) => date > writtenOn && to <= hit.from))
    )
      continue;
    const home = means(clause, 'medium-home-visit') || /home/.test(wordsOf(clause, hit));
    const way = wayIn([clause], hit.from, hit.to + 2);
    // "Left word on the phone" is nobody on the line.
    if (way && way !== 'in-person' && (means(clause, 'leave') || means(clause, 'tried'))) continue;
    add(hit, 'made', [home ? 'home-visit' : (way ?? 'in-person')]);
  }
  for (const { hit, media } of presenceIn(clause, clauses, writtenOn))
    add(hit, 'made', media.length > 0 || wordAt(clause, hit.from) === '"' ? media : spokenMedia(clause));
  for (const { hit, media, direction } of isNotice ? [] : entriesIn(clause)) {
    if (!planned(clause, hit) && !isAhead(clause, hit, writtenOn)) add(hit, direction, media);
  }
  for (const hit of hitsOf(clause, 'emailed', 'texted')) writtenSignal(clause, hit, clauses, add);
  for (const hit of hitsOf(clause, 'visit')) {
    // A home visit asked of the case manager is an attempt (duties, `contractor-contact-1-day`).
    if (/^(?:asked|requested|requesting)$/.test(wordAt(clause, 0)) && /visit|hv/.test(wordsOf(clause, hit)))
      add(hit, 'attempted', ['home-visit']);
    if (planned(clause, hit) || negated(clause, hit) || isAhead(clause, hit, writtenOn)) continue;
    if (/ by$/.test(wordsOf(clause, hit)) && BY_WAY.test(wordAt(clause, hit.to))) continue;
    // "Proof of the community visit"
    if (says(clause, /^(?:proof|record|missing|without)$/, hit.from - 4, hit.from)) continue;
    const home =
      means(clause, 'medium-home-visit') ||
      says(clause, 'home', hit.from, hit.to + 3) ||
      // "Drove out to the food bank"
      (wordsOf(clause, hit) === 'drove out' &&
        !(wordAt(clause, hit.to) === 'to' && wordAt(clause, hit.to + 1) === 'the'));
    const visitor = actorOf(clause, hit, clauses);
    // "Cl. went by the clinic"
    if (visitor === 'third' || (visitor === 'client' && !home)) continue;
    if (!home && partnerOf(clause, hit, clauses) === 'third' && !means(clause, 'client')) continue;
    const held = says(clause, /^(?:done|completed|held)$/, hit.to, hit.to + 3);
    add(hit, held ? 'made' : 'open', [home ? 'home-visit' : 'in-person']);
  }
  if (clause === headers[0]) mailSignal(clause, clauses, headers, add);
  const letter = isNotice ? null : letterSent(clause, clauses);
  // "Wrote to her by e-mail"
  const byEmail =
    letter &&
    means(clause, 'medium-email') &&
    /^(?:wrote|written)$/.test(wordAt(clause, letter.from)) &&
    !says(clause, /^(?:and|also|both)$/, letter.to, hitsOf(clause, 'medium-email')[0]!.from);
  if (letter)
    add(
      letter,
      'attempted',
      byEmail ? ['email'] : ['letter', ...(means(clause, 'medium-email') ? (['email'] as const) : [])],
    );
  return found;
}

/** "Have not phoned, she asked us not to": a wish that stands since before. */
function asksNotTo(clause: Clause, { to }: Hit): boolean {
  return (
    says(clause, /^not$/, to, to + 2) &&
    hitsOf(clause, 'call', 'tried', 'visit').some((other) => other.to < to && negated(clause, other))
  );
}

/** A word of a longer phrase that means something else: "came and went", "reported as directed". */
function isPartOf(clause: Clause, hit: Hit, meaning: 'missed' | 'other-program' | 'no-call'): boolean {
  return hitsOf(clause, meaning).some(
    ({ from, to }) => from <= hit.from && to >= hit.to && to - from > hit.to - hit.from,
  );
}

function speaksToReader(clause: Clause): boolean {
  return (
    says(clause, /^(?:you|your)$/) &&
    hitsOf(clause, 'client', 'pronoun', 'sent', 'mailed', 'leave', 'tried', 'texted', 'emailed').length ===
      0 &&
    // "So letter today, please see me re your plan"
    !hitsOf(clause, 'medium-letter').some(({ from }) => from < 3)
  );
}

/** A visit that is set for a day to come. */
function isAhead(clause: Clause, hit: Hit, writtenOn: CivilDate): boolean {
  const set =
    hitsOf(clause, 'plan-scope').some((other) => other.to <= hit.from) ||
    says(clause, /^(?:next|nxt)$/, hit.to, hit.to + 2);
  return (
    set || clause.dates.some(({ date, from }) => date > writtenOn && from >= hit.to && from - hit.to <= 3)
  );
}

/** The first line of a pasted e-mail, headed "From:" or "T.B. to me, Wed 5/6/2009 9:20 AM". */
function isMailHeader(clause: Clause): boolean {
  const toMe = /^(?:me|us)$/.test(wordAt(clause, clause.tokens.findIndex(({ text }) => text === 'to') + 1));
  const quoted = wordAt(clause, 0) === '>' && clause.dates.length > 0 && clause.times.length > 0;
  return (
    quoted ||
    /^> ?(?:> )?from :|^from :/.test(textOf(clause, 0, 4)) ||
    (toMe &&
      clause.dates.length > 0 &&
      clause.times.length > 0 &&
      clause.tokens.length < 20 &&
      clause.hits.length < 3)
  );
}

/** A pasted thread: contact where the participant wrote in it, an attempt where only the worker wrote to them. */
function mailSignal(clause: Clause, clauses: readonly Clause[], headers: readonly Clause[], add: Add): void {
  // "T.B. to me": who sent it stands before.
  const ours = (line: Clause) => {
    const to = line.tokens.findIndex(({ text }, at) => at > 0 && text === 'to');
    const sender = to > 0 ? to : line.tokens.length;
    return says(line, 'colleague', 0, sender) || says(line, /^(?:me|dhs|staff)$/, 0, sender);
  };
  const to = clauses.find((line) => /^to :/.test(textOf(line, 0, 2)));
  const theirs = headers.some((line) => !ours(line) && !means(line, 'third'));
  const toThem = to !== undefined && !ours(to) && !means(to, 'third');
  if (theirs && !(to && headers.length === 1 && means(to, 'third'))) add(hitAt(clause, 0), 'made', ['email']);
  else if (toThem && headers.every(ours)) add(hitAt(clause, 0), 'attempted', ['email']);
}

type Add = (hit: Hit, direction: Signal['direction'], media?: readonly Medium[], weak?: boolean) => void;

function callSignal(clause: Clause, hit: Hit, clauses: readonly Clause[], add: Add): void {
  // "A call from …" is told by who called; "phoned from the car" is not.
  if (wordAt(clause, hit.to) === 'from' && !/ed$/.test(wordAt(clause, hit.to - 1))) return;
  if (
    negated(clause, hit) ||
    planned(clause, hit) ||
    isBareCall(clause, hit) ||
    isPartOf(clause, hit, 'no-call')
  )
    return;
  const actor = actorOf(clause, hit, clauses);
  const partner = partnerOf(clause, hit, clauses);
  if (actor === 'third') return;
  if (actor === 'client') {
    // "Rang from her sister's cell"
    if (partner !== 'third' || wordAt(clause, hit.to) === 'from') add(hit, 'made', ['phone']);
    return;
  }
  // "Rang the msg phone (sister)": theirs all the same.
  const line =
    says(clause, 'line', hit.to, hit.to + 3) &&
    !hitsOf(clause, 'third').some(({ from }) => from - hit.to < 3 && from >= hit.to);
  if (partner === 'third' ? !line : partner === 'open' && isOfSomebody(clause, hit)) return;
  const calledIn =
    /^(?:called|c)$/.test(wordAt(clause, hit.from)) && is(clause.tokens[hit.from + 1], 'called-in');
  // "Missed class but called at 11".
  const but =
    /^(?:but|and)$/.test(wordAt(clause, hit.from - 1)) &&
    hitsOf(clause, 'client')[0]?.from === 0 &&
    partner === 'open';
  if (but) add(hit, 'made', ['phone']);
  else if (calledIn && partner !== 'client' && !means(clause, 'leave') && !means(clause, 'tried'))
    add(hit, 'made', ['phone'], true);
  else add(hit, reachedMachine(clause, hit) ? 'attempted' : 'open', ['phone']);
}

/** "Rang ct, voicemail": nobody answered; "…, voicemail from him" is another thing. */
function reachedMachine(clause: Clause, hit: Hit): boolean {
  const machine = hitsOf(clause, 'message-thing').find(({ from }) => from > hit.to && from - hit.to < 5);
  return (
    machine !== undefined && wordAt(clause, machine.from - 1) === ',' && wordAt(clause, machine.to) !== 'from'
  );
}

/** "Call your worker", "to call me": no call that was made. */
function isBareCall(clause: Clause, hit: Hit): boolean {
  const word = wordAt(clause, hit.from);
  if (says(clause, /^que$/, hit.from - 3, hit.from)) return true;
  if (/^(?:#|number|no|nbr)$/.test(wordAt(clause, hit.to)) && /^(?:ph|tc|pc|call)$/.test(word)) return true;
  // "Called us all crooks"
  if (
    word === 'called' &&
    /^(?:us|me|him|her|it|them) (?:all|an?|every|names)$/.test(textOf(clause, hit.to, hit.to + 2))
  )
    return true;
  if (hit.to - hit.from > 1 || !/^(?:call|calls|ring)$/.test(word)) return false;
  const next = wordAt(clause, hit.to);
  // "Client call, she can not start": who writes so has another first language.
  if (hitsOf(clause, 'client').some(({ from, to }) => from === 0 && to === hit.from) && next === ',')
    return false;
  return !/^(?:to|w|with|from)$/.test(next) && !is(clause.tokens[hit.from - 1], 'leads-to-call');
}

/** "Asked that she call", "asking her to come in": what is asked for has not happened. */
function asksFor(clause: Clause, hit: Hit): boolean {
  return says(clause, /^(?:ask|asked|asking|asks|to)$/, hit.from - 4, hit.from);
}

/** "LVM, said her seat is held", "e-mailed pt re job club, asked what is in the way": what a message says. */
function isInMessage(clause: Clause, hit: Hit, clauses: readonly Clause[]): boolean {
  return (
    !says(clause, /^(?:with|w)$/, hit.to, hit.to + 2) &&
    hitsOf(clause, 'tried', 'leave', 'emailed', 'texted', 'message-thing').some(
      (other) => other.to <= hit.from && actorOf(clause, other, clauses) !== 'client',
    )
  );
}

/** "Wrote 'plan? call Gail' on my card": the worker did. */
function isWritten(clause: Clause, hit: Hit): boolean {
  return wordAt(clause, hit.from) === 'wrote' && /^["'‘“]$/.test(wordAt(clause, hit.to));
}

/** "Asked her to get in touch", "asked for a call back by 2/13": what a letter or a message asks for. */
function asksForAnswer(clause: Clause, hit: Hit): boolean {
  if (!/^(?:asked|asks|asking)$/.test(wordAt(clause, hit.from))) return false;
  // "Asked M. on the phone what happened" asks for none.
  return clause.tokens.some(
    (token, at) =>
      at >= hit.to &&
      at < hit.to + 7 &&
      is(token, 'asked-answer') &&
      !/^(?:the|by|on|how)$/.test(wordAt(clause, at - 1)),
  );
}

/** An e-mail or a text: from the participant it is contact, to them it is an attempt until they answer. */
function writtenSignal(clause: Clause, hit: Hit, clauses: readonly Clause[], add: Add): void {
  if (negated(clause, hit) || planned(clause, hit)) return;
  const medium: Medium = hit.meanings.has('emailed') ? 'email' : 'text';
  const actor = actorOf(clause, hit, clauses);
  const partner = partnerOf(clause, hit, clauses);
  if (actor === 'third' || means(clause, 'notice') || says(clause, /^cc(?:d|ed)?$/, hit.from - 3, hit.from))
    return;
  // "To her gmail" is where it went.
  if (actor === 'client' && !ADDRESS.test(wordsOf(clause, hit))) {
    if (partner !== 'third') add(hit, 'made', [medium]);
  } else if (partner !== 'third')
    add(
      hit,
      means(clause, 'reply') && !means(clause, 'tried') && !means(clause, 'no-answer') ? 'made' : 'open',
      [medium],
    );
}

/** Whether the participant is the very next one named, with "to" or without. */
function goesToClient(clause: Clause, { to }: Hit, clauses: readonly Clause[]): boolean {
  const at = wordAt(clause, to) === 'to' ? to + 1 : to;
  const who = hitsOf(clause, 'client', 'pronoun').find(({ from }) => from === at);
  return who !== undefined && whoIs(who, clause, clauses) === 'client';
}

/** "Storage co. mailed her a lien notice": whoever the sentence begins with, and no word that the pack knows. */
function isByFirm(clause: Clause, { from }: Hit): boolean {
  const lead = clause.tokens.slice(0, from).filter(({ word }) => word);
  return (
    from > 0 &&
    lead.length > 0 &&
    lead.length < 4 &&
    lead.every(
      (token) =>
        !(['past', 'person', 'paper', 'own-letter', 'own'] as const).some((kind) => is(token, kind)) &&
        !/^(?:and|also|then|just)$/.test(token.text),
    ) &&
    !clause.hits.some((hit) => hit.from < from) &&
    ![...clause.dates, ...clause.times].some((day) => day.from < from)
  );
}

/** A letter of one's own to the participant, sent; the DHS 7869 is not one of the attempts. */
function letterSent(clause: Clause, clauses: readonly Clause[]): Hit | null {
  const pasted = clauses.slice(clause.index + 1, clause.index + 7).some(isGreeting);
  if (
    means(clause, 'notice') ||
    (pasted && (anyMeans(clauses, 'notice') || anyMeans(clauses, 're-appointment')))
  )
    return null;
  // "Mailed to client 5/27:", and what was mailed below it.
  const next = clauses[clause.index + 1];
  const heading = hitsOf(clause, 'mailed', ...(next && isGreeting(next) ? (['sent'] as const) : [])).find(
    (hit) => real(clause, hit),
  );
  if (
    heading &&
    wordAt(clause, heading.from - 1) !== 'e' &&
    clause.tokens.at(-1)?.text === ':' &&
    actorOf(clause, heading, clauses) !== 'third'
  )
    return heading;
  // "Mailed ct the calendar", "stuck a sched in the mail to him"
  const sent = hitsOf(clause, 'mailed').find(
    (hit) =>
      real(clause, hit) &&
      // "E-mails w/ client", "wrote her back"
      wordAt(clause, hit.from - 1) !== 'e' &&
      wordAt(clause, hit.to) !== 'back' &&
      actorOf(clause, hit, clauses) !== 'third' &&
      !isByFirm(clause, hit) &&
      goesToClient(clause, hit, clauses),
  );
  if (sent && !means(clause, 'other-program')) return sent;
  for (const letter of hitsOf(clause, 'medium-letter', 'note-thing')) {
    const word = wordAt(clause, letter.from);
    if (
      /^(?:mailed|mail|usps|in|by|brochure|flyer|leaflet)$/.test(word) ||
      says(clause, 'not-ours', letter.from - 1, letter.from)
    )
      continue;
    const act = hitsOf(clause, 'mailed', 'sent').find(
      (hit) =>
        (hit.from >= letter.to ? hit.from - letter.to : letter.from - hit.to) <= 10 &&
        real(clause, hit) &&
        actorOf(clause, hit, clauses) !== 'third',
    );
    if (act) return letter;
    // "Letter Tues to come 10/2"
    const dated = letter.from < 2 && clause.dates.some(({ from }) => from === letter.to);
    if (dated && real(clause, letter) && !says(clause, /^from$/)) return letter;
    // "Ltr to ct today.", "postcard, in the 3:00 mail"
    const to = partnerOf(clause, letter, clauses) === 'client' && wordAt(clause, letter.to) === 'to';
    if (to && !planned(clause, letter) && !negated(clause, letter)) return letter;
    // "LVM + letter", "text to ct, then letter"
    const joined =
      says(clause, /^(?:\+|&|and|then|w|\/)$/, letter.from - 2, letter.from) ||
      /^(?:\+|&|and)$/.test(wordAt(clause, letter.to));
    if (
      joined &&
      hitsOf(clause, 'tried', 'leave', 'texted', 'call', 'emailed').length > 0 &&
      real(clause, letter)
    )
      return letter;
    if (/post ?card|postcard/.test(wordsOf(clause, letter)) && real(clause, letter)) return letter;
  }
  return null;
}
