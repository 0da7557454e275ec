/** The bench's judge is itself judged: by GitHub's own examples, and by requests with a known fault. */
import { describe, expect, test } from 'vitest';
import { HANDLERS } from '../support/github/handler-table.ts';
import { githubSpec } from '../support/github/spec.ts';

const spec = githubSpec();

test('the bench serves exactly the operations of the slice', () => {
  expect(Object.keys(HANDLERS).toSorted()).toEqual([...spec.operations.keys()].toSorted());
});

describe('official examples of answers', () => {
  /** Examples that lack a property which GitHub's own schema requires. */
  const INCOMPLETE = [
    'pulls/get',
    'pulls/list',
    'issues/create-comment',
    'issues/list-comments',
    'issues/get',
    'repos/get-commit',
  ];

  for (const operation of spec.operations.values()) {
    for (const [status, { examples, schema }] of operation.responses) {
      if (schema === undefined || examples.length === 0 || status >= 300) continue;
      test(`${operation.id} ${status}`, () => {
        const errors = spec.checkResponse(operation, status, examples[0]);
        const tolerated = INCOMPLETE.includes(operation.id) ? /required property/ : undefined;
        expect(errors.filter((error) => tolerated?.test(error) !== true)).toEqual([]);
      });
    }
  }
});

describe('requests', () => {
  const REVIEW = '/repos/octo/demo/pulls/7/reviews';
  const RUN = '/repos/octo/demo/check-runs';
  const annotation = { path: 'a.py', start_line: 1, end_line: 1, annotation_level: 'warning', message: 'm' };

  test.each([
    [
      'a review',
      'POST',
      REVIEW,
      {},
      { event: 'COMMENT', body: 'x', comments: [{ path: 'a.py', line: 4, body: 'x' }] },
      [],
    ],
    [
      'a misspelt property',
      'POST',
      REVIEW,
      {},
      { evnt: 'COMMENT' },
      ['body: must NOT have additional properties (evnt)'],
    ],
    [
      'a misspelt property of a comment',
      'POST',
      REVIEW,
      {},
      { event: 'COMMENT', comments: [{ path: 'a.py', lines: 4, body: 'x' }] },
      ['body/comments/0: must NOT have additional properties (lines)'],
    ],
    [
      'a comment on a file in a review',
      'POST',
      REVIEW,
      {},
      { event: 'COMMENT', comments: [{ path: 'a.py', subject_type: 'file', body: 'x' }] },
      ['body/comments/0: must NOT have additional properties (subject_type)'],
    ],
    [
      'an unknown event',
      'POST',
      REVIEW,
      {},
      { event: 'COMENT' },
      ['body/event: must be equal to one of the allowed values (APPROVE, REQUEST_CHANGES, COMMENT)'],
    ],
    ['no body', 'POST', REVIEW.replace('reviews', 'comments'), {}, undefined, ['body: missing']],
    [
      'a misspelt query',
      'GET',
      '/repos/octo/demo/pulls/7/files',
      { perpage: '100' },
      undefined,
      ['query: must NOT have additional properties (perpage)'],
    ],
    [
      'a page that is no number',
      'GET',
      '/repos/octo/demo/pulls/7/files',
      { page: 'two' },
      undefined,
      ['query/page: must be integer'],
    ],
    [
      'a pull request that is no number',
      'GET',
      '/repos/octo/demo/pulls/seven',
      {},
      undefined,
      ['path/pull_number: must be integer'],
    ],
    ['no head of a check run', 'POST', RUN, {}, { name: 'x' }, ["body: must have required property 'head_sha'"]],
    [
      'an unknown annotation level',
      'POST',
      RUN,
      {},
      {
        name: 'x',
        head_sha: 'a'.repeat(40),
        status: 'queued',
        output: { title: 't', summary: 's', annotations: [{ ...annotation, annotation_level: 'error' }] },
      },
      [
        'body/output/annotations/0/annotation_level: must be equal to one of the allowed values (notice, warning, failure)',
      ],
    ],
  ])('%s', (_, method, path, query, body, expected) => {
    const found = spec.match(method, path);
    if (found === undefined) throw new Error(`no operation for ${method} ${path}`);
    const { errors } = spec.checkRequest(found.operation, { params: found.params, query, body });
    const wanted: readonly string[] = expected;
    // A schema with alternatives repeats an error for each of them.
    expect(errors.filter((error) => wanted.includes(error) || wanted.length === 0)).toEqual(wanted);
  });

  test('an operation that Forksight must not call is not in the slice', () => {
    expect(spec.match('DELETE', '/repos/octo/demo')).toBeUndefined();
    expect(spec.match('PUT', '/repos/octo/demo/pulls/7/merge')).toBeUndefined();
  });
});
