/**
 * Set-up: from a machine that has Node and npm to one where the commands can run.
 *
 * Plain Node with `node:` imports only, because it runs before node_modules exists.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Advice, packageProgram, root, run, step, tail } from './process.mjs';

/**
 * Makes the project ready: the right Node, the packages of package-lock.json, and the tsconfig and types that WXT
 * generates: nothing in TypeScript loads without the first, `tsc` needs both. Packages are installed only when they
 * have changed; `prepare` says whether types are made again each time or only where none are.
 */
export async function setUp({ folder = root, prepare = 'always', out = process.stdout } = {}) {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Advice(problem);
  if (packagesNeeded(folder)) await step('Installing packages (npm ci)', () => installPackages(folder), out);
  if (prepare === 'always' || !existsSync(join(folder, '.wxt', 'tsconfig.json'))) {
    await step('Preparing types (wxt prepare)', () => prepareTypes(folder), out);
  }
}

/** What is wrong with this version of Node and what to do, or null. */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  // Vite 8 doesn't load on less, nor on the odd versions between (its own `engines` says the same).
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (good) return null;
  return (
    `This project needs Node 20.19 or later (of the 22 series, 22.12 or later); this is ${version}.\n` +
    'Install a current LTS version from https://nodejs.org (or with nvm: nvm install --lts), then run the command again.'
  );
}

/** Are the packages missing, or others than package-lock.json now asks for, or installed on another kind of machine? */
export function packagesNeeded(folder, machine = thisMachine()) {
  const stamp = stampFile(folder);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== stampText(folder, machine);
}

/** Notes that node_modules now holds what package-lock.json asks for. */
export function stampPackages(folder, machine = thisMachine()) {
  writeFileSync(stampFile(folder), stampText(folder, machine));
}

/** What to do about an `npm ci` that failed, from what it said. */
export function installAdvice(output) {
  if (/\bEUSAGE\b/.test(output)) {
    return 'package.json and package-lock.json do not agree. Run `npm install`, look at the change, and commit both files.';
  }
  if (
    /\b(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET_TIMEOUT|ENETUNREACH)\b/.test(output)
  ) {
    return 'npm could not reach its registry. Check the network and `npm config get registry` (and proxy), then run the command again.';
  }
  if (
    /\b(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY)\b/.test(
      output,
    )
  ) {
    return "The registry's certificate is not trusted here. Point NODE_EXTRA_CA_CERTS at your organization's certificate file, then run the command again.";
  }
  if (/\bENOSPC\b/.test(output))
    return 'The disk is full: about 350 MB are needed. Make room, then run the command again.';
  if (/\b(EACCES|EPERM|EBUSY)\b/.test(output)) {
    return 'A file in node_modules could not be replaced. Close programs that use it, delete the node_modules folder, then run the command again.';
  }
  return 'Run `npm ci` by hand to see all it says; when that works, run the command again.';
}

async function installPackages(folder) {
  if (!existsSync(lockFile(folder))) {
    throw new Advice(
      'package-lock.json is missing. Restore it from version control, then run the command again.',
    );
  }
  const [command, ...npm] = npmProgram();
  // Dev packages too, whatever NODE_ENV says: they are the tools that this project is built with.
  const { code, output } = await run(command, [...npm, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: folder,
  });
  if (code !== 0) {
    throw new Advice(
      `The packages could not be installed. npm said:\n${tail(output)}\n${installAdvice(output)}`,
    );
  }
  stampPackages(folder);
}

async function prepareTypes(folder) {
  const [node, wxt] = packageProgram('wxt');
  const { code, output } = await run(node, [wxt, 'prepare'], { cwd: folder });
  if (code !== 0) {
    throw new Advice(
      `WXT could not prepare its types. It said:\n${tail(output)}\n` +
        'The cause is most often an error in wxt.config.ts or a file in entrypoints/: mend that and run the command again.',
    );
  }
}

function npmProgram() {
  // Under `npm run` this is the very npm that was called. It needs no shell, which npm.cmd on Windows would.
  const npm = process.env.npm_execpath;
  if (npm && basename(npm).startsWith('npm')) return [process.execPath, npm];
  return process.platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c', 'npm'] : ['npm'];
}

function thisMachine() {
  return `${process.platform}-${process.arch}`;
}

function stampText(folder, machine) {
  // The machine too: some packages are programs, useless where node_modules was copied or shared from another system.
  return `${createHash('sha256')
    .update(readFileSync(lockFile(folder)))
    .digest('hex')} ${machine}\n`;
}

function stampFile(folder) {
  return join(folder, 'node_modules', '.tracs-setup');
}

function lockFile(folder) {
  return join(folder, 'package-lock.json');
}
