import { describe, expect, it } from 'vitest';
import { TROUBLED, viewOf } from '../../test/fixtures/views.ts';
import { badgeOf } from './view.ts';

describe('the badge', () => {
  const nothing = { today: '2026-03-03' };

  it('is empty only once all is checked; while narratives are read it says that', () => {
    expect(badgeOf(viewOf(nothing)).text).toBe('');
    expect(badgeOf(viewOf(nothing, { reading: { read: 120, of: 400 } }))).toEqual({
      text: '…',
      title: 'TRACS Overlay: still reading, 120 of 400 narratives so far',
    });
  });

  it('counts meanwhile what is broken already', () => {
    const { broken } = viewOf(TROUBLED).checklist;
    expect(broken).toBeGreaterThan(0);
    expect(badgeOf(viewOf(TROUBLED, { reading: { read: 8, of: 2000 } }))).toEqual({
      text: String(broken),
      title: `TRACS Overlay: ${broken} not shown in the record, still reading, 8 of 2000 narratives so far`,
    });
  });
});
