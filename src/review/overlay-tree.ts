import type { SourceTree } from '#core/source-tree.ts';
import type { RepoPath } from '#core/span.ts';

/** The tree with other contents at some of its paths. */
export function overlayTree(tree: SourceTree, files: ReadonlyMap<RepoPath, Uint8Array>): SourceTree {
  return {
    name: tree.name,
    async list() {
      const entries = await tree.list();
      return entries.map((entry) => {
        const content = files.get(entry.path);
        if (content === undefined) return entry;
        const { id: _id, ...rest } = entry;
        return { ...rest, size: content.length };
      });
    },
    async *read(paths) {
      for await (const [path, content] of tree.read(paths)) yield [path, files.get(path) ?? content];
    },
  };
}
