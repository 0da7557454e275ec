import type { HandleKind } from '#core/effects.ts';
import type { Hazard } from '#core/finding.ts';
import type { ChildUse } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { spanKey } from '#core/span.ts';
import { liveAtServers, SERVERS, type LiveAtServer } from './at-servers.ts';
import { toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS806',
  slug: 'preloading-server',
  summary: 'a server imports the program, then forks: threads are lost, connections shared',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'none',
  since: '0.1.0',
  effects: ['starts-thread', 'opens-handle', 'uses-handle'],
  supersedes: ['FS103'],
  *check(project) {
    const told = new Set<string>();
    for (const found of liveAtServers(project)) {
      // FS808 says that the hook which would mend it does not run.
      if (found.fork.notMadeAnew.some(({ key }) => key === found.live.resource.key)) continue;
      const place = `${spanKey(found.fork.server.at)} ${spanKey(found.live.resource.at)}`;
      if (told.has(place)) continue;
      const hazard = lostThread(found) ?? sharedHandle(project, found);
      if (hazard === undefined) continue;
      told.add(place);
      yield hazard;
    }
  },
});

/** Made to run once, and often preloaded for that: the process that forks keeps it. */
const RUNS_ONCE = /^(flask_)?apscheduler\./;

function lostThread(found: LiveAtServer): Hazard | undefined {
  const { fork, live } = found;
  const { kind, key, type, model } = live.resource;
  if (kind !== 'thread' || model?.aware?.complete === true || RUNS_ONCE.test(type)) return undefined;
  if (fork.uses.some((use) => use.kind === 'renews' && use.key === key)) return undefined;
  const { name } = SERVERS[fork.server.server];
  return {
    ...common(found),
    title: `importing \`${fork.module}\` starts ${threadName(found)}, which no worker of ${name} has`,
    trace: toTrace([...live.cause, ...live.path], live.certainty),
    why: `${name} imports the program once and forks it. Of all threads only the forking one goes on in a worker: what this thread should do there is never done, and a lock that it held at the fork stays locked. Nothing is reported, and the objects around it still say that they run.`,
    change: `Start it in each worker: ${remedy(found)}.`,
  };
}

/** Handles that two processes must not use, and what happens if they do. */
const SHARED: Partial<Record<HandleKind, string>> = {
  connection:
    'All workers write one stream of bytes, and a reply goes to whoever reads first: answers are mixed up, TLS records fail their check, and the first worker that says goodbye ends the connection of all.',
  client:
    'The client lives on threads, or on connections, of the process that made it. In a worker they are missing or shared: calls wait for ever, or what is handed over is never sent.',
  store:
    'All workers use one open database or file, with one position and with locks that belong to the process that opened it: reads go wrong and writes can destroy the data.',
};

function sharedHandle(project: Project, found: LiveAtServer): Hazard | undefined {
  const { fork, live } = found;
  const { kind, handle, key, name, model } = live.resource;
  const why = handle === undefined ? undefined : SHARED[handle];
  if (kind !== 'handle' || why === undefined || model?.aware?.complete === true) return undefined;
  const use = useInWorkers(fork.uses, key);
  if (use === undefined || (handle === 'client' && !isUsedAtImport(project, key))) return undefined;
  return {
    ...common(found),
    title: `importing \`${fork.module}\` opens \`${name}\`, which every worker of ${SERVERS[fork.server.server].name} uses`,
    trace: toTrace([...live.cause, ...live.path, ...use.steps], live.certainty),
    why,
    change: `Open it in each worker: ${remedy(found)}.`,
  };
}

/** A client that has only been made is connected by whoever uses it first. */
function isUsedAtImport({ calls }: Project, key: string): boolean {
  return calls.some(({ receiver, atImport, inMainGuard }) => receiver === key && atImport && !inMainGuard);
}

function useInWorkers(uses: readonly ChildUse[], key: string): ChildUse | undefined {
  if (uses.some((use) => use.kind === 'renews' && use.key === key)) return undefined;
  return uses.find((use) => use.kind === 'uses-handle' && use.key === key);
}

function common({ fork, live, top, remedy: own }: LiveAtServer) {
  return {
    at: top,
    scope: '',
    cause: live.resource.at,
    where: `In every worker that \`${fork.server.text}\` forks`,
    alongside: [
      ...(own === undefined ? [] : [`What its documentation says of \`${live.resource.type}\`: ${own}.`]),
      ...(fork.server.runsThreads
        ? []
        : ['uWSGI runs threads of the program only with `enable-threads = true`, in workers too.']),
    ],
  };
}

function remedy({ fork }: LiveAtServer): string {
  const { hook, withoutPreload } = SERVERS[fork.server.server];
  return `${hook}, or at the first use (compare \`os.getpid()\`); or ${withoutPreload}`;
}

function threadName({ live: { resource } }: LiveAtServer): string {
  if (resource.runs !== undefined) return `a thread that runs \`${resource.runs}\``;
  return resource.hidden || resource.model === undefined
    ? `a thread of \`${resource.type}\``
    : `the thread \`${resource.name}\``;
}
