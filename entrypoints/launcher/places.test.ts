import { describe, expect, it } from 'vitest';
import type { Shown } from '@/lib/judgement/checklist/judge';
import type { Status } from '@/lib/judgement/duties/duty';
import type { OpenDocument } from '@/lib/tracs/frames';
import { findingOf as findingMade } from '../../test/fixtures/views.ts';
import { placeFindings } from './places.ts';

/** A page whose one row is the narrative that every finding here is about. */
const textElement = { closest: () => null };
const page = {
  document: {},
  reading: { kind: 'page', narratives: { known: true, value: { rows: [{ id: 'n1', textElement }] } } },
} as unknown as OpenDocument;

const draftPage = {
  document: {},
  reading: { kind: 'page', narratives: null, draft: { textField: textElement } },
} as unknown as OpenDocument;

function marksOf(...made: [says: string, status: Status, weight: 'must' | 'tip', past?: boolean][]) {
  const { checklist, line } = findingMade();
  const lines = made.map(([says, status, weight, past]) => {
    const { finding } = findingMade({ id: says, says, status, past, todo: says, about: { narrative: 'n1' } });
    return { ...line, tip: weight === 'tip', status, findings: [finding] };
  });
  return placeFindings({ ...checklist, lines }, [page]);
}

describe('beside a draft', () => {
  const beside = (finding: Partial<Shown>) => {
    const { checklist, line, finding: made } = findingMade({ status: 'due', fix: undefined, ...finding });
    const lines = [{ ...line, findings: [made] }];
    return placeFindings({ ...checklist, lines }, [draftPage]).map(({ mark }) => mark.spoken);
  };
  const words = [{ narrative: 'draft', spans: [] }];

  it('stands what is about the draft, and what a click would write into it', () => {
    expect(beside({ about: { narrative: 'draft' } })).toEqual([true]);
    const fix = { kind: 'insert' as const, text: '' };
    expect(beside({ about: { page: 'narratives' }, words, fix })).toEqual([true]);
  });

  it('stands no further step that only follows from it', () => {
    expect(beside({ about: { page: 'narratives' }, words })).toEqual([]);
  });
});

describe('what is about the narratives as a whole', () => {
  const anchor = { closest: () => null } as unknown as Element;
  const { reading } = page as unknown as { reading: object };
  const open = { document: {}, reading: { ...reading, anchor } } as unknown as OpenDocument;
  const anchorsOf = (finding: Partial<Shown>) => {
    const { checklist, line, finding: made } = findingMade({ status: 'due', ...finding });
    const lines = [{ ...line, findings: [made] }];
    return placeFindings({ ...checklist, lines }, [open]).map(({ mark }) => mark.anchor);
  };

  it('stands at the anchor of their page, and what rests on words of one beside it', () => {
    expect(anchorsOf({ about: { page: 'narratives' }, words: [] })).toEqual([anchor]);
    const words = [{ narrative: 'n1', spans: [] }];
    expect(anchorsOf({ about: { page: 'narratives' }, words })).toEqual([textElement]);
    expect(anchorsOf({ about: { page: 'plan' }, words: [] })).toEqual([]);
  });
});

describe('findings about one place', () => {
  it('share a mark, which has the worst of them, its sentence first', () => {
    const [placed, ...others] = marksOf(
      ['over', 'broken', 'must', true],
      ['perhaps', 'unclear', 'must'],
      ['letter', 'due', 'tip'],
      ['late', 'broken', 'must'],
      ['ride', 'due', 'must'],
    );
    expect(others).toEqual([]);
    expect(placed?.mark).toMatchObject({ id: 'late', kind: 'broken', todo: 'late' });
    expect(placed?.mark.says).toEqual([
      'late',
      'To do: ride',
      'To do: letter',
      'Please check: perhaps',
      'over',
    ]);
    expect(placed?.findings.map(({ id }) => id)).toEqual(['late', 'ride', 'letter', 'perhaps', 'over']);
  });

  it('that are done or not needed get none', () => {
    expect(
      marksOf(['fine', 'met', 'must'], ['nothing', 'n/a', 'must'], ['closed', 'unseen', 'must']),
    ).toEqual([]);
  });
});
