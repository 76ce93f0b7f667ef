/** Starts an application of this folder: its packages are installed from its own list where they are missing. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface Foreign {
  port: number;
  close(): Promise<void>;
}

/** @throws where it does not listen in time (a minute by default), with what it said */
export async function startForeign(name: string, withinMs = 60_000): Promise<Foreign> {
  const folder = path.join(import.meta.dirname, name);
  const listed = existsSync(path.join(folder, 'package-lock.json'));
  if (listed && !existsSync(path.join(folder, 'node_modules')))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, ['server.mjs', '0'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await listening(child, withinMs);
  return {
    port,
    close: () =>
      new Promise((closed) => {
        child.once('exit', () => closed());
        child.kill();
      }),
  };
}

function listening(child: ChildProcess, withinMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`It does not listen: ${said}`)), withinMs);
    const hear = (data: Buffer) => {
      said += data.toString();
      const port = /listening on (\d+)/.exec(said)?.[1];
      if (!port) return;
      clearTimeout(late);
      resolve(Number(port));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)));
  });
}
