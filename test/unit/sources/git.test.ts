import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { gitTree } from '#sources/git-tree.ts';
import { gitEnvironment, runGit } from '#sources/git.ts';
import type * as limits from '#sources/limits.ts';
import { contents, repository, temporaryFolder, write } from './repository-fixture.ts';

vi.mock('#sources/limits.ts', async (original) => ({
  ...(await original<typeof limits>()),
  GIT_TIME_LIMIT: 500,
  GIT_OUTPUT_LIMIT: 100_000,
}));

afterEach(() => vi.unstubAllEnvs());

/** Puts a shell script in git's place. */
function pretendGit(script: string): string {
  const folder = temporaryFolder();
  write(folder, { git: `#!/bin/sh\n${script}\n` });
  chmodSync(join(folder, 'git'), 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`);
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that ended and was not collected yet does not count.
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

test('a command that takes too long is ended, with all that it started', async () => {
  const folder = pretendGit('sleep 1000 & echo $! > "$(dirname "$0")/pid"; sleep 1000');
  await expect(runGit(folder, ['status'])).rejects.toThrow(
    `git status in ${folder} took more than 0.5 seconds and was ended; `,
  );
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 60_000 });
});

test('a command that prints without end is ended', async () => {
  const folder = pretendGit('exec yes');
  await expect(runGit(folder, ['log'])).rejects.toThrow(`git log in ${folder} printed more than 100000 bytes; `);
});

test('a reader that hangs gives up on its file and tells why', async () => {
  const folder = repository({ 'a.py': 'a' });
  const tree = await gitTree(folder, 'HEAD');
  await tree.list();
  pretendGit('exec sleep 1000');
  expect(await contents(tree, ['a.py'])).toEqual({
    'a.py':
      '<git could not read the contents (the command ended without a reason); run `git fsck` to see whether the repository is damaged.>',
  });
});

test('what is not a program is told', async () => {
  const folder = temporaryFolder();
  write(folder, { git: 'nonsense' });
  vi.stubEnv('PATH', folder);
  await expect(runGit(folder, ['log'])).rejects.toThrow(/^The program git (was not found|could not be started)/);
});

test('the environment keeps where the configuration is, and nothing else of git', () => {
  const kept = {
    PATH: '/bin',
    HOME: '/home/a',
    GIT_CONFIG_GLOBAL: '/x',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'a',
    GIT_CONFIG_VALUE_0: 'b',
  };
  const dropped = {
    GIT_DIR: '/y',
    GIT_INDEX_FILE: '/z',
    GIT_EXTERNAL_DIFF: 'touch',
    GIT_SSH_COMMAND: 'touch',
    GIT_PAGER: 'touch',
    Git_Dir: '/y',
  };
  expect(gitEnvironment({ ...kept, ...dropped, GIT_ALLOW_PROTOCOL: 'ext' })).toEqual({
    ...kept,
    LC_ALL: 'C',
    LANGUAGE: 'C',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  });
});
