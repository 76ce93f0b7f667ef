/** Where a finding comes from: the document that asks, and the words of the record that were read. */
import { aboutDuty } from '@/lib/judgement/catalogue/about';
import type { Line } from '@/lib/judgement/checklist/judge';

export function Source({
  line,
  quotes,
}: {
  line: Pick<Line, 'duty' | 'document'>;
  quotes: readonly string[];
}) {
  const { asks, place } = aboutDuty(line.duty);
  return (
    <div className="source">
      <p>{asks}</p>
      <p className="place">
        {line.document.title} ({line.document.dated}), {place}. Later rules may have moved this.
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
