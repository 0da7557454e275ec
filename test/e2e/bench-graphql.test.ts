/** The bench's GraphQL side: GitHub's schema, its rules for pages, its errors. */
import { expect, test } from 'vitest';
import { bench } from '../support/github/bench-pull.ts';
import { PULL_NUMBER, type ScenarioOptions } from '../support/github/scenario.ts';

const PULL = `/pulls/${PULL_NUMBER}`;

const query = (fields: string) => ({
  query: `query { repository(owner: "octo", name: "demo") { pullRequest(number: ${PULL_NUMBER}) { ${fields} } } }`,
});

async function withThread(permissions: ScenarioOptions['permissions']) {
  const made = await bench(permissions === undefined ? {} : { permissions });
  await made.ask('POST', `${PULL}/reviews`, {
    event: 'COMMENT',
    body: 'x',
    comments: [{ path: 'a.py', line: 5, body: 'x' }],
  });
  return made;
}

test('threads can be read', async () => {
  const { ask, github } = await withThread(undefined);
  const answer = await ask(
    'POST',
    '//graphql',
    query(
      'headRefOid reviewThreads(first: 100) { nodes { line isResolved comments(first: 1) { nodes { body author { login } } } } pageInfo { hasNextPage } }',
    ),
  );
  expect(answer.body).toMatchObject({
    data: {
      repository: {
        pullRequest: {
          reviewThreads: { nodes: [{ line: 5, comments: { nodes: [{ author: { login: 'github-actions' } }] } }] },
        },
      },
    },
  });
  expect(github.violations).toEqual([]);
});

test.each([
  [
    'a connection without bounds',
    'reviewThreads { nodes { id } }',
    'You must provide a `first` or `last` value to properly paginate the `reviewThreads` connection.',
  ],
  [
    'a page that is too large',
    'reviewThreads(first: 101) { nodes { id } }',
    'Requesting 101 records on the `reviewThreads` connection exceeds the `first` limit of 100 records.',
  ],
  ['an unknown field', 'headSha', 'Cannot query field "headSha" on type "PullRequest".'],
])('%s is refused and a violation', async (_, fields, message) => {
  const { ask, github } = await bench();
  const answer = await ask('POST', '//graphql', query(fields));
  expect(answer.body).toMatchObject({ errors: [{ message: expect.stringContaining(message) as string }] });
  expect(github.violations).toEqual([expect.stringContaining(message)]);
});

test('a field that GitHub has and the bench does not know is a violation', async () => {
  const { ask, github } = await bench();
  await ask('POST', '//graphql', query('changedFiles'));
  expect(github.violations).toContain('graphql: the bench has no PullRequest.changedFiles');
});

test('resolving a thread needs contents: write', async () => {
  const { ask, github } = await withThread(undefined);
  const [comment] = github.world.reviewComments;
  const mutation = {
    query: `mutation { resolveReviewThread(input: {threadId: "PRRT_${comment?.id}"}) { thread { isResolved } } }`,
  };
  expect((await ask('POST', '//graphql', mutation)).body).toMatchObject({
    data: { resolveReviewThread: null },
    errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
  });
  const allowed = await withThread({ contents: 'write', pull_requests: 'write' });
  const id = allowed.github.world.reviewComments[0]?.id;
  const answer = await allowed.ask('POST', '//graphql', {
    query: mutation.query.replace(String(comment?.id), String(id)),
  });
  expect(answer.body).toMatchObject({ data: { resolveReviewThread: { thread: { isResolved: true } } } });
});

test('an unknown id is not found', async () => {
  const { ask } = await bench();
  const answer = await ask('POST', '//graphql', {
    query: 'mutation { resolveReviewThread(input: {threadId: "PRRT_1"}) { clientMutationId } }',
  });
  expect(answer.body).toMatchObject({
    errors: [{ type: 'NOT_FOUND', message: "Could not resolve to a node with the global id of 'PRRT_1'" }],
  });
});
