/** Where a finding comes from: the document that asks, and the words of the record that were read. */
import type { Line } from '@/lib/judgement/checklist/judge';

export function Source({ citation, quotes }: { citation: Line['citation']; quotes: readonly string[] }) {
  return (
    <div className="source">
      <p>{citation.asks}</p>
      <p className="place">
        {citation.documentTitle} ({citation.documentDated}), {citation.place}. Later rules may have moved
        this.
      </p>
      {quotes.length > 0 && (
        <p className="quote">
          Read from:{' '}
          {quotes.map((quote, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in the record twice.
            <span key={i}>
              {i > 0 && ' … '}
              <q>{quote}</q>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
