import { type Finding, spansOf } from '#core/finding.ts';
import type { Excerpt } from '#core/report.ts';
import type { SourceTree } from '#core/source-tree.ts';
import type { RepoPath, Span } from '#core/span.ts';
import { readLines } from '#engine/read-lines.ts';

/** Lines shown above and below a place. */
const AROUND = 3;
/** A place that covers more lines than this is shown from its start only. */
const LONGEST = 40;

/** The lines around everything that the findings name, without gaps or repetition: one excerpt for each stretch of a file. */
export function excerptsFor(findings: readonly Finding[], tree: SourceTree): Promise<readonly Excerpt[]> {
  return excerptsOf(
    findings.flatMap((finding) => [...spansOf(finding), ...(finding.edit ? [finding.edit] : [])]),
    tree,
  );
}

/** Likewise for any places. */
export async function excerptsOf(places: readonly Span[], tree: SourceTree): Promise<readonly Excerpt[]> {
  const wanted = new Map<RepoPath, Set<number>>();
  for (const { path, range } of places) {
    const lines = wanted.get(path) ?? new Set<number>();
    wanted.set(path, lines);
    const last = Math.min(range[2], range[0] + LONGEST) + AROUND;
    for (let line = Math.max(1, range[0] - AROUND); line <= last; line++) lines.add(line);
  }
  const texts = await readLines(tree, [...wanted.keys()]);
  return [...wanted]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, lines]) => stretches(path, lines, texts.get(path) ?? []));
}

function stretches(path: RepoPath, wanted: ReadonlySet<number>, text: readonly string[]): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  let lines: string[] = [];
  const close = (end: number): void => {
    const firstLine = end - lines.length + 1;
    const range = [firstLine, 1, end, (lines.at(-1)?.length ?? 0) + 1] as const;
    if (lines.length > 0) excerpts.push({ span: { path, range }, firstLine, lines });
    lines = [];
  };
  for (const [index, line] of text.entries()) {
    if (wanted.has(index + 1)) lines.push(line);
    else close(index);
  }
  close(text.length);
  return excerpts;
}
