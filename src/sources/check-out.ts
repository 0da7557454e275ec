import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SourceTree } from '#core/source-tree.ts';

/**
 * Writes the regular files of a tree into an empty folder. Links and submodules are left out, so nothing is written
 * elsewhere, and there is no `.git`. Gives how many entries were left out.
 */
export async function checkOut(tree: SourceTree, folder: string): Promise<number> {
  const entries = await tree.list();
  const files = new Map(entries.filter(({ kind }) => kind === 'file').map((entry) => [entry.path, entry]));
  let left = entries.length - files.size;
  for await (const [path, content] of tree.read([...files.keys()])) {
    if (typeof content === 'string') {
      left++;
      continue;
    }
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    if (files.get(path)?.executable) chmodSync(target, 0o755);
  }
  return left;
}
