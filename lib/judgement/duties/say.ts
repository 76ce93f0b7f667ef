/** Turns of phrase that duties share, so that one thing is always said one way. */
import { type CivilDate, sayDate } from '../../record/civil-date.ts';
import type { Span } from '../../record/events.ts';
import type { CaseFacts } from '../../record/facts.ts';
import { type Part, sayTime } from '../../record/parts.ts';
import type { Dated } from '../episodes/episode.ts';
import type { PolicyPack } from '../policy/pack.ts';
import type { Duty, Finding, Fix, JudgeInput, RecordPage, Status } from './duty.ts';

export const PAGE_NAMES: Record<RecordPage, string> = {
  narratives: 'Narratives',
  plan: 'PDP',
  reengagementPage: 'Re-Engagement',
};

/** A finding about a page, or about the narrative that something was read in, with the words that were read. */
export function found(
  status: Status,
  says: string,
  todo: string | null,
  at: RecordPage | Dated<{ words: Span[] }>,
  more?: Partial<Finding>,
): Finding {
  return typeof at === 'string'
    ? { status, says, todo, about: { page: at }, ...more }
    : { status, says, todo, about: { narrative: at.narrative.id }, words: wordsOf(at), ...more };
}

export function notNeeded(says: string, page: RecordPage = 'narratives'): Finding[] {
  return [found('n/a', says, null, page)];
}

/** `the time, the place and the day`. */
export function listed(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** "the 2008 transmittal asks": findings name their document, never a rule violation. */
export function asks(pack: PolicyPack, duty: Pick<Duty, 'document'>): string {
  return `${pack.documents[duty.document]?.short ?? duty.document} asks`;
}

/** `Wed, Nov 26 at 10:00 AM`. */
export function sayAppointment(date: CivilDate, time: string | null, today: CivilDate): string {
  return time ? `${sayDate(date, today)} at ${sayTime(time)}` : sayDate(date, today);
}

export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

/** A finding about the narratives as a whole. */
export function said(
  status: Finding['status'],
  says: string,
  todo: string | null = null,
  more: Partial<Finding> = {},
): Finding {
  return { status, says, todo, about: { page: 'narratives' }, ...more };
}

/** What only case managers are asked (duties, B: role contractor). */
export function notContractors(pack: PolicyPack): Finding {
  return said('n/a', `This is the ${pack.words.worker}'s to do.`);
}

/**
 * What was judged on narratives, as far as they were read: only what was found stands while they were not, and on a part
 * of them nothing is broken or due because something was not found.
 */
export function asFarAsRead({ narratives: page }: CaseFacts, what: string, finding: Finding): Finding {
  const { status } = finding;
  if (!page.read) return status === 'met' ? finding : notSeen('narratives', what);
  if (page.partly === null || (status !== 'broken' && status !== 'due')) return finding;
  return { ...finding, ...partlySeen('narratives', page.partly, what), about: finding.about, lastDay: null };
}

/** The finding that a duty gives while a page it needs was not read. */
export function notSeen(page: RecordPage, what: string): Finding {
  return {
    status: 'unseen',
    says: `${what} can't be checked before the ${PAGE_NAMES[page]} page is read.`,
    todo: `Open ${PAGE_NAMES[page]} to check.`,
    about: { page },
    open: page,
  };
}

/** What would be broken or due only because something was not found on a list that was read in part. */
export function partlySeen(page: RecordPage, partly: string, what: string): Finding {
  return {
    status: 'unseen',
    says: `${what} can't be checked: ${partly}`,
    todo: `Show the whole ${PAGE_NAMES[page]} list to check.`,
    about: { page },
    open: page,
  };
}

/**
 * An answer that rests on something not being found. Narratives that were not read leave it unseen, but for what stands
 * in the draft, which is judged on its own; a page read in part leaves unseen what would be broken or due.
 */
export function unlessHidden(
  { facts }: Pick<JudgeInput, 'facts'>,
  what: string,
  finding: Finding,
  page: RecordPage = 'narratives',
): Finding[] {
  const from = facts[page];
  const alarm = finding.status === 'broken' || finding.status === 'due';
  const { about, words, older } = finding;
  if (!from.read) return [alarm && 'narrative' in about ? finding : notSeen(page, what)];
  if (!from.partly || !alarm) return [finding];
  return [{ ...partlySeen(page, from.partly, what), about, words, older } as Finding];
}

/** The RE step as the appointment asks for it; the place is for the worker, unless the record told it. */
export function stepFix(code: string, date: CivilDate, time: string | null): Fix {
  const at: Part = time ? sayTime(time) : { label: 'time', kind: 'time' };
  return {
    kind: 'fill-step',
    code,
    date,
    time,
    description: ['RE appointment ', at, ', ', { label: 'place', kind: 'text' }],
  };
}

/** The words of several events, by narrative; a clause that two of them rest on is named once. */
export function wordsOf(...entries: (Dated<{ words: Span[] }> | null)[]): NonNullable<Finding['words']> {
  const byNarrative = new Map<string, Span[]>();
  for (const entry of entries) {
    if (!entry) continue;
    const spans = byNarrative.get(entry.narrative.id) ?? [];
    spans.push(...entry.event.words.filter((span) => !spans.some((other) => other.start === span.start)));
    byNarrative.set(entry.narrative.id, spans);
  }
  return [...byNarrative].map(([narrative, spans]) => ({
    narrative,
    spans: spans.sort((a, b) => a.start - b.start),
  }));
}
