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

export interface FieldView {
  field: string;
  name: string;
  /** What it reads, or null. */
  reads: string | null;
  sure: 'sure' | 'likely' | 'guess' | 'missing' | 'pointed' | 'kept';
  why: string;
  /** Structure and label agree: it is read, and may be filled in. One alone: read. None: neither. */
  witnesses: 0 | 1 | 2;
}

/** One part of the page in front: proposed, kept in the map, or in the map and no longer found. */
export interface PartView {
  key: string;
  purpose: string;
  title: string;
  status: 'proposed' | 'kept' | 'broken';
  ticked: boolean;
  /** "12 narratives, 10/01/2026 to 11/02/2026, types: …" */
  says: string;
  fields: FieldView[];
  sample: { heads: string[]; rows: string[][] } | null;
  problems: string[];
  /** The list is not read, and words on the page say that it is empty: it may be learned. */
  empty: boolean;
}

export interface PageView {
  index: number;
  title: string;
  parts: PartView[];
}

/** A word of ours and what the application says for it. */
export interface WordView {
  what: string;
  ours: string;
  theirs: string | null;
  /** What stands on the pages seen so far. */
  options: string[];
}

export interface AssistantView {
  origin: string;
  /** No tab of this application is in front; it is loading; nobody is signed in there; an error; or what is on it. */
  state: 'elsewhere' | 'loading' | 'signed-out' | 'error' | 'here';
  pages: PageView[];
  /** What the map has so far, and what not yet. */
  covered: { purpose: string; title: string; done: boolean; hint: string }[];
  /** Titles of the duties that can't be judged by this map. */
  unjudged: string[];
  words: WordView[];
  brittle: { place: string; why: string }[];
  /** What is being pointed at just now, and where steps by keyboard have come to. */
  pointing: string | null;
  pointedAt: string | null;
  /** The page looks as if nobody were signed in, or as an error's, and the map does not know it yet. */
  otherSeen: 'timed-out' | 'signed-out' | 'error' | null;
  said: { ok: boolean; text: string } | null;
  /** A map out of a file that waits for a yes. */
  importing: MapPreview | null;
}
