/** The templates that there are, the branch's own among them, and which of them this worker marked or used lately. */
import type { TemplateView } from '@/components/assist-view';
import { extensionApi } from '@/lib/browser/api';
import { type Area, fieldsOf, LOCAL_KEYS } from '@/lib/browser/storage';
import {
  keepMarks,
  MARKS_KEY,
  NO_MARKS,
  readMarks,
  type TemplateMarks,
  withFavourite,
  withUse,
} from '@/lib/browser/template-marks';
import { templates as library } from '@/lib/judgement/templates/index';
import type { Offer } from '@/lib/judgement/templates/offer';
import {
  besideIt,
  IT_KEY,
  type ItTemplates,
  OWN_KEY,
  type OwnTemplate,
  readIt,
  readOwn,
} from '@/lib/judgement/templates/own-shape';
import type { Template } from '@/lib/judgement/templates/template';

const KEYS: string[] = [MARKS_KEY, OWN_KEY, IT_KEY, LOCAL_KEYS.managed];

export interface KeptTemplates {
  templates(): readonly Template[];
  marked(offer: Offer): TemplateView;
  used(id: string): void;
  favourite(id: string, favourite: boolean): void;
}

/** Reads what is kept, and goes on following it. @param changed is told whenever something of it is new. */
export function keptTemplates(changed: () => void, signal?: AbortSignal): KeptTemplates {
  const { storage } = extensionApi();
  const area = storage.local as unknown as Area;
  let marks: TemplateMarks = NO_MARKS;
  let own: readonly OwnTemplate[] = [];
  let it: ItTemplates | null = null;
  let ownAllowed = true;
  const take = (stored: Readonly<Record<string, unknown>>) => {
    if (MARKS_KEY in stored) marks = readMarks(stored[MARKS_KEY]);
    if (OWN_KEY in stored) own = readOwn(stored[OWN_KEY]);
    if (IT_KEY in stored) it = readIt(stored[IT_KEY]);
    if (LOCAL_KEYS.managed in stored)
      ownAllowed = fieldsOf(stored[LOCAL_KEYS.managed]).allowUserTemplates !== false;
    changed();
  };
  void area.get(KEYS).then(take, () => undefined);
  const follow = (changes: Record<string, { newValue?: unknown }>, name: string) => {
    const ours = Object.entries(changes).filter(([key]) => KEYS.includes(key));
    if (name === 'local' && ours.length > 0)
      take(Object.fromEntries(ours.map(([key, { newValue }]) => [key, newValue])));
  };
  storage.onChanged.addListener(follow);
  signal?.addEventListener('abort', () => storage.onChanged.removeListener(follow));
  const keep = (next: TemplateMarks) => {
    marks = next;
    void keepMarks(area, next).catch(() => undefined);
    changed();
  };
  return {
    // IT's and the branch's own stand first among equals.
    templates: () => [...(it?.templates ?? []), ...(ownAllowed ? besideIt(own, it) : []), ...library],
    marked: (offer) => ({
      ...offer,
      byIt: it?.templates.some(({ id }) => id === offer.id) ?? false,
      favourite: marks.favourites.includes(offer.id),
      recent: marks.recent.includes(offer.id),
    }),
    used: (id) => keep(withUse(marks, id)),
    favourite: (id, favourite) => keep(withFavourite(marks, id, favourite)),
  };
}
