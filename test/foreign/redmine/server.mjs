/**
 * Redmine, a web application that nobody here wrote, over a small record in a database of its own. A project is a
 * participant; its issues are narratives and plan steps, as their trackers say. Pages, lists and forms are Redmine's own.
 * Usage: node server.mjs PORT (0: any)
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installRedmine } from './install.mjs';

const home = mkdtempSync(path.join(tmpdir(), 'redmine-'));
const app = path.join(home, 'app');
const instance = path.join(app, 'instances/default');
const env = {
  ...process.env,
  RAILS_ENV: 'production',
  BUNDLE_WITHOUT: 'test:development',
  BUNDLE_GEMFILE: path.join(app, 'Gemfile'),
  HOME: home,
  REDMINE_LANG: 'en',
};
const run = (...args) =>
  execFileSync('bundle', args, { cwd: app, env, stdio: ['ignore', 'pipe', 'inherit'] });

process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }));
cpSync(installRedmine(), app, { recursive: true });
for (const name of ['config', 'tmp', 'log', 'files'])
  mkdirSync(path.join(instance, name), { recursive: true });
writeFileSync(path.join(app, 'Gemfile.local'), "gem 'sqlite3'\ngem 'webrick'\n");
writeFileSync(
  path.join(instance, 'config/database.yml'),
  `production:\n  adapter: sqlite3\n  database: ${path.join(home, 'redmine.sqlite3')}\n`,
);
writeFileSync(path.join(instance, 'config/secret_key.txt'), 'only for a test, '.repeat(4));
run('lock', '--local');
run('exec', 'rake', 'db:migrate');
run('exec', 'rake', 'redmine:load_default_data');
run('exec', 'ruby', 'bin/rails', 'runner', path.join(import.meta.dirname, 'seed.rb'));

const port = await freePort(Number(process.argv[2] ?? 0));
const args = ['exec', 'ruby', 'bin/rails', 'server', '-u', 'webrick', '-b', '127.0.0.1', '-p', String(port)];
const server = spawn('bundle', args, { cwd: app, env, stdio: ['ignore', 'ignore', 'pipe'] });
server.stderr.on('data', (data) => {
  // Said once it listens.
  if (String(data).includes('HTTPServer#start')) console.log(`listening on ${port}`);
});
server.once('exit', () => process.exit());
// Its database goes with it, so it need not end in peace.
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => server.kill('SIGKILL'));

function freePort(wanted) {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
