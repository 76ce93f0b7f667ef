/** What is told of the policy pack beside a record: what can't be used of it, what changes later, what is switched off. */
import { aboutDuty } from '@/lib/judgement/catalogue/about';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { upcomingChanges } from '@/lib/judgement/policy/upcoming';
import type { CivilDate } from '@/lib/record/civil-date';

/** What can't be used, and whom to ask. */
export interface Trouble {
  problems: readonly string[];
  supportContact?: string | undefined;
  /** Some of what IT set can't be used: nothing that a worker can mend, so the options alone name it. */
  ofIt?: boolean;
}

/** So many are listed; the options list all of them. */
const LISTED = 3;

export function Announced({
  pack,
  today,
  trouble,
}: {
  pack: PolicyPack;
  today: CivilDate;
  trouble: Trouble;
}) {
  const changes = upcomingChanges(pack, today, titleOf);
  const more = changes.length - LISTED;
  if (changes.length === 0 && trouble.problems.length === 0 && !trouble.ofIt) return null;
  return (
    <section className="announced" aria-label="Policy">
      {trouble.ofIt && (
        <p className="trouble">
          Some of what your IT set can't be used; the options say what. Ask{' '}
          {trouble.supportContact ?? 'your IT'}.
        </p>
      )}
      {trouble.problems.slice(0, LISTED).map((problem) => (
        <p key={problem} className="trouble">
          {problem}. It is not used.
          {trouble.supportContact && ` Ask ${trouble.supportContact}.`}
        </p>
      ))}
      {trouble.problems.length > LISTED && (
        <p className="trouble">And {trouble.problems.length - LISTED} more, in the options.</p>
      )}
      {changes.slice(0, LISTED).map(({ says }) => (
        <p key={says}>{says}</p>
      ))}
      {more > 0 && <p>And {more} more, in the options.</p>}
    </section>
  );
}

export function SwitchedOff({ pack }: { pack: PolicyPack }) {
  const titles = pack.off.map(titleOf);
  if (titles.length === 0) return null;
  const checks = titles.length === 1 ? '1 check is' : `${titles.length} checks are`;
  return (
    <details className="fold switched-off">
      <summary>
        {checks} switched off by the policy pack “{pack.title}”
      </summary>
      <ul>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </details>
  );
}

/** The title of a duty; of one that this version does not know, its id. */
export function titleOf(duty: string): string {
  try {
    return aboutDuty(duty).title;
  } catch {
    return duty;
  }
}
