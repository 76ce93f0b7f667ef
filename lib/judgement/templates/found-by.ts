/**
 * Other words that people look for a template by: office shorthand, other names. Told in its file, apart from the
 * template: where nothing is searched for, as on a TRACS page, they are not shipped.
 */
const found = import.meta.glob<string>('./library/*.ts', { eager: true, import: 'also' });

const words: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(found).map(([path, also]) => [path.replace(/^.*\/|\.ts$/g, ''), also]),
);

/** The words for a template of the library; none for another. */
export function foundBy(id: string): string {
  return words[id] ?? '';
}
