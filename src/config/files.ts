import type { RepoPath } from '#core/span.ts';
import type { SourceTree } from '#core/source-tree.ts';

export interface Texts {
  readonly texts: ReadonlyMap<RepoPath, string>;
  /** Why a file that is there could not be read, as a sentence. */
  readonly refused: ReadonlyMap<RepoPath, string>;
}

/** The named files of the tree; one that is not there is in neither map. */
export async function readTexts(tree: SourceTree, wanted: readonly RepoPath[]): Promise<Texts> {
  const present = (await tree.list()).filter((entry) => wanted.includes(entry.path));
  const texts = new Map<RepoPath, string>();
  const refused = new Map<RepoPath, string>();
  const decoder = new TextDecoder();
  for await (const [path, content] of tree.read(present.map((entry) => entry.path))) {
    if (typeof content === 'string') refused.set(path, content);
    else texts.set(path, decoder.decode(content));
  }
  return { texts, refused };
}
