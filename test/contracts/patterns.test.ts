/**
 * No regular expression of ours can be made slow by a text: each is analysed for ways to match the same letters again
 * and again, from one start (`Self`, `Trade`) or from many (`Move`).
 */
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { read, regularExpressionsOf, sourceFiles, withoutComments } from './sources.ts';

const files = sourceFiles('lib', 'components', 'entrypoints');

function slow(pattern: RegExp): string[] {
  const { reports } = analyse(pattern, { reportTypes: { Self: true, Trade: true, Move: true } });
  return reports.map(({ type, exponential }) => `${type}${exponential ? ', exponential' : ''}`);
}

describe('S17 the analysis', () => {
  it('sees patterns that some text makes slow', () => {
    const bad = [/^(a+)+$/, /^\s*(\w+\s?)*$/, /\s+$/, /a.*b.*c/, /(a|a)*b/, /x*y*x*$/, /^(.*a){12}$/];
    for (const pattern of bad) expect([pattern, slow(pattern).length > 0]).toEqual([pattern, true]);
  });

  it('passes patterns that none does', () => {
    for (const pattern of [/^\d{4}-\d{2}$/, /\d[\d,]*/g, /"[^"]*"/, /(?<!\s)\s+$/, /[\p{L}\p{N}]/u]) {
      expect([pattern, slow(pattern)]).toEqual([pattern, []]);
    }
  });

  it('finds every literal', () => {
    const source = 'const a = /x+/g; const b = "/no/"; // /no/\nf(/[/]\\//iu.test(c));';
    expect(regularExpressionsOf('x.ts', source).map(String)).toEqual(['/x+/g', '/[/]\\//iu']);
  });
});

describe('S17 regular expressions', () => {
  const all = files.flatMap((path) =>
    regularExpressionsOf(path, read(path)).map((pattern) => [path, pattern] as const),
  );

  it('are there', () => {
    expect(all.length).toBeGreaterThan(25);
  });

  for (const [path, pattern] of all) {
    it(`${pattern} of ${path} cannot be made slow`, () => {
      expect(slow(pattern)).toEqual([]);
    });
  }

  it('are literals, never made from text, which nobody could look through', () => {
    const made = files.filter((path) => /\bRegExp\s*\(/.test(withoutComments(path, read(path))));
    expect(made).toEqual([]);
  });
});
