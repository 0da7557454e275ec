import type { SourceTree } from '#core/source-tree.ts';
import type { RepoPath } from '#core/span.ts';
import { decodePython } from '#sources/decode-python.ts';

/**
 * The lines of Python files, counted as facts and git count them: line feeds alone end lines, and a carriage return in
 * front of one is left out. Files that cannot be read are left out.
 */
export async function readLines(
  tree: SourceTree,
  paths: readonly RepoPath[],
): Promise<ReadonlyMap<RepoPath, readonly string[]>> {
  const lines = new Map<RepoPath, readonly string[]>();
  for await (const [path, content] of tree.read([...new Set(paths)].sort())) {
    const decoded = typeof content === 'string' ? undefined : decodePython(content);
    if (decoded && 'text' in decoded) lines.set(path, decoded.text.split(/\r?\n/));
  }
  return lines;
}
