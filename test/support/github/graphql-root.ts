import { GraphQLError } from 'graphql';
import { textAt, type Json } from './json.ts';
import { allows, BOT, type IssueComment, type Pull, type Review, type ReviewComment, type World } from './world.ts';

interface Page {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string;
}

type Input = { readonly input: Json };

/** Queries and mutations that the bench answers; every other field is reported as a gap. */
export function graphqlRoot(world: World): Json {
  return {
    viewer: () => ({ __typename: 'Bot', login: BOT, databaseId: 41_898_282 }),
    repository: ({ owner, name }: { readonly owner: string; readonly name: string }) => {
      if (owner !== world.owner || name !== world.repo) {
        throw failure('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      }
      return repository(world);
    },
    resolveReviewThread: ({ input }: Input) => setResolved(world, textAt(input, 'threadId'), true),
    unresolveReviewThread: ({ input }: Input) => setResolved(world, textAt(input, 'threadId'), false),
    minimizeComment: ({ input }: Input) => minimize(world, textAt(input, 'subjectId'), textAt(input, 'classifier')),
  };
}

function failure(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

function forbidden(): GraphQLError {
  return failure('FORBIDDEN', 'Resource not accessible by integration');
}

function repository(world: World): Json {
  return {
    id: 'R_1',
    name: world.repo,
    nameWithOwner: `${world.owner}/${world.repo}`,
    viewerPermission: allows(world, 'contents', 'write') ? 'WRITE' : 'READ',
    pullRequest: ({ number }: { readonly number: number }) => {
      const pull = world.pulls.get(number);
      if (pull === undefined)
        throw failure('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
      return pullRequest(world, pull);
    },
  };
}

function pullRequest(world: World, pull: Pull): Json {
  const ours = world.reviewComments.filter((comment) => comment.pull === pull.number);
  const roots = ours.filter((comment) => comment.replyTo === undefined);
  return {
    id: `PR_${pull.number}`,
    number: pull.number,
    state: pull.state?.toUpperCase() ?? 'OPEN',
    isDraft: false,
    headRefOid: pull.head,
    baseRefOid: pull.base,
    reviewThreads: (page: Page) =>
      connection(
        roots.map((root) => thread(world, root)),
        page,
      ),
    comments: (page: Page) =>
      connection(world.issueComments.filter((comment) => comment.issue === pull.number).map(issueComment), page),
    reviews: (page: Page) =>
      connection(world.reviews.filter((review) => review.pull === pull.number).map(reviewNode), page),
  };
}

function connection(items: readonly Json[], page: Page): Json {
  const start = page.after === undefined || page.after === null ? 0 : Number(atob(page.after));
  const size = page.first ?? page.last ?? 0;
  const nodes = page.last === undefined ? items.slice(start, start + size) : items.slice(-size);
  const end = start + nodes.length;
  return {
    totalCount: items.length,
    nodes,
    edges: nodes.map((node) => ({ node, cursor: btoa(String(end)) })),
    pageInfo: {
      hasNextPage: page.last === undefined && end < items.length,
      hasPreviousPage: start > 0,
      startCursor: null,
      endCursor: nodes.length === 0 ? null : btoa(String(end)),
    },
  };
}

/** GraphQL names the workflow's bot without `[bot]`, unlike REST. */
function author(login: string): Json {
  return { __typename: login === BOT ? 'Bot' : 'User', login: login.replace('[bot]', '') };
}

function thread(world: World, root: ReviewComment): Json {
  const comments = world.reviewComments.filter((it) => it === root || it.replyTo === root.id);
  return {
    id: `PRRT_${root.id}`,
    isResolved: root.resolved,
    isOutdated: root.line === null && !root.onFile,
    isCollapsed: root.resolved,
    path: root.path,
    line: root.line,
    originalLine: root.originalLine,
    startLine: root.startLine,
    originalStartLine: root.startLine,
    diffSide: root.side,
    subjectType: root.onFile ? 'FILE' : 'LINE',
    viewerCanResolve: allows(world, 'contents', 'write'),
    viewerCanUnresolve: allows(world, 'contents', 'write'),
    viewerCanReply: allows(world, 'pull_requests', 'write'),
    resolvedBy: null,
    comments: (page: Page) =>
      connection(
        comments.map((comment) => reviewComment(comment)),
        page,
      ),
  };
}

function reviewComment(comment: ReviewComment): Json {
  return {
    __typename: 'PullRequestReviewComment',
    id: `PRRC_${comment.id}`,
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    author: author(comment.author),
    body: comment.body,
    path: comment.path,
    line: comment.line,
    originalLine: comment.originalLine,
    outdated: comment.line === null,
    viewerDidAuthor: comment.author === BOT,
    isMinimized: comment.minimized !== undefined,
    minimizedReason: comment.minimized ?? null,
    viewerCanMinimize: true,
    viewerCanDelete: comment.author === BOT,
    viewerCanUpdate: comment.author === BOT,
    replyTo:
      comment.replyTo === undefined ? null : { __typename: 'PullRequestReviewComment', id: `PRRC_${comment.replyTo}` },
  };
}

function issueComment(comment: IssueComment): Json {
  return {
    __typename: 'IssueComment',
    id: `IC_${comment.id}`,
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    author: author(comment.author),
    body: comment.body,
    viewerDidAuthor: comment.author === BOT,
    isMinimized: comment.minimized !== undefined,
    minimizedReason: comment.minimized ?? null,
    viewerCanMinimize: true,
    viewerCanUpdate: comment.author === BOT,
  };
}

function reviewNode(review: Review): Json {
  return {
    __typename: 'PullRequestReview',
    id: `PRR_${review.id}`,
    databaseId: review.id,
    author: author(review.author),
    body: review.body,
    state: review.state,
    viewerDidAuthor: review.author === BOT,
  };
}

/** Resolving needs `contents: write` beside `pull-requests: write`, against what one would expect. */
function setResolved(world: World, id: string, resolved: boolean): Json {
  const root = world.reviewComments.find((comment) => `PRRT_${comment.id}` === id);
  if (root === undefined) throw failure('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
  if (!allows(world, 'contents', 'write') || !allows(world, 'pull_requests', 'write')) throw forbidden();
  root.resolved = resolved;
  return { clientMutationId: null, thread: thread(world, root) };
}

function minimize(world: World, id: string, classifier: string): Json {
  if (!allows(world, 'pull_requests', 'write')) throw forbidden();
  const reason = classifier.toLowerCase();
  const comment =
    world.reviewComments.find((it) => `PRRC_${it.id}` === id) ?? world.issueComments.find((it) => `IC_${it.id}` === id);
  if (comment === undefined) throw failure('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
  comment.minimized = reason;
  const __typename = 'issue' in comment ? 'IssueComment' : 'PullRequestReviewComment';
  return {
    clientMutationId: null,
    minimizedComment: { __typename, isMinimized: true, minimizedReason: reason, viewerCanMinimize: true },
  };
}
