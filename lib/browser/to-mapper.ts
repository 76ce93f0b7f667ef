/**
 * What the assistant asks of the mapper in a tab, and what that answers. The mapper is put into the tab on demand; it
 * listens to the extension's own pages alone. Maps cross as plain data and are checked by whoever keeps them.
 */

export type ToMapper = { type: 'mapper' } & (
  | { ask: 'look'; map: unknown }
  /** Points at something for a field, in one document or (null) in any: answers when somebody has, or null at the end. */
  | {
      ask: 'point';
      map: unknown;
      document: number | null;
      purpose: string;
      field: string;
      part: unknown;
      says: string;
    }
  | { ask: 'stop-pointing' }
  /** Goes so many words on while pointing by keyboard, answering what stands there; or takes what it has come to. */
  | { ask: 'step'; by: number }
  | { ask: 'choose' }
  | { ask: 'diagnose'; map: unknown }
);

export function isToMapper(message: unknown): message is ToMapper {
  return typeof message === 'object' && message !== null && (message as { type?: unknown }).type === 'mapper';
}
