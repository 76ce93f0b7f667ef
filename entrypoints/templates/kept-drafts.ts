/** What the keeper in a page says of the text that is being typed there, in the extension's own world of that page. */
export const KEEPER = Symbol.for('tracs-overlay.keeper');
export type KeeperWorld = { [KEEPER]?: { form: string; text: string } };

/** Runs in the page: the form whose text stands there to be seen. */
export function formOnScreen(): string | null {
  const world = globalThis as unknown as Record<symbol, { form: string; text: string } | undefined>;
  const typing = world[Symbol.for('tracs-overlay.keeper')];
  return typing && typing.text.trim() !== '' ? typing.form : null;
}
