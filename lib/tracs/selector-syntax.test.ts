import { describe, expect, it } from 'vitest';
import { isSelector } from './selector-syntax.ts';

describe('a text is a selector', () => {
  it.each([
    'tr',
    '*',
    '#notes',
    'table.notes > tbody > tr',
    "input[name='txtDate']",
    'input[name$="$txtDate" i]',
    'a[href]',
    "[data-x='it\\'s']",
    'tr:has(> td:nth-of-type(2)):not(.total, .head)',
    ':scope > td:nth-child(2n + 1)',
    'li:nth-child(odd)',
    "form:has(textarea[name='note'])",
    '[role=tabpanel]:not([hidden]) h1',
    '#a\\:b',
    '#\\31 23',
    '.größe',
    'a , b\n>c~d+e',
    ':is(h1, h2):first-of-type',
    'my-element.x',
    ' tr ',
  ])('%j', (text) => expect(isSelector(text)).toBe(true));

  it.each([
    '',
    '   ',
    'tr[',
    ':::',
    '<h1>',
    'h1:has(',
    'h1:has()',
    'a b >',
    '> a',
    '+ a',
    'a > > b',
    'a,',
    ',a',
    'a,,b',
    '..x',
    '.1x',
    '#',
    '[]',
    '[a=]',
    '[a=b c]',
    '[a=b s]',
    '[a="b]',
    "[a='b\nc']",
    'a)',
    ':nth-child(x)',
    ':nth-child()',
    ':not()',
    ':no-such-thing',
    ':has(a:has(b))',
    'a::before',
    'a{color:red}',
    'a/**/b',
    'a|b',
    '&',
    '1a',
    '#1a',
    'a-->b',
  ])('not: %j', (text) => expect(isSelector(text)).toBe(false));

  it('told in time that grows with its length alone', () => {
    for (const text of [
      ':not('.repeat(60),
      'a '.repeat(150),
      '['.repeat(300),
      '\\'.repeat(300),
      'a,'.repeat(150),
    ]) {
      const before = performance.now();
      isSelector(text);
      expect(performance.now() - before).toBeLessThan(50);
    }
  });
});
