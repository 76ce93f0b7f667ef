import { describe, expect, it, vi } from 'vitest';
import { defaultPack } from '@/lib/judgement/policy/default-pack';
import type { Overrides } from '@/lib/judgement/policy/overrides';

vi.stubGlobal('__BUILT_IN__', null);
const { lookOver } = await import('../policy/layers.ts');
const { checksOf, editOf, offOf, wordsOf } = await import('./policy-edits.ts');

/** What the options know where this pack is the branch's own, over one of IT's build or none. */
function keptWith(own: Overrides | null) {
  const file = own && { name: 'branch.json', pack: own };
  const inForce = lookOver({ optIn: [], file, managed: null });
  return { own, inForce, beneath: lookOver({ optIn: [], file: null, managed: null }) };
}
const OWN: Overrides = {
  id: 'branch',
  version: 3,
  title: 'Ours',
  off: ['letter-pasted'],
  words: { worker: 'family coach' },
  authors: { contractors: ['Job Lab'], others: 'unclear' },
};

describe('checks on and off', () => {
  it('are all there, with those of the own pack off and opt-in ones not to be switched', () => {
    const checks = checksOf(keptWith(OWN));
    const off = checks.filter(({ on }) => !on);
    expect(checks.length).toBeGreaterThan(25);
    expect(off.filter(({ fixed }) => fixed === null).map(({ id }) => id)).toEqual(['letter-pasted']);
    expect(off.filter(({ fixed }) => fixed !== null).every(({ id }) => id.startsWith('oar-'))).toBe(true);
  });

  it('as chosen name only what the own pack has to say', () => {
    const kept = keptWith(OWN);
    const chosen = checksOf(kept)
      .filter(({ on }) => !on)
      .map(({ id }) => id);
    expect(offOf([...chosen, 'two-attempts'], kept)).toEqual(['letter-pasted', 'two-attempts']);
  });
});

describe('the words of a branch', () => {
  it('are those in force, and authors apart from the ones that the overlay knows by itself', () => {
    const words = wordsOf(keptWith(OWN));
    expect(words).toMatchObject({
      worker: 'family coach',
      person: defaultPack.words.person,
      contractors: ['Job Lab'],
    });
    expect(words.known.contractors).toEqual(defaultPack.authors.contractors);
  });

  it('change only what is said otherwise than beneath, and leave what is not shown', () => {
    const kept = keptWith(OWN);
    const typed = {
      words: { ...defaultPack.words, person: 'client' },
      contractors: ['Job Lab', 'WorkSource', 'WorkSource', ...defaultPack.authors.contractors],
      caseManagers: [],
    };
    expect(editOf(typed, kept)).toEqual({
      words: { person: 'client' },
      authors: { others: 'unclear', contractors: ['Job Lab', 'WorkSource'] },
    });
  });

  it('typed as they stand change nothing', () => {
    const kept = keptWith(OWN);
    const { person, worker, missed, contractors, caseManagers } = wordsOf(kept);
    const edit = editOf(
      { words: { person, worker, missed }, contractors: [...contractors], caseManagers: [...caseManagers] },
      kept,
    );
    expect(edit).toEqual({ words: OWN.words, authors: OWN.authors });
  });
});
