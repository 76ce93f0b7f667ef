/** What findings say stands in one table, by duty; pages get it from storage, and their script holds none of it. */
import { describe, expect, it } from 'vitest';
import { sentences } from '../../lib/judgement/catalogue/sentences.ts';
import { duties } from '../../lib/judgement/duties/index.ts';
import type { Sentence, Table } from '../../lib/judgement/policy/wording.ts';
import { findBlanks } from '../../lib/record/parts.ts';
import { storedSentences } from '../fixtures/sealed-pack.ts';
import { behindBackground, builtText } from './output.ts';
import { read, sourceFiles } from './sources.ts';

const { shared, ...own } = sentences;
const tables = Object.values(sentences);
const textsOf = (sentence: Sentence) =>
  typeof sentence === 'string' ? [sentence] : [sentence.says, sentence.todo];
const keysOf = (table: Table | undefined) => Object.keys(table ?? {});

describe('the table of sentences', () => {
  it('holds those of every duty under its id', () => {
    expect(Object.keys(own).sort()).toEqual(duties.map(({ id }) => id).sort());
    for (const [id, table] of Object.entries(own)) expect([id, keysOf(table).length > 0]).toEqual([id, true]);
  });

  it('is the one that the tests in the browser hold storage against', () => {
    expect(storedSentences).toEqual(sentences);
  });

  it('holds every file of sentences that there is', () => {
    const files = sourceFiles('lib/judgement').filter((path) =>
      read(path).includes('export const sentences = {'),
    );
    const defined = files.flatMap((path) => [
      ...read(path)
        .split('export const sentences = {')[1]!
        .split('\n} as const;')[0]!
        .matchAll(/^ {2}(?:'([\w-]+)'|(\w+)):/gm),
    ]);
    expect(files.length).toBeGreaterThan(duties.length);
    expect(defined.length).toBe(tables.flatMap(keysOf).length);
  });

  it('has no sentence of a duty under a name that all share', () => {
    expect(
      Object.entries(own).flatMap(([id, table]) =>
        keysOf(table)
          .filter((key) => key in shared)
          .map((key) => [id, key]),
      ),
    ).toEqual([]);
  });

  it('marks blanks as templates do, so that those that are left are found', () => {
    const texts = tables.flatMap((table) => Object.values(table).flatMap(textsOf));
    const brackets = texts.flatMap((text) => [...text.matchAll(/\[[^\]]*\]?/g)].map(([bracket]) => bracket));
    expect(brackets.length).toBeGreaterThan(10);
    expect(brackets.filter((bracket) => findBlanks(bracket).length !== 1)).toEqual([]);
  });

  it('speaks of the record, never of a rule broken or of what "you" did not do', () => {
    const texts = tables.flatMap((table) => Object.values(table).flatMap(textsOf));
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => /violat|you did not|you failed|non-?complian/i.test(text))).toEqual([]);
  });

  it('is in the background, which stores it, and not in the launcher', () => {
    const plain = tables
      .flatMap((table) => Object.values(table).flatMap(textsOf))
      .flatMap((text) => text.split(/\{\w+\}|['"`\\$[\]]|[^\x20-\x7e]/))
      .filter((part) => part.length > 25);
    expect(plain.length).toBeGreaterThan(150);
    const among = (code: string) => plain.filter((text) => code.includes(text));
    expect(among(behindBackground('chrome-mv3'))).toEqual(plain);
    expect(among(builtText('chrome-mv3', 'launcher.js'))).toEqual([]);
  });
});
