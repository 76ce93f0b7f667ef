/** Places of a page map that a small change of the page would break, folded away, each with the reason. */
interface Props {
  places: readonly { place: string; why: string }[];
  /** Behind the count: "in it". */
  where?: string;
}

export function Brittle({ places, where = '' }: Props) {
  if (places.length === 0) return null;
  return (
    <details>
      <summary>
        {places.length === 1 ? '1 place' : `${places.length} places`}
        {where && ` ${where}`} may break when pages change
      </summary>
      <ul className="brittle">
        {places.map(({ place, why }) => (
          <li key={place + why}>
            <code>{place}</code> {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
