/** Test files of a tree that reach the places of findings. */
import { type Finding, spansOf } from '#core/finding.ts';
import type { SourceTree } from '#core/source-tree.ts';
import type { RepoPath } from '#core/span.ts';
import { readFiles } from '#engine/read-files.ts';
import { testsReaching } from '#project/reaching.ts';
import { prepare, type Wishes } from './prepare.ts';
import type { Tools } from './tools.ts';

/** The nearest first, at most `most`. */
export async function reachingTests(
  tree: SourceTree,
  findings: readonly Finding[],
  tools: Tools,
  wishes: Wishes,
  most: number,
): Promise<readonly RepoPath[]> {
  if (findings.length === 0) return [];
  const { settings } = await prepare(tree, tools, wishes);
  const { files } = await readFiles(tree, { settings, reader: tools.reader, facts: new Map() });
  const targets = [...new Set(findings.flatMap(spansOf).map(({ path }) => path))];
  return testsReaching(files, settings.sourceRoots, targets)
    .slice(0, most)
    .map(({ path }) => path);
}
