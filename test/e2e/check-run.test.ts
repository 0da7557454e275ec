/** The check run with annotations that a workflow may ask for. */
import { describe, expect, test } from 'vitest';
import type { Fault } from '../support/github/faults.ts';
import { HAZARD, lineOf, manyHazards, MENDED, PYPROJECT } from '../support/github/programs.ts';
import { scenario, type Scenario } from '../support/github/scenario.ts';

const PERMISSIONS = { contents: 'read', checks: 'write' } as const;
const INPUTS = { 'check-run': 'true', comment: 'false' };

async function pullWith(program: string, faults: readonly Fault[] = []): Promise<Scenario> {
  const base = { 'pyproject.toml': PYPROJECT };
  return scenario({ base, head: { 'app.py': program }, permissions: PERMISSIONS, faults });
}

function checkRuns({ github }: Scenario) {
  return [...github.world.checkRuns.values()];
}

describe('annotations go 50 at a time', () => {
  test.each([
    [0, ['checks/create']],
    [1, ['checks/create']],
    [49, ['checks/create']],
    [50, ['checks/create']],
    [51, ['checks/create', 'checks/update']],
    [100, ['checks/create', 'checks/update']],
    [101, ['checks/create', 'checks/update', 'checks/update']],
  ])('%i findings', async (count, writes) => {
    const pull = await pullWith(count === 0 ? MENDED : manyHazards(count));
    const result = await pull.run({ inputs: INPUTS });
    expect(result.code).toBe(count === 0 ? 0 : 1);
    expect(pull.github.writes()).toEqual(writes);
    expect(checkRuns(pull)).toHaveLength(1);
    const [run] = checkRuns(pull);
    expect(run?.annotations).toHaveLength(count);
    expect(run?.request).toMatchObject({
      name: 'Forksight findings',
      head_sha: pull.head(),
      conclusion: count === 0 ? 'success' : 'failure',
    });
    // The check run has them, so that the job only says why it fails.
    expect(result.annotations).toHaveLength(count === 0 ? 0 : 1);
    pull.github.forgetCalls();
    await pull.run({ inputs: INPUTS });
    expect(pull.github.writes()).toEqual([]);
    expect(pull.github.violations).toEqual([]);
  });

  test('201 findings: 200 are annotated, and the check run says that there is one more', async () => {
    const pull = await pullWith(manyHazards(201));
    await pull.run({ inputs: INPUTS });
    const [run] = checkRuns(pull);
    expect(run?.annotations).toHaveLength(200);
    expect(JSON.stringify(run?.request)).toContain(
      'Only 200 annotations are shown beside the code; there could be 1 more.',
    );
    expect(pull.github.calls.filter(({ status }) => status === 422)).toEqual([]);
    expect(pull.github.violations).toEqual([]);
  });
});

test('an annotation says what a comment says, at its lines', async () => {
  const pull = await pullWith(HAZARD);
  await pull.run({ inputs: INPUTS });
  expect(checkRuns(pull)[0]?.annotations).toEqual([
    {
      path: 'app.py',
      start_line: lineOf(HAZARD, 'multiprocessing.Pool'),
      end_line: lineOf(HAZARD, 'multiprocessing.Pool'),
      annotation_level: 'failure',
      title: expect.stringMatching(/^FS101 /),
      message: expect.stringMatching(/\.\n.*\.\n/),
    },
  ]);
});

test('what says something else gets a check run of its own, and another category as well', async () => {
  const pull = await pullWith(HAZARD);
  await pull.run({ inputs: INPUTS });
  await pull.run({ inputs: { ...INPUTS, 'fail-on': 'never' } });
  await pull.run({ inputs: { ...INPUTS, category: 'api' } });
  expect(checkRuns(pull).map(({ request }) => [request['name'], request['conclusion']])).toEqual([
    ['Forksight findings', 'failure'],
    ['Forksight findings', 'success'],
    ['Forksight findings: api', 'failure'],
  ]);
});

test('a token that may not write check runs is found out by the first write; the job has the annotations', async () => {
  const pull = await scenario({
    base: { 'pyproject.toml': PYPROJECT },
    head: { 'app.py': HAZARD },
    permissions: { contents: 'read', checks: 'read' },
    fork: true,
  });
  const result = await pull.run({ inputs: INPUTS });
  expect(result).toMatchObject({ code: 1, annotations: [{ name: 'error', properties: { file: 'app.py' } }] });
  expect(result.log).toContain('The token may not write check runs (`checks: write`)');
  expect(pull.github.calls.map(({ operation, status }) => [operation, status])).toEqual([
    ['checks/list-for-ref', 200],
    ['checks/create', 403],
  ]);
});

test('a token that may not even read them: one sentence says what to grant', async () => {
  const pull = await scenario({
    base: { 'pyproject.toml': PYPROJECT },
    head: { 'app.py': HAZARD },
    permissions: { contents: 'read' },
  });
  const result = await pull.run({ inputs: INPUTS });
  expect(result.code).toBe(1);
  expect(result.annotations.map(({ name }) => name).toSorted()).toEqual(['error', 'warning']);
  expect(result.log).toContain('check that the workflow grants `checks: write`');
});

describe('trouble makes no second check run, and loses no annotation', () => {
  const failing = { status: 502, body: '<html>Unicorn!</html>' } as const;

  test.each<[string, Fault]>([
    ['the answer to the first write is lost', { op: 'checks/create', ...failing, applied: true }],
    ['the first write fails', { op: 'checks/create', ...failing }],
    ['the answer to the second write is lost', { op: 'checks/update', ...failing, applied: true }],
    ['the second write fails', { op: 'checks/update', ...failing }],
    ['the connection is cut', { op: 'checks/update', kind: 'reset' }],
    ['a slow answer', { op: 'checks/create', kind: 'slow' }],
  ])('%s', async (_, fault) => {
    const pull = await pullWith(manyHazards(51), [fault]);
    expect(await pull.run({ inputs: INPUTS })).toMatchObject({ code: 1 });
    expect(checkRuns(pull).map(({ annotations }) => annotations.length)).toEqual([51]);
    expect(pull.github.violations).toEqual([]);
  });

  test('a run that ended half-way is made good by the next', async () => {
    const faults = [{ op: 'checks/update', ...failing, times: 2 }];
    const pull = await pullWith(manyHazards(51), faults);
    const result = await pull.run({ inputs: INPUTS });
    expect(result.log).toContain('The check run could not be written as a whole');
    expect(result.annotations.filter(({ properties }) => properties['file'] === 'app.py')).toHaveLength(9);
    expect(checkRuns(pull).map(({ annotations }) => annotations.length)).toEqual([50]);
    pull.github.forgetCalls();
    await pull.run({ inputs: INPUTS });
    expect(pull.github.writes()).toEqual(['checks/update']);
    expect(checkRuns(pull).map(({ annotations }) => annotations.length)).toEqual([51]);
  });
});
