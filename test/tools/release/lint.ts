/**
 * Mozilla's linter over a package (B03): no error, and no warning but those of the library lines that are written here.
 * It brings many packages of its own, so it is fetched for a release alone and is no dependency of the project.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Advice, run, tail } from '../process.mjs';

const LINTER = 'web-ext@10.7.0';

/** Warnings that are known, by code and the words of each, with why they stand. */
const KNOWN: { code: string; why: string }[] = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', why: "Preact's own way to set markup, which no code of ours uses (S12)" },
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    why: 'Firefox for Android asks two versions more for the consent key; it is not meant for telephones',
  },
];

interface Report {
  count: number;
  summary: { errors: number; notices: number; warnings: number };
  errors: Finding[];
  warnings: Finding[];
}
interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/** What is not in order in a report. */
export function unexpected(report: Pick<Report, 'errors' | 'warnings'>): string[] {
  const known = KNOWN.map(({ code }) => code);
  return [...report.errors, ...report.warnings.filter(({ code }) => !known.includes(code))].map(
    ({ code, message, file }) => `${code} in ${file ?? 'the package'}: ${message}`,
  );
}

/** @param folder the unpacked Firefox build. @returns the report as text, for the release's folder. */
export async function lintPackage(folder: string): Promise<string> {
  const artefacts = mkdtempSync(path.join(tmpdir(), 'tracs-lint-'));
  try {
    const npx = path.join(path.dirname(process.execPath), 'npx');
    const args = [
      '--yes',
      `--package=${LINTER}`,
      '--',
      'web-ext',
      'lint',
      '-s',
      folder,
      '-a',
      artefacts,
      '-o',
      'json',
      '--no-config-discovery',
    ];
    const { output } = await run(npx, args, { limitSeconds: 240 });
    const start = output.indexOf('{"');
    if (start < 0) throw new Advice(`${LINTER} gave no report:\n${tail(output)}`);
    const report = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as Report;
    const wrong = unexpected(report);
    if (wrong.length > 0) throw new Advice(`The linter found:\n${wrong.join('\n')}`);
    const lines = report.warnings.map(
      ({ code, file }) => `${code} in ${file}: ${KNOWN.find((one) => one.code === code)?.why}`,
    );
    return [
      `${LINTER}: ${report.summary.errors} errors, ${report.warnings.length} known warnings`,
      ...new Set(lines),
      '',
    ].join('\n');
  } finally {
    rmSync(artefacts, { recursive: true, force: true });
  }
}
