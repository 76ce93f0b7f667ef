/**
 * `npm run --silent evaluate -- narratives FILE` and `-- cases FILE`: a score sheet for people. With `--predictions`,
 * what was read or judged as JSON Lines, for other programs. Malformed lines are named on stderr.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { casesSheet, predictCase, takeCase } from './evaluate/cases.ts';
import { readLines, type Taken } from './evaluate/lines.ts';
import { narrativesSheet, predictNote, takeNote } from './evaluate/narratives.ts';
import { Advice } from './process.mjs';

const USAGE =
  'Write: npm run --silent evaluate -- narratives FILE [--predictions]\n' +
  '   or: npm run --silent evaluate -- cases FILE [--predictions]';

export interface Outcome {
  out: string;
  complaints: string;
  code: 0 | 1;
}

export function main(args: string[]): number {
  const { kind, file, predictions } = understand(args);
  // npm runs its scripts in the project's folder; the file is named from where the person stands.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const { out, complaints, code } = evaluate(kind, textOf(path), predictions);
  process.stderr.write(complaints);
  process.stdout.write(out);
  return code;
}

export type Kind = 'narratives' | 'cases';

export function evaluate(kind: Kind, text: string, predictions: boolean): Outcome {
  return kind === 'narratives'
    ? evaluateLines(text, predictions, takeNote, predictNote, narrativesSheet)
    : evaluateLines(text, predictions, takeCase, predictCase, casesSheet);
}

function evaluateLines<T>(
  text: string,
  predictions: boolean,
  take: (data: unknown) => Taken<T>,
  predict: (value: T) => object,
  sheet: (values: readonly T[]) => string,
): Outcome {
  const { values, problems } = readLines(text, take);
  const complaints = problems.map(({ line, problem }) => `line ${line}: ${problem}\n`).join('');
  const malformed =
    problems.length > 0 ? `Malformed lines: ${problems.map(({ line }) => line).join(', ')}\n` : '';
  const out = predictions
    ? values.map((value) => `${JSON.stringify(predict(value))}\n`).join('')
    : malformed + sheet(values);
  return { out, complaints, code: problems.length > 0 ? 1 : 0 };
}

export function understand(args: readonly string[]): { kind: Kind; file: string; predictions: boolean } {
  const [kind, file, ...more] = args.filter((arg) => arg !== '--predictions');
  const known = kind === 'narratives' || kind === 'cases';
  if (!known || !file || file.startsWith('--') || more.length > 0) throw new Advice(USAGE);
  return { kind, file, predictions: args.includes('--predictions') };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Advice(`${path} could not be read: ${(error as Error).message}`);
  }
}
