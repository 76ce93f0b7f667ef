/**
 * The DHS 7869 and its appointment: whether the text says it was mailed, handed over, planned or called off, the day it
 * was mailed, and the day and time of the re-engagement appointment. A date followed by a clock time is the
 * appointment, unless another date in the text is (duties, `notice-mail-date`; the guide's own sample leaves the mailing
 * date out).
 */
import type { CivilDate } from '../../record/civil-date.ts';
import type { AppointmentEvent, NoticeEvent } from '../../record/events.ts';
import { readAppointment, setsRe } from './appointment.ts';
import { movesAppointment } from './appointment-moved.ts';
import { anyMeans, type Clause, hitsOf, isGreeting, means, says, spanOf, textOf, wordAt } from './clauses.ts';
import type { DateMention } from './dates.ts';
import type { Means } from './how-sent.ts';
import { isSigned, letterDate, pastedLetter } from './letters.ts';
import { type Act, actsOn } from './mailing.ts';
import { byTodaysMail, mailingDate } from './mailing-date.ts';
import { isHeld, isItsLetter, isLetterToCome, isReStep, speaksOfNotice } from './notice-named.ts';
import { affirms, tells } from './scope.ts';

export function readNotice(
  clauses: readonly Clause[],
  writtenOn: CivilDate,
): { notices: NoticeEvent[]; appointments: AppointmentEvent[]; letter: readonly Clause[] | null } {
  const named = clauses.filter(
    (clause) => speaksOfNotice(clause) || isItsLetter(clause, clauses) || isLetterToCome(clause, clauses),
  );
  const letter = pastedLetter(clauses, named);
  const acts = named.length > 0 || letter ? actsOn(clauses, named, letter) : [];
  const about = new Set<Clause>([...named, ...acts.map((act) => act.clause), ...(letter ?? [])]);
  for (const clause of clauses)
    if (
      means(clause, 're-appointment') ||
      setsRe(clause) ||
      movesAppointment(clause) ||
      (means(clause, 'asked-change') && clauses.some(isReStep)) ||
      (means(clause, 'appointment') &&
        (anyMeans(clauses, 'asked-re') || (clause.times.length > 0 && anyMeans(clauses, 'begin-re'))))
    )
      about.add(clause);
  const scope = [...about].sort((a, b) => a.index - b.index);

  const mailing = mailingDate(acts, writtenOn, 'done');
  const appointment = readAppointment(scope, clauses, mailing, writtenOn, letter !== null);
  // The letter itself may name another day than the note above it.
  const body = letter?.slice(Math.max(0, letter.findIndex(isGreeting)));
  const inLetter = body ? readAppointment(body, body, null, writtenOn, true) : null;
  const appointments = [appointment, inLetter].filter(
    (each, i, [first]): each is AppointmentEvent =>
      each !== null && (i === 0 || !first || (first.change === 'set' && first.date !== each.date)),
  );
  const heading = letter ? letterDate(letter, writtenOn) : null;
  const gone = calledBack(clauses, named, acts);
  // "The 7869 of 4/10 came back. Mailed again 4/17": two notices, of which the second counts.
  const later = gone
    ? acts.filter(
        (act) =>
          act.clause.index > gone.clause.index ||
          // "The notice came back, so mailed it again 6/9"
          (act.clause === gone.clause &&
            hitsOf(gone.clause, gone.sent).every(({ to }) => to <= act.hit.from) &&
            says(gone.clause, /^again$/, act.hit.to)) ||
          /^re(?:mailed|sent)$/.test(wordAt(act.clause, act.hit.from)) ||
          (wordAt(act.clause, act.hit.from - 1) === 're' &&
            /^(?:mailed|sent)$/.test(wordAt(act.clause, act.hit.from))),
      )
    : acts;
  const again = gone !== null && later.some((act) => act.means === 'mailed' && act.state === 'done');
  const notices: NoticeEvent[] = gone
    ? [
        {
          kind: 'notice',
          sent: gone.sent,
          mailedOn: gone.sent === 'returned' ? mailedBefore(acts, gone.clause, writtenOn) : null,
          plannedOn: null,
          pasted: false,
          words: [spanOf(gone.clause)],
        },
      ]
    : [];
  const sent = gone && !again ? null : sentAs(later, named, letter !== null, clauses);
  if (!sent) return { notices, appointments, letter };
  const mailed = sent === 'mailed' || sent === 'both';
  // "7869 mailed to ct 9/2/20. … Date mailed: 9/4/20."
  const dated = acts.filter(({ state, clause }) => state === 'done' && clause.dates.length > 0);
  const apart = dated.some(
    ({ clause: { dates, index }, clause }) =>
      /^date mailed :/.test(textOf(clause, 0, 3)) &&
      dated.some(({ clause: other }) => other.index !== index && dates[0]!.date !== other.dates[0]!.date),
  );
  const retold = mailed && (apart || acts.some(({ clause }) => RETOLD.test(textOf(clause))));
  const told = mailing && !isAppointment(mailing, appointment, acts) ? mailing.date : null;
  const given = told ?? (byTodaysMail(acts, writtenOn) ? writtenOn : null);
  // "My log has it mailed 5/11, the mail room sheet has 5/13"
  const others = retold
    ? new Set(
        acts
          .flatMap(({ clause }) => clause.dates.map(({ date }) => date))
          .filter((date) => date !== given && date <= writtenOn),
      )
    : [];
  const words = wordsOfNotice(named, acts, letter).map(spanOf);
  for (const date of others)
    notices.push({
      kind: 'notice',
      sent,
      mailedOn: date,
      pasted: false,
      retold: true,
      plannedOn: null,
      words,
    });
  notices.push({
    kind: 'notice',
    sent,
    mailedOn: mailed ? (given ?? heading) : null,
    pasted: letter !== null && appointment !== null && letter.some(isSigned),
    ...(retold && { retold: true as const }),
    plannedOn: sent === 'planned' ? (mailingDate(acts, writtenOn, 'planned')?.date ?? null) : null,
    words,
  });
  return { notices, appointments, letter };
}

/** "Mailroom log has her 7869 going out 4/8", "postmark says 9/17" */
const RETOLD =
  /\b(?:log|mail ?room(?: sheet)?|mail clerk|postmark|receipt|meter|post office)\b(?: :)?(?: \w+){0,3} (?:has|had|is right|shows?|says|said|tells|told|lists|reads|gives)\b|\bper (?:the )?(?:\w+ )?(?:log|mail ?room|mail clerk|postmark|receipt|meter|post office)\b|^postmarked\b|\b(?:copy|envelope|log) (?:is|was) stamped\b/;

/** A notice that the text calls cancelled, sent in error or returned. */
function calledBack(
  clauses: readonly Clause[],
  named: readonly Clause[],
  acts: readonly Act[],
): { clause: Clause; sent: 'cancelled' | 'returned' } | null {
  for (const sent of ['cancelled', 'returned'] as const) {
    // "Pulled and not mailed" was never on its way.
    if (
      sent === 'cancelled' &&
      acts.some((act) => act.state === 'not') &&
      !acts.some((act) => act.state === 'done')
    )
      continue;
    const clause =
      named.find((candidate) => affirms(candidate, sent)) ??
      // "Yesterday's 7869 was meant for another Nadia. It was sent in error"
      clauses.find(
        (candidate) =>
          /^it (?:was|is|has been|went)\b/.test(textOf(candidate, 0, 3)) &&
          affirms(candidate, sent) &&
          named.includes(clauses[candidate.index - 1]!),
      );
    if (clause) return { clause, sent };
  }
  return null;
}

/** "7869 (mailed 5/6 for 5/18 10am) came back today" */
function mailedBefore(acts: readonly Act[], { index }: Clause, writtenOn: CivilDate): CivilDate | null {
  const date = mailingDate(
    acts.filter(({ clause }) => clause.index === index),
    writtenOn,
    'done',
  );
  return date && date.date < writtenOn ? date.date : null;
}

/** What the notice was read from; of a letter that never names the form, its greeting. */
function wordsOfNotice(
  named: readonly Clause[],
  acts: readonly Act[],
  letter: readonly Clause[] | null,
): Clause[] {
  const clauses = new Set([...named, ...acts.map((act) => act.clause)]);
  if (clauses.size === 0 && letter) return letter.filter(isGreeting);
  return [...clauses];
}

function sentAs(
  acts: readonly Act[],
  named: readonly Clause[],
  letter: boolean,
  clauses: readonly Clause[],
): NoticeEvent['sent'] | null {
  const did = (how: Means) => acts.some((act) => act.means === how && act.state === 'done');
  if (did('mailed')) return did('handed') ? 'both' : 'mailed';
  if (did('handed')) return 'handed';
  if (did('emailed')) return 'emailed';
  // "Explained that if she stops attending we would send a 7869"
  if (
    acts.length > 0 &&
    acts.every(
      ({ clause, hit }) =>
        /\bwould(?: then| also)?$/.test(textOf(clause, 0, hit.from)) &&
        clauses.some((each) => /\bif (?:s?he|ct|px|participant|client)\b/.test(textOf(each))),
    )
  )
    return null;
  // "7869 for 10/3 shredded unsent"
  if (
    acts.length === 0 &&
    named.some((clause) =>
      /\b(?:unsent|shredded|tore up|torn up|tossed it|never sent)\b/.test(textOf(clause)),
    )
  )
    return 'not-sent';
  const plans = acts.some(({ state }) => state === 'planned');
  // "7869 typed, NOT mailed, needs lead's ok"
  const typed = named.some(
    (clause) =>
      /\b(?:typed|printed|filled out|sitting)\b/.test(textOf(clause)) &&
      !says(clause, /^(?:held|hold|pulled)$/) &&
      acts.some(
        ({ clause: of, state }) =>
          state === 'not' && of.index - clause.index < 2 && !says(of, /^(?:held|hold|pulled)$/),
      ),
  );
  if (!plans && !typed && acts.some(({ state, clause }) => state === 'not' && !says(clause, 'not-yet')))
    return 'not-sent';
  const drafted = named.some(
    (clause) => clause.toDo || means(clause, 'draft-notice') || isToDo(clause) || isHeld(clause),
  );
  // "7869 for S. / - 8/3, 9:15 / - to do Thurs"
  const listed = named.some(({ index }) =>
    clauses
      .slice(index + 1, index + 3)
      .some((clause) =>
        /^(?:- )?(?:to do|todo|still to do|goes (?:out )?(?:tomorrow|tmrw|mon|tue|wed|thu|fri))\b/.test(
          textOf(clause, 0, 5),
        ),
      ),
  );
  if (drafted || plans || (listed && acts.length === 0)) return 'planned';
  if (letter) return 'mailed';
  return acts.some((act) => act.state === 'not') ? 'not-sent' : null;
}

/** "Will do 7869 Mon", "CM to mail 7869 by Friday", "7869 tomorrow for 9/24". */
function isToDo(clause: Clause): boolean {
  const led = hitsOf(clause, 'notice').some(
    (hit) =>
      says(clause, 'to-do', hit.from - 4, hit.from) ||
      clause.tokens[hit.to]?.key === 'tomorow' ||
      // "7869 to follow tomorrow"
      /^to follow\b/.test(textOf(clause, hit.to, hit.to + 2)),
  );
  return led && !tells(clause, 'mailed', 'sent', 'handed');
}

function isAppointment(
  date: DateMention,
  appointment: AppointmentEvent | null,
  acts: readonly Act[],
): boolean {
  if (!appointment || appointment.date !== date.date) return false;
  return !date.relative && acts.length > 0;
}
