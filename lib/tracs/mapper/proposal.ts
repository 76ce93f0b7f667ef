/** What the mapper proposes, as plain data that the assistant can show, change and put into a map. */
import type { PageMap, PageSpec, Place, Sign } from '../map.ts';
import type { Purpose } from './words.ts';

export type Sure = 'sure' | 'likely' | 'guess' | 'missing';

export interface FieldProposal {
  field: string;
  place: Place | null;
  /** What stands there now, cut to a line. */
  reads: string | null;
  sure: Sure;
  /** In plain words, what speaks for it, or what is in the way. */
  why: string;
}

/** The part of a page's entry in the map that serves one purpose. */
export type PagePart = Partial<
  Pick<PageSpec, 'identity' | 'narratives' | 'draft' | 'steps' | 'stepForm' | 'reengagement'>
>;

export interface Proposal {
  purpose: Purpose;
  /** How well it fits, to compare one with another; what does not fit well enough is not proposed. */
  score: number;
  fields: FieldProposal[];
  part: PagePart;
  /** The order of numbers in dates that the values settle; null where they allow both. */
  dateOrder: PageMap['dateOrder'] | null;
  /** What could not be proposed, each in a sentence. */
  notes: string[];
}

/** A list is made out of many things and so has to fit better than a form. */
export const ENOUGH = { list: 8, form: 6 };

/** A page as it is proposed: how to know it, and its parts. */
export interface PageProposal {
  title: string;
  is: Sign[];
  parts: Proposal[];
  /** The entry of the map that knows this page already. */
  known: string | null;
  /** Where something of the record that is missing here can be marked. */
  anchor: string | null;
}

export function cutTo(text: string, length = 60): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}
