import { describe, expect, it } from 'vitest';
import { LOBBY_TALK } from '../../../test/fixtures/own-template.ts';
import { civil } from '../../record/civil-date.ts';
import { sentences } from '../catalogue/sentences.ts';
import { tryTemplate } from '../checklist/judge-template.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { changesOf, fileOf, merged, problemsOf, readFile } from './own.ts';
import { isTemplate, type OwnTemplate, readOwn } from './own-shape.ts';

const DUTIES = ['engagement-type', 're-outcome'];
const OWN: OwnTemplate = {
  ...LOBBY_TALK,
  blanks: { how: { asks: 'how', choices: ['in the lobby', 'by phone'] }, about: 'what about' },
  body: 'Talked with the {person} {how} on {day} about taking part in JOBS: {about}.',
};
const within = {
  pack: defaultPack,
  sentences,
  today: civil('2026-03-03'),
  role: 'case-manager' as const,
};
const problems = (change: Partial<OwnTemplate>) => problemsOf({ ...OWN, ...change }, DUTIES).join('\n');

describe("a branch's own template", () => {
  it('comes in where nothing is wrong with it', () => {
    expect(problems({})).toBe('');
    expect(isTemplate(OWN)).toBe(true);
    expect(tryTemplate(OWN, within)).toMatchObject({ unmet: [], broken: [] });
  });

  it('is refused for a placeholder that there is not, one that nothing asks for, and a loose brace', () => {
    expect(problems({ body: `${OWN.body} {sibling}` })).toContain('there is no {sibling}');
    expect(problems({ blanks: { ...OWN.blanks, idle: 'x' } })).toContain('blanks.idle: nothing in the body');
    expect(problems({ blanks: { ...OWN.blanks, day: 'x' } })).toContain(
      'blanks.day: this is the name of a fact',
    );
    expect(problems({ body: `${OWN.body} }` })).toContain('a brace stands alone');
    expect(problems({ satisfies: ['engagement-typ'] })).toContain('no duty has the id engagement-typ');
  });

  it('P09: is refused for what looks like client data, wherever it stands, with the reason', () => {
    for (const [change, what] of [
      [{ body: `${OWN.body} Call 503-555-0100.` }, 'body: "503-555-0100" looks like a phone number'],
      [{ title: 'About ZQ4711' }, 'title: "ZQ4711" looks like a case number'],
      [{ situation: 'Born 3/2/1990' }, 'situation: "3/2/1990" looks like a birth date'],
      [
        { blanks: { ...OWN.blanks, about: 'SSN 123-45-6789' } },
        'blanks.about: "123-45-6789" looks like a Social',
      ],
    ] as const)
      expect(problems(change)).toContain(what);
  });

  it('is told which of its claims it does not keep, and what it breaks', () => {
    const claims = { ...OWN, satisfies: ['engagement-type', 're-outcome'] };
    expect(tryTemplate(claims, within).unmet).toEqual(['re-outcome']);
    // The same text under another type is a contact narrated under the wrong one.
    expect(tryTemplate({ ...OWN, type: 'any' }, within)).toMatchObject({
      unmet: ['engagement-type'],
      broken: ['engagement-type'],
    });
  });
});

describe('a file of templates', () => {
  const read = (content: string) => readFile(content, DUTIES);

  it('comes back as it went out', () => {
    const whole = { ok: true, title: 'Branch 3401', version: null, templates: [OWN] };
    expect(read(fileOf('Branch 3401', [OWN]))).toEqual(whole);
    // Whoever hands it on may number it.
    const numbered = { ...JSON.parse(fileOf('Branch 3401', [OWN])), version: 3 };
    expect(read(JSON.stringify(numbered))).toEqual({ ...whole, version: 3 });
  });

  it('is refused whole for one fault, with its place', () => {
    const bad = { ...OWN, id: 'own-bad', body: 'See {nothing}.' };
    for (const [content, says] of [
      ['not json', 'not a JSON file'],
      ['[]', 'the whole'],
      [fileOf('x', []), 'templates'],
      [fileOf('x', [OWN, OWN]), 'own-lobby-talk is there twice'],
      [fileOf('x', [OWN, bad]), 'templates.1.body: there is no {nothing}'],
      [fileOf('x', [OWN, { ...OWN, id: 'contact-made' }]), 'templates.1.id: not an id'],
      [fileOf('x', [{ ...OWN, extra: 1 } as OwnTemplate]), 'extra'],
      [fileOf('x', [{ ...OWN, version: 0 }]), 'templates.0.version'],
      ['{"__proto__": {"polluted": 1}, "format": "tracs-overlay-templates"}', 'title'],
    ] as const) {
      const result = read(content);
      expect(result.ok, says).toBe(false);
      if (!result.ok) expect(result.problems.join('\n')).toContain(says);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is shown as what it would change, field by field, before anything is replaced', () => {
    const next = { ...OWN, version: 2, title: 'Talk in the lobby' };
    const other = { ...OWN, id: 'own-other' };
    const changes = changesOf([OWN], [next, other]);
    expect(changes.map(({ id, kind, older }) => [id, kind, older])).toEqual([
      ['own-lobby-talk', 'changed', false],
      ['own-other', 'new', false],
    ]);
    expect(changes[0]!.fields).toEqual([
      { name: 'version', now: '1', next: '2' },
      { name: 'title', now: 'Lobby talk', next: 'Talk in the lobby' },
    ]);
    expect(changesOf([next], [OWN])[0]).toMatchObject({ kind: 'changed', older: true });
    expect(changesOf([OWN], [OWN])[0]).toMatchObject({ kind: 'same', fields: [] });
    expect(merged([OWN], [next, other]).map(({ id, version }) => [id, version])).toEqual([
      ['own-other', 1],
      ['own-lobby-talk', 2],
    ]);
  });
});

it('what stands in storage is taken one by one; what is damaged is left out', () => {
  expect(
    readOwn([OWN, { ...OWN, at: 7 }, null, { ...OWN, id: 'contact-made' }, { ...OWN, blanks: { how: {} } }]),
  ).toEqual([OWN]);
  for (const damaged of [null, 7, {}, 'x']) expect(readOwn(damaged)).toEqual([]);
});
