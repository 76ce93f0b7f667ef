/**
 * What each duty has to know to be judged: a page of the record, or a field of one. Told where a page map leaves it out.
 * A table and no code; its test derives it anew from the duties' own examples.
 */
import { aboutDuty } from './about.ts';

export type Need =
  | 'narratives'
  | 'plan'
  | 'reengagementPage'
  | 'type'
  | 'plannedStart'
  | 'plannedEnd'
  | 'description';

export const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  'begin-re-engagement': ['narratives', 'plan', 'reengagementPage'],
  'contact-within-5-days': ['narratives'],
  'contractor-contact-1-day': ['narratives'],
  'decision-details': ['narratives'],
  'early-engagement': ['narratives'],
  'engagement-type': ['narratives', 'type'],
  'good-cause-type': ['narratives', 'type'],
  'letter-pasted': ['narratives'],
  'look-for-pattern': ['narratives'],
  'no-disqualification-type': ['narratives', 'type'],
  'notice-mail-date': ['narratives'],
  'notice-mailed': ['narratives'],
  'notice-narrated': ['narratives'],
  'notice-seven-days': ['narratives', 'plan', 'plannedStart'],
  'oar-community-visit': ['narratives'],
  'oar-not-a-required-activity': ['narratives'],
  'oar-risk-of-harm': ['narratives'],
  'oar-screenings': ['narratives'],
  'page-complete': ['reengagementPage'],
  'page-for-disqualification': ['narratives', 'reengagementPage'],
  'page-only-for-disqualification': ['reengagementPage'],
  're-outcome': ['narratives'],
  're-step-dates': ['narratives', 'plan', 'plannedEnd', 'plannedStart'],
  're-step-description': ['description', 'plan'],
  're-step-present': ['narratives', 'plan'],
  'staffing-checklist': ['narratives'],
  'steps-before-decision': ['narratives', 'reengagementPage'],
  'support-to-attend': ['narratives'],
  'team-decides': ['narratives', 'reengagementPage'],
  'two-attempts': ['narratives'],
};

/** The duties that can't be judged without these, with their titles. */
export function needed(missing: readonly Need[]): { duty: string; title: string }[] {
  return Object.entries(NEEDS)
    .filter(([, needs]) => needs.some((need) => missing.includes(need)))
    .map(([duty]) => ({ duty, title: aboutDuty(duty).title }));
}
