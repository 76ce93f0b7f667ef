/** One check of the catalogue. */
import type { Entry } from '@/lib/judgement/catalogue/entries';
import { standingOf } from '@/lib/judgement/catalogue/markdown';
import type { CivilDate } from '@/lib/record/civil-date';
import { usDate } from '@/lib/record/parts';
import { StatusShape, StatusWord } from '../status.tsx';

export function EntryView({ entry, today }: { entry: Entry; today: CivilDate }) {
  const { id, title, weight, source, parameters, examples } = entry;
  const standing = standingOf(entry);
  return (
    <article className="entry" id={id}>
      <h3>{title}</h3>
      <p className="weight">
        {weight}
        {standing && <span className="standing">{standing}</span>}
      </p>
      <blockquote>{source.asks}</blockquote>
      <p className="place">
        {source.document}, {source.dated}: {source.place}.
      </p>
      {parameters.length > 0 && <Figures parameters={parameters} today={today} />}
      <h4>Examples</h4>
      <ul className="examples">
        {examples.map(({ about, status, narratives }) => (
          <li key={about}>
            <StatusShape status={status} />
            <div>
              <p>
                {about}: <StatusWord status={status} />
              </p>
              {narratives.length > 0 && (
                <details>
                  <summary>Its words</summary>
                  {narratives.map((text, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two narratives may say the same.
                    <p key={i} className="narrative">
                      {text}
                    </p>
                  ))}
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** Every value through time; the one that holds today stands out where there are several. */
function Figures({ parameters, today }: { parameters: Entry['parameters']; today: CivilDate }) {
  return (
    <>
      <h4>Figures</h4>
      <dl>
        {parameters.map(({ name, means, values }) => (
          <div key={name}>
            <dt>{means.charAt(0).toUpperCase() + means.slice(1)}</dt>
            {values.map(({ from, value, cite }, i) => {
              const next = values[i + 1];
              const holds = from <= today && !(next && next.from <= today);
              return (
                <dd key={from} className={holds ? 'holds' : 'other'}>
                  <strong>{value}</strong>{' '}
                  <span>
                    {from > today ? 'from' : holds ? 'since' : 'before, from'} {usDate(from)}; {cite}
                  </span>
                </dd>
              );
            })}
          </div>
        ))}
      </dl>
    </>
  );
}
