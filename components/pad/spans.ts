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
  /** At each place, how many more marks begin than end there. */
  const turns = new Map<number, { read: number; chosen: number }>([[0, { read: 0, chosen: 0 }]]);
  const turn = (at: number, kind: 'read' | 'chosen', by: number) => {
    const place = turns.get(at) ?? { read: 0, chosen: 0 };
    place[kind] += by;
    turns.set(at, place);
  };
  for (const [kind, spans] of [['read', read] as const, ['chosen', chosen] as const]) {
    for (const { start, end } of spans) {
      if (start >= end || start >= text.length) continue;
      turn(start, kind, 1);
      turn(Math.min(end, text.length), kind, -1);
    }
  }
  const places = [...turns].sort(([a], [b]) => a - b);
  const open = { read: 0, chosen: 0 };
  return places.flatMap(([from, by], i) => {
    open.read += by.read;
    open.chosen += by.chosen;
    const piece = text.slice(from, places[i + 1]?.[0]);
    return piece === '' ? [] : [{ text: piece, read: open.read > 0, chosen: open.chosen > 0 }];
  });
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
