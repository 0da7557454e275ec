import { UserError } from '#core/problem.ts';
import { byteReader } from './byte-reader.ts';
import { complaintIn, endGit, runGit, startFailure, startGit } from './git.ts';
import { GIT_TIME_LIMIT, MAX_FILE_BYTES, tooLarge } from './limits.ts';

/** A damaged object ends `git cat-file`; after so many new starts the rest counts as unreadable. */
const MAX_FAILURES = 5;

/**
 * The contents of the blobs, in the order of their ids: bytes, or the reason why there are none, as a sentence. One git
 * process reads them all, as fast as they are taken; another one is started only when damaged contents ended the first.
 * `commit` holds the blobs.
 */
export async function* readBlobs(
  repository: string,
  commit: string,
  ids: readonly string[],
): AsyncGenerator<Uint8Array | string, void> {
  let absent: ReadonlySet<string> = new Set();
  let failures = 0;
  for (let at = 0; at < ids.length;) {
    const batch = readBatch(
      repository,
      ids.slice(at).filter((id) => !absent.has(id)),
    );
    let complaint = '';
    try {
      for (; at < ids.length; at++) {
        if (absent.has(ids[at] as string)) {
          yield notHere();
          continue;
        }
        const next = await batch.next();
        if (next.done === true) {
          complaint = next.value;
          break;
        }
        yield next.value;
      }
    } finally {
      await batch.return('');
    }
    if (at === ids.length) return;
    failures++;
    if (complaint.includes('promisor remote') && absent.size === 0) {
      absent = await blobsNotFetched(repository, commit);
      if (absent.size > 0) continue;
    }
    const last = failures < MAX_FAILURES ? at + 1 : ids.length;
    for (; at < last; at++) yield unreadable(complaint);
  }
}

/** Yields contents until all are read or git ends; returns git's complaint in that case, else the empty text. */
async function* readBatch(repository: string, ids: readonly string[]): AsyncGenerator<Uint8Array | string, string> {
  if (ids.length === 0) return '';
  const child = startGit(repository, ['cat-file', '--batch']);
  const errors: Buffer[] = [];
  const ended = new Promise<Error | undefined>((resolve) => {
    child.on('error', resolve);
    child.on('close', () => resolve(undefined));
  });
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(`${ids.join('\n')}\n`);
  const chunks = (child.stdout as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const reader = byteReader(async () => {
    const timer = setTimeout(() => endGit(child), GIT_TIME_LIMIT);
    try {
      const next = await chunks.next();
      return next.done === true ? undefined : next.value;
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  });
  try {
    for (const id of ids) {
      const header = await reader.line();
      if (header === undefined) break;
      if (header === `${id} missing`) {
        yield notHere();
        continue;
      }
      const size = Number(header.split(' ')[2]);
      const content = size > MAX_FILE_BYTES ? (await reader.skip(size)) && tooLarge(size) : await reader.bytes(size);
      // A line feed ends each object.
      if (content === undefined || content === false || !(await reader.skip(1))) break;
      yield content;
    }
    // Reached with all read, or because the output ended.
    const failure = await ended;
    if (failure !== undefined) throw new UserError({ kind: 'repository', message: startFailure(failure) });
    return complaintIn(Buffer.concat(errors)) || 'the command ended without a reason';
  } finally {
    endGit(child);
  }
}

/** Ids of what the commit's tree names and a partial clone has not fetched. */
async function blobsNotFetched(repository: string, commit: string): Promise<ReadonlySet<string>> {
  const { stdout } = await runGit(repository, ['rev-list', '--objects', '--missing=print', '--no-walk', commit]);
  const lines = stdout.toString('latin1').split('\n');
  return new Set(lines.filter((line) => line.startsWith('?')).map((line) => line.slice(1)));
}

function notHere(): string {
  return 'The contents are not in this clone, which is partial or damaged; clone it without --filter, or look with `git fsck`.';
}

function unreadable(complaint: string): string {
  return `git could not read the contents (${complaint}); run \`git fsck\` to see whether the repository is damaged.`;
}
