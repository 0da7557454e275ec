import { describe, expect, it } from 'vitest';
import { readEvent } from '#github/event.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const pull = { pull_request: { number: 7, base: { sha: A }, head: { sha: B } } };

const read = (name: string, payload: unknown, sha = A) => readEvent(name, sha, JSON.stringify(payload));

describe('events', () => {
  it.each(['opened', 'synchronize', 'reopened', 'ready_for_review', 'edited', 'labeled'])(
    'a pull request that is %s asks for a review of its head',
    (action) => {
      expect(read('pull_request', { ...pull, action })).toEqual({
        kind: 'review',
        base: A,
        head: B,
        pull: { number: 7, draft: false },
      });
    },
  );

  it('a draft is told apart', () => {
    const draft = { pull_request: { ...pull.pull_request, draft: true } };
    expect(read('pull_request', draft)).toMatchObject({ pull: { number: 7, draft: true } });
  });

  it('a pull request that is closed asks for nothing', () => {
    expect(read('pull_request', { ...pull, action: 'closed' })).toMatchObject({ kind: 'nothing' });
  });

  it('a merge group asks for a review of what it would add, without a pull request', () => {
    expect(read('merge_group', { merge_group: { base_sha: A, head_sha: B } })).toEqual({
      kind: 'review',
      base: A,
      head: B,
    });
    const gone = { action: 'destroyed', merge_group: { base_sha: A, head_sha: B } };
    expect(read('merge_group', gone)).toMatchObject({ kind: 'nothing' });
  });

  it.each(['push', 'workflow_dispatch', 'schedule'])('%s asks for a check of its commit', (name) => {
    expect(read(name, {}, B)).toEqual({ kind: 'check', sha: B });
  });

  it('the deletion of a branch asks for nothing', () => {
    expect(read('push', { deleted: true })).toMatchObject({ kind: 'nothing' });
    expect(read('push', {}, '0'.repeat(40))).toMatchObject({ kind: 'nothing' });
  });
});

describe('a run that has ended', () => {
  const ended = {
    id: 5,
    head_sha: B,
    head_branch: 'x',
    head_repository: { owner: { login: 'someone' } },
    event: 'pull_request',
    conclusion: 'failure',
  };

  it.each(['failure', 'success'])('with %s left a report to post', (conclusion) => {
    expect(read('workflow_run', { workflow_run: { ...ended, conclusion } })).toEqual({
      kind: 'post',
      run: { id: 5, headSha: B, headOwner: 'someone', headBranch: 'x' },
    });
  });

  it.each([{ conclusion: 'cancelled' }, { conclusion: null }, { event: 'push' }, { event: 'workflow_dispatch' }])(
    'left nothing (%j)',
    (change) => {
      expect(read('workflow_run', { workflow_run: { ...ended, ...change } })).toMatchObject({ kind: 'nothing' });
    },
  );

  it('of a fork that is gone is one sentence', () => {
    const gone = { workflow_run: { ...ended, head_repository: null } };
    expect(() => read('workflow_run', gone)).toThrow(/no workflow_run\.head_repository\.owner\.login that is a text/);
  });
});

describe('a payload that is not what GitHub sends', () => {
  it.each<[string, string, string, RegExp]>([
    ['pull_request', A, '{', /payload of the event 'pull_request' is not JSON/],
    ['pull_request', A, 'null', /no pull_request\.number that is a number/],
    ['pull_request', A, '{"pull_request":{"number":"7"}}', /no pull_request\.number/],
    [
      'pull_request',
      A,
      '{"pull_request":{"number":7,"base":{"sha":"main"}}}',
      /no pull_request\.base\.sha that is the hash/,
    ],
    ['pull_request', A, JSON.stringify({ pull_request: { number: 7, base: { sha: A }, head: null } }), /head\.sha/],
    ['merge_group', A, JSON.stringify(pull), /no merge_group\.base_sha/],
    ['merge_group', A, JSON.stringify({ merge_group: { base_sha: A } }), /no merge_group\.head_sha/],
    ['pull_request_target', A, JSON.stringify(pull), /does nothing on pull_request_target/],
    ['push', 'main', '{}', /GITHUB_SHA must name a commit/],
    ['issue_comment', A, '{}', /does not know what to do on the event 'issue_comment'; run it on/],
  ])('%s %s %s is one sentence', (name, sha, text, sentence) => {
    expect(() => readEvent(name, sha, text)).toThrow(sentence);
  });
});
