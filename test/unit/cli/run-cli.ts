import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from '#cli/run.ts';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
/** In milliseconds; a child that takes longer is ended with all that it started, and the test fails. */
const LIMIT = 25_000;

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line from source, as a child process. */
export function forksight(folder: string, words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...words], {
      cwd: folder,
      detached: true,
      env: { PATH: process.env['PATH'], HOME: '/nonexistent', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, LIMIT);
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, out, err });
    });
  });
}

/** The same without a process of its own, for what does not depend on one. */
export async function inProcess(folder: string, words: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const status = await run(words, {
    folder,
    color: false,
    width: 100,
    watched: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { status, out, err };
}
