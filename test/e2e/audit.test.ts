/** Scheduled audits against the loopback GitHub: a month of one issue, code scanning, files, and what a token may not. */
import { describe, expect, test } from 'vitest';
import { scheduleEvent, workflowDispatchEvent } from '../support/github/events.ts';
import { HAZARD, MENDED, PYPROJECT } from '../support/github/programs.ts';
import { scenario, type Scenario } from '../support/github/scenario.ts';
import type { Issue } from '../support/github/world.ts';

const TWO = HAZARD.replaceAll(/\bmain\b/g, 'second');

async function repository(options: Partial<Parameters<typeof scenario>[0]> = {}): Promise<Scenario> {
  const permissions = { contents: 'read', issues: 'write' } as const;
  return scenario({ base: { 'pyproject.toml': PYPROJECT }, head: { 'app.py': HAZARD }, permissions, ...options });
}

const audit = (it: Scenario, inputs: Readonly<Record<string, string>> = {}) =>
  it.run({ event: { event: 'schedule', payload: scheduleEvent() }, inputs });

test('a month of audits keeps one issue, whatever people do to it', async () => {
  const it = await repository();
  const { issues } = it.github.world;
  const keep = async (): Promise<number> => {
    const before = it.github.writes().length;
    await audit(it, { issue: 'true', 'fail-on': 'never' });
    return it.github.writes().length - before;
  };
  const here = (): readonly Issue[] => [...issues.values()].filter(({ transferred }) => !transferred);
  const only = (): Issue => {
    expect(here()).toHaveLength(1);
    return here()[0] as Issue;
  };
  expect(await keep()).toBe(1);
  const first = only();
  expect(first).toMatchObject({ title: 'Forksight audit: fork hazards', state: 'open' });
  expect(first.body).toMatch(/#### Open \(1\)\n\n- error \[FS101\]/);

  expect(await keep()).toBe(0);
  Object.assign(first, { title: 'Forks', labels: ['bug'] });
  expect(await keep()).toBe(0);
  first.locked = true;
  it.push({ 'more.py': TWO });
  expect(await keep()).toBe(1);
  expect(only()).toMatchObject({ title: 'Forks', labels: ['bug'], state: 'open' });
  expect(first.body).toMatch(/#### New since \S+ \(1\)\n\n- error .*more\.py/);

  Object.assign(first, { state: 'closed', reason: 'not_planned' });
  expect(await keep()).toBe(0);
  it.push({ 'third.py': HAZARD.replaceAll(/\bmain\b/g, 'third') });
  expect(await keep()).toBe(1);
  expect(only()).toMatchObject({ state: 'open', reason: 'reopened' });

  it.push({ 'app.py': MENDED, 'more.py': null, 'third.py': null });
  expect(await keep()).toBe(1);
  expect(only()).toMatchObject({ state: 'closed', reason: 'completed' });
  expect(await keep()).toBe(0);

  it.push({ 'app.py': HAZARD });
  expect(await keep()).toBe(1);
  first.transferred = true;
  expect(await keep()).toBe(1);
  expect(only()).toMatchObject({ state: 'open', title: 'Forksight audit: fork hazards' });
  expect(it.github.violations).toEqual([]);
});

test('a run for another branch leaves the issue alone, unless it has a category', async () => {
  const it = await repository();
  const event = { event: 'workflow_dispatch', payload: workflowDispatchEvent() };
  const run = (ref: string, category = '') =>
    it.run({ event, inputs: { issue: 'true', category }, environment: { GITHUB_REF: ref } });
  const other = await run('refs/heads/release');
  expect(other.log).toContain('The issue is about main, so it is left as it is; give the audits of other branches a');
  expect(it.github.calls).toEqual([]);
  await run('refs/heads/release', 'release');
  await run('refs/heads/main');
  const titles = [...it.github.world.issues.values()].map(({ title }) => title);
  expect(titles).toEqual(['Forksight audit (release): fork hazards', 'Forksight audit: fork hazards']);
});

test('an issue of somebody else that holds our marker is not ours', async () => {
  const it = await repository();
  const { issues } = it.github.world;
  await audit(it, { issue: 'true' });
  const [ours] = issues.values();
  if (ours === undefined) throw new Error('an issue was to be opened');
  issues.set(500, { ...ours, number: 500, author: 'mallory' });
  await audit(it, { issue: 'true' });
  expect([...issues.values()].map(({ author }) => author)).toEqual(['mallory', 'github-actions[bot]']);
});

test('without the inputs nothing is written, and the files are there', async () => {
  const it = await repository();
  const result = await audit(it);
  expect(result.code).toBe(1);
  expect(result.outputs).toMatchObject({
    findings: '1',
    audit: expect.stringMatching(/\.json$/),
    page: expect.stringMatching(/\.html$/),
  });
  expect(result.summary).toContain('# Forksight audit of octo/demo: 1 fork hazard');
  expect(it.github.writes()).toEqual([]);
});

test('a token that may only read: the run ends as it would have', async () => {
  const it = await repository({ permissions: { contents: 'read', issues: 'read' }, codeScanning: true });
  const result = await audit(it, { issue: 'true', 'code-scanning': 'true' });
  expect(result.code).toBe(1);
  const warnings = result.annotations.filter(({ name }) => name === 'warning').map(({ message }) => message);
  expect(warnings).toEqual([
    expect.stringContaining('grant `issues: write`'),
    expect.stringContaining('grant `security-events: write`'),
  ]);
  expect(it.github.violations).toEqual([]);
});

describe('code scanning', () => {
  const permissions = { contents: 'read', security_events: 'write', pull_requests: 'write' } as const;

  test('an audit is uploaded in its category', async () => {
    const it = await repository({ permissions, codeScanning: true });
    await audit(it, { 'code-scanning': 'true', category: 'nightly' });
    expect(it.github.violations).toEqual([]);
    expect(it.github.world.sarif).toMatchObject([
      {
        runs: [
          {
            automationDetails: { id: 'forksight/nightly/' },
            versionControlProvenance: [{ repositoryUri: 'https://github.com/octo/demo', revisionId: it.head() }],
            results: [
              { ruleId: 'FS101', partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/:1$/) } },
            ],
          },
        ],
      },
    ]);
  });

  test('a review is uploaded, too', async () => {
    const it = await repository({ permissions, codeScanning: true });
    await it.run({ inputs: { 'code-scanning': 'true' } });
    expect(it.github.violations).toEqual([]);
    expect(it.github.world.sarif).toMatchObject([{ runs: [{ results: [{ baselineState: 'new' }] }] }]);
  });
});
