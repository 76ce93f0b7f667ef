/** A file of connections on its way in: what is kept of it, and what it is refused for. */
import { describe, expect, it } from 'vitest';
import { findMap } from '@/lib/tracs/sealed-map';
import { casebookMap } from '../../test/fixtures/case-pages.ts';
import { LAYOUT_MAPS } from '../../test/fixtures/practice-maps.ts';
import { takeConnections } from './set-connections.ts';

const LIVE = 'https://tracs.example.gov';
const TRIAL = 'https://tracs-test.example.gov';
const whole = () => ({
  format: 'tracs-overlay-connections',
  title: 'Branch 3401',
  version: 2,
  connections: [
    { origin: LIVE, map: 'casebook' },
    { origin: TRIAL, map: 'casebook' },
  ],
  maps: [casebookMap() as unknown as Record<string, unknown>],
});
const take = (data: unknown, stored: object | null = null, allowed: string[] | null = null) =>
  takeConnections({ data }, stored, '1.0', allowed);
type Kept = { connections: { origin: string; map: string }[]; maps: unknown[] };

describe('a file of connections', () => {
  it('that is right is kept, with maps that pages take and names that no own map has', () => {
    const { kept, problems } = take(whole());
    expect(problems).toEqual([]);
    const { connections, maps } = kept as Kept;
    expect(connections.map(({ origin }) => origin)).toEqual([LIVE, TRIAL]);
    const id = connections[0]!.map;
    expect(id).toMatch(/^it-[a-z0-9]+-casebook$/);
    const found = findMap(maps, id, '1.0');
    expect(found.ok && found.map.pages.length).toBe(3);
    // Changed on the way, it is refused there like any other.
    const torn = JSON.parse(JSON.stringify(maps).replace('"version":1', '"version":9')) as unknown[];
    expect(findMap(torn, id, '1.0').ok).toBe(false);
  });

  it('holds the practice maps, without a page to try their selectors in', () => {
    for (const map of Object.values(LAYOUT_MAPS)) {
      const data = { ...whole(), connections: [{ origin: LIVE, map: map.id }], maps: [map] };
      expect(take(data).problems).toEqual([]);
    }
  });

  const faults: [about: string, place: RegExp, change: (file: ReturnType<typeof whole>) => void][] = [
    [
      'another kind of file',
      /format: /,
      (file) => Object.assign(file, { format: 'tracs-overlay-templates' }),
    ],
    ['a word too many', /nothing of the name notes/, (file) => Object.assign(file, { notes: '' })],
    ['no connection', /connections: /, (file) => file.connections.splice(0)],
    [
      'every host',
      /connections\.1\.origin: not an origin/,
      (file) => (file.connections[1]!.origin = 'https://*'),
    ],
    ['an address with a path', /connections\.0\.origin/, (file) => (file.connections[0]!.origin += '/home')],
    ['an address twice', /connections\.1\.origin: .* twice/, (file) => (file.connections[1]!.origin = LIVE)],
    [
      'a map that is not there',
      /connections\.0\.map: .*"other"/,
      (file) => (file.connections[0]!.map = 'other'),
    ],
    ['a map twice', /maps\.1\.id: .*"casebook"/, (file) => file.maps.push(file.maps[0]!)],
    [
      'a map for nobody',
      /maps: no connection names the map "spare"/,
      (file) => file.maps.push({ ...casebookMap(), id: 'spare' }),
    ],
    ['a map of no kind', /maps\.0: Page map refused/, (file) => file.maps.splice(0, 1, { format: 9 })],
    [
      'a selector that is none',
      /maps\.0: Page map refused: map\.pages\.0\.anchor: not a selector: h1\[/,
      (file) => Object.assign((file.maps[0]!.pages as object[])[0]!, { anchor: 'h1[' }),
    ],
  ];
  for (const [about, place, change] of faults)
    it(`with ${about} is refused whole, with the place, and the former stays`, () => {
      const former = take(whole()).kept!;
      const file = structuredClone(whole());
      change(file);
      expect(take(file)).toEqual({
        kept: null,
        problems: ['connections: the file is refused whole, none is set', expect.stringMatching(place)],
      });
      expect(take(file, former)).toEqual({
        kept: former,
        problems: [
          'connections: the file is refused whole, “Branch 3401”, version 2, stays',
          expect.stringMatching(place),
        ],
      });
    });

  it('that can not be read leaves the former, of which an address that IT rules out goes', () => {
    const former = take(whole()).kept!;
    expect(takeConnections('bad', former, '1.0', null).kept).toEqual(former);
    expect((takeConnections('bad', former, '1.0', [TRIAL]).kept as Kept).connections).toEqual([
      { origin: TRIAL, map: expect.any(String) },
    ]);
    expect(takeConnections('bad', former, '1.0', []).kept).toBeNull();
    expect(takeConnections(null, former, '1.0', null).kept).toBeNull();
  });

  it('that another version took is taken anew by this one, the former too', () => {
    const former = take(whole()).kept!;
    for (const given of [{ data: whole() }, 'bad'] as const) {
      const { connections, maps } = takeConnections(given, former, '2.0', null).kept as Kept;
      expect(findMap(maps, connections[0]!.map, '2.0').ok).toBe(true);
    }
  });
});
