/** A path inside the tree that is analysed: `/` between parts, relative to its root, never starting with `./` or `/`. */
export type RepoPath = string;

/**
 * A range in one file's text, `[startLine, startColumn, endLine, endColumn]`: lines and columns count from 1,
 * columns in UTF-16 code units, the end is exclusive. A tuple, because facts hold very many of them.
 */
export type Range = readonly [startLine: number, startColumn: number, endLine: number, endColumn: number];

/** A range in a named file. */
export interface Span {
  readonly path: RepoPath;
  readonly range: Range;
}

/** The last line that a range reaches into: one that ends before the first character of a line does not reach that line. */
export function lastLine([startLine, , endLine, endColumn]: Range): number {
  return endColumn === 1 && endLine > startLine ? endLine - 1 : endLine;
}

/** The place as people write it, `path:line`. */
export function formatSpan(span: Span): string {
  return `${span.path}:${span.range[0]}`;
}

/** Reading order: by path, then line, then column. Total, so that sorting is deterministic. */
export function compareSpans(a: Span, b: Span): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  for (let i = 0; i < 4; i++) {
    const difference = (a.range[i] as number) - (b.range[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A text key for maps and sets; equal spans have equal keys. */
export function spanKey(span: Span): string {
  return `${span.path}@${span.range.join(',')}`;
}
