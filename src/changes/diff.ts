import type { RepoPath } from '#core/span.ts';

/** What a change does to a tree. */
export interface Change {
  /** By the path on the new side; deleted files by the path that they had. In git's order. */
  readonly files: ReadonlyMap<RepoPath, ChangedFile>;
}

export type ChangeStatus = 'added' | 'modified' | 'deleted' | 'renamed' | 'copied' | 'type-changed';

export interface ChangedFile {
  readonly status: ChangeStatus;
  readonly path: RepoPath;
  /** Where a renamed file was, or what a copied one was copied from. */
  readonly oldPath?: RepoPath;
  /** As git writes them, six octal digits; `000000` where there is no file. */
  readonly oldMode: string;
  readonly newMode: string;
  /** git shows no lines: the contents are binary, too large, or marked `-diff`. */
  readonly binary: boolean;
  /** In the order of the file. None for a pure rename, a change of mode alone, an empty file. */
  readonly hunks: readonly Hunk[];
}

/** A part of a file with its context, as in a unified diff. Lines count from 1; a side without lines names the line before. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  /** Lines of the new side that the change adds, ascending; the hunk's other new lines are context. */
  readonly added: readonly number[];
  /** Lines of the old side that the change takes away, ascending. */
  readonly removed: readonly number[];
}

const STATUS: Readonly<Record<string, ChangeStatus>> = {
  A: 'added',
  M: 'modified',
  D: 'deleted',
  R: 'renamed',
  C: 'copied',
  T: 'type-changed',
};

/**
 * Reads `git diff-tree --raw -z`, which names the files, with the `--patch` for the same files in the same order, which
 * has the lines. Names in the patch are not looked at: they are quoted, and a file may contain text that looks like a
 * header. Throws an Error when the two do not fit together.
 */
export function parseChange(raw: string, patch: string): Change {
  const sections = parsePatch(patch);
  const files = new Map<RepoPath, ChangedFile>();
  let next = 0;
  for (const entry of parseRaw(raw)) {
    // Another type (file, link, submodule) is shown as a deletion and an addition.
    next += entry.status === 'type-changed' ? 1 : 0;
    const section = sections[next++];
    if (section === undefined) throw new Error('the patch has fewer files than the list of changed files');
    files.set(entry.path, { ...entry, ...section });
  }
  if (next !== sections.length) throw new Error('the patch has more files than the list of changed files');
  return { files };
}

type RawEntry = Omit<ChangedFile, 'binary' | 'hunks'>;

/** Records of `:oldmode newmode oldid newid status`, each followed by its one or two paths. */
function parseRaw(raw: string): readonly RawEntry[] {
  const parts = raw.split('\0');
  const entries: RawEntry[] = [];
  for (let i = 0; i + 1 < parts.length;) {
    const [, oldMode = '', newMode = '', letter = ''] =
      /^:(\d{6}) (\d{6}) \S+ \S+ ([A-Z])\d*$/.exec(parts[i++] as string) ?? [];
    const status = STATUS[letter];
    if (status === undefined) throw new Error(`the list of changed files has an unknown record: ${parts[i - 1]}`);
    const first = parts[i++] as string;
    if (status !== 'renamed' && status !== 'copied') entries.push({ status, path: first, oldMode, newMode });
    else entries.push({ status, path: parts[i++] as string, oldPath: first, oldMode, newMode });
  }
  return entries;
}

interface Section {
  readonly binary: boolean;
  readonly hunks: readonly Hunk[];
}

/** The files of a patch. Lines inside of a hunk are counted, so that none of them is taken for a header. */
function parsePatch(patch: string): readonly Section[] {
  const sections: { binary: boolean; hunks: Hunk[] }[] = [];
  const lines = linesOf(patch);
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (line.startsWith('diff --git ')) sections.push({ binary: false, hunks: [] });
    const section = sections.at(-1);
    if (section === undefined) throw new Error('the patch does not start with a file');
    if (line.startsWith('Binary files ')) section.binary = true;
    if (line.startsWith('@@ ')) section.hunks.push(parseHunk(line, lines));
  }
  return sections;
}

/** The hunks of one file, as GitHub gives them: from the first header on. Throws an Error when they are no hunks. */
export function parseHunks(patch: string): readonly Hunk[] {
  const lines = linesOf(patch);
  const hunks: Hunk[] = [];
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (!line.startsWith('\\')) hunks.push(parseHunk(line, lines));
  }
  return hunks;
}

interface Lines {
  next(): string | undefined;
}

function parseHunk(header: string, lines: Lines): Hunk {
  const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(header);
  if (match === null) throw new Error(`the patch has an unknown hunk header: ${header}`);
  const oldLines = Number(match[2] ?? 1);
  const newStart = Number(match[3]);
  const newLines = Number(match[4] ?? 1);
  const oldStart = Number(match[1]);
  const added: number[] = [];
  const removed: number[] = [];
  let newLine = newStart;
  for (let oldLeft = oldLines; oldLeft > 0 || newLine < newStart + newLines;) {
    const line = lines.next();
    // `\ No newline at end of file` belongs to no side.
    if (line?.startsWith('\\') === true) continue;
    if (line?.startsWith('-') === true) removed.push(oldStart + oldLines - oldLeft--);
    else if (line?.startsWith('+') === true) added.push(newLine++);
    else if (line?.startsWith(' ') === true) {
      oldLeft--;
      newLine++;
    } else throw new Error(`the patch ends inside of a hunk: ${header}`);
  }
  return { oldStart, oldLines, newStart, newLines, added, removed };
}

/** Lines one after the other; only line feeds end them, a carriage return belongs to its line. */
function linesOf(text: string): Lines {
  let start = 0;
  return {
    next() {
      if (start >= text.length) return undefined;
      const found = text.indexOf('\n', start);
      const end = found === -1 ? text.length : found;
      const line = text.slice(start, end);
      start = end + 1;
      return line;
    },
  };
}
