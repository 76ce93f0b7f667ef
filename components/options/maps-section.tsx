/** The page maps that are kept: what each reads, how firm it is, and a file of it. */
export interface MapView {
  id: string;
  title: string;
  version: number;
  /** Titles of the pages that it knows. */
  pages: readonly string[];
  /** How many of its places may break when TRACS changes. */
  brittle: number;
  /** Addresses that are read by it. */
  usedBy: readonly string[];
}

interface Props {
  maps: readonly MapView[];
  onExport(id: string): void;
  /** All connected addresses with their maps as one file; null where none has a map. */
  onSaveForIt: (() => void) | null;
}

export function MapsSection({ maps, onExport, onSaveForIt }: Props) {
  return (
    <>
      <h2>Page maps</h2>
      <p>
        A page map says where things stand on the pages of TRACS. It comes as a file when you connect, or you
        make it in the side panel by pointing ("Page map" in the overlay's popup).
      </p>
      {maps.length === 0 ? (
        <p className="nothing">No page map is kept in this browser.</p>
      ) : (
        <ul className="list">
          {maps.map(({ id, title, version, pages, brittle, usedBy }) => (
            <li key={id}>
              <span className="what">
                {title}, version {version}
                <small>
                  Reads {pages.join(', ')}.{' '}
                  {brittle > 0 &&
                    `${brittle} ${brittle === 1 ? 'place' : 'places'} may break when TRACS changes. `}
                  {usedBy.length > 0 ? `For ${usedBy.join(', ')}.` : 'Not in use.'}
                </small>
              </span>
              <button type="button" aria-label={`Export: ${title}`} onClick={() => onExport(id)}>
                Export
              </button>
            </li>
          ))}
        </ul>
      )}
      {onSaveForIt && (
        <>
          <p>
            For a whole branch: IT can set the connected addresses with their maps by policy. Then each worker
            only allows the address, once.
          </p>
          <button type="button" onClick={onSaveForIt}>
            Save for IT
          </button>
        </>
      )}
    </>
  );
}
