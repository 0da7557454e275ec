/** One run of a program in the supervisor's hands. The only place of the project that executes code under review. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentOf } from './environment.ts';
import { type Ask, lostObservation, type Observation, readObservation } from './observation.ts';
import { removeAll, type Workshop } from './workshop.ts';

/** Beside this module in the sources, and beside the bundle in dist/. */
const SUPERVISOR = fileURLToPath(new URL('./supervisor', import.meta.url));

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

/** Runs the program once. `seconds` bounds it; the whole process tree has ended when this resolves. */
export async function runProgram(
  { python, command, folder, surroundings, isolated = true }: Program,
  ask: Ask,
  seconds: number,
  workshop: Workshop,
): Promise<Observation> {
  const place = mkdtempSync(join(workshop.folder, 'run-'));
  const temporary = mkdtempSync(join(workshop.temporaries, 'tmp-'));
  const [events, home, layers] = ['events', 'home', 'layers'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [events, home, layers]) mkdirSync(each, { mode: 0o700 });
  const environment = environmentOf(surroundings, home, temporary);
  const nonce = randomBytes(16).toString('hex');
  const request = {
    command,
    cwd: folder,
    folder: events,
    layers,
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
    const answer = await supervise(python, JSON.stringify(request), seconds, workshop);
    return answer === undefined ? lostObservation(ask, seconds) : readObservation(ask, answer);
  } finally {
    for (const each of [place, temporary]) removeAll(each);
  }
}

/** Longer than the supervisor needs to end the most stubborn tree, in seconds. */
const PATIENCE = 30;

/** What the supervisor says; undefined when it was ended by the program or the system. */
function supervise(
  python: string,
  request: string,
  seconds: number,
  { supervisors }: Workshop,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(python, ['-I', '-S', SUPERVISOR], {
      stdio: ['pipe', 'pipe', 'pipe'],
      // A session of its own: signals of the terminal are for Forksight, which then lets the supervisor end the run.
      detached: true,
      env: { PATH: process.env['PATH'] ?? '', PYTHONDONTWRITEBYTECODE: '1' },
      timeout: (seconds + PATIENCE) * 1_000,
      killSignal: 'SIGKILL',
    });
    supervisors.add(child);
    const [said, complained]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complained.push(chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      supervisors.delete(child);
      reject(error);
    });
    child.on('close', (code, signal) => {
      supervisors.delete(child);
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
