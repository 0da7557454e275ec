/** Audits that are compared with the one before, which an earlier run left as an artifact. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scheduleEvent } from '../support/github/events.ts';
import { HAZARD, MENDED, PYPROJECT } from '../support/github/programs.ts';
import type { StepResult } from '../support/github/runner.ts';
import { scenario, type Scenario } from '../support/github/scenario.ts';
import type { Artifact } from '../support/github/world.ts';
import { zip, type ZipEntry } from '../support/zip.ts';

const NAME = 'forksight-audit';
const permissions = { contents: 'read', actions: 'read' } as const;

async function repository(options: Partial<Parameters<typeof scenario>[0]> = {}): Promise<Scenario> {
  return scenario({ base: { 'pyproject.toml': PYPROJECT }, head: { 'app.py': HAZARD }, permissions, ...options });
}

const audit = (it: Scenario, run: number, inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> =>
  it.run({
    event: { event: 'schedule', payload: scheduleEvent() },
    environment: { GITHUB_RUN_ID: String(run) },
    inputs: { previous: NAME, 'fail-on': 'never', ...inputs },
  });

/** What the workflow uploads after the step. */
function upload(it: Scenario, run: number, { audit: json, page }: StepResult): void {
  leave(it, run, [
    { name: 'forksight-audit.json', data: json },
    { name: 'forksight-audit.html', data: page },
  ]);
}

function leave(it: Scenario, run: number, entries: readonly ZipEntry[], change: Partial<Artifact> = {}): void {
  const { artifacts } = it.github.world;
  artifacts.push({ id: 100 + artifacts.length, run, name: NAME, bytes: zip(entries), ...change });
}

const historyOf = ({ audit: json }: StepResult): readonly unknown[] =>
  (JSON.parse(json) as { previous?: { history: readonly unknown[] } }).previous?.history ?? [];

const warnings = (result: StepResult): readonly string[] =>
  result.annotations.filter(({ name }) => name === 'warning').map(({ message }) => message);

test('each audit is compared with the last, and the chain goes on', async () => {
  const it = await repository();
  const first = await audit(it, 11);
  expect(first.log).toContain(`No earlier run on main has left an artifact ${NAME}; this audit has no trend.`);
  expect(first.summary).not.toContain('Since the audit of');
  upload(it, 11, first);

  it.push({ 'app.py': MENDED, 'more.py': HAZARD.replaceAll(/\bmain\b/g, 'second') });
  const second = await audit(it, 12);
  expect(second.log).toMatch(/The audit is compared with that of \d{4}-\d\d-\d\d, of run 11\./);
  expect(second.summary).toMatch(/Since the audit of \S+: 1 new finding, 0 still open, 1 fixed\./);
  expect(second.page).toContain('New since the last audit');
  upload(it, 12, second);

  const third = await audit(it, 13);
  expect(third.summary).toMatch(/Since the audit of \S+: 0 new findings, 1 still open, 0 fixed\./);
  expect(historyOf(third)).toHaveLength(1);
  upload(it, 13, third);

  // A run that is started again is compared with the same one, and writes the same.
  expect((await audit(it, 13)).audit).toBe(third.audit);
  expect(third.code).toBe(0);
  expect(warnings(third)).toEqual([]);
  expect(it.github.writes()).toEqual([]);
  expect(it.github.violations).toEqual([]);
});

test('what runs of forks, of other branches and later ones left is not taken', async () => {
  const it = await repository();
  const entries = [{ name: 'a.json', data: (await audit(it, 1)).audit }];
  leave(it, 2, entries, { fork: true });
  leave(it, 3, entries, { branch: 'feature' });
  leave(it, 20, entries);
  expect((await audit(it, 20)).log).toContain('No earlier run on main has left');
  expect(it.github.calls.filter(({ operation }) => operation === 'actions/download-artifact')).toEqual([]);
});

test('a damaged one costs one entry of the history, and no more', async () => {
  const it = await repository();
  upload(it, 1, await audit(it, 1));
  leave(it, 2, [{ name: 'a.json', data: '{' }]);
  const third = await audit(it, 3);
  expect(warnings(third)).toEqual([`The artifact ${NAME} of run 2 is not JSON. An older one is taken.`]);
  expect(third.log).toContain('of run 1.');
  expect(third.summary).toContain('1 still open');
});

describe('one warning, and the audit without a trend, when the audit before', () => {
  const hostile = (json: string, change: (audit: Record<string, unknown>) => object): string => {
    const value = JSON.parse(json) as Record<string, unknown>;
    return JSON.stringify({ ...value, ...change(value) });
  };
  test.each<[string, (json: string) => readonly ZipEntry[], Partial<Artifact>, string]>([
    ['is no archive', () => [], { bytes: Buffer.from('no zip') }, 'cannot be unpacked ('],
    ['has no JSON', () => [{ name: 'page.html', data: '' }], {}, 'holds no such file; it must have the audit'],
    [
      'has two',
      () => ['a.json', 'b.json'].map((name) => ({ name, data: '{}' })),
      {},
      'holds more than one such file; it must have',
    ],
    ['climbs out', (data) => [{ name: '../../forksight-audit.json', data }], {}, 'cannot be unpacked ('],
    ['is huge', (data) => [{ name: 'a.json', data }], { size: 16 * 1024 * 1024 + 1 }, 'more than the 16777216 that'],
    ['is another thing', () => [{ name: 'a.json', data: '{"version":1}' }], {}, 'is not an audit; write one with'],
    [
      'is of another version',
      (json) => [{ name: 'a.json', data: hostile(json, () => ({ version: 2 })) }],
      {},
      'is not an audit of this version of Forksight (version: ',
    ],
    [
      'is of another repository',
      (json) => [{ name: 'a.json', data: hostile(json, () => ({ name: 'mallory/demo' })) }],
      {},
      'is of mallory/demo, and not of octo/demo.',
    ],
    [
      'is a shard',
      (json) => [{ name: 'a.json', data: hostile(json, () => ({ shard: { index: 1, of: 2 } })) }],
      {},
      'is a shard; join all of them',
    ],
  ])('%s', async (_, entriesOf, change, sentence) => {
    const it = await repository();
    const { audit: json } = await audit(it, 1);
    leave(it, 1, entriesOf(json), change);
    const result = await audit(it, 2);
    expect(warnings(result)).toEqual([expect.stringContaining(sentence)]);
    expect(warnings(result)[0]).toMatch(/ The audit has no trend\.$/);
    expect(result.audit).toBe(json);
    expect(result.code).toBe(0);
    expect(it.github.violations).toEqual([]);
  });

  test('may not be read', async () => {
    const it = await repository({ permissions: { contents: 'read' } });
    const result = await audit(it, 2);
    expect(warnings(result)).toEqual([expect.stringContaining('grants `actions: read`')]);
    expect(result.code).toBe(0);
  });
});

test('one that has expired is told, and is no warning', async () => {
  const it = await repository();
  leave(it, 1, [], { expired: true });
  const result = await audit(it, 2);
  expect(result.log).toContain(`What earlier runs on main left as ${NAME} has expired; keep it for longer`);
  expect(warnings(result)).toEqual([]);
});

test('text of an earlier audit does nothing in summary, page and log', async () => {
  const it = await repository();
  const evil = '</td><script>alert(1)</script>\n::error::x @octocat';
  const value = JSON.parse((await audit(it, 1)).audit) as {
    report: { head: { analysis: { findings: { title: string; fingerprint: string }[] } } };
  };
  const [finding] = value.report.head.analysis.findings;
  if (finding === undefined) throw new Error('one finding was expected');
  Object.assign(finding, { title: evil, fingerprint: 'f'.repeat(32) });
  leave(it, 1, [{ name: 'a.json', data: JSON.stringify(value) }]);
  const result = await audit(it, 2);
  expect(result.summary).toContain('1 fixed');
  expect(result.page + result.summary).not.toContain('<script>alert');
  expect(result.summary).not.toContain('@octocat');
  expect(result.commands.filter(({ message }) => message.startsWith('x '))).toEqual([]);
});

test('a path with a slash is a file of the checkout', async () => {
  const it = await repository({
    head: { 'app.py': HAZARD, 'audits/broken.json': '{' },
    permissions: { contents: 'read' },
  });
  const first = await audit(it, 1, { previous: 'audits/last.json' });
  expect(first.log).toContain('There is no file audits/last.json with an earlier audit yet; this audit has no trend.');
  it.push({ [join('audits', 'last.json')]: first.audit });
  expect((await audit(it, 2, { previous: 'audits/last.json' })).summary).toContain('1 still open');
  const broken = await audit(it, 2, { previous: './audits/broken.json' });
  expect(warnings(broken)).toEqual(['The file ./audits/broken.json is not JSON. The audit has no trend.']);
  expect(it.github.calls).toEqual([]);
});
