import type { ForkingServer } from '#core/servers.ts';
import type { SourceTree } from '#core/source-tree.ts';
import { forkingServers, mayStartServer, MOST_BYTES } from '#servers/index.ts';

/** The forking servers that the tree's files start. A file that cannot be read starts none: nobody asked for it. */
export async function readServers(tree: SourceTree): Promise<readonly ForkingServer[]> {
  const entries = await tree.list();
  const wanted = entries.filter(
    ({ kind, path, size }) => kind === 'file' && mayStartServer(path) && (size ?? 0) <= MOST_BYTES,
  );
  const texts = new Map<string, string>();
  const decoder = new TextDecoder();
  for await (const [path, content] of tree.read(wanted.map(({ path }) => path)))
    if (typeof content !== 'string' && content.length <= MOST_BYTES) texts.set(path, decoder.decode(content));
  return forkingServers(texts);
}
