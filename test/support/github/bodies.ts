/** Answers in GitHub's shapes: an official example with the world's own values in it. */
import type { ChangedFile } from './changed-files.ts';
import { isObject, objectAt, type Json } from './json.ts';
import { githubSpec } from './spec.ts';
import {
  BOT,
  filesOf,
  type CheckRun,
  type Issue,
  type IssueComment,
  type Pull,
  type Review,
  type ReviewComment,
  type World,
} from './world.ts';

const SITE = 'https://github.com';

function exampleOf(id: string): Json {
  const example = githubSpec().example(id);
  const first: unknown = Array.isArray(example) ? example[0] : example;
  return isObject(first) ? first : {};
}

function user(login: string): Json {
  const example = objectAt(exampleOf('issues/create-comment'), 'user');
  const bot = login === BOT;
  return { ...example, login, id: bot ? 41_898_282 : 7, type: bot ? 'Bot' : 'User' };
}

export function fileBody(world: World, pull: Pull, file: ChangedFile): Json {
  const encoded = file.path.split('/').map(encodeURIComponent).join('/');
  const place = `${SITE}/${world.owner}/${world.repo}`;
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${place}/blob/${pull.head}/${encoded}`,
    raw_url: `${place}/raw/${pull.head}/${encoded}`,
    contents_url: `https://api.github.com/repos/${world.owner}/${world.repo}/contents/${encoded}?ref=${pull.head}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
}

export function pullBody(world: World, pull: Pull): Json {
  const example = exampleOf('pulls/get');
  const files = filesOf(world, pull);
  const side = (name: 'base' | 'head', sha: string, fork: boolean): Json => {
    const given = objectAt(example, name);
    const owner = fork ? pull.author : world.owner;
    const repository = {
      ...objectAt(objectAt(example, 'base'), 'repo'),
      id: fork ? 1 : world.repoId,
      name: world.repo,
      full_name: `${owner}/${world.repo}`,
      fork,
    };
    const ref = name === 'base' ? 'main' : 'feature';
    return { ...given, sha, ref, label: `${owner}:${ref}`, repo: repository };
  };
  return {
    ...example,
    number: pull.number,
    user: user(pull.author),
    state: pull.state === undefined ? 'open' : 'closed',
    requested_teams: [],
    changed_files: files.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    base: side('base', pull.base, false),
    head: side('head', pull.head, pull.fork),
  };
}

/** As a list of pull requests has it: without what only the whole has. */
export function pullListBody(world: World, pull: Pull): Json {
  const [example = {}] = githubSpec().example('pulls/list') as readonly Json[];
  const whole = pullBody(world, pull);
  return Object.fromEntries(Object.keys(example).map((key) => [key, whole[key] ?? example[key]]));
}

export function reviewBody(review: Review): Json {
  return {
    ...exampleOf('pulls/create-review'),
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: user(review.author),
    body: review.body,
    state: review.state,
    commit_id: review.commit,
  };
}

export function reviewCommentBody(world: World, comment: ReviewComment): Json {
  const { in_reply_to_id: _, ...example } = exampleOf('pulls/list-review-comments');
  const pull = `${SITE}/${world.owner}/${world.repo}/pull/${comment.pull}`;
  return {
    ...example,
    id: comment.id,
    node_id: `PRRC_${comment.id}`,
    pull_request_review_id: comment.review,
    diff_hunk: '@@ -1 +1 @@',
    path: comment.path,
    position: comment.line === null ? null : 1,
    commit_id: comment.commit,
    original_commit_id: comment.commit,
    user: user(comment.author),
    body: comment.body,
    html_url: `${pull}#discussion_r${comment.id}`,
    ...(comment.onFile ? {} : { line: comment.line, start_line: comment.startLine }),
    ...(comment.originalLine === null ? {} : { original_line: comment.originalLine }),
    original_start_line: comment.startLine,
    side: comment.side,
    start_side: comment.startLine === null ? null : comment.side,
    subject_type: comment.onFile ? 'file' : 'line',
    ...(comment.replyTo === undefined ? {} : { in_reply_to_id: comment.replyTo }),
  };
}

export function issueCommentBody(world: World, comment: IssueComment): Json {
  return {
    ...exampleOf('issues/create-comment'),
    id: comment.id,
    node_id: `IC_${comment.id}`,
    user: user(comment.author),
    body: comment.body,
    html_url: `${SITE}/${world.owner}/${world.repo}/pull/${comment.issue}#issuecomment-${comment.id}`,
  };
}

export function issueBody(issue: Issue): Json {
  // The example is one of a pull request.
  const { pull_request: _, ...example } = exampleOf('issues/create');
  return {
    ...example,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.reason,
    locked: issue.locked ?? false,
    user: user(issue.author),
    labels: issue.labels.map((name, index) => ({ id: index + 1, name, color: 'ededed', default: false })),
  };
}

export function checkRunBody(run: CheckRun): Json {
  const example = exampleOf('checks/create');
  const { request } = run;
  const output = objectAt(request, 'output');
  const conclusion = request['conclusion'] ?? null;
  return {
    ...example,
    id: run.id,
    name: request['name'],
    head_sha: request['head_sha'],
    external_id: request['external_id'] ?? '',
    status: conclusion === null ? (request['status'] ?? 'queued') : 'completed',
    conclusion,
    pull_requests: [],
    output: {
      ...objectAt(example, 'output'),
      title: output['title'] ?? null,
      summary: output['summary'] ?? null,
      text: output['text'] ?? null,
      annotations_count: run.annotations.length,
    },
  };
}
