import type { RepoPath } from '#core/span.ts';
import type { SourceTree } from '#core/source-tree.ts';

/** Texts of the named files by path. A file that is not there, is a link or cannot be read is left out. */
export async function readTexts(tree: SourceTree, wanted: readonly RepoPath[]): Promise<ReadonlyMap<RepoPath, string>> {
  const present = (await tree.list()).filter((entry) => entry.kind === 'file' && wanted.includes(entry.path));
  const texts = new Map<RepoPath, string>();
  const decoder = new TextDecoder();
  for await (const [path, bytes] of tree.read(present.map((entry) => entry.path))) {
    if (typeof bytes !== 'string') texts.set(path, decoder.decode(bytes));
  }
  return texts;
}
