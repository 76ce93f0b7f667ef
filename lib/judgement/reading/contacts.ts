/**
 * Engagement contacts and attempts: signs of contact joined into events, each with its medium, its day and what it was
 * about. The clause itself decides what it was about; only where it is silent does the rest of the note speak.
 */
import { addDays, type CivilDate } from '../../record/civil-date.ts';
import type { ContactEvent, Medium, Span } from '../../record/events.ts';
import { remembering } from '../../record/remembered.ts';
import type { Meaning } from '../policy/pack.ts';
import {
  anyMeans,
  type Clause,
  hitsOf,
  means,
  says,
  saysRe,
  spanOf,
  textOf,
  wordAt,
  wordsOf,
} from './clauses.ts';
import { isWeekday } from './dates.ts';
import { dayOf } from './days.ts';
import { wayIn } from './media.ts';
import { isOut } from './missed.ts';
import { negated } from './scope.ts';
import type { Signal } from './signal.ts';
import { sceneOf, signalsOf } from './signals.ts';
import { is } from './tokens.ts';
import { spokenOf } from './who.ts';

interface Contact {
  direction: Signal['direction'];
  media: Set<Medium>;
  on: CivilDate;
  clauses: Set<Clause>;
  /** A form's heading alone. */
  heading: boolean;
  /** Somebody spoke, so that a notice handed over was talked about. */
  talked: boolean;
}

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
  const contacts: Contact[] = [];
  const scene = sceneOf(clauses);
  for (const clause of clauses) {
    if (written.includes(clause)) continue;
    const signals = signalsOf(clause, clauses, notice, writtenOn, scene);
    for (const signal of signals) join(contacts, signal, writtenOn, signals, clauses);
  }
  for (const contact of contacts)
    if (contact.direction === 'open' && isAnswered(contact, clauses)) contact.direction = 'made';
  const tried = contacts.some(({ direction }) => direction === 'attempted');
  const denied = clauses.filter((clause) => NOT_IN_TOUCH.test(textOf(clause))).at(-1)?.index ?? -1;
  const real = contacts.filter(
    ({ heading, direction, clauses: own }) =>
      !(heading && tried && own.size === 1) &&
      !(direction === 'made' && [...own].every(({ index }) => index <= denied)),
  );
  return real.flatMap((contact, i): ContactEvent[] => {
    const own = [...contact.clauses];
    const event: ContactEvent = {
      kind: 'contact',
      direction: contact.direction === 'made' ? 'made' : 'attempted',
      media: mediaOf(contact, clauses),
      subject:
        contact.talked &&
        // "7869 mailed 9/7 … Told her of the mtg"
        own.some(
          (clause) =>
            means(clause, 'notice') ||
            (means(clause, 'appointment') && anyMeans(clauses, 'notice') && !means(clause, 'other-program')),
        )
          ? 'jobs'
          : subjectOf(own, clauses, real[i + 1]),
      on: contact.on,
      answerBy: answerBy(own, clauses, contact.on),
      words: own.map(spanOf),
    };
    // "Two tries to reach pt": two attempts, each of a medium that is not told.
    return event.direction === 'attempted' && event.media.length === 0 && own.some(triedTwice)
      ? [event, { ...event }]
      : [event];
  });
}

/** "Reviewed by conf call (client not on it)", "have not looped in the client yet": whoever was spoken to, it was others. */
const NOT_IN_TOUCH =
  /\bnot (?:on (?:it|the call|the line)|looped in|been in touch|in touch w(?:ith)?|contacted)\b|\bhave not (?:spoken|talked) (?:with|w|to) (?:her|him|client|clt|ct|pt|cl) (?:yet|about)\b/;

function triedTwice(clause: Clause): boolean {
  return clause.tokens.some(
    (token, at) => is(token, 'count') && /^(?:tries|attempts|calls)$/.test(wordAt(clause, at + 1)),
  );
}

function isTalk({ hit }: Signal, ...of: Meaning[]): boolean {
  const meanings: Meaning[] = of.length > 0 ? of : ['talk', 'say', 'discuss'];
  return meanings.some((meaning) => hit.meanings.has(meaning));
}

function isHeading({ clause, hit, weak }: Signal): boolean {
  return weak && hit.meanings.has('talk') && wordAt(clause, hit.to) === ':';
}

/** Where the words of a talk name no medium, the note around it may; a meeting is in person. */
function mediaOf(contact: Contact, clauses: readonly Clause[]): Medium[] {
  // Whoever opens the door at home is there in person.
  if (contact.media.has('home-visit')) contact.media.delete('in-person');
  if (contact.media.size > 0) return [...contact.media];
  if (contact.direction !== 'made') return [...contact.clauses].some(rings) ? ['phone'] : [];
  const own = [...contact.clauses];
  const first = Math.min(...own.map(({ index }) => index));
  const said = wayIn(own) ?? wayIn(clauses.slice(Math.max(0, first - 1), first));
  if (said) return [said];
  // "Channel: e-mail"
  const headed = clauses.find(
    (clause) =>
      (is(clause.tokens[0], 'form-head') && clause.tokens[1]?.text === ':') ||
      // "CLIENT CONTACT - EMAIL IN"
      (clause.tokens.length < 7 && says(clause, /^contact$/) && wayIn([clause])),
  );
  const channel = headed && wayIn([headed]);
  if (channel) return [channel];
  const anywhere = (...meanings: Meaning[]) =>
    clauses.some((clause) => meanings.some((meaning) => means(clause, meaning)));
  if (anywhere('medium-home-visit')) return ['home-visit'];
  if (anywhere('present', 're-appointment', 'medium-in-person') || clauses.some(isMeeting))
    return ['in-person'];
  if (anywhere('medium-phone')) return ['phone'];
  return ['other'];
}

function rings(clause: Clause): boolean {
  return says(clause, /^ans/);
}

function isMeeting(clause: Clause): boolean {
  // "Subject: Re: GED hours"
  return (saysRe(clause) && !/\bre :/.test(textOf(clause))) || says(clause, 'meeting');
}

/** "Phoned pt this morning, she's been sick": what follows is known from the one who was called. */
function isAnswered({ clauses: own, media }: Contact, clauses: readonly Clause[]): boolean {
  if (!media.has('phone') && !media.has('home-visit')) return false;
  const last = Math.max(...[...own].map(({ index }) => index));
  // "TC, had forgotten, r/s to 4/9": so says who answered.
  const told = (clause: Clause) =>
    clause.tokens.some(
      (token, at) =>
        at > (hitsOf(clause, 'call')[0]?.from ?? at) && !clause.tokens[at - 1]!.word && is(token, 'told'),
    );
  if ([...own].some(told)) return true;
  return clauses.slice(Math.min(...[...own].map(({ index }) => index)), last + 3).some((clause) =>
    hitsOf(clause, 'pronoun').some(({ from }) => {
      const opens = from === 0 || /^(?:[,;.-]|and)$/.test(wordAt(clause, from - 1));
      return (
        opens &&
        (from > 0 || !own.has(clause)) &&
        !means(clause, 'missed') &&
        // "Called about her class, she was out 2/26": why, and no answer.
        !isOut(clause, from + 2) &&
        spokenOf(clause, from, clauses) === 'client'
      );
    }),
  );
}

/** A sign joins the contact before it where both may be one: the same medium and day, or none said. */
function join(
  contacts: Contact[],
  signal: Signal,
  writtenOn: CivilDate,
  beside: readonly Signal[],
  all: readonly Clause[],
): void {
  const { clause, direction, media } = signal;
  const last = contacts[contacts.length - 1];
  const on = dayOf(clause, signal.hit, writtenOn);
  const dated = on !== writtenOn || clause.dates.some(({ date }) => date === on);
  const sameDay = !dated || last?.on === on;
  // A note left at the door belongs to the visit.
  const atDoor = media[0] === 'letter' && signal.hit.meanings.has('leave') && last?.media.has('home-visit');
  // Whoever comes to the door of their home was visited there.
  const opens = media[0] === 'in-person' && last?.media.has('home-visit');
  const sameMedium = media.length === 0 || atDoor || opens || media.some((medium) => last?.media.has(medium));
  if (last && isTalk(signal)) last.talked ||= sameDay && direction === 'made';
  const merge = (into: Contact) => {
    into.clauses.add(clause);
    for (const medium of media) into.media.add(medium);
  };
  if (last && sameDay) {
    const apart = clause.index - Math.max(...[...last.clauses].map(({ index }) => index));
    const near = apart <= 2;
    // "Ltr to ct. Asked her to come in": what the letter or the message says.
    if (
      direction === 'made' &&
      last.direction === 'attempted' &&
      signal.hit.meanings.has('discuss') &&
      media.length === 0 &&
      near
    ) {
      last.clauses.add(clause);
      return;
    }
    const talk = direction === 'made' && last.direction === 'made';
    if (talk && (sameMedium || signal.weak || near)) {
      last.clauses.add(clause);
      // What is said in a talk hardly changes its medium; a medium named later fills an open one.
      if (last.media.size === 0 || !near) for (const medium of media) last.media.add(medium);
      return;
    }
    // "Called ct. She says …": the call was answered.
    if (direction === 'made' && last.direction === 'open' && apart <= 4 && sameMedium) {
      last.direction = 'made';
      merge(last);
      return;
    }
    if (direction !== 'made' && last.direction !== 'made' && sameMedium) {
      if (direction === 'attempted') last.direction = 'attempted';
      merge(last);
      return;
    }
  }
  if (signal.hit.meanings.has('no-answer')) return;
  if (
    signal.weak &&
    !beside.some((other) => !other.weak) &&
    direction === 'made' &&
    !standsAlone(signal, all)
  )
    return;
  contacts.push({
    direction,
    media: new Set(media),
    on,
    clauses: new Set([clause]),
    heading: isHeading(signal),
    talked: isTalk(signal),
  });
}

/** A sign that says little by itself counts where the note is about JOBS; the worker's own doing, where its sentence is. */
function standsAlone(signal: Signal, clauses: readonly Clause[]): boolean {
  const all = weigh(clauses);
  const { clause } = signal;
  if (isTalk(signal, 'discuss'))
    return (
      weigh([clause]).strong > 0 ||
      (isJobs(all) && spokeBefore(clauses[clause.index - 1]) && !means(clause, 'third'))
    );
  return isJobs(all) || (all.weak > 1 && all.other === 0);
}

/** The sentence before tells of the participant and of nobody else. */
function spokeBefore(before: Clause | undefined): boolean {
  return (
    before !== undefined &&
    hitsOf(before, 'client', 'pronoun').length > 0 &&
    !means(before, 'third') &&
    !means(before, 'missed')
  );
}

/** "Call me by 11/19": the day behind such a word, in the contact or the clause behind it. */
function answerBy(own: readonly Clause[], clauses: readonly Clause[], on: CivilDate): CivilDate | null {
  const last = own[own.length - 1]!;
  for (const clause of [...own, clauses[last.index + 1]]) {
    const date = clause?.dates.find(
      ({ from, date: day }) =>
        says(clause, 'deadline', from - (isWeekday(clause.tokens[from - 1]) ? 2 : 1), from) &&
        day > on &&
        day <= addDays(on, 60),
    );
    if (date) return date.date;
  }
  return null;
}

interface Weight {
  strong: number;
  weak: number;
  other: number;
}

function subjectOf(
  own: readonly Clause[],
  clauses: readonly Clause[],
  next: Contact | undefined,
): ContactEvent['subject'] {
  const here = weigh(own);
  if (own.some((clause) => isJobs(weigh([clause])))) return 'jobs';
  const last = Math.max(...own.map(({ index }) => index));
  const first = Math.min(...own.map(({ index }) => index));
  const until = next ? Math.min(...[...next.clauses].map(({ index }) => index)) : clauses.length;
  const talk = weigh(clauses.slice(first, Math.max(until, last + 1)));
  const all = weigh(clauses);
  const spoken = talk.strong > 0 || (here.weak > 0 && all.strong > 0);
  if (here.other > 0) return (spoken || here.weak > 2) && here.other <= 1 ? 'jobs' : 'other';
  if (here.weak > 0) return all.other > all.strong * 3 + all.weak ? 'other' : 'jobs';
  if (talk.strong > 0) return 'jobs';
  if (talk.other > 0 && talk.weak === 0) return 'other';
  if (all.strong > 0) return 'jobs';
  if (all.weak > 0 && all.weak > all.other) return 'jobs';
  // Beside the notice, a talk of which nothing else is said is about what the notice is about.
  return all.other > 0 ? 'other' : anyMeans(clauses, 'notice') ? 'jobs' : 'unstated';
}

function isJobs({ strong, other }: Weight): boolean {
  return strong > 0 && strong * 2 >= other;
}

/** How often the clauses speak of JOBS, of what may be JOBS, and of other business; what is denied does not count. */
function weigh(clauses: readonly Clause[]): Weight {
  const sum = { strong: 0, weak: 0, other: 0 };
  for (const clause of clauses) {
    const { strong, weak, other } = weightOf(clause, [], () => weighClause(clause));
    sum.strong += strong;
    sum.weak += weak;
    sum.other += other;
  }
  return sum;
}

/** The whole note is weighed for each contact in it. */
const weightOf = remembering<Clause, Weight>();

function weighClause(clause: Clause): Weight {
  // "In court Friday, could not be at the training": why it was missed, and no other business.
  const why =
    means(clause, 'missed') &&
    (means(clause, 'jobs') || hitsOf(clause, 'jobs-weak').some(({ meanings }) => !meanings.has('missed')));
  const business = hitsOf(clause, 'other-program').filter(
    (hit) =>
      !why &&
      !says(clause, /^(?:because|bc|cuz|due)$/, 0, hit.from) &&
      // "His grant gets cut if he does nothing": what re-engagement is about.
      !(/^(?:cash|grant|benefits?)$/.test(wordsOf(clause, hit)) && says(clause, 'cuts')),
  );
  const other = business.length + (means(clause, 'good-cause') ? hitsOf(clause, 'gc-other').length : 0);
  const strong = hitsOf(clause, 'jobs', 're-appointment').filter((hit) => !noTalkOf(clause, hit)).length;
  let weak = hitsOf(clause, 'jobs-weak').filter(
    (hit) => !(hit.meanings.has('jobs') && noTalkOf(clause, hit)),
  ).length;
  // A miss, a pattern or good cause are of JOBS unless the sentence names other business.
  if (other === 0 && !means(clause, 'gc-other'))
    weak += 2 * hitsOf(clause, 'pattern', 'good-cause').length + (means(clause, 'missed') ? 1 : 0);
  return { strong, weak, other };
}

/** "No JOBS subject was raised", "nothing on JOBS"; "not attending job search" does speak of it. */
function noTalkOf(clause: Clause, hit: ReturnType<typeof hitsOf>[number]): boolean {
  // "RE:" is regarding.
  if (wordAt(clause, hit.from) === 're' && hit.to - hit.from === 1 && wordAt(clause, hit.to) === ':')
    return true;
  // "Done RE this": regarding as well.
  if (
    wordAt(clause, hit.from) === 're' &&
    hit.to - hit.from === 1 &&
    /^(?:this|the|her|his|my|our|that)$/.test(wordAt(clause, hit.to)) &&
    !clause.dates.some(({ from }) => from === hit.to)
  )
    return true;
  // "Employability talk later"
  if (says(clause, /^later$/, hit.to, hit.to + 3)) return true;
  // "JOBS closed 7/31"
  if (says(clause, /^(?:closed|ended|inactive)$/, hit.to, hit.to + 1)) return true;
  // "Left her card in the JOBS classroom"
  if (
    hit.to - hit.from === 1 &&
    means(clause, 'leave') &&
    /^(?:class)?room$|^lab$/.test(wordAt(clause, hit.to))
  )
    return true;
  // "Re-engaging the lawyer", "re-engaged with her sister"
  if (
    /^re engag(?:e[sd]?|ing)$/.test(wordsOf(clause, hit)) &&
    /^(?:with|w|the|them|her|his|by|tomorrow)$/.test(wordAt(clause, hit.to)) &&
    hitsOf(clause, 'jobs', 'jobs-weak').length === 1
  )
    return true;
  // "By the JOBS entrance", "under the JOBS bulletin board": a place.
  if (hit.to - hit.from === 1 && says(clause, 'fixture', hit.to, hit.to + 2)) return true;
  // "He's at his JOBS class": where he is.
  if (/^(?:hes|shes|is|was) (?:at|in|on) (?:his|her|the|a)$/.test(textOf(clause, hit.from - 3, hit.from)))
    return true;
  // "She is in JOBS": a state, and nothing that was talked about.
  if (hit.to - hit.from === 1 && /^(?:is|are|was) (?:in|on)$/.test(textOf(clause, hit.from - 2, hit.from)))
    return true;
  if (!negated(clause, hit)) return false;
  if (says(clause, 'talks-of', hit.from - 4, hit.from)) return true;
  if (wordAt(clause, hit.from - 1) === 'not' && hit.to - hit.from === 1 && !clause.tokens[hit.to]?.word)
    return true;
  return (
    says(clause, /^(?:nothing|nada)$/, hit.from - 5, hit.from) ||
    (says(clause, /^(?:no|with|con)$/, hit.from - 2, hit.from) && says(clause, 'topic', hit.to, hit.to + 3))
  );
}
