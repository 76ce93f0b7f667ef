/** Changes of policy that start later, so that they can be announced before they hold. */
import { type CivilDate, sayDate } from '../../record/civil-date.ts';
import { inForce } from './in-force.ts';
import type { Parameter, PolicyPack } from './pack.ts';

export interface Upcoming {
  parameter: Parameter | 'on';
  from: CivilDate;
  /** One sentence: what holds from then on, what holds until then, and who says so. */
  says: string;
}

const TITLES: Record<Parameter, string> = {
  acceptedTypes: 'the accepted narrative types',
  contractorDays: 'business days for a contractor to follow up',
  patternMisses: 'misses that are a pattern to look for',
  patternDays: 'business days from awareness of a pattern to a contact',
  attempts: 'attempts before re-engagement',
  writtenMedia: 'what counts as in writing',
  mailingDayAttempts: 'attempts that count on the mailing day',
  noticeIsAttempt: 'the notice counts as an attempt',
  answerDays: 'business days to wait for an answer',
  noticeDays: 'least days from mailing to the appointment',
  askedMoveKeepsNotice: "an appointment moved at the participant's wish keeps its notice",
  reStepCodes: 'step codes of the appointment',
  mistakenStepCodes: 'step codes used in its place by mistake',
  laterEndFits: 'a planned end later on the day fits',
  decisionDays: 'business days to add to a decision',
  pageDays: 'business days to fill in the Re-Engagement Page',
  attendedDays: 'business days after attending in which a miss continues the episode',
  episodeGapDays: 'quiet days after which an episode is over',
  closedAfterThanksgiving: 'closed on the Friday after Thanksgiving',
  closedDays: 'days on which the branch is closed',
};

/** What changes after `today`, earliest first. */
export function upcomingChanges(pack: PolicyPack, today: CivilDate): Upcoming[] {
  const parameters = (Object.keys(TITLES) as Parameter[]).flatMap((parameter) =>
    pack.parameters[parameter].flatMap(({ from, value, cite }, i): Upcoming[] => {
      if (from <= today) return [];
      const before = i > 0 ? pack.parameters[parameter][i - 1]!.value : inForce(pack, parameter, today);
      const until = before === null ? '' : `, until then ${sayValue(before)}`;
      const says = `From ${sayDate(from, today)}: ${TITLES[parameter]}: ${sayValue(value)}${until} (${cite}).`;
      return [{ parameter, from, says }];
    }),
  );
  const duties = Object.entries(pack.on).flatMap(([id, from]): Upcoming[] =>
    from > today ? [{ parameter: 'on', from, says: `From ${sayDate(from, today)}: ${id} is asked.` }] : [],
  );
  return [...parameters, ...duties].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function sayValue(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : 'none';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
