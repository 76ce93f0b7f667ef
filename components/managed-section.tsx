/** The options' part on what IT set: each setting in plain words, what of it can't be used, and whom to ask. */

export interface ManagedView {
  /** Each setting that is set: what it is about, and what it says. */
  settings: readonly { what: string; says: string }[];
  /** What can't be used, with its place and reason. */
  problems: readonly string[];
  /** Connections that are held back, since IT allows others only. */
  heldBack: readonly string[];
  contact: string | null;
}

export function ManagedSection({ settings, problems, heldBack, contact }: ManagedView) {
  const isNothing = settings.length === 0 && problems.length === 0;
  return (
    <section aria-labelledby="it-title">
      <h2 id="it-title">Set by your IT</h2>
      {isNothing ? (
        <p className="nothing">Your IT has set nothing for the overlay in this browser.</p>
      ) : (
        <p>These can't be changed here. Ask {contact ?? 'your IT'} about them.</p>
      )}
      {settings.length > 0 && (
        <dl className="pairs">
          {settings.map(({ what, says }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      )}
      {heldBack.length > 0 && (
        <p>
          Connected, and held back because IT does not allow {heldBack.length === 1 ? 'it' : 'them'}:{' '}
          {heldBack.join(', ')}. Nothing is read there.
        </p>
      )}
      {problems.length > 0 && (
        <>
          <h3>What can't be used of it</h3>
          <ul className="plain-list problem">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
