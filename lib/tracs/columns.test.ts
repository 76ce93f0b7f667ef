import { describe, expect, it } from 'vitest';
import { cellAt, columnOf } from './columns.ts';

describe('columns', () => {
  const table = (html: string) => {
    document.body.innerHTML = `<table>${html}</table>`;
    return document.querySelector('table')!;
  };

  it('are found by their header, in any case and with marks', () => {
    expect(columnOf(table('<tr><th>A</th><th> entered *</th></tr><tr><td>1<td>2</tr>'), ['Entered'])).toBe(1);
  });

  it('are counted with the width of cells', () => {
    const wide = table('<tr><th colspan="2">A</th><th>Entered</th></tr><tr><td>1<td>2<td>3</tr>');
    const column = columnOf(wide, ['Entered']);
    expect(column).toBe(2);
    expect(cellAt(wide.querySelectorAll('tr')[1]!, 2)?.textContent).toBe('3');
    const row = table('<tr><td colspan="2">1</td><td>3</td></tr>').querySelector('tr')!;
    expect([0, 1, 2, 3].map((at) => cellAt(row, at)?.textContent ?? null)).toEqual(['1', '1', '3', null]);
  });

  it('are many where two headers are alike, none where none is', () => {
    expect(columnOf(table('<tr><th>Date</th><th>Date</th></tr>'), ['Date'])).toBe('many');
    expect(columnOf(table('<tr><th>A</th></tr>'), ['Date'])).toBeNull();
    expect(columnOf(table(''), ['Date'])).toBeNull();
  });

  it('of a table inside a cell are not those of the table around it', () => {
    const outer = table('<tr><td><table><tr><th>Date</th></tr></table></td></tr>');
    expect(columnOf(outer, ['Date'])).toBeNull();
  });
});
