/** What a release is made of, as far as the finished builds show it: rows B02 to B05, B09, B10, B12 and P12. */
import { cpSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unexpected } from '../tools/release/lint.ts';
import { declaredIn, PRIVACY, privacyPage } from '../tools/release/privacy.ts';
import { packagesIn, sbom } from '../tools/release/sbom.ts';
import { filesUnder, zipOf } from '../tools/release/zip.ts';
import { DOCUMENTS } from '../tools/release.ts';
import { count, figure } from '../trust/figure.ts';
import { type Build, builtText } from './output.ts';
import { read, root } from './sources.ts';

const RELEASES: Build[] = ['chrome-mv3', 'edge-mv3', 'firefox-mv3'];
const folderOf = (build: Build) => join(root, '.output', build);
const manifestOf = (build: Build) => JSON.parse(builtText(build, 'manifest.json')) as Record<string, unknown>;

interface Lock {
  packages: Record<
    string,
    { version?: string; hasInstallScript?: boolean; optional?: boolean; integrity?: string }
  >;
}
const project = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const lock = JSON.parse(read('package-lock.json')) as Lock;

describe('B02 packages', () => {
  it('of one folder are the same bytes, whenever its files were written', () => {
    const copy = mkdtempSync(join(tmpdir(), 'tracs-zip-'));
    try {
      cpSync(folderOf('chrome-mv3'), copy, { recursive: true });
      for (const [name] of filesUnder(copy)) utimesSync(join(copy, name), 1_000_000_000, 1_000_000_000);
      expect(zipOf(copy).equals(zipOf(folderOf('chrome-mv3')))).toBe(true);
      // And another byte makes another package.
      expect(zipOf(copy).equals(zipOf(folderOf('firefox-mv3')))).toBe(false);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it('of two builds at two moments, Chrome and Edge, are the same byte for byte', () => {
    const [chrome, edge] = [filesUnder(folderOf('chrome-mv3')), filesUnder(folderOf('edge-mv3'))];
    expect(chrome.map(([name]) => name)).toEqual(edge.map(([name]) => name));
    expect(chrome.filter(([, bytes], i) => !bytes.equals(edge[i]![1])).map(([name]) => name)).toEqual([]);
  });
});

describe('B03 a release build', () => {
  /** Names of standards and homes of libraries in their messages; none of them is asked for anything. */
  const HARMLESS = /^https?:\/\/(www\.)?(w3\.org|json-schema\.org)\b/;

  for (const build of RELEASES) {
    it(`of ${build} has no source map, and no address of another place`, () => {
      const files = filesUnder(folderOf(build));
      expect(files.filter(([name]) => name.endsWith('.map'))).toEqual([]);
      const text = files
        .filter(([name]) => /\.(js|html|css)$/.test(name))
        .map(([, bytes]) => bytes.toString('utf8'))
        .join('\n');
      expect(text).not.toContain('sourceMappingURL');
      expect(text).not.toContain(root);
      const loaded = [
        ...text.matchAll(/(?:src|href)="(https?:[^"]+)"|import\("(https?:[^"]+)"\)|url\((https?:[^)]+)\)/g),
      ];
      expect(loaded.map(([whole]) => whole).filter((whole) => !HARMLESS.test(whole))).toEqual([]);
    });
  }

  it('is held by the linter to no error and no warning but the known ones', () => {
    const known = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'm', file: 'panel.js' };
    const other = { code: 'DANGEROUS_EVAL', message: 'm', file: 'x.js' };
    expect(unexpected({ errors: [], warnings: [known] })).toEqual([]);
    expect(unexpected({ errors: [known], warnings: [other] })).toHaveLength(2);
  });
});

describe('B04 packages of others', () => {
  it('are five at most in what runs, each of an exact version', () => {
    expect(Object.keys(project.dependencies).length).toBeLessThanOrEqual(5);
    const all = [...Object.entries(project.dependencies), ...Object.entries(project.devDependencies)];
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are locked with their hashes, and none runs a script at install', () => {
    const locked = Object.entries(lock.packages).filter(([name]) => name !== '');
    expect(locked.length).toBeGreaterThan(100);
    expect(
      locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([name]) => name),
    ).toEqual([]);
    const scripts = locked
      .filter(([, entry]) => entry.hasInstallScript)
      .map(([name]) => name.split('node_modules/').at(-1));
    // Of macOS alone, and optional there.
    expect(scripts.filter((name) => name !== 'fsevents')).toEqual([]);
  });
});

describe('B05 the list of components', () => {
  const held = packagesIn(folderOf('firefox-mv3-practice'));

  it('names what the bundle holds, and nothing else', () => {
    const { components } = sbom(held) as {
      components: { name: string; version: string; hashes?: unknown[] }[];
    };
    expect(components.map(({ name }) => name)).toEqual(held);
    // In both directions: what is meant to run is there, and what is there is meant to run.
    const meant = [...Object.keys(project.dependencies).filter((name) => !name.startsWith('react')), 'wxt'];
    // Only hands the polyfill on: where all is in one file, no code of its own is left.
    const folded = ['@wxt-dev/webextension-polyfill'];
    expect(held.filter((name) => !meant.includes(name) && !folded.includes(name))).toEqual([]);
    expect(meant.filter((name) => !held.includes(name))).toEqual([]);
    for (const { name, version, hashes } of components) {
      expect([name, version]).toEqual([name, lock.packages[`node_modules/${name}`]?.version]);
      expect([name, hashes?.length]).toEqual([name, 1]);
    }
    figure('B05', `${components.length} packages in the bundle and in the list: ${held.join(', ')}`);
  });

  it('fails on a package that is in no lock file', () => {
    expect(() => sbom([...held, 'left-pad'])).toThrow(/left-pad is in the bundle/);
  });
});

describe('B12 the whole package', () => {
  for (const build of RELEASES) {
    it(`of ${build} is 1 MB at most, as it is packed; unpacked it may not grow further`, () => {
      const bytes = filesUnder(folderOf(build)).reduce((sum, [, { length }]) => sum + length, 0);
      const packed = zipOf(folderOf(build)).length;
      expect(packed).toBeGreaterThan(100_000);
      expect(packed).toBeLessThanOrEqual(1_000_000);
      expect(bytes).toBeLessThanOrEqual(1_475_000);
      figure('B12', `${build}: ${count(bytes)} bytes unpacked, ${count(packed)} packed`);
    });
  }
});

describe('P12 the privacy statement', () => {
  const [chromium, firefox] = [declaredIn(manifestOf('chrome-mv3')), declaredIn(manifestOf('firefox-mv3'))];

  it(`stands in ${PRIVACY} as the code declares it now; npm run trust writes it`, () => {
    expect(read(PRIVACY)).toBe(privacyPage(chromium, firefox));
  });

  it('can not be made for a permission that nobody gave a reason for', () => {
    expect(() => privacyPage({ ...chromium, permissions: ['tabs'] }, firefox)).toThrow(/tabs/);
  });
});

describe('B09, B10 a release', () => {
  it('comes with its papers, each of them there', () => {
    for (const name of DOCUMENTS) expect([name, read(`docs/${name}`).length > 500]).toEqual([name, true]);
  });

  it('says where weaknesses are told and by when they are answered', () => {
    expect(read('docs/security.md')).toMatch(/1 business day[\s\S]*2 business days/);
    expect(read('docs/upgrade.md')).toContain('another, who builds it again and compares the hashes');
  });
});
