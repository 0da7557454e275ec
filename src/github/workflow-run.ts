/** What a workflow run that has ended left behind, and the pull request that it ran for. */
import { UserError } from '#core/problem.ts';
import { type Octokit, read } from './octokit.ts';

export interface WorkflowRun {
  readonly id: number;
  /** The commit that it ran for, and where that was. */
  readonly headSha: string;
  readonly headOwner: string;
  readonly headBranch: string;
}

interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
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

/** Largest artifact that is fetched, in bytes. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The run's newest artifact of that name, packed as GitHub keeps it; undefined when it left none. */
export async function artifactOf(
  octokit: Octokit,
  here: RepositoryName,
  run: Pick<WorkflowRun, 'id'>,
  name: string,
): Promise<Uint8Array | undefined> {
  const { actions } = octokit.rest;
  const found = await read('the list of artifacts', 'actions: read', () =>
    actions.listWorkflowRunArtifacts({ ...here, run_id: run.id, name, per_page: 100 }),
  );
  const [newest] = found.data.artifacts.filter(({ expired }) => !expired).toSorted((a, b) => b.id - a.id);
  if (newest === undefined) return undefined;
  if (newest.size_in_bytes > MOST_BYTES) {
    const message = `The artifact ${name} has ${newest.size_in_bytes} bytes, more than the ${MOST_BYTES} that are fetched; the summary of the run that left it has its findings.`;
    throw new UserError({ kind: 'github', message });
  }
  const { data } = await read('the artifact', 'actions: read', () =>
    actions.downloadArtifact({ ...here, artifact_id: newest.id, archive_format: 'zip' }),
  );
  return new Uint8Array(data as ArrayBuffer);
}
