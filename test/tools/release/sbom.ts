/**
 * What other people's code a package holds (CycloneDX 1.6): found from the source maps of a build, not from what the
 * project says that it uses; versions, licences and hashes from the lock file.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../process.mjs';
import { filesUnder } from './zip.ts';

interface Locked {
  version: string;
  license?: string;
  integrity?: string;
}

/** The packages whose files went into a build, by its source maps. */
export function packagesIn(build: string): string[] {
  const maps = filesUnder(build).filter(([name]) => name.endsWith('.map'));
  if (maps.length === 0) throw new Error(`${build} has no source maps.`);
  const sources = maps.flatMap(
    ([, bytes]) => (JSON.parse(bytes.toString('utf8')) as { sources: string[] }).sources,
  );
  const names = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  return [...new Set(names)].sort();
}

export function sbom(packages: readonly string[]): object {
  const read = <T>(name: string) => JSON.parse(readFileSync(path.join(root, name), 'utf8')) as T;
  const { name, version, license } = read<{ name: string; version: string; license: string }>('package.json');
  const locked = read<{ packages: Record<string, Locked> }>('package-lock.json').packages;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': name,
        name,
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components: packages.map((of) => {
      const found = locked[`node_modules/${of}`];
      if (!found) throw new Error(`${of} is in the bundle and not in package-lock.json.`);
      const purl = `pkg:npm/${of.replace('@', '%40')}@${found.version}`;
      const [algorithm, digest] = (found.integrity ?? '').split('-', 2);
      return {
        type: 'library',
        'bom-ref': purl,
        name: of,
        version: found.version,
        purl,
        ...(found.license ? { licenses: [{ license: { id: found.license } }] } : {}),
        ...(algorithm === 'sha512' && digest
          ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }
          : {}),
      };
    }),
    dependencies: [
      {
        ref: name,
        dependsOn: packages.map(
          (of) => `pkg:npm/${of.replace('@', '%40')}@${locked[`node_modules/${of}`]?.version}`,
        ),
      },
      ...packages.map((of) => ({
        ref: `pkg:npm/${of.replace('@', '%40')}@${locked[`node_modules/${of}`]?.version}`,
      })),
    ],
  };
}
