/** What people do on the pull request, beside the Action. */
import type { FakeGitHub } from './fake-github.ts';
import { PULL_NUMBER } from './scenario.ts';
import type { IssueComment, ReviewComment } from './world.ts';

/** A person's comment beside the code. */
export function comments(github: FakeGitHub, path: string, line: number, body: string): ReviewComment {
  const head = github.world.pulls.get(PULL_NUMBER)?.head ?? '';
  const comment: ReviewComment = {
    id: github.world.nextId(),
    pull: PULL_NUMBER,
    review: github.world.nextId(),
    author: 'reviewer',
    path,
    side: 'RIGHT',
    originalLine: line,
    commit: head,
    onFile: false,
    body,
    line,
    startLine: null,
    resolved: false,
  };
  github.world.reviewComments.push(comment);
  return comment;
}

/** A person's answer in a thread. */
export function replies(github: FakeGitHub, to: ReviewComment, body: string): ReviewComment {
  const reply = { ...to, id: github.world.nextId(), author: 'reviewer', replyTo: to.id, body };
  github.world.reviewComments.push(reply);
  return reply;
}

/** A person's comment in the conversation. */
export function says(github: FakeGitHub, body: string): IssueComment {
  const comment: IssueComment = { id: github.world.nextId(), issue: PULL_NUMBER, author: 'reviewer', body };
  github.world.issueComments.push(comment);
  return comment;
}
