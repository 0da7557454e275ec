import { execFileSync } from 'node:child_process';

/** Nothing of the machine's own git configuration reaches the fixtures, and every run gives the same commits. */
const ENVIRONMENT = {
  PATH: process.env['PATH'],
  LANG: 'C.UTF-8',
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
};

/** The seconds since 1970 of the first commit; each further one is a minute later. */
const FIRST_COMMIT = 1_750_000_000;

/** Runs git in a folder and returns what it prints, without the final newline. Throws when git fails. */
export function git(folder: string, args: readonly string[], minute = 0): string {
  const date = `${FIRST_COMMIT + minute * 60} +0000`;
  const output = execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...ENVIRONMENT, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 90_000,
  });
  return output.replace(/\n$/, '');
}
