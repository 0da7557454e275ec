/** A pull request's life: opened, looked at again, answered, mended. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { comments, replies, says } from '../support/github/people.ts';
import { HAZARD, lineOf, MENDED, PYPROJECT } from '../support/github/programs.ts';
import { scenario, type Scenario } from '../support/github/scenario.ts';

const POOL = lineOf(HAZARD, 'multiprocessing.Pool');

async function opened(): Promise<Scenario> {
  return scenario({ base: { 'pyproject.toml': PYPROJECT }, head: { 'app.py': HAZARD } });
}

function places({ github }: Scenario): readonly (readonly [string, number | null])[] {
  return github.world.reviewComments.map(({ path, line }) => [path, line]);
}

describe('opened', () => {
  test('one review with a comment at the fork, one summary comment, a job summary, and a failing check', async () => {
    const pull = await opened();
    const result = await pull.run();
    expect(pull.github.violations).toEqual([]);
    expect(places(pull)).toEqual([['app.py', POOL]]);
    expect(pull.github.world.reviews).toMatchObject([{ state: 'COMMENTED', commit: pull.head() }]);
    expect(pull.github.world.reviewComments[0]?.body).toMatch(/FS101/);
    expect(pull.github.world.issueComments).toHaveLength(1);
    expect(result.summary).toContain('FS101');
    expect(result.code).toBe(1);
  });

  test.each([
    ['never', 0],
    ['error', 1],
    ['warning', 1],
    ['note', 1],
  ])('fail-on %s gives %i', async (failOn, code) => {
    const pull = await opened();
    expect(await pull.run({ inputs: { 'fail-on': failOn } })).toMatchObject({ code });
    expect(places(pull)).toHaveLength(1);
  });

  test('the links name the analysed commit and the line', async () => {
    const pull = await opened();
    await pull.run();
    const body = pull.github.world.reviewComments[0]?.body ?? '';
    expect(body).toContain(`https://github.com/octo/demo/blob/${pull.head()}/app.py#L${lineOf(HAZARD, 'Thread(')}`);
  });
});

describe('looked at again', () => {
  test('a second run on the same head writes nothing and says the same', async () => {
    const pull = await opened();
    const first = await pull.run();
    pull.github.forgetCalls();
    const second = await pull.run({ action: 'reopened' });
    expect(pull.github.writes()).toEqual([]);
    expect(second.code).toBe(first.code);
    expect(second.summary).toBe(first.summary);
    expect(pull.github.violations).toEqual([]);
  });

  test('lines above and a new name keep the comment', async () => {
    const pull = await opened();
    await pull.run();
    const [before] = pull.github.world.reviewComments.map(({ id }) => id);
    pull.push({ 'app.py': `"""Squares numbers."""\n\n${HAZARD}` });
    await pull.run({ action: 'synchronize' });
    expect(places(pull)).toEqual([['app.py', POOL + 2]]);
    expect(pull.github.world.reviewComments[0]?.id).toBe(before);
    expect(pull.github.violations).toEqual([]);
  });

  test('what other people wrote does not matter, however much it is', async () => {
    const pull = await opened();
    for (let count = 0; count < 130; count++) {
      comments(pull.github, 'app.py', 1, `Remark ${count}`);
      says(pull.github, `Remark ${count}`);
    }
    await pull.run();
    pull.github.forgetCalls();
    await pull.run();
    expect(pull.github.writes()).toEqual([]);
    expect(pull.github.world.reviewComments).toHaveLength(131);
    expect(pull.github.world.issueComments).toHaveLength(131);
  });

  test('two hazards, one mended: the other comment stays', async () => {
    const pull = await scenario({
      base: { 'pyproject.toml': PYPROJECT },
      head: { 'app.py': HAZARD, 'other.py': HAZARD },
    });
    await pull.run();
    expect(places(pull)).toHaveLength(2);
    pull.push({ 'other.py': MENDED });
    await pull.run({ action: 'synchronize' });
    expect(places(pull)).toEqual([['app.py', POOL]]);
    expect(pull.github.violations).toEqual([]);
  });
});

test('a usual pull request, 20 changed files and 5 findings: 4 requests, and 1 when nothing has changed', async () => {
  const lock = readFileSync(new URL('../../examples/lock-before-start/bad.py', import.meta.url), 'utf8');
  const names = Array.from({ length: 20 }, (_, index) => `part_${index}.py`);
  const base = Object.fromEntries(names.map((name) => [name, 'VALUE = 1\n']));
  const changed = [HAZARD, HAZARD, HAZARD, lock, `${lock}\n\n# The end.\n`];
  const head = Object.fromEntries(names.map((name, index) => [name, changed[index] ?? 'VALUE = 2\n']));
  const pull = await scenario({ base: { 'pyproject.toml': PYPROJECT, ...base }, head });
  const requests = (): readonly string[] => pull.github.calls.map(({ operation }) => operation);
  await pull.run();
  expect(pull.github.world.reviewComments.map(({ path }) => path).toSorted()).toEqual(names.slice(0, 5));
  expect(requests()).toEqual(['graphql', 'pulls/create-review', 'issues/create-comment', 'graphql']);
  pull.github.forgetCalls();
  await pull.run({ action: 'reopened' });
  expect(requests()).toEqual(['graphql']);
  const ids = pull.github.world.reviewComments.map(({ id }) => id);
  pull.push(Object.fromEntries(changed.map((program, index) => [names[index] ?? '', `# One.\n# Two.\n${program}`])));
  pull.github.forgetCalls();
  await pull.run({ action: 'synchronize' });
  // The places that the comments name have moved, and the summary names the commit.
  const edits = Array.from({ length: 5 }, () => 'pulls/update-review-comment');
  expect(requests()).toEqual(['graphql', ...edits, 'issues/update-comment']);
  expect(pull.github.world.reviewComments.map(({ id }) => id)).toEqual(ids);
});

test('copies of our comments under another name do not stand for ours', async () => {
  const pull = await opened();
  await pull.run();
  const { reviewComments, issueComments } = pull.github.world;
  reviewComments.push(...reviewComments.splice(0).map((comment) => ({ ...comment, author: 'reviewer' })));
  issueComments.push(...issueComments.splice(0).map((comment) => ({ ...comment, author: 'reviewer' })));
  const [copies, summaries] = [[...reviewComments], [...issueComments]];
  await pull.run();
  expect(reviewComments).toHaveLength(2);
  expect(reviewComments[0]).toEqual(copies[0]);
  expect(issueComments).toHaveLength(2);
  expect(issueComments[0]).toEqual(summaries[0]);
});

describe('mended', () => {
  test('the comment goes, the summary tells, the check passes', async () => {
    const pull = await opened();
    await pull.run();
    const [summary] = pull.github.world.issueComments.map(({ id, body }) => ({ id, body }));
    pull.push({ 'app.py': MENDED });
    const result = await pull.run({ action: 'synchronize' });
    expect(result.code).toBe(0);
    expect(places(pull)).toEqual([]);
    expect(pull.github.world.issueComments).toHaveLength(1);
    expect(pull.github.world.issueComments[0]?.id).toBe(summary?.id);
    expect(pull.github.world.issueComments[0]?.body).not.toBe(summary?.body);
    expect(pull.github.violations).toEqual([]);
  });

  test('a thread that a person has answered is not deleted', async () => {
    const pull = await opened();
    await pull.run();
    const [comment] = pull.github.world.reviewComments;
    if (comment === undefined) throw new Error('no comment was written');
    const reply = replies(pull.github, comment, 'Good catch.');
    pull.push({ 'app.py': MENDED });
    await pull.run({ action: 'synchronize' });
    expect(pull.github.world.reviewComments.map(({ id }) => id)).toEqual([comment.id, reply.id]);
    expect(comment.body).toMatch(/resolved/i);
    expect(reply.body).toBe('Good catch.');
    pull.github.forgetCalls();
    await pull.run({ action: 'synchronize' });
    expect(pull.github.writes()).toEqual([]);
  });

  test('a comment with our marker that someone else wrote is left alone', async () => {
    const pull = await opened();
    await pull.run();
    const [ours] = pull.github.world.reviewComments;
    const forged = comments(pull.github, 'app.py', POOL, ours?.body ?? '');
    const said = says(pull.github, pull.github.world.issueComments[0]?.body ?? '');
    pull.push({ 'app.py': MENDED });
    await pull.run({ action: 'synchronize' });
    expect(pull.github.world.reviewComments).toEqual([forged]);
    expect(pull.github.world.issueComments).toContain(said);
    expect(pull.github.violations).toEqual([]);
  });
});

test('a thread that people have resolved is left alone, and told in the summary', async () => {
  const pull = await opened();
  await pull.run();
  const [comment] = pull.github.world.reviewComments;
  comment!.resolved = true;
  const body = comment!.body;
  expect(await pull.run()).toMatchObject({ code: 1 });
  expect(pull.github.world.reviewComments.map((one) => one.body)).toEqual([body]);
  expect(pull.github.world.issueComments[0]?.body).toContain('#### Resolved by people, and still there (1)');
  expect(pull.github.violations).toEqual([]);
});

test('resolve-mode: a thread is resolved where the token may', async () => {
  const permissions = { contents: 'write', pull_requests: 'write' } as const;
  const pull = await scenario({ base: { 'pyproject.toml': PYPROJECT }, head: { 'app.py': HAZARD }, permissions });
  await pull.run();
  pull.push({ 'app.py': MENDED });
  await pull.run({ action: 'synchronize', inputs: { 'resolve-mode': 'resolve' } });
  expect(pull.github.world.reviewComments).toMatchObject([
    { resolved: true, body: expect.stringMatching(/Resolved/) as unknown },
  ]);
  expect(pull.github.violations).toEqual([]);
});

test('resolve-mode: a comment is hidden, with no more than `pull-requests: write`, and answers stay', async () => {
  const pull = await opened();
  await pull.run();
  const [comment] = pull.github.world.reviewComments;
  replies(pull.github, comment!, 'Thanks.');
  pull.push({ 'app.py': MENDED });
  const run = () => pull.run({ action: 'synchronize', inputs: { 'resolve-mode': 'minimize' } });
  await run();
  expect(comment).toMatchObject({ minimized: 'resolved', body: expect.stringMatching(/Resolved/) as unknown });
  expect(pull.github.world.reviewComments).toHaveLength(2);
  pull.github.forgetCalls();
  await run();
  expect(pull.github.writes()).toEqual([]);
  expect(pull.github.violations).toEqual([]);
});

test('on GitHub Enterprise Server, at the addresses that the runner names', async () => {
  const pull = await opened();
  const { url } = pull.github;
  const server = 'https://git.example.com';
  const environment = {
    GITHUB_API_URL: `${url}/api/v3`,
    GITHUB_GRAPHQL_URL: `${url}/api/graphql`,
    GITHUB_SERVER_URL: server,
  };
  await pull.run({ environment });
  expect(places(pull)).toEqual([['app.py', POOL]]);
  expect(pull.github.world.reviewComments[0]?.body).toContain(`${server}/octo/demo/blob/${pull.head()}/app.py#L`);
  expect(pull.github.calls.map(({ path }) => path.split('/').slice(0, 3).join('/'))).not.toContain('/repos/octo');
  expect(pull.github.violations).toEqual([]);
});
