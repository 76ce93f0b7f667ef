/** What the filter of TRACS by the type Engagement is there for, with what that filter misses. */
import type { Glance } from '@/lib/judgement/checklist/timeline/glance';
import { sayWithoutNumber } from '@/lib/judgement/checklist/timeline/timeline';
import { type CivilDate, sayDate } from '@/lib/record/civil-date';

interface Props {
  glance: Glance;
  today: CivilDate;
  what: 'contacts' | 'efforts';
  /** The narratives were read whole. */
  whole: boolean;
}

export function GlanceView({ glance, today, what, whole }: Props) {
  return what === 'contacts' ? (
    <Contacts glance={glance} today={today} whole={whole} />
  ) : (
    <Efforts glance={glance} whole={whole} />
  );
}

function Contacts({ glance: { contacts }, today, whole }: Omit<Props, 'what'>) {
  const hidden = contacts.filter(({ filed, draft }) => !filed && !draft).length;
  if (contacts.length === 0)
    return <p className="hint">{whole ? 'No engagement contact is narrated.' : 'None was read so far.'}</p>;
  return (
    <section aria-label="Engagement contacts">
      <p className="hint">
        {hidden === 0
          ? "All of them stand under a type that TRACS's own filter shows."
          : `TRACS's own filter does not show ${hidden} of them: another type.`}
      </p>
      <div className="table-box">
        <table className="contacts">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Contact</th>
              <th scope="col">Type</th>
            </tr>
          </thead>
          <tbody>
            {contacts.map(({ day, says, type, filed, draft, narrative }, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one narrative may tell of two alike on one day.
              <tr key={`${narrative}${nth}`} data-filed={filed}>
                <th scope="row">{sayDate(day, today)}</th>
                <td>
                  {draft && 'Once you save the draft: '}
                  {says}
                </td>
                <td>
                  {type === null ? 'not read' : type === '' ? 'none yet' : type}
                  {!filed && <small>not found by the filter</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Efforts({ glance: { efforts }, whole }: Pick<Props, 'glance' | 'whole'>) {
  if (efforts.length === 0)
    return (
      <p className="hint">
        {whole
          ? 'No re-engagement was begun that did not end in a disqualification.'
          : 'None was read so far.'}
      </p>
    );
  return (
    <section aria-label="Efforts without disqualification">
      <p className="hint">Re-engagement was begun, and no decision to disqualify stands.</p>
      <ul className="efforts">
        {efforts.map(({ nth, open, says }) => (
          <li key={nth}>
            <strong>Episode {nth}</strong> <span className="episode-state">{open ? 'open' : 'closed'}</span>
            <p>{sayWithoutNumber(says)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
