import { describe, expect, it } from 'vitest';
import { civil } from '../../record/civil-date.ts';
import { defaultPack } from './default-pack.ts';
import { inForce } from './in-force.ts';
import { readPack } from './pack.ts';

/** A pack as a file holds it: JSON, changed in one place. */
function changed(change: (pack: Record<string, never>) => void): unknown {
  const pack = JSON.parse(JSON.stringify(defaultPack)) as Record<string, never>;
  change(pack);
  return pack;
}

function problemOf(data: unknown): string {
  const result = readPack(data);
  return result.ok ? 'taken' : result.problem;
}

describe('a parameter', () => {
  const pack = structuredClone(defaultPack);
  pack.parameters.noticeDays = [
    { from: civil('2008-10-01'), value: 7, cite: 'first' },
    { from: civil('2020-01-01'), value: 10, cite: 'second' },
  ];

  it('has no value before its first day', () => {
    expect(inForce(pack, 'noticeDays', civil('2008-09-30'))).toBeNull();
  });

  it('holds from its day on until the next one', () => {
    expect(inForce(pack, 'noticeDays', civil('2008-10-01'))).toBe(7);
    expect(inForce(pack, 'noticeDays', civil('2019-12-31'))).toBe(7);
    expect(inForce(pack, 'noticeDays', civil('2020-01-01'))).toBe(10);
    expect(inForce(pack, 'noticeDays', civil('2199-01-01'))).toBe(10);
  });
});

describe('the default pack', () => {
  it('would be taken from a file', () => {
    expect(problemOf(changed(() => undefined))).toBe('taken');
  });

  it('says where each of its figures comes from', () => {
    for (const entries of Object.values(defaultPack.parameters)) {
      for (const { cite } of entries) expect(cite.length).toBeGreaterThan(5);
    }
  });

  it('holds the figures of the two documents', () => {
    const day = civil('2026-03-10');
    expect(inForce(defaultPack, 'acceptedTypes', day)).toEqual(['Engagement']);
    expect(inForce(defaultPack, 'noticeDays', day)).toBe(7);
    expect(inForce(defaultPack, 'reStepCodes', day)).toEqual(['RE']);
  });
});

describe('a pack from outside', () => {
  const broken: [about: string, path: string, change: (pack: never) => void][] = [
    [
      'a date that no calendar has',
      'parameters.noticeDays.0.from',
      (pack: never) => {
        (pack as typeof defaultPack).parameters.noticeDays[0]!.from = '2026-02-30' as never;
      },
    ],
    [
      'a figure in words',
      'parameters.noticeDays.0.value',
      (pack: never) => {
        (pack as typeof defaultPack).parameters.noticeDays[0]!.value = 'seven' as never;
      },
    ],
    [
      'a parameter without a value',
      'parameters.reStepCodes',
      (pack: never) => {
        (pack as typeof defaultPack).parameters.reStepCodes = [];
      },
    ],
    [
      'a parameter missing',
      'parameters.episodeGapDays',
      (pack: never) => {
        delete (pack as { parameters: { episodeGapDays?: unknown } }).parameters.episodeGapDays;
      },
    ],
    [
      'a meaning that nobody knows',
      'lexicon.0.meaning',
      (pack: never) => {
        (pack as typeof defaultPack).lexicon[0]!.meaning = 'mood' as never;
      },
    ],
    [
      'an empty word',
      'lexicon.0.words.0',
      (pack: never) => {
        (pack as typeof defaultPack).lexicon[0]!.words[0] = '';
      },
    ],
    [
      'a word as long as a page',
      'lexicon.0.words.0',
      (pack: never) => {
        (pack as typeof defaultPack).lexicon[0]!.words[0] = 'x'.repeat(61);
      },
    ],
  ];
  for (const [about, path, change] of broken) {
    it(`is refused whole for ${about}, and told where`, () => {
      const problem = problemOf(changed(change as never));
      expect(problem).toMatch(/^Policy pack refused: /);
      expect(problem).toContain(path);
    });
  }

  it('is refused when the dates of a parameter do not rise', () => {
    const twice = changed((pack) => {
      const { parameters } = pack as unknown as typeof defaultPack;
      parameters.noticeDays = [parameters.noticeDays[0]!, parameters.noticeDays[0]!];
    });
    expect(problemOf(twice)).toContain('parameters.noticeDays: dates must rise');
  });

  it('is refused when it is no pack at all', () => {
    for (const data of [null, undefined, 7, 'pack', [], {}])
      expect(problemOf(data)).toMatch(/^Policy pack refused: /);
  });

  it('leaves the prototype of objects alone', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":true},"parameters":{"__proto__":{"polluted":true}}}',
    ) as unknown;
    expect(problemOf(hostile)).toMatch(/refused/);
    expect('polluted' in {}).toBe(false);
  });
});
