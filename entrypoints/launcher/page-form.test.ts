import { describe, expect, it } from 'vitest';
import type { ReengagementFacts, ReengagementPage } from '@/lib/record/facts';
import { judge } from '../../test/fixtures/cases.ts';
import { createPageForm, markTyped, sayUnread } from './page-form.ts';

/** A form as far as it is asked: whether it contains something. */
const formOf = (...inside: object[]) =>
  ({ contains: (target: object) => inside.includes(target) }) as unknown as Element;
const FIELD = {} as Element;
const page = (readAt: number): ReengagementPage => ({ read: true, value: null, partly: null, readAt });

describe('the page as it was saved', () => {
  it('is what stands in the form until something is typed there', () => {
    const form = createPageForm();
    const root = formOf(FIELD);
    expect(form.saved(root, page(1))).toEqual(page(1));
    form.edited({} as Element);
    expect(form.saved(root, page(2))).toEqual(page(2));
    form.edited(FIELD);
    expect(form.saved(root, page(3))).toEqual(page(2));
  });

  it('is read anew in a form that came after saving', () => {
    const form = createPageForm();
    form.saved(formOf(FIELD), page(1));
    form.edited(FIELD);
    expect(form.saved(formOf(FIELD), page(2))).toEqual(page(2));
  });

  it('is never one record’s in another record’s, though both use one form', () => {
    const form = createPageForm();
    const root = formOf(FIELD);
    form.saved(root, page(1));
    form.edited(FIELD);
    form.leave();
    expect(form.saved(root, page(2))).toBeNull();
  });
});

const STAFFED: ReengagementFacts & { outcome: never } = {
  staffedOn: '2026-03-30',
  outcome: 'Told.',
  decision: 'good-cause',
  requiredSteps: [],
  finalized: false,
} as never;
const BLANK = { ...STAFFED, staffedOn: null, outcome: '', decision: null } as never;
const given = (reengagementPage: never) => judge({ today: '2026-03-31', reengagementPage });

describe('a checklist', () => {
  it('calls what only typing broke the next step, and does not count it', () => {
    const typed = given(STAFFED as never);
    expect(typed.broken).toBe(1);
    markTyped(typed, given(BLANK));
    const line = typed.lines.find(({ duty }) => duty === 'page-only-for-disqualification')!;
    expect(line.findings[0]).toMatchObject({ status: 'broken', draft: true });
    expect(typed.broken).toBe(0);
  });

  it('counts what was broken before as before', () => {
    const typed = given(STAFFED as never);
    markTyped(typed, given(STAFFED as never));
    expect(typed.broken).toBe(1);
    expect(typed.lines.flatMap(({ findings }) => findings).some(({ draft }) => draft)).toBe(false);
  });

  it('sends nobody to a page that can’t be read', () => {
    const unread = judge({ today: '2026-03-31', pagesRead: [] });
    const asked = () => unread.lines.flatMap(({ findings }) => findings).map(({ todo }) => todo);
    expect(asked()).toContain('Open Re-Engagement to check.');
    sayUnread(unread, { reason: 'Not described.' });
    expect(asked()).not.toContain('Open Re-Engagement to check.');
    expect(asked()).toContain('Not described. Please check by hand.');
  });
});
