/**
 * The one way into a page: preview → the same record still open → a meant click → the edit → read back. A fix may fill
 * several fields; either all of them are filled or none is, and one Undo restores them all.
 */
import { choose, insertText, readField, setMoment, whyLocked } from './fields.ts';
import { plainly } from './plain.ts';
import type { Undone, WayBack, Written } from './written.ts';

/** One edit of a fix, as it was previewed. */
export interface Edit {
  field: Element;
  /** In a worker's words: "Type", "Planned start". */
  name: string;
  how: 'insert' | 'append' | 'replace' | 'choose' | 'set';
  value: string;
  /** What stood in the field when the preview was made. */
  seen: string;
}

/** What must still hold when the worker clicks. */
export interface Preview {
  edits: Edit[];
  /** The participant's number at preview time. */
  participant: string;
}

export type Applied = { ok: true; undo: () => Undone } | { ok: false; reason: string };

export function previewOf(participant: string, edits: Omit<Edit, 'seen'>[]): Preview {
  return {
    participant,
    edits: edits.map((edit) => ({ ...edit, value: plainly(edit.value), seen: readField(edit.field) })),
  };
}

/** Why a preview no longer holds, or null. @param participant the one that is open now, null if it can't be told. */
export function whyStale(preview: Preview, participant: string | null): string | null {
  if (participant === null) return "It can't be told whose record is open, so nothing was written.";
  if (participant !== preview.participant) return 'Another record is open now, so nothing was written.';
  for (const { field, name, seen, how } of preview.edits) {
    const locked = whyLocked(field);
    if (locked) return `${name}: ${locked} Nothing was written.`;
    // What was typed since the preview is no obstacle to putting text beside it; replacing it would be.
    if (how !== 'insert' && how !== 'append' && readField(field) !== seen)
      return `${name} was changed since, so nothing was written.`;
  }
  return null;
}

/** Applies a preview whole, or takes back what it had done and says why not. */
export function apply(preview: Preview, participant: string | null): Applied {
  const stale = whyStale(preview, participant);
  if (stale) return { ok: false, reason: stale };
  const done: (WayBack & { name: string })[] = [];
  for (const edit of preview.edits) {
    const written = write(edit);
    if (!written.ok) {
      for (const { undo } of done) undo();
      return { ok: false, reason: `${edit.name}: ${written.reason} Nothing was written.` };
    }
    done.unshift({ ...written, name: edit.name });
  }
  return { ok: true, undo: () => takeBack(done) };
}

/** All fields or none: where one was changed since, its text is the worker's, and the others belong to it. */
function takeBack(done: readonly (WayBack & { name: string })[]): Undone {
  const changed = done.find(({ stands }) => !stands());
  if (changed) return { ok: false, reason: `${changed.name} was changed since, so nothing was taken back.` };
  const failed = done.map(({ name, undo }) => ({ name, result: undo() })).find(({ result }) => !result.ok);
  return failed
    ? { ok: false, reason: `${failed.name}: the page did not let it be taken back.` }
    : { ok: true };
}

function write({ field, how, value }: Edit): Written {
  switch (how) {
    case 'insert':
      return insertText(field, value, 'caret');
    case 'append':
      return insertText(field, value, 'end');
    case 'replace':
      return insertText(field, value, 'replace');
    case 'choose':
      return choose(field, value);
    case 'set':
      return setMoment(field, value);
  }
}
