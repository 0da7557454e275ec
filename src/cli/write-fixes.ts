import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RepoPath } from '#core/span.ts';

/**
 * Writes the files below the root, each in one step, so that a full disk or an interruption leaves the old content.
 * Gives those that could not be written, each with a sentence.
 */
export function writeFixes(root: string, files: ReadonlyMap<RepoPath, Uint8Array>): ReadonlyMap<RepoPath, string> {
  const unwritten = [...files].flatMap(([path, bytes]): [RepoPath, string][] => {
    const target = resolve(root, path);
    const draft = `${target}.forksight-${process.pid}`;
    try {
      const stats = lstatSync(target);
      if (!stats.isFile()) return [[path, `${path} is no longer a file, so it was left as it is.`]];
      writeFileSync(draft, bytes, { mode: stats.mode, flag: 'wx' });
      renameSync(draft, target);
      return [];
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A file of that name that was there before is not ours to remove.
      if (code !== 'EEXIST') rmSync(draft, { force: true });
      const message = `${path} cannot be written (${code ?? String(error)}), so it was left as it is; check its permissions.`;
      return [[path, message]];
    }
  });
  return new Map(unwritten);
}
