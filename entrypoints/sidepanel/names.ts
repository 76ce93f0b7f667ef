/** What the assistant calls the parts of a page and their fields. */
import type { Purpose } from '@/lib/tracs/mapper/words';

export const TITLES: Record<Purpose, string> = {
  identity: 'Whose record it is',
  narratives: 'The list of narratives',
  draft: 'The form for a new narrative',
  steps: "The plan's steps",
  stepForm: 'The form for a plan step',
  reengagement: 'The Re-Engagement Page',
};
const NAMES: Record<string, string> = {
  number: 'Case number',
  name: 'Name',
  date: 'Date',
  type: 'Type',
  author: 'Author',
  text: 'Narrative',
  code: 'Code',
  description: 'Description',
  plannedStart: 'Planned start',
  plannedStartTime: 'Planned start, time',
  plannedEnd: 'Planned end',
  plannedEndTime: 'Planned end, time',
  staffedOn: 'Staffing date',
  outcome: 'Outcome',
  decision: 'Decision',
};

export const nameOf = (field: string) => NAMES[field] ?? field;
