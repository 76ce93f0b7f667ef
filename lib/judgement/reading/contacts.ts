/**
 * Engagement contacts and attempts: signs of contact joined into events, each with its medium, its day and what it was
 * about. The clause itself decides what it was about; only where it is silent does the rest of the note speak.
 */
import { addDays, type CivilDate } from '../../record/civil-date.ts';
import type { ContactEvent, Medium, Span } from '../../record/events.ts';
import { isWeekday } from './calendar-words.ts';
import { anyMeans, type Clause, hitsOf, means, says, saysRe, spanOf, textOf, wordAt } from './clauses.ts';
import { join } from './joining.ts';
import { wayIn } from './media.ts';
import {
  AWAY,
  type Contact,
  endsOf,
  isAnswered,
  isHandingOver,
  isOfContact,
  isPassedOn,
  NOT_IN_TOUCH,
  wasNotReached,
} from './reached.ts';
import { sceneOf } from './scene.ts';
import { tells } from './scope.ts';
import { signalsOf } from './signals.ts';
import { subjectOf } from './subject.ts';
import { is } from './tokens.ts';

/**
 * @param notice the words of the DHS 7869, which is not one of the attempts
 * @param written a letter pasted into the note: it tells what the note is about, and of no contact
 */
export function readContacts(
  clauses: readonly Clause[],
  writtenOn: CivilDate,
  notice: readonly Span[],
  written: readonly Clause[],
): ContactEvent[] {
  // A summary at a transfer tells again what was narrated then.
  // "Outreach plan": what is still to be done.
  if (
    clauses[0] &&
    // "Family profile: …", "Lead - will you look at whether we can still DQ here?"
    /^(?:message|note|question|e ?mail) to (?:my |the )?(?:lead|supervisor|supv|manager)\b|^(?:family |client )?(?:profile|motivators?|strengths) :|^(?:lead|supv|sup|supervisor|boss) [-,:–] (?:will|can|could|would) you\b|\b(?:transfer|case|closing) summary\b|^(?:outreach|contact) plan$|^transfer in$/.test(
      textOf(clauses[0]),
    )
  )
    return [];
  // "Monthly report, May: … One absence, she called ahead": what the writer did is told all the same.
  const reports =
    clauses[0] !== undefined &&
    /^(?:weekly|wkly|monthly|quarterly|progress|attendance) (?:report|rpt|rept)\b/.test(
      textOf(clauses[0], 0, 3),
    ) &&
    !anyMeans(clauses, 'talk', 'discuss');
  const contacts: Contact[] = [];
  const scene = sceneOf(clauses, writtenOn);
  for (const clause of clauses) {
    if (written.includes(clause)) continue;
    const signals = signalsOf(clause, clauses, notice, writtenOn, scene);
    for (const signal of signals)
      if (!reports || signal.direction !== 'made') join(contacts, signal, writtenOn, signals, clauses);
  }
  for (const contact of contacts) {
    if (contact.direction === 'open' && isAnswered(contact, clauses)) contact.direction = 'made';
    if (contact.direction === 'made' && (wasNotReached(contact, clauses) || isPassedOn(contact, clauses)))
      contact.direction = 'attempted';
  }
  const tried = contacts.some(({ direction }) => direction === 'attempted');
  const denied =
    clauses
      .filter(
        (clause) =>
          NOT_IN_TOUCH.test(textOf(clause)) ||
          (scene.staffed && !isOfContact(contacts, clause) && AWAY.test(textOf(clause))),
      )
      .at(-1)?.index ?? -1;
  const real = contacts.filter(
    ({ heading, direction, clauses: own }) =>
      !(heading && tried && own.size === 1) &&
      !(direction === 'made' && [...own].every(({ index }) => index <= denied)),
  );
  // "Drove out there Friday, she came out from the back": it was at home that she did.
  for (const contact of real)
    if (
      [...contact.media].join() === 'in-person' &&
      real.some(
        (other) =>
          other !== contact &&
          other.media.has('home-visit') &&
          [...contact.clauses].some((clause) => other.clauses.has(clause)),
      )
    )
      contact.media = new Set(['home-visit']);
  return real.flatMap((contact, i): ContactEvent[] => {
    const own = [...contact.clauses];
    if (isHandingOver(own, clauses) && (contact.direction === 'made' || own.every(isHandedAtDoor))) return [];
    const event: ContactEvent = {
      kind: 'contact',
      direction: contact.direction === 'made' ? 'made' : 'attempted',
      media: mediaOf(contact, clauses),
      subject:
        contact.talked &&
        // "7869 mailed 9/7 … Told her of the mtg"
        own.some(
          (clause) =>
            means(clause, 'notice') || (means(clause, 'appointment') && anyMeans(clauses, 'notice')),
        )
          ? 'jobs'
          : subjectOf(own, clauses, beginOf(real[i + 1])),
      on: contact.on,
      answerBy: answerBy(own, clauses, contact.on),
      words: own.map(spanOf),
    };
    const further = event.direction === 'attempted' ? furtherDays(own, contact.on, writtenOn) : [];
    // "LM for her 10/14, 10/21, 10/28": one on each day.
    if (further.length > 0)
      return [
        event,
        ...further
          .filter(
            (day) =>
              !real.some(
                (other) => other.on === day && [...contact.media].some((way) => other.media.has(way)),
              ),
          )
          .map((on) => ({ ...event, on })),
      ];
    // "Two tries to reach pt": two attempts, each of a medium that is not told.
    return event.direction === 'attempted' && event.media.length === 0 && own.some(triedTwice)
      ? [event, { ...event }]
      : [event];
  });
}

/** The days listed on from that of an attempt. */
function furtherDays(own: readonly Clause[], on: CivilDate, writtenOn: CivilDate): CivilDate[] {
  for (const clause of own) {
    const first = clause.dates.findIndex(({ date }) => date === on);
    if (first < 0) continue;
    const days: CivilDate[] = [];
    for (let i = first + 1; i < clause.dates.length; i++) {
      const between = clause.tokens.slice(clause.dates[i - 1]!.to, clause.dates[i]!.from);
      if (clause.dates[i]!.joined || !between.every(({ text }) => /^(?:,|and|&|\+|on)$/.test(text))) break;
      if (clause.dates[i]!.date > on && clause.dates[i]!.date <= writtenOn) days.push(clause.dates[i]!.date);
    }
    return days;
  }
  return [];
}

/** "Handed Ardis the notice at her door": the visit was for the paper. */
function isHandedAtDoor(clause: Clause): boolean {
  return means(clause, 'notice') && tells(clause, 'handed') && !means(clause, 'tried', 'no-answer');
}

function beginOf(contact: Contact | undefined): number | undefined {
  return contact && endsOf(contact.clauses)[0];
}

function triedTwice(clause: Clause): boolean {
  return clause.tokens.some(
    (token, at) =>
      (is(token, 'count') && /^(?:tries|attempts|calls)$/.test(wordAt(clause, at + 1))) ||
      // "Tried to reach her 10/13 and again today"
      (token.text === 'again' && /^(?:and|&)$/.test(wordAt(clause, at - 1)) && clause.dates.length > 1) ||
      // "Tried her twice last week"
      (token.text === 'twice' &&
        (says(clause, /^tried$/, at - 4, at) || /\breached out\b/.test(textOf(clause, 0, at)))),
  );
}

/** Where the words of a talk name no medium, the note around it may; a meeting is in person. */
function mediaOf(contact: Contact, clauses: readonly Clause[]): Medium[] {
  // Whoever opens the door at home is there in person.
  if (contact.media.has('home-visit')) contact.media.delete('in-person');
  // "The team met this morning; the participant joined by telephone"
  if (
    [...contact.media].join() === 'in-person' &&
    anyMeans(clauses, 'team') &&
    clauses.some((clause) => JOINED_BY_PHONE.test(textOf(clause)))
  )
    return ['phone'];
  if (contact.media.size > 0) return [...contact.media];
  const [first, last] = endsOf(contact.clauses);
  if (contact.direction !== 'made') {
    // "TRIED CT. # BELONGS TO A PIZZA PLACE."
    const behind = clauses[last + 1];
    const wrong = behind && /^(?:the )?(?:#|number|cell|phone|line)(?: |$)/.test(textOf(behind, 0, 2));
    return wrong || [...contact.clauses].some(rings) ? ['phone'] : [];
  }
  const own = [...contact.clauses];
  // "Ct e-mail 5/21: … Answered yes"
  const listed = /^[-*•]$/.test(wordAt(clauses[last]!, 0));
  const back = listed || own.some((clause) => means(clause, 'reply')) ? 4 : 1;
  const said = wayIn(own) ?? wayIn(clauses.slice(Math.max(0, first - back), first));
  // "SNAP interim done by phone … JOBS: wants retail instead of office"
  if ((!said || said === 'in-person') && clauses.some((clause) => DONE_BY_PHONE.test(textOf(clause))))
    return ['phone'];
  if (said) return [said];
  // "Channel: e-mail"
  const headed = clauses.find(
    (clause) =>
      (is(clause.tokens[0], 'form-head') && clause.tokens[1]?.text === ':') ||
      // "CLIENT CONTACT - EMAIL IN"
      (says(clause, /^contact$/) && wayIn([clause])),
  );
  const channel = headed && wayIn([headed]);
  if (channel) return [channel];
  // "It gets her out of the house", "no mail about this to the house"
  if (
    clauses.some((clause) =>
      hitsOf(clause, 'medium-home-visit').some(
        ({ from }) => wordAt(clause, from - 1) !== 'of' && !/^no mail\b/.test(textOf(clause)),
      ),
    )
  )
    return ['home-visit'];
  // "Staffing 3/30, ct on the phone", "she was on speaker the whole time"
  if (anyMeans(clauses, 'staffing', 'team') && clauses.some((clause) => ON_THE_LINE.test(textOf(clause))))
    return ['phone'];
  if (anyMeans(clauses, 'present', 're-appointment', 'medium-in-person') || clauses.some(isMeeting))
    return ['in-person'];
  if (anyMeans(clauses, 'medium-phone')) return ['phone'];
  // "RE team 1/20 (CM, lead, clt + baby)"
  if (anyMeans(clauses, 'staffing', 'team')) return ['in-person'];
  // "Chatted a minute w/ ct at the job fair"
  if (own.some((clause) => means(clause, 'talk') && AT_PLACE.test(textOf(clause)))) return ['in-person'];
  // "Asked why no WE, clt just shrugged. … In ofc."
  if (
    clauses
      .slice(last, last + 3)
      .some((clause) => /^in (?:the |my )?(?:ofc|office|lobby|branch)(?: \W)?$/.test(textOf(clause)))
  )
    return ['in-person'];
  // "Dropped off her time sheets, asked about OJT"
  return own.some((clause) => BROUGHT.test(textOf(clause))) ? ['in-person'] : ['other'];
}

const ON_THE_LINE =
  /\b(?:ct|clt|client|pt|px|participant|s?he|mom|dad) (?:(?:was|is|sat in|joined|took part|there) )?(?:on|by|via) (?:(?:the|a) )?(?:phone|telephone|speaker|speakerphone|line)\b/;

const JOINED_BY_PHONE =
  /\b(?:participant|client|ct|clt|pt|px|s?he|mom|dad) (?:joined|took part|sat in|was|called in|dialed in) (?:by|via|over|on) (?:the )?(?:phone|telephone|speaker|speakerphone)\b/;

const AT_PLACE =
  /\b(?:w(?:ith)?|s \/ w) [^,;.]*\b(?:at|outside|in front of) (?:the )?(?!the\b|end\b|work\b|home\b|length\b|least\b|last\b|first\b|noon\b|once\b|all\b|this\b|that\b|same\b|moment\b|number\b|phone\b|start\b|beginning\b|time\b|her\b|his\b|their\b|new\b|cell\b|latest\b|house\b)[a-z]{3,}/;

const DONE_BY_PHONE =
  /\b(?:phone|tel) (?:intake|interview|intvw|recert|review|app)\b|\b(?:done|completed|held|interview|intvw|intv|review|interim|intake|recert\w*|redet\w*|renewal) (?:by|over the|via) (?:phone|telephone)\b/;

const BROUGHT = /\b(?:dropped off|(?:brought|turned|handed) in|picked up|(?:mock|practice) interview)\b/;

function rings(clause: Clause): boolean {
  return says(clause, /^ans/);
}

function isMeeting(clause: Clause): boolean {
  // "Subject: Re: GED hours"
  return (saysRe(clause) && !/\bre :/.test(textOf(clause))) || says(clause, 'meeting');
}

/** How far the word stands before the day: "by 2/10", "by Mon 2/10", "by Monday, February 10". */
function daysLead({ tokens }: Clause, from: number): number {
  if (isWeekday(tokens[from - 1])) return 2;
  return tokens[from - 1]?.text === ',' && isWeekday(tokens[from - 2]) ? 3 : 1;
}

/** "Call me by 11/19": the day behind such a word, in the contact or the clause behind it. */
function answerBy(own: readonly Clause[], clauses: readonly Clause[], on: CivilDate): CivilDate | null {
  const last = own[own.length - 1]!;
  for (const clause of [...own, clauses[last.index + 1]]) {
    const date = clause?.dates.find(
      ({ from, date: day }) =>
        says(clause, 'deadline', from - daysLead(clause, from), from) && day > on && day <= addDays(on, 60),
    );
    if (date) return date.date;
  }
  return null;
}
