/** What is to be done by when, across the participants of this browser session; only in pages of the extension's own. */
import { type ReactNode, useState } from 'react';
import { actsOf, type Deadline } from '@/lib/judgement/checklist/deadlines/deadlines';
import type { Invited } from '@/lib/judgement/checklist/deadlines/invited';
import { sayLastDay } from '@/lib/judgement/checklist/last-day';
import { closedOn } from '@/lib/judgement/policy/in-force';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { type CivilDate, sayDate } from '@/lib/record/civil-date';
import { sayTime } from '@/lib/record/parts';
import { clock } from '../checklist/read-at.ts';
import { StatusShape } from '../status.tsx';
import { Calculators } from './calculators.tsx';

export interface SeenPerson {
  key: string;
  name: string;
  number: string | null;
  seenAt: number;
}

interface Props {
  people: readonly SeenPerson[];
  deadlines: readonly Deadline[];
  invited: readonly Invited[];
  /** The participant whose record is in front, if one is. */
  inFront: string | null;
  pack: PolicyPack;
  today: CivilDate;
  /** The appointment in front, to count from. */
  appointment: CivilDate | null;
  /** Copies the row; answers whether the browser took it. */
  onCopy(row: Invited): Promise<boolean>;
  onFile(kind: 'csv' | 'ics'): void;
}

export function DeadlinesView(props: Props) {
  const { people, deadlines, invited, inFront, pack, today, appointment } = props;
  return (
    <main className="deadlines">
      <section aria-labelledby="deadlines-due">
        <h2 id="deadlines-due">Deadlines, soonest first</h2>
        <p className="hint">{seenInWords(people.length)}</p>
        {deadlines.length > 0 ? (
          <ol className="due-list">
            {sameDays(deadlines).map((together) => (
              <DueItem
                key={`${together[0].key}${together[0].id}`}
                together={together}
                person={people.find(({ key }) => key === together[0].key)}
                here={together[0].key === inFront}
                {...{ pack, today }}
              />
            ))}
          </ol>
        ) : (
          people.length > 0 && <p>Nothing is due in what was read of them.</p>
        )}
      </section>
      <InvitedList {...props} invited={invited} />
      <section aria-labelledby="deadlines-count">
        <h2 id="deadlines-count">Count days</h2>
        <Calculators pack={pack} today={today} appointment={appointment} />
      </section>
    </main>
  );
}

function seenInWords(count: number): string {
  if (count === 0)
    return 'No participant was seen yet in this browser session. Open records in TRACS; what is due in them is joined here.';
  const people = count === 1 ? '1 participant' : `${count} participants`;
  return `From ${people} seen in this browser session; nobody else is in this list.`;
}

type Together = readonly [Deadline, ...Deadline[]];

/** What one participant needs by one day stands under that day once. */
function sameDays(deadlines: readonly Deadline[]): Together[] {
  const groups = new Map<string, [Deadline, ...Deadline[]]>();
  for (const deadline of deadlines) {
    const { key, lastDay, late, tip } = deadline;
    const same = JSON.stringify([key, lastDay, late, tip]);
    const group = groups.get(same);
    if (group) group.push(deadline);
    else groups.set(same, [deadline]);
  }
  return [...groups.values()];
}

interface DueProps {
  together: Together;
  person: SeenPerson | undefined;
  here: boolean;
  pack: PolicyPack;
  today: CivilDate;
}

function DueItem({ together, person, here, pack, today }: DueProps) {
  const { key, lastDay, late, tip } = together[0];
  const said = lastDay ? sayLastDay(lastDay, today, closedOn(pack, today)) : null;
  return (
    <li data-key={key} data-late={late}>
      <StatusShape status={late ? 'broken' : 'due'} />
      <div>
        <p className="due-day">
          {said ? (
            <>
              <strong>{said.day}</strong> {late ? `last day was ${said.left}` : said.left}
            </>
          ) : (
            <strong>No last day is named</strong>
          )}
          {tip && <span className="optional">optional</span>}
        </p>
        <p className="due-who">
          {person?.name || 'No name was shown'}
          {person?.number ? `, case ${person.number}` : ''}
          <small>{here ? ' (on screen)' : person ? ` (as read ${clock(person.seenAt)})` : ''}</small>
        </p>
        {actsOf(together).map(({ id, duty, says, todo }) => (
          <p key={id} className="due-what" data-duty={duty}>
            {todo ?? says}
          </p>
        ))}
      </div>
    </li>
  );
}

function InvitedList({ invited, today, onCopy, onFile }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (row: Invited) =>
    setCopied(
      (await onCopy(row))
        ? `The row of ${row.name} is copied. Paste it into your list.`
        : 'The browser did not allow copying.',
    );
  return (
    <section aria-labelledby="deadlines-invited">
      <h2 id="deadlines-invited">Invited to re-engagement</h2>
      {invited.length === 0 ? (
        <p className="hint">Nobody of those seen so far.</p>
      ) : (
        <>
          <ul className="invited">
            {invited.map((row) => (
              <li key={row.key} data-key={row.key}>
                <div>
                  <p className="due-who">
                    {row.name || 'No name was shown'}
                    {row.number ? `, case ${row.number}` : ''}
                  </p>
                  <p className="hint">{invitedInWords(row, today)}</p>
                </div>
                <button
                  type="button"
                  aria-label={`Copy a row: ${row.name || 'no name'}`}
                  onClick={() => void copy(row)}
                >
                  Copy a row
                </button>
              </li>
            ))}
          </ul>
          <div className="acts">
            <FileButton onClick={() => onFile('csv')}>List as .csv</FileButton>
            <FileButton onClick={() => onFile('ics')}>Days as .ics</FileButton>
          </div>
          <p className="hint">
            For your branch's own list. A file holds names and is kept where you save it: treat it as case
            material.
          </p>
        </>
      )}
      {copied !== null && (
        <p className="hint" role="status">
          {copied}
        </p>
      )}
    </section>
  );
}

function FileButton({ onClick, children }: { onClick(): void; children: ReactNode }) {
  return (
    <button type="button" onClick={onClick}>
      {children}
    </button>
  );
}

function invitedInWords({ mailed, appointment, time, step, outcome }: Invited, today: CivilDate): string {
  const parts = [
    mailed ? `notice mailed ${sayDate(mailed, today)}` : 'no mailing day narrated',
    appointment
      ? `appointment ${sayDate(appointment, today)}${time ? ` at ${sayTime(time)}` : ''}`
      : 'no appointment known',
    step === null ? 'PDP not read' : step ? 'RE step on the PDP' : 'no RE step on the PDP',
    ...(outcome ? [outcome] : []),
  ];
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
