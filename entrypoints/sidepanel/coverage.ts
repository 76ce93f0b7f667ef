/** What a map covers so far: parts that it has, duties that it leaves unjudged, places that will break soon. */
import type { AssistantView } from '@/components/mapper/view';
import { type Need, needed } from '@/lib/judgement/catalogue/needs';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import type { PageMap, Place } from '@/lib/tracs/map';
import { lintMap } from '@/lib/tracs/mapper/lint';
import { PURPOSES, type Purpose } from '@/lib/tracs/mapper/words';
import { TITLES } from './names.ts';

/** Where a part is found that the map has not yet. */
const HINTS: Record<Purpose, string> = {
  identity: 'Open any page of a record',
  narratives: 'Open a participant with several narratives',
  draft: 'Open the form in which one is written',
  steps: 'Open the plan (PDP)',
  stepForm: 'Open the form of a step',
  reengagement: 'Open one with required steps',
};

export function coveredOf(map: PageMap): AssistantView['covered'] {
  return PURPOSES.map((purpose) => ({
    purpose,
    title: TITLES[purpose],
    done: map.pages.some((page) => page[purpose] !== undefined),
    hint: HINTS[purpose],
  }));
}

/** The duties that a map leaves unjudged: of pages that it does not know, and of fields that it gives no place. */
export function unjudgedBy(map: PageMap, pack: PolicyPack): string[] {
  const has = (purpose: Purpose) => map.pages.some((page) => page[purpose] !== undefined);
  const field = (list: 'narratives' | 'steps', name: string) =>
    map.pages.some((page) => {
      const place = (page[list]?.fields as Record<string, Place> | undefined)?.[name];
      return place !== undefined && Object.keys(place).length > 0;
    });
  const missing: Need[] = [
    ...(has('narratives') && has('identity') ? [] : (['narratives'] as const)),
    ...(has('steps') ? [] : (['plan'] as const)),
    ...(has('reengagement') ? [] : (['reengagementPage'] as const)),
    ...(field('narratives', 'type') ? [] : (['type'] as const)),
    ...(['plannedStart', 'plannedEnd', 'description'] as const).filter((name) => !field('steps', name)),
  ];
  // What a pack switches on is asked only where it did.
  return needed(missing)
    .filter(({ duty }) => !duty.startsWith('oar-') || duty in pack.on)
    .map(({ title }) => title);
}

export function brittleOf(map: PageMap): AssistantView['brittle'] {
  return lintMap(map).map(({ place, why }) => ({ place, why }));
}
