import { describe, expect, it } from 'vitest';
import { casebookMap } from '../../test/fixtures/case-pages.ts';
import { readMap } from './map.ts';

type Json = Record<string, unknown>;

/** What is wrong with the map once it is changed in one place; `taken` if nothing is. */
function problemOf(change: (map: ReturnType<typeof casebookMap>) => void): string {
  const map = casebookMap();
  change(map);
  const result = readMap(map);
  return result.ok ? 'taken' : result.problem;
}

const at = (map: unknown, ...path: (string | number)[]): Json =>
  path.reduce<Json>((value, name) => value[name] as Json, map as Json);

describe('a page map', () => {
  it('that is whole is taken as it is', () => {
    const result = readMap(casebookMap());
    expect(result.ok && result.map.pages.map((page) => page.id)).toEqual(['notes', 'plan', 'home']);
    expect(result.ok && result.map.pages[1]?.steps?.partly).toEqual([]);
  });

  const broken: [about: string, path: string, change: (map: ReturnType<typeof casebookMap>) => void][] = [
    [
      'a selector of a row',
      'map.pages.0.narratives.rows',
      (map) => Object.assign(at(map, 'pages', 0, 'narratives'), { rows: 'tr[' }),
    ],
    [
      'a selector of a field',
      'map.pages.0.narratives.fields.date.at',
      (map) => Object.assign(at(map, 'pages', 0, 'narratives', 'fields', 'date'), { at: ':::' }),
    ],
    [
      'a selector of a sign',
      'map.pages.0.is.0.at',
      (map) => Object.assign(at(map, 'pages', 0, 'is', 0), { at: 'h1:has(' }),
    ],
    [
      'a selector of a form',
      'map.pages.0.draft.within',
      (map) => Object.assign(at(map, 'pages', 0, 'draft'), { within: '[' }),
    ],
    ['an anchor', 'map.pages.0.anchor', (map) => Object.assign(at(map, 'pages', 0), { anchor: '<h1>' })],
    [
      'a sign of a filter',
      'map.pages.0.narratives.partly.0.at',
      (map) => Object.assign(at(map, 'pages', 0, 'narratives', 'partly', 0), { at: 'a b >' }),
    ],
    [
      'a sign of logging out',
      'map.signedOut.0.is.0.at',
      (map) => Object.assign(at(map, 'signedOut', 0, 'is', 0), { at: '..' }),
    ],
  ];
  for (const [about, path, change] of broken) {
    it(`with ${about} that is no selector is refused, and told where`, () => {
      const problem = problemOf(change);
      expect(problem).toMatch(/^Page map refused: /);
      expect(problem).toContain(`${path}: not a selector`);
    });
  }

  const wrong: [about: string, path: string, change: (map: ReturnType<typeof casebookMap>) => void][] = [
    ['of a format to come', 'format', (map) => Object.assign(map, { format: 3 })],
    ['with an id of any other letters', 'id', (map) => Object.assign(map, { id: 'Case Book' })],
    ['with no pages', 'pages', (map) => Object.assign(map, { pages: [] })],
    [
      'with a page that nothing tells apart',
      'pages.0.is',
      (map) => Object.assign(at(map, 'pages', 0), { is: [] }),
    ],
    [
      'with a sign of a part of a kind that nobody knows',
      'pages.0.narratives.partly.0',
      (map) => Object.assign(at(map, 'pages', 0, 'narratives', 'partly', 0), { kind: 'script' }),
    ],
    [
      'with an end of session of a kind that nobody knows',
      'signedOut.0.kind',
      (map) => Object.assign(at(map, 'signedOut', 0), { kind: 'gone' }),
    ],
    [
      'with a field left out',
      'pages.0.narratives.fields',
      (map) => delete at(map, 'pages', 0, 'narratives', 'fields').text,
    ],
    [
      'with a field that nobody knows',
      'pages.0.narratives.fields',
      (map) => Object.assign(at(map, 'pages', 0, 'narratives', 'fields'), { ssn: {} }),
    ],
    [
      'with dates in an order that nobody knows',
      'dateOrder',
      (map) => Object.assign(map, { dateOrder: 'ymd' }),
    ],
    [
      'with a selector as long as a page',
      'pages.0.anchor',
      (map) => Object.assign(at(map, 'pages', 0), { anchor: 'x'.repeat(301) }),
    ],
    [
      'with an empty label',
      'pages.0.identity.number.label.0',
      (map) => Object.assign(at(map, 'pages', 0, 'identity', 'number'), { label: [''] }),
    ],
  ];
  for (const [about, path, change] of wrong) {
    it(`${about} is refused whole, and told where`, () => {
      const problem = problemOf(change);
      expect(problem).toMatch(/^Page map refused: /);
      expect(problem).toContain(path);
    });
  }

  it('that is no map at all is refused', () => {
    for (const data of [null, undefined, 7, 'map', [], {}, [casebookMap()]]) {
      expect(readMap(data).ok).toBe(false);
    }
  });

  it('changes no prototype', () => {
    const hostile = JSON.parse(
      `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`,
    ) as unknown;
    expect(readMap(hostile).ok).toBe(false);
    expect('polluted' in {}).toBe(false);
  });
});
