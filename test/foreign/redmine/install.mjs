/**
 * Brings Redmine here: Debian's package is unpacked into `node_modules/`, and the Ruby packages that it needs are installed.
 * The package itself is not, since that would set up a service on this machine.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const INSTALLED = path.join(import.meta.dirname, 'node_modules/redmine');
/** Where the package would stand: its links to shared scripts are meant from there. */
const HOME = '/usr/share/redmine';
/** What would set up a database, ask questions or start a service. */
const NOT_NEEDED = /^(dbconfig|debconf|redmine)/;
const MORE = ['ruby-sqlite3', 'ruby-webrick'];

/** @returns the folder with Redmine's code. Throws with the reason where it can't be had. */
export function installRedmine() {
  if (existsSync(INSTALLED)) return INSTALLED;
  const work = mkdtempSync(path.join(tmpdir(), 'redmine-'));
  const run = (command, ...args) =>
    execFileSync(command, args, {
      cwd: work,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();
  try {
    run('apt-get', 'update');
    run('apt-get', 'download', 'redmine');
    const archive = readdirSync(work).find((name) => name.endsWith('.deb'));
    const needed = run('dpkg-deb', '-f', archive, 'Depends')
      .split(',')
      .map((entry) =>
        entry
          .split('|')[0]
          .trim()
          .replace(/[:( ].*$/, ''),
      )
      .filter((name) => !NOT_NEEDED.test(name));
    const patient = ['-o', 'DPkg::Lock::Timeout=60'];
    run('apt-get', ...patient, 'install', '-y', '--no-install-recommends', ...needed, ...MORE);
    run('dpkg-deb', '-x', archive, 'unpacked');
    const code = path.join(work, 'unpacked', HOME);
    // Links into a service's own folders: each start has folders of its own.
    for (const name of ['Gemfile.lock', 'instances', 'config/database.yml']) rmSync(path.join(code, name));
    const scripts = path.join(code, 'public/javascripts');
    for (const name of readdirSync(scripts)) {
      const file = path.join(scripts, name);
      if (!lstatSync(file).isSymbolicLink()) continue;
      const shared = path.resolve(HOME, 'public/javascripts', readlinkSync(file));
      rmSync(file);
      cpSync(shared, file, { dereference: true });
    }
    mkdirSync(path.join(code, 'plugins'));
    cpSync(code, INSTALLED, { recursive: true });
    return INSTALLED;
  } catch (error) {
    throw new Error(
      `Redmine is tried from Debian's packages, brought by apt-get as root; that failed here: ${error.stderr || error.message}`,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
