import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RepoPath } from '#core/span.ts';

/**
 * Writes the files below the root, each in one step, so that a full disk or an interruption leaves the old content.
 * Gives a sentence for each that could not be written.
 */
export function writeFixes(root: string, files: ReadonlyMap<RepoPath, Uint8Array>): readonly string[] {
  return [...files].flatMap(([path, bytes]) => {
    const target = resolve(root, path);
    const draft = `${target}.forksight-${process.pid}`;
    try {
      const stats = lstatSync(target);
      if (!stats.isFile()) return [`${path} is no longer a file, so it was left as it is.`];
      writeFileSync(draft, bytes, { mode: stats.mode, flag: 'wx' });
      renameSync(draft, target);
      return [];
    } catch (error) {
      rmSync(draft, { force: true });
      const { code } = error as NodeJS.ErrnoException;
      return [`${path} cannot be written (${code ?? String(error)}), so it was left as it is; check its permissions.`];
    }
  });
}
