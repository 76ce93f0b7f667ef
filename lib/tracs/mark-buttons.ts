/**
 * The buttons of the marks: one for each, kept while its mark says the same, and in the order of the marks whenever each
 * was drawn.
 */
import type { Box } from './geometry.ts';
import { createButton, type MakePart, type Mark, same } from './mark-parts.ts';

/** So many buttons lie in one box, which is laid out for itself: a change within one leaves all others as they are. */
export const GROUP = 12;

/** A mark as it is drawn; without a box where there was no room. */
export interface Entry {
  mark: Mark;
  button: HTMLButtonElement;
  box: Box | null;
}

export interface Buttons {
  /** Those drawn by now, in the order of their marks. */
  all(): readonly Entry[];
  /**
   * From now on these marks: what was drawn for others, or said something else, is gone.
   * @returns the marks that have their button, and whether any other went
   */
  keep(marks: readonly Mark[]): { kept: ReadonlySet<Mark>; gone: boolean };
  /** Whoever goes from mark to mark by keys meets them in one order, whenever each was drawn. */
  arrange(): void;
  /** The one of this mark, drawn now where it was not yet. */
  of(mark: Mark): Entry;
}

/** @param drawn told of each new button, before it is on the page */
export function createButtons(
  layer: HTMLElement,
  part: MakePart,
  drawn: (mark: Mark, button: HTMLElement) => void,
): Buttons {
  let shown: Entry[] = [];
  const entries = new Map<string, Entry>();
  let order = new Map<string, number>();
  const groups: HTMLElement[] = [];
  const nthOf = ({ mark }: Entry) => order.get(mark.id) ?? 0;
  const groupOf = (entry: Entry): HTMLElement => {
    const nth = Math.floor(nthOf(entry) / GROUP);
    for (let last = groups.length; last <= nth; last++) {
      groups.push(part('div', 'group'));
      layer.append(groups[last]!);
    }
    return groups[nth]!;
  };
  const draw = (mark: Mark): Entry => {
    const button = createButton(part, mark);
    drawn(mark, button);
    const entry = { mark, button, box: null };
    const nth = nthOf(entry);
    let next = shown.length;
    while (next > 0 && nthOf(shown[next - 1]!) > nth) next--;
    const group = groupOf(entry);
    const behind = shown[next]?.button;
    group.insertBefore(button, behind?.parentElement === group ? behind : null);
    shown.splice(next, 0, entry);
    entries.set(mark.id, entry);
    return entry;
  };
  return {
    all: () => shown,
    keep(marks) {
      const before = new Map(entries);
      const kept = new Set<Mark>();
      for (const mark of marks) {
        const known = before.get(mark.id);
        if (!known || !same(known.mark, mark)) continue;
        known.mark = mark;
        before.delete(mark.id);
        kept.add(mark);
      }
      order = new Map(marks.map(({ id }, nth) => [id, nth]));
      for (const [id, { button }] of before) {
        button.remove();
        entries.delete(id);
      }
      shown = [...entries.values()].sort((a, b) => nthOf(a) - nthOf(b));
      return { kept, gone: before.size > 0 };
    },
    arrange() {
      shown.reduceRight<Entry | null>((next, entry) => {
        const { button } = entry;
        const group = groupOf(entry);
        const before = next?.button.parentElement === group ? next.button : null;
        if (
          (button.nextElementSibling !== before || button.parentElement !== group) &&
          !button.matches(':focus')
        )
          group.insertBefore(button, before);
        return entry;
      }, null);
    },
    of: (mark) => entries.get(mark.id) ?? draw(mark),
  };
}
