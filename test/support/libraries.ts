/** Interpreters with the libraries that a page's programs import: virtual environments, made once and kept. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Interpreter } from './run-python.ts';

const LONGEST_MS = 15 * 60_000;
const run = promisify(execFile);
const made = new Map<string, Promise<Interpreter>>();

/**
 * The interpreter with the given requirements (lines of a requirements file) installed. Rejects with what pip says when
 * that cannot be: then nothing that the page claims could be run.
 */
export function withLibraries(interpreter: Interpreter, requirements: string): Promise<Interpreter> {
  const key = createHash('sha256').update(`${interpreter.path}\n${requirements}`).digest('hex').slice(0, 16);
  let environment = made.get(key);
  if (environment === undefined) made.set(key, (environment = environmentAt(key, interpreter, requirements)));
  return environment;
}

async function environmentAt(key: string, { version, path }: Interpreter, requirements: string): Promise<Interpreter> {
  const folder = join(homedir(), '.cache', 'forksight-pages', `${version}-${key}`);
  const python = join(folder, 'bin', 'python');
  const isThere = await access(join(folder, 'complete')).then(
    () => true,
    () => false,
  );
  if (isThere) return { version, path: python };
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, '..'), { recursive: true });
  const lines = requirements.split('\n').filter((line) => line.trim() !== '');
  await run(path, ['-m', 'venv', folder], { timeout: LONGEST_MS });
  await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...lines], {
    timeout: LONGEST_MS,
  });
  // Only a finished environment has this mark.
  await mkdir(join(folder, 'complete'));
  return { version, path: python };
}
