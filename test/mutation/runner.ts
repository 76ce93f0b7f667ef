/**
 * Runs every test once as the code is, and then again under each change of the code that it passes through, until one
 * test fails under it. All in one process, so that a change costs milliseconds.
 */
import { runInThisContext } from 'node:vm';
import { inject, type RunnerTestCase, TestRunner } from 'vitest';
import type { Mutant } from './instrument.mjs';
import { type Fate, report } from './report.ts';

declare module 'vitest' {
  interface ProvidedContext {
    mutants: Mutant[];
  }
}

type Covered = Record<string, number>;
/** What the changed code looks at (Stryker's names). */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number;
  mutantCoverage?: { static: Covered; perTest: Record<string, Covered> };
}

/** Times that a change may be passed, of those in the test as the code is, before it counts as an endless loop. */
const TIMES = 100;
const LEAST_MS = 2000;

let era = 0;
/** Forgets all when the next change is tried: tests share records, and duties remember what they said of one. */
class Forgetful<K extends WeakKey, V> {
  private kept = new WeakMap<K, V>();
  private of = era;

  private get now(): WeakMap<K, V> {
    if (this.of !== era) {
      this.kept = new WeakMap();
      this.of = era;
    }
    return this.kept;
  }

  get(key: K): V | undefined {
    return this.now.get(key);
  }

  has(key: K): boolean {
    return this.now.has(key);
  }

  set(key: K, value: V): this {
    this.now.set(key, value);
    return this;
  }
}

const shared = globalThis as unknown as {
  Forgetful: typeof Forgetful;
  __stryker__: Switch;
  tried: () => unknown;
};
shared.Forgetful = Forgetful;
shared.__stryker__ = {};

interface Passed {
  name: string;
  /** Which tests these are (`every.test.ts`). */
  group: string;
  run(): unknown;
  covered: Covered;
  took: number;
}

export default class MutantRunner extends TestRunner {
  private readonly passed: Passed[] = [];

  /** The code as it is: what a test passes through, and how long it takes. */
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    const names = namesOf(test);
    const state = shared.__stryker__;
    state.currentTestId = test.id;
    const started = performance.now();
    try {
      era++;
      await run();
    } finally {
      state.currentTestId = undefined;
    }
    const took = performance.now() - started;
    const covered = state.mutantCoverage?.perTest[test.id] ?? {};
    this.passed.push({ name: names.join(' '), group: names[0]!, run, covered, took });
  }

  override async onAfterRunFiles(): Promise<void> {
    const fates = new Map<Mutant, Fate>();
    for (const mutant of inject('mutants')) fates.set(mutant, await this.fateOf(mutant));
    await report(fates);
    super.onAfterRunFiles();
  }

  private async fateOf({ id, file }: Mutant): Promise<Fate> {
    const duty = file.replace(/^.*\/|\.ts$/g, '');
    const covering = this.passed
      .filter(({ covered, group, name }) => covered[id] && isAbout(duty, group, name))
      // Its own tests first, and of these the quick ones.
      .sort((a, b) => Number(b.name.includes(duty)) - Number(a.name.includes(duty)) || a.took - b.took);
    if (covering.length === 0)
      return shared.__stryker__.mutantCoverage?.static[id] ? 'at import' : 'not reached';
    for (const test of covering) {
      const fate = await tryOut(id, test);
      if (fate !== 'survived') return fate;
    }
    return 'survived';
  }
}

/** Long tests are tried only where they are about the file: a boundary's own duty, and what remembers its answers. */
function isAbout(file: string, group: string, test: string): boolean {
  if (group === 'boundaries') return test.includes(file);
  return group !== 'remembered' || ['typing', 'decisions', 'decision-details', 'appointment'].includes(file);
}

/** One test under one change. A loop without end is stopped, be it in the changed code or in what it calls. */
async function tryOut(id: string, { run, covered, took }: Passed): Promise<Fate> {
  const state = shared.__stryker__;
  era++;
  Object.assign(state, { activeMutant: id, hitCount: 0, hitLimit: covered[id]! * TIMES });
  shared.tried = run;
  try {
    await runInThisContext('tried()', { timeout: Math.max(LEAST_MS, Math.ceil(took * 10)) });
    return 'survived';
  } catch (error) {
    const late = (error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    return late || state.hitCount! > state.hitLimit! ? 'timeout' : 'killed';
  } finally {
    Object.assign(state, { activeMutant: undefined, hitCount: undefined });
  }
}

function namesOf(test: RunnerTestCase): string[] {
  const names = [test.name];
  for (let { suite } = test; suite; { suite } = suite) names.unshift(suite.name);
  return names;
}
