import type { RepoPath, Span } from '#core/span.ts';

/**
 * Numbers that tell equal places apart. Equal means: same rule, scope and text, so `main` in two scripts is a case of it.
 */
export interface Ordinals {
  /** The number of the next place with this key. Ask in reading order. */
  take(key: string, place: Span): number;
  /** The places with this key in the file, in the order in which they were asked for. */
  given(key: string, path: RepoPath): readonly Numbered[];
  /** How many numbers the key has used up. */
  used(key: string): number;
}

interface Numbered {
  readonly line: number;
  readonly number: number;
}

/** Where the lines of one tree were in another, older one. */
export interface Origins {
  /** Undefined for a line of a new file; without a line when the line is new in an old file. */
  of(path: RepoPath, line: number): { readonly path: RepoPath; readonly line?: number } | undefined;
  /** Whether a line of the older tree is no longer there. */
  isGone(path: RepoPath, line: number): boolean;
}

/**
 * With the ordinals of an older tree, a place takes over the number of its counterpart there: the one at the line where
 * it was, or, when its line is new, the first whose line is gone. Otherwise a script or call that is added or removed
 * would shift the numbers of all others, and an old finding would pass for the new one.
 */
export function createOrdinals(older?: { readonly ordinals: Ordinals; readonly origins: Origins }): Ordinals {
  const taken = new Map<string, Map<RepoPath, Numbered[]>>();
  const next = new Map<string, number>();
  const inherited = new Set<Numbered>();

  const counterpart = (key: string, path: RepoPath, line: number): Numbered | undefined => {
    const origin = older?.origins.of(path, line);
    if (older === undefined || origin === undefined) return undefined;
    const fits = (one: Numbered): boolean =>
      origin.line === undefined ? older.origins.isGone(origin.path, one.line) : one.line === origin.line;
    return older.ordinals.given(key, origin.path).find((one) => !inherited.has(one) && fits(one));
  };

  return {
    take(key, { path, range: [line] }) {
      const byPath = taken.get(key) ?? new Map<RepoPath, Numbered[]>();
      taken.set(key, byPath);
      const before = counterpart(key, path, line);
      const fresh = next.get(key) ?? older?.ordinals.used(key) ?? 0;
      if (before) inherited.add(before);
      else next.set(key, fresh + 1);
      const number = before?.number ?? fresh;
      const here = byPath.get(path) ?? [];
      byPath.set(path, here);
      here.push({ line, number });
      return number;
    },
    given: (key, path) => taken.get(key)?.get(path) ?? [],
    used: (key) => Math.max(next.get(key) ?? 0, older?.ordinals.used(key) ?? 0),
  };
}
