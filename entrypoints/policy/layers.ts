/**
 * The packs of this browser, as layers over the default one. The background alone has the default pack with its words;
 * the options ask it what would be in force.
 */
import { BUILT_IN } from '@/lib/browser/build';
import { type PolicyChoice, readChoice } from '@/lib/browser/policy-choice';
import { dutyIds } from '@/lib/judgement/catalogue/about';
import { exported, type InForce, packInForce } from '@/lib/judgement/policy/layers';
import type { Overrides } from '@/lib/judgement/policy/overrides';

export function inForceBy({ optIn, file, managed }: PolicyChoice): InForce {
  const built = BUILT_IN?.pack ? [BUILT_IN.pack] : [];
  return packInForce({ built, optIn, file: file?.pack ?? null, managed }, dutyIds);
}

/** What would be in force by a choice, and as a file. */
export interface LookedOver extends Omit<InForce, 'overrides'> {
  exported: Overrides;
}

export function lookOver(choice: unknown): LookedOver {
  const { overrides: _, ...inForce } = inForceBy(readChoice(choice));
  return { ...inForce, exported: exported(inForce.pack) };
}
