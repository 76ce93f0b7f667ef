/** The times in the long record when something had gone wrong: four that ended well, and the open one. */

/** A narrative of an arc, its day counted from the arc's first. */
export interface ArcEntry {
  day: number;
  type: string;
  text: string;
  author?: string;
}

/**
 * Past arcs by the day (before today) they begin on, which is moved back to a Monday; the entries' days are
 * chosen so that they then fall on weekdays. `<day+3>` in a text is counted from its narrative.
 */
export const pastArcs: { begins: number; entries: ArcEntry[] }[] = [
  {
    begins: -1745,
    entries: [
      { day: 0, type: 'Engagement', text: 'No show at LS <day-4> & <day-3>, no call. TC, LM on machine.' },
      { day: 4, type: 'Engagement', text: 'Ltr mailed re: LS, w/ next class date.' },
      {
        day: 9,
        type: 'Engagement',
        text: 'Ct in. Sitter quit, did not know who to ask. Found new one. Plan redone & signed, LS again from Mon.',
      },
    ],
  },
  {
    begins: -1262,
    entries: [
      {
        day: 0,
        type: 'JOBS',
        text: 'I telephoned Lenore this afternoon because she had missed three mornings of work experience. I reached only her answering machine and asked her to return my call.',
      },
      { day: 4, type: 'Engagement', text: 'I mailed Lenore a letter about the mornings she had missed.' },
      {
        day: 8,
        type: 'Engagement',
        text: 'Lenore returned my call. Both children had been down with influenza, and she had the note from the clinic. I have given good cause for the missed mornings, since she could not leave them. She returns to the site on <day+3>.',
      },
    ],
  },
  {
    begins: -838,
    entries: [
      {
        day: 0,
        type: 'Engagement',
        text: 'Lenore has stayed away from class on <day-5>, <day-4> and <day-3>, and nobody had word from her. I called twice today without reaching her.',
      },
      { day: 3, type: 'Engagement', text: 'I mailed Lenore a letter asking how I can help with the class.' },
      {
        day: 14,
        type: 'Engagement',
        text: 'As neither call nor letter was answered, I mailed the Re-engagement Notice (DHS 7869) on <day+0>. The appointment is on <day+11> at 9:00 AM at the Riverbend branch. A ride and child care are offered. The RE step has been entered.',
      },
      {
        day: 25,
        type: 'Engagement',
        text: 'Lenore kept the re-engagement appointment. The class had become too hard after the second unit and she was ashamed to say so. We changed to the evening section with a tutor, and she signed the new PDP.',
      },
    ],
  },
  {
    begins: -421,
    entries: [
      {
        day: 0,
        type: 'Engagement',
        text: 'Job search log missing 2 wks in a row (<day-10>, <day-3>). Called Lenore, got voice mail.',
      },
      {
        day: 2,
        type: 'Engagement',
        text: 'Mailed a note too. Told her I would rather hear bad news than none.',
      },
      {
        day: 7,
        type: 'Engagement',
        text: 'Lenore walked in with both logs, she had put them in the wrong drop box. We laughed. New PDP signed for the next quarter while she was here.',
      },
    ],
  },
];

/** The open episode. Days are counted from today and not moved off weekends, as the distances matter. */
export const openArc: ArcEntry[] = [
  {
    day: -31,
    type: 'Contractor',
    author: 'JOBS contractor',
    text: 'Lenore was not at work experience {-31 M/d} and did not call ahead. Phoned her the same afternoon and mailed a postcard with the schedule.',
  },
  {
    day: -25,
    type: 'Engagement',
    text: 'Heard from contractor that Lenore missed {-31 M/d} and {-28 M/d}. Called her at 10:20, no answer, left a message.',
  },
  {
    day: -20,
    type: 'Engagement',
    text: 'Mailed Lenore a letter today re: the missed days at the site, asked her to call by {-13 M/d}.',
  },
  { day: -11, type: 'SNAP', author: 'EWORKER2', text: 'Shelter cost verified. No change to benefit.' },
  {
    day: -2,
    type: 'Engagement',
    text: 'Nothing heard from Lenore. DHS 7869 mailed {-2 M/d/yyyy} for RE appointment on {+3 EEEE, M/d/yyyy} at 10:30 AM, Riverbend branch. Ride and child care offered for it. RE step is on the PDP.',
  },
];
