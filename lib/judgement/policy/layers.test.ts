import { describe, expect, it } from 'vitest';
import { civil } from '../../record/civil-date.ts';
import { dutyIds } from '../catalogue/about.ts';
import { changesOf } from './changes.ts';
import { defaultPack } from './default-pack.ts';
import { inForce } from './in-force.ts';
import { exported, type Layers, packInForce } from './layers.ts';
import { oarPack } from './oar-pack.ts';

const NOTHING: Layers = { built: [], optIn: [], file: null, managed: null };
const days = (value: unknown) => ({ noticeDays: [{ from: '2026-01-01', value, cite: 'a test' }] });
const FILE = { id: 'file', version: 1, title: 'A file', parameters: days(10), off: ['letter-pasted'] };
const ITS = { id: 'it', version: 1, title: 'Of IT', parameters: days(12) };
const BAD = { ...FILE, id: 'bad', parameters: days('ten') };
const UNKNOWN = { ...FILE, id: 'unknown', off: ['letter-pastd'] };
const by = (layers: Partial<Layers>) => packInForce({ ...NOTHING, ...layers }, dutyIds);
const noticeDays = (layers: Partial<Layers>) => inForce(by(layers).pack, 'noticeDays', civil('2026-03-01'));

describe('what is in force', () => {
  it("is IT's pack before a file, and a file before the default", () => {
    expect([by({}).by, noticeDays({})]).toEqual(['default', 7]);
    expect([by({ file: FILE }).by, noticeDays({ file: FILE })]).toEqual(['file', 10]);
    const both = { file: FILE, managed: ITS };
    expect([by(both).by, noticeDays(both)]).toEqual(['managed', 12]);
    // Nothing of the file shines through.
    expect(by(both).pack.off).toEqual([]);
    expect(by(both).problems).toEqual([]);
  });

  it('is the next one where a pack is refused, whole, with the reason and the place', () => {
    const refused = by({ file: BAD });
    expect([refused.by, refused.pack]).toEqual(['default', defaultPack]);
    expect(refused.problems).toEqual([
      expect.stringMatching(/^Policy pack bad refused: parameters\.noticeDays\.0\.value: /),
    ]);
    expect(by({ file: UNKNOWN }).problems).toEqual([
      'Policy pack unknown refused: off: no duty has the id letter-pastd',
    ]);
    const its = by({ file: FILE, managed: BAD });
    expect([its.by, its.problems.length]).toEqual(['file', 1]);
    for (const data of [7, 'pack', [], {}, { ...FILE, __proto__: { on: {} }, on: 7 }])
      expect(by({ file: data }).by).toBe('default');
  });

  it('takes the opt-in pack from the options or from the pack itself; IT alone decides where it sets one', () => {
    const on = Object.keys(oarPack.on!);
    const asked = (layers: Partial<Layers>) => Object.keys(by(layers).pack.on);
    expect(asked({})).toEqual([]);
    expect(asked({ optIn: [oarPack.id] })).toEqual(on);
    expect(asked({ optIn: [oarPack.id], file: FILE })).toEqual(on);
    expect(asked({ file: { ...FILE, packs: [oarPack.id] } })).toEqual(on);
    expect(asked({ optIn: [oarPack.id], managed: ITS })).toEqual([]);
    expect(by({ file: { ...FILE, packs: ['oar-1'] } }).problems[0]).toContain('packs.0');
  });

  it('holds what a build brings along beneath all of it', () => {
    const built = [{ id: 'built', version: 1, title: 'Built', words: { worker: 'family coach' } }];
    expect(by({ built, managed: ITS }).pack.words.worker).toBe('family coach');
    expect(by({ built }).by).toBe('default');
  });
});

describe('an export', () => {
  it('can be chosen again and then changes nothing', () => {
    const words = [{ meaning: 'client', words: ['neighbor'], basis: 'confirmed' }];
    const authors = { contractors: ['Job Lab'], others: 'case-manager' };
    for (const layers of [
      {},
      { file: FILE },
      { file: { ...FILE, lexicon: words, kinds: { 'no-name': 'hey ffw' }, authors, packs: [oarPack.id] } },
    ]) {
      const { pack } = by(layers);
      const file = JSON.parse(JSON.stringify(exported(pack))) as unknown;
      expect(JSON.stringify(file).length).toBeLessThan(10_000);
      const again = by({ file });
      expect(again.problems).toEqual([]);
      expect(again.pack).toEqual(pack);
      expect(changesOf(pack, again.pack, (id) => id)).toEqual([]);
    }
  });
});

describe('what a pack changes', () => {
  const titleOf = (id: string) => `<${id}>`;

  it('is told for everything that it can change, and for nothing else', () => {
    const { pack } = by({
      file: {
        ...FILE,
        packs: [oarPack.id],
        parameters: {
          ...days(10),
          writtenMedia: [{ from: '2020-03-23', value: ['letter', 'email'], cite: 'b' }],
        },
        words: { person: 'client' },
        authors: { contractors: ['Job Lab'] },
        documents: { B: { short: 'the manual', title: 'Branch manual', dated: '2026' } },
        lexicon: [{ meaning: 'client', words: ['neighbor', 'client'], basis: 'confirmed' }],
        kinds: { 'no-name': 'hey today ffw' },
      },
    });
    const changes = changesOf(defaultPack, pack, titleOf);
    expect(Object.fromEntries(changes.map(({ what, now, next }) => [what, [now, next]]))).toEqual({
      'media that count as in writing': [
        'letter from 10/1/2008 (T, tips, 1st point)',
        'letter from 10/1/2008 (T, tips, 1st point); letter, e-mail from 3/23/2020 (b)',
      ],
      'least calendar days from mailing the notice to the appointment': [
        '7 from 10/1/2008 (G, Process; start date chosen, G is undated)',
        '7 from 10/1/2008 (G, Process; start date chosen, G is undated); 10 from 1/1/2026 (a test)',
      ],
      'the word for the people served': ['participant', 'client'],
      'authors who are JOBS contractors': ['contractor', 'contractor, Job Lab'],
      ...Object.fromEntries(
        Object.keys(oarPack.on!).map((id) => [`<${id}>`, ['off', 'asked from 2/1/2023 on']]),
      ),
      '<letter-pasted>': ['asked', 'switched off'],
      'document B': ['not among them', 'Branch manual, 2026; said as "the manual"'],
      'document OAR': ['not among them', expect.stringContaining('461-190-0231')],
      'words that are read as "client"': ['without them', 'neighbor'],
      'words of the kind "no-name"': ['without them', 'hey ffw'],
    });
    // The way back tells the same, turned round.
    expect(changesOf(pack, defaultPack, titleOf)).toHaveLength(changes.length);
    expect(changesOf(pack, pack, titleOf)).toEqual([]);
  });
});
