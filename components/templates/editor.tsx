/**
 * The editor for one of a branch's own templates: what it is, its text with its blanks, and beside it, as it is typed,
 * how it would read on a sample record, what is wrong with it, and which of its claims it keeps.
 */
import { type FormEvent, useState } from 'react';
import type { Tried } from '@/lib/judgement/checklist/judge-template';
import { isFact, namesIn } from '@/lib/judgement/templates/fill';
import { NOTHING_SAID, type OwnTemplate } from '@/lib/judgement/templates/own-shape';
import { STAGES } from '@/lib/judgement/templates/template';
import { STAGE_WORDS } from '../stage-words.ts';
import { BlankField } from './blank-field.tsx';

/** How a field that holds nothing is told of (`title: nothing is said here yet`). */
const EMPTY = `: ${NOTHING_SAID}`;

export interface Looked {
  problems: string[];
  /** Null while it can't be filled in. */
  tried: Tried | null;
}

interface Props {
  initial: OwnTemplate;
  duties: readonly { id: string; title: string }[];
  facts: readonly string[];
  look(template: OwnTemplate): Looked;
  onSave(template: OwnTemplate): void;
  onCancel(): void;
}

export function TemplateEditor({ initial, duties, facts, look, onSave, onCancel }: Props) {
  const [template, setTemplate] = useState(initial);
  const change = (more: Partial<OwnTemplate>) => setTemplate({ ...template, ...more });
  const names = namesIn(template.body).filter((name) => !isFact(name));
  // A name that is new in the text is asked for; one that has gone from it is asked for no more.
  const blanks = Object.fromEntries(names.map((name) => [name, template.blanks[name] ?? '']));
  const whole = { ...template, blanks };
  const { problems, tried } = look(whole);
  // What nobody has typed yet is no mistake.
  const empty = problems.filter((problem) => problem.endsWith(EMPTY));
  const wrong = problems.filter((problem) => !empty.includes(problem));
  const unkept = tried ? tried.unmet.length + tried.broken.length : 0;
  const titleOf = (id: string) => duties.find((duty) => duty.id === id)?.title ?? id;
  const toggle = <T extends string>(list: readonly T[], one: T) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problems.length === 0 && unkept === 0) onSave(whole);
  };
  return (
    <form className="template-editor" aria-label="Template" onSubmit={submit}>
      <div className="fields">
        <label>
          Title
          <input value={template.title} onChange={(event) => change({ title: event.target.value })} />
        </label>
        <label>
          When to use it
          <input value={template.situation} onChange={(event) => change({ situation: event.target.value })} />
        </label>
        <label>
          Text
          <small>
            A blank is a name in braces, such as {'{next-step}'}. From the record:{' '}
            {facts.map((fact) => `{${fact}}`).join(' ')}
          </small>
          <textarea
            rows={6}
            value={template.body}
            onChange={(event) => change({ body: event.target.value })}
          />
        </label>
        {names.map((name) => (
          <BlankField
            key={name}
            name={name}
            asked={blanks[name]!}
            onChange={(asked) => change({ blanks: { ...blanks, [name]: asked } })}
          />
        ))}
        <label>
          Narrative type
          <select
            value={template.type}
            onChange={(event) => change({ type: event.target.value as OwnTemplate['type'] })}
          >
            <option value="engagement">Engagement</option>
            <option value="any">any</option>
          </select>
        </label>
        <fieldset>
          <legend>Where it belongs</legend>
          {STAGES.map((stage) => (
            <label key={stage} className="check">
              <input
                type="checkbox"
                checked={template.at.includes(stage)}
                onChange={() => change({ at: toggle(template.at, stage) })}
              />
              {STAGE_WORDS[stage]}
            </label>
          ))}
        </fieldset>
        <details>
          <summary>Duties that it meets ({template.satisfies.length})</summary>
          {duties.map(({ id, title }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={template.satisfies.includes(id)}
                onChange={() => change({ satisfies: toggle(template.satisfies, id) })}
              />
              {title}
            </label>
          ))}
        </details>
      </div>
      <div className="look" role="status" aria-label="How it reads">
        <h3>On a sample record</h3>
        {tried && <p className="preview">{tried.text}</p>}
        {empty.length > 0 && (
          <p className="still">
            Still to fill in: {empty.map((problem) => inTheForm(problem).slice(0, -EMPTY.length)).join(', ')}.
          </p>
        )}
        {wrong.length > 0 && (
          <ul className="problems">
            {wrong.map((problem) => (
              <li key={problem}>{inTheForm(problem)}</li>
            ))}
          </ul>
        )}
        {tried && problems.length === 0 && (
          <ul className="claims">
            {template.satisfies.map((id) => (
              <li key={id}>
                {tried.unmet.includes(id) ? 'Does not meet' : 'Meets'}: {titleOf(id)}
              </li>
            ))}
            {tried.broken.map((id) => (
              <li key={id}>Would leave open: {titleOf(id)}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="acts">
        <button type="submit" className="primary" disabled={problems.length > 0 || unkept > 0}>
          Keep this template
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** A fault with the name of its field here in the place of that in a file. */
function inTheForm(problem: string): string {
  return problem
    .replace(/^blanks\.([^.:]+)/, '{$1}')
    .replace(/^(title|situation|body):/, (_, name: keyof typeof FIELDS) => `${FIELDS[name]}:`);
}
const FIELDS = { title: 'Title', situation: 'When to use it', body: 'Text' };
