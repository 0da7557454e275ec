import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { UserError } from '#core/problem.ts';
import type { RepoPath } from '#core/span.ts';
import { runGit } from '#sources/git.ts';

/** Files that only a project's top folder has. */
const TOP = ['forksight.toml', 'pyproject.toml', 'setup.cfg', 'setup.py', '.git'];

export interface Located {
  /** The project's top folder: everything below it is read. */
  readonly root: string;
  /** What was asked about, below the root; absent when that is the whole project. */
  readonly focus?: readonly RepoPath[];
}

/**
 * The project that the paths belong to: the nearest folder at or above all of them that looks like the top of one, else
 * the folder that holds them. A folder that git ignores, such as an unpacked package, is no part of the project around
 * it. Paths of several projects are refused. Without paths the project is looked for from `folder` on, and all of `folder` is asked about. Throws a UserError
 * for a path that does not exist.
 */
export async function locate(paths: readonly string[], folder: string): Promise<Located> {
  const places = (paths.length === 0 ? ['.'] : paths).map((path) => placeOf(path, folder));
  const shared = places.map((place) => (statSync(place).isDirectory() ? place : dirname(place))).reduce(commonFolder);
  const top = topOf(shared) ?? withoutTop(shared, places);
  const root = top !== shared && (await isIgnored(shared)) ? shared : top;
  const focus = places.map((place) => relative(root, place).split(sep).join('/'));
  return focus.includes('') ? { root } : { root, focus };
}

/** Reading everything below a folder that happens to hold two projects could mean reading the whole disk. */
function withoutTop(shared: string, places: readonly string[]): string {
  const [apart] = places.filter((place) => place !== shared && topOf(place) !== undefined);
  if (apart === undefined && dirname(shared) !== shared) return shared;
  const message = `The paths ${places.join(', ')} belong to no project in common; check each for itself.`;
  throw new UserError({ kind: 'unreadable', message });
}

function placeOf(path: string, folder: string): string {
  try {
    return realpathSync(resolve(folder, path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    let message = `${path} does not exist; check its spelling, seen from ${folder}.`;
    if (code === 'ELOOP') {
      message = `${path} is a symbolic link that leads back to itself; remove it, or give another path.`;
    } else if (code === 'EACCES') {
      message = `${path} lies in a folder that may not be opened; check its permissions.`;
    }
    throw new UserError({ kind: 'unreadable', message });
  }
}

function commonFolder(a: string, b: string): string {
  let folder = a;
  while (relative(folder, b).split(sep)[0] === '..') folder = dirname(folder);
  return folder;
}

async function isIgnored(folder: string): Promise<boolean> {
  return (await runGit(folder, ['check-ignore', '--quiet', folder])).status === 0;
}

function topOf(folder: string): string | undefined {
  if (TOP.some((name) => existsSync(join(folder, name)))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : topOf(parent);
}
