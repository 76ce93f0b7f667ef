/** The options' frame: a list of sections beside the sections, which tells where one is. */
import { type ReactNode, useEffect, useState } from 'react';

export interface OptionsSection {
  id: string;
  title: string;
  body: ReactNode;
}

/** A section counts as the one in front once its heading is this near to the top. */
const NEAR_TOP_PX = 160;

export function OptionsFrame({ sections }: { sections: readonly OptionsSection[] }) {
  const current = useInFront(sections.map(({ id }) => id));
  return (
    <div className="surface options-frame">
      <nav aria-label="Sections">
        <p className="brand">TRACS Overlay</p>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={current === id ? 'true' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1>Options</h1>
        <p className="lead">
          The overlay reads the TRACS that it is connected to, in this browser alone. It advises; it never
          saves, sends or blocks anything. <a href="/first-run.html">How it works, in three screens</a>.{' '}
          <a href="/pad.html">Open the pad</a> to draft without any TRACS page.
        </p>
        {sections.map(({ id, body }) => (
          <div key={id} id={id} className="options-section">
            {body}
          </div>
        ))}
      </main>
    </div>
  );
}

/** Which section is in front: the last one whose top is above the upper part of the window. */
function useInFront(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0]);
  const names = ids.join();
  useEffect(() => {
    const look = () => {
      const all = names.split(',');
      const passed = all.filter((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top <= NEAR_TOP_PX;
      });
      const end = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      // The last ones never come near the top; what the address names is meant then.
      const named = all.find((id) => `#${id}` === window.location.hash);
      setCurrent(end && named ? named : (passed.at(-1) ?? all[0]));
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('hashchange', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('hashchange', look);
    };
  }, [names]);
  return current;
}
