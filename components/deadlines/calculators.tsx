/** Date calculators: the days that people count on a wall calendar, with the holidays named. */
import { type ReactNode, useState } from 'react';
import {
  askedBusinessDays,
  businessDaysAfter,
  type CalendarCounted,
  type Counted,
  earliestAppointment,
  lastMailingDay,
} from '@/lib/judgement/checklist/calculators';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { type CivilDate, parseCivil, sayDate } from '@/lib/record/civil-date';

interface Props {
  pack: PolicyPack;
  today: CivilDate;
  /** The appointment that was read, to count from until another day is chosen. */
  appointment: CivilDate | null;
}

export function Calculators({ pack, today, appointment }: Props) {
  return (
    <div className="calculators">
      <Calculator label="Notice mailed on" start={today}>
        {(mailed) => (
          <Answer name="Earliest appointment" counted={earliestAppointment(mailed, pack)} today={today} ahead>
            {(count) => `${count} calendar days, the mailing day not counted.`}
          </Answer>
        )}
      </Calculator>
      <Calculator label="Appointment on" start={appointment}>
        {(on) => (
          <Answer name="Last mailing day" counted={lastMailingDay(on, pack)} today={today} ahead={false}>
            {(count, day) => `${day < today ? 'That day is past. ' : ''}${count} calendar days before.`}
          </Answer>
        )}
      </Calculator>
      <Calculator label="Business days from" start={today}>
        {(from) =>
          askedBusinessDays(pack, from).map((count) => (
            <BusinessDays key={count} counted={businessDaysAfter(from, count, pack)} today={today} />
          ))
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
  /** Null before the guide applies. */
  counted: CalendarCounted | null;
  today: CivilDate;
  /** A closed day is moved forth; otherwise back, so that the days still suffice. */
  ahead: boolean;
  children(count: number, day: CivilDate): string;
}

function Answer({ name, counted, today, ahead, children }: AnswerProps) {
  if (!counted) return <p className="hint">That day is before the guide applies.</p>;
  const { day, count, closed, holidays } = counted;
  const crossed = holidays.filter((holiday) => holiday.day !== day);
  return (
    <div>
      <p>
        {name}: <output>{sayDate(day, today)}</output>
      </p>
      <p className="hint">
        {children(count, day)}
        {closed &&
          ` That is ${closed.why}; the ${ahead ? 'next' : 'last'} business day ${ahead ? 'after' : 'before'} is ${sayDate(closed.instead, today)}.`}
        {crossed.length > 0 && ` On the way: ${named(crossed, today)}.`}
      </p>
    </div>
  );
}

function BusinessDays({ counted, today }: { counted: Counted; today: CivilDate }) {
  const { day, count, holidays, weekend } = counted;
  const without = [
    ...(weekend ? ['weekends'] : []),
    ...(holidays.length > 0 ? [named(holidays, today)] : []),
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

function named(holidays: Counted['holidays'], today: CivilDate): string {
  return holidays.map(({ day, name }) => `${sayDate(day, today)} (${name})`).join(', ');
}
