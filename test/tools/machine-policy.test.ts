import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAY_SET_POLICY, machinePolicy } from './machine-policy.ts';

let root: string;
const FILES = {
  chromium: 'etc/chromium/policies/managed/tracs-overlay-test.json',
  firefox: 'etc/firefox/policies/policies.json',
} as const;
const at = (name: string) => path.join(root, name);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tracs-policy-'));
  mkdirSync(at('etc/chromium'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a policy of the machine', () => {
  for (const browser of ['chromium', 'firefox'] as const) {
    it(`for ${browser} names the one extension, changes, and leaves nothing behind`, () => {
      const before = readdirSync(root, { recursive: true }).sort();
      const policy = machinePolicy(browser, 'the-id', root);
      policy.set({ role: 'contractor' });
      expect(readFileSync(at(FILES[browser]), 'utf8')).toContain('{"the-id":{"role":"contractor"}}');
      policy.set({ role: 'case-manager' });
      expect(readFileSync(at(FILES[browser]), 'utf8')).toContain('case-manager');
      policy.remove();
      policy.remove();
      expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
    });

    it(`for ${browser} is refused where one stands, which stays as it is`, () => {
      const standing = path.join(path.dirname(at(FILES[browser])), 'policies.json');
      mkdirSync(path.dirname(standing), { recursive: true });
      writeFileSync(standing, 'of somebody');
      expect(() => machinePolicy(browser, 'the-id', root)).toThrow(/This machine has a policy/);
      expect(readFileSync(standing, 'utf8')).toBe('of somebody');
    });
  }

  it('keeps a folder that was there, and a file that came meanwhile', () => {
    mkdirSync(at('etc/chromium/policies/managed'), { recursive: true });
    const policy = machinePolicy('chromium', 'the-id', root);
    writeFileSync(at(FILES.chromium), 'of somebody');
    expect(() => policy.set({})).toThrow(/EEXIST/);
    rmSync(at(FILES.chromium));
    policy.set({});
    policy.remove();
    expect(existsSync(at('etc/chromium/policies/managed'))).toBe(true);
    expect(readdirSync(at('etc/chromium/policies/managed'))).toEqual([]);
  });

  it('is set by nobody who did not ask for it', () => {
    expect(MAY_SET_POLICY).toBe(Boolean(process.env.TRACS_PROVE && process.env.TRACS_MACHINE_POLICY));
  });
});
