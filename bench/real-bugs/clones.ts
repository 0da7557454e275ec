import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LONGEST_CLONE_MS = 20 * 60_000;

/** The clone of `owner/name` below the folder, made when it is missing; undefined, with a message, when that fails. */
export function cloneOf(folder: string, repo: string): string | undefined {
  const path = join(folder, repo);
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  const command = ['clone', '--quiet', '--bare', `https://github.com/${repo}.git`, path];
  const { status } = spawnSync('git', command, { timeout: LONGEST_CLONE_MS, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status === 0) return path;
  console.error(`${repo}: it cannot be cloned, so its cases are left out`);
  return undefined;
}
