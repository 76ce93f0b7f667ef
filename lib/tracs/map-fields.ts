/** The fields that a page map may give a place. Apart from the map's schema, so that pages load them without that. */

export const NARRATIVE_FIELDS = ['date', 'type', 'author', 'text'] as const;
export const STEP_FIELDS = ['code', 'description', 'plannedStart', 'plannedEnd'] as const;
/** The Re-Engagement Page: its single fields, those of one required step, and what a decision can mean. */
export const STAFFING_FIELDS = ['staffedOn', 'outcome', 'decision'] as const;
export const REQUIRED_STEP_FIELDS = ['name', 'done'] as const;
export const DECISIONS = ['disqualify', 'good-cause', 'no-disqualification', 'none'] as const;
export const DRAFT_FIELDS = ['date', 'type', 'text'] as const;
/** A step form's date and time may be one field or two; a part without a field of its own is left out. */
export const STEP_FORM_FIELDS = [
  'code',
  'description',
  'plannedStart',
  'plannedStartTime',
  'plannedEnd',
  'plannedEndTime',
] as const;
