/** What one blank of a template asks for, and how it is answered. */
import type { Asked, DayRange } from '@/lib/judgement/templates/asked';

interface Props {
  name: string;
  asked: Asked;
  onChange(asked: Asked): void;
}

const DAYS: Record<DayRange, string> = {
  past: 'a day lately gone',
  'just-now': 'today or the business day before',
  coming: 'a coming day',
  appointment: 'a day late enough for the notice',
};

export function BlankField({ name, asked, onChange }: Props) {
  const words = typeof asked === 'string' ? asked : asked.asks;
  const kind =
    typeof asked === 'string'
      ? 'text'
      : 'choices' in asked
        ? 'choice'
        : 'time' in asked
          ? 'time'
          : asked.days;
  const choose = (next: string) => {
    if (next === 'text') onChange(words);
    else if (next === 'choice') onChange({ asks: words, choices: ['', ''] });
    else if (next === 'time') onChange({ asks: words, time: true });
    else onChange({ asks: words, days: next as DayRange });
  };
  return (
    <fieldset className="blank">
      <legend>{`{${name}}`}</legend>
      <label>
        asks for
        <input
          aria-label={`${name}: asks for`}
          value={words}
          onChange={({ target }) =>
            onChange(typeof asked === 'string' ? target.value : { ...asked, asks: target.value })
          }
        />
      </label>
      <label>
        answered by
        <select
          aria-label={`${name}: answered by`}
          value={kind}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="text">words, typed into TRACS</option>
          <option value="choice">a choice</option>
          <option value="time">a time</option>
          {Object.entries(DAYS).map(([range, said]) => (
            <option key={range} value={range}>
              {said}
            </option>
          ))}
        </select>
      </label>
      {typeof asked !== 'string' && 'choices' in asked && (
        <label>
          choices, one in each line
          <textarea
            aria-label={`${name}: choices`}
            rows={3}
            value={asked.choices.join('\n')}
            onChange={({ target }) => onChange({ asks: words, choices: target.value.split('\n') })}
          />
        </label>
      )}
    </fieldset>
  );
}
