import type { SourceTree, TreeEntry } from '#core/source-tree.ts';
import type { RepoPath } from '#core/span.ts';
import { MAX_FILE_BYTES, notIn, tooLarge } from './limits.ts';
import { inPathOrder } from './repo-path.ts';

/** A tree of the given files. Text stands for its UTF-8 bytes. */
export function memoryTree(files: ReadonlyMap<RepoPath, string | Uint8Array>): SourceTree {
  const name = 'the given files';
  const contents = new Map([...files].map(([path, content]) => [path, bytesOf(content)] as const));
  const entries = inPathOrder(
    [...contents].map(([path, bytes]): TreeEntry => ({ path, kind: 'file', size: bytes.length })),
  );
  return {
    name,
    list: () => Promise.resolve(entries),
    async *read(paths) {
      for (const path of paths) {
        const bytes = contents.get(path);
        if (bytes === undefined) yield [path, notIn(name)];
        else yield [path, bytes.length > MAX_FILE_BYTES ? tooLarge(bytes.length) : bytes];
      }
    },
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}
