/** GitHub refuses, fails, or has moved on. */
import { describe, expect, test } from 'vitest';
import { secondaryLimit, UNICORN, type Fault } from '../support/github/faults.ts';
import { isObject, objectsAt } from '../support/github/json.ts';
import { HAZARD, lineOf, PYPROJECT } from '../support/github/programs.ts';
import { PULL_NUMBER, scenario, type Scenario, type ScenarioOptions } from '../support/github/scenario.ts';

const POOL = lineOf(HAZARD, 'multiprocessing.Pool');

async function hazard(options: Partial<ScenarioOptions> = {}): Promise<Scenario> {
  return scenario({ base: { 'pyproject.toml': PYPROJECT }, head: { 'app.py': HAZARD }, ...options });
}

function refusedWrites({ github }: Scenario): number {
  return github.calls.filter(({ status }) => status === 403).length;
}

describe('a read-only token', () => {
  const READ_ONLY = { contents: 'read', pull_requests: 'read', issues: 'read' } as const;

  test.each([
    ['of a fork', true],
    ['of a bot', false],
  ])('%s: annotations and job summary, the same exit status, no error', async (_, fork) => {
    const pull = await hazard({ permissions: READ_ONLY, fork });
    const result = await pull.run();
    expect(result.code).toBe(1);
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        properties: expect.objectContaining({ file: 'app.py', line: String(POOL) }) as unknown,
      }),
    );
    expect(result.summary).toContain('FS101');
    expect(pull.github.world.reviewComments).toEqual([]);
    expect(refusedWrites(pull)).toBeLessThanOrEqual(1);
    expect(pull.github.violations).toEqual([]);
  });

  test('without findings nothing is annotated', async () => {
    const pull = await hazard({ permissions: READ_ONLY, head: { 'app.py': 'VALUE = 1\n' } });
    const result = await pull.run();
    expect(result).toMatchObject({ code: 0, annotations: [] });
    expect(pull.github.writes()).toEqual([]);
  });
});

test('GitHub refuses one comment: the others are written at their lines, and that one on its file', async () => {
  const refusesB: Fault = {
    op: 'pulls/create-review',
    times: Number.POSITIVE_INFINITY,
    when: (body) => isObject(body) && objectsAt(body, 'comments').some(({ path }) => path === 'b.py'),
    status: 422,
    body: {
      message: 'Unprocessable Entity',
      errors: [
        "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
      ],
      documentation_url: 'https://docs.github.com/rest/pulls/reviews',
      status: '422',
    },
  };
  const pull = await hazard({ head: { 'a.py': HAZARD, 'b.py': HAZARD, 'c.py': HAZARD }, faults: [refusesB] });
  const result = await pull.run();
  const said = pull.github.world.reviewComments.map(({ path, line }) => [path, line]);
  expect(said.toSorted()).toEqual([
    ['a.py', POOL],
    ['b.py', null],
    ['c.py', POOL],
  ]);
  expect(pull.github.world.issueComments).toHaveLength(1);
  expect(result.code).toBe(1);
  pull.github.forgetCalls();
  await pull.run();
  expect(pull.github.writes()).toEqual([]);
  expect(pull.github.violations).toEqual([]);
});

describe('GitHub answers badly although it did the work', () => {
  test.each<[string, Fault]>([
    ['the review, an error page', { op: 'pulls/create-review', ...UNICORN, applied: true }],
    [
      'the review, a server error',
      { op: 'pulls/create-review', status: 500, body: { message: 'Server Error' }, applied: true },
    ],
    ['the review, a cut connection', { op: 'pulls/create-review', kind: 'reset', applied: true }],
    ['the review, no answer at all', { op: 'pulls/create-review', kind: 'hang', applied: true }],
    ['the summary, an error page', { op: 'issues/create-comment', ...UNICORN, applied: true }],
    ['the summary, a cut connection', { op: 'issues/create-comment', kind: 'reset', applied: true }],
  ])('%s: nothing is there twice', async (_, fault) => {
    const pull = await hazard({ faults: [fault] });
    const result = await pull.run();
    // Not even for a moment: a second comment that is deleted at once has been mailed all the same.
    expect(pull.github.writes()).toEqual(['pulls/create-review', 'issues/create-comment']);
    expect(pull.github.world.reviewComments).toHaveLength(1);
    expect(pull.github.world.issueComments).toHaveLength(1);
    expect(result.code).toBe(1);
    pull.github.forgetCalls();
    await pull.run();
    expect(pull.github.writes()).toEqual([]);
    expect(pull.github.violations).toEqual([]);
  });
});

describe('GitHub fails for a moment', () => {
  test.each<[string, Fault]>([
    ['reading the pull request', { op: 'graphql', ...UNICORN }],
    ['reading, with a cut connection', { op: 'graphql', kind: 'reset' }],
    ['reading, with an answer in small pieces', { op: 'graphql', kind: 'slow', times: 9 }],
    ['writing, with an answer in small pieces', { op: 'pulls/create-review', kind: 'slow' }],
    ['a limit on the review', { op: 'pulls/create-review', ...secondaryLimit(1) }],
    ['a limit on the summary', { op: 'issues/create-comment', ...secondaryLimit(1) }],
  ])('%s: the comments are written all the same', async (_, fault) => {
    const pull = await hazard({ faults: [fault] });
    const result = await pull.run();
    expect(pull.github.world.reviewComments).toHaveLength(1);
    expect(pull.github.world.issueComments).toHaveLength(1);
    expect(result.code).toBe(1);
  });
});

test('GitHub is down: the job summary has the finding, and the log says what was not written', async () => {
  const pull = await hazard({ faults: [{ op: '*', ...UNICORN, times: Number.POSITIVE_INFINITY }] });
  const result = await pull.run();
  expect(result.code).not.toBe(0);
  expect(result.summary).toContain('FS101');
  expect(result.log).not.toContain('<html>');
  expect(pull.github.calls.length).toBeLessThan(30);
});

test('the branch has moved on since the run began: nothing is posted', async () => {
  const pull = await hazard();
  const newer = pull.fixture.commit('Newer', { 'app.py': 'VALUE = 1\n' });
  pull.github.push(PULL_NUMBER, newer);
  const result = await pull.run({ action: 'synchronize' });
  expect(pull.github.writes()).toEqual([]);
  expect(result.summary).toContain('FS101');
  expect(result.code).toBe(1);
});

test('two runs at once leave one comment for each finding, and one summary', async () => {
  const pull = await hazard({
    faults: ['pulls/create-review', 'issues/create-comment'].map((op) => ({ op, kind: 'together', times: 2 })),
  });
  const results = await Promise.all([pull.run(), pull.run()]);
  expect(results.map(({ code }) => code)).toEqual([1, 1]);
  expect(pull.github.world.reviews).toHaveLength(2);
  expect(pull.github.world.reviewComments).toHaveLength(1);
  expect(pull.github.world.issueComments).toHaveLength(1);
  pull.github.forgetCalls();
  await pull.run();
  expect(pull.github.writes()).toEqual([]);
  expect(pull.github.violations).toEqual([]);
});

test('the hour has few requests left: they are left to others, and the log says so', async () => {
  const pull = await hazard({ requestsLeft: 90 });
  const result = await pull.run();
  expect(result.code).toBe(1);
  expect(pull.github.writes()).toEqual(['pulls/create-review']);
  expect(result.annotations.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^The summary comment could not be written: no more comments could be written for now/),
  );
  expect(result.summary).toContain('FS101');
});
