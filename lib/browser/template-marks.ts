/** Which templates a worker marked or used lately, in `storage.local`: ids and nothing else. */
import { type Area, fieldsOf } from './storage.ts';

export const MARKS_KEY = 'templates.marks';

export interface TemplateMarks {
  favourites: readonly string[];
  /** The last one first. */
  recent: readonly string[];
}
export const NO_MARKS: TemplateMarks = { favourites: [], recent: [] };

const ID = /^[a-z0-9-]{1,60}$/;
const LATELY = 6;
const AT_MOST = 200;

/** What is damaged counts as not marked. */
export function readMarks(value: unknown): TemplateMarks {
  const { favourites, recent } = fieldsOf(value);
  return { favourites: ids(favourites), recent: ids(recent).slice(0, LATELY) };
}

export function withFavourite(marks: TemplateMarks, id: string, favourite: boolean): TemplateMarks {
  const others = marks.favourites.filter((other) => other !== id);
  return { ...marks, favourites: favourite ? [...others, id] : others };
}

export function withUse(marks: TemplateMarks, id: string): TemplateMarks {
  return { ...marks, recent: [id, ...marks.recent.filter((other) => other !== id)].slice(0, LATELY) };
}

export async function keepMarks(
  area: Pick<Area, 'set'>,
  { favourites, recent }: TemplateMarks,
): Promise<void> {
  await area.set({ [MARKS_KEY]: { favourites: ids(favourites), recent: ids(recent) } });
}

function ids(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((id): id is string => typeof id === 'string' && ID.test(id)).slice(0, AT_MOST);
}
