import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { duties } from '../../lib/judgement/duties/index.ts';
import { evaluate, type Kind, understand } from './evaluate.ts';
import { root } from './process.mjs';

const CALL = 'Called ct re missed job club, LVM.';
const labels = {
  engagementType: 'required',
  contact: { direction: 'attempted', media: ['phone'] },
  goodCause: false,
  noDisqualification: false,
  disqualification: false,
  notice: null,
  reStep: 'none',
  missedActivityOn: null,
};
const note = { id: 'n1', source: 'authored', writtenOn: '2026-03-02', text: CALL, labels };
const file = {
  id: 'c1',
  today: '2026-03-10',
  role: 'case-manager',
  pagesRead: ['narratives', 'plan', 'reengagementPage'],
  narratives: [{ id: 'n1', type: 'Engagement', date: '2026-03-02', author: '', text: CALL }],
  draft: null,
  steps: [],
  reengagementPage: null,
  expected: { 'engagement-type': 'met' },
};

const lines = (...values: unknown[]) =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');
const sheet = (kind: Kind, ...values: unknown[]) => evaluate(kind, lines(...values), false).out;
const predictions = (kind: Kind, ...values: unknown[]) =>
  evaluate(kind, lines(...values), true)
    .out.split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; labels?: object; statuses?: Record<string, string> });
/** The cells of a row of the sheet. */
const cells = (text: string, name: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.split(/ {2,}/)
    .slice(1);

describe('predictions', () => {
  it('of a note have the shape of its labels', () => {
    expect(predictions('narratives', note)).toEqual([{ id: 'n1', labels }]);
  });

  it('of a case answer every duty there is, and nothing else', () => {
    const [first] = predictions('cases', {
      ...file,
      narratives: [{ ...file.narratives[0], text: `${CALL} [___ what was said]` }],
    });
    expect(Object.keys(first!.statuses!).sort()).toEqual(duties.map(({ id }) => id).sort());
    expect(first!.statuses).toMatchObject({ 'engagement-type': 'met' });
  });

  it('of a case ask the opt-in duties where its packs switch them on', () => {
    const started = {
      ...file,
      narratives: [{ ...file.narratives[0], text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am.' }],
    };
    const screenings = (given: object) => predictions('cases', given)[0]!.statuses!['oar-screenings'];
    expect([screenings(started), screenings({ ...started, packs: ['oar-461-190-0231'] })]).toEqual([
      'n/a',
      'due',
    ]);
  });

  it('need no labels and no expected answers', () => {
    expect(predictions('narratives', { ...note, labels: undefined })).toEqual([{ id: 'n1', labels }]);
    expect(predictions('cases', { ...file, expected: undefined })).toHaveLength(1);
  });

  it('come one to a line, in the order of the file', () => {
    const ids = ['b', 'a', 'c'];
    expect(predictions('cases', ...ids.map((id) => ({ ...file, id }))).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the sheet of narratives', () => {
  const wrong = {
    ...note,
    labels: { ...labels, engagementType: 'not', contact: { direction: 'none', media: [] } },
  };

  it('gives precision, recall, agreement and count by field', () => {
    const silent = { ...note, text: 'Snow day.' };
    expect(cells(sheet('narratives', note, wrong, silent), 'engagementType')).toEqual([
      '0.500 (1/2)',
      '0.500 (1/2)',
      '0.333 (1/3)',
      '3',
    ]);
  });

  it('has a dash where there is nothing to divide by', () => {
    expect(cells(sheet('narratives', note), 'reStep')).toEqual(['–', '–', '–', '0']);
  });

  it('quotes the words of each disagreement, or the note where nothing was read', () => {
    expect(sheet('narratives', wrong)).toContain(
      `n1: read "required", labelled "not"\n      from contact "${CALL}"`,
    );
    const missed = { ...note, text: 'Snow\u001b[31m day.' };
    expect(sheet('narratives', missed)).toContain('nothing read in "Snow [31m day."');
  });

  it('leaves out what is marked ambiguous, a path with all that stands under it', () => {
    const score = (ambiguous: string[]) =>
      ['contact.direction', 'contact.media'].map((field) =>
        Number(cells(sheet('narratives', { ...wrong, ambiguous }), field)![3]),
      );
    expect(score([])).toEqual([1, 1]);
    expect(score(['contact.media'])).toEqual([1, 0]);
    expect(score(['contact'])).toEqual([0, 0]);
  });

  it('takes either answer where both are right, and counts neither', () => {
    const either = { ...note, labels: { ...labels, engagementType: 'either' } };
    const text = sheet('narratives', either);
    expect(cells(text, 'engagementType')![3]).toBe('0');
    expect(text).toContain('0 disagreements');
  });

  it('takes in-person and office-visit as the same, in any order', () => {
    const visit = { ...note, text: 'Spoke with ct in person about job search at office.' };
    const as = (...media: string[]) =>
      cells(
        sheet('narratives', { ...visit, labels: { ...labels, contact: { direction: 'made', media } } }),
        'contact.media',
      )![2];
    expect(as('in-person')).toBe('1.000 (1/1)');
    expect(as('office-visit')).toBe('1.000 (1/1)');
    expect(as('office-visit', 'in-person')).toBe('1.000 (1/1)');
    expect(as('phone')).toBe('0.000 (0/1)');
  });
});

describe('the sheet of cases', () => {
  it('gives agreement by duty, and every disagreement with what was said', () => {
    const text = sheet('cases', file, { ...file, id: 'c2', expected: { 'engagement-type': 'broken' } });
    expect(cells(text, 'engagement-type')).toEqual(['0.500 (1/2)', '2']);
    expect(text).toContain('c2: judged met, expected broken\n      "Narrated under Engagement."');
  });

  it('names duties that are asked for and not there', () => {
    const text = sheet('cases', { ...file, expected: { 'no-such-duty': 'met' } });
    expect(text).toContain('no such duty here: no-such-duty (1)');
    expect(text).toContain('0 disagreements');
  });
});

describe('a malformed line', () => {
  const malformed: [about: string, kind: Kind, line: unknown, says: RegExp][] = [
    ['that is no JSON', 'narratives', '{"id": ', /^line 2: not JSON: /],
    ['that is no object', 'cases', '[1]', /^line 2: not an object$/],
    ['without a text', 'narratives', { ...note, text: undefined }, /^line 2: text: /],
    ['written on no day', 'narratives', { ...note, writtenOn: '3/2/2026' }, /^line 2: writtenOn: not a date/],
    ['of a role that nobody has', 'cases', { ...file, role: 'director' }, /^line 2: role: /],
  ];
  for (const [about, kind, line, says] of malformed) {
    it(`${about} is named by its number, and the rest is still evaluated`, () => {
      const good = kind === 'narratives' ? note : file;
      for (const predict of [false, true]) {
        const { out, complaints, code } = evaluate(kind, `${lines(good, line, good)}\n`, predict);
        expect(complaints.trimEnd()).toMatch(says);
        expect(code).toBe(1);
        if (predict) expect(out.trimEnd().split('\n')).toHaveLength(2);
        else expect(out).toMatch(/^Malformed lines: 2\n2 (notes|cases)/);
      }
    });
  }

  it('whose labels alone are wrong is named, predicted all the same, and not scored', () => {
    const bad = { ...note, labels: { ...labels, contact: { direction: 'sideways', media: [] } } };
    const { out, complaints, code } = evaluate('narratives', lines(bad), true);
    expect(complaints).toMatch(/^line 1: labels\.contact\.direction: /);
    expect([out.split('\n').length, code]).toEqual([2, 1]);
    expect(sheet('narratives', bad)).toContain('0 notes scored, 1 without usable labels');
    const status = { ...file, expected: { 'engagement-type': 'perhaps' } };
    expect(evaluate('cases', lines(status), true).complaints).toMatch(/^line 1: expected\.engagement-type: /);
  });

  it('is not one that is blank, ends as on Windows, or carries more than is known', () => {
    const text = `\uFEFF${lines(note)}\r\n\r\n${lines({ ...note, mood: 'x' })}\r\n`;
    expect(evaluate('narratives', text, true)).toMatchObject({ complaints: '', code: 0 });
  });
});

describe('the command', () => {
  it('is understood in either order, and says how it is written otherwise', () => {
    expect(understand(['--predictions', 'cases', 'x.jsonl'])).toEqual({
      kind: 'cases',
      file: 'x.jsonl',
      predictions: true,
    });
    for (const args of [[], ['cases'], ['people', 'x'], ['cases', 'x', 'y'], ['cases', '--prediction']]) {
      expect(() => understand(args)).toThrow(/npm run --silent evaluate/);
    }
  });

  it('writes nothing but its answer on stdout, and leaves with 1 where a line is malformed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tracs-evaluate-'));
    try {
      writeFileSync(join(folder, 'notes.jsonl'), lines(note, 'nonsense', note));
      // Without set-up, which would install packages under the feet of the tests.
      const script = `import { runnerImport } from 'vite';
        const { module } = await runnerImport('test/tools/evaluate.ts', { logLevel: 'error' });
        process.exitCode = module.main(['narratives', 'notes.jsonl', '--predictions']);`;
      // From another folder, as npm starts it: the file is named from where the person stands.
      const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: root,
        env: { ...process.env, INIT_CWD: folder },
        encoding: 'utf8',
      });
      expect(ended.status).toBe(1);
      expect(ended.stderr).toContain('line 2: not JSON');
      expect(ended.stdout).toBe(evaluate('narratives', lines(note, note), true).out);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
