import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '#core/problem.ts';
import { gitError, runGit } from './git.ts';

/**
 * The top folder of the work tree that holds the folder; for a bare repository, or a place inside of `.git`, the git
 * folder. Throws a UserError when there is none.
 */
export async function findRepository(folder: string): Promise<string> {
  const start = resolve(folder);
  if (statSync(start, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UserError({ kind: 'repository', message: `The folder ${start} does not exist; check its spelling.` });
  }
  const top = await runGit(start, ['rev-parse', '--show-toplevel']);
  if (top.status === 0) return line(top.stdout);
  if (!top.complaint.includes('must be run in a work tree')) throw gitError(start, 'git rev-parse', top.complaint);
  const git = await runGit(start, ['rev-parse', '--absolute-git-dir']);
  if (git.status !== 0) throw gitError(start, 'git rev-parse', git.complaint);
  return line(git.stdout);
}

/** Whether history was cut off when the repository was cloned. */
export async function isShallow(repository: string): Promise<boolean> {
  const { stdout } = await runGit(repository, ['rev-parse', '--is-shallow-repository']);
  return line(stdout) === 'true';
}

/** The hash of the commit that a revision names. Throws a UserError when it names none. */
export async function resolveRevision(repository: string, revision: string): Promise<string> {
  if (revision === '' || /[\0-\x1f]/.test(revision)) {
    throw new UserError({
      kind: 'revision',
      message: `${JSON.stringify(revision)} is not a revision; give a commit, branch or tag.`,
    });
  }
  const args = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
  const { status, stdout, complaint } = await runGit(repository, args);
  const sha = line(stdout);
  if (status === 0 && /^[0-9a-f]{40,64}$/.test(sha)) return sha;
  if (/dubious ownership|unsafe repository|not a git repository/.test(complaint)) {
    throw gitError(repository, 'git rev-parse', complaint);
  }
  throw new UserError({ kind: 'revision', message: await unknownRevision(repository, revision) });
}

async function unknownRevision(repository: string, revision: string): Promise<string> {
  const any = await runGit(repository, ['rev-list', '--max-count=1', '--all']);
  if (any.status === 0 && any.stdout.length === 0) {
    return `The repository ${repository} has no commits yet, so there is no ${revision}; commit something first.`;
  }
  const unknown = `${revision} is not a commit of ${repository}`;
  const name = revision.replace(/^(refs\/remotes\/)?origin\//, '');
  const shallow = await isShallow(repository);
  if (!/^[A-Za-z0-9_][\w./-]*$/.test(name)) {
    const whole = ', or fetch the rest of this shallow clone with `git fetch --unshallow`';
    return `${unknown}; check its spelling${shallow ? whole : ''}.`;
  }
  const fetch = `${unknown}; check its spelling, or fetch it with \`git fetch origin ${name}\``;
  return shallow ? `${fetch}, as this clone is shallow (with actions/checkout, set \`fetch-depth: 0\`).` : `${fetch}.`;
}

/** The commit at which the head left the base, as GitHub compares them. Both are hashes of commits. */
export async function mergeBase(repository: string, base: string, head: string): Promise<string> {
  const { status, stdout, complaint } = await runGit(repository, ['merge-base', base, head]);
  if (status === 0) return line(stdout);
  if (status !== 1) throw gitError(repository, 'git merge-base', complaint);
  const apart = `The commits ${base.slice(0, 12)} and ${head.slice(0, 12)} of ${repository} have no common ancestor`;
  throw new UserError({
    kind: 'revision',
    message: (await isShallow(repository))
      ? `${apart} in this shallow clone; set \`fetch-depth: 0\` for actions/checkout, or run \`git fetch --unshallow\`.`
      : `${apart}, so there is no change to look at; choose a base from the same history.`,
  });
}

/** The output of a command that prints one line. */
function line(output: Buffer): string {
  return output.toString('utf8').replace(/\r?\n$/, '');
}
