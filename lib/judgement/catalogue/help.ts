/**
 * Help texts that belong to the duties ("Help texts and tools"): what the two documents mean by their words, and why they
 * ask what they ask. In our own words, after the place that is named; names, numbers and links of 2008 are left out.
 */
export interface Help {
  title: string;
  /** Paragraphs. */
  text: readonly string[];
  /** The document in the pack, and the place in it; null for what no document says. */
  source: { document: 'T' | 'G'; place: string } | null;
  /** The duties beside which it is shown. */
  duties?: readonly string[];
}

export const help: readonly Help[] = [
  {
    title: 'Engagement and re-engagement',
    text: [
      'Engagement is what a case manager does at every contact, in partnership with the participant: planning, setting goals, solving problems, looking at opportunities.',
      'Re-engagement is the formal process that begins when engagement did not succeed. The first aim is always to engage: while contacts are tried, they are about taking part in fitting JOBS activities, not about a disqualification.',
    ],
    source: { document: 'T', place: 'Definitions; Helpful tips, 1st and 3rd point' },
    duties: [
      'two-attempts',
      'begin-re-engagement',
      'contact-within-5-days',
      'look-for-pattern',
      'contractor-contact-1-day',
    ],
  },
  {
    title: 'Why the notice is mailed at least seven days ahead',
    text: [
      'The participant gets timely written notice, so that they can make arrangements, ask for accommodations and for support such as a ride or child care. Seven calendar days is the least; more is fine. The day of mailing is not counted, the day of the appointment is: mailed on the 1st, the 8th is the earliest day.',
      'A notice that is only handed over does not take the place of mailing. A copy can be given as well.',
    ],
    source: { document: 'G', place: 'Intent of step; Process' },
    duties: [
      'notice-narrated',
      'notice-mail-date',
      'notice-seven-days',
      'notice-mailed',
      'letter-pasted',
      'support-to-attend',
    ],
  },
  {
    title: 'Why there is an RE step',
    text: [
      'The step is a data point: it lets a branch see how many invitations to re-engagement ended in engagement, and so makes the work that case managers put into engaging people visible. Only with its dates and its description does it tell that.',
    ],
    source: { document: 'G', place: 'Note under Expectation' },
    duties: ['re-step-present', 're-step-dates', 're-step-description', 're-outcome'],
  },
  {
    title: 'Why contacts stand under the type Engagement',
    text: [
      'The filter of TRACS then shows at a glance all engagement contacts and all re-engagement efforts that did not end in a disqualification. What stands under another type is not found there.',
    ],
    source: { document: 'T', place: 'TRACS changes, 3rd point' },
    duties: [
      'engagement-type',
      'good-cause-type',
      'no-disqualification-type',
      'decision-details',
      'page-only-for-disqualification',
    ],
  },
  {
    title: 'Three ways of early engagement',
    text: [
      'A participant who asks to engage before the appointment starts at that time, and the PDP is updated. Then there are three ways:',
      'They need not attend: the RE step shows the day on which they engaged (signed the new PDP), and they are told so.',
      'They still attend: appointment and step stay, and they are told that they will be seen for follow-up.',
      'They may attend if they find it helpful: the RE step is there, and it is their choice.',
    ],
    source: { document: 'G', place: 'Strengths based strategies' },
    duties: ['early-engagement'],
  },
  {
    title: 'Counting days',
    text: [
      'Calendar days count every day. Business days are Monday to Friday without the holidays of the State of Oregon as observed, and without the days on which the branch is closed. The pad counts both: mailing day and earliest appointment, appointment and last mailing day, business days from a day on.',
    ],
    source: null,
  },
  {
    title: 'What this guide does not say',
    text: [
      'Later rules have moved part of what the two documents ask. The overlay names the document that asks, says what the record does not show, and leaves the decision to people. Nothing it shows is a finding about anybody.',
    ],
    source: null,
  },
];

/** What is told beside one duty, beyond what it asks. */
export function helpFor(duty: string): readonly Help[] {
  return help.filter(({ duties }) => duties?.includes(duty));
}
