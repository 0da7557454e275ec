/** The loopback GitHub refuses what GitHub refuses, in GitHub's words; asked by a client of its own. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { secondaryLimit, UNICORN } from '../support/github/faults.ts';
import { plainClient } from '../support/github/plain-client.ts';
import { PULL_NUMBER } from '../support/github/scenario.ts';
import { bench, HEAD } from '../support/github/bench-pull.ts';

const PULL = `/pulls/${PULL_NUMBER}`;

describe('where a comment of a review may stand', () => {
  const THREAD = 'Pull request review thread';
  const OUTSIDE = `${THREAD} line must be part of the diff and ${THREAD} diff hunk can't be blank`;

  test.each([
    ['a changed line', { path: 'a.py', line: 5 }, undefined],
    ['a context line', { path: 'a.py', line: 8 }, undefined],
    ['a removed line', { path: 'gone.py', line: 2, side: 'LEFT' }, undefined],
    ['a range in one hunk', { path: 'a.py', start_line: 3, line: 5 }, undefined],
    ['the line below the hunk', { path: 'a.py', line: 9 }, OUTSIDE],
    ['a removed line on the right', { path: 'gone.py', line: 2 }, OUTSIDE],
    ['a renamed file without changed lines', { path: 'src/nëw name.py', line: 1 }, OUTSIDE],
    ['no line', { path: 'a.py' }, OUTSIDE],
    [
      'a file that is not in the diff',
      { path: 'b.py', line: 1 },
      `${THREAD} path is invalid and ${THREAD} diff hunk can't be blank`,
    ],
    [
      'a range of one line',
      { path: 'a.py', start_line: 5, line: 5 },
      `${THREAD} start line must precede the end line.`,
    ],
    [
      'a range over two hunks',
      { path: 'a.py', start_line: 5, line: 50 },
      `${THREAD} start line must be part of the same hunk as the line.`,
    ],
    [
      'a range that leaves the hunk',
      { path: 'a.py', start_line: 5, line: 20 },
      `${THREAD} line must be part of the diff, ${THREAD} start line must be part of the same hunk as the line., and ${THREAD} diff hunk can't be blank`,
    ],
  ])('%s', async (_, anchor, refusal) => {
    const { ask, github } = await bench();
    const good = { path: 'a.py', line: 5, body: 'good' };
    const answer = await ask('POST', `${PULL}/reviews`, {
      event: 'COMMENT',
      body: 'x',
      comments: [good, { ...anchor, body: 'x' }],
    });
    const refused = { status: 422, body: { message: 'Unprocessable Entity', errors: [refusal] } };
    expect(answer).toMatchObject(refusal === undefined ? { status: 200 } : refused);
    // One bad comment refuses the good one with it.
    expect(github.world.reviewComments).toHaveLength(refusal === undefined ? 2 : 0);
    expect(github.violations).toEqual([]);
  });

  test('a single comment is refused in another shape', async () => {
    const { ask, head } = await bench();
    const answer = await ask('POST', `${PULL}/comments`, {
      body: 'x',
      commit_id: head(),
      path: 'a.py',
      start_line: 6,
      line: 5,
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      message: 'Validation Failed',
      errors: [
        {
          resource: 'PullRequestReviewComment',
          code: 'custom',
          field: 'pull_request_review_thread.start_line',
          message: 'pull_request_review_thread.start_line must precede the end line.',
        },
      ],
    });
  });

  test('a comment on a file needs no line', async () => {
    const { ask, head, github } = await bench();
    const answer = await ask('POST', `${PULL}/comments`, {
      body: 'x',
      commit_id: head(),
      path: 'data.bin',
      subject_type: 'file',
    });
    expect(answer.status).toBe(201);
    expect(github.violations).toEqual([]);
  });
});

describe('what a review must be', () => {
  test.each([
    ['blank', { event: 'COMMENT' }, 'Review can not be blank'],
    [
      'about a foreign commit',
      { event: 'COMMENT', body: 'x', commit_id: '0'.repeat(40) },
      'Commit is not part of the pull request',
    ],
  ])('not %s', async (_, review, refusal) => {
    const { ask } = await bench();
    const answer = await ask('POST', `${PULL}/reviews`, review);
    expect(answer).toMatchObject({ status: 422, body: { errors: [refusal] } });
  });

  test('not a second pending one', async () => {
    const { ask } = await bench();
    await ask('POST', `${PULL}/reviews`, { body: 'x' });
    const answer = await ask('POST', `${PULL}/reviews`, { body: 'x' });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: ['User can only have one pending review per pull request'] },
    });
  });
});

test('a body has at most 65536 characters', async () => {
  const { ask, head } = await bench({ permissions: { pull_requests: 'write', issues: 'write' } });
  const longest = 'ä'.repeat(65_536);
  const comment = await ask('POST', `/issues/${PULL_NUMBER}/comments`, { body: longest });
  expect(comment.status).toBe(201);
  const refused = {
    resource: 'IssueComment',
    code: 'unprocessable',
    field: 'data',
    message: 'Body is too long (maximum is 65536 characters)',
  };
  expect(await ask('POST', `/issues/${PULL_NUMBER}/comments`, { body: `${longest}x` })).toMatchObject({
    status: 422,
    body: { errors: [refused] },
  });
  expect(await ask('PATCH', `/issues/comments/${String(comment.body['id'])}`, { body: `${longest}x` })).toMatchObject({
    status: 422,
  });
  expect(
    await ask('POST', `${PULL}/comments`, { commit_id: head(), path: 'a.py', line: 5, body: `${longest}x` }),
  ).toMatchObject({ status: 422 });
  expect(await ask('POST', '/issues', { title: 'x', body: `${longest}x` })).toMatchObject({
    status: 422,
    body: { errors: [{ resource: 'Issue', field: 'body', message: 'body is too long (maximum is 65536 characters)' }] },
  });
});

test('a check run takes at most 50 annotations at a time, and adds them up', async () => {
  const { ask, head, github } = await bench({ permissions: { checks: 'write' } });
  const annotations = (count: number) =>
    Array.from({ length: count }, () => ({
      path: 'a.py',
      start_line: 1,
      end_line: 1,
      annotation_level: 'warning',
      message: 'm',
    }));
  const output = (count: number) => ({ title: 't', summary: 's', annotations: annotations(count) });
  const refused = await ask('POST', '/check-runs', {
    name: 'x',
    head_sha: head(),
    status: 'in_progress',
    output: output(79),
  });
  expect(refused).toMatchObject({
    status: 422,
    body: { message: 'Invalid request.\n\nNo more than 50 items are allowed; 79 were supplied.' },
  });
  github.forgetCalls();
  const made = await ask('POST', '/check-runs', {
    name: 'x',
    head_sha: head(),
    status: 'in_progress',
    output: output(50),
  });
  const more = await ask('PATCH', `/check-runs/${String(made.body['id'])}`, {
    status: 'completed',
    conclusion: 'success',
    output: output(3),
  });
  expect(more).toMatchObject({ status: 200, body: { conclusion: 'success', output: { annotations_count: 53 } } });
});

describe('tokens', () => {
  const READ_ONLY = { contents: 'read', pull_requests: 'read', issues: 'read' } as const;

  test.each([
    ['POST', `${PULL}/reviews`, { event: 'COMMENT', body: 'x' }, 'pull_requests=write'],
    ['POST', `/issues/${PULL_NUMBER}/comments`, { body: 'x' }, 'issues=write; pull_requests=write'],
    ['DELETE', '/pulls/comments/1', undefined, 'pull_requests=write'],
    ['POST', '/check-runs', { name: 'x', head_sha: 'a'.repeat(40), status: 'queued' }, 'checks=write'],
  ])('a read-only token may not %s %s', async (method, path, body, accepted) => {
    const { ask } = await bench({ permissions: READ_ONLY });
    const answer = await ask(method, path, body);
    expect(answer).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } });
    expect(answer.headers.get('x-accepted-github-permissions')).toBe(accepted);
  });

  test('reading goes on', async () => {
    const { ask, github } = await bench({ permissions: READ_ONLY });
    expect(await ask('GET', PULL)).toMatchObject({ status: 200 });
    expect(await ask('GET', `${PULL}/comments`)).toMatchObject({ status: 200 });
    expect(github.violations).toEqual([]);
  });

  test('a wrong token is refused', async () => {
    const { github } = await bench();
    expect(await plainClient(github, 'ghs_other')('GET', PULL)).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    });
  });
});

describe('things that are not there', () => {
  test.each([
    ['GET', '/pulls/8'],
    ['PATCH', '/issues/comments/1'],
    ['PATCH', '/pulls/comments/1'],
    ['DELETE', '/pulls/comments/1'],
    ['GET', '/commits/0123456789012345678901234567890123456789'],
    ['GET', '/git/ref/heads/none'],
    ['GET', '//repos/octo/other/pulls/7'],
  ])('%s %s', async (method, path) => {
    const { ask } = await bench();
    const answer = await ask(method, path, method === 'PATCH' ? { body: 'x' } : undefined);
    expect(answer).toMatchObject({ status: 404, body: { message: 'Not Found' } });
  });

  test('an operation outside the slice is a violation', async () => {
    const { ask, github } = await bench();
    await ask('PUT', `${PULL}/merge`);
    expect(github.violations).toEqual(['no such operation in the slice: PUT /repos/octo/demo/pulls/7/merge']);
  });
});

test('lists come in pages of 30, at most 100, with links that name the repository by number', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [`gen/${String(index).padStart(3, '0')}.txt`, 'x\n']),
  );
  const { ask, github } = await bench({ head: many });
  expect((await ask('GET', `${PULL}/files`)).list).toHaveLength(30);
  const first = await ask('GET', `${PULL}/files?per_page=500`);
  expect(first.list).toHaveLength(100);
  const address = `${github.url}/repositories/4242/pulls/7/files?per_page=500`;
  expect(first.headers.get('link')).toBe(`<${address}&page=2>; rel="next", <${address}&page=2>; rel="last"`);
  const second = await ask('GET', '//repositories/4242/pulls/7/files?per_page=100&page=2');
  expect(second.list).toHaveLength(30);
  expect(second.headers.get('link')).toMatch(/page=1>; rel="prev", <.*page=1>; rel="first"$/);
  expect((await ask('GET', `${PULL}/comments`)).headers.get('link')).toBeNull();
  expect(github.violations).toEqual([]);
});

test('files are what git says they are', async () => {
  const { ask } = await bench();
  const { list } = await ask('GET', `${PULL}/files`);
  const said = list.map((file) => [file['filename'], file['status'], file['previous_filename'], typeof file['patch']]);
  expect(said).toEqual([
    ['a.py', 'modified', undefined, 'string'],
    ['data.bin', 'added', undefined, 'undefined'],
    ['gone.py', 'removed', undefined, 'string'],
    ['src/nëw name.py', 'renamed', 'src/old.py', 'undefined'],
  ]);
});

test('a push moves comments with their lines and makes changed lines outdated', async () => {
  const { ask, github, push } = await bench();
  const comments = [5, 50].map((line) => ({ path: 'a.py', line, body: 'x' }));
  await ask('POST', `${PULL}/reviews`, { event: 'COMMENT', body: 'x', comments });
  push({ 'a.py': `new first line\n${HEAD.replace('changed', 'fixed')}` });
  const { list } = await ask('GET', `${PULL}/comments`);
  expect(list.map((comment) => [comment['line'], comment['original_line']])).toEqual([
    [null, 5],
    [51, 50],
  ]);
  expect(github.violations).toEqual([]);
});

test('commits can be compared', async () => {
  const { ask, base, head, github } = await bench();
  const answer = await ask('GET', `/compare/${base}...${head()}`);
  expect(answer).toMatchObject({ status: 200, body: { ahead_by: 1, merge_base_commit: { sha: base } } });
  expect(github.violations).toEqual([]);
});

test('SARIF is unpacked; code scanning may be off', async () => {
  const sarif = gzipSync(JSON.stringify({ version: '2.1.0', runs: [] })).toString('base64');
  const upload = { commit_sha: 'a'.repeat(40), ref: 'refs/heads/main', sarif };
  const on = await bench({ codeScanning: true, permissions: { security_events: 'write' } });
  expect(await on.ask('POST', '/code-scanning/sarifs', upload)).toMatchObject({ status: 202 });
  expect(on.github.world.sarif).toEqual([{ version: '2.1.0', runs: [] }]);
  const off = await bench();
  expect(await off.ask('POST', '/code-scanning/sarifs', upload)).toMatchObject({
    status: 403,
    body: { message: 'Code Security must be enabled for this repository to use code scanning.' },
  });
});

describe('faults', () => {
  const op = 'issues/create-comment';
  const comments = `/issues/${PULL_NUMBER}/comments`;

  test('an error page although the comment was stored', async () => {
    const { ask, github } = await bench({ faults: [{ op, ...UNICORN, applied: true }] });
    await expect(ask('POST', comments, { body: 'x' })).rejects.toThrow(/JSON/);
    expect(github.world.issueComments).toHaveLength(1);
  });

  test('a limit on the second call, once', async () => {
    const { ask } = await bench({ faults: [{ op, skip: 1, ...secondaryLimit(1) }] });
    const answers = [
      await ask('POST', comments, { body: '1' }),
      await ask('POST', comments, { body: '2' }),
      await ask('POST', comments, { body: '3' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 403, 201]);
    expect(answers[1]?.headers.get('retry-after')).toBe('1');
  });

  test('a cut connection', async () => {
    const { ask, github } = await bench({ faults: [{ op, kind: 'reset' }] });
    await expect(ask('POST', comments, { body: 'x' })).rejects.toThrow(/fetch failed/);
    expect(github.world.issueComments).toHaveLength(0);
  });
});
