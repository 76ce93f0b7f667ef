/** A page map out of a file, shown before it replaces anything. */
import { Brittle } from './brittle.tsx';
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
      <Brittle places={map.brittle} where="in it" />
    </section>
  );
}
