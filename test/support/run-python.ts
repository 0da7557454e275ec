/** Runs Python programs bounded in time, each in its own process group, with its output in files. */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import { OBSERVED_VERSIONS, type Way } from './claims.ts';

export interface Interpreter {
  /** As in `3.12`. */
  readonly version: string;
  readonly path: string;
}

/** CPython interpreters of the observed versions, on PATH or installed by pyenv; one for each version. */
export async function findInterpreters(): Promise<readonly Interpreter[]> {
  const root = process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv');
  const installed = await readdir(join(root, 'versions')).catch(() => []);
  const candidates = [
    ...OBSERVED_VERSIONS.map((version) => `python${version}`),
    ...installed.sort().map((name) => join(root, 'versions', name, 'bin', 'python')),
  ];
  const all = await Promise.all(candidates.map(askInterpreter));
  return OBSERVED_VERSIONS.flatMap((version) => all.find((each) => each?.version === version) ?? []);
}

const ASK = 'import sys; print(sys.implementation.name, "%d.%d" % sys.version_info[:2], sys.executable)';

async function askInterpreter(command: string): Promise<Interpreter | undefined> {
  const answer = await promisify(execFile)(command, ['-c', ASK], { timeout: 90_000 }).catch(() => undefined);
  const found = /^cpython (\S+) (.+)$/m.exec(answer?.stdout ?? '');
  return found?.[1] && found[2] ? { version: found[1], path: found[2] } : undefined;
}

export interface RunOutcome {
  readonly hung: boolean;
  /** Exit status; minus 1 when a signal ended it. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Milliseconds that a program may still run after it has printed `ready`, where a hang is expected. */
const PATIENCE_FOR_A_HANG = 3_000;
/** Milliseconds that a program may run otherwise, and until it prints `ready`. */
const PATIENCE = 120_000;

const FORCE = join(import.meta.dirname, 'force_start_method.py');

/** Runs one script. The whole process group is killed afterwards, whatever happened. */
export async function runPython(
  interpreter: Interpreter,
  script: string,
  way: Way,
  hangExpected: boolean,
): Promise<RunOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'forksight-run-'));
  const stdout = await open(join(folder, 'stdout'), 'w');
  const stderr = await open(join(folder, 'stderr'), 'w');
  try {
    const program = way === 'as written' ? [script] : [FORCE, way, script];
    const child = spawn(interpreter.path, ['-W', 'always::DeprecationWarning', ...program], {
      cwd: folder,
      detached: true,
      env: environment(),
      stdio: ['ignore', stdout.fd, stderr.fd],
    });
    const ended = new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? -1));
    });
    const limit = new AbortController();
    const patience = waitAsLong(join(folder, 'stdout'), hangExpected, limit.signal);
    const status = await Promise.race([ended, patience]).finally(() => limit.abort());
    if (child.pid !== undefined) killGroup(child.pid);
    await ended;
    return {
      hung: status === 'too long',
      status: status === 'too long' ? -1 : status,
      stdout: await readFile(join(folder, 'stdout'), 'utf8'),
      stderr: await readFile(join(folder, 'stderr'), 'utf8'),
    };
  } finally {
    await stdout.close();
    await stderr.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Unbuffered output would hide what a fork does to buffers; a fixed hash seed leaves one difference less. */
function environment(): NodeJS.ProcessEnv {
  const { PYTHONUNBUFFERED: _, ...rest } = process.env;
  return { ...rest, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' };
}

async function waitAsLong(stdout: string, hangExpected: boolean, signal: AbortSignal): Promise<'too long'> {
  const start = performance.now();
  if (hangExpected) {
    while (!signal.aborted && performance.now() - start < PATIENCE) {
      if ((await readFile(stdout, 'utf8').catch(() => '')).includes('ready\n')) break;
      await after(50);
    }
  }
  await after(hangExpected ? PATIENCE_FOR_A_HANG : PATIENCE, undefined, { signal }).catch(() => undefined);
  return 'too long';
}

function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Runs the jobs, at most `width` at a time, and keeps the order of their results. */
export async function inParallel<In, Out>(
  width: number,
  jobs: readonly In[],
  run: (job: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const results: Out[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < jobs.length) {
      const index = next++;
      results[index] = await run(jobs[index] as In);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
