/** The recipes of audits, job by job: what one leaves, the next one takes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { scheduleEvent } from '../support/github/events.ts';
import { startFakeGitHub, type FakeGitHub } from '../support/github/fake-github.ts';
import { createGitFixture, type Files } from '../support/github/git-fixture.ts';
import { git } from '../support/github/git.ts';
import { HAZARD, MENDED, PYPROJECT } from '../support/github/programs.ts';
import { forksightStep, readRecipe, type RecipeJob, runScript, type ScriptResult } from '../support/github/recipe.ts';
import { scenario } from '../support/github/scenario.ts';
import type { ListedRepository, Permissions } from '../support/github/world.ts';
import { zip } from '../support/zip.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function job(jobs: Readonly<Record<string, RecipeJob>>, name: string): RecipeJob {
  const found = jobs[name];
  if (found === undefined) throw new Error(`The recipe has no job ${name}.`);
  return found;
}

/** A folder as a job begins with: a checkout of the files, where there are some, and of Forksight beside it. */
function workspace(files?: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'forksight-job-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (files !== undefined) {
    const fixture = createGitFixture();
    onTestFinished(fixture.remove);
    git(folder, ['init', '--quiet']);
    git(folder, ['fetch', '--quiet', '--depth=1', `file://${fixture.folder}`, fixture.commit('All', files)]);
    git(folder, ['checkout', '--quiet', '--detach', 'FETCH_HEAD']);
  }
  symlinkSync(ROOT, join(folder, '.forksight'));
  return folder;
}

/** What a job uploads and the next one downloads. */
function move(from: string, to: string, pattern: RegExp): void {
  const names = readdirSync(from).filter((name) => pattern.test(name));
  for (const name of names) symlinkSync(join(from, name), join(to, name));
}

const PROGRAM: Files = {
  'pyproject.toml': PYPROJECT,
  'app.py': HAZARD,
  'more.py': HAZARD.replaceAll(/\bmain\b/g, 'second'),
};

describe('audit.yml', () => {
  const { permissions, inputs } = forksightStep(readRecipe('audit.yml'));
  const base = { 'pyproject.toml': PYPROJECT };
  const event = { event: 'schedule', payload: scheduleEvent() };
  const begin = (granted: Permissions) =>
    scenario({ base, head: { 'app.py': HAZARD }, permissions: granted, codeScanning: true });

  test('keeps the issue, the alerts and the trend from week to week', async () => {
    const it = await begin(permissions);
    const week = async (run: number): Promise<string> => {
      const result = await it.run({ event, inputs, environment: { GITHUB_RUN_ID: String(run) } });
      expect(result).toMatchObject({ code: 0 });
      expect(result.annotations.filter(({ name }) => name === 'warning')).toEqual([]);
      const bytes = zip([
        { name: 'forksight-audit.json', data: result.audit },
        { name: 'forksight-audit.html', data: result.page },
      ]);
      it.github.world.artifacts.push({ id: run, run, name: 'forksight-audit', bytes });
      return result.summary;
    };
    expect(await week(1)).not.toContain('Since the audit of');
    expect(await week(2)).toContain('0 new findings, 1 still open, 0 fixed');
    it.push({ 'app.py': MENDED });
    expect(await week(3)).toContain('0 new findings, 0 still open, 1 fixed');
    expect([...it.github.world.issues.values()]).toMatchObject([{ state: 'closed', reason: 'completed' }]);
    expect(it.github.world.sarif).toHaveLength(3);
    expect(it.github.violations).toEqual([]);
  });

  test.each([
    ['actions', 'grants `actions: read`'],
    ['issues', 'grants `issues: write`'],
    ['security_events', 'grant `security-events: write`'],
  ] as const)('without %s it says what it lacks, and does the rest', async (name, sentence) => {
    const { [name]: _left, ...rest } = permissions;
    const it = await begin(rest);
    const result = await it.run({ event, inputs });
    const warnings = result.annotations.filter(({ message }) => message.includes('grant'));
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining(sentence)]);
    expect(result.code).toBe(0);
    expect(it.github.world.issues.size).toBe(name === 'issues' ? 0 : 1);
    expect(it.github.world.sarif).toHaveLength(name === 'security_events' ? 0 : 1);
  });
});

const missing = ['gh', 'jq', 'unzip'].filter((name) => spawnSync(name, ['-v']).error !== undefined);

const lacking = missing.length === 0 ? '' : ` (not run without ${missing.join(' and ')})`;

async function server(permissions: Permissions): Promise<FakeGitHub> {
  const fixture = createGitFixture();
  onTestFinished(fixture.remove);
  const github = await startFakeGitHub({ folder: fixture.folder, permissions });
  onTestFinished(github.close);
  return github;
}

/** `gh` reaches the bench as a proxy: it speaks without encryption to this name alone. */
const through = ({ url }: FakeGitHub) => ({ GH_HOST: 'github.localhost', HTTP_PROXY: url });

test.skipIf(missing.length > 0)(`audit-shards.yml joins its parts to the bytes of one audit${lacking}`, async () => {
  const jobs = readRecipe('audit-shards.yml');
  const day = await runScript(job(jobs, 'day'), workspace(), {});
  expect(day.outputs).toEqual({ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  const shard = job(jobs, 'shard');
  const source = workspace(PROGRAM);
  const end = workspace();
  const parts = shard.strategy?.matrix['part'];
  if (!Array.isArray(parts)) throw new Error('The recipe was to have parts.');
  for (const part of parts) {
    const values = { 'matrix.part': String(part), 'needs.day.outputs.day': day.outputs['day'] ?? '' };
    expect(await runScript(shard, source, values)).toMatchObject({ code: 0 });
  }
  move(source, end, /^shard-\d\.json$/);
  const github = await server(job(jobs, 'merge').permissions);
  const merge = (run: number): Promise<ScriptResult> => {
    const origin = { GITHUB_REF_NAME: 'main', GITHUB_RUN_ID: String(run) };
    return runScript(job(jobs, 'merge'), end, { 'github.token': github.token }, { ...through(github), ...origin });
  };
  const merged = await merge(1);
  expect(merged).toMatchObject({ code: 0, summary: expect.stringContaining('2 fork hazards') });
  expect(merged.commands).toMatchObject([
    { name: 'notice', message: 'No earlier run on main has left an audit; this one has no trend.' },
  ]);
  const words = ['audit', '--commit', 'HEAD', '--repository', 'octo/demo', '--date', day.outputs['day'] ?? ''];
  const cli = [join(ROOT, 'dist/cli.js'), ...words, '--fail-on', 'never'];
  for (const [format, name] of [
    ['json', 'forksight-audit.json'],
    ['html', 'forksight-audit.html'],
  ] as const) {
    const whole = spawnSync(process.execPath, [...cli, '--format', format], { cwd: source, timeout: 60_000 });
    expect(readFileSync(join(end, name), 'utf8')).toBe(whole.stdout.toString('utf8'));
  }

  // The next run is compared with it; what forks, other branches and later runs left is not taken, nor what is gone.
  const left = { id: 1, run: 1, name: 'forksight-audit' };
  const bytes = zip([{ name: 'forksight-audit.json', data: readFileSync(join(end, 'forksight-audit.json'), 'utf8') }]);
  const other = { ...left, bytes: zip([{ name: 'forksight-audit.json', data: '{}' }]) };
  github.world.artifacts.push(
    { ...left, bytes },
    { ...other, id: 2, fork: true },
    { ...other, id: 3, branch: 'feature' },
    { ...other, id: 4, run: 9 },
    { ...other, id: 5, expired: true },
  );
  const second = await merge(2);
  expect(second).toMatchObject({ code: 0, commands: [] });
  expect(second.summary).toMatch(/Since the audit of \S+: 0 new findings, 2 still open, 0 fixed\./);

  // One that is no audit costs the trend alone, and so does a token that may not ask for it.
  github.world.artifacts.push({ ...other, id: 6, run: 2 });
  const third = await merge(3);
  const warning = [{ name: 'warning', message: expect.stringContaining('this one has no trend') }];
  expect(third).toMatchObject({ code: 0, commands: warning, summary: merged.summary });
  expect(third.log).toContain('is not an audit');
  expect(github.violations).toEqual([]);
  github.world.permissions = {};
  expect(await merge(4)).toMatchObject({ code: 0, commands: warning, summary: merged.summary });
});

describe.skipIf(missing.length > 0)(`audit-organisation.yml${lacking}`, () => {
  const jobs = readRecipe('audit-organisation.yml');

  async function organisation(repositories: readonly ListedRepository[]): Promise<FakeGitHub> {
    const github = await server({});
    github.world.repositories.push(...repositories);
    return github;
  }

  const list = (github: FakeGitHub, token = github.token): Promise<ScriptResult> =>
    runScript(
      job(jobs, 'list'),
      workspace(),
      { 'secrets.AUDIT_TOKEN': token, 'vars.AUDIT_OWNER': 'octo' },
      through(github),
    );

  const named = (count: number, prefix: string, change: Partial<ListedRepository> = {}): readonly ListedRepository[] =>
    Array.from({ length: count }, (_, n) => ({ name: `${prefix}${n}`, language: 'Python', ...change }));

  test('lists every page, without forks, archived, empty and other repositories', async () => {
    const github = await organisation([
      ...named(1, 'first'),
      ...named(60, 'archived', { archived: true }),
      ...named(60, 'forked', { fork: true }),
      ...named(60, 'empty', { empty: true }),
      ...named(60, 'other', { language: 'Go' }),
      ...named(2, 'locked', { disabled: true }),
      ...named(2, 'last'),
    ]);
    const { code, outputs, commands } = await list(github);
    expect(code).toBe(0);
    expect(JSON.parse(outputs['repositories'] ?? '')).toEqual(['octo/first0', 'octo/last0', 'octo/last1']);
    expect(commands).toEqual([]);
    expect(github.calls.filter(({ operation }) => operation === 'repos/list-for-org')).toHaveLength(2);
    expect(github.violations).toEqual([]);
  });

  test('a matrix has room for 256: of more, the first 250 are audited, and that is told', async () => {
    const { outputs } = await list(await organisation(named(250, 'r')));
    expect(JSON.parse(outputs['repositories'] ?? '')).toHaveLength(250);
    const more = await list(await organisation(named(251, 'r')));
    expect(JSON.parse(more.outputs['repositories'] ?? '')).toHaveLength(250);
    expect(more.commands).toMatchObject([{ name: 'warning', message: expect.stringMatching(/^There are 251 repo/) }]);
  });

  test('without a repository nothing is audited', async () => {
    const { outputs } = await list(await organisation(named(3, 'forked', { fork: true })));
    expect(outputs).toEqual({ repositories: '[]' });
    for (const name of ['audit', 'report']) {
      expect(job(jobs, name).if).toContain("needs.list.outputs.repositories != '[]'");
    }
  });

  test('a token that is no good ends the job', async () => {
    const { code, outputs, log } = await list(await organisation([]), 'ghp_wrong');
    expect({ code, outputs }).toEqual({ code: 1, outputs: {} });
    expect(log).toContain('Bad credentials');
  });

  test('joins the audits to one report, and names the repository that has none', async () => {
    const end = workspace();
    const sources: Readonly<Record<string, Files>> = {
      'octo/bad': PROGRAM,
      'octo/Good': { 'pyproject.toml': PYPROJECT, 'app.py': MENDED },
    };
    for (const [index, [name, files]] of Object.entries(sources).entries()) {
      const folder = workspace(files);
      const values = { 'matrix.repository': name, 'strategy.job-index': String(index) };
      expect(await runScript(job(jobs, 'audit'), folder, values)).toMatchObject({ code: 0 });
      move(folder, end, /^audit-\d+\.json$/);
    }
    const repositories = JSON.stringify([...Object.keys(sources), 'octo/gone']);
    const report = await runScript(job(jobs, 'report'), end, { 'needs.list.outputs.repositories': repositories });
    expect(report).toMatchObject({ code: 0 });
    expect(report.commands).toMatchObject([
      { name: 'warning', message: 'octo/gone could not be audited; see its job.' },
    ]);
    expect(report.summary).toContain('| octo/bad | 2 fork hazards |');
    expect(report.summary).toContain('| octo/Good | no fork hazards |');
    const page = readFileSync(join(end, 'forksight-audits.html'), 'utf8');
    expect(page).toContain('<h1>Forksight audit of 2 repositories</h1>');
    expect(page).toContain('https://github.com/octo/bad/blob/');
  });
});
