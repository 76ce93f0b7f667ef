/**
 * Text without anything that cannot be seen: what a preview shows is what a field gets, character for character. Control
 * characters, marks of writing direction, and characters of no width go; unusual blanks become blanks.
 */
export function plainly(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f\p{Zs}]/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu, (character) =>
      character === '\n' ? character : '',
    );
}
