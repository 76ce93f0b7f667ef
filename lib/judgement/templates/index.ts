/** The folder is the registry: every file here that exports a `template` is offered. */
import type { Situation, Template } from './template.ts';

const found = import.meta.glob<Template>(['./*.ts', '!./*.test.ts', '!./index.ts', '!./template.ts'], {
  eager: true,
  import: 'template',
});

export const templates: readonly Template[] = Object.values(found);

/** The templates for a situation, the fitting ones first; equal ones by title. */
export function templatesFor(situation: Situation): Template[] {
  const rank = new Map(templates.map((template) => [template, template.fits(situation)]));
  return [...templates].sort((a, b) => rank.get(b)! - rank.get(a)! || (a.title < b.title ? -1 : 1));
}
