/**
 * What helps to prepare a staffing, for people to tick. T names the form DHS 7825V for it, whose items are not public: these
 * are ours, after what T asks of the narrative and of the page (TRACS changes, 4th and 5th point).
 */
export interface PreparationItem {
  /** Kept in session storage for what is ticked. */
  id: string;
  text: string;
}

export const PREPARATION: readonly PreparationItem[] = [
  {
    id: 'required-steps',
    text: 'The required steps on the Re-Engagement Page are done, or it is clear which are not.',
  },
  { id: 'contacts', text: 'The contacts and attempts are listed, with their days and how they were made.' },
  { id: 'notice', text: 'The notice (DHS 7869) is at hand, with the day it was mailed and the appointment.' },
  { id: 'heard', text: 'What the participant said about the missed activities is at hand.' },
  { id: 'good-cause', text: 'Whether there was good cause has been looked at.' },
  { id: 'screenings', text: 'Screenings, assessments or treatment were offered, or it is clear why not.' },
  { id: 'case-plan', text: 'Changes to the case plan that could help are thought through.' },
  { id: 'children', text: 'The safety of the children has been looked at.' },
  { id: 'team', text: 'Everybody who is to take part is asked to come.' },
];
