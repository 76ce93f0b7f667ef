/**
 * A branch's own templates, and those that IT set, as they stand in storage. What a file must be to come in is checked in `own.ts`; pages check
 * here that it is of the right shape still, by hand, and leave out what is not.
 */
import type { Asked } from './asked.ts';
import { STAGES, type Template } from './template.ts';

/** What is said of a field that holds nothing; the editor takes it for what is still to be typed. */
export const NOTHING_SAID = 'nothing is said here yet';

export const OWN_KEY = 'templates.own';
export const IT_KEY = 'templates.it';

const DAYS = ['past', 'just-now', 'coming', 'appointment'];
/** What says that a template is a branch's own; none in the library begins so. */
export const OWN_PREFIX = 'own-';

export function isOwn({ id }: Pick<Template, 'id'>): boolean {
  return id.startsWith(OWN_PREFIX);
}

/** An own template, and the version that it has among the branch's. */
export interface OwnTemplate extends Template {
  version: number;
}

/** The file that IT set, as it is kept once it was found to be right. */
export interface ItTemplates {
  title: string;
  version: number | null;
  templates: OwnTemplate[];
}

export function readIt(value: unknown): ItTemplates | null {
  if (typeof value !== 'object' || value === null) return null;
  const { title, version, templates } = value as Record<string, unknown>;
  const own = readOwn(templates);
  if (!isText(title) || own.length === 0) return null;
  return { title: title as string, version: typeof version === 'number' ? version : null, templates: own };
}

/** A branch's own where IT's have not the same id, which then stand in their place. */
export function besideIt(own: readonly OwnTemplate[], it: ItTemplates | null): OwnTemplate[] {
  const set = new Set(it?.templates.map(({ id }) => id));
  return own.filter(({ id }) => !set.has(id));
}

export function readOwn(value: unknown): OwnTemplate[] {
  return Array.isArray(value) ? value.filter(isTemplate) : [];
}

export function isTemplate(value: unknown): value is OwnTemplate {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Record<keyof OwnTemplate, unknown>;
  return (
    [one.id, one.title, one.situation, one.body].every(isText) &&
    String(one.id).startsWith(OWN_PREFIX) &&
    Number.isInteger(one.version) &&
    (one.type === 'engagement' || one.type === 'any') &&
    (one.into === undefined || one.into === 'step') &&
    (one.role === undefined || one.role === 'case-manager' || one.role === 'contractor') &&
    isList(one.at, (stage) => (STAGES as readonly unknown[]).includes(stage)) &&
    isList(one.satisfies, isText) &&
    typeof one.blanks === 'object' &&
    one.blanks !== null &&
    Object.values(one.blanks).every(isAsked)
  );
}

function isAsked(value: unknown): value is Asked {
  if (typeof value !== 'object' || value === null) return isText(value);
  const { asks, choices, days, time } = value as Record<string, unknown>;
  const menus = [isList(choices, isText), DAYS.includes(days as string), time === true];
  return isText(asks) && menus.filter(Boolean).length === 1;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isList(value: unknown, is: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}
