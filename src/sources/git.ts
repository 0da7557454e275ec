import { spawn, type ChildProcess } from 'node:child_process';
import { UserError } from '#core/problem.ts';
import { GIT_OUTPUT_LIMIT, GIT_TIME_LIMIT } from './limits.ts';

export interface GitOutcome {
  readonly status: number;
  readonly stdout: Buffer;
  /** The first line that says what went wrong, without `fatal:`. */
  readonly complaint: string;
}

/**
 * Options that take the say away from the repository's and the user's configuration: no command that they name is run
 * (file system monitor, hooks), no replaced object is shown, and no attribute outside of the repository counts.
 */
const OPTIONS = [
  '--no-pager',
  '--no-replace-objects',
  '--no-optional-locks',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.attributesFile=/dev/null'].flatMap((set) => [
    '-c',
    set,
  ]),
];

/** Variables of git that say where the user's configuration is. All others (GIT_DIR in a hook, ...) are left out. */
const KEPT =
  /^GIT_(CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$/;

/** The environment for git: English messages, no question asked, no object fetched from anywhere. */
export function gitEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !/^GIT_/i.test(name) || KEPT.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    LANGUAGE: 'C',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** Starts git in a process group of its own. `extra` goes into the environment. */
export function startGit(folder: string, args: readonly string[], extra: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn('git', [...OPTIONS, '-C', folder, ...args], {
    detached: process.platform !== 'win32',
    env: { ...gitEnvironment(process.env), ...extra },
    stdio: 'pipe',
    windowsHide: true,
  });
}

/** Ends a child with everything that it started. Does nothing when it has ended. */
export function endGit(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended in between.
  }
}

/** Runs git to its end. Throws a UserError when git is missing, takes too long or says too much. */
export function runGit(folder: string, args: readonly string[], extra: NodeJS.ProcessEnv = {}): Promise<GitOutcome> {
  const command = `git ${args[0] ?? ''}`;
  return new Promise((resolve, reject) => {
    const child = startGit(folder, args, extra);
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    let size = 0;
    const fail = (message: string): void => {
      clearTimeout(timer);
      endGit(child);
      reject(new UserError({ kind: 'repository', message }));
    };
    const timer = setTimeout(() => {
      fail(
        `${command} in ${folder} took more than ${GIT_TIME_LIMIT / 1000} seconds and was ended; try it by hand to see what holds it up.`,
      );
    }, GIT_TIME_LIMIT);
    const take = (into: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length;
      into.push(chunk);
      if (size > GIT_OUTPUT_LIMIT) {
        fail(
          `${command} in ${folder} printed more than ${GIT_OUTPUT_LIMIT} bytes; the change is too large to be read, so split it.`,
        );
      }
    };
    child.stdout?.on('data', take(out));
    child.stderr?.on('data', take(errors));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end();
    child.on('error', (error) => fail(startFailure(error)));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ status: code ?? 128, stdout: Buffer.concat(out), complaint: complaintIn(Buffer.concat(errors)) });
    });
  });
}

/** Why git could not be started. */
export function startFailure(error: Error): string {
  return 'code' in error && error.code === 'ENOENT'
    ? 'The program git was not found; install git, or add its folder to PATH.'
    : `The program git could not be started (${error.message}); check that it runs.`;
}

/** The line of git's messages that names the failure: the first one marked as fatal, else the first. */
export function complaintIn(errors: Uint8Array): string {
  const lines = Buffer.from(errors)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  const line = lines.find((line) => line.startsWith('fatal:')) ?? lines[0] ?? '';
  return line.replace(/^(fatal|error): /, '');
}

/** The error for a git command that failed, in the user's words. */
export function gitError(folder: string, command: string, complaint: string): UserError {
  if (complaint.includes('dubious ownership') || complaint.includes('unsafe repository')) {
    return new UserError({
      kind: 'repository',
      message: `git does not read ${folder} because another user owns it; run \`git config --global --add safe.directory ${folder}\` (in a container, as a step before this one).`,
    });
  }
  if (complaint.includes('not a git repository')) {
    return new UserError({
      kind: 'repository',
      message: `${folder} is not in a git repository; run in a checkout, or make one with \`git init\` or \`git clone\`.`,
    });
  }
  if (complaint.includes('promisor remote')) {
    return new UserError({
      kind: 'repository',
      message: `${folder} is a partial clone that lacks contents needed by ${command}; clone it without --filter, or run \`git fetch --refetch --no-filter\`.`,
    });
  }
  return new UserError({
    kind: 'repository',
    message: `${command} failed in ${folder}: ${complaint || 'git gave no reason'}; run \`git fsck\` there to see whether the repository is damaged.`,
  });
}
