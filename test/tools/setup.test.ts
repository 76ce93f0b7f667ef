import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installAdvice, nodeProblem, packagesNeeded, stampPackages } from './setup.mjs';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '23.1.0', '24.0.0'])('%s will do', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });

  it.each(['16.20.0', '18.20.4', '20.12.0', '20.18.9', '21.7.0', '22.11.0'])(
    '%s will not, and the person learns what to do',
    (version) => {
      expect(nodeProblem(version)).toMatch(new RegExp(`this is ${version}.*Install`, 's'));
    },
  );
});

describe('the stamp in node_modules', () => {
  let folder: string;
  const lock = (text: string) => writeFileSync(join(folder, 'package-lock.json'), text);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tracs-setup-'));
    lock('{"a":1}');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('asks for packages where there are none, or where nobody knows which they are', () => {
    expect(packagesNeeded(folder)).toBe(true);
    mkdirSync(join(folder, 'node_modules'));
    expect(packagesNeeded(folder)).toBe(true);
  });

  it('asks for nothing after an installation, until package-lock.json changes', () => {
    mkdirSync(join(folder, 'node_modules'));
    stampPackages(folder);
    expect(packagesNeeded(folder)).toBe(false);
    lock('{"a":2}');
    expect(packagesNeeded(folder)).toBe(true);
  });

  it('asks again on another kind of machine that shares the folder', () => {
    mkdirSync(join(folder, 'node_modules'));
    stampPackages(folder, 'linux-x64');
    expect(packagesNeeded(folder, 'linux-x64')).toBe(false);
    expect(packagesNeeded(folder, 'darwin-arm64')).toBe(true);
  });
});

describe('the advice after a failed npm ci', () => {
  it.each([
    ['npm error code EUSAGE', /npm install/],
    ['npm error code ENOTFOUND\nnpm error network', /network/],
    ['npm error code UNABLE_TO_VERIFY_LEAF_SIGNATURE', /NODE_EXTRA_CA_CERTS/],
    ['npm error code ENOSPC', /disk is full/],
    ['npm error code EACCES', /node_modules folder/],
    ['something new', /npm ci/],
  ])('%s', (output, advice) => {
    expect(installAdvice(output)).toMatch(advice);
  });
});
