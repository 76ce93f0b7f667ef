/** The columns of a table: which one stands under a label, and a row's cell in it, cells that span several counted. */
import { plain } from './labels.ts';
import { plainText } from './text.ts';

/** Tables of the markup's own, and those that are said to be tables. */
export const TABLES = 'table, [role=table], [role=grid]';

/** The column (counting spans) under a header with one of these labels, or null; `many` when several match. */
export function columnOf(table: Element, labels: readonly string[]): number | 'many' | null {
  const wanted = new Set(labels.map(plain));
  const header = headerRow(table);
  if (!header) return null;
  let column = 0;
  let found: number | null = null;
  for (const cell of header.children) {
    if (wanted.has(plain(plainText(cell)))) {
      if (found !== null) return 'many';
      found = column;
    }
    column += Number(cell.getAttribute('colspan') ?? 1) || 1;
  }
  return found;
}

/** The first row of a table made of header cells, else its very first row. */
export function headerRow(table: Element): Element | null {
  const head = table.querySelector('tr > th, [role=columnheader]');
  const row = head?.parentElement ?? table.querySelector('tr');
  return row && row.closest(TABLES) === table ? row : null;
}

/** The cell of a row at a column, counting spans. */
export function cellAt(row: Element, column: number): Element | null {
  let at = 0;
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling) {
    const width = Number(cell.getAttribute('colspan') ?? 1) || 1;
    if (column >= at && column < at + width) return cell;
    at += width;
  }
  return null;
}
