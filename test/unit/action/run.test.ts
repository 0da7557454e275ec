import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '#action/run.ts';
import { captureLog } from './capture-log.ts';

const BASE = `import multiprocessing
import threading


def main():
    with multiprocessing.Pool(4) as pool:
        pool.map(str, range(3))


if __name__ == "__main__":
    main()
`;
const HEAD = BASE.replace('def main():\n', 'def main():\n    threading.Thread(target=print).start()\n');

let folder: string;
let base: string;
let head: string;
let log: () => string;

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', '-c', 'commit.gpgsign=false', ...args], {
    cwd: join(folder, 'repository'),
    encoding: 'utf8',
    timeout: 90_000,
  }).trim();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forksight-'));
  mkdirSync(join(folder, 'repository'));
  git('init', '-q', '-b', 'main');
  const commit = (text: string): string => {
    writeFileSync(join(folder, 'repository', 'jobs.py'), text);
    git('add', '.');
    git('commit', '-q', '-m', 'x');
    return git('rev-parse', 'HEAD');
  };
  base = commit(BASE);
  head = commit(HEAD);
});

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  log = captureLog();
  for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const file = (name: string): string => readFileSync(join(folder, name), 'utf8');

function runOn(event: string, payload: unknown, inputs: Readonly<Record<string, string>> = {}): Promise<number> {
  writeFileSync(join(folder, 'event.json'), typeof payload === 'string' ? payload : JSON.stringify(payload));
  const environment = {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_SHA: head,
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    RUNNER_TEMP: folder,
    INPUT_PATH: 'repository',
    INPUT_COMMENT: 'false',
    ...inputs,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return run();
}

const pull = (headSha = head): unknown => ({
  pull_request: { number: 7, base: { sha: base }, head: { sha: headSha } },
});

describe('a pull request', () => {
  it('fails for what it introduces', async () => {
    expect(await runOn('pull_request', pull())).toBe(1);
    expect(log()).toMatch(/^::error title=FS101 [^\n]*,file=jobs\.py,line=7::/m);
    expect(file('summary')).toContain('### Forksight: 1 fork hazard introduced');
    expect(file('summary')).toContain(`https://github.com/acme/shop/blob/${head}/jobs.py#L7`);
  });

  it('passes when nothing is to fail it', async () => {
    expect(await runOn('pull_request', pull(), { 'INPUT_FAIL-ON': 'never' })).toBe(0);
  });

  it.each([
    ['what it introduces', () => head, {}, 'failed'],
    ['nothing that is to fail it', () => head, { 'INPUT_FAIL-ON': 'never' }, 'passed'],
    ['nothing', () => base, {}, 'passed'],
    ['a commit that is not there', () => '2'.repeat(40), {}, 'could-not-check'],
  ])('tells later steps how it ended, for %s', async (_, sha, inputs, result) => {
    await runOn('pull_request', pull(sha()), inputs);
    expect(file('output')).toMatch(new RegExp(`^result<<(\\S+)\n${result}\n\\1$`, 'm'));
  });

  it('that introduces nothing says so', async () => {
    expect(await runOn('pull_request', pull(base))).toBe(0);
    expect(file('summary')).toContain('### Forksight: no new fork hazards, as no Python changes\n');
  });
});

it('push checks the whole commit', async () => {
  expect(await runOn('push', {})).toBe(1);
  expect(file('summary')).toContain('### Forksight: 1 fork hazard\n');
  expect(file('output')).not.toContain('forksight-audit');
});

it.each([
  ['schedule', {}],
  ['workflow_dispatch', {}],
  ['push', { INPUT_AUDIT: 'true' }],
])('%s %j audits the whole commit', async (event, inputs) => {
  expect(await runOn(event, {}, inputs)).toBe(1);
  expect(file('summary')).toContain('# Forksight audit of acme/shop: 1 fork hazard\n');
  expect(file('summary')).toContain('Moving to Python 3.14');
  expect(file('output')).toContain(join(folder, 'forksight-audit.html'));
  expect(file('forksight-audit.html')).toContain(`https://github.com/acme/shop/blob/${head}/jobs.py#L7`);
  expect(JSON.parse(file('forksight-audit.json'))).toMatchObject({ kind: 'audit', name: 'acme/shop' });
});

it('an input says that a schedule only checks', async () => {
  expect(await runOn('schedule', {}, { INPUT_AUDIT: 'false' })).toBe(1);
  expect(file('summary')).toContain('### Forksight: 1 fork hazard\n');
});

it('the deletion of a branch is nothing to check, and says so', async () => {
  expect(await runOn('push', { deleted: true })).toBe(0);
  expect(file('summary')).toContain('nothing to check');
});

describe('what keeps it from checking is never green, and one sentence', () => {
  it.each<[string, string, unknown, Readonly<Record<string, string>>, RegExp]>([
    ['a payload that is no JSON', 'pull_request', '{', {}, /payload of the event 'pull_request' is not JSON/],
    ['an event it does not know', 'issue_comment', {}, {}, /does not know what to do on the event/],
    [
      'a commit that is not there',
      'pull_request',
      { pull_request: { number: 7, base: { sha: '1'.repeat(40) }, head: { sha: '2'.repeat(40) } } },
      {},
      /is not a commit of/,
    ],
    ['a folder that is not there', 'push', {}, { INPUT_PATH: 'nowhere' }, /nowhere does not exist/],
    ['a folder without repository', 'push', {}, { INPUT_PATH: '.' }, /not.*git repository/i],
    [
      'a configuration file that is not there',
      'push',
      {},
      { INPUT_CONFIG: 'x.toml' },
      /The input 'config' names x\.toml/,
    ],
    ['an input that is wrong', 'push', {}, { INPUT_SHOW: 'all' }, /The input 'show' is 'all'/],
  ])('%s', async (_name, event, payload, inputs, sentence) => {
    expect(await runOn(event, payload, inputs)).toBe(2);
    expect(log().trimEnd()).toMatch(sentence);
    expect(log()).toMatch(/^::error title=Forksight::[^\n]*\n$/);
    expect(file('summary')).toContain('### Forksight: could not check');
  });
});
