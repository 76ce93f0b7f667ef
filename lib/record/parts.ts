/** Text with blanks: what templates and fixes insert. */
import { type CivilDate, fields } from './civil-date.ts';

/** What the worker fills in. `choices` are shown in the blank, divided by " / ". */
export interface Blank {
  label: string;
  kind: 'text' | 'choice' | 'date' | 'time';
  choices?: readonly string[];
}
export type Part = string | Blank;

const OPEN = '[___';
const LONGEST = 160;

/** The text to insert; answers fill their blanks, the others stay marked: `[___ what belongs here]`. */
export function renderParts(parts: readonly Part[], answers: Readonly<Record<string, string>> = {}): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : (answers[part.label] ?? blank(part))))
    .join('');
}

function blank({ label, choices }: Blank): string {
  return `${OPEN} ${choices ? `${label}: ${choices.join(' / ')}` : label}]`;
}

/**
 * The blanks left in a text, in order. Nobody types their mark by accident, so a blank is found in a draft and in a saved
 * narrative alike.
 */
export function findBlanks(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + 1)) {
    // Only as far as a blank may reach: a text of openings alone is gone through once.
    const [inside] = text.slice(at, at + LONGEST + 1).split(']', 1);
    const end = at + inside!.length;
    if (text.charAt(end) === ']' && !inside!.includes('\n')) found.push({ start: at, end: end + 1 });
  }
  return found;
}

/** `11/22/2026`, as narratives write days. */
export function usDate(date: CivilDate): string {
  const [year, month, day] = fields(date);
  return `${month}/${day}/${year}`;
}

/** `10:00 AM` from `10:00`. */
export function sayTime(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3)} ${hour < 12 ? 'AM' : 'PM'}`;
}
