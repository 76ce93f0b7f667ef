import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil } from '../../record/civil-date.ts';
import { defaultPack } from './default-pack.ts';
import { closedOn, inForce, isAccepted } from './in-force.ts';
import { mergePacks } from './merge.ts';
import { oarPack } from './oar-pack.ts';
import type { PolicyPack } from './pack.ts';
import { upcomingChanges } from './upcoming.ts';

const branch = {
  id: 'branch-3401',
  version: 2,
  title: 'How this branch does it',
  parameters: {
    acceptedTypes: [
      { from: '2018-08-01', value: ['Engagement', 'Re-engagement'], cite: 'guidance e-mail of August 2018' },
    ],
    noticeDays: [{ from: '2026-07-01', value: 10, cite: 'branch manual' }],
    writtenMedia: [{ from: '2020-03-23', value: ['letter', 'email'], cite: 'branch manual' }],
    closedDays: [{ from: '2008-10-01', value: ['2024-01-16'], cite: 'ice storm' }],
    reStepCodes: [{ from: '2021-10-01', value: ['RE', 'RX'], cite: 'page remodel' }],
  },
  words: { worker: 'family coach' },
  off: ['letter-pasted'],
  lexicon: [{ meaning: 'client', words: ['neighbor'], basis: 'confirmed' }],
  kinds: { 'no-name': 'hey ffw' },
};
const today = civil('2026-03-10');

function merged(...overrides: unknown[]): PolicyPack {
  const result = mergePacks(defaultPack, overrides);
  if (!result.ok) throw new Error(result.problem);
  return result.pack;
}

function problemOf(change: object, duties?: string[]): string {
  const result = mergePacks(defaultPack, [{ ...branch, ...change }], duties);
  return result.ok ? 'taken' : result.problem;
}

describe("a branch's pack", () => {
  it('holds from its own days on, and the default before', () => {
    const pack = merged(branch);
    expect(inForce(pack, 'noticeDays', civil('2026-06-30'))).toBe(7);
    expect(inForce(pack, 'noticeDays', civil('2026-07-01'))).toBe(10);
    expect(isAccepted(pack, 're-engagement ', civil('2018-07-31'))).toBe(false);
    expect(isAccepted(pack, 're-engagement ', civil('2018-08-01'))).toBe(true);
    expect(inForce(pack, 'writtenMedia', today)).toEqual(['letter', 'email']);
    expect(inForce(pack, 'reStepCodes', today)).toEqual(['RE', 'RX']);
    expect(closedOn(pack, today)).toEqual({ afterThanksgiving: true, days: ['2024-01-16'] });
  });

  it('leaves what it does not name as it is, and the default untouched', () => {
    const before = structuredClone(defaultPack);
    const pack = merged(branch);
    expect(defaultPack).toEqual(before);
    expect(pack.parameters.patternDays).toEqual(defaultPack.parameters.patternDays);
    expect(pack.words).toEqual({ ...defaultPack.words, worker: 'family coach' });
    expect(pack.lexicon).toHaveLength(defaultPack.lexicon.length + 1);
    expect(pack.kinds).toEqual({
      ...defaultPack.kinds,
      'no-name': `${defaultPack.kinds['no-name']} hey ffw`,
    });
    expect(pack.off).toEqual(['letter-pasted']);
  });

  it('that says nothing changes nothing that is judged', () => {
    const { id: _, title: __, version: ___, ...rest } = merged({ id: 'x', version: 1, title: 'Nothing' });
    expect(rest).toEqual({
      documents: defaultPack.documents,
      parameters: defaultPack.parameters,
      words: defaultPack.words,
      authors: defaultPack.authors,
      on: {},
      off: [],
      lexicon: defaultPack.lexicon,
      kinds: defaultPack.kinds,
    });
  });

  it('keeps the days of every parameter rising, whatever it lays over', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 2000, max: 2040 }), { minLength: 1 }), (years) => {
        const entries = years
          .sort()
          .map((year) => ({ from: `${year}-05-01`, value: year - 2000, cite: 'test' }));
        const pack = merged({ ...branch, parameters: { noticeDays: entries } }, branch);
        const days = pack.parameters.noticeDays.map(({ from }) => from);
        expect(days).toEqual([...new Set(days)].sort());
      }),
    );
  });

  const refused: [about: string, place: string, change: object][] = [
    ['a parameter that nobody knows', 'noticeDay', { parameters: { noticeDay: [] } }],
    ['a field that nobody knows', 'dutiesOff', { dutiesOff: [] }],
    ['a word that nobody knows', 'words', { words: { case: 'file' } }],
    ['a day that no calendar has', 'parameters.closedDays.0.value.0', with_('closedDays', ['2024-02-30'])],
    ['a figure in words', 'parameters.noticeDays.0.value', with_('noticeDays', 'ten')],
    ['a half day', 'parameters.noticeDays.0.value', with_('noticeDays', 6.5)],
    ['a negative figure', 'parameters.patternDays.0.value', with_('patternDays', -1)],
    ['a figure beyond a year', 'parameters.episodeGapDays.0.value', with_('episodeGapDays', 4000)],
    ['an empty type name', 'parameters.acceptedTypes.0.value.0', with_('acceptedTypes', [''])],
    ['a medium that nobody knows', 'parameters.writtenMedia.0.value.0', with_('writtenMedia', ['pigeon'])],
    ['a parameter without a value', 'parameters.noticeDays', { parameters: { noticeDays: [] } }],
    [
      'a meaning that nobody knows',
      'lexicon.0.meaning',
      { lexicon: [{ ...branch.lexicon[0], meaning: 'x' }] },
    ],
    ['a kind of word that nobody knows', 'kinds', { kinds: { x: 'hey' } }],
    ['words that are no words', 'kinds.no-name', { kinds: { 'no-name': ' hey' } }],
    ['the id of no duty', 'off.0', { off: ['<b>'] }],
    ['no title', 'title', { title: undefined }],
  ];
  for (const [about, place, change] of refused) {
    it(`is refused whole for ${about}, and told where`, () => {
      const problem = problemOf(change);
      expect(problem).toMatch(/^Policy pack branch-3401 refused: /);
      expect(problem).toContain(place);
    });
  }

  it('is refused where the days of a parameter do not rise', () => {
    const entry = { from: '2026-01-01', value: 8, cite: 'x' };
    expect(problemOf({ parameters: { noticeDays: [entry, entry] } })).toContain(
      'parameters.noticeDays: dates must rise',
    );
  });

  it('is refused where it switches off a duty that there is not, if the duties are known', () => {
    expect(problemOf({}, ['letter-pasted'])).toBe('taken');
    expect(problemOf({}, ['two-attempts'])).toContain('off: no duty has the id letter-pasted');
    expect(problemOf({ on: { 'oar-screening': '2023-02-01' } }, ['letter-pasted'])).toContain(
      'oar-screening',
    );
  });

  it('takes the packs beside it down with it, and is named by its place where it has no name', () => {
    const result = mergePacks(defaultPack, [branch, { version: 1 }]);
    expect(result.ok ? '' : result.problem).toMatch(/^Policy pack 2 refused: /);
    for (const data of [null, 7, 'pack', []]) expect(mergePacks(defaultPack, [data]).ok).toBe(false);
  });
});

function with_(parameter: string, value: unknown) {
  return { parameters: { [parameter]: [{ from: '2026-01-01', value, cite: 'a test' }] } };
}

describe('the opt-in pack', () => {
  it('is off by default, and switches on its duties from the day of its text', () => {
    expect(defaultPack.on).toEqual({});
    const pack = merged(oarPack);
    expect(Object.keys(pack.on)).toEqual([
      'oar-community-visit',
      'oar-risk-of-harm',
      'oar-screenings',
      'oar-not-a-required-activity',
    ]);
    expect(new Set(Object.values(pack.on))).toEqual(new Set(['2023-02-01']));
    expect(pack.documents.OAR?.dated).toContain('2/1/2023');
    expect(pack.parameters).toEqual(defaultPack.parameters);
  });
});

describe('a change that starts later', () => {
  it('is announced with what holds until then, and no more once it holds', () => {
    const pack = merged(branch, { ...oarPack, on: { 'oar-screenings': civil('2026-04-01') } });
    expect(upcomingChanges(pack, today).map(({ says }) => says)).toEqual([
      'From Wed, Apr 1: asked too: oar-screenings.',
      'From Wed, Jul 1: least calendar days from mailing the notice to the appointment: 10, until then 7 (branch manual).',
    ]);
    expect(upcomingChanges(pack, civil('2026-07-01'))).toEqual([]);
    expect(upcomingChanges(defaultPack, today)).toEqual([]);
  });

  it('is announced too where nothing holds yet', () => {
    const soon = upcomingChanges(defaultPack, civil('2008-09-30'));
    expect(soon).toHaveLength(Object.keys(defaultPack.parameters).length);
    expect(soon[0]?.says).toContain('From Wed, Oct 1: narrative types that are accepted: Engagement (T,');
  });
});
