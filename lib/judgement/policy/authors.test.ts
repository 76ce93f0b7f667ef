import { describe, expect, it } from 'vitest';
import { authorRole } from './authors.ts';
import { defaultPack } from './default-pack.ts';
import { mergePacks } from './merge.ts';

function rolesBy(authors: object) {
  const merged = mergePacks(defaultPack, [{ id: 'x', version: 1, title: 'x', authors }]);
  if (!merged.ok) throw new Error(merged.problem);
  return (author: string) => authorRole(author, merged.pack);
}

describe("a narrative's author", () => {
  it('is a contractor where the page says so, and unclear where it says nothing that the pack knows', () => {
    for (const author of [
      'contractor',
      'Job Lab (JOBS contractor)',
      'M.O. - CONTRACTOR',
      'thrift, contractor',
    ])
      expect([author, authorRole(author, defaultPack)]).toEqual([author, 'contractor']);
    for (const author of ['', 'ew', 'A.S.', 'subcontractors', 'Kowalski'])
      expect([author, authorRole(author, defaultPack)]).toEqual([author, 'unclear']);
  });

  it('is known by the words of a branch, as whole words, beside those of the default', () => {
    const role = rolesBy({ contractors: ['Job Lab', 'JL-'], caseManagers: ['FEP'] });
    expect(role('t. ruiz, job lab')).toBe('contractor');
    expect(role('JL 4')).toBe('contractor');
    expect(role('contractor')).toBe('contractor');
    expect(role('R. Diaz (FEP)')).toBe('case-manager');
    expect(role('job labor')).toBe('unclear');
    expect(role('fepson')).toBe('unclear');
  });

  it('is unclear where the page names both', () => {
    expect(rolesBy({ caseManagers: ['FEP'], others: 'case-manager' })('FEP for the contractor')).toBe(
      'unclear',
    );
  });

  it('is a case manager where a branch says that whoever is no contractor is one', () => {
    const role = rolesBy({ others: 'case-manager' });
    expect(role('ew')).toBe('case-manager');
    expect(role('')).toBe('case-manager');
    expect(role('ew, contractor')).toBe('contractor');
  });

  it('cannot be known by marks without a letter, which every author would have', () => {
    expect(() => rolesBy({ contractors: ['-'] })).toThrow('authors.contractors.0: has no letter in it');
  });
});
