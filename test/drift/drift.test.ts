/**
 * Row L12. The practice pages, changed as an application changes from one version to the next: what is still read is what
 * was read before, or it is not known. Nothing is written to another field, and nothing that stood out turns into "done".
 */
import { describe, expect, it } from 'vitest';
import { createReader } from '../../entrypoints/launcher/facts.ts';
import { sentences } from '../../lib/judgement/catalogue/sentences.ts';
import { judgeCase } from '../../lib/judgement/checklist/judge.ts';
import { defaultPack } from '../../lib/judgement/policy/default-pack.ts';
import { readyPack } from '../../lib/judgement/reading/word-lines.ts';
import { civil } from '../../lib/record/civil-date.ts';
import { NOTHING_READ } from '../../lib/record/nothing-read.ts';
import { diagnose } from '../../lib/tracs/mapper/diagnostic.ts';
import { type DocumentReading, readDocument } from '../../lib/tracs/read-page.ts';
import { type Dice, dice, timeFor, times } from '../e2e/tally.ts';
import { factsOf, type Read } from '../fixtures/comparable.ts';
import { LAYOUT_MAPS } from '../fixtures/practice-maps.ts';
import {
  type LayoutName,
  openPage,
  PAGE_KINDS,
  type PageKind,
  practicePages,
} from '../fixtures/practice-pages.ts';
import { defaultRequiredSteps, type Participant } from '../practice/model.ts';
import { MUTATIONS } from './mutate.ts';

const TODAY = '2026-03-12';
const PAGES = times(10_000);
/** Above this a map would be of no use after any change at all. */
const MOST_REFUSED = 0.6;

const pages = practicePages(TODAY);
const reader = createReader(readyPack(defaultPack));

interface Tally {
  facts: number;
  read: number;
  refused: number;
}

/** What a person sees of the record by this one page: the status of each duty, and whether it rests on a part. */
function judged(reading: DocumentReading): Map<string, { status: string; inPart: boolean }> {
  const page = reading.kind === 'page' ? reading : null;
  const { lines } = judgeCase(
    {
      ...NOTHING_READ,
      narratives: page?.narratives ? reader.narratives(page.narratives, 0) : NOTHING_READ.narratives,
      plan: page?.steps ? reader.plan(page.steps, 0) : NOTHING_READ.plan,
      reengagementPage: page?.reengagement
        ? reader.reengagement(page.reengagement.facts, 0)
        : NOTHING_READ.reengagementPage,
    },
    { pack: defaultPack, sentences, today: civil(TODAY), role: 'case-manager' },
  );
  return new Map(lines.map(({ duty, status, inPart }) => [duty, { status, inPart }]));
}

/** Rows that were read are rows that were there before; some may be missing where the list is said to be a part. */
function isPart(now: unknown, before: unknown, partly: unknown): boolean {
  if (partly !== true || !Array.isArray(now) || !Array.isArray(before)) return false;
  const known = new Set(before.map((row) => JSON.stringify(row)));
  return now.every((row) => known.has(JSON.stringify(row)) || rowIsVaguer(row, before));
}

/** A row of which some fields are unknown, and the others as they were. */
function rowIsVaguer(row: unknown, before: readonly unknown[]): boolean {
  return before.some((other) =>
    Object.entries(other as object).every(([name, value]) => {
      const now = (row as Record<string, unknown>)[name];
      // An author that is not read is left out of the judging, as one that is not written.
      return (
        now === '?' || (name === 'author' && now === '') || JSON.stringify(now) === JSON.stringify(value)
      );
    }),
  );
}

function compare(before: Read, now: Read, tally: Tally): [string, unknown, unknown][] {
  const wrong: [string, unknown, unknown][] = [];
  for (const [fact, value] of Object.entries(before)) {
    if (fact === 'partly' || fact === 'stepsPartly' || fact === 'page' || value === '?') continue;
    tally.facts++;
    const found = now[fact];
    if (JSON.stringify(found) === JSON.stringify(value)) tally.read++;
    else if (
      found === undefined ||
      found === '?' ||
      isPart(found, value, fact === 'steps' ? now.stepsPartly : now.partly)
    )
      tally.refused++;
    else if (Array.isArray(found) && Array.isArray(value) && isVaguer(found, value)) tally.refused++;
    else wrong.push([fact, found, value]);
  }
  return wrong;
}

function isVaguer(now: readonly unknown[], before: readonly unknown[]): boolean {
  return now.length === before.length && now.every((row, i) => rowIsVaguer(row, [before[i]]));
}

/** A finding that stood out and now reads as done or not needed, without a word of a part: a false "all clear". */
function falseClear(before: ReturnType<typeof judged>, now: ReturnType<typeof judged>): string[] {
  return [...before].flatMap(([duty, { status }]) => {
    const after = now.get(duty)!;
    const stoodOut = status === 'broken' || status === 'due' || status === 'unclear';
    const clear = (after.status === 'met' || after.status === 'n/a') && !after.inPart;
    return stoodOut && clear ? [`${duty}: ${status} became ${after.status}`] : [];
  });
}

/** What the record itself says in places that also look like labels: no change of a page changes that. */
function ownWords({ name, caseNumber, steps, reengagementPage }: Participant): Set<string> {
  const required = [
    ...defaultRequiredSteps,
    ...(reengagementPage?.requiredSteps ?? []).map((step) => step.name),
  ];
  return new Set([caseNumber, `${name.last}, ${name.first}`, ...steps.map(({ code }) => code), ...required]);
}

const calledIn = (field: Element) => field.getAttribute('name') ?? field.getAttribute('data-name') ?? '';

async function oneRound(round: Dice, sources: Map<string, { html: string; url: string }>, tally: Tally) {
  const layout = round.oneOf<LayoutName>(['classic', 'modern']);
  const kind = round.oneOf<PageKind>(PAGE_KINDS);
  const person = round.oneOf(pages.store.list().filter(({ slug }) => slug !== 'long-record'));
  const key = `${layout} ${kind} ${person.caseNumber}`;
  const source = sources.get(key) ?? (await pages.source(layout, kind, person.caseNumber));
  sources.set(key, source);
  const map = LAYOUT_MAPS[layout];
  const { document, close } = openPage(source);
  try {
    const names = new WeakMap<Element, number>();
    [...document.querySelectorAll('input, select, textarea, [contenteditable]')].forEach((field, i) => {
      names.set(field, i);
    });
    const called = new Map(
      [...document.querySelectorAll('[name], [data-name]')].map((field) => [
        calledIn(field),
        names.get(field),
      ]),
    );
    // A copy that a page draws of a field, with its name and its label, is that field.
    const nameOf = (element: Element) =>
      names.get(element) ?? called.get(calledIn(element)) ?? 'another field';
    const reading = readDocument(document, map);
    const before = factsOf(reading, nameOf);
    const clearBefore = judged(reading);
    const own = ownWords(person);
    const count = 1 + round.below(3);
    const done: string[] = [];
    for (let i = 0; i < count; i++) {
      const mutation = round.oneOf(MUTATIONS);
      if (mutation.apply(document, round, own)) done.push(mutation.name);
    }
    const after = readDocument(document, map);
    const now = factsOf(after, nameOf);
    const wrong = compare(before, now, tally);
    // What a diagnostic says of a page must not fail on any page.
    diagnose(document, map, after);
    const clear = falseClear(clearBefore, judged(after));
    return wrong.length + clear.length > 0 ? { key, done, wrong, clear } : null;
  } finally {
    await close();
  }
}

describe('drift', () => {
  it(
    `L12: ${PAGES} changed pages: every fact is what it was or is not known, nothing turns to done, no write goes astray`,
    async () => {
      const round = dice('L12');
      const tally: Tally = { facts: 0, read: 0, refused: 0 };
      const sources = new Map<string, { html: string; url: string }>();
      const faults: unknown[] = [];
      for (let i = 0; i < PAGES; i++) {
        const fault = await oneRound(round, sources, tally);
        if (fault) faults.push(fault);
      }
      const share = (part: number) => `${((part / tally.facts) * 100).toFixed(1)}%`;
      console.info(
        `L12: ${PAGES} pages, ${tally.facts} facts: ${share(tally.read)} read, ${share(tally.refused)} refused, ${faults.length} faults`,
      );
      // The message holds the first whole: a runner cuts what was expected.
      const first = `TRACS_SEED=${round.seed} ${JSON.stringify(faults[0] ?? null)}`;
      expect(JSON.stringify(faults.slice(0, 40), null, 1), first).toBe('[]');
      expect(tally.refused / tally.facts).toBeLessThanOrEqual(MOST_REFUSED);
    },
    timeFor(PAGES, 150),
  );

  it('would be seen: a wrong fact, a write to another field, and a finding that turns to done', () => {
    const before = { narratives: [{ date: '2026-03-01', text: 'a' }], writesText: 3 };
    const tally = { facts: 0, read: 0, refused: 0 };
    expect(
      compare(before, { narratives: [{ date: '2026-03-02', text: 'a' }], writesText: 3 }, tally),
    ).toHaveLength(1);
    expect(
      compare(before, { narratives: before.narratives, writesText: 'another field' }, tally),
    ).toHaveLength(1);
    expect(compare(before, { narratives: '?', writesText: '?' }, tally)).toEqual([]);
    const line = (status: string, inPart = false) => new Map([['notice-mailed', { status, inPart }]]);
    expect(falseClear(line('broken'), line('met'))).toHaveLength(1);
    expect(falseClear(line('broken'), line('unseen'))).toEqual([]);
    expect(falseClear(line('broken'), line('met', true))).toEqual([]);
  });
});
