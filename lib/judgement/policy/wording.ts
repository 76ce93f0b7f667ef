/**
 * What is said, apart from how it is worded. Judging answers with references; a table of sentences and the words of the
 * pack make texts of them. So pages carry no sentence in their script, and wording is data like the rest of the policy.
 */
import type { PolicyPack } from './pack.ts';

/** A sentence by its name, with what fills its `{placeholders}`. */
export interface Said {
  key: string;
  values: Readonly<Record<string, Value>>;
}
/** A list is said as `a, b and c`. */
export type Value = string | number | Said | readonly Value[];

/** What goes into the record may hold blanks for the worker, as templates mark them: `[___ what belongs here]`. */
export type Sentence = string | { says: string; todo: string };
export type Table = Readonly<Record<string, Sentence>>;
/** Every sentence there is: those of each duty by its id, and those that all share. */
export type Sentences = Readonly<Record<string, Table>> & { readonly shared: Table };

/** Filled in for every sentence: how the pack calls people, and the short name of the document that asks. */
type Given = keyof PolicyPack['words'] | 'document';
type Names<S> = S extends { says: infer A; todo: infer B }
  ? Names<A> | Names<B>
  : S extends `${string}{${infer Name}}${infer Rest}`
    ? Exclude<Name, Given> | Names<Rest>
    : never;

/** Makes references to the sentences of a file: a name that it lacks, or a placeholder left open, is an error of types. */
export type Say<T> = <K extends keyof T & string>(
  key: K,
  ...values: [Names<T[K]>] extends [never] ? [] : [Readonly<Record<Names<T[K]>, Value>>]
) => Said;

export const reference = (key: string, values: Said['values'] = {}): Said => ({ key, values });

/** What turns the references of one duty into texts. */
export interface Wording {
  says(said: Said): string;
  /** What to do next, or null where the sentence names nothing. */
  todo(said: Said): string | null;
}

/** @param duty whose sentences come before the shared ones. @param document the short name of the one that asks. */
export function wordingOf(sentences: Sentences, { words }: PolicyPack, duty = '', document = ''): Wording {
  const given: Said['values'] = { ...words, document };

  function sentenceOf({ key }: Said): { says: string; todo: string | null } {
    const sentence = sentences[duty]?.[key] ?? sentences.shared[key] ?? key;
    return typeof sentence === 'string' ? { says: sentence, todo: null } : sentence;
  }
  const filled = (text: string, { values }: Said) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => worded(values[name] ?? given[name]));

  function worded(value: Value | undefined): string {
    if (isList(value)) return listed(value.map(worded));
    return typeof value === 'object' ? filled(sentenceOf(value).says, value) : String(value);
  }

  return {
    says: (said) => upper(worded(said)),
    todo: (said) => {
      const { todo } = sentenceOf(said);
      return todo && upper(filled(todo, said));
    },
  };
}

/** `the time, the place and the day`. */
export function listed(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
