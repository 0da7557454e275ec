/** What importing a program leaves alive when its server forks. */
import type { Step } from '#core/evidence.ts';
import type { Live } from '#core/creation.ts';
import type { Project, ServerFork } from '#core/project.ts';
import type { Span } from '#core/span.ts';
import type { ForkingServer } from '#core/servers.ts';

export interface LiveAtServer {
  readonly fork: ServerFork;
  readonly live: Live;
  /** The statement at the top level of the module whose import makes it: the line to change. */
  readonly top: Span;
  /** What to do about it instead of carrying it across a fork, where its library says so. */
  readonly remedy: string | undefined;
}

export function* liveAtServers(project: Project): Iterable<LiveAtServer> {
  for (const fork of project.serverForks)
    for (const live of fork.live)
      yield {
        fork,
        live,
        top: statementOf(project, live),
        remedy: project.libraries.type(live.resource.type)?.remedy,
      };
}

/** Behind the last import on the way stands the module's own statement. */
function statementOf({ importThreads }: Project, { resource, cause }: Live): Span {
  const own = importThreads.find((thread) => thread.resource.key === resource.key)?.steps ?? behindImports(cause);
  const [first] = own;
  return first?.at.kind === 'code' ? first.at.span : resource.at;
}

function behindImports(steps: readonly Step[]): readonly Step[] {
  return steps.slice(steps.findLastIndex(({ says }) => says.startsWith('imports `')) + 1);
}

interface ServerWords {
  readonly name: string;
  /** Where to make in each worker what the import has made, as a sentence's end. */
  readonly hook: string;
  /** What has each worker import the program itself. */
  readonly withoutPreload: string;
}

export const SERVERS: Readonly<Record<ForkingServer['server'], ServerWords>> = {
  gunicorn: {
    name: 'gunicorn',
    hook: 'in `post_fork(server, worker)` of the configuration file',
    withoutPreload: 'do without preloading (no `--preload`, no `preload_app = True`)',
  },
  uwsgi: {
    name: 'uWSGI',
    hook: 'in a function under `@uwsgidecorators.postfork`',
    withoutPreload: 'have each worker load the program with `lazy-apps = true`',
  },
  celery: {
    name: 'Celery',
    hook: 'in a receiver of the signal `worker_process_init`',
    withoutPreload: 'choose a pool that does not fork (`--pool threads` or `solo`)',
  },
};
