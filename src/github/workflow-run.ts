/** A workflow run that has ended, and the pull request that it ran for. */
import { UserError } from '#core/problem.ts';
import type { RepositoryName } from './artifacts.ts';
import { type Octokit, read } from './octokit.ts';

export interface WorkflowRun {
  readonly id: number;
  /** The commit that it ran for, and where that was. */
  readonly headSha: string;
  readonly headOwner: string;
  readonly headBranch: string;
}

/**
 * The number of the open pull request whose branch is at the run's commit now; undefined when there is none any more.
 * GitHub does not tell it for forks, and what the run itself says is not to be believed. Throws a UserError when there are
 * several, of which nobody knows which the run was for.
 */
export async function pullOfRun(octokit: Octokit, here: RepositoryName, run: WorkflowRun): Promise<number | undefined> {
  const head = `${run.headOwner}:${run.headBranch}`;
  const pulls = await read('the list of pull requests', 'pull-requests: read', () =>
    octokit.paginate(octokit.rest.pulls.list, { ...here, head, state: 'open', per_page: 100 }),
  );
  const [first, ...others] = pulls.filter((pull) => pull.head.sha === run.headSha);
  if (others.length > 0) {
    const numbers = [first, ...others].map((pull) => `#${pull?.number}`).join(', ');
    const message = `${run.headSha} is the head of several pull requests (${numbers}), and the report does not say for which of them it is; close all but one.`;
    throw new UserError({ kind: 'github', message });
  }
  return first?.number;
}
