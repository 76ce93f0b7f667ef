/**
 * The templates that IT set, on their way into storage: a file that is right takes the place of the one before, one that
 * is not is refused whole and named, and the one before stays.
 */
import type { ManagedFile } from '@/lib/browser/managed';
import { fieldsOf } from '@/lib/browser/storage';
import { acceptSet, type Within } from '@/lib/judgement/checklist/accept-templates';
import { type ItTemplates, readIt } from '@/lib/judgement/templates/own-shape';
import { canonical, checksum } from '@/lib/record/checksum';

/** As it is kept: with the mark of the file, and the version of the extension that looked it over last. */
export interface KeptIt extends ItTemplates {
  sum: string;
  by: string;
}

export interface Taken {
  /** What is to be kept; null: nothing. */
  kept: object | null;
  problems: string[];
}

/** So many faults of a file are named. */
const NAMED = 10;

/**
 * @param stored what is kept so far.
 * @param by the extension's version: another one looks the file over again.
 */
export function takeTemplates(
  given: ManagedFile,
  stored: object | null,
  by: string,
  within: () => Within,
): Taken {
  if (given === null) return { kept: null, problems: [] };
  if (given === 'bad') return { kept: stored, problems: [] };
  const sum = checksum(canonical(given.data));
  const before = fieldsOf(stored);
  if (before.sum === sum && before.by === by && readIt(stored)) return { kept: stored, problems: [] };
  const read = acceptSet(given.data, within());
  if (!read.ok) return { kept: stored, problems: named(read.problems, readIt(stored)) };
  const { title, version, templates } = read;
  const kept: KeptIt = { title, version, templates, sum, by };
  return { kept, problems: [] };
}

function named(problems: readonly string[], former: ItTemplates | null): string[] {
  const more = problems.length - NAMED;
  const stays = former
    ? `“${former.title}”${former.version === null ? '' : `, version ${former.version}`}, stays`
    : 'none is set';
  return [
    `templates: the file is refused whole, ${stays}`,
    ...problems
      .slice(0, NAMED)
      .map((problem) => (/^templates\b/.test(problem) ? '' : 'templates: ') + problem.replace(/\.$/, '')),
    ...(more > 0 ? [`templates: and ${more} more faults`] : []),
  ];
}
