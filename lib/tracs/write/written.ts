/** What a write into one field comes to, and the few things that every kind of field needs for it. */

/** What a write came to: done, with the way back, or refused whole, with the reason in plain words. */
export type Written = ({ ok: true } & WayBack) | No;
export type Undone = { ok: true } | No;
export interface No {
  ok: false;
  reason: string;
}
export interface WayBack {
  /** Whether the field still is as it was left, so that it can be taken back. */
  stands(): boolean;
  undo(): Undone;
}

/** Where text goes: behind the selection, at the end, or in the place of all there is. */
export type At = 'caret' | 'end' | 'replace';

export function command(field: Element, name: 'insertText' | 'delete' | 'undo', text?: string): boolean {
  return field.ownerDocument.execCommand(name, false, text);
}

export function hasFocus(field: Element): boolean {
  return (field.getRootNode() as Document | ShadowRoot).activeElement === field;
}

export function takeFocus(field: Element): boolean {
  if (!hasFocus(field)) (field as HTMLElement).focus({ preventScroll: true });
  return hasFocus(field);
}

export function no(reason: string): No {
  return { ok: false, reason };
}

export function changedSince(): No {
  return no('The field was changed since; nothing was taken back.');
}
