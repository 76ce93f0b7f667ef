/** A duty is one file with its examples (house rules); the folder is the registry, so the folder is what is checked. */
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { About, DutyInFile, Example, Status } from '../../lib/judgement/duties/duty.ts';
import { duties } from '../../lib/judgement/duties/index.ts';
import { defaultPack } from '../../lib/judgement/policy/default-pack.ts';
import { optInPacks } from '../../lib/judgement/policy/oar-pack.ts';
import { packWith } from '../fixtures/cases.ts';
import { builtText } from './output.ts';
import { filesIn, read } from './sources.ts';

const NO_DUTIES = ['duty.ts', 'index.ts', 'say.ts'];
/** What duties share stands in a folder of its own. */
const files = filesIn('lib/judgement/duties')
  .filter((path) => !path.includes('/shared/'))
  .map((path) => basename(path))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !NO_DUTIES.includes(name));

const modules = import.meta.glob<{ about?: About; duty?: DutyInFile; examples?: Example[] }>(
  '../../lib/judgement/duties/*.ts',
  {
    eager: true,
  },
);
/** All scripts that the popup loads; the side panel is made of the same. */
const popup = [...builtText('chrome-mv3', 'popup.html').matchAll(/"\/(chunks\/[^"]+\.js)"/g)]
  .map(([, script]) => builtText('chrome-mv3', script!))
  .join('\n');
const moduleOf = (file: string) => modules[`../../lib/judgement/duties/${file}`];

describe('the folder of duties', () => {
  it('is the registry: every file in it is judged, and nothing else is', () => {
    expect(files.length).toBeGreaterThanOrEqual(3);
    expect(duties.map((duty) => `${duty.id}.ts`).sort()).toEqual([...files].sort());
  });
});

for (const file of files) {
  describe(`the duty ${file}`, () => {
    const { about, duty, examples = [] } = moduleOf(file) ?? {};

    it('has the id that its file is named by', () => {
      expect(duty).toBeDefined();
      expect(duties).toContainEqual({ ...duty, id: file.replace(/\.ts$/, '') });
    });

    it('cites a document of the policy pack, with place and words', () => {
      const { documents } = packWith(optInPacks.map(({ id }) => id));
      expect(Object.keys(documents)).toContain(duty?.document);
      expect(about?.place).toMatch(/./);
      expect(about?.asks.length).toBeGreaterThan(20);
    });

    it('takes only parameters that the policy pack holds', () => {
      for (const name of about?.parameters ?? []) expect(Object.keys(defaultPack.parameters)).toContain(name);
    });

    it('asks the pack only for the parameters that it names', () => {
      const asked = [...read(`lib/judgement/duties/${file}`).matchAll(/inForce\([^,]+, '(\w+)'/g)].map(
        (m) => m[1],
      );
      for (const name of asked) expect(about?.parameters).toContain(name);
    });

    it('has an example of every status it must be able to give', () => {
      const shown = new Set(examples.map((example) => example.expect));
      const least: Status[] = ['met', 'unseen', 'n/a'];
      expect(least.filter((status) => !shown.has(status))).toEqual([]);
      // What is asked in time alone is due and never broken; a tip can't be broken at all.
      expect(shown.has('due') || shown.has('broken')).toBe(true);
      if (about?.weight === 'must') expect([...shown]).toContain('broken');
      expect(duty?.tip ?? false).toBe(about?.weight === 'tip');
      if (about?.weight === 'tip') expect([...shown]).not.toContain('broken');
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
      // The duty is there, so its file is in the bundle and the search can see it.
      expect(judged(file).test(launcher)).toBe(true);
      expect(texts.filter((text) => launcher.includes(longestPlain(text)))).toEqual([]);
    });

    it('tells its title and source where they are shown, and not in the launcher', () => {
      const asks = longestPlain(about?.asks ?? '');
      expect(asks.length).toBeGreaterThan(15);
      expect(builtText('chrome-mv3', 'launcher.js')).not.toContain(asks);
      const panel = builtText('chrome-mv3', 'panel.js');
      for (const code of [panel, popup])
        expect([asks, longestPlain(about?.title ?? '')].filter((text) => !code.includes(text))).toEqual([]);
      // The popup shares its scripts with the pad, which judges; the panel, which goes into pages, does not.
      expect(judged(file).test(panel), 'it is judged in the panel').toBe(false);
    });
  });
}

/** A duty's own entry among those that are judged, in a bundle. */
function judged(file: string): RegExp {
  return new RegExp(`["'\`]\\./${file}["'\`]:`);
}

/** The longest part of a text that no minifier writes another way. */
function longestPlain(text: string): string {
  return text.split(/['"`\\$]|[^\x20-\x7e]/).sort((a, b) => b.length - a.length)[0] ?? '';
}
