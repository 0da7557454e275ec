import { describe, expect, it } from 'vitest';
import { readEvent } from '#github/event.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const pull = { pull_request: { number: 7, base: { sha: A }, head: { sha: B } } };

const read = (name: string, payload: unknown, sha = A) => readEvent(name, sha, JSON.stringify(payload));

describe('events', () => {
  it.each(['pull_request', 'pull_request_target'])('%s asks for a review of its head', (name) => {
    expect(read(name, pull)).toEqual({ kind: 'review', number: 7, base: A, head: B });
  });

  it('a merge group asks for a check of the commit that would be merged', () => {
    expect(read('merge_group', { merge_group: { head_sha: B } })).toEqual({ kind: 'check', sha: B });
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
    ['merge_group', A, JSON.stringify(pull), /no merge_group\.head_sha/],
    ['push', 'main', '{}', /GITHUB_SHA must name a commit/],
    ['issue_comment', A, '{}', /does not know what to do on the event 'issue_comment'; run it on/],
  ])('%s %s %s is one sentence', (name, sha, text, sentence) => {
    expect(() => readEvent(name, sha, text)).toThrow(sentence);
  });
});
