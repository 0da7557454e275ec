import type { Change, ChangedFile } from '#changes/diff.ts';
import type { RepoPath } from '#core/span.ts';
import type { Origins } from '#engine/ordinals.ts';

/** Where the places of a change's head were in its base, by the lines that the change adds and removes. */
export function originsOf(change: Change): Origins {
  const edits = new Map<RepoPath, Edits>();
  const removedFrom = new Map<RepoPath, ReadonlySet<number>>();
  for (const file of change.files.values()) {
    const path = pathBefore(file);
    const removed = file.hunks.flatMap((hunk) => hunk.removed);
    edits.set(file.path, { path, added: file.hunks.flatMap((hunk) => hunk.added), removed });
    if (path !== undefined) removedFrom.set(path, new Set(removed));
  }
  return {
    of(path, line) {
      const file = edits.get(path);
      if (file === undefined) return { path, line };
      if (file.path === undefined) return undefined;
      const above = countWhile(file.added, (added) => added < line);
      if (file.added[above] === line) return { path: file.path };
      const kept = line - above;
      return { path: file.path, line: kept + countWhile(file.removed, (removed, index) => removed - index <= kept) };
    },
    isGone: (path, line) => removedFrom.get(path)?.has(line) === true,
  };
}

interface Edits {
  /** In the base; undefined for a new file. */
  readonly path: RepoPath | undefined;
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

function pathBefore({ status, path, oldPath }: ChangedFile): RepoPath | undefined {
  if (status === 'modified' || status === 'type-changed') return path;
  return status === 'renamed' ? oldPath : undefined;
}

/** How many values at the front pass the test; those that do are all in front of those that do not. */
function countWhile(values: readonly number[], test: (value: number, index: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(values[middle] as number, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
