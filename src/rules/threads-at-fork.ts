/** What the rules about threads that live at a fork have in common. */
import type { Hazard } from '#core/finding.ts';
import type { Live, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { formatSpan } from '#core/span.ts';
import { inheritsMemory, sentence, standsAt, traceOf } from './evidence.ts';
import { isOutOfReach, isSettled } from './libraries-at-fork.ts';
import { startBySpawn } from './spawn-edit.ts';

export interface ThreadAtFork {
  readonly creation: ProcessCreation;
  readonly live: Live;
}

const QUEUE_PUT = /^multiprocessing\.(Joinable)?Queue\.put(_nowait)?$/;

/** Every thread that may live at a fork whose child goes on running Python, but for those that the library restarts, or that a setting of it forbids. */
export function* threadsAtForks(project: Project): Iterable<ThreadAtFork> {
  for (const creation of project.creations) {
    if (!inheritsMemory(creation)) continue;
    for (const live of creation.live) {
      const aware = live.resource.model?.aware;
      if (live.resource.kind !== 'thread' || aware?.complete === true || aware?.by === 'call') continue;
      if (isSettled(project, creation, live)) continue;
      yield { creation, live: isOutOfReach(project, creation, live) ? { ...live, certainty: 'possible' } : live };
    }
  }
}

export function isQueueFeeder({ live }: ThreadAtFork): boolean {
  return QUEUE_PUT.test(live.resource.model?.name ?? '');
}

/** Started by a module's top level: the module's own line is the one to change. */
export function isFromImport({ live }: ThreadAtFork): boolean {
  return live.relation === 'import' && live.resource.model !== undefined;
}

const PROCESS_POOL = /(^|\.)(ProcessPoolExecutor|multiprocessing\.Pool|multiprocessing\.pool\.Pool)(\.|$)/;
const THREAD_POOL = /(^|\.)(ThreadPoolExecutor|ThreadPool)$/;

/** Whether a name is that of a process pool, or of one of its methods. */
export function isProcessPool(name: string): boolean {
  return PROCESS_POOL.test(name);
}

export function isThreadPool(type: string): boolean {
  return THREAD_POOL.test(type);
}

export function threadName({ live }: ThreadAtFork): string {
  const { resource } = live;
  if (resource.runs !== undefined) return `the thread that runs \`${resource.runs}\``;
  return resource.hidden || resource.model === undefined
    ? `a thread of \`${resource.type}\``
    : `the thread \`${resource.name}\``;
}

/** The hazard, but for its title and its first remedy. */
export function threadHazard(project: Project, pair: ThreadAtFork, title: string, change: string): Hazard {
  const { creation, live } = pair;
  return {
    ...standsAt(creation),
    title,
    trace: traceOf(live, creation),
    cause: live.resource.at,
    why: `Only the forking thread lives on in the child. A lock that ${threadName(pair)} holds at that moment stays locked there for ever, and what it was changing stays half changed.`,
    where: sentence(creation.startMethod.forkBites),
    change,
    ...startBySpawn(project, creation),
  };
}

/** The advice that names its price. */
export function threadRemedy(pair: ThreadAtFork): string {
  const { creation, live } = pair;
  const other =
    creation.how === 'raw'
      ? 'do the work of the child in another program (`subprocess`)'
      : 'start the child from a clean interpreter: `multiprocessing.get_context("spawn")`, which needs the changes below';
  return `Create the process before the thread of \`${formatSpan(live.resource.at)}\` starts, or end that thread first; if neither is possible, ${other}.`;
}
