/**
 * Checks package-lock.json: `npm ci` must work on every platform, and the file must not name a registry. Newest releases
 * sometimes lack the packages of other platforms, and npm then writes a lock file without them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, isProgram } from './build/repository.ts';

interface LockedPackage {
  readonly link?: boolean;
  readonly resolved?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What is wrong with the `packages` table of a lock file, one sentence each. */
export function lockFaults(packages: Readonly<Record<string, LockedPackage>>): readonly string[] {
  return Object.entries(packages).flatMap(([path, locked]) => [
    ...Object.keys(locked.optionalDependencies ?? {})
      .filter((name) => !isLocked(packages, path, name))
      .map(
        (name) =>
          `${path || 'the project'} wants ${name}, which is not locked; pin a version whose platform packages all exist`,
      ),
    ...(locked.resolved !== undefined && locked.link !== true
      ? [`${path} has a resolved address; .npmrc must say omit-lockfile-registry-resolved=true`]
      : []),
    ...(path.includes('node_modules/') && locked.link !== true && locked.integrity === undefined
      ? [`${path} has no integrity hash`]
      : []),
  ]);
}

/** Whether node would find the package from `path`, by the folders that the lock file lists. */
function isLocked(packages: Readonly<Record<string, unknown>>, path: string, name: string): boolean {
  const around = path.split('/node_modules/');
  for (let depth = around.length; depth > 0; depth--) {
    const base = around.slice(0, depth).join('/node_modules/');
    if (`${base === '' ? '' : `${base}/`}node_modules/${name}` in packages) return true;
  }
  return `node_modules/${name}` in packages;
}

function main(): void {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const faults = lockFaults(packages);
  for (const fault of faults) console.error(`package-lock.json: ${fault}`);
  console.log(`${Object.keys(packages).length} locked packages, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}

if (isProgram(import.meta.url)) main();
