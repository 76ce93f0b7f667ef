/** First run: three short screens, that end on the pad with a sample case or on connecting a TRACS. */
import { useEffect, useRef, useState } from 'react';
import type { Role } from '@/lib/judgement/duties/duty';
import { StatusShape } from '../status.tsx';

interface Props {
  /** How those are called who serve people. */
  worker: string;
  /** Null while nobody has said it. */
  role: Role | null;
  /** IT said it. */
  roleLocked: boolean;
  /** A TRACS is connected already. */
  connected: boolean;
  onRole(role: Role): void;
  onPad(): void;
  onConnect(): void;
}

const LAST = 3;

export function FirstRun({ worker, role, roleLocked, connected, onRole, onPad, onConnect }: Props) {
  const [nth, setNth] = useState(1);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the screen.
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [nth]);
  const go = (to: number) => {
    moved.current = true;
    setNth(to);
  };
  return (
    <main className="surface first-run" data-screen={nth}>
      <p className="steps">
        TRACS Overlay · {nth} of {LAST}
      </p>
      {nth === 1 && (
        <>
          <h1 ref={heading} tabIndex={-1}>
            It shows what the record still needs
          </h1>
          <p>
            While you work in TRACS, the overlay holds the record in front of you against engagement and
            re-engagement policy. Where something is missing, it puts a mark beside it.
          </p>
          <ul className="sample" aria-label="An example">
            <li>
              <StatusShape status="broken" />
              <span>
                <strong>Notice mailed 5 days before the appointment.</strong> The guide asks for at least 7.
              </span>
            </li>
            <li>
              <StatusShape status="due" />
              <span>
                <strong>The RE step is not on the plan yet.</strong> One press fills it in for you to check.
              </span>
            </li>
            <li>
              <StatusShape status="met" />
              <span>
                <strong>Two attempts, one in writing.</strong> Done.
              </span>
            </li>
          </ul>
          <p>Each mark names its source. You decide what to do about it.</p>
        </>
      )}
      {nth === 2 && (
        <>
          <h1 ref={heading} tabIndex={-1}>
            It stays out of the way, and on this computer
          </h1>
          <ul className="promises">
            <li>It never saves, sends, clicks or blocks anything. What it writes you see first.</li>
            <li>It reads only the TRACS that you connect, and sends nothing anywhere.</li>
            <li>Nothing about a participant is written to disk. It is gone when you log out.</li>
            <li>What it could not check, it says. No mark does not mean all is well.</li>
          </ul>
          <p>It reads notes by rules and is wrong now and then. It gives advice, not a decision.</p>
        </>
      )}
      {nth === LAST && (
        <>
          <h1 ref={heading} tabIndex={-1}>
            Who are you, and where do you start?
          </h1>
          <fieldset className="choices">
            <legend>You work as a</legend>
            {(
              [
                ['case-manager', worker],
                ['contractor', 'JOBS contractor'],
              ] as const
            ).map(([name, title]) => (
              <label key={name}>
                <input
                  type="radio"
                  name="role"
                  checked={role === name}
                  disabled={roleLocked}
                  onChange={() => onRole(name)}
                />
                {title}
              </label>
            ))}
            {roleLocked && <p className="small">Set by your IT.</p>}
          </fieldset>
          <div className="ways">
            <button type="button" className="primary" onClick={onPad}>
              Try it on a sample case
            </button>
            <p>The pad reads a made-up note. You need no TRACS for that.</p>
            <button type="button" onClick={onConnect}>
              {connected ? 'See what is connected' : 'Connect your TRACS'}
            </button>
            <p>
              {connected
                ? 'A TRACS is connected already. Open a record there, and look for the marks.'
                : 'You need its address, and the page map if somebody made one. Your IT knows both.'}
            </p>
          </div>
        </>
      )}
      <div className="acts">
        {nth > 1 && (
          <button type="button" onClick={() => go(nth - 1)}>
            Back
          </button>
        )}
        {nth < LAST && (
          <button type="button" className="primary" onClick={() => go(nth + 1)}>
            Next
          </button>
        )}
        {nth < LAST && (
          <button type="button" className="plain" onClick={() => go(LAST)}>
            Skip
          </button>
        )}
      </div>
    </main>
  );
}
