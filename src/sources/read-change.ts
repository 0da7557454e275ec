import { gitError, runGit } from './git.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { decodePath, splitAtNul } from './repo-path.ts';

/** What git says about a change, to be parsed. */
export interface ChangeText {
  /** `git diff-tree --raw -z`, paths decoded as in a SourceTree. */
  readonly raw: string;
  /** `git diff-tree --patch` for the same files in the same order; each byte of a file is one character. */
  readonly patch: string;
}

/**
 * As GitHub shows a change: three lines of context, renames found. Being plumbing, `diff-tree` heeds few settings; those
 * (drivers named by attributes, the limit for renames, submodules to ignore) are overruled, so that no external program
 * runs and nothing is left out.
 */
const HOW = [
  'diff-tree',
  '-r',
  '--no-commit-id',
  '--find-renames=50%',
  '-l1000',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=none',
  '--diff-algorithm=myers',
];

/** Files that are too large to be read have no hunks. */
const SETTINGS = ['-c', `core.bigFileThreshold=${MAX_FILE_BYTES}`, '-c', 'diff.suppressBlankEmpty=false'];

/** The change from one commit to another, both given by hash. Throws a UserError when git cannot tell it. */
export async function readChange(repository: string, from: string, to: string): Promise<ChangeText> {
  // Attributes (`-diff`) count as the new commit has them, whatever is checked out.
  const attributes = { GIT_ATTR_SOURCE: to };
  const diff = async (args: readonly string[]): Promise<Buffer> => {
    const { status, stdout, complaint } = await runGit(
      repository,
      [...SETTINGS, ...HOW, ...args, from, to],
      attributes,
    );
    if (status !== 0) throw gitError(repository, 'git diff-tree', complaint);
    return stdout;
  };
  const raw = splitAtNul(await diff(['--raw', '-z'])).map((part) => `${decodePath(part)}\0`);
  return { raw: raw.join(''), patch: (await diff(['--patch', '--unified=3'])).toString('latin1') };
}
