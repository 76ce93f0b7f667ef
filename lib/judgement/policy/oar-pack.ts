/**
 * The opt-in pack: OAR 461-190-0231 as amended 2023-02-01, with its correction of 2024-04-25 (duties, "The opt-in
 * pack"). Off unless a branch turns it on.
 */
import { civil } from '../../record/civil-date.ts';
import type { Overrides } from './overrides.ts';

const amended = civil('2023-02-01');

export const oarPack: Overrides = {
  id: 'oar-461-190-0231',
  version: 1,
  title: "Today's rule text beside the two guides: OAR 461-190-0231",
  documents: {
    OAR: {
      short: 'OAR 461-190-0231',
      title: 'Oregon Administrative Rule 461-190-0231, Re-engagement (SSP 7-2023)',
      dated: 'as amended 2/1/2023, corrected 4/25/2024',
    },
  },
  on: {
    'oar-community-visit': amended,
    'oar-risk-of-harm': amended,
    'oar-screenings': amended,
    'oar-not-a-required-activity': amended,
  },
};

/** The packs that a branch or a case file can turn on, by id. */
export const optInPacks: readonly Overrides[] = [oarPack];
