import { Octokit } from '@octokit/rest';
import { describe, expect, it } from 'vitest';
import type { PullRequestApi } from '#github/api.ts';
import { pullRequestApi } from '#github/octokit.ts';
import { gfm } from '#report/encode.ts';

interface Request {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
}

interface Answer {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The interface over a server that answers by `answer`, and the requests that reached it. */
function connected(answer: (request: Request) => Answer): {
  readonly api: PullRequestApi;
  readonly requests: Request[];
} {
  const requests: Request[] = [];
  const fetch = async (address: string, init: { method: string; body?: string }): Promise<Response> => {
    const request = { method: init.method, url: new URL(address), body: init.body ? JSON.parse(init.body) : undefined };
    requests.push(request);
    const { status = 200, json, text, headers } = answer(request);
    const type = text === undefined ? 'application/json; charset=utf-8' : 'text/html';
    return new Response(text ?? JSON.stringify(json ?? {}), { status, headers: { 'content-type': type, ...headers } });
  };
  const quiet = (): void => undefined;
  const octokit = new Octokit({ request: { fetch }, log: { debug: quiet, info: quiet, warn: quiet, error: quiet } });
  return { api: pullRequestApi(octokit, { owner: 'acme', repo: 'shop', number: 7 }, () => 99), requests };
}

const comment = { fullDatabaseId: '2345678901', body: 'x', viewerDidAuthor: true, isMinimized: false };
const thread = {
  id: 'T1',
  isResolved: false,
  viewerCanResolve: false,
  viewerCanUnresolve: true,
  path: 'a.py',
  subjectType: 'LINE',
  line: 3,
  startLine: null,
  comments: { totalCount: 1, nodes: [comment] },
};
const page = (nodes: readonly unknown[], endCursor: string | null = null) => ({
  nodes,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});
const pull = (change: object = {}): Answer => ({
  json: {
    data: {
      repository: {
        pullRequest: { headRefOid: 'abc', state: 'OPEN', reviewThreads: page([]), comments: page([]), ...change },
      },
    },
  },
});

describe('reading', () => {
  it('follows every page of each list, and asks for no list again that has ended', async () => {
    const asked: unknown[] = [];
    const { api } = connected(({ body }) => {
      const { variables } = body as { variables: Record<string, unknown> };
      asked.push([variables['threads'], variables['threadsAfter'], variables['comments'], variables['commentsAfter']]);
      const nth = asked.length;
      return pull({
        ...(variables['threads'] === true && { reviewThreads: page([thread], nth < 3 ? `t${nth}` : null) }),
        ...(variables['comments'] === true && { comments: page([comment], nth < 2 ? `c${nth}` : null) }),
      });
    });
    const { threads, conversation } = await api.read();
    expect([threads.length, conversation.length]).toEqual([3, 2]);
    expect(asked).toEqual([
      [true, undefined, true, undefined],
      [true, 't1', true, 'c1'],
      [true, 't2', false, undefined],
    ]);
  });

  it('tells lines, files, outdated places, answers and what people did apart', async () => {
    const threads = [
      { ...thread, line: 5, startLine: 3 },
      { ...thread, line: null, isResolved: true },
      { ...thread, subjectType: 'FILE', line: null, comments: { totalCount: 2, nodes: [comment] } },
      { ...thread, comments: { totalCount: 1, nodes: [{ ...comment, isMinimized: true, viewerDidAuthor: false }] } },
    ];
    const { api } = connected(() => pull({ reviewThreads: page([...threads, null]) }));
    const one = { id: 2_345_678_901, mine: true, body: 'x', thread: 'T1', path: 'a.py', on: 'line' };
    const quiet = { answered: false, resolved: false, hidden: false, mayResolve: false };
    expect((await api.read()).threads).toEqual([
      { ...one, ...quiet, startLine: 3, endLine: 5 },
      { ...one, ...quiet, resolved: true, mayResolve: true },
      { ...one, ...quiet, on: 'file', answered: true },
      { ...one, ...quiet, endLine: 3, mine: false, hidden: true },
    ]);
  });

  it.each(['CLOSED', 'MERGED'])('knows that it is %s', async (state) => {
    const { api } = connected(() => pull({ state }));
    expect(await api.read()).toMatchObject({ headSha: 'abc', open: false });
  });

  it.each<[string, () => Answer, RegExp]>([
    ['a page of HTML', () => ({ status: 502, text: '<html>Unicorn!</html>' }), /\(502 [^<]*\)/],
    ['a refusal', () => ({ status: 404, json: { message: 'Not Found' } }), /\(404 Not Found/],
    ['errors', () => ({ json: { data: null, errors: [{ message: 'No such thing' }] } }), /\(200 No such thing\)/],
    ['nothing', () => ({ json: { data: { repository: null } } }), /\(there is no such pull request\)/],
    [
      'no answer',
      () => {
        throw new TypeError('fetch failed');
      },
      /\(fetch failed\)/,
    ],
  ])('that is answered by %s is one sentence with the mend', async (_name, answer, said) => {
    const { api } = connected(answer);
    await expect(api.read()).rejects.toThrow(said);
    await expect(api.read()).rejects.toThrow(
      /^The pull request could not be read from GitHub \(.*\); check that the workflow grants `pull-requests: read` and run it again\.$/,
    );
  });
});

describe('writing', () => {
  it('a review names side and lines, and a start only for several', async () => {
    const { api, requests } = connected(() => ({ json: {} }));
    await api.createReview('abc', gfm`body`, [
      { path: 'a.py', startLine: 3, endLine: 3, body: gfm`one` },
      { path: 'a.py', startLine: 3, endLine: 5, body: gfm`several` },
    ]);
    expect(requests).toMatchObject([{ method: 'POST', url: { pathname: '/repos/acme/shop/pulls/7/reviews' } }]);
    expect(requests[0]?.body).toEqual({
      commit_id: 'abc',
      event: 'COMMENT',
      body: 'body',
      comments: [
        { path: 'a.py', body: 'one', line: 3, side: 'RIGHT' },
        { path: 'a.py', body: 'several', line: 5, side: 'RIGHT', start_line: 3, start_side: 'RIGHT' },
      ],
    });
  });

  it('a comment on a file says so', async () => {
    const { api, requests } = connected(() => ({ json: {} }));
    await api.createFileComment('abc', 'a.py', gfm`x`);
    expect(requests[0]?.body).toEqual({ commit_id: 'abc', path: 'a.py', body: 'x', subject_type: 'file' });
  });

  it.each<[string, Answer, string]>([
    [
      'a token without permission',
      { status: 403, json: { message: 'Resource not accessible by integration' } },
      'read-only',
    ],
    [
      'a place outside the diff',
      { status: 422, json: { message: 'Unprocessable Entity', errors: ['line must be part of the diff'] } },
      'rejected',
    ],
    ['a comment that is not there', { status: 404, json: { message: 'Not Found' } }, 'gone'],
    ['a page of HTML', { status: 502, text: '<html><title>Unicorn! &middot; GitHub</title></html>' }, 'unsure'],
    ['a failure', { status: 500, json: { message: 'Server Error' } }, 'unsure'],
    ['a limit', { status: 403, json: { message: 'You have exceeded a secondary rate limit' } }, 'limited'],
    ['a limit by its number', { status: 429, json: { message: 'Slow down' } }, 'limited'],
    ['a locked conversation', { status: 403, json: { message: 'Issue is locked' } }, 'failed'],
  ])('%s is told as what it is', async (_name, answer, result) => {
    const { api } = connected(() => answer);
    const written = await api.updateReviewComment(1, gfm`x`);
    expect(written.result).toBe(result);
    expect(JSON.stringify(written)).not.toContain('<');
  });

  it.each([
    [true, /resolveReviewThread\(/, { data: {} }, 'done'],
    [false, /unresolveReviewThread\(/, { data: {} }, 'done'],
    [
      true,
      /./,
      { data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] },
      'read-only',
    ],
  ])('a thread is resolved (%j) over GraphQL', async (resolved, mutation, json, result) => {
    const { api, requests } = connected(() => ({ json }));
    expect((await api.resolveThread('T1', resolved)).result).toBe(result);
    expect(requests[0]?.body).toMatchObject({
      query: expect.stringMatching(mutation) as unknown,
      variables: { thread: 'T1' },
    });
  });

  it('that gets no answer is unsure', async () => {
    const { api } = connected(() => {
      throw new TypeError('fetch failed');
    });
    expect((await api.createConversationComment(gfm`x`)).result).toBe('unsure');
  });
});
