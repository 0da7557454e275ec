import type { RepoPath } from '#core/span.ts';
import { type Change, type ChangedFile, type ChangeStatus, type Hunk, parseHunks } from './diff.ts';

/** A file of a change as GitHub lists it. */
export interface ListedFile {
  readonly path: RepoPath;
  readonly status: string;
  /** Hunks with their headers; absent where GitHub shows no lines: binary, too large, or one of too many. */
  readonly patch?: string;
}

const STATUS: Readonly<Record<string, ChangeStatus>> = { added: 'added', removed: 'deleted', renamed: 'renamed' };

/** The change, as far as placing findings in it takes. A file whose hunks are not told has none that can be commented. */
export function changeOf(files: readonly ListedFile[]): Change {
  return { files: new Map(files.map((file) => [file.path, changedFile(file)])) };
}

function changedFile({ path, status, patch }: ListedFile): ChangedFile {
  const hunks = patch === undefined ? undefined : readHunks(patch);
  const modes = { oldMode: '100644', newMode: '100644' };
  return { status: STATUS[status] ?? 'modified', path, ...modes, binary: hunks === undefined, hunks: hunks ?? [] };
}

function readHunks(patch: string): readonly Hunk[] | undefined {
  try {
    return parseHunks(patch);
  } catch {
    return undefined;
  }
}
