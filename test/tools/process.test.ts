/** @see process.mjs. Signals are tried on a second Node, since they would end this one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elapsed, root, run, startChild, step, tail } from './process.mjs';

const MODULE = pathToFileURL(`${root}/test/tools/process.mjs`).href;
const node = process.execPath;

describe('running a command', () => {
  it('answers its exit code and everything it wrote', async () => {
    const ended = await run(node, ['-e', 'console.log("out"); console.error("err"); process.exitCode = 3']);
    expect(ended).toMatchObject({ code: 3, timedOut: false });
    expect(ended.output).toMatch(/out/);
    expect(ended.output).toMatch(/err/);
  });

  it('answers null and the reason for a program that is not there', async () => {
    expect(await run('no-such-program', [])).toMatchObject({
      code: null,
      output: expect.stringMatching(/ENOENT/),
    });
  });

  it('ends one that takes too long', async () => {
    const ended = await run(node, ['-e', 'setInterval(() => {}, 1000)'], { limitSeconds: 0.2 });
    expect(ended.timedOut).toBe(true);
  });

  it('passes an environment on, and can take a variable away', async () => {
    const ended = await run(node, ['-e', 'console.log(process.env.A, process.env.PATH)'], {
      env: { A: 'a', PATH: undefined },
    });
    expect(ended.output).toBe('a undefined\n');
  });
});

describe('ending', { timeout: 20_000 }, () => {
  let server: Server;
  let arrived: Promise<Socket>;
  /**
   * Code that starts a child's child and lives as long as that does. The innermost holds on to the output and to a
   * connection: the test sees it die, and were the test to die, it would follow.
   */
  let family: string;

  beforeEach(async () => {
    server = createServer();
    arrived = once(server, 'connection').then(([socket]) => socket.on('error', () => {}).resume());
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const hold = `require('net').connect(${(server.address() as AddressInfo).port}, '127.0.0.1'); console.log('ready')`;
    family = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold)}], { stdio: 'inherit' });`;
  });

  afterEach(() => server.close());

  it('takes with it what a child that left by itself had started', async () => {
    const child = startChild(node, ['-e', family]);
    const socket = await arrived;
    process.kill(child.pid!, 'SIGTERM');
    await child.exited;
    if (!socket.closed) await once(socket, 'close');
  });

  it('works on a child that ignores the polite way', async () => {
    const stubborn = `process.on('SIGINT', () => {}); ${family}`;
    const child = startChild(node, ['-e', stubborn]);
    const socket = await arrived;
    await child.end();
    if (!socket.closed) await once(socket, 'close');
  });

  it('comes with Ctrl+C: the children, the clean-ups, then the usual exit code', async () => {
    const script = `
      import { onStop, startChild } from '${MODULE}';
      onStop(() => console.log('cleaned'));
      await startChild(process.execPath, ['-e', ${JSON.stringify(family)}]).exited;
      console.log('must not be reached');`;
    const command = spawn(node, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    command.stdout.on('data', (chunk) => {
      said += chunk;
    });
    const socket = await arrived;
    command.kill('SIGINT');
    const [code] = await once(command, 'close');
    expect([code, said]).toEqual([130, 'cleaned\n']);
    if (!socket.closed) await once(socket, 'close');
  });
});

describe('what a person sees', () => {
  it('names a step when it begins and tells its time when it ends', async () => {
    const said: string[] = [];
    const out = { write: (text: string) => said.push(text) };
    expect(await step('Building', () => 7, out)).toBe(7);
    expect(said.join('')).toMatch(/^Building … done, 0\.\d s\n$/);
    const failing = step('Building', () => Promise.reject(new Error('no')), out);
    await expect(failing).rejects.toThrow('no');
    expect(said.at(-1)).toMatch(/^failed after/);
  });

  it('writes times and tails for people', () => {
    expect([elapsed(0, 3240), elapsed(0, 59_990), elapsed(0, 100_000)]).toEqual([
      '3.2 s',
      '60.0 s',
      '1 min 40 s',
    ]);
    expect(tail('a\nb\n\u001b[31mc\u001b[0m\n', 2)).toBe('b\nc');
  });
});
