import { Octokit } from '@octokit/rest';
import { describe, expect, it } from 'vitest';
import type { PullRequestApi } from '#github/api.ts';
import { pullRequestApi } from '#github/octokit.ts';

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
  return { api: pullRequestApi(octokit, { owner: 'acme', repo: 'shop', number: 7 }), requests };
}

const bot = { login: 'github-actions[bot]', id: 41_898_282 };
const viewer = (json: unknown): Answer => ({ json: { data: { viewer: json } } });
const comment = { id: 1, path: 'a.py', body: 'x', subject_type: 'line', line: 3, start_line: null, user: bot };

describe('listing', () => {
  it('follows every page', async () => {
    const { api } = connected(({ url }) => {
      if (url.pathname === '/graphql') return viewer(bot);
      const page = Number(url.searchParams.get('page') ?? 1);
      expect(url.searchParams.get('per_page')).toBe('100');
      const link = `<https://api.github.com/repositories/1/pulls/7/comments?per_page=100&page=${page + 1}>; rel="next"`;
      return { json: [{ ...comment, id: page }], ...(page < 3 && { headers: { link } }) };
    });
    expect((await api.reviewComments()).map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('tells lines, files, outdated places and answers apart', async () => {
    const rows = [
      { ...comment, line: 5, start_line: 3 },
      { ...comment, line: null, original_line: 3 },
      { ...comment, subject_type: 'file', line: null, in_reply_to_id: 1 },
    ];
    const { api } = connected(({ url }) => (url.pathname === '/graphql' ? viewer(bot) : { json: rows }));
    expect(await api.reviewComments()).toEqual([
      { id: 1, mine: true, path: 'a.py', on: 'line', startLine: 3, endLine: 5, body: 'x' },
      { id: 1, mine: true, path: 'a.py', on: 'line', body: 'x' },
      { id: 1, mine: true, path: 'a.py', on: 'file', body: 'x', replyTo: 1 },
    ]);
  });

  it.each([
    ['the number decides', { login: 'github-actions', databaseId: bot.id }, bot, true],
    ['the number decides against the name', { login: bot.login, databaseId: 5 }, bot, false],
    ['the name decides without a number', { login: bot.login, databaseId: null }, bot, true],
    ['GraphQL leaves out [bot]', { login: 'github-actions' }, bot, true],
    ['a person with the name of the bot is another', { login: bot.login }, { login: 'github-actions', id: 9 }, false],
    ['a deleted account is another', { login: bot.login }, null, false],
  ])('knows its own comments: %s', async (_name, identity, user, mine) => {
    const { api } = connected(({ url }) =>
      url.pathname === '/graphql' ? viewer(identity) : { json: [{ id: 1, body: null, user }] },
    );
    expect(await api.conversation()).toEqual([{ id: 1, mine, body: '' }]);
  });

  it('takes the bot of the workflow where the server does not tell the identity', async () => {
    const { api } = connected(({ url }) =>
      url.pathname === '/graphql'
        ? { status: 403, json: { message: 'no' } }
        : { json: [{ id: 1, body: 'x', user: bot }] },
    );
    expect((await api.conversation())[0]?.mine).toBe(true);
  });

  it.each<[string, () => Answer]>([
    ['fails', () => ({ status: 502, text: '<html>Unicorn!</html>' })],
    [
      'does not answer',
      () => {
        throw new TypeError('fetch failed');
      },
    ],
  ])('takes no comment for foreign where the server %s when asked for the identity', async (_what, answer) => {
    const { api } = connected(({ url }) => (url.pathname === '/graphql' ? answer() : { json: [comment] }));
    await expect(api.reviewComments()).rejects.toThrow(/^The review comments could not be read from GitHub \(/);
  });

  it('asks again in the next run where a limit kept the identity back', async () => {
    const { api } = connected(({ url }) =>
      url.pathname === '/graphql'
        ? { json: { errors: [{ message: 'API rate limit exceeded' }] } }
        : { json: [comment] },
    );
    await expect(api.reviewComments()).rejects.toThrow(/^The review comments could not be read/);
  });

  it('takes the bot of the workflow where GraphQL answers with an error', async () => {
    const { api } = connected(({ url }) =>
      url.pathname === '/graphql' ? { json: { errors: [{ message: 'no such field' }] } } : { json: [comment] },
    );
    expect((await api.reviewComments())[0]?.mine).toBe(true);
  });

  it('that fails is one sentence with the mend', async () => {
    const { api } = connected(() => ({ status: 404, json: { message: 'Not Found' } }));
    await expect(api.headSha()).rejects.toThrow(
      /^The pull request could not be read from GitHub \(404 Not Found.*\); check that the workflow grants `pull-requests: read`/,
    );
  });
});

describe('writing', () => {
  it('a review names side and lines, and a start only for several', async () => {
    const { api, requests } = connected(() => ({ json: {} }));
    await api.createReview('abc', 'body', [
      { path: 'a.py', startLine: 3, endLine: 3, body: 'one' },
      { path: 'a.py', startLine: 3, endLine: 5, body: 'several' },
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
    await api.createFileComment('abc', 'a.py', 'x');
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
    ['a limit', { status: 403, json: { message: 'You have exceeded a secondary rate limit' } }, 'failed'],
  ])('%s is told as what it is', async (_name, answer, result) => {
    const { api } = connected(() => answer);
    const written = await api.updateReviewComment(1, 'x');
    expect(written.result).toBe(result);
    expect(JSON.stringify(written)).not.toContain('<');
  });

  it('that gets no answer is unsure', async () => {
    const { api } = connected(() => {
      throw new TypeError('fetch failed');
    });
    expect((await api.createConversationComment('x')).result).toBe('unsure');
  });
});
