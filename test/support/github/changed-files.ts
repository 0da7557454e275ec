/** What git says about a change: the bench's own idea of 'a line in the diff', apart from the Action's parser. */
import { git } from './git.ts';

export interface ChangedFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed' | 'copied' | 'changed';
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** Hunks with their headers; absent for binary files and when no line changed. */
  readonly patch?: string;
}

/** GitHub shows no lines of a file that changes more of them, though it has lines. */
const MAX_LINES = 20_000;

const STATUS: Readonly<Record<string, ChangedFile['status']>> = {
  A: 'added',
  C: 'copied',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

export function mergeBase(folder: string, base: string, head: string): string {
  return git(folder, ['merge-base', base, head]);
}

/** The files of a pull request in git's order, compared from the merge base as GitHub does. */
export function changedFiles(folder: string, base: string, head: string): readonly ChangedFile[] {
  const range = ['--find-renames', mergeBase(folder, base, head), head];
  const raw = git(folder, ['diff', '--raw', '-z', '--no-abbrev', ...range]).split('\0');
  // A line of content always starts with a blank, + or -, so that this splits at the files' headers alone.
  const patches = git(folder, ['diff', '--no-color', ...range])
    .split(/^diff --git .*\n/m)
    .slice(1);
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < raw.length;) {
    const [, , before = '', after = '', letters = ''] = (raw[at] ?? '').split(' ');
    const status = STATUS[letters.charAt(0)] ?? 'changed';
    const moved = status === 'renamed' || status === 'copied';
    const path = raw[at + (moved ? 2 : 1)] ?? '';
    const text = patches.splice(0, status === 'changed' ? 2 : 1).join('');
    const start = text.search(/^@@ /m);
    const whole = start < 0 ? undefined : text.slice(start).replace(/\n$/, '');
    const patch = countLines(whole, '+') + countLines(whole, '-') > MAX_LINES ? undefined : whole;
    files.push({
      path,
      ...(moved ? { previousPath: raw[at + 1] ?? '' } : {}),
      status,
      sha: status === 'removed' ? before : after,
      additions: countLines(patch, '+'),
      deletions: countLines(patch, '-'),
      ...(patch === undefined ? {} : { patch }),
    });
    at += moved ? 3 : 2;
  }
  return files;
}

function countLines(patch: string | undefined, sign: string): number {
  return (patch ?? '').split('\n').filter((line) => line.startsWith(sign)).length;
}

/** For each side, the lines that a comment may stand on, with the number of their hunk. */
export interface DiffLines {
  readonly LEFT: ReadonlyMap<number, number>;
  readonly RIGHT: ReadonlyMap<number, number>;
}

export function diffLines(patch: string | undefined): DiffLines {
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  let [before, after, hunk] = [0, 0, -1];
  for (const line of (patch ?? '').split('\n')) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (header !== null) [before, after, hunk] = [Number(header[1]), Number(header[2]), hunk + 1];
    else if (line.startsWith('+')) right.set(after++, hunk);
    else if (line.startsWith('-')) left.set(before++, hunk);
    else if (!line.startsWith('\\')) {
      left.set(before++, hunk);
      right.set(after++, hunk);
    }
  }
  return { LEFT: left, RIGHT: right };
}

/** Where a line of one commit's file stands in another commit; null when it was changed, which makes a comment outdated. */
export function mapLine(folder: string, from: string, to: string, path: string, line: number): number | null {
  let shift = 0;
  for (const text of git(folder, ['diff', '-U0', from, to, '--', path]).split('\n')) {
    const header = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(text);
    if (header === null) continue;
    const [start, removed, added] = [Number(header[1]), Number(header[2] ?? 1), Number(header[3] ?? 1)];
    if (removed > 0 && line >= start && line < start + removed) return null;
    if (start < line) shift += added - removed;
  }
  return line + shift;
}
