/** The default policy pack: the two public documents' figures, each with its source (T and G of the duties). */
import { civil } from '../../record/civil-date.ts';
import { lexicon } from './default-lexicon.ts';
import type { PolicyPack } from './pack.ts';

const start = civil('2008-10-01');

export const defaultPack: PolicyPack = {
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
    noticeDays: [{ from: start, value: 7, cite: 'G, Process; start date chosen, G is undated' }],
    reStepCodes: [{ from: start, value: ['RE'], cite: 'G, Process and Expectation; start date chosen' }],
    mistakenStepCodes: [
      { from: start, value: ['PE'], cite: 'chosen: Program Entry covers JOBS appointments' },
    ],
    episodeGapDays: [{ from: start, value: 90, cite: 'chosen' }],
  },
  lexicon,
};
