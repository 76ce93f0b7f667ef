/**
 * A file of templates on its way in, from the options or set by IT: looked over whole (`templates/own.ts`), and each of
 * its templates judged by what it claims. One fault, and all of it stays out.
 */
import { aboutDuty, dutyIds } from '../catalogue/about.ts';
import { type FileRead, readFile, readFileData } from '../templates/own.ts';
import type { OwnTemplate } from '../templates/own-shape.ts';
import type { JudgeOptions } from './judge.ts';
import { tryTemplate } from './judge-template.ts';

export type Within = Pick<JudgeOptions, 'pack' | 'sentences' | 'today' | 'role'>;

/** A file that somebody chose, by its text. */
export function acceptFile(content: string, within: Within): FileRead {
  return keepingItsWord(readFile(content, dutyIds), within);
}

/** A file that IT set, by what it says. Why it is refused is kept, so none of its words are repeated. */
export function acceptSet(data: unknown, within: Within): FileRead {
  return keepingItsWord(
    readFileData(data, dutyIds, () => 'something'),
    within,
  );
}

function keepingItsWord(read: FileRead, within: Within): FileRead {
  if (!read.ok) return read;
  const problems = read.templates.flatMap((template) => unkept(template, within));
  return problems.length > 0 ? { ok: false, problems } : read;
}

/** Claims of a template that it does not keep. */
function unkept(template: OwnTemplate, within: Within): string[] {
  const { unmet, broken } = tryTemplate(template, { ...within, role: template.role ?? within.role });
  return [
    ...unmet.map((id) => `${template.id}: it does not meet what it claims: ${aboutDuty(id).title}.`),
    ...broken.map((id) => `${template.id}: it would leave open: ${aboutDuty(id).title}.`),
  ];
}
