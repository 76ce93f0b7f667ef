/** The draft: type, date, text and the RE step, as the forms of a case management system ask for them. */
import type { FormEvent, ReactNode, Ref } from 'react';
import type { PadFields } from './fields.ts';
import { MarkedText } from './marked-text.tsx';
import type { Segment } from './spans.ts';

/** Types that are common beside the accepted ones. */
const OTHER_TYPES = [
  'General',
  'JOBS',
  'Contractor',
  'Staffing',
  'Eligibility',
  'SNAP',
  'Child Care',
  'Support Services',
];

interface Props {
  initial: PadFields;
  /** The types that policy accepts for engagement contacts. */
  accepted: readonly string[];
  segments: readonly Segment[];
  formRef: Ref<HTMLFormElement>;
  textRef: Ref<HTMLTextAreaElement>;
  stepRef: Ref<HTMLDetailsElement>;
  onInput(form: HTMLFormElement): void;
  /** Fills the step in from the appointment that was read; null while none was. */
  onFillStep: (() => void) | null;
  /** Stands under the text: what can be done with it. */
  children: ReactNode;
}

export function DraftForm({
  initial,
  accepted,
  segments,
  formRef,
  textRef,
  stepRef,
  onInput,
  onFillStep,
  children,
}: Props) {
  const types = [...accepted, ...OTHER_TYPES.filter((type) => !accepted.includes(type))];
  if (initial.type !== '' && !types.includes(initial.type)) types.push(initial.type);
  const tell = (event: FormEvent<HTMLFormElement>) => onInput(event.currentTarget);
  const hasStep = [initial.code, initial.description, initial.startDay, initial.endDay].some(Boolean);
  return (
    <form
      ref={formRef}
      className="draft"
      aria-label="Draft"
      autoComplete="off"
      onInput={tell}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="pair">
        <label>
          Type
          <select name="type" defaultValue={initial.type} autoComplete="off">
            <option value="">Choose a type</option>
            {types.map((type) => (
              <option key={type} value={type}>
                {type}
              </option>
            ))}
          </select>
        </label>
        <label>
          Date
          <input type="date" name="date" defaultValue={initial.date} autoComplete="off" />
        </label>
      </div>
      <label htmlFor="pad-text">Narrative</label>
      <MarkedText
        id="pad-text"
        name="text"
        segments={segments}
        initial={initial.text}
        fieldRef={textRef}
        describedBy="pad-text-hint"
      />
      <p className="hint" id="pad-text-hint">
        Words that were understood are underlined.
      </p>
      {children}
      <details ref={stepRef} open={hasStep} className="step">
        <summary>The RE step on the PDP</summary>
        <div className="step-fields">
          <div className="pair">
            <label>
              Code
              <input
                type="text"
                name="code"
                defaultValue={initial.code}
                placeholder="RE"
                autoComplete="off"
              />
            </label>
            <label className="wide">
              Description
              <input type="text" name="description" defaultValue={initial.description} autoComplete="off" />
            </label>
          </div>
          <div className="pair">
            <Moment label="Planned start" name="start" day={initial.startDay} time={initial.startTime} />
            <Moment label="Planned end" name="end" day={initial.endDay} time={initial.endTime} />
          </div>
          <div>
            <button type="button" disabled={!onFillStep} onClick={() => onFillStep?.()}>
              Fill in from the text
            </button>
            {!onFillStep && <span className="hint"> Once an appointment with its day is read in it.</span>}
          </div>
        </div>
      </details>
    </form>
  );
}

function Moment({
  label,
  name,
  day,
  time,
}: {
  label: string;
  name: 'start' | 'end';
  day: string;
  time: string;
}) {
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className="pair">
        <input
          type="date"
          name={`${name}Day`}
          defaultValue={day}
          aria-label={`${label}, day`}
          autoComplete="off"
        />
        <input
          type="time"
          name={`${name}Time`}
          defaultValue={time}
          aria-label={`${label}, time`}
          autoComplete="off"
        />
      </div>
    </fieldset>
  );
}
