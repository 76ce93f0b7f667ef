/** The fields that a page map may give a place. Apart from the map's schema, so that pages load them without that. */

export const NARRATIVE_FIELDS = ['date', 'type', 'author', 'text'] as const;
export const STEP_FIELDS = ['code', 'description', 'plannedStart', 'plannedEnd'] as const;
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
