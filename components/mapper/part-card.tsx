/** One part of a page: what it reads, field by field, with a pointer for what is wrong. */
import { useEffect, useId, useRef } from 'react';
import type { FieldView, PartView } from './view.ts';

/** A date or a code stays on one line. */
const SHORT = 12;

interface Props {
  part: PartView;
  onTick(ticked: boolean): void;
  onPoint(field: string): void;
  onForget(): void;
  onEmpty(): void;
}

const STATUS: Record<PartView['status'], string> = {
  proposed: 'Found on this page',
  kept: 'In the map',
  broken: 'In the map, but not read here',
};
const SURE: Record<FieldView['sure'], string> = {
  sure: 'clear',
  likely: 'likely',
  guess: 'a guess, please check',
  missing: 'not found',
  pointed: 'as you pointed',
  kept: '',
};

export function PartCard({ part, onTick, onPoint, onForget, onEmpty }: Props) {
  const id = useId();
  const { status, fields, sample, problems } = part;
  const missing = status === 'broken' ? fields.find(({ sure }) => sure === 'missing')?.field : undefined;
  const first = useRef<HTMLButtonElement>(null);
  // A changed page is mended where it broke; whoever is at work elsewhere in the panel stays there.
  useEffect(() => {
    if (missing !== undefined && document.activeElement === document.body) first.current?.focus();
  }, [missing]);
  const doubtful = status === 'broken' || fields.some(({ sure }) => sure === 'guess' || sure === 'missing');
  return (
    <section
      className={`part is-${status}`}
      aria-labelledby={id}
      data-purpose={part.purpose}
      data-status={status}
    >
      <header>
        <h3 id={id}>{part.title}</h3>
        <span className="status">{STATUS[status]}</span>
      </header>
      <p className="says">{part.says}</p>
      {sample && sample.rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow panel scrolls it sideways, by keys too.
        <section className="sample" aria-label={`${part.title}: the first entries`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {sample.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sample.rows.map((row) => (
                <tr key={row.join('|')}>
                  {row.map((cell, k) => (
                    <td key={sample.heads[k]} className={cell.length <= SHORT ? 'short' : undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {problems.length > 0 && (
        <ul className="problems">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {fields.length > 0 && (
        <details open={doubtful || undefined}>
          <summary>{fieldsInWords(fields)}</summary>
          <ul className="fields">
            {fields.map((field) => (
              <li key={field.field} data-field={field.field}>
                <span className="what">
                  <b>{field.name}</b>{' '}
                  {field.reads === null ? '–' : field.reads === '' ? '(blank)' : field.reads}
                  <small>{[SURE[field.sure], field.why, witnessed(field)].filter(Boolean).join('; ')}</small>
                </span>
                <button
                  type="button"
                  ref={field.field === missing ? first : null}
                  onClick={() => onPoint(field.field)}
                  aria-label={`Point at: ${field.name}`}
                >
                  Point
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {part.empty && (
        <button type="button" onClick={onEmpty}>
          The list is empty here
        </button>
      )}
      {status === 'proposed' ? (
        <label className="use">
          <input type="checkbox" checked={part.ticked} onChange={(event) => onTick(event.target.checked)} />
          Use this
        </label>
      ) : (
        <button type="button" className="plain" onClick={onForget}>
          Take out of the map
        </button>
      )}
    </section>
  );
}

function witnessed({ witnesses, reads }: FieldView): string {
  return witnesses === 1 && reads !== null ? 'one witness: read, never filled in' : '';
}

function fieldsInWords(fields: readonly FieldView[]): string {
  const found = fields.filter(({ reads, witnesses }) => reads !== null || witnesses > 0).length;
  if (found === fields.length && found < 3) return found === 2 ? 'Both fields' : 'The field';
  return found === fields.length ? `All ${fields.length} fields` : `${found} of ${fields.length} fields`;
}
