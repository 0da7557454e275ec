/** Bugs of a poster, to be planted one at a time. Each must make at least one scenario fail. */
export interface PlantedBug {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly text: string;
  readonly becomes: string;
  /** The scenarios that are to notice; by the name of their file. */
  readonly noticed: string;
}

const OCTOKIT = 'src/github/octokit.ts';
const READ = 'src/github/read-pull.ts';
const EXECUTE = 'src/github/execute.ts';
const CHANGES = 'src/github/write-changes.ts';
const WRITE = 'src/github/write-comments.ts';
const EVENT = 'src/github/event.ts';
const POST = 'src/action/post-report.ts';

export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: 'comments on the wrong side of the diff',
    file: OCTOKIT,
    text: "            side: 'RIGHT',",
    becomes: "            side: 'LEFT',",
    noticed: 'review',
  },
  {
    name: 'comments one line too low',
    file: OCTOKIT,
    text: 'line: endLine,',
    becomes: 'line: endLine + 1,',
    noticed: 'review',
  },
  {
    name: 'a range of one line',
    file: OCTOKIT,
    text: '(startLine < endLine ?',
    becomes: '(startLine <= endLine ?',
    noticed: 'review',
  },
  {
    name: 'only the first page of review comments',
    file: READ,
    text: 'threads: threads?.hasNextPage === true',
    becomes: 'threads: false',
    noticed: 'review',
  },
  {
    name: 'only the first page of the conversation',
    file: READ,
    text: 'comments: conversation?.hasNextPage === true',
    becomes: 'comments: false',
    noticed: 'review',
  },
  {
    name: 'a pending review, which nobody sees',
    file: OCTOKIT,
    text: "          event: 'COMMENT',\n",
    becomes: '',
    noticed: 'review',
  },
  {
    name: 'a review of another commit',
    file: OCTOKIT,
    text: 'commit_id: sha,\n          event',
    becomes: "commit_id: sha.replace(/./g, '0'),\n          event",
    noticed: 'review',
  },
  {
    name: 'a misspelt name in a request',
    file: OCTOKIT,
    text: "start_side: 'RIGHT'",
    becomes: "startSide: 'RIGHT'",
    noticed: 'placement',
  },
  {
    name: 'a field that GraphQL does not have',
    file: READ,
    text: 'isResolved viewerCanResolve',
    becomes: 'isResolved viewerMayResolve',
    noticed: 'review',
  },
  {
    name: 'takes comments of other people for its own',
    file: READ,
    text: 'mine: viewerDidAuthor',
    becomes: 'mine: true',
    noticed: 'review',
  },
  {
    name: 'a new summary comment in place of an update',
    file: 'src/github/plan-summary.ts',
    text: "{ do: 'update', id: own.id, body, surplus }",
    becomes: "{ do: 'create', body, surplus }",
    noticed: 'review',
  },
  {
    name: 'comments without a marker',
    file: 'src/report/marker.ts',
    text: 'return `${body}\\n\\n<!--',
    becomes: "if (id !== '') return body;\n  return `${body}\\n\\n<!--",
    noticed: 'review',
  },
  {
    name: 'a comment that is too long',
    file: 'src/report/fit.ts',
    text: 'size: 65_536',
    becomes: 'size: 655_360',
    noticed: 'limits',
  },
  {
    name: 'posts about a commit that is not the head any more',
    file: EXECUTE,
    text: 'if (headSha === sha) return undefined;',
    becomes: "if (headSha !== '') return undefined;",
    noticed: 'trouble',
  },
  {
    name: 'writes again without a look after an unclear answer',
    file: WRITE,
    text: 'await options.stillMissing(items.map(({ item }) => item))',
    becomes: 'items.map(({ item }) => item)',
    noticed: 'trouble',
  },
  {
    name: 'writes the summary again without a look after an unclear answer',
    file: CHANGES,
    text: 'const now = await again();',
    becomes: 'const now = conversation;',
    noticed: 'trouble',
  },
  {
    name: 'the client repeats writes by itself',
    file: 'src/action/client.ts',
    text: 'if (!isRead(options)) options.request',
    becomes: 'if (false) options.request',
    noticed: 'trouble',
  },
  {
    name: 'one refused comment takes all with it',
    file: WRITE,
    text: 'if (items.length === 1) return createElsewhere(api, first, options);',
    becomes: 'if (items.length > 0) return items.map(({ item }) => notShown(item, written));',
    noticed: 'trouble',
  },
  {
    name: 'goes on writing with a read-only token',
    file: OCTOKIT,
    text: "return 'read-only';",
    becomes: "return 'failed';",
    noticed: 'trouble',
  },
  {
    name: 'comments outside of the diff',
    file: 'src/changes/place.ts',
    text: 'const own = linesInHunk(finding.at, change);',
    becomes: 'const own = { startLine: finding.at.range[0], endLine: finding.at.range[0] } as PlacedLines | undefined;',
    noticed: 'placement',
  },
  {
    name: 'deletes threads that people have answered',
    file: 'src/github/plan-review.ts',
    text: 'if (!comment.answered && !comment.resolved && deletes)',
    becomes: 'if (deletes)',
    noticed: 'review',
  },
  {
    name: 'never withdraws a comment',
    file: CHANGES,
    text: '...retire.map(',
    becomes: '...retire.slice(0, 0).map(',
    noticed: 'review',
  },
  {
    name: 'comments beside the code without limit',
    file: EXECUTE,
    text: 'ALIKE_CAP = 3',
    becomes: 'ALIKE_CAP = 300',
    noticed: 'limits',
  },
  {
    name: 'names in annotations as they stand',
    file: 'src/action/runner.ts',
    text: 'file: commandText(file)',
    becomes: 'file',
    noticed: 'limits',
  },
  {
    name: 'mentions people whom the code names',
    file: 'src/report/encode.ts',
    text: "const fence = '`'.repeat(longestRun(line) + 1);",
    becomes: "const fence = '';",
    noticed: 'limits',
  },
  {
    name: 'takes the settings of the pull request',
    file: 'src/review/review-change.ts',
    text: 'await prepare(baseTree, tools, options)',
    becomes: 'await prepare(headTree, tools, options)',
    noticed: 'events',
  },
  {
    name: 'passes whatever was found',
    file: 'src/action/run.ts',
    text: 'const status = statusOf(outcome);',
    becomes: 'const status = statusOf(outcome) === 1 ? 0 : statusOf(outcome);',
    noticed: 'review',
  },
  {
    name: 'a merge queue is blocked by what its target had before',
    file: EVENT,
    text: "return { kind: 'review', base, head };",
    becomes: "return base === '' ? { kind: 'review', base, head } : { kind: 'check', sha: head };",
    noticed: 'events',
  },
  {
    name: 'reviews a pull request that is closed',
    file: EVENT,
    text: "=== 'closed') {",
    becomes: "=== 'never') {",
    noticed: 'events',
  },
  {
    name: 'comments on a draft that is to be left alone',
    file: 'src/action/run.ts',
    text: "inputs.comment === 'when-ready' && event.pull.draft",
    becomes: 'false',
    noticed: 'events',
  },
  {
    name: 'analyses where the token may write whoever sent the code',
    file: EVENT,
    text: "if (name === 'pull_request') return",
    becomes: "if (name.startsWith('pull_request')) return",
    noticed: 'events',
  },
  {
    name: 'passes every change as one without Python',
    file: 'src/review/affects.ts',
    text: 'return [...files.values()].some(mayBeRead);',
    becomes: 'return [...files.values()].slice(0, 0).some(mayBeRead);',
    noticed: 'review',
  },
  {
    name: 'keeps from reviewers what the change suppresses',
    file: 'src/changes/compare.ts',
    text: "finding.suppressed?.by === 'comment' &&",
    becomes: "finding.suppressed?.by === 'baseline' &&",
    noticed: 'placement',
  },
  {
    name: 'writes over a thread that people have resolved',
    file: 'src/github/plan-review.ts',
    text: "marker.state === 'open' && (comment.resolved || comment.hidden);",
    becomes: "marker.state === 'resolved' && comment.hidden;",
    noticed: 'review',
  },
  {
    name: 'two runs at once leave two comments',
    file: CHANGES,
    text: '...surplus.map(\n',
    becomes: '...surplus.slice(0, 0).map(\n',
    noticed: 'trouble',
  },
  {
    name: 'two runs at once leave two summaries',
    file: CHANGES,
    text: 'const writes = surplus.map(',
    becomes: 'const writes = surplus.slice(0, 0).map(',
    noticed: 'trouble',
  },
  {
    name: 'never resolves a thread',
    file: CHANGES,
    text: "edited.result === 'done' && one.resolve ?",
    becomes: "edited.result === 'rejected' && one.resolve ?",
    noticed: 'review',
  },
  {
    name: 'comments of one project pass for those of another',
    file: 'src/github/plan-review.ts',
    text: 'return marker?.category === category ? [{ comment, marker }] : [];',
    becomes: 'return marker === undefined ? [] : [{ comment, marker: { ...marker, category } }];',
    noticed: 'recipes',
  },
  {
    name: 'posts a report about another commit',
    file: POST,
    text: 'if (sha !== run.headSha) {',
    becomes: "if (sha === '') {",
    noticed: 'poster',
  },
  {
    name: 'posts to a pull request that has moved on',
    file: 'src/github/workflow-run.ts',
    text: 'pull.head.sha === run.headSha',
    becomes: "pull.head.sha !== ''",
    noticed: 'poster',
  },
  {
    name: 'does not ask which lines are changed',
    file: POST,
    text: 'placed(untrusted, changeOf(files))',
    becomes: 'placed(untrusted, changeOf(files.slice(0, 0)))',
    noticed: 'poster',
  },
  {
    name: 'takes any of several files for the report',
    file: 'src/action/unpack.ts',
    text: 'if (files !== 1)',
    becomes: 'if (files === 0)',
    noticed: 'poster',
  },
  {
    name: 'unpacks without measure',
    file: 'src/action/post-report.ts',
    text: 'unpackOnly(archive, MOST_BYTES)',
    becomes: 'unpackOnly(archive, MOST_BYTES * 1_000)',
    noticed: 'poster',
  },
  {
    name: 'the half that posts cannot write, and nobody hears of it',
    file: POST,
    text: "if (posted.status === 'read-only') {",
    becomes: "if (posted.status === 'stale') {",
    noticed: 'poster',
  },
];
