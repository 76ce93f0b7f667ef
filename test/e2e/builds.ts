/** Builds as the tests need them: copies with one thing changed on purpose, and profiles that have granted a host. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const RELEASE_BUILD = path.resolve('.output/chrome-mv3');
export const FIREFOX_PRACTICE_BUILD = path.resolve('.output/firefox-mv3-practice');

export interface Folder {
  path: string;
  remove(): void;
}

export function temporaryFolder(name: string): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), `tracs-${name}-`));
  return {
    path: folder,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

/** A copy of a build in which the given files have other contents. */
export function copyOf(build: string, changes: Record<string, (text: string) => string>): Folder {
  const folder = temporaryFolder('copy');
  cpSync(build, folder.path, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const file = path.join(folder.path, name);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${name} of ${build} was to be changed and was not.`);
    writeFileSync(file, after);
  }
  return folder;
}

/** The id that Chromium gives a build: it follows from the public key in the manifest. */
export function chromiumId(build: string): string {
  const { key } = JSON.parse(readFileSync(path.join(build, 'manifest.json'), 'utf8')) as { key: string };
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** A fresh profile in which the user has already allowed the extension to read these hosts. */
export function profileThatGranted(build: string, patterns: readonly string[]): Folder {
  const folder = temporaryFolder('profile');
  mkdirSync(path.join(folder.path, 'Default'));
  const granted = { api: [], manifest_permissions: [], explicit_host: patterns, scriptable_host: [] };
  const preferences = { extensions: { settings: { [chromiumId(build)]: { active_permissions: granted } } } };
  writeFileSync(path.join(folder.path, 'Default', 'Preferences'), JSON.stringify(preferences));
  return folder;
}
