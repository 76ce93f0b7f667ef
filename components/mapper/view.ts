/** What the surfaces show of page maps and of their making. Plain data, told by the entrypoints. */

/** A map out of a file, before anything is kept. */
export interface MapPreview {
  title: string;
  version: number;
  /** Each page with what the map reads on it. */
  pages: { title: string; reads: string[] }[];
  /** What will be replaced, and how it differs; null where nothing is. */
  replaces: { title: string; version: number; changes: string[] } | null;
  /** Places that will break soon, each with the reason. */
  brittle: { place: string; why: string }[];
}

/** What a page map reads of one part of the page in front. */
export interface PartView {
  purpose: string;
  title: string;
  says: string;
  read: boolean;
  fields: FieldView[];
  sample: { heads: string[]; rows: string[][] } | null;
  problems: string[];
}

export interface FieldView {
  field: string;
  name: string;
  /** What it reads, or null. */
  reads: string | null;
  sure: 'sure' | 'likely' | 'guess' | 'missing' | 'pointed';
  why: string;
  /** Structure and label agree: it is read, and may be filled in. One alone: read. None: neither. */
  witnesses: 0 | 1 | 2;
}
