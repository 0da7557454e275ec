/** One run of a program in the supervisor's hands. The only place of the project that executes code under review. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentOf } from './environment.ts';
import { type Ask, lostObservation, type Observation, readObservation } from './observation.ts';

/** Beside this module in the sources, and beside the bundle in dist/. */
const SUPERVISOR = fileURLToPath(new URL('./supervisor', import.meta.url));
const PROBE = fileURLToPath(new URL('./probe', import.meta.url));

/** SIGRTMIN + 5 on Linux: nothing known uses it. */
const STACK_SIGNAL = 39;
const GIB = 2 ** 30;
const LIMITS = { memory: 8 * GIB, file: GIB / 4, processes: 256, output: GIB / 4 };

export interface Program {
  /** The interpreter that supervises, and that runs the program when its command begins with it. */
  readonly python: string;
  readonly command: readonly string[];
  /** Where it runs. */
  readonly folder: string;
  /** The environment around it, of which it gets what the list allows. */
  readonly surroundings: NodeJS.ProcessEnv;
  /** False: it shares network and processes with this machine, as where the kernel allows nothing else. */
  readonly isolated?: boolean;
}

/** Folders of one confirmation, which go with it. */
export interface Workshop {
  readonly folder: string;
  close(): void;
}

/** A folder that only the user may read, with a copy of the probe whose compiled files may lie beside it. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'forksight-confirm-'));
  cpSync(PROBE, join(folder, 'probe'), { recursive: true });
  return { folder, close: () => removeAll(folder) };
}

/** Runs the program once. `seconds` bounds it; the whole process tree has ended when this resolves. */
export async function runProgram(
  { python, command, folder, surroundings, isolated = true }: Program,
  ask: Ask,
  seconds: number,
  workshop: Workshop,
): Promise<Observation> {
  const place = mkdtempSync(join(workshop.folder, 'run-'));
  const [events, home, temporary] = ['events', 'home', 'tmp'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [events, home, temporary]) mkdirSync(each, { mode: 0o700 });
  const environment = environmentOf(surroundings, home, temporary);
  const nonce = randomBytes(16).toString('hex');
  const request = {
    command,
    cwd: folder,
    folder: events,
    nonce,
    signal: STACK_SIGNAL,
    isolate: isolated,
    limits: { ...LIMITS, seconds },
    environment: {
      ...environment,
      PYTHONPATH: [join(workshop.folder, 'probe'), environment['PYTHONPATH']].filter(Boolean).join(delimiter),
      FORKSIGHT_DIR: events,
      FORKSIGHT_NONCE: nonce,
      FORKSIGHT_MODE: ask.mode,
      FORKSIGHT_METHOD: ask.method,
      FORKSIGHT_TARGET: ask.target ?? '',
      FORKSIGHT_SPARES_MAIN: ask.sparesMain === true ? '1' : '',
      FORKSIGHT_STACK_SIGNAL: String(STACK_SIGNAL),
    },
  };
  try {
    const answer = await supervise(python, JSON.stringify(request), seconds);
    return answer === undefined ? lostObservation(ask, seconds) : readObservation(ask, answer);
  } finally {
    removeAll(place);
  }
}

/** Longer than the supervisor needs to end the most stubborn tree, in seconds. */
const PATIENCE = 30;

/** What the supervisor says; undefined when it was ended by the program or the system. */
function supervise(python: string, request: string, seconds: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(python, ['-I', '-S', SUPERVISOR], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', PYTHONDONTWRITEBYTECODE: '1' },
      timeout: (seconds + PATIENCE) * 1_000,
      killSignal: 'SIGKILL',
    });
    const [said, complained]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complained.push(chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(said).toString('utf8'));
      else if (signal !== null) resolve(undefined);
      else
        reject(
          new Error(`the supervisor ended with ${code}: ${Buffer.concat(complained).toString('utf8').slice(-500)}`),
        );
    });
    // Standard input stays open: its end tells the supervisor that nobody waits any more.
    child.stdin.write(`${request}\n`);
  });
}

/** Programs may leave folders behind that nobody may enter. */
function removeAll(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    open(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

function open(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) open(join(folder, entry.name));
  }
}
