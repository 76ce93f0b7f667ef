/** The words that were read, as they are drawn behind the text. */
import type { Span } from '@/lib/record/events';

export interface Segment {
  text: string;
  /** Something was read from it. */
  read: boolean;
  /** It belongs to what "Why?" is asked about. */
  chosen: boolean;
}

/** A text cut where words that were read, or chosen, begin and end. */
export function segmentsOf(text: string, read: readonly Span[], chosen: readonly Span[]): Segment[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...read, ...chosen]) {
    edges.add(Math.min(start, text.length));
    edges.add(Math.min(end, text.length));
  }
  const at = [...edges].sort((a, b) => a - b);
  const within = (spans: readonly Span[], from: number) =>
    spans.some(({ start, end }) => start <= from && from < end);
  return at.slice(0, -1).map((from, i) => ({
    text: text.slice(from, at[i + 1]),
    read: within(read, from),
    chosen: within(chosen, from),
  }));
}

/**
 * Spans of a text, moved along with what was typed since: what stands before the change stays, what stands behind it
 * moves, what it happened in grows or shrinks. So marks keep their words until the text is read again.
 */
export function carried(spans: readonly Span[], before: string, after: string): Span[] {
  if (before === after) return [...spans];
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  let behind = 0;
  while (behind < shorter - same && before[before.length - 1 - behind] === after[after.length - 1 - behind])
    behind++;
  const changedTo = before.length - behind;
  const by = after.length - before.length;
  return spans.flatMap(({ start, end }) => {
    const moved = {
      start: start >= changedTo && start > same ? start + by : Math.min(start, same),
      end: end >= changedTo && end > same ? end + by : Math.min(end, same),
    };
    if (start > same && start < changedTo) moved.start = same;
    return moved.end > moved.start ? [moved] : [];
  });
}

/** The words themselves, on one line each. */
export function quotesOf(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim());
}
