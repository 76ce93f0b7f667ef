/** The default policy pack: the two public documents' figures, each with its source (T and G of the duties). */
import { civil } from '../../record/civil-date.ts';
import { kinds } from './default-kinds.ts';
import { lexicon } from './default-lexicon.ts';
import type { WrittenPack } from './pack.ts';

const start = civil('2008-10-01');

export const defaultPack: WrittenPack = {
  id: 'oregon-default',
  version: 1,
  title: 'Engagement and re-engagement, as the two public documents ask',
  documents: {
    T: {
      short: 'the 2008 transmittal',
      title: 'Transmittal on Engagement and Re-engagement, with the new TRACS narrative type',
      dated: 'effective 10/1/2008',
    },
    G: {
      short: 'the reference guide (undated)',
      title: 'SSP Re-engagement Reference Guide, Scheduling Re-engagement Appointment',
      dated: 'undated',
    },
  },
  parameters: {
    acceptedTypes: [{ from: start, value: ['Engagement'], cite: 'T, TRACS changes, 1st point' }],
    contractorDays: [{ from: start, value: 1, cite: 'T, tips, 2nd point' }],
    patternMisses: [{ from: start, value: 3, cite: 'chosen; T, tips, 3rd point, gives no number' }],
    patternDays: [{ from: start, value: 5, cite: 'T, tips, 3rd point' }],
    attempts: [{ from: start, value: 2, cite: 'T, tips, 1st and 3rd point' }],
    writtenMedia: [{ from: start, value: ['letter'], cite: 'T, tips, 1st point' }],
    mailingDayAttempts: [{ from: start, value: 'not-written', cite: 'chosen' }],
    noticeIsAttempt: [{ from: start, value: false, cite: 'chosen' }],
    answerDays: [{ from: start, value: 5, cite: 'chosen' }],
    noticeDays: [{ from: start, value: 7, cite: 'G, Process; start date chosen, G is undated' }],
    askedMoveKeepsNotice: [{ from: start, value: true, cite: 'chosen' }],
    reStepCodes: [{ from: start, value: ['RE'], cite: 'G, Process and Expectation; start date chosen' }],
    mistakenStepCodes: [
      { from: start, value: ['PE'], cite: 'chosen: Program Entry covers JOBS appointments' },
    ],
    laterEndFits: [{ from: start, value: true, cite: 'chosen' }],
    decisionDays: [{ from: start, value: 5, cite: 'chosen' }],
    pageDays: [{ from: start, value: 5, cite: 'chosen; T names no day' }],
    attendedDays: [{ from: start, value: 10, cite: 'chosen' }],
    episodeGapDays: [{ from: start, value: 90, cite: 'chosen' }],
    closedAfterThanksgiving: [{ from: start, value: true, cite: 'statewide HR policy 60.010.01' }],
    closedDays: [{ from: start, value: [], cite: "a branch's own" }],
  },
  words: { person: 'participant', worker: 'case manager', missed: 'missed activities' },
  // Nothing public says how TRACS names authors; a branch knows its own.
  authors: { contractors: ['contractor'], caseManagers: ['case manager'], others: 'unclear' },
  on: {},
  off: [],
  lexicon,
  kinds,
};
