/**
 * The child processes of the commands: started here, watched here, ended here.
 *
 * Plain Node with `node:` imports only, because set-up uses it before node_modules exists.
 *
 * Each child leads a process group of its own (not on Windows), so that ending it also ends what it started: a test
 * runner's workers, a browser. The price is that the terminal's Ctrl+C no longer reaches the children; the handlers
 * below pass it on, and they stand only while something is running.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import util from 'node:util';

export const root = resolve(fileURLToPath(new URL('../../', import.meta.url)));

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const SECONDS_TO_LEAVE = 5;
const KEPT_OUTPUT = 400_000;
const onWindows = process.platform === 'win32';

const children = new Set();
const cleanups = new Set();
/** When Ctrl+C came, or 0. */
let stoppingSince = 0;

/** An error whose message tells a person what to do: shown without a stack. */
export class Advice extends Error {
  constructor(message) {
    super(message);
    this.name = 'Advice';
  }
}

/** Starts a child that keeps running until it leaves or `end()` is called. Its output is kept, the oldest part dropped. */
export function startChild(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !onWindows,
    windowsHide: true,
  });
  let output = '';
  const keep = (chunk) => {
    output = (output + chunk).slice(-KEPT_OUTPUT);
    options.onOutput?.(String(chunk));
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);

  const exited = new Promise((done) => {
    const finish = (code) => {
      children.delete(handle);
      listenWhileBusy();
      // While stopping, nobody is answered: a command must not report as failed what Ctrl+C has ended.
      if (!stoppingSince) done({ code, output });
    };
    child.on('error', (error) => {
      keep(`${error.message}\n`);
      finish(null);
    });
    // Whoever outlived the leader of the group would hold the pipes open: it goes first, then `close` comes.
    child.on('exit', () => signalGroup(child.pid, 'SIGKILL'));
    child.on('close', finish);
  });
  const left = new Promise((done) => child.once('close', done).once('error', done));

  const handle = {
    pid: child.pid,
    exited,
    end: () => endGroup(child.pid, left),
    kill: () => killNow(child.pid),
  };
  children.add(handle);
  listenWhileBusy();
  return handle;
}

/** Runs a command to its end. Past `limitSeconds` it is ended and `timedOut` is true. */
export async function run(command, args, { limitSeconds, ...options } = {}) {
  const child = startChild(command, args, options);
  let timedOut = false;
  const timer =
    limitSeconds &&
    setTimeout(() => {
      timedOut = true;
      child.end();
    }, limitSeconds * 1000);
  const { code, output } = await child.exited;
  clearTimeout(timer);
  return { code, output, timedOut };
}

/** Has `cleanup` called when the command is stopped from outside (Ctrl+C). Returns the way to take it back. */
export function onStop(cleanup) {
  cleanups.add(cleanup);
  listenWhileBusy();
  return () => {
    cleanups.delete(cleanup);
    listenWhileBusy();
  };
}

/** The command line that runs a package's own program with this Node, on every system and without a shell. */
export function packageProgram(packageName, program = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [process.execPath, join(folder, typeof bin === 'string' ? bin : bin[program])];
}

/** Names a step as it begins, and says how long it took as it ends. */
export async function step(name, work, out = process.stdout) {
  const started = Date.now();
  out.write(`${name} … `);
  try {
    const result = await work();
    out.write(`done, ${elapsed(started)}\n`);
    return result;
  } catch (error) {
    out.write(`failed after ${elapsed(started)}\n`);
    throw error;
  }
}

/** The time since `started`, for people: `3.2 s`, `1 min 40 s`. */
export function elapsed(started, now = Date.now()) {
  const seconds = (now - started) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** The last lines of an output, without colours, to show under a failure. */
export function tail(output, lines = 40) {
  return util.stripVTControlCharacters(output).trimEnd().split('\n').slice(-lines).join('\n');
}

async function endGroup(pid, left) {
  if (pid === undefined) return;
  // SIGINT first: test runners then close their browsers, which live in groups of their own.
  if (onWindows) killNow(pid);
  else signalGroup(pid, 'SIGINT');
  const force = setTimeout(() => killNow(pid), SECONDS_TO_LEAVE * 1000);
  await left;
  clearTimeout(force);
}

function killNow(pid) {
  if (pid === undefined) return;
  if (onWindows) spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true });
  else signalGroup(pid, 'SIGKILL');
}

function signalGroup(pid, signal) {
  if (pid === undefined || onWindows) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: the group is gone already. EPERM: on macOS, only zombies are left of it.
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}

let listening = false;

function listenWhileBusy() {
  const busy = children.size > 0 || cleanups.size > 0;
  if (busy === listening || stoppingSince) return;
  listening = busy;
  const change = busy ? 'on' : 'off';
  for (const signal of Object.keys(SIGNALS)) process[change](signal, stopEverything);
  process[change]('exit', killEverything);
}

async function stopEverything(signal) {
  if (stoppingSince) {
    // Under npm one Ctrl+C arrives twice, from the terminal and from npm. A later one is a person's who won't wait.
    if (Date.now() - stoppingSince > 1000) process.exit(SIGNALS[signal]);
    return;
  }
  stoppingSince = Date.now();
  process.stderr.write('\nStopping …\n');
  // Children first: one that leaves may still write where a clean-up removes.
  await Promise.allSettled([...children].map((child) => child.end()));
  await Promise.allSettled([...cleanups].map(async (cleanup) => cleanup()));
  process.exit(SIGNALS[signal]);
}

function killEverything() {
  for (const child of children) child.kill();
}
