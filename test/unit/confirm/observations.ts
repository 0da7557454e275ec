/** Observations as the supervisor would give them. */
import type { Ask, EventOf, LockRef, Observation, ProbeEvent } from '#confirm/observation.ts';

const MAIN = { ident: 1, name: 'MainThread', main: true };
const WORKER = { ident: 2, name: 'worker', main: false };

export const KEY = '/repo/app.py:3|/repo/app.py:3';

export function lockRef(over: Partial<LockRef> = {}): LockRef {
  return { id: 7, kind: 'Lock', key: KEY, owner: 2, address: 4096, ...over };
}

let clock = 0;

function common(pid: number): { pid: number; tid: number; time: number } {
  clock += 0.001;
  return { pid, tid: pid, time: clock };
}

export function start(python = '3.12.1'): EventOf<'start'> {
  return { ...common(10), event: 'start', python, mode: 'record', method: 'fork' };
}

export function fork(over: Partial<EventOf<'fork'>> = {}): EventOf<'fork'> {
  return {
    ...common(10),
    event: 'fork',
    number: 1,
    stack: [
      ['/usr/lib/python3.12/multiprocessing/popen_fork.py', 66, '_launch'],
      ['/repo/app.py', 9, 'main'],
    ],
    thread: MAIN,
    threads: [
      {
        ident: 2,
        native: 11,
        name: 'worker',
        daemon: true,
        runs: 'app.poll',
        started: '/repo/app.py:7',
        stack: [['/repo/app.py', 5, 'poll']],
      },
    ],
    native: [],
    files: [],
    held: [],
    test: '',
    legal: true,
    ...over,
  };
}

export function child(over: Partial<EventOf<'child'>> = {}): EventOf<'child'> {
  return {
    ...common(20),
    event: 'child',
    parent: 10,
    fork: 1,
    inherited: [],
    healed: [],
    legal: true,
    timer: false,
    ...over,
  };
}

export function use(by: 'thread' | 'child' | 'main', over: Partial<EventOf<'use'>> = {}): EventOf<'use'> {
  return {
    ...common(by === 'child' ? 20 : 10),
    event: 'use',
    lock: lockRef(),
    child: by === 'child',
    inherited: by === 'child',
    thread: by === 'thread' ? WORKER : MAIN,
    at: '/repo/app.py:5',
    interruptible: true,
    ...over,
  };
}

export function imported(by: 'thread' | 'child', name: string): EventOf<'import'> {
  return { ...common(10), event: 'import', name, child: by === 'child', thread: by === 'thread' ? WORKER : MAIN };
}

export function reset(lock: LockRef): EventOf<'reset'> {
  return { ...common(20), event: 'reset', lock };
}

export function passed(ask: Partial<Ask> = {}, over: Partial<Observation> = {}): Observation {
  return {
    ask: { mode: 'observe', method: 'fork', ...ask },
    outcome: 'ended',
    exit: 0,
    signal: null,
    seconds: 0.5,
    hang: null,
    unguarded: false,
    stdout: 'done\n',
    stderr: '',
    bytes: 5,
    events: [start(), fork()],
    foreign: 0,
    pids: [10, 20],
    killed: 0,
    left: 0,
    isolated: { network: true, processes: true, files: true, orphans: true },
    watched: true,
    ...over,
  };
}

export function hung(
  ask: Partial<Ask> = {},
  over: Partial<Observation> = {},
  events?: readonly ProbeEvent[],
): Observation {
  return passed(ask, {
    outcome: 'hang',
    exit: null,
    killed: 2,
    hang: { proof: 'inherited-lock', pid: 20, lock: lockRef(), stack: [], legal: true, after: 0.02 },
    events: events ?? [start(), fork(), child({ inherited: [lockRef()] })],
    ...over,
  });
}

export function failed(text: string, ask: Partial<Ask> = {}): Observation {
  return passed(ask, { exit: 1, stderr: text });
}
