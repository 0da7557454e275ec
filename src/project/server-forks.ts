/** Servers that import the program, and then fork the processes that run it. */
import { codeStep, type QName, type Step, weakest } from '#core/evidence.ts';
import type { ChildUse, Live } from '#core/creation.ts';
import type { ServerFork } from '#core/project.ts';
import type { ForkingServer } from '#core/servers.ts';
import { compareSpans } from '#core/span.ts';
import type { Program } from './linked.ts';
import { childUse, strongestFirst } from './process-creations.ts';
import { type CallableNode, type ModuleNode, spanIn } from './program.ts';
import { importedBy, usesOf } from './program-uses.ts';
import { madeAnew, madeAnewAtFork, serverHooks } from './server-hooks.ts';
import { chainSteps, type UseEntry } from './summary.ts';

export function serverForks(program: Program, servers: readonly ForkingServer[]): readonly ServerFork[] {
  return servers.flatMap((server) =>
    applicationsOf(program, server).map((module) => {
      const modules = importedBy(program, module);
      return {
        server,
        module: module.name,
        live: livesBehindImport(program, server, module),
        uses: inOrder(usesOf(program, modules)),
        modules: [...modules].map(({ name }) => name),
        hooks: serverHooks(program).map((hook) => spanIn(hook, hook.fact.at)),
        notMadeAnew: server.runsHooks ? [] : inOrder(madeAnewAtFork(program)),
      };
    }),
  );
}

/** Celery looks for its application in the named module, and below it in `celery`. */
const BELOW: Readonly<Record<ForkingServer['server'], readonly string[]>> = {
  gunicorn: [''],
  uwsgi: [''],
  celery: ['', '.celery', '.tasks'],
};

function applicationsOf(program: Program, { server, application }: ForkingServer): readonly ModuleNode[] {
  const { modules } = program.evaluator;
  const named = application.flatMap((name) => BELOW[server].map((below): QName => `${name}${below}`));
  return modules.all.filter((module) => !module.isTest && named.includes(module.name));
}

function livesBehindImport(program: Program, server: ForkingServer, module: ModuleNode): readonly Live[] {
  const anew = madeAnew(program, server);
  const body = module.callables[0] as CallableNode;
  const forks = codeStep(
    server.at,
    `${NAMES[server.server]} imports \`${module.name}\`, and forks its workers then`,
    'likely',
  );
  const { exit } = program.summaryOf(program.evaluator.rootFrame(body));
  return strongestFirst(
    [...exit.values()]
      .filter(({ resource }) => !anew.has(resource.key))
      .sort((a, b) => compareSpans(a.resource.at, b.resource.at))
      .map(({ resource, steps, certainty }): Live => {
        const cause: readonly Step[] = chainSteps(steps);
        return {
          resource,
          relation: 'import',
          cause,
          path: [forks],
          certainty: weakest(certainty, 'likely'),
          does: [],
        };
      }),
  );
}

const NAMES: Readonly<Record<ForkingServer['server'], string>> = {
  gunicorn: 'gunicorn',
  uwsgi: 'uWSGI',
  celery: "Celery's worker",
};

function inOrder(uses: Iterable<UseEntry>): readonly ChildUse[] {
  return [...uses].map(childUse).sort((a, b) => compareSpans(a.at, b.at));
}
