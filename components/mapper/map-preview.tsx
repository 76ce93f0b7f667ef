/** A page map out of a file, shown before it replaces anything. */
import type { MapPreview as Preview } from './view.ts';

export function MapPreview({ map }: { map: Preview }) {
  return (
    <section className="map-preview" aria-label="The page map in this file">
      <h3>
        {map.title} <small>version {map.version}</small>
      </h3>
      <ul>
        {map.pages.map(({ title, reads }) => (
          <li key={title}>
            <b>{title}</b>: {reads.length > 0 ? reads.join(', ') : 'known, nothing read'}
          </li>
        ))}
      </ul>
      {map.replaces && (
        <p className="replaces">
          It takes the place of {map.replaces.title}, version {map.replaces.version}.{' '}
          {map.replaces.changes.length > 0 ? map.replaces.changes.join(' ') : 'Nothing in it differs.'}
        </p>
      )}
      {map.brittle.length > 0 && (
        <details>
          <summary>
            {map.brittle.length === 1 ? '1 place' : `${map.brittle.length} places`} in it may break soon
          </summary>
          <ul className="brittle">
            {map.brittle.map(({ place, why }) => (
              <li key={place + why}>
                <code>{place}</code> {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
