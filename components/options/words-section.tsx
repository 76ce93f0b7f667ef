/** The branch's words: how people are called, who is a contractor, and what a pack adds to the reading of notes. */
import { type FormEvent, useRef } from 'react';

export interface WordsView {
  person: string;
  worker: string;
  missed: string;
  /** Authors that this branch's own pack names, one to a line. */
  contractors: readonly string[];
  caseManagers: readonly string[];
  /** Authors that the pack beneath it names already. */
  known: { contractors: readonly string[]; caseManagers: readonly string[] };
  /** Words for reading notes that packs add: how many, and some of them. */
  added: readonly string[];
}

/** What a person typed, cleaned. */
export interface WordsChosen {
  words: { person: string; worker: string; missed: string };
  contractors: string[];
  caseManagers: string[];
}

interface Props {
  words: WordsView;
  locked: boolean;
  onLook(chosen: WordsChosen): void;
}

const NAMES = [
  ['person', 'People served', 'participant, client'],
  ['worker', 'Those who serve them', 'case manager, family coach'],
  ['missed', 'What is missed', 'missed activities, noncooperation'],
] as const;

/** So many of the added words are shown. */
const SHOWN = 12;

export function WordsSection({ words, locked, onLook }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = (name: string) =>
      (form.current?.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';
    const lines = (name: string) => value(name).split('\n').map(plain).filter(Boolean);
    onLook({
      words: {
        person: plain(value('person')) || words.person,
        worker: plain(value('worker')) || words.worker,
        missed: plain(value('missed')) || words.missed,
      },
      contractors: lines('contractors'),
      caseManagers: lines('caseManagers'),
    });
  };
  return (
    <section aria-labelledby="words-title">
      <h2 id="words-title">Words</h2>
      <form ref={form} onSubmit={submit} aria-label="Words of this branch">
        {NAMES.map(([name, title, example]) => (
          <label key={name}>
            {title}
            <small>For example: {example}</small>
            <input
              name={name}
              type="text"
              maxLength={40}
              defaultValue={words[name]}
              disabled={locked}
              autoComplete="off"
            />
          </label>
        ))}
        <Authors
          name="contractors"
          title="Authors who are JOBS contractors"
          own={words.contractors}
          known={words.known.contractors}
          locked={locked}
        />
        <Authors
          name="caseManagers"
          title={`Authors who are ${words.worker}s`}
          own={words.caseManagers}
          known={words.known.caseManagers}
          locked={locked}
        />
        <div className="acts">
          <button type="submit" className="primary" disabled={locked}>
            Look at the change
          </button>
        </div>
      </form>
      <p>
        {words.added.length === 0
          ? 'No further words for reading notes are set. They come with a pack file.'
          : `Further words for reading notes, from the pack in force: ${words.added.slice(0, SHOWN).join(', ')}${
              words.added.length > SHOWN ? ` and ${words.added.length - SHOWN} more` : ''
            }. They are changed in its file.`}
      </p>
    </section>
  );
}

interface AuthorsProps {
  name: string;
  title: string;
  own: readonly string[];
  known: readonly string[];
  locked: boolean;
}

function Authors({ name, title, own, known, locked }: AuthorsProps) {
  return (
    <label>
      {title}
      <small>
        Words that stand in the author's name, one to a line.
        {known.length > 0 && ` Known already: ${known.join(', ')}.`}
      </small>
      <textarea name={name} rows={3} defaultValue={own.join('\n')} disabled={locked} spellCheck={false} />
    </label>
  );
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
