import type { Change, ChangedFile } from '#changes/diff.ts';
import { mayStartServer } from '#servers/index.ts';
import { isPythonFile } from '#sources/python-file.ts';

/**
 * Whether a changed file may be one that the analysis reads, on either side: Python, an executable script, or what
 * starts a server. Settings and models are no such files, since those of the base judge both sides.
 */
export function affectsAnalysis({ files }: Change): boolean {
  return [...files.values()].some(mayBeRead);
}

function mayBeRead({ path, oldPath = path, oldMode, newMode }: ChangedFile): boolean {
  return [path, oldPath].some(
    (name) => isPythonFile(name) || mayStartServer(name) || ([oldMode, newMode].includes('100755') && isBare(name)),
  );
}

/** Without an extension, as scripts are whose first line names Python. */
function isBare(path: string): boolean {
  return !path.slice(path.lastIndexOf('/') + 1).includes('.');
}
