import type { SourceTree, TreeEntry } from '#core/source-tree.ts';
import type { RepoPath } from '#core/span.ts';
import { readBlobs } from './git-objects.ts';
import { gitError, runGit } from './git.ts';
import { IS_LINK, IS_SUBMODULE, notIn } from './limits.ts';
import { decodePath, inPathOrder, splitAtNul } from './repo-path.ts';
import { resolveRevision } from './repository.ts';

/**
 * A commit, read from git's store without a checkout. Nothing that the repository configures is executed and nothing is
 * fetched. Throws a UserError when the revision names no commit.
 */
export async function gitTree(repository: string, revision: string): Promise<SourceTree & { readonly sha: string }> {
  const sha = await resolveRevision(repository, revision);
  const name = `commit ${sha.slice(0, 7)} of ${repository}`;
  let listing: Promise<ReadonlyMap<RepoPath, Listed>> | undefined;
  const listed = (): Promise<ReadonlyMap<RepoPath, Listed>> => (listing ??= listCommit(repository, sha));
  return {
    name,
    sha,
    list: async () => [...(await listed()).values()],
    async *read(paths) {
      const entries = await listed();
      const wanted = paths.map((path) => {
        const entry = entries.get(path);
        return { path, entry, reason: reasonNotToRead(entry, name) };
      });
      const ids = wanted.flatMap(({ entry, reason }) =>
        entry === undefined || reason !== undefined ? [] : [entry.id],
      );
      const blobs = readBlobs(repository, sha, ids);
      try {
        for (const { path, reason } of wanted) {
          if (reason !== undefined) {
            yield [path, reason];
            continue;
          }
          const blob = await blobs.next();
          if (blob.done === true) return;
          yield [path, blob.value];
        }
      } finally {
        await blobs.return();
      }
    },
  };
}

type Listed = TreeEntry & { readonly id: string };

function reasonNotToRead(entry: TreeEntry | undefined, tree: string): string | undefined {
  if (entry === undefined) return notIn(tree);
  if (entry.kind === 'link') return IS_LINK;
  return entry.kind === 'submodule' ? IS_SUBMODULE : undefined;
}

async function listCommit(repository: string, sha: string): Promise<ReadonlyMap<RepoPath, Listed>> {
  // Sizes cannot be asked for where a partial clone lacks contents; then the tree goes without them.
  const withSizes = await lsTree(repository, ['--long', sha]);
  const { status, stdout, complaint } = withSizes.status === 0 ? withSizes : await lsTree(repository, [sha]);
  if (status !== 0) throw gitError(repository, 'git ls-tree', complaint);
  return new Map(inPathOrder(splitAtNul(stdout).map(entryOf)).map((entry) => [entry.path, entry]));
}

function lsTree(repository: string, args: readonly string[]): ReturnType<typeof runGit> {
  return runGit(repository, ['ls-tree', '-r', '-z', '--full-tree', ...args]);
}

/** One entry of `git ls-tree`: mode, type, id and perhaps size, a tab, the path. */
function entryOf(record: Uint8Array): Listed {
  const tab = record.indexOf(9);
  const [mode = '', , id = '', size = ''] = decodePath(record.subarray(0, tab)).split(/ +/);
  const path = decodePath(record.subarray(tab + 1));
  if (mode === '120000') return { path, id, kind: 'link' };
  if (mode === '160000') return { path, id, kind: 'submodule' };
  return {
    path,
    id,
    kind: 'file',
    ...(/^\d+$/.test(size) && { size: Number(size) }),
    ...(mode === '100755' && { executable: true }),
  };
}
