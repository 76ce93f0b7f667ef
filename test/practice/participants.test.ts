import { differenceInCalendarDays, parseISO } from 'date-fns';
import { describe, expect, it } from 'vitest';
import { caseFileSchema as wholeCase } from '../../lib/record/case-file.ts';
import { judgeFile, statuses } from '../fixtures/cases.ts';
import { HARD_DAYS } from '../fixtures/hard-days.ts';
import { readDay, readTime, resolveRelative, showTime } from './dates.ts';
import { caseFileSchema } from './model.ts';
import { fromCaseFile, loadParticipants, readSample, toCaseFile } from './participants.ts';

const today = '2026-03-12';

/** Three cases as they come in a file of cases, one per line. */
const caseLines = [
  '{"id":"c002","today":"2026-03-12","role":"case-manager","pagesRead":["narratives","plan","reengagementPage"],"narratives":[{"id":"n1","type":"Engagement","date":"2026-02-18","author":"rto","text":"Phoned about two missed sessions. Voice mail."},{"id":"n2","type":"JOBS","date":"2026-03-11","author":"rto","text":"7869 mailed today for 3/17/26 2:30 PM."}],"draft":null,"steps":[{"code":"RE","description":"2:30 PM, branch","plannedStart":"2026-03-17T14:30","plannedEnd":"2026-03-17T14:30","actualStart":null,"actualEnd":null}],"reengagementPage":null,"expected":{"notice-seven-days":"broken"},"about":"6 days"}',
  '{"id":"c146","today":"2026-03-27","role":"contractor","pagesRead":["narratives","plan","reengagementPage"],"narratives":[{"id":"n4","type":"CASE STAFFING","date":"2026-03-25","author":"contractor","text":"Team gave good cause."}],"draft":{"id":"d1","type":"","date":"2026-03-27","author":"","text":"Called"},"steps":[{"code":"ME","description":"Until released","plannedStart":"2026-03-25","plannedEnd":null,"actualStart":null,"actualEnd":null}],"reengagementPage":{"staffedOn":"2026-03-25","outcome":"Good cause","decision":"good-cause","requiredSteps":[{"name":"Contacts","done":true},{"name":"Notice","done":false}],"finalized":true},"expected":{"page-only-for-disqualification":"broken"},"about":"page used for good cause"}',
  '{"id":"c200","today":"2025-04-11","role":"case-manager","pagesRead":["narratives"],"partly":["narratives"],"packs":["oar-461-190-0231"],"overlay":{"checklistTicked":true},"narratives":[],"draft":null,"steps":[],"reengagementPage":null,"expected":{"re-step-present":"unseen"},"about":"one page read"}',
];

describe('sample participants', () => {
  const participants = loadParticipants(today);
  const bySlug = (slug: string) => participants.find((participant) => participant.slug === slug)!;

  it('are many, the trainee’s first one leading, each saying what it shows', () => {
    expect(participants.length).toBeGreaterThanOrEqual(15);
    expect(participants[0]?.slug).toBe('first-light');
    for (const { shows } of participants) expect(shows).toMatch(/^[A-Z].*\.$/);
    expect(new Set(participants.map(({ name }) => `${name.first} ${name.last}`)).size).toBe(
      participants.length,
    );
  });

  it('leave no relative date and no slot unresolved', () => {
    for (const participant of participants) expect(JSON.stringify(participant)).not.toMatch(/\{[+-]?\d+|<\w/);
  });

  it('hold dates relative to today, inside texts as well', () => {
    const notice = bySlug('first-light').narratives.at(-1)!;
    expect(notice.date).toBe('2026-03-11');
    expect(notice.text).toContain('mailed today, 3/11/2026');
    expect(notice.text).toContain('Monday, March 16, 2026 at 10:00 AM');
    const later = loadParticipants('2027-03-12').find(({ slug }) => slug === 'first-light')!;
    expect(later.narratives.at(-1)!.date).toBe('2027-03-11');
  });

  it('keep the order of narratives by date and no narrative in the future', () => {
    for (const { narratives, slug } of participants) {
      const dates = narratives.map(({ date }) => date);
      expect(dates, slug).toEqual([...dates].sort());
      expect(dates.every((date) => date <= today)).toBe(true);
    }
  });

  it('are exact case files', () => {
    for (const participant of participants) {
      const file = toCaseFile(participant, today);
      expect(caseFileSchema.strict().parse(file)).toEqual(file);
    }
  });

  it.each(['2026-03-12', '2026-11-22', '2027-01-04', ...HARD_DAYS.map(([, on]) => on)])(
    'get what they are expected to, on %s, and show nothing else to do or to check',
    (day) => {
      for (const participant of loadParticipants(day)) {
        if (participant.slug === 'long-record') continue;
        const { expected, ...file } = wholeCase.parse(toCaseFile(participant, day));
        const given = statuses(judgeFile({ ...file, expected }));
        expect({ slug: participant.slug, ...given }).toMatchObject({ slug: participant.slug, ...expected });
        const open = Object.entries(given).filter(([, status]) => !['met', 'n/a'].includes(status));
        expect({ slug: participant.slug, ...expected }).toMatchObject(Object.fromEntries(open));
      }
    },
  );

  it('hold 400 narratives over six years in the long record, the same each time', () => {
    const { narratives } = bySlug('long-record');
    expect(narratives).toHaveLength(400);
    expect(new Set(narratives.map(({ id }) => id)).size).toBe(400);
    expect(new Set(narratives.map(({ type }) => type)).size).toBeGreaterThan(7);
    const span = differenceInCalendarDays(parseISO(narratives.at(-1)!.date), parseISO(narratives[0]!.date));
    expect(span).toBeGreaterThan(2000);
    expect(loadParticipants(today).at(-1)).toEqual(bySlug('long-record'));
  });
});

describe('a bad file', () => {
  const good = {
    slug: 'bad-one',
    shows: 'What happens then.',
    name: { first: 'Bo', last: 'Bad' },
    caseNumber: 'PT9999',
    branch: 'B',
    worker: 'W',
    plan: { date: null, signed: null, goal: '' },
    id: 'bad-one',
    today: '{0}',
    role: 'case-manager',
    pagesRead: [],
  };
  const read = (data: unknown) => () => readSample('bad-one.json', JSON.stringify(data), today);

  it('is named together with what is wrong', () => {
    expect(read(good)()).toMatchObject({ caseNumber: 'PT9999', narratives: [] });
    expect(read({ ...good, role: 'boss' })).toThrow(/bad-one\.json: role: /);
    const narratives = [{ id: 'n1', type: 'JOBS', date: '{-1 M/d/yyyy}', author: '', text: '' }];
    expect(read({ ...good, narratives })).toThrow(/bad-one\.json: narratives\.0\.date: /);
    expect(read({ ...good, slug: 'other' })).toThrow(/bad-one\.json: slug: /);
    expect(() => readSample('bad-one.json', '{', today)).toThrow(/bad-one\.json: not JSON/);
  });
});

describe('case files', () => {
  it.each(caseLines.slice(0, 2))('come back as they went in: %.12s', (line) => {
    const { about: _, ...file } = JSON.parse(line);
    expect(toCaseFile(fromCaseFile(JSON.parse(line)), file.today)).toEqual(file);
  });

  it('read in part become whole ones without their expectations', () => {
    const participant = fromCaseFile(JSON.parse(caseLines[2]!), { first: 'Ann', last: 'Given' });
    expect(participant.name).toEqual({ first: 'Ann', last: 'Given' });
    const file = toCaseFile(participant, '2025-04-11');
    expect(file.pagesRead).toHaveLength(3);
    expect(file.expected).toEqual({});
    expect(file.packs).toEqual(['oar-461-190-0231']);
    expect(file.overlay).toEqual({ checklistTicked: true });
  });

  it('get invented names, and pages not read count as empty', () => {
    const file = { id: 'x7', today, role: 'case-manager', pagesRead: [], narratives: null };
    const participant = fromCaseFile(file);
    expect(participant.name.first).toMatch(/\w+/);
    expect(participant).toMatchObject({ narratives: [], steps: [], reengagementPage: null });
    expect(() => fromCaseFile({ ...file, today: 'Monday' })).toThrow(/case file: today: /);
  });
});

describe('dates', () => {
  it('are read as typed and refused when there is no such day or time', () => {
    expect(readDay(' 3/4/2026 ')).toBe('2026-03-04');
    expect(readDay('02/29/2024')).toBe('2024-02-29');
    for (const bad of ['', '02/29/2026', '13/01/2026', '3/4/26', '2026-03-04', '01/01/0001']) {
      expect(readDay(bad), bad).toBeNull();
    }
    expect(readTime('9:05 am')).toBe('09:05');
    expect(readTime('12 PM')).toBe('12:00');
    expect(readTime('12:30 a.m.')).toBe('00:30');
    for (const bad of ['', '9:05', '13:00 PM', '9:60 AM', 'noon']) expect(readTime(bad), bad).toBeNull();
    expect(showTime('2026-03-04T13:30')).toBe('1:30 PM');
  });

  it('are resolved anywhere in a value, other braces left alone', () => {
    const value = { a: '{+2}T10:00', b: ['see {-1 M/d} and {x}'], c: 3, d: null };
    expect(resolveRelative(value, '2026-03-01')).toEqual({
      a: '2026-03-03T10:00',
      b: ['see 2/28 and {x}'],
      c: 3,
      d: null,
    });
  });
});
