/** That a long record is not read to its end yet, wherever something is said that rests on it. */
interface Props {
  /** How many of its narratives are read; null once all are. */
  reading: { read: number; of: number } | null;
}

export function StillReading({ reading }: Props) {
  // Not announced: it counts on by itself several times a second.
  return (
    reading && (
      <p className="hint" data-reading>
        Still reading, {reading.read} of {reading.of} narratives so far. This may change.
      </p>
    )
  );
}
