/** Issues and code scanning of a repository over GitHub's REST interface. */
import type { Written } from './api.ts';
import { identity } from './identity.ts';
import type { Issue, IssueApi, IssueChange } from './issue-api.ts';
import { type Octokit, read, write } from './octokit.ts';

export interface RepositoryApi extends IssueApi {
  /** `sarif` is the log, gzipped, as base64. */
  uploadSarif(upload: { readonly commit: string; readonly ref: string; readonly sarif: string }): Promise<Written>;
}

export function repositoryApi(
  octokit: Octokit,
  here: { readonly owner: string; readonly repo: string },
): RepositoryApi {
  const { issues, codeScanning } = octokit.rest;
  const mine = identity(octokit);
  return {
    ownIssues: () =>
      read('the issues', 'issues: write', async () => {
        const { isMine, login } = await mine();
        const filter = { ...here, state: 'all', creator: login, per_page: 100 } as const;
        const all = await octokit.paginate(issues.listForRepo, filter);
        return all
          .filter(({ pull_request, user }) => pull_request === undefined && isMine(user))
          .map(({ number, body, state, state_reason }): Issue => ({
            number,
            body: body ?? '',
            state: state === 'open' ? 'open' : 'closed',
            reason: state_reason === 'not_planned' || state_reason === 'duplicate' ? 'not-planned' : 'completed',
          }));
      }),
    createIssue: (title, body) => write(() => issues.create({ ...here, title, body })),
    updateIssue: (number, change) => write(() => issues.update({ ...here, issue_number: number, ...changed(change) })),
    uploadSarif: ({ commit, ref, sarif }) =>
      write(() => codeScanning.uploadSarif({ ...here, commit_sha: commit, ref, sarif, tool_name: 'Forksight' })),
  };
}

function changed({ body, state }: IssueChange): Partial<Parameters<Octokit['rest']['issues']['update']>[0]> {
  return {
    ...(body !== undefined && { body }),
    ...(state === 'open' && { state: 'open' }),
    ...(state === 'closed' && { state: 'closed', state_reason: 'completed' }),
    ...(state === 'closed-as-duplicate' && { state: 'closed', state_reason: 'duplicate' }),
  };
}
