import type { RepoPath } from '#core/span.ts';

/**
 * Numbers that tell equal places apart. Equal means: same rule, scope and text, so `main` in two scripts is a case of it.
 */
export interface Ordinals {
  /** The number of the next place with this key in the file. Ask in reading order. */
  take(key: string, path: RepoPath): number;
  /** The numbers given to places with this key in the file, in the order in which they were asked for. */
  given(key: string, path: RepoPath): readonly number[];
  /** How many numbers the key has used up. */
  used(key: string): number;
}

/**
 * With the ordinals of another tree, a place takes over the number of its counterpart there: the same file by
 * `pathBefore` (undefined for a new file), and there the one at the same position. Otherwise a script that is added
 * would shift the numbers of all others, and an old finding would pass for the new one.
 */
export function createOrdinals(
  before?: Ordinals,
  pathBefore: (path: RepoPath) => RepoPath | undefined = (path) => path,
): Ordinals {
  const taken = new Map<string, Map<RepoPath, number[]>>();
  const next = new Map<string, number>();

  return {
    take(key, path) {
      const byPath = taken.get(key) ?? new Map<RepoPath, number[]>();
      taken.set(key, byPath);
      const numbers = byPath.get(path) ?? [];
      byPath.set(path, numbers);
      const previous = pathBefore(path);
      const inherited = previous === undefined ? undefined : before?.given(key, previous)[numbers.length];
      const fresh = next.get(key) ?? before?.used(key) ?? 0;
      if (inherited === undefined) next.set(key, fresh + 1);
      numbers.push(inherited ?? fresh);
      return inherited ?? fresh;
    },
    given: (key, path) => taken.get(key)?.get(path) ?? [],
    used: (key) => Math.max(next.get(key) ?? 0, before?.used(key) ?? 0),
  };
}
