import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, rangesOf, shownText, shownWords, squeeze } from './text.ts';

function element(html: string): Element {
  document.body.innerHTML = `<div id="here">${html}</div>`;
  return document.querySelector('#here')!;
}

const shown = (html: string, preserves = false) => shownText(element(html), preserves).text;

/** Trees of nodes as pages have them: texts, inline and block elements, line breaks, things that are not shown. */
const html = fc.letrec<{ node: string; tree: string }>((tie) => ({
  node: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.string({
        unit: fc.constantFrom('a', 'B', '7', ' ', '\n', '\t', '\u00a0', '\r', '\u200b', '👍', '.', 'é'),
        maxLength: 8,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('<br>', '<script>s()</script>', '<style>x{}</style>', '<!-- c -->', '<hr>'),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('b', 'span', 'div', 'p', 'li', 'i', 'pre'), tie('tree'))
        .map(([tag, inner]) =>
          tag === 'p' ? `<p>${inner.replace(/<\/?(div|p|li|pre)>/g, '')}</p>` : `<${tag}>${inner}</${tag}>`,
        ),
    },
  ),
  tree: fc.array(tie('node'), { maxLength: 5 }).map((parts) => parts.join('')),
})).tree;

describe('the text of an element', () => {
  it('has plain blanks for hard ones, which editors put in where a line may break', () => {
    expect(shown('LVM&nbsp;for ct', true)).toBe('LVM for ct');
  });

  it('is what a reader sees', () => {
    expect(shown('  Mailed \n 7869&nbsp;&nbsp;today ')).toBe('Mailed 7869 today');
    expect(shown('a<b>b</b>c')).toBe('abc');
    expect(shown('a<br>b')).toBe('a\nb');
    expect(shown('<p>a</p> <p>b</p>c')).toBe('a\nb\nc');
    expect(shown('<ul><li>a</li><li>b</li></ul>')).toBe('a\nb');
    expect(shown('<table><tr><td>a</td></tr><tr><td>b</td></tr></table>')).toBe('a\nb');
  });

  it('leaves out what is not shown', () => {
    expect(
      shown('a<script>b</script><style>c</style><template>d</template><noscript>e</noscript><!-- f -->g'),
    ).toBe('ag');
  });

  it('keeps blanks and line ends of the source where the page does', () => {
    expect(shown('a\n  b', true)).toBe('a\n  b');
    expect(shown('a\n  b', false)).toBe('a b');
  });

  it('is empty for nothing', () => {
    expect(shown('')).toBe('');
    expect(shown(' \n ')).toBe('');
  });

  it('knows for each character the node and place that it came from', () => {
    fc.assert(
      fc.property(html, fc.boolean(), (source, preserves) => {
        const whole = shownText(element(source), preserves);
        for (let i = 0; i < whole.text.length; i++) {
          const char = whole.text.charAt(i);
          const place = whole.from(i);
          if (!place) {
            expect(char).toBe('\n');
            continue;
          }
          const there = place.node.data.charAt(place.offset);
          // A blank stands for any white space of the source.
          if (char === ' ') expect(there).toMatch(/[\s\u00a0]/);
          else expect(there).toBe(char);
        }
        expect(whole.from(whole.text.length + 1000)).toBeNull();
        expect(whole.from(-1_000_000)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('is the same where its way back is not asked for', () => {
    fc.assert(
      fc.property(html, fc.boolean(), (source, preserves) => {
        const there = element(source);
        expect(shownWords(there, preserves)).toBe(shownText(there, preserves).text);
      }),
      { numRuns: 500 },
    );
  });

  it('has no blank beside a line end, and no two blanks, where the source is not kept', () => {
    fc.assert(
      fc.property(html, (source) => {
        const { text } = shownText(element(source), false);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/ {2}|\n /);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the ranges of words', () => {
  const words = (source: string, from: string) => {
    const whole = shownText(element(source), false);
    const start = whole.text.indexOf(from);
    expect(start).toBeGreaterThanOrEqual(0);
    return rangesOf(whole, start, start + from.length).map((range) => range.toString());
  };

  it('hold the words, in as many pieces as there are nodes', () => {
    expect(words('Ct: Mailed 7869 today', '7869')).toEqual(['7869']);
    expect(words('Ct: Mai<b>led 78</b>69 today', 'Mailed 7869')).toEqual(['Mai', 'led 78', '69']);
    expect(words('One.<br>Mailed 7869', 'One.\nMailed')).toEqual(['One.', 'Mailed']);
    expect(words('   Mailed \n\n 7869 ', '7869')).toEqual(['7869']);
  });

  it('of any span hold the characters of that span', () => {
    fc.assert(
      fc.property(html, fc.nat({ max: 40 }), fc.nat({ max: 40 }), (source, a, b) => {
        const whole = shownText(element(source), false);
        const [start, end] = [Math.min(a, b), Math.min(Math.max(a, b), whole.text.length)];
        const there = rangesOf(whole, start, end)
          .map((range) => range.toString())
          .join('');
        expect(squeeze(there).replaceAll(' ', '')).toBe(
          squeeze(whole.text.slice(start, end)).replaceAll(' ', ''),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of nothing, or of what is past the end, are none', () => {
    const whole = shownText(element('abc'), false);
    expect(rangesOf(whole, 1, 1)).toEqual([]);
    expect(rangesOf(whole, 10, 20)).toEqual([]);
  });
});

describe('a small text', () => {
  it('is on one line', () => {
    expect(plainText(element(' Case\n&nbsp;no.\t<b> : </b>'))).toBe('Case no. :');
  });
});
