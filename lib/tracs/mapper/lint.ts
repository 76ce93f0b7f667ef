/**
 * Looks over a map for what will break: selectors that rest on position, on made-up names, on the state of the moment;
 * fields with one witness. Each with its place in the map and the reason, in plain words. A finding stops nothing.
 */
import type { PageMap, Place, Sign } from '../map.ts';
import { isMadeUp } from './selectors.ts';

export interface LintFinding {
  /** Where in the map: `narratives.narratives.fields.date.at`. */
  place: string;
  selector: string;
  why: string;
}

const DEEPEST = 4;

/** Why a selector will break, each reason in a sentence; empty for one that lasts. */
export function lintSelector(selector: string): string[] {
  const why: string[] = [];
  const bare = selector.replace(/'[^']*'|"[^"]*"/g, '""');
  if (/:(nth-|first-|last-|only-)/.test(bare))
    why.push('It counts places: one thing more or less in front of it, and it means another.');
  const steps = bare.replace(/\([^()]*\)/g, '').split(/[\s>+~]/);
  if (steps.filter((step) => step !== '').length - 1 > DEEPEST)
    why.push('It goes down more than four levels: a change of any of them breaks it.');
  if (/(^|[\s>+~(,])\*/.test(bare)) why.push('It takes any element.');
  if (/:(checked|hover|focus|active|selected)|\.(active|selected|open|current)\b/.test(bare))
    why.push('It rests on the state of the moment.');
  const names = [...selector.matchAll(/[#.]([\w-]+)/g), ...selector.matchAll(/='([^']*)'/g)].map(([, name]) =>
    name!.replace(/^[-_$:.]+/, ''),
  );
  for (const name of names)
    if (isMadeUp(name)) why.push(`"${name}" looks made up by a program and will change.`);
  if (/^[a-z]+$/.test(bare)) why.push('It takes any such element of the page.');
  else if (/^[a-z]*(\.[\w-]+)+$/.test(bare))
    why.push('It rests on a class alone, which changes with the looks of the page.');
  return why;
}

export function lintMap(map: PageMap): LintFinding[] {
  const findings: LintFinding[] = [];
  const look = (place: string, selector: string | undefined) => {
    if (selector === undefined) return;
    for (const why of lintSelector(selector)) findings.push({ place, selector, why });
  };
  const lookAtField = (place: string, field: Place) => {
    look(`${place}.at`, field.at);
    look(`${place}.face`, field.face);
    const witnesses = [field.at ?? field.from, field.label].filter((witness) => witness !== undefined);
    if (witnesses.length === 1)
      findings.push({
        place,
        selector: field.at ?? field.from ?? '',
        why:
          field.label === undefined
            ? 'No label bears it out: it is read, never written, and nobody notices when it means another thing.'
            : 'Only its label marks it: it is read, never written.',
      });
  };
  for (const page of map.pages) {
    const at = page.id;
    lookAtSigns(at, page.is, findings);
    for (const [name, field] of Object.entries(page.identity ?? {}))
      lookAtField(`${at}.identity.${name}`, field);
    for (const part of ['narratives', 'steps', 'draft', 'stepForm'] as const) {
      const section = page[part];
      if (!section) continue;
      look(
        `${at}.${part}.${'rows' in section ? 'rows' : 'within'}`,
        'rows' in section ? section.rows : section.within,
      );
      if ('partly' in section)
        for (const [i, { at: place }] of section.partly.entries()) look(`${at}.${part}.partly.${i}`, place);
      for (const [name, field] of Object.entries(section.fields)) {
        if (field && Object.keys(field).length > 0) lookAtField(`${at}.${part}.fields.${name}`, field);
      }
    }
    const { reengagement } = page;
    if (!reengagement) continue;
    look(`${at}.reengagement.within`, reengagement.within);
    look(`${at}.reengagement.steps.rows`, reengagement.steps.rows);
    for (const [name, field] of Object.entries(reengagement.fields))
      lookAtField(`${at}.reengagement.fields.${name}`, field);
  }
  return findings;
}

/** A chosen tab is the very sign of its page; made-up names and the bare body are not. */
function lookAtSigns(page: string, signs: readonly Sign[], findings: LintFinding[]): void {
  for (const [i, { at, text, path, query }] of signs.entries()) {
    const place = `${page}.is.${i}`;
    if (at === 'body' && text === undefined)
      findings.push({
        place,
        selector: at,
        why: 'Nothing on the page or in its address tells it from others.',
      });
    else if (at !== undefined)
      for (const why of lintSelector(at).filter((reason) => reason.includes('made up')))
        findings.push({ place, selector: at, why });
    if (
      signs.length === 1 &&
      path !== undefined &&
      query === undefined &&
      text === undefined &&
      path.split('/').length < 3
    )
      findings.push({ place, selector: path, why: 'The beginning of an address alone fits many pages.' });
  }
}
