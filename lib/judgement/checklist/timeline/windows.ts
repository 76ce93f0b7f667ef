/**
 * The windows of time that the two documents ask for, as they lie on an episode's line: the attempts before the notice, the
 * notice's seven days, one business day for contractors, five after a pattern. Whether a window was kept is what the
 * duty answered; here it only gets its days.
 */
import { addDays, type CivilDate, daysBetween } from '../../../record/civil-date.ts';
import { patternWindow } from '../../duties/contact-within-5-days.ts';
import { followUpWindow } from '../../duties/contractor-contact-1-day.ts';
import type { JudgeInput, Status } from '../../duties/duty.ts';
import { counted, noticesOf } from '../../duties/shared/notices.ts';
import { knownAppointment } from '../../episodes/appointment.ts';
import { limitOf, triesOf } from '../../episodes/attempts.ts';
import { inForce } from '../../policy/in-force.ts';
import type { Checklist } from '../judge.ts';

export type WindowKind = 'attempts' | 'notice' | 'contractor' | 'pattern';

export interface Window {
  kind: WindowKind;
  duty: string;
  title: string;
  /** The days that are asked for: first and last. */
  from: CivilDate;
  to: CivilDate;
  /** Where what it was for came: the appointment, the first contact, the notice; null while it has not. */
  end: CivilDate | null;
  /** Days that count towards it, such as the attempts made. */
  marks: CivilDate[];
  /** `5 of 7 days, 2 too few`. */
  says: string;
  /** The window does not fit before its end, or its last day went by with nothing. */
  short: boolean;
  /** What the duty answers of the judged episode; null of an older one, which is not judged. */
  status: Status | null;
}

/** @param checklist what was judged, where this is the episode that is; null for an older one. */
export function windowsOf(input: JudgeInput, checklist: Checklist | null): Window[] {
  const statusOf = (duty: string) => checklist?.lines.find((line) => line.duty === duty)?.status ?? null;
  const asked = (duty: string) => !checklist || !['n/a', undefined].includes(statusOf(duty) ?? undefined);
  const found = [
    ...contractorWindows(input),
    ...patternWindows(input),
    ...attemptsWindow(input),
    ...noticeWindow(input),
  ];
  return found
    .filter(({ duty }) => asked(duty))
    .map((window) => ({ ...window, status: statusOf(window.duty) }));
}

type Found = Omit<Window, 'status'>;

function noticeWindow(input: JudgeInput): Found[] {
  const { episode, facts, pack, today } = input;
  const notices = noticesOf(input);
  const notice = counted(notices);
  if (!episode || !notice) return [];
  const set = episode.appointments.find(({ event }) => event.change === 'set');
  const stands = notices.moved ? set?.event.date : knownAppointment(facts, episode, pack, today)?.date;
  const mailed = notice.event.mailedOn;
  const least = inForce(pack, 'noticeDays', mailed ?? notice.narrative.date);
  if (!stands || least === null) return [];
  const common = {
    kind: 'notice' as const,
    duty: 'notice-seven-days',
    title: `${days(least)} between mailing and appointment`,
  };
  if (notice.event.sent === 'planned') {
    const from = addDays(stands, -least);
    const says = today > from ? 'still to be mailed, its last mailing day is past' : 'still to be mailed';
    return [{ ...common, from, to: stands, end: stands, marks: [], says, short: today > from }];
  }
  if (!mailed || mailed > stands) return [];
  const given = daysBetween(mailed, stands);
  const short = given < least;
  const says = short ? `${given} of ${days(least)}, ${least - given} too few` : `${days(given)} given`;
  return [{ ...common, from: mailed, to: addDays(mailed, least), end: stands, marks: [], says, short }];
}

function attemptsWindow({ episode, pack, today }: JudgeInput): Found[] {
  const least = inForce(pack, 'attempts', episode?.to ?? today);
  if (!episode || least === null) return [];
  const limit = limitOf(episode);
  const tries = triesOf(episode.contacts, pack).filter(({ event }) => !limit || event.on <= limit.on);
  const missed = episode.misses.flatMap((miss) => miss.days).sort();
  const first = [...tries.map(({ event }) => event.on), missed[0] ?? episode.from].sort()[0]!;
  const to = limit?.on ?? episode.closed?.on ?? today;
  if (first > to) return [];
  const kinds = [
    ...(tries.some(({ kind }) => kind === 'written') ? ['in writing'] : []),
    ...(tries.some(({ kind }) => kind === 'other') ? ['in another format'] : []),
  ];
  const count =
    tries.length === 0
      ? 'no contact or attempt is narrated'
      : tries.length === 1
        ? '1 contact or attempt'
        : `${tries.length} contacts or attempts`;
  const says = `${count}${kinds.length > 0 ? `: ${kinds.join(' and ')}` : ''}`;
  return [
    {
      kind: 'attempts',
      duty: 'two-attempts',
      title: `${least === 2 ? 'Two' : least} attempts${limit?.notice ? ' before the notice' : ' before re-engagement'}`,
      from: first,
      to,
      end: limit?.on ?? null,
      marks: [...new Set(tries.map(({ event }) => event.on))],
      says,
      short: kinds.length < 2,
    },
  ];
}

function contractorWindows({ episode, pack, role, today }: JudgeInput): Found[] {
  const seen = new Set<CivilDate>();
  return (episode?.misses ?? []).flatMap((miss): Found[] => {
    const { narrative, days: on } = miss;
    if (narrative.author !== 'contractor' && !(narrative.draft && role === 'contractor')) return [];
    const window = followUpWindow(miss, pack);
    if (!window || seen.has(window.learned)) return [];
    seen.add(window.learned);
    const { learned, lastDay } = window;
    const missed = [...on].sort().at(-1) ?? narrative.date;
    const within = inForce(pack, 'contractorDays', learned) ?? 1;
    const title = `${within === 1 ? '1 business day' : `${within} business days`} for the contractor`;
    const after = episode!.contacts.map(({ event }) => event.on).filter((day) => day >= missed);
    return [
      {
        kind: 'contractor',
        duty: 'contractor-contact-1-day',
        title,
        ...until(learned, lastDay, after, today),
      },
    ];
  });
}

function patternWindows({ episode, pack, role, today }: JudgeInput): Found[] {
  const window = role === 'contractor' ? null : patternWindow(episode, pack);
  if (!episode || !window) return [];
  const { on, lastDay } = window;
  const title = `${inForce(pack, 'patternDays', on) ?? 5} business days after a pattern was known`;
  const after = episode.contacts.map(({ event }) => event.on).filter((day) => day >= on);
  return [{ kind: 'pattern', duty: 'contact-within-5-days', title, ...until(on, lastDay, after, today) }];
}

/** A window that a first contact ends. */
function until(from: CivilDate, to: CivilDate, contacts: readonly CivilDate[], today: CivilDate) {
  const first = [...contacts].sort()[0] ?? null;
  const short = first ? first > to : today > to;
  const says = first
    ? `first contact or attempt ${first > to ? 'after it' : 'in time'}`
    : today > to
      ? 'no contact or attempt is narrated'
      : 'none narrated so far';
  return { from, to, end: first, marks: first ? [first] : [], says, short };
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
