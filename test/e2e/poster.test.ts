/** Two workflows for forks: one analyses and may not write, one posts, without a checkout, and believes nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { workflowRunEvent } from '../support/github/events.ts';
import { type Json, isObject, objectAt, objectsAt } from '../support/github/json.ts';
import { HAZARD, lineOf, PYPROJECT } from '../support/github/programs.ts';
import { type StepResult, runAction } from '../support/github/runner.ts';
import { PULL_NUMBER, scenario, type Scenario } from '../support/github/scenario.ts';
import { zip } from '../support/zip.ts';

const POOL = lineOf(HAZARD, 'multiprocessing.Pool');
const READ = { contents: 'read', pull_requests: 'read' } as const;
const WRITE = { actions: 'read', pull_requests: 'write' } as const;

/** A pull request of a fork, and the report of the job that may not write. */
async function analysed(): Promise<{ readonly pull: Scenario; readonly first: StepResult }> {
  const head = { 'app.py': HAZARD, 'lib.py': HAZARD.replace('main()', 'run()') };
  const pull = await scenario({ base: { 'pyproject.toml': PYPROJECT }, head, fork: true, permissions: READ });
  const first = await pull.run();
  pull.github.world.permissions = WRITE;
  pull.github.forgetCalls();
  return { pull, first };
}

interface Posting {
  readonly artifact?: Uint8Array;
  readonly payload?: Json;
  readonly name?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** The second workflow, in an empty folder, with what the first left. */
async function post(
  pull: Scenario,
  { artifact, payload, name = 'forksight-report', inputs = {} }: Posting,
): Promise<StepResult> {
  const { world, url, token } = pull.github;
  if (artifact !== undefined) world.artifacts.push({ id: 1, run: 99, name, bytes: artifact });
  const workspace = mkdtempSync(join(tmpdir(), 'forksight-empty-'));
  onTestFinished(() => rmSync(workspace, { recursive: true, force: true }));
  const event = { event: 'workflow_run', payload: payload ?? workflowRunEvent(pull.head()) };
  return runAction({ ...event, api: url, token, workspace, sha: pull.base, ref: 'refs/heads/main', inputs });
}

const packed = (text: string): Buffer => zip([{ name: 'forksight-report.json', data: text }]);

/** The report as somebody else would have it. */
function forged({ report }: StepResult, change: (report: Json, finding: Json) => void): Buffer {
  const parsed = JSON.parse(report) as Json;
  for (const { finding } of objectsAt(objectAt(objectAt(parsed, 'change'), 'comparison'), 'introduced')) {
    if (isObject(finding)) change(parsed, finding);
  }
  return packed(JSON.stringify(parsed));
}

test('the findings are posted at their lines, the summary as well, and a second time nothing is', async () => {
  const { pull, first } = await analysed();
  expect(first.code).toBe(1);
  const result = await post(pull, { artifact: packed(first.report) });
  expect(result.code).toBe(0);
  expect(pull.github.violations).toEqual([]);
  expect(pull.github.world.reviewComments.map(({ path, line }) => [path, line])).toEqual([
    ['app.py', POOL],
    ['lib.py', POOL],
  ]);
  expect(pull.github.world.reviewComments[0]?.body).toContain('app.py#L');
  expect(pull.github.world.issueComments).toHaveLength(1);
  pull.github.forgetCalls();
  expect(await post(pull, {})).toMatchObject({ code: 0 });
  expect(pull.github.writes()).toEqual([]);
});

test('a check run that is asked for has the annotations, says nothing of passing, and is written once', async () => {
  const { pull, first } = await analysed();
  pull.github.world.permissions = { ...WRITE, checks: 'write' };
  const inputs = { 'check-run': 'true' };
  expect(await post(pull, { artifact: packed(first.report), inputs })).toMatchObject({ code: 0 });
  const runs = [...pull.github.world.checkRuns.values()];
  expect(runs.map(({ request }) => [request['head_sha'], request['conclusion']])).toEqual([[pull.head(), 'neutral']]);
  expect(runs[0]?.annotations).toMatchObject([
    { path: 'app.py', start_line: POOL },
    { path: 'lib.py', start_line: POOL },
  ]);
  pull.github.forgetCalls();
  expect(await post(pull, { inputs })).toMatchObject({ code: 0 });
  expect(pull.github.writes()).toEqual([]);
  expect(pull.github.violations).toEqual([]);
});

test('without the permission for check runs, the comments are posted and the log says what is missing', async () => {
  const { pull, first } = await analysed();
  pull.github.world.permissions = { ...WRITE, checks: 'read' };
  const result = await post(pull, { artifact: packed(first.report), inputs: { 'check-run': 'true' } });
  expect(result.code).toBe(0);
  expect(result.log).toContain('The token may not write check runs (`checks: write`)');
  expect(pull.github.world.reviewComments).toHaveLength(2);
});

test.each([
  [301, [['zzz.py', POOL]], 'at a line'],
  // GitHub lists 3,000 files and no more.
  [3_001, [], 'below'],
])('of %i changed files: what GitHub does not list stands in the summary', async (count, places, where) => {
  const others = Array.from({ length: count - 1 }, (_, index) => [`data/${index}.txt`, 'x\n']);
  const head = { ...Object.fromEntries(others), 'zzz.py': HAZARD };
  const pull = await scenario({ base: { 'pyproject.toml': PYPROJECT }, head, fork: true, permissions: READ });
  const first = await pull.run({ inputs: { comment: 'false' } });
  pull.github.world.permissions = WRITE;
  expect(await post(pull, { artifact: packed(first.report) })).toMatchObject({ code: 0 });
  expect(pull.github.world.reviewComments.map(({ path, line }) => [path, line])).toEqual(places);
  expect(pull.github.world.issueComments[0]?.body).toContain(`**1 introduced** (1 ${where})`);
  expect(pull.github.violations).toEqual([]);
});

describe('nothing is posted', () => {
  test('about a commit that the pull request has left', async () => {
    const { pull, first } = await analysed();
    const left = pull.head();
    pull.push({ 'app.py': 'VALUE = 1\n' });
    const result = await post(pull, { artifact: packed(first.report), payload: workflowRunEvent(left) });
    expect(result).toMatchObject({
      code: 0,
      summary: expect.stringContaining('No open pull request is at') as unknown,
    });
    expect(pull.github.writes()).toEqual([]);
  });

  test('to a pull request that is closed', async () => {
    const { pull, first } = await analysed();
    pull.github.world.pulls.get(PULL_NUMBER)!.state = 'closed';
    expect(await post(pull, { artifact: packed(first.report) })).toMatchObject({ code: 0 });
    expect(pull.github.writes()).toEqual([]);
  });

  test('of a report about another commit', async () => {
    const { pull, first } = await analysed();
    const artifact = forged(first, (report) => Object.assign(objectAt(report, 'head'), { sha: 'f'.repeat(40) }));
    expect(await failure(pull, { artifact })).toMatch(/^The report is about f{40}, and the run that left it was for /);
  });

  test.each<[string, Uint8Array | undefined, RegExp]>([
    ['where the run left no report', undefined, /left no artifact forksight-report/],
    ['of an archive that is none', Buffer.from('x'), /cannot be unpacked/],
    ['of an archive with more in it', zip(['a', 'b'].map((name) => ({ name, data: '{}' }))), /more than one such file/],
    ['of an archive that climbs', zip([{ name: '../x', data: '{}' }]), /cannot be unpacked/],
    ['of a bomb', zip([{ name: 'x', data: Buffer.alloc(80_000_000, 0x20) }]), /unpacks to more than/],
    ['of a text that is no report', packed('[]'), /is no report of a review/],
  ])('%s', async (_, artifact, said) => {
    const pull = await scenario({
      base: { 'pyproject.toml': PYPROJECT },
      head: { 'a.py': 'X = 1\n' },
      permissions: WRITE,
      fork: true,
    });
    expect(await failure(pull, artifact === undefined ? {} : { artifact })).toMatch(said);
  });

  test('where tests were to be run as well', async () => {
    const { pull, first } = await analysed();
    const posting = { artifact: packed(first.report), inputs: { confirm: 'true' } };
    expect(await failure(pull, posting)).toContain('Nothing is executed on workflow_run');
    expect(pull.github.calls).toEqual([]);
  });

  test('with a token that may not write, and that is no success', async () => {
    const { pull, first } = await analysed();
    pull.github.world.permissions = { actions: 'read', pull_requests: 'read' };
    const result = await post(pull, { artifact: packed(first.report) });
    expect(result.code).toBe(2);
    expect(result.log).toContain('grant `pull-requests: write`');
  });

  async function failure(pull: Scenario, posting: Posting): Promise<string> {
    const result = await post(pull, posting);
    expect(result.code).toBe(2);
    expect(pull.github.writes()).toEqual([]);
    const errors = result.annotations.filter(({ name }) => name === 'error').map(({ message }) => message);
    expect(errors).toHaveLength(1);
    return errors[0] ?? '';
  }
});

describe('what a hostile report says', () => {
  test('of places is asked of GitHub: a line outside the diff goes on the file, another file to the summary', async () => {
    const { pull, first } = await analysed();
    let nth = 0;
    const artifact = forged(first, (_, finding) => {
      const path = nth++ === 0 ? 'app.py' : 'secret/other.py';
      const at = { path, range: [4_000, 1, 4_000, 2] };
      Object.assign(finding, {
        at,
        causes: objectsAt(finding, 'causes').map((cause) => ({
          ...cause,
          at,
          trace: [{ at: { kind: 'code', span: at }, says: 'x', certainty: 'certain' }],
        })),
      });
    });
    await post(pull, { artifact });
    expect(pull.github.world.reviewComments.map(({ path, onFile }) => [path, onFile])).toEqual([['app.py', true]]);
    expect(pull.github.world.issueComments[0]?.body).toContain('secret/other.py');
    expect(pull.github.calls.filter(({ status }) => status === 422)).toEqual([]);
    expect(pull.github.violations).toEqual([]);
  });

  test('of other pull requests is not heard', async () => {
    const { pull, first } = await analysed();
    pull.github.addPull({ number: 8, base: pull.base, head: pull.base, fork: false, author: 'owner' });
    const artifact = forged(first, (report) => Object.assign(report, { number: 8, pull_request: 8 }));
    await post(pull, { artifact });
    expect(pull.github.world.issueComments.map(({ issue }) => issue)).toEqual([PULL_NUMBER]);
    expect(pull.github.calls.filter(({ path }) => /\/8\b/.test(path))).toEqual([]);
  });

  test('in sentences mentions nobody, links nowhere and steers no log', async () => {
    const { pull, first } = await analysed();
    const evil = '@octocat fixes #1 [x](https://evil.example) <img src=x> ##[add-mask]x\n::error::x\n--> <!-- y';
    const artifact = forged(first, (_, finding) =>
      Object.assign(finding, { why: evil, title: evil, where: evil, alongside: [evil] }),
    );
    await post(pull, { artifact });
    const bodies = [...pull.github.world.reviewComments, ...pull.github.world.issueComments].map(({ body }) => body);
    expect(bodies).toHaveLength(3);
    for (const body of bodies) expect(body).not.toMatch(/@octocat|#1\b|(?<!\\)\]\(https:\/\/evil|<img|^-->/m);
  });
});
