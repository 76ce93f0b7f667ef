/** A duty is one file with its examples (house rules); the folder is the registry, so the folder is what is checked. */
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Duty, Example, Status } from '../../lib/judgement/duties/duty.ts';
import { duties } from '../../lib/judgement/duties/index.ts';
import { defaultPack } from '../../lib/judgement/policy/default-pack.ts';
import { optInPacks } from '../../lib/judgement/policy/oar-pack.ts';
import { builtText } from './output.ts';
import { filesIn, read } from './sources.ts';

const NO_DUTIES = ['duty.ts', 'index.ts', 'say.ts'];
/** What these ask is due until it is done or no longer needed (duties, B, D and E). */
const NEVER_BROKEN = ['begin-re-engagement.ts', 'steps-before-decision.ts', 'support-to-attend.ts'];
const DOCUMENTS = [defaultPack, ...optInPacks].flatMap(({ documents }) => Object.keys(documents ?? {}));
const files = filesIn('lib/judgement/duties')
  .filter((path) => !path.includes('/shared/'))
  .map((path) => basename(path))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !NO_DUTIES.includes(name));

const modules = import.meta.glob<{ duty?: Duty; examples?: Example[] }>('../../lib/judgement/duties/*.ts', {
  eager: true,
});
const moduleOf = (file: string) => modules[`../../lib/judgement/duties/${file}`];

describe('the folder of duties', () => {
  it('is the registry: every file in it is judged, and nothing else is', () => {
    expect(files.length).toBeGreaterThanOrEqual(3);
    expect(duties.map((duty) => `${duty.id}.ts`).sort()).toEqual([...files].sort());
  });
});

for (const file of files) {
  describe(`the duty ${file}`, () => {
    const { duty, examples = [] } = moduleOf(file) ?? {};

    it('has the id that its file is named by', () => {
      expect(duty?.id).toBe(file.replace(/\.ts$/, ''));
    });

    it('cites a document of a policy pack, with place and words', () => {
      expect(DOCUMENTS).toContain(duty?.citation.document);
      expect(duty?.citation.place).not.toBe('');
      expect(duty?.citation.asks.length).toBeGreaterThan(20);
    });

    it('takes only parameters that the policy pack holds', () => {
      for (const name of duty?.parameters ?? []) expect(Object.keys(defaultPack.parameters)).toContain(name);
    });

    it('asks the pack only for the parameters that it names', () => {
      const asked = [...read(`lib/judgement/duties/${file}`).matchAll(/inForce\([^,]+, '(\w+)'/g)].map(
        (m) => m[1],
      );
      for (const name of asked) expect(duty?.parameters).toContain(name);
    });

    it('has an example of every status it must be able to give', () => {
      // A tip can't be broken either.
      const unbroken = duty?.weight === 'tip' || NEVER_BROKEN.includes(file);
      const least: Status[] = ['met', unbroken ? 'due' : 'broken', 'unseen', 'n/a'];
      const shown = new Set(examples.map((example) => example.expect));
      expect(least.filter((status) => !shown.has(status))).toEqual([]);
    });

    it('tells its examples apart', () => {
      expect(new Set(examples.map((example) => example.about)).size).toBe(examples.length);
    });

    it('ships none of its examples to pages', () => {
      const launcher = builtText('chrome-mv3', 'launcher.js');
      const texts = examples.flatMap((example) => [
        example.about,
        ...(example.case.narratives ?? []).map(({ text }) => text),
        ...(example.case.draft ? [example.case.draft.text] : []),
      ]);
      expect(texts.length).toBeGreaterThan(0);
      // The duty's own words are there, so its file is in the bundle and the search can see it.
      expect(launcher).toContain(longestPlain(duty?.title ?? ''));
      expect(texts.filter((text) => launcher.includes(longestPlain(text)))).toEqual([]);
    });
  });
}

/** The longest part of a text that no minifier writes another way. */
function longestPlain(text: string): string {
  return text.split(/['"`\\$]|[^\x20-\x7e]/).sort((a, b) => b.length - a.length)[0] ?? '';
}
