/** What stands on the page in front: each frame with its parts, those that only repeat whose record it is folded away. */
import type { AssistantActs } from './acts.ts';
import { PartCard } from './part-card.tsx';
import type { AssistantView, PageView } from './view.ts';

interface Props {
  view: AssistantView;
  acts: AssistantActs;
}

export function ThisPage({ view, acts }: Props) {
  if (view.state === 'elsewhere')
    return (
      <p className="hint">Bring a tab of {view.origin} to the front, and log in there as you always do.</p>
    );
  if (view.state === 'loading') return <p className="hint">The page is still loading…</p>;
  if (view.state === 'signed-out')
    return <p className="hint">Nobody is signed in on this page. Log in, and open a participant's record.</p>;
  if (view.state === 'error')
    return <p className="hint">The page shows an error of its own. Open a participant's record.</p>;
  const pages = view.pages.filter(({ parts }) => parts.length > 0);
  const repeats = pages.filter((page, i) => i > 0 && repeatsIdentity(page, pages[0]!));
  return (
    <>
      {view.otherSeen !== null && (
        <div className="hint">
          <p>
            {view.otherSeen === 'error'
              ? 'This looks like an error that stands in place of a page.'
              : 'This looks like a page on which nobody is signed in.'}
          </p>
          <button type="button" onClick={acts.onKeepSignOut}>
            Remember it as such
          </button>
        </div>
      )}
      {pages.length === 0 && view.otherSeen === null && (
        <p className="hint">
          Nothing that the duties ask about was recognised on this page. Open a participant's narratives, the
          form for a new one, the plan or the Re-Engagement Page; or point it out below.
        </p>
      )}
      {pages
        .filter((page) => !repeats.includes(page))
        .map((page) => (
          <Page key={page.index} page={page} acts={acts} />
        ))}
      {repeats.length > 0 && (
        <details className="repeats">
          <summary>
            {repeats.length === 1
              ? '1 more frame shows the same record'
              : `${repeats.length} more frames show the same record`}
          </summary>
          {repeats.map((page) => (
            <Page key={page.index} page={page} acts={acts} />
          ))}
        </details>
      )}
      <details className="point-out">
        <summary>Something is not in this list</summary>
        <p>Point out:</p>
        {view.covered
          .filter(({ purpose }) => !pages.some(({ parts }) => parts.some((part) => part.purpose === purpose)))
          .map(({ purpose, title }) => (
            <button type="button" key={purpose} onClick={() => acts.onPointOut(purpose)}>
              {title}
            </button>
          ))}
        <button type="button" onClick={acts.onLook}>
          Look again
        </button>
      </details>
    </>
  );
}

function Page({ page, acts }: { page: PageView; acts: AssistantActs }) {
  return (
    <section className="page">
      <h2>{page.title}</h2>
      {page.parts.map((part) => (
        <PartCard
          key={part.key}
          part={part}
          onTick={(on) => acts.onTick(page.index, part.key, on)}
          onPoint={(field) => acts.onPoint(page.index, part.key, field)}
          onForget={() => acts.onForget(page.index, part.key)}
          onEmpty={() => acts.onEmpty(page.index, part.key)}
        />
      ))}
    </section>
  );
}

/** A frame that tells nothing but the number that the first one tells, and tells it soundly. */
function repeatsIdentity({ parts }: PageView, first: PageView): boolean {
  const [only, ...others] = parts;
  if (only?.purpose !== 'identity' || others.length > 0 || only.status === 'broken' || !only.ticked)
    return false;
  const number = numberOf(only);
  return (
    number !== null && first.parts.some((part) => part.purpose === 'identity' && numberOf(part) === number)
  );
}

function numberOf({ fields }: PageView['parts'][number]): string | null {
  return fields.find(({ field }) => field === 'number')?.reads ?? null;
}
