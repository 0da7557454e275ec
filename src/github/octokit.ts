/** The interface of `api.ts` over GitHub's interfaces: REST for comments, GraphQL for what REST does not tell. */
import type { Octokit as FullOctokit } from '@octokit/rest';
import { UserError } from '#core/problem.ts';
import type { PullRequestApi, Refused, Written } from './api.ts';
import { readPull } from './read-pull.ts';

export type Octokit = Pick<FullOctokit, 'rest' | 'paginate' | 'graphql'>;

export interface PullRequestName {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

/** Reads throw a {@link UserError} that says what could not be read; writes tell their outcome. */
export function pullRequestApi(
  octokit: Octokit,
  name: PullRequestName,
  requestsLeft: PullRequestApi['requestsLeft'],
): PullRequestApi {
  const { owner, repo, number } = name;
  const { pulls, issues } = octokit.rest;
  const here = { owner, repo };
  const pull = { ...here, pull_number: number };
  const issue = { ...here, issue_number: number };
  return {
    requestsLeft,
    read: () => read('the pull request', 'pull-requests: read', () => readPull(octokit, name)),
    createReview: (sha, body, comments) =>
      write(() =>
        pulls.createReview({
          ...pull,
          commit_id: sha,
          event: 'COMMENT',
          body,
          comments: comments.map(({ path, startLine, endLine, body }) => ({
            path,
            body,
            line: endLine,
            side: 'RIGHT',
            // GitHub refuses a range whose start does not precede its end.
            ...(startLine < endLine ? { start_line: startLine, start_side: 'RIGHT' } : {}),
          })),
        }),
      ),
    createFileComment: (sha, path, body) =>
      write(() => pulls.createReviewComment({ ...pull, commit_id: sha, path, body, subject_type: 'file' })),
    updateReviewComment: (id, body) => write(() => pulls.updateReviewComment({ ...here, comment_id: id, body })),
    deleteReviewComment: (id) => write(() => pulls.deleteReviewComment({ ...here, comment_id: id })),
    resolveThread: (thread, resolved) => {
      const change = resolved ? 'resolveReviewThread' : 'unresolveReviewThread';
      return write(() =>
        octokit.graphql(`mutation ($thread: ID!) { ${change}(input: { threadId: $thread }) { clientMutationId } }`, {
          thread,
        }),
      );
    },
    hideComment: (comment) =>
      write(() =>
        octokit.graphql(
          'mutation ($comment: ID!) { minimizeComment(input: { subjectId: $comment, classifier: RESOLVED }) { clientMutationId } }',
          { comment },
        ),
      ),
    createConversationComment: (body) => write(() => issues.createComment({ ...issue, body })),
    updateConversationComment: (id, body) => write(() => issues.updateComment({ ...here, comment_id: id, body })),
    deleteConversationComment: (id) => write(() => issues.deleteComment({ ...here, comment_id: id })),
  };
}

/** The answer to a question about GitHub; `permission` is what the question takes. */
export async function read<T>(what: string, permission: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const { status, message } = describe(error);
    const answer = status === undefined ? message : `${status} ${message}`;
    throw new UserError({
      kind: 'github',
      message: `${what[0]?.toUpperCase()}${what.slice(1)} could not be read from GitHub (${answer}); check that the workflow grants \`${permission}\` and run it again.`,
    });
  }
}

export async function write(call: () => Promise<unknown>): Promise<Written> {
  try {
    await call();
    return { result: 'done' };
  } catch (error) {
    const { status, message } = describe(error);
    return { result: judge(status, message), message };
  }
}

function judge(status: number | undefined, message: string): Refused['result'] {
  if (status === undefined || status >= 500) return 'unsure';
  if (/rate limit|too quickly/i.test(message) || status === 429) return 'limited';
  if (/not accessible/i.test(message)) return 'read-only';
  if (status === 422) return 'rejected';
  return status === 404 || status === 410 ? 'gone' : 'failed';
}

/** Octokit's errors carry the status and, in the message, what GitHub wrote. */
export function describe(error: unknown): { readonly status: number | undefined; readonly message: string } {
  const message = error instanceof Error ? error.message : String(error);
  // A page of HTML is no message.
  const [line = ''] = message
    .replace(/<[^>]*>/g, ' ')
    .trim()
    .split('\n')
    .filter((text) => text !== '' && !text.startsWith('Request failed due to following response errors:'));
  return { status: statusOf(error), message: line.replace(/^ - /, '').slice(0, 300) };
}

/** Undefined where no answer came. GraphQL answers errors with 200. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('name' in error && error.name === 'GraphqlResponseError') return 200;
  return 'response' in error && error.response !== undefined && 'status' in error ? Number(error.status) : undefined;
}
