/** Asked once, over whatever the popup shows: whose eyes records are judged with. Never in the way of reading. */
import type { Role } from '@/lib/judgement/duties/duty';

interface Props {
  /** How this branch calls its case managers. */
  worker: string;
  onAnswer(role: Role): void;
}

export function RoleQuestion({ worker, onAnswer }: Props) {
  return (
    <section className="role-question" aria-labelledby="role-question">
      <h2 id="role-question">Who are you here?</h2>
      <p id="role-why">
        Some checks are only for a {worker}, some only for a JOBS contractor. Until you say, records are
        judged for a {worker}. You can change it in the options.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form, and this is two buttons. */}
      <div className="acts" role="group" aria-labelledby="role-question" aria-describedby="role-why">
        <button type="button" onClick={() => onAnswer('case-manager')}>
          {worker.charAt(0).toUpperCase() + worker.slice(1)}
        </button>
        <button type="button" onClick={() => onAnswer('contractor')}>
          JOBS contractor
        </button>
        <a href="/first-run.html" target="_blank" rel="noreferrer">
          How it works
        </a>
      </div>
    </section>
  );
}
