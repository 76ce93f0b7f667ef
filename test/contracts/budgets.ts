/** What scripts of a page may weigh, in bytes as built and as `gzip -9` packs them: held by the contracts, told by the bench. */
export interface Budget {
  raw: number;
  gzip: number;
}

export const GOAL: Readonly<Record<string, Budget>> = {
  'launcher.js': { raw: 120_000, gzip: 40_000 },
  'panel.js': { raw: 90_000, gzip: 30_000 },
  // Put beside the launcher wherever a record is open: keeps what is typed until it is saved.
  'keeper.js': { raw: 3_500, gzip: 1_700 },
};
