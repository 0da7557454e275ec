/** The interface of `api.ts` over GitHub's REST interface. */
import type { User } from '@octokit/graphql-schema';
import type { Octokit as FullOctokit, RestEndpointMethodTypes } from '@octokit/rest';
import { UserError } from '#core/problem.ts';
import type { PullRequestApi, Written } from './api.ts';

export type Octokit = Pick<FullOctokit, 'rest' | 'paginate' | 'graphql'>;

export interface PullRequestName {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

/** Who writes with the token. GraphQL and REST name apps differently; the number is the same. */
type Viewer = Pick<User, 'login' | 'databaseId'>;

/** Who wrote a comment; nobody any more where the account was deleted. */
type Author = RestEndpointMethodTypes['issues']['listComments']['response']['data'][number]['user'];

/** The identity of a workflow's own token, for servers that do not tell. */
const WORKFLOW_BOT: Viewer = { login: 'github-actions[bot]' };

/** Reads throw a {@link UserError} that says what could not be read; writes tell their outcome. */
export function pullRequestApi(octokit: Octokit, { owner, repo, number }: PullRequestName): PullRequestApi {
  const { pulls, issues } = octokit.rest;
  const here = { owner, repo };
  const pull = { ...here, pull_number: number };
  const issue = { ...here, issue_number: number };
  let viewer: Promise<Viewer> | undefined;
  const mine = async (): Promise<(author: Author) => boolean> => {
    viewer ??= askViewer(octokit);
    const { login, databaseId } = await viewer;
    return (author) =>
      author !== null &&
      (typeof databaseId !== 'number'
        ? author.login === login || author.login === `${login}[bot]`
        : author.id === databaseId);
  };
  return {
    headSha: () => read('the pull request', async () => (await pulls.get(pull)).data.head.sha),
    reviewComments: () =>
      read('the review comments', async () => {
        const isMine = await mine();
        const all = await octokit.paginate(pulls.listReviewComments, { ...pull, per_page: 100 });
        return all.map((comment) => ({
          id: comment.id,
          mine: isMine(comment.user),
          path: comment.path,
          on: comment.subject_type === 'file' ? 'file' : 'line',
          body: comment.body,
          ...(typeof comment.line === 'number' ? { endLine: comment.line } : {}),
          ...(typeof comment.start_line === 'number' ? { startLine: comment.start_line } : {}),
          ...(comment.in_reply_to_id === undefined ? {} : { replyTo: comment.in_reply_to_id }),
        }));
      }),
    conversation: () =>
      read('the conversation', async () => {
        const isMine = await mine();
        const all = await octokit.paginate(issues.listComments, { ...issue, per_page: 100 });
        return all.map(({ id, user, body }) => ({ id, mine: isMine(user), body: body ?? '' }));
      }),
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
    createConversationComment: (body) => write(() => issues.createComment({ ...issue, body })),
    updateConversationComment: (id, body) => write(() => issues.updateComment({ ...here, comment_id: id, body })),
  };
}

/** A server that refuses to tell may be asked for no more; after one that failed, own comments would pass for others'. */
async function askViewer(octokit: Octokit): Promise<Viewer> {
  try {
    const answer = await octokit.graphql<{ viewer: Viewer }>('query { viewer { login databaseId } }');
    return answer.viewer;
  } catch (error) {
    const answered = error instanceof Error && error.name === 'GraphqlResponseError' ? 200 : 500;
    const { status = answered } = describe(error);
    if (status < 500 && !/rate limit/i.test(String(error))) return WORKFLOW_BOT;
    throw error;
  }
}

async function read<T>(what: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const { status, message } = describe(error);
    const answer = status === undefined ? message : `${status} ${message}`;
    throw new UserError({
      kind: 'github',
      message: `${what[0]?.toUpperCase()}${what.slice(1)} could not be read from GitHub (${answer}); check that the workflow grants \`pull-requests: read\` and run it again.`,
    });
  }
}

async function write(call: () => Promise<unknown>): Promise<Written> {
  try {
    await call();
    return { result: 'done' };
  } catch (error) {
    const { status, message } = describe(error);
    return { result: judge(status, message), message };
  }
}

function judge(status: number | undefined, message: string): Exclude<Written['result'], 'done'> {
  if (status === undefined || status >= 500) return 'unsure';
  if (status === 403 && /not accessible/i.test(message)) return 'read-only';
  if (status === 422) return 'rejected';
  return status === 404 || status === 410 ? 'gone' : 'failed';
}

/** Octokit's errors carry the status and, in the message, what GitHub wrote. */
function describe(error: unknown): { readonly status: number | undefined; readonly message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : undefined;
  // A page of HTML is no message.
  const [line = ''] = message
    .replace(/<[^>]*>/g, ' ')
    .trim()
    .split('\n');
  const fromGitHub = typeof error === 'object' && error !== null && 'response' in error && error.response !== undefined;
  return { status: fromGitHub ? status : undefined, message: line.slice(0, 300) };
}
