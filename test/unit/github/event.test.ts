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
    ['pull_request_target', A, JSON.stringify(pull), /analyses nothing on pull_request_target/],
    ['push', 'main', '{}', /GITHUB_SHA must name a commit/],
    ['issue_comment', A, '{}', /does not know what to do on the event 'issue_comment'; run it on/],
  ])('%s %s %s is one sentence', (name, sha, text, sentence) => {
    expect(() => readEvent(name, sha, text)).toThrow(sentence);
  });
});
