/** The pinned packages: downloaded once into a cache outside of the repository, verified, unpacked, never executed. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const PACKAGE = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** A wheel: unlike a source distribution it is unpacked without running anything. */
  file: z.string().regex(/\.whl$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The folders of the wheel that are read. */
  sources: z.array(z.string()).min(1),
});

export type Package = z.infer<typeof PACKAGE>;

const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'forksight-ecosystem');
const PYTHON = process.env['PYTHON'] ?? 'python3';

const UNPACK = `
import sys, zipfile
wheel, target, *sources = sys.argv[1:]
with zipfile.ZipFile(wheel) as archive:
    names = [name for name in archive.namelist() if name.endswith(".py") and name.split("/")[0] in sources]
    archive.extractall(target, names)
`;

/** All pinned packages, or those of the given names. */
export function readPackages(names: readonly string[]): readonly Package[] {
  const all = z.array(PACKAGE).parse(JSON.parse(readFileSync(join(import.meta.dirname, 'packages.json'), 'utf8')));
  const unknown = names.find((name) => !all.some((each) => each.name === name));
  if (unknown !== undefined) {
    throw new Error(`${unknown} is not in packages.json; it has ${all.map((each) => each.name).join(', ')}`);
  }
  return all.filter((each) => names.length === 0 || names.includes(each.name));
}

/** The folder with the package's sources. */
export function sourcesOf(each: Package): string {
  const folder = join(CACHE, `${each.name}-${each.version}-${each.sha256.slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const wheel = join(CACHE, each.file);
  if (!existsSync(wheel)) download(each);
  const digest = createHash('sha256').update(readFileSync(wheel)).digest('hex');
  if (digest !== each.sha256) {
    rmSync(wheel);
    throw new Error(`${each.file} has the SHA-256 ${digest}, and packages.json says ${each.sha256}`);
  }
  const unpacked = `${folder}.part`;
  rmSync(unpacked, { recursive: true, force: true });
  execFileSync(PYTHON, ['-c', UNPACK, wheel, unpacked, ...each.sources]);
  renameSync(unpacked, folder);
  return folder;
}

/** Takes the very wheel, for whichever platform it was built. */
function download({ name, version, file }: Package): void {
  const platforms = file.slice(0, -'.whl'.length).split('-').at(-1)?.split('.') ?? [];
  // A wheel for one version of Python says so: `py311`, where `py3` is for all.
  const minor = /-(?:cp|py)3(\d+)-/.exec(file)?.[1] ?? '13';
  const wheels = ['--no-deps', '--only-binary', ':all:', '--python-version', `3.${minor}`];
  const target = platforms.flatMap((platform) => ['--platform', platform]);
  execFileSync(
    PYTHON,
    ['-m', 'pip', 'download', '--quiet', ...wheels, ...target, '--dest', CACHE, `${name}==${version}`],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
