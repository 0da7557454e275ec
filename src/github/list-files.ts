/** What GitHub says of the files of a pull request, for where there is no checkout to ask git. */
import { type Octokit, type PullRequestName, read } from './octokit.ts';

/** At most the 3,000 that GitHub lists; a file without `patch` has lines that GitHub does not show, or none. */
export async function listFiles(
  octokit: Octokit,
  { owner, repo, number }: PullRequestName,
): Promise<readonly { readonly path: string; readonly status: string; readonly patch?: string }[]> {
  const files = await read('the list of changed files', 'pull-requests: read', () =>
    octokit.paginate(octokit.rest.pulls.listFiles, { owner, repo, pull_number: number, per_page: 100 }),
  );
  return files.map(({ filename, status, patch }) => ({
    path: filename,
    status,
    ...(patch !== undefined && { patch }),
  }));
}
