import { issueBody, issueCommentBody } from './bodies.ts';
import type { Handler } from './handlers.ts';
import { textAt, type Json } from './json.ts';
import { notFound, refuseLongBody } from './refusal.ts';
import { BOT, need, type Issue, type World } from './world.ts';

/** Numbers of issues start here, far from the pull requests'. */
const FIRST_ISSUE = 500;

export const ISSUES: Readonly<Record<string, Handler>> = {
  'issues/list-comments': (world, { params }) => {
    need(world, ['issues', 'read'], ['pull_requests', 'read']);
    const comments = world.issueComments.filter((comment) => comment.issue === params['issue_number']);
    return { status: 200, list: comments.map((comment) => issueCommentBody(world, comment)) };
  },

  'issues/create-comment': (world, { params, body }) => {
    need(world, ['issues', 'write'], ['pull_requests', 'write']);
    refuseLongBody(body['body'], 'IssueComment');
    const comment = {
      id: world.nextId(),
      issue: Number(params['issue_number']),
      author: BOT,
      body: textAt(body, 'body'),
    };
    world.issueComments.push(comment);
    return { status: 201, body: issueCommentBody(world, comment) };
  },

  'issues/update-comment': (world, { params, body }) => {
    need(world, ['issues', 'write'], ['pull_requests', 'write']);
    const comment = world.issueComments.find((it) => it.id === params['comment_id']);
    if (comment === undefined) throw notFound();
    refuseLongBody(body['body'], 'IssueComment');
    comment.body = textAt(body, 'body');
    return { status: 200, body: issueCommentBody(world, comment) };
  },

  'issues/delete-comment': (world, { params }) => {
    need(world, ['issues', 'write'], ['pull_requests', 'write']);
    const index = world.issueComments.findIndex((it) => it.id === params['comment_id']);
    if (index < 0) throw notFound();
    world.issueComments.splice(index, 1);
    return { status: 204 };
  },

  'issues/get': (world, { params }) => {
    need(world, ['issues', 'read']);
    return { status: 200, body: issueBody(issueOf(world, params)) };
  },

  'issues/list-for-repo': (world, { query }) => {
    need(world, ['issues', 'read']);
    const { state = 'open', creator } = query;
    const listed = [...world.issues.values()].filter(
      (issue) =>
        !issue.transferred &&
        (state === 'all' || issue.state === state) &&
        (creator === undefined || issue.author === creator),
    );
    return { status: 200, list: listed.toReversed().map(issueBody) };
  },

  'issues/create': (world, { body }) => {
    need(world, ['issues', 'write']);
    refuseLongBody(body['body'], 'Issue');
    const number = FIRST_ISSUE + world.issues.size;
    const issue: Issue = { number, author: BOT, title: '', body: '', state: 'open', reason: null, labels: [] };
    world.issues.set(number, issue);
    changeIssue(issue, body);
    return { status: 201, body: issueBody(issue) };
  },

  'issues/update': (world, { params, body }) => {
    need(world, ['issues', 'write']);
    refuseLongBody(body['body'], 'Issue');
    const issue = issueOf(world, params);
    changeIssue(issue, body);
    return { status: 200, body: issueBody(issue) };
  },
};

function issueOf(world: World, params: Json): Issue {
  const issue = world.issues.get(Number(params['issue_number']));
  if (issue === undefined || issue.transferred) throw notFound();
  return issue;
}

function changeIssue(issue: Issue, request: Json): void {
  const labels = request['labels'];
  const state = textAt(request, 'state', issue.state);
  const closed = textAt(request, 'state_reason', issue.reason ?? 'completed');
  Object.assign(issue, {
    title: textAt(request, 'title', issue.title),
    body: textAt(request, 'body', issue.body),
    state,
    reason: state === 'closed' ? closed : issue.state === 'closed' ? 'reopened' : issue.reason,
    labels: Array.isArray(labels) ? labels.map(String) : issue.labels,
  });
}
