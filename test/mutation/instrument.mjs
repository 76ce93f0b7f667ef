/** Changes the files that are tested, one small change after another, each asleep until it is called by its number. */
import { readFileSync } from 'node:fs';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const quiet = { isDebugEnabled: () => false, debug() {}, info() {} };

/**
 * @param {string[]} files their paths
 * @returns {Promise<{ code: Map<string, string>, mutants: import('./instrument.d.mts').Mutant[] }>} the files with all
 * changes in them, and the changes. Texts are left as they are: what the product says is held by other tests.
 */
export async function instrument(files) {
  const given = files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true }));
  const { files: made, mutants } = await new Instrumenter(quiet).instrument(given, {
    plugins: null,
    ignorers: [],
    excludedMutations: ['StringLiteral'],
    noHeader: false,
  });
  const lines = new Map(given.map(({ name, content }) => [name, content.split('\n')]));
  return {
    code: new Map(made.map(({ name, content }) => [name, content])),
    mutants: mutants
      .filter(({ status }) => !status)
      .map(({ id, fileName, location, replacement, mutatorName }) => ({
        id,
        file: fileName,
        line: location.start.line + 1,
        kind: mutatorName,
        was: written(lines.get(fileName), location),
        becomes: replacement.replace(/\s+/g, ' '),
      })),
  };
}

/** What stood there, in one line. */
function written(lines, { start, end }) {
  const own = lines.slice(start.line, end.line + 1);
  own[own.length - 1] = own.at(-1).slice(0, end.column);
  own[0] = own[0].slice(start.column);
  return own.join(' ').replace(/\s+/g, ' ');
}
