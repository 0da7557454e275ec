/**
 * Shows what a review of the example pull request would say: `node examples/review.mjs [OPTIONS]`, with the options of
 * `forksight review`. Needs git and Node 20 or later, and no installation.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const repository = mkdtempSync(join(tmpdir(), 'forksight-example-'));

// The same commits on every machine, whatever its git is set to and wherever this is run from.
const foreign = Object.keys(process.env).filter((name) => name.startsWith('GIT_'));
const env = {
  ...process.env,
  ...Object.fromEntries(foreign.map((name) => [name, undefined])),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_AUTHOR_NAME: 'Example',
  GIT_AUTHOR_EMAIL: 'example@example.org',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'Example',
  GIT_COMMITTER_EMAIL: 'example@example.org',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
};

function run(program, args) {
  const ended = spawnSync(program, args, { cwd: repository, env, stdio: 'inherit' });
  if (ended.error) throw ended.error;
  return ended.status ?? 2;
}

function git(...args) {
  if (run('git', args) !== 0) throw new Error(`git ${args[0]} failed`);
}

function commit(folder, message) {
  cpSync(join(here, 'pull-request', folder), repository, { recursive: true });
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

try {
  git('init', '--quiet');
  commit('before', 'Weather 1.4.0');
  commit('after', 'Write the log from a thread; let uploads outlive the terminal');
  const cli = join(here, '..', 'dist', 'cli.js');
  const status = run(process.execPath, [cli, 'review', '--base', 'HEAD~1', '--head', 'HEAD', ...process.argv.slice(2)]);
  // The example is meant to have findings, so these are a success here.
  process.exitCode = status === 1 ? 0 : status;
} finally {
  rmSync(repository, { recursive: true, force: true });
}
