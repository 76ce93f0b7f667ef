import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DutyFile } from '../../lib/judgement/catalogue/entries.ts';
import { dutyFiles } from '../../lib/judgement/catalogue/files.ts';
import { sentences } from '../../lib/judgement/catalogue/sentences.ts';
import { judgeCase } from '../../lib/judgement/checklist/judge.ts';
import { named } from '../../lib/judgement/duties/duty.ts';
import { defaultPack } from '../../lib/judgement/policy/default-pack.ts';
import { factsOfCase } from '../../lib/judgement/reading/facts-of.ts';
import { civil } from '../../lib/record/civil-date.ts';
import { caseOf, lineOf } from '../fixtures/cases.ts';
import { main, scaffold } from './new-duty.ts';
import { Advice, root } from './process.mjs';

const made: string[] = [];
function folder(inside = tmpdir()): string {
  mkdirSync(inside, { recursive: true });
  const path = mkdtempSync(join(inside, 'new-duty-'));
  made.push(path);
  return path;
}
afterEach(() => {
  vi.restoreAllMocks();
  for (const path of made.splice(0)) rmSync(path, { recursive: true });
});

describe('npm run new-duty', () => {
  it('writes a file of the name, and says what is next', () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => {});
    const to = folder();
    expect(main(['support-asked'], to)).toBe(0);
    expect(readFileSync(join(to, 'support-asked.ts'), 'utf8')).toBe(scaffold('support-asked'));
    expect(String(said.mock.calls[0])).toContain('lib/judgement/duties/support-asked.ts');
  });

  it('never writes over a duty, and takes one plain id only', () => {
    expect(() => main(['engagement-type'])).toThrow(Advice);
    for (const args of [[], ['Two'], ['two words'], ['../up'], ['-x'], ['a', 'b'], ['a'.repeat(61)]]) {
      expect(() => main(args, folder())).toThrow(Advice);
    }
  });

  it('begins with a duty whose examples hold, of every answer that the folder asks for', async () => {
    // Beside the sources, so that the file is loaded as they are; its imports lead back to the duties' folder.
    const file = join(folder(join(root, '.output')), 'begun.ts');
    const duties = join(root, 'lib/judgement/duties');
    writeFileSync(
      file,
      scaffold('begun').replace(/from '(?=\.\.?\/)/g, `from '${duties.replaceAll('\\', '/')}/`),
    );
    const { examples, sentences: own, ...begun } = (await import(/* @vite-ignore */ file)) as DutyFile;
    const duty = named(file, begun.duty);
    expect(duty.id).toBe('begun');
    expect(dutyFiles.map((other) => other.duty.id)).not.toContain('begun');
    for (const example of examples) {
      const given = caseOf(example.case);
      const checklist = judgeCase(factsOfCase(given, defaultPack), {
        pack: defaultPack,
        sentences: { ...sentences, [duty.id]: own },
        today: civil(given.today),
        role: given.role,
        duties: [duty],
      });
      expect([example.about, lineOf(checklist, 'begun').status]).toEqual([example.about, example.expect]);
    }
    expect(examples.map(({ expect: status }) => status).sort()).toEqual(['due', 'met', 'n/a', 'unseen']);
  });
});
