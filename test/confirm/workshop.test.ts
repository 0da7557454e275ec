/** Forksight is ended while a program runs: nothing of either stays behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkshop } from '#confirm/workshop.ts';
import { interpretersAtHand } from './programs.ts';

const python = (await interpretersAtHand()).at(-1)?.path ?? 'python3';
const MARK = `forksight-workshop-mark-${process.pid}`;
let temporary = '';

beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'forksight-test-'));
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Processes of this machine that run the program. */
function living(): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(MARK);
    } catch {
      return false;
    }
  });
}

interface Confirming {
  readonly child: ChildProcess;
  readonly folder: string;
  readonly ended: Promise<NodeJS.Signals | null>;
}

/** A process that runs a program in a workshop, once the program runs. */
async function confirming(isolated: boolean): Promise<Confirming> {
  const program = { python, command: [python, '-c', 'import time; time.sleep(60)', MARK], folder: '/', isolated };
  const script = `
    import { runProgram } from '#confirm/run.ts';
    import { openWorkshop } from '#confirm/workshop.ts';
    const workshop = openWorkshop(${JSON.stringify(temporary)});
    console.log(workshop.folder);
    const program = { ...${JSON.stringify(program)}, surroundings: process.env };
    for (;;) await runProgram(program, { mode: 'observe', method: 'fork' }, 60, workshop);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
  const folder = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data: Buffer) => resolve(String(data).trim())),
  );
  await expect.poll(() => living().length, { timeout: 60_000 }).toBeGreaterThan(0);
  return { child, folder, ended };
}

describe('ended by a signal', () => {
  it.for([
    ['SIGINT', true],
    ['SIGTERM', true],
    ['SIGHUP', true],
    ['SIGTERM', false],
  ] as const)('%s, with namespaces %s', async ([signal, isolated]) => {
    const { child, folder, ended } = await confirming(isolated);
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(living()).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });
});

it('killed: the program ends at once, and the next confirmation removes the folder', async () => {
  const { child, folder, ended } = await confirming(true);
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  await expect.poll(living, { timeout: 60_000 }).toEqual([]);
  expect(existsSync(folder)).toBe(true);
  mkdirSync(join(folder, 'run-x', 'closed'), { recursive: true });
  chmodSync(join(folder, 'run-x'), 0);
  openWorkshop(temporary).close();
  expect(existsSync(folder)).toBe(false);
});

it('leaves what is not a dead confirmation of this user', () => {
  const workshop = openWorkshop(temporary);
  const own = basename(workshop.folder);
  const [, , namespace = '', pid = ''] = own.split('-');
  const others = [
    // Another namespace has processes of its own, which are not seen from here.
    own.replace(namespace, '1'),
    'forksight-confirm-Ab12Cd',
    `forksight-confirm-${namespace}-x-1-Ab12Cd`,
  ];
  for (const name of others) mkdirSync(join(temporary, name));
  const dead = `forksight-confirm-${namespace}-${pid}-1-Ab12Cd`;
  symlinkSync(workshop.folder, join(temporary, dead));
  openWorkshop(temporary).close();
  expect(readdirSync(temporary).sort()).toEqual([own, dead, ...others].sort());
  expect(readdirSync(workshop.folder)).toEqual(['probe']);
  rmSync(join(temporary, dead));
  mkdirSync(join(temporary, dead));
  openWorkshop(temporary).close();
  expect(readdirSync(temporary).sort()).toEqual([own, ...others].sort());
  workshop.close();
});
