/** The state of a pull request over GraphQL, which tells in one request what REST tells in four, and of threads more. */
import type {
  IssueCommentConnection,
  PullRequest,
  PullRequestReviewThread,
  PullRequestReviewThreadConnection,
} from '@octokit/graphql-schema';
import type { ConversationComment, PullRequestState, Thread } from './api.ts';
import type { Octokit, PullRequestName } from './octokit.ts';

/** Of a thread, the first comment and the count are enough. Larger pages make GitHub time out. */
const QUERY = `
query ($owner: String!, $repo: String!, $number: Int!, $threads: Boolean!, $comments: Boolean!, $threadsAfter: String, $commentsAfter: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      state
      reviewThreads(first: 50, after: $threadsAfter) @include(if: $threads) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved viewerCanResolve viewerCanUnresolve path subjectType line startLine
          comments(first: 1) { totalCount nodes { id fullDatabaseId body viewerDidAuthor isMinimized viewerCanMinimize } }
        }
      }
      comments(first: 100, after: $commentsAfter) @include(if: $comments) {
        pageInfo { hasNextPage endCursor }
        nodes { fullDatabaseId body viewerDidAuthor }
      }
    }
  }
}`;

interface Answer {
  readonly repository: { readonly pullRequest: Page | null } | null;
}

type Page = Pick<PullRequest, 'headRefOid' | 'state'> & {
  readonly reviewThreads?: PullRequestReviewThreadConnection;
  readonly comments?: IssueCommentConnection;
};

/** Throws what the client throws, and an Error where there is no such pull request. */
export async function readPull(octokit: Octokit, name: PullRequestName): Promise<PullRequestState> {
  const threads: Thread[] = [];
  const conversation: ConversationComment[] = [];
  let wanted: Wanted = { threads: true, comments: true };
  for (;;) {
    const { repository } = await octokit.graphql<Answer>(QUERY, { ...name, ...wanted });
    const page = repository?.pullRequest;
    if (!page) throw new Error('there is no such pull request');
    threads.push(...present(page.reviewThreads?.nodes).flatMap(threadOf));
    conversation.push(...present(page.comments?.nodes).map(commentOf));
    wanted = nextOf(page);
    if (!wanted.threads && !wanted.comments) {
      return { headSha: page.headRefOid, open: page.state === 'OPEN', threads, conversation };
    }
  }
}

interface Wanted {
  readonly threads: boolean;
  readonly comments: boolean;
  readonly threadsAfter?: string;
  readonly commentsAfter?: string;
}

/** What is still to be read; of a list that has come to its end, nothing. */
function nextOf({ reviewThreads, comments }: Page): Wanted {
  const [threads, conversation] = [reviewThreads?.pageInfo, comments?.pageInfo];
  return {
    threads: threads?.hasNextPage === true,
    comments: conversation?.hasNextPage === true,
    ...(threads?.endCursor && { threadsAfter: threads.endCursor }),
    ...(conversation?.endCursor && { commentsAfter: conversation.endCursor }),
  };
}

function threadOf(thread: PullRequestReviewThread): readonly Thread[] {
  const [first] = present(thread.comments.nodes);
  if (first === undefined) return [];
  const { line, startLine, subjectType } = thread;
  return [
    {
      ...commentOf(first),
      thread: thread.id,
      path: thread.path,
      on: subjectType === 'FILE' ? 'file' : 'line',
      ...(typeof line === 'number' && { endLine: line }),
      ...(typeof startLine === 'number' && { startLine }),
      answered: thread.comments.totalCount > 1,
      resolved: thread.isResolved,
      comment: first.id,
      hidden: first.isMinimized,
      mayHide: first.viewerCanMinimize,
      mayResolve: thread.isResolved ? thread.viewerCanUnresolve : thread.viewerCanResolve,
    },
  ];
}

interface Comment {
  readonly fullDatabaseId?: unknown;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
}

function commentOf({ fullDatabaseId, body, viewerDidAuthor }: Comment): ConversationComment {
  return { id: Number(fullDatabaseId), mine: viewerDidAuthor, body };
}

/** Nodes that GitHub does not want to show are null. */
function present<T extends object>(nodes: readonly (T | null | undefined)[] | null | undefined): readonly T[] {
  return (nodes ?? []).flatMap((node) => node ?? []);
}
