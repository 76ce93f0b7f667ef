/** The pack's parameters and their values in plain words, one way for catalogue, preview and announcements. */
import { type CivilDate, parseCivil } from '../../record/civil-date.ts';
import { usDate } from '../../record/parts.ts';
import type { Parameter } from './parameters.ts';

export const MEANS: Record<Parameter, string> = {
  acceptedTypes: 'narrative types that are accepted',
  contractorDays: 'business days for a contractor to follow up a missed activity',
  patternMisses: 'misses that are a pattern to look for',
  patternDays: 'business days from awareness of a pattern to the contact',
  attempts: 'contacts or attempts before re-engagement',
  writtenMedia: 'media that count as in writing',
  mailingDayAttempts: 'what of the mailing day still counts as before it',
  noticeIsAttempt: 'the notice itself counts as an attempt',
  answerDays: 'business days for an answer to the attempts',
  noticeDays: 'least calendar days from mailing the notice to the appointment',
  askedMoveKeepsNotice: "an appointment moved at the participant's wish keeps its notice",
  reStepCodes: 'step codes of the re-engagement appointment',
  mistakenStepCodes: 'step codes used in its place by mistake',
  laterEndFits: "a planned end later on the appointment's day is right",
  decisionDays: 'business days in which narratives on one decision are read together',
  pageDays: 'business days from the decision to the Re-Engagement Page',
  attendedDays: 'business days after attending in which a miss continues the episode',
  episodeGapDays: 'calendar days without anything narrated that end an episode',
  closedAfterThanksgiving: 'the Friday after Thanksgiving is closed',
  closedDays: 'further closed days',
};

/** Values that stand for more than they say. */
const WORDS: Readonly<Record<string, string>> = {
  email: 'e-mail',
  text: 'text message',
  'in-person': 'in person',
  'home-visit': 'home visit',
  'not-written': 'a call, visit or meeting, but no letter',
};

/** `Engagement, Re-engagement`, `7`, `yes`, `11/27/2026`. */
export function sayValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length > 0 ? value.map(sayValue).join(', ') : 'none';
  const text = String(value);
  const day: CivilDate | null = parseCivil(text);
  return day ? usDate(day) : (WORDS[text] ?? text);
}
