import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { UserError } from '#core/problem.ts';
import type { SourceTree, TreeEntry } from '#core/source-tree.ts';
import type { RepoPath } from '#core/span.ts';
import { join, walk } from './disk-walk.ts';
import { gitError, runGit } from './git.ts';
import { IS_LINK, IS_SUBMODULE, MAX_FILE_BYTES, notIn, tooLarge } from './limits.ts';
import { decodePath, inPathOrder, splitAtNul } from './repo-path.ts';

export interface DiskOptions {
  /** Files and folders below the root that the user named: listed even where git ignores them. Relative to the root. */
  readonly named?: readonly string[];
}

interface OnDisk {
  readonly entry: TreeEntry;
  /** The path below the root as the file system has it. */
  readonly bytes: Buffer;
}

/**
 * A folder of the disk, as it is now; or one file of it. In a git work tree it has the files that git tracks or would
 * track, so that ignored ones (virtual environments, build output) are left out; elsewhere all but dot folders,
 * `node_modules`, `__pycache__`, `site-packages` and virtual environments. Links are listed and never followed.
 * Throws a UserError when the root or a named path does not exist.
 */
export function diskTree(root: string, options: DiskOptions = {}): SourceTree {
  const given = resolve(root);
  const isFolder = statOf(given).isDirectory();
  const folder = isFolder ? given : dirname(given);
  const name = `${isFolder ? 'folder' : 'file'} ${root}`;
  const named = isFolder ? (options.named ?? []) : [basename(given)];
  let listing: Promise<ReadonlyMap<RepoPath, OnDisk>> | undefined;
  const listed = (): Promise<ReadonlyMap<RepoPath, OnDisk>> => (listing ??= list(folder, isFolder, named));
  return {
    name,
    list: async () => [...(await listed()).values()].map(({ entry }) => entry),
    async *read(paths) {
      const files = await listed();
      for (const path of paths) {
        const file = files.get(path);
        yield [path, file === undefined ? notIn(name) : readFile(join(Buffer.from(folder), file.bytes), file.entry)];
      }
    },
  };
}

function statOf(path: string): Stats {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined) return stats;
  throw new UserError({ kind: 'unreadable', message: `${path} does not exist; check its spelling.` });
}

async function list(folder: string, whole: boolean, named: readonly string[]): Promise<ReadonlyMap<RepoPath, OnDisk>> {
  const paths = whole ? await filesIn(folder) : [];
  const found = new Map<RepoPath, OnDisk>();
  const isReal = folderCheck(folder);
  for (const bytes of [...paths, ...named.flatMap((path) => namedFiles(folder, path))]) {
    const path = decodePath(bytes);
    const entry = isReal(bytes) ? entryOf(path, join(Buffer.from(folder), bytes)) : undefined;
    if (entry !== undefined) found.set(path, { entry, bytes });
  }
  return new Map(inPathOrder([...found].map(([path, file]) => ({ path, file }))).map(({ path, file }) => [path, file]));
}

/** A folder that git ignores as a whole, and that the user gave as the root, is walked all the same. */
async function filesIn(folder: string): Promise<readonly Buffer[]> {
  const known = await gitFiles(folder);
  return known === undefined || known.length === 0 ? walk(Buffer.from(folder)) : known;
}

/** Tracked and untracked files that are not ignored; undefined outside of a git work tree. */
async function gitFiles(folder: string): Promise<readonly Buffer[] | undefined> {
  const { status, stdout, complaint } = await runGit(folder, [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ]);
  // An untracked repository inside of this one ends with a slash.
  if (status === 0)
    return splitAtNul(stdout).map((path) => Buffer.from(path.at(-1) === 47 ? path.subarray(0, -1) : path));
  if (/not a git repository|must be run in a work tree/.test(complaint)) return undefined;
  throw gitError(folder, 'git ls-files', complaint);
}

function namedFiles(folder: string, named: string): readonly Buffer[] {
  const full = resolve(folder, named);
  const inside = relative(folder, full).split(sep).join('/');
  if (inside === '..' || inside.startsWith('../') || resolve(folder, inside) !== full) {
    throw new UserError({
      kind: 'unreadable',
      message: `${named} lies outside of ${folder}; give a path inside of it.`,
    });
  }
  const start = Buffer.from(inside);
  statOf(full);
  return lstatSync(full).isDirectory() ? walk(Buffer.from(full)).map((path) => join(start, path)) : [start];
}

/** Tells whether all folders on the way to a path are folders: a link in between would lead out of the tree. */
function folderCheck(root: string): (path: Buffer) => boolean {
  const known = new Map<string, boolean>([['', true]]);
  const isReal = (folder: Buffer): boolean => {
    const key = folder.toString('latin1');
    const before = known.get(key);
    if (before !== undefined) return before;
    const real = isReal(parentOf(folder)) && lstat(join(Buffer.from(root), folder))?.isDirectory() === true;
    known.set(key, real);
    return real;
  };
  return (path) => isReal(parentOf(path));
}

function parentOf(path: Buffer): Buffer {
  return path.subarray(0, Math.max(path.lastIndexOf(47), 0));
}

function lstat(path: Buffer): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/** Undefined for what is gone, and for what is no file: sockets, pipes, devices. */
function entryOf(path: RepoPath, place: Buffer): TreeEntry | undefined {
  const stats = lstat(place);
  if (stats?.isSymbolicLink() === true) return { path, kind: 'link' };
  if (stats?.isDirectory() === true) return { path, kind: 'submodule' };
  if (stats?.isFile() !== true) return undefined;
  return { path, kind: 'file', size: stats.size, ...((stats.mode & 0o111) !== 0 && { executable: true }) };
}

/** Opens without following a link or waiting for a pipe, in case that the disk changed since it was listed. */
function readFile(place: Buffer, entry: TreeEntry): Uint8Array | string {
  if (entry.kind !== 'file') return entry.kind === 'link' ? IS_LINK : IS_SUBMODULE;
  let file: number | undefined;
  try {
    file = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(file);
    if (!stats.isFile()) return 'The path is no longer a file; run again.';
    if (stats.size > MAX_FILE_BYTES) return tooLarge(stats.size);
    const bytes = Buffer.allocUnsafeSlow(stats.size);
    let filled = 0;
    for (let count = 1; filled < bytes.length && count > 0; filled += count) {
      count = readSync(file, bytes, filled, bytes.length - filled, null);
    }
    return bytes.subarray(0, filled);
  } catch (error) {
    return `The file could not be read (${error instanceof Error ? error.message.split(',')[0] : 'unknown error'}); check that it exists and may be read.`;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
