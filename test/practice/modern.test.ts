import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pickedDates, readAnyDay, readAnyTime, showLongDay } from './dates.ts';
import { appPaths, caseLink, paths, recordLink, stepLink } from './layouts/links.ts';
import { cssModule } from './layouts/modern/css.ts';
import { modern } from './layouts/modern/index.ts';
import { fromCaseFile } from './participants.ts';
import { Visitor } from './visitor.ts';

const { fields } = modern;
const today = '2026-03-12';
const paloma = 'PT4101';
const narratives = recordLink(paloma, 'narratives');
const plan = recordLink(paloma, 'pdp');
const page = recordLink(paloma, 're-engagement');
let visitor: Visitor;

beforeEach(async () => {
  visitor = await Visitor.arrive(today);
});
afterEach(() => visitor.leave());

const typedNarrative = (date: string, type: string, typed: string) => ({
  [fields.narrative.date]: date,
  [fields.narrative.type]: type,
  [fields.narrative.text]: typed,
});

describe('dates', () => {
  it('are read as typed, as picked, and as shown', () => {
    for (const day of ['2026-11-22', '11/22/2026', 'Nov 22, 2026'])
      expect(readAnyDay(day)).toBe('2026-11-22');
    for (const day of ['2026-02-30', '', 'soon', '12026-01-01']) expect(readAnyDay(day)).toBeNull();
    expect(readAnyTime('14:30')).toBe('14:30');
    expect(readAnyTime('2:30 PM')).toBe('14:30');
    expect(readAnyTime('24:00')).toBeNull();
    expect(showLongDay('2026-11-02T10:00')).toBe('Nov 2, 2026');
    expect(pickedDates.fieldTime('2026-11-02')).toBe('');
  });
});

describe('class names', () => {
  it('are the same for the same style sheet, and none is used that it does not have', () => {
    const css = cssModule('.entry { margin: .5rem }\n.entry .date { color: red }');
    expect(css('entry', 'date')).toMatch(/^_entry_([0-9a-z]{5})_1 _date_\1_2$/);
    expect(css.css).toContain('margin: .5rem');
    expect(() => css('gone')).toThrow('gone');
  });
});

describe('login', () => {
  it('leads into the modern layout and stays in it', async () => {
    const asked = await visitor.get(plan);
    expect(asked.headers.get('location')).toBe(`${appPaths.login}?ReturnUrl=%2Fapp%2Fcase%2FPT4101%2Fpdp`);
    expect((await visitor.logIn(plan)).headers.get('location')).toBe(plan);
    for (const elsewhere of ['//elsewhere.test/', '/app//x', paths.search]) {
      expect((await visitor.logIn(elsewhere)).headers.get('location')).toBe(appPaths.search);
    }
    expect((await visitor.get(appPaths.root)).headers.get('location')).toBe(appPaths.search);
  });

  it('is one login for both layouts, which link to each other', async () => {
    await visitor.logIn();
    expect(await visitor.text(caseLink(paths.narratives, paloma))).toContain('New Narrative');
    expect(await visitor.text(paths.login)).toContain(`href="${appPaths.login}"`);
    expect(await visitor.text(appPaths.login)).toContain(`href="${paths.login}"`);
    expect(await visitor.text(paths.practiceList)).toContain(`href="${appPaths.practiceList}"`);
    expect(await visitor.text(appPaths.practiceList)).toContain(`href="${paths.practiceList}"`);
    expect(await visitor.text(appPaths.logout)).toContain('You have logged out');
    expect(await visitor.text(caseLink(paths.narratives, paloma))).toContain('Your session has ended');
  });
});

describe('a session that has ended', () => {
  it('is told in place of a part and of a page, and nothing is saved', async () => {
    await visitor.logIn();
    visitor.tracs.store.expireSessions();
    const part = await visitor.get(narratives, 'part');
    expect(part.status).toBe(401);
    const told = await part.text();
    expect(told).toMatch(/^<section/);
    expect(told).toContain('Your session has ended');
    const whole = await visitor.get(plan);
    expect(whole.status).toBe(401);
    expect(await whole.text()).toMatch(
      /^<!DOCTYPE html>[\s\S]*ended[\s\S]*ReturnUrl=%2Fapp%2Fcase%2FPT4101%2Fpdp/,
    );
    const late = await visitor.post(narratives, typedNarrative(today, 'JOBS', 'Too late'), 'part');
    expect(late.status).toBe(401);
    expect(visitor.tracs.store.get(paloma)!.narratives).toHaveLength(5);
  });
});

describe('finding a participant', () => {
  it('works from the search and from the box on top', async () => {
    await visitor.logIn();
    expect(await visitor.text(`${appPaths.search}?name=practice&caseNumber=`)).toContain('1 person found');
    expect(await visitor.text(`${appPaths.find}?q=pt4101`, 'results')).toContain(
      `data-href="${recordLink(paloma)}"`,
    );
    expect(await visitor.text(`${appPaths.find}?q=pal`, 'results')).toContain('Practice, Paloma');
    expect(await visitor.text(`${appPaths.find}?q=nobody`, 'results')).toContain('Nobody found');
    expect((await visitor.get(`${appPaths.find}?q=pt4101`)).headers.get('location')).toBe(recordLink(paloma));
    expect((await visitor.get(`${appPaths.find}?q=PT41`)).headers.get('location')).toContain(
      'caseNumber=PT41',
    );
  });
});

describe('a record', () => {
  it('opens at every part, as a page, as a case, as a part', async () => {
    await visitor.logIn();
    const first = await visitor.text(recordLink(paloma.toLowerCase()));
    expect(first).toContain('<dt>Case number</dt><dd>PT4101</dd>');
    expect(first).toContain('New narrative');
    expect(first).not.toContain('Personal Development Plan');
    for (const [path, title] of [
      [narratives, 'New narrative'],
      [plan, 'Personal Development Plan'],
      [page, 'Required steps'],
    ] as const) {
      expect(await visitor.text(path)).toMatch(/^<!DOCTYPE html>/);
      expect(await visitor.text(path, 'case')).toMatch(/^<div[\s\S]*role="tablist"/);
      const part = await visitor.text(path, 'part');
      expect(part).toContain(title);
      expect(part).not.toContain('role="tablist"');
    }
    expect((await visitor.get(recordLink('ZZ0000'))).status).toBe(404);
    expect(await visitor.text(recordLink('ZZ0000'), 'part')).toMatch(
      /^<section[\s\S]*no case with this number/,
    );
    expect((await visitor.get('/app/nowhere')).status).toBe(404);
  });

  it('asks for nothing outside, and its script and styles are there', async () => {
    await visitor.logIn();
    const html = await visitor.text(recordLink(paloma));
    expect(html).not.toMatch(/https?:/);
    expect((await visitor.get(appPaths.styles)).headers.get('content-type')).toContain('text/css');
    for (const { path } of modern.assets) {
      const script = await visitor.get(path);
      expect(script.headers.get('content-type')).toContain('text/javascript');
      for (const [, file] of (await script.text()).matchAll(/from '\.\/([\w.]+)'/g)) {
        expect(modern.assets.map((asset) => asset.path)).toContain(appPaths.assets + file);
      }
    }
  });

  it('has other ids on every load, and none twice', async () => {
    await visitor.logIn();
    const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    const [one, two] = [idsOf(await visitor.text(narratives)), idsOf(await visitor.text(narratives))];
    expect(new Set([...one, ...two]).size).toBe(one.length + two.length);
  });

  it('shows markup literally, in names too', async () => {
    await visitor.logIn();
    const bad = '<script>alert("1")</script>';
    const steps = [
      {
        code: bad,
        description: bad,
        plannedStart: null,
        plannedEnd: null,
        actualStart: null,
        actualEnd: null,
      },
    ];
    const entries = [{ id: 'n1', type: bad, date: today, author: bad, text: bad }];
    const file = { id: 'x1', today, role: 'case-manager', pagesRead: [], narratives: entries, steps };
    const participant = fromCaseFile(file, { first: bad, last: '"><b>' });
    participant.plan.goal = bad;
    participant.branch = bad;
    visitor.tracs.store.add(participant);
    const { caseNumber } = participant;
    const sent = (part: string) => part.replaceAll(/<script type="module"[^>]*><\/script>/g, '');
    for (const path of [
      ...[undefined, 'narratives', 'pdp', 're-engagement'].map((tab) => recordLink(caseNumber, tab as 'pdp')),
      stepLink(caseNumber, 0),
      `${recordLink(caseNumber)}?type=${encodeURIComponent(bad)}`,
      appPaths.practiceList,
      `${appPaths.search}?name=${encodeURIComponent(bad)}`,
    ]) {
      expect(sent(await visitor.text(path))).not.toMatch(/<script>|"><b>/);
    }
    for (const query of ['alert', bad]) {
      expect(await visitor.text(`${appPaths.find}?q=${encodeURIComponent(query)}`, 'results')).not.toMatch(
        /<script>|"><b>/,
      );
    }
  });
});

describe('practice pages', () => {
  it('are there in the modern dress, and put everything back', async () => {
    expect(await visitor.text(appPaths.practiceHelp)).toContain('Using the practice system');
    await visitor.logIn();
    await visitor.post(narratives, typedNarrative(today, 'JOBS', 'To be forgotten'), 'part');
    const answer = await visitor.post(appPaths.practiceReset, {});
    expect(answer.headers.get('location')).toBe(appPaths.practiceList);
    expect(await visitor.text(appPaths.practiceList)).toContain('Practice data has been reset.');
    expect(visitor.tracs.store.get(paloma)!.narratives).toHaveLength(5);
  });
});
