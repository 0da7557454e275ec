/** The folder of one confirmation. It goes with it, also when a signal ends Forksight, or later when nothing could. */
import type { ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '#core/problem.ts';

/** Beside this module in the sources, and beside the bundle in dist/. */
const PROBE = fileURLToPath(new URL('./probe', import.meta.url));

export interface Workshop {
  readonly folder: string;
  /** Where the temporary folders of runs are: near the root, so that addresses of sockets in them are short enough. */
  readonly temporaries: string;
  /** Supervisors at work. */
  readonly supervisors: Set<ChildProcess>;
  close(): void;
}

const PREFIX = 'forksight-confirm';
const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/**
 * A folder that only the user may read, with a copy of the probe whose compiled files may lie beside it. Folders whose
 * makers were killed are removed first. Throws a UserError where nothing can be confirmed.
 */
export function openWorkshop(temporary = tmpdir()): Workshop {
  if (process.platform !== 'linux') {
    const message = `Confirming needs Linux, and this is ${process.platform}; run it in a container or in a workflow on ubuntu-latest.`;
    throw new UserError({ kind: 'config', message });
  }
  const namespace = readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
  const make = (parent: string): string => {
    removeForsaken(parent, namespace);
    return mkdtempSync(join(parent, `${PREFIX}-${namespace}-${process.pid}-${startOf(process.pid) ?? 'unknown'}-`));
  };
  const folder = make(temporary);
  const temporaries = hasRoomForSockets(folder) ? folder : make(SHORTEST);
  cpSync(PROBE, join(folder, 'probe'), { recursive: true });
  const supervisors = new Set<ChildProcess>();
  const leave = (): void => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
    for (const each of new Set([folder, temporaries])) removeAll(each);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    const end = (): void => {
      if (supervisors.size > 0) return;
      leave();
      process.kill(process.pid, signal);
    };
    for (const supervisor of supervisors) {
      supervisor.on('close', end);
      // Its end tells the supervisor that nobody waits any more: it ends everything that it has started.
      supervisor.stdin?.end();
    }
    end();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return { folder, temporaries, supervisors, close: leave };
}

/** A folder for temporary files that every Linux has, and whose path is short. */
const SHORTEST = '/tmp';

/** Bytes of a socket's address, `sun_path` of unix(7), without the one that ends it. */
const SOCKET_PATH = 107;

/** Whether the sockets of forkservers and managers can lie in temporary folders in this one; `multiprocessing` names them. */
function hasRoomForSockets(folder: string): boolean {
  return Buffer.byteLength(`${folder}/tmp-XXXXXX/pymp-XXXXXXXX/listener-XXXXXXXX`) <= SOCKET_PATH;
}

/** Removes folders of this user whose makers have died. The name says who that was: namespace, process, time of its start. */
function removeForsaken(temporary: string, namespace: string): void {
  for (const name of readdirSync(temporary)) {
    const made = new RegExp(`^${PREFIX}-${namespace}-(\\d+)-(\\d+)-\\w+$`).exec(name);
    // A process of that number with another start is another one.
    if (made === null || startOf(Number(made[1])) === made[2]) continue;
    const folder = join(temporary, name);
    try {
      const stats = lstatSync(folder);
      if (stats.isDirectory() && stats.uid === process.getuid?.()) removeAll(folder);
    } catch {
      // Another confirmation removes it at this moment.
    }
  }
}

/** When a process started, in clock ticks since the system did; undefined when there is none. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in parentheses may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

/** Programs may leave folders behind that nobody may enter. */
export function removeAll(folder: string): void {
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
