/** A record from a missed class to a staffing decision, by templates and fixes alone: what is done on which day. */

/** One narrative: which template, what is chosen from its menus, and what is typed into its blanks, in their order. */
export interface Entry {
  day: string;
  template: string;
  choose: Record<string, string | number>;
  type: string[];
}

export const COURSE: readonly Entry[] = [
  {
    day: '2026-03-02',
    template: 'Call without an answer',
    choose: { 'what happened': 'No answer, left a voicemail asking for a call back' },
    type: ['the class missed today'],
  },
  {
    day: '2026-03-03',
    template: 'Letter sent',
    choose: { 'next scheduled day': 1 },
    type: ['the missed class, and a sitter for early mornings'],
  },
  {
    // Five business days after the letter.
    day: '2026-03-11',
    template: 'Notice mailed, with the whole letter',
    choose: { 'day of the appointment': 1, time: '10:00', 'RE step': 'will be added' },
    type: ['branch office, room 4', 'front desk', 'T. Trainer'],
  },
  {
    day: '2026-03-19',
    template: 'Appointment not kept',
    choose: { 'what was tried': 'called, no answer' },
    type: ['home visit'],
  },
  {
    day: '2026-03-20',
    template: 'Staffing planned',
    choose: { 'day of the staffing': 1 },
    type: ['team, partner', 'mornings, the sitter'],
  },
  {
    day: '2026-03-23',
    template: 'Decision not to disqualify',
    choose: {},
    type: ['both letters, the sitter found', 'afternoon class', 'offered', 'no concern'],
  },
];

/** The notice's day: then the RE step is filled in by its fix. */
export const STEP_AFTER = 2;

/** Whose record it is before anything of it: nothing narrated, no step, an empty page. */
export const emptied = { narratives: [], steps: [], reengagementPage: null, changed: true };

export class Tally {
  clicks = 0;
  typed = 0;
  /** The same record by hand: every text typed, every list and button pressed. */
  byHand = { clicks: 0, typed: 0 };

  /** A narrative by hand: into the text, the type, Save. */
  narrative(text: string): void {
    this.byHand.clicks += 3;
    this.byHand.typed += text.length;
  }

  /** A step by hand: Add, six fields, Save. */
  step(values: readonly string[]): void {
    this.byHand.clicks += 2 + values.length;
    this.byHand.typed += values.join('').length;
  }

  say(where: string): string {
    const { clicks, typed, byHand } = this;
    return `${where}: by templates and fixes ${clicks} clicks and ${typed} characters; by hand ${byHand.clicks} clicks and ${byHand.typed} characters`;
  }
}
