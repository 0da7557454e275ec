import type { Excerpt } from '#core/report.ts';
import type { RepoPath } from '#core/span.ts';

/** Looks up a line of the head tree, without its line ending; undefined when the report does not carry it. */
export type LineOf = (path: RepoPath, line: number) => string | undefined;

export function lineReader(excerpts: readonly Excerpt[]): LineOf {
  const files = new Map<RepoPath, Map<number, string>>();
  for (const { span, firstLine, lines } of excerpts) {
    const file = files.get(span.path) ?? new Map<number, string>();
    files.set(span.path, file);
    lines.forEach((line, index) => file.set(firstLine + index, line.replace(/\r?\n?$/, '')));
  }
  return (path, line) => files.get(path)?.get(line);
}
