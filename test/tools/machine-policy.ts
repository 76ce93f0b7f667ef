/**
 * A policy of this machine for one extension, as an IT department sets it: for tests, on request alone. It holds for every
 * browser of the machine, so it is refused where any policy stands already, names nothing but the one extension, and is
 * taken away again whatever happens, with the folders that were made for it.
 */
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onStop } from './process.mjs';

/** Both have to be there: the full counts, and the word of whoever runs them that this machine may be touched. */
export const MAY_SET_POLICY = Boolean(process.env.TRACS_PROVE && process.env.TRACS_MACHINE_POLICY);

export interface MachinePolicy {
  /**
   * Sets the values of the extension, in the place of those before.
   * @param blocked hosts that the extension may not run on (`runtime_blocked_hosts`, in Firefox `restricted_domains`)
   */
  set(values: object, blocked?: readonly string[]): void;
  /** Takes the policy away; may be called twice. */
  remove(): void;
}

/** Where the browsers of Debian look. */
const PLACES = {
  chromium: {
    file: '/etc/chromium/policies/managed/tracs-overlay-test.json',
    own: '/etc/chromium/policies',
    holds: (id: string, values: object, blocked: readonly string[]) => ({
      '3rdparty': { extensions: { [id]: values } },
      ...(blocked.length > 0 && {
        ExtensionSettings: { [id]: { runtime_blocked_hosts: blocked.map((host) => `*://${host}`) } },
      }),
    }),
  },
  firefox: {
    file: '/etc/firefox/policies/policies.json',
    own: '/etc/firefox',
    holds: (id: string, values: object, blocked: readonly string[]) => ({
      policies: {
        '3rdparty': { Extensions: { [id]: values } },
        ...(blocked.length > 0 && { ExtensionSettings: { [id]: { restricted_domains: blocked } } }),
      },
    }),
  },
};

/**
 * @param id the extension's, as this browser knows it.
 * @param root in the place of the file system's own, for tests of this file.
 * @throws where a policy stands already, whoever set it.
 */
export function machinePolicy(browser: keyof typeof PLACES, id: string, root = '/'): MachinePolicy {
  const { holds, ...place } = PLACES[browser];
  const file = path.join(root, place.file);
  const folder = path.dirname(file);
  const standing = filesIn(path.join(root, place.own));
  if (standing.length > 0)
    throw new Error(
      `This machine has a policy (${standing.join(', ')}). It is left as it is, and not tried.`,
    );
  // The folder that was not there before, if any: all below it is ours.
  const made = mkdirSync(folder, { recursive: true });
  let first = true;
  const remove = () => {
    rmSync(file, { force: true });
    for (let at = folder; made && at.startsWith(made); at = path.dirname(at))
      if (existsSync(at) && readdirSync(at).length === 0) rmdirSync(at);
    process.off('exit', remove);
    forget();
  };
  const forget = onStop(remove);
  process.on('exit', remove);
  return {
    set(values, blocked = []) {
      // Somebody else's that came meanwhile is not written over.
      writeFileSync(file, JSON.stringify(holds(id, values, blocked)), { flag: first ? 'wx' : 'w' });
      first = false;
    },
    remove,
  };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(name).isFile());
}
