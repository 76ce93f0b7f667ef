/** Filling a template in: its body with facts and answers in their places, and blanks where neither is known. */
import { parseCivil } from '../../record/civil-date.ts';
import { type Part, renderParts, sayTime } from '../../record/parts.ts';
import type { Asked } from './asked.ts';
import { FACTS, type FactKey, factsFor, type Known, sayDay } from './facts.ts';
import type { Template } from './template.ts';

/** By name: a choice in its words, a day as `YYYY-MM-DD`, a time as `HH:MM`. */
export type Answers = Readonly<Record<string, string>>;

const PLACE = /\{([^{}]*)\}/;

/** The names in a body, in order, each once. A capital at the front is of the text, not of the name. */
export function namesIn(body: string): string[] {
  return [...new Set(body.split(PLACE).filter((_, i) => i % 2 === 1))].map(nameOf);
}

export function isFact(name: string): name is FactKey {
  return Object.hasOwn(FACTS, name);
}

/** What a name asks for; null where nothing can be chosen or the template has no such name. */
export function askedFor({ blanks }: Pick<Template, 'blanks'>, name: string): Asked | null {
  return Object.hasOwn(blanks, name) ? blanks[name]! : isFact(name) ? FACTS[name] : null;
}

export function partsOf(template: Template, known: Known, answers: Answers = {}): Part[] {
  const facts = factsFor(known, answers);
  return template.body.split(PLACE).flatMap((piece, i): Part[] => {
    if (i % 2 === 0) return piece === '' ? [] : [piece];
    const name = nameOf(piece);
    const fact = isFact(name) ? facts[name] : undefined;
    const text = fact !== undefined ? fact : answers[name];
    const asked = askedFor(template, name);
    if (text) {
      const said = saying(text);
      return [piece === name ? said : said.charAt(0).toUpperCase() + said.slice(1)];
    }
    if (!asked) return [];
    if (typeof asked === 'string') return [{ kind: 'text', label: asked }];
    if ('choices' in asked) return [{ kind: 'choice', label: asked.asks, choices: asked.choices }];
    if ('time' in asked) return [{ kind: 'time', label: asked.asks }];
    const hint = asked.days === 'appointment' ? `, ${facts.earliest} at the earliest` : '';
    return [{ kind: 'date', label: asked.asks + hint }];
  });
}

/** The text to insert. */
export function fill(template: Template, known: Known, answers: Answers = {}): string {
  return renderParts(partsOf(template, known, answers));
}

/** Days and times as narratives write them, other texts as they are. */
function saying(text: string): string {
  if (/^\d\d:\d\d$/.test(text)) return sayTime(text);
  const day = parseCivil(text);
  return day ? sayDay(day) : text;
}

function nameOf(piece: string): string {
  return piece.charAt(0).toLowerCase() + piece.slice(1);
}
