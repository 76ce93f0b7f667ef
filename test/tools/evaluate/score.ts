/** Counting agreement, field by field, and how a score sheet writes it. */

/** Of the notes or cases where the label or the answer is not empty. */
export interface Score {
  count: number;
  right: number;
  answered: number;
  labelled: number;
}

export function emptyScore(): Score {
  return { count: 0, right: 0, answered: 0, labelled: 0 };
}

/** Both are compared as JSON texts: what is equal to `empty` says nothing. */
export function addTo(score: Score, answer: string, label: string, empty: string): boolean {
  if (answer === empty && label === empty) return true;
  const right = answer === label;
  score.count++;
  if (answer !== empty) score.answered++;
  if (label !== empty) score.labelled++;
  if (right) score.right++;
  return right;
}

/** `0.964 (27/28)`, or a dash where there is nothing to divide by. */
export function share(right: number, of: number): string {
  return of === 0 ? '–' : `${(right / of).toFixed(3)} (${right}/${of})`;
}

/** Rows with their columns lined up, the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** A text on one line of a terminal, where no control character of it may act. */
export function quote(text: string, longest = 200): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return `"${plain.length > longest ? `${plain.slice(0, longest)}…` : plain}"`;
}
