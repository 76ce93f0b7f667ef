/** Date calculators: the days that people count on a wall calendar, with the holidays named. */
import { type ReactNode, useState } from 'react';
import { closedOn, inForce } from '@/lib/judgement/policy/in-force';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { addBusinessDays, isBusinessDay } from '@/lib/record/calendar';
import { addDays, type CivilDate, daysBetween, parseCivil, sayDate, weekday } from '@/lib/record/civil-date';
import { holidayOn, holidaysBetween } from '@/lib/record/holidays';

interface Props {
  pack: PolicyPack;
  today: CivilDate;
  /** The appointment that was read in the text, to count from until another day is chosen. */
  appointment: CivilDate | null;
}

export function Calculators({ pack, today, appointment }: Props) {
  const least = (on: CivilDate) => inForce(pack, 'noticeDays', on) ?? 0;
  return (
    <div className="calculators">
      <Calculator label="Notice mailed on" start={today}>
        {(mailed) => (
          <Answer name="Earliest appointment" day={addDays(mailed, least(mailed))} {...{ pack, today }} ahead>
            {least(mailed)} calendar days, the mailing day not counted.
          </Answer>
        )}
      </Calculator>
      <Calculator label="Appointment on" start={appointment}>
        {(on) => (
          <Answer name="Last mailing day" day={addDays(on, -least(on))} {...{ pack, today }} ahead={false}>
            {addDays(on, -least(on)) < today && 'That day is past. '}
            {least(on)} calendar days before.
          </Answer>
        )}
      </Calculator>
      <Calculator label="Business days from" start={today}>
        {(from) =>
          [
            ...new Set([inForce(pack, 'contractorDays', from) ?? 1, inForce(pack, 'patternDays', from) ?? 5]),
          ].map((count) => <BusinessDays key={count} {...{ pack, today, from, count }} />)
        }
      </Calculator>
    </div>
  );
}

function Calculator({
  label,
  start,
  children,
}: {
  label: string;
  start: CivilDate | null;
  children(day: CivilDate): ReactNode;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  const value = chosen ?? start ?? '';
  const day = parseCivil(value);
  return (
    <div className="calculator">
      <label>
        {label}
        <input
          type="date"
          value={value}
          onInput={(event) => setChosen(event.currentTarget.value)}
          autoComplete="off"
        />
      </label>
      <div className="answers">{day ? children(day) : <p className="hint">Choose a day.</p>}</div>
    </div>
  );
}

interface AnswerProps {
  name: string;
  day: CivilDate;
  pack: PolicyPack;
  today: CivilDate;
  /** A closed day is moved forth; otherwise back, so that the days still suffice. */
  ahead: boolean;
  children: ReactNode;
}

function Answer({ name, day, pack, today, ahead, children }: AnswerProps) {
  const closed = closedOn(pack, day);
  const why = holidayOn(day, closed) ?? (weekday(day) % 6 === 0 ? 'a weekend' : null);
  let open = day;
  while (!isBusinessDay(open, closed)) open = addDays(open, ahead ? 1 : -1);
  return (
    <div>
      <p>
        {name}: <output>{sayDate(day, today)}</output>
      </p>
      <p className="hint">
        {children}
        {why &&
          ` That is ${why}; the ${ahead ? 'next' : 'last'} business day ${ahead ? 'after' : 'before'} is ${sayDate(open, today)}.`}
      </p>
    </div>
  );
}

function BusinessDays({
  pack,
  today,
  from,
  count,
}: {
  pack: PolicyPack;
  today: CivilDate;
  from: CivilDate;
  count: number;
}) {
  const closed = closedOn(pack, from);
  const day = addBusinessDays(from, count, closed);
  const holidays = holidaysBetween(from, day, closed);
  const weekends = daysBetween(from, day) > count + holidays.length;
  const without = [
    ...(weekends ? ['weekends'] : []),
    ...holidays.map((at) => `${sayDate(at.day, today)} (${at.name})`),
  ];
  return (
    <div>
      <p>
        + {count} business {count === 1 ? 'day' : 'days'}: <output>{sayDate(day, today)}</output>
      </p>
      {without.length > 0 && <p className="hint">Not counted: {without.join(', ')}.</p>}
    </div>
  );
}
