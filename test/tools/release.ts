/**
 * `npm run release`: everything that an IT department is given, in one folder: packages for three browsers, made twice
 * in two places and held against each other byte by byte (B02); what is in them (SBOM, B05); the browsers' own linter
 * (B03); hashes; privacy statement, permission sheet, recipes, accessibility report, notes, trust table.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Advice, packageProgram, root, run, step, tail } from './process.mjs';
import { lintPackage } from './release/lint.ts';
import { packagesIn, sbom } from './release/sbom.ts';
import { zipOf } from './release/zip.ts';

const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
type BrowserName = (typeof BROWSERS)[number];
const OUT = '.output/release';

/** What of `docs` goes with a release. */
export const DOCUMENTS = [
  'admin.md',
  'accessibility.md',
  'upgrade.md',
  'security.md',
  'trust.md',
  'manual.md',
  'duties.md',
];

/** What a build needs of the project. */
const SOURCES = [
  ...['components', 'entrypoints', 'lib', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['wxt.config.ts', 'test/practice/sealed-map.ts', 'test/practice/maps', 'test/practice/pack.json'],
];

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The three packages, built from a copy of the sources in a folder of that name, under other settings of the machine. */
async function packages(
  name: string,
  env: Record<string, string>,
  look: (folder: string, build: (...args: string[]) => Promise<void>) => Promise<void> = async () =>
    undefined,
): Promise<Record<BrowserName, Buffer>> {
  const folder = mkdtempSync(path.join(tmpdir(), name));
  try {
    for (const source of SOURCES)
      cpSync(path.join(root, source), path.join(folder, source), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const [node, script] = packageProgram('wxt');
    const build = async (...args: string[]) => {
      const command = [script, 'build', '--mv3', ...args];
      const { code, output } = await run(node, command, {
        cwd: folder,
        env: { ...env, NODE_ENV: undefined },
      });
      if (code !== 0) throw new Advice(`wxt build ${args.join(' ')} failed:\n${tail(output)}`);
    };
    const made = {} as Record<BrowserName, Buffer>;
    for (const browser of BROWSERS) {
      await build('-b', browser);
      made[browser] = zipOf(path.join(folder, `.output/${browser}-mv3`));
    }
    await look(folder, build);
    return made;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function main(): Promise<number> {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const out = path.join(root, OUT);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const put = (name: string, data: string | Uint8Array) => writeFileSync(path.join(out, name), data);

  let first = {} as Record<BrowserName, Buffer>;
  await step('packages for Chrome, Edge and Firefox, what is in them, and the linter over them', async () => {
    first = await packages('tracs-release-', { TZ: 'UTC' }, async (folder, build) => {
      await build('-b', 'firefox', '--mode', 'practice');
      const held = packagesIn(path.join(folder, '.output/firefox-mv3-practice'));
      put(`tracs-overlay-${version}.cdx.json`, `${JSON.stringify(sbom(held), null, 2)}\n`);
      put('lint.txt', await lintPackage(path.join(folder, '.output/firefox-mv3')));
    });
  });
  await step('the same once more, in another folder, zone and language: byte for byte equal', async () => {
    const second = await packages('another-place-', {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      USER: 'somebody',
    });
    for (const browser of BROWSERS)
      if (!first[browser].equals(second[browser]))
        throw new Advice(
          `Two builds for ${browser} differ: ${sha256(first[browser])}, ${sha256(second[browser])}.`,
        );
  });
  for (const browser of BROWSERS) put(`tracs-overlay-${version}-${browser}.zip`, first[browser]);

  await step('papers', async () => {
    for (const name of DOCUMENTS) {
      const file = path.join(root, 'docs', name);
      if (!existsSync(file)) throw new Advice(`docs/${name} is missing.`);
      put(name, readFileSync(file));
    }
    put('managed_schema.json', readFileSync(path.join(root, 'public/managed_schema.json')));
  });
  const hashes = BROWSERS.map(
    (browser) => `${sha256(first[browser])}  tracs-overlay-${version}-${browser}.zip`,
  );
  put('SHA256SUMS', `${hashes.join('\n')}\n`);
  process.stdout.write(`\n${OUT}\n${hashes.join('\n')}\n`);
  for (const browser of BROWSERS)
    process.stdout.write(`${browser}: ${first[browser].length.toLocaleString('en-US')} bytes packed\n`);
  return 0;
}
