import type { RepoPath } from './span.ts';

/** A file of a tree. `id` is equal for equal content (git's blob hash) where the tree knows it without reading. */
export interface TreeEntry {
  readonly path: RepoPath;
  readonly kind: 'file' | 'link' | 'submodule';
  /** Size in bytes, where the tree knows it without reading. */
  readonly size?: number;
  readonly id?: string;
  /** Set where the tree records that the file may be executed; scripts without an extension have it. */
  readonly executable?: true;
}

/** The only way to read a file: a git commit, a folder, or memory. Paths are listed in code unit order. */
export interface SourceTree {
  /** For messages: `commit 1a2b3c4 of /repo`, `folder src`. */
  readonly name: string;
  list(): Promise<readonly TreeEntry[]>;
  /** The bytes of the given files, in one pass; a path that cannot be read maps to the reason, as a sentence. */
  read(paths: readonly RepoPath[]): AsyncIterable<readonly [RepoPath, Uint8Array | string]>;
}
