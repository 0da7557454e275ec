import { spawn } from 'node:child_process';

export interface Finished {
  /** The exit status, or the signal that ended the process. */
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program in its own process group and waits for its end. After `seconds` the whole group is killed, and so is
 * whatever the program has left behind when it ends.
 */
export async function runProcess(
  command: readonly [string, ...string[]],
  options: {
    readonly folder: string;
    readonly environment: Readonly<Record<string, string>>;
    readonly seconds: number;
  },
): Promise<Finished> {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: options.folder,
    env: options.environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => stdout.push(data));
  child.stderr.on('data', (data: Buffer) => stderr.push(data));
  const killGroup = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  };
  const timer = setTimeout(killGroup, options.seconds * 1000);
  try {
    const code = await new Promise<number | string>((ended, failed) => {
      child.on('error', failed);
      child.on('exit', killGroup);
      child.on('close', (status, signal) => ended(status ?? signal ?? 'unknown'));
    });
    return { code, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') };
  } finally {
    clearTimeout(timer);
    killGroup();
  }
}
