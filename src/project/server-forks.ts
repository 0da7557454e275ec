/** Servers that import the program, and then fork the processes that run it. */
import { codeStep, type QName, type Step, weakest } from '#core/evidence.ts';
import { type ChildUse, type Live, type ServerFork } from '#core/project.ts';
import type { ForkingServer } from '#core/servers.ts';
import { compareSpans } from '#core/span.ts';
import { isDecorated } from './decorators.ts';
import type { Program } from './linked.ts';
import { childUse, strongestFirst } from './process-creations.ts';
import type { CallableNode, ModuleNode } from './program.ts';
import { chainSteps, type UseEntry } from './summary.ts';

export function serverForks(program: Program, servers: readonly ForkingServer[]): readonly ServerFork[] {
  return servers.flatMap((server) =>
    applicationsOf(program, server).map((module) => ({
      server,
      module: module.name,
      live: livesBehindImport(program, server, module),
      uses: usesOf(program),
    })),
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

/** Hooks of the servers that run in each forked process: by their names in a configuration file, or by their decorators. */
const HOOK_NAMES = ['post_fork', 'post_worker_init'];
const HOOK_DECORATORS = ['postfork'];

/** Keys of what the forked process starts, opens or replaces before it does any work. */
function madeAnew(program: Program, server: ForkingServer): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (uses: Iterable<UseEntry>): void => {
    for (const { kind, key } of uses)
      if (kind === 'renews' || kind === 'starts-thread' || kind === 'closes-handle') keys.add(key);
  };
  for (const callable of program.evaluator.modules.callables)
    if (isServerHook(callable)) add(program.summaryOf(program.evaluator.rootFrame(callable)).uses.values());
  if (server.runsHooks)
    for (const { frame } of program.hooks.inChild.values()) add(program.summaryOf(frame).uses.values());
  return keys;
}

function isServerHook(callable: CallableNode): boolean {
  const { fact } = callable;
  if (fact.kind !== 'function') return false;
  return HOOK_NAMES.includes(fact.name) || isDecorated(callable, ...HOOK_DECORATORS) || isSignalReceiver(callable);
}

/** `@worker_process_init.connect` */
function isSignalReceiver({ fact }: CallableNode): boolean {
  return fact.decorators.some((decorator) => {
    const named = decorator.kind === 'call' ? decorator.callee : decorator;
    if (named.kind !== 'attribute' || named.name !== 'connect') return false;
    const signal = named.of.kind === 'attribute' || named.of.kind === 'name' ? named.of.name : '';
    return signal === 'worker_process_init';
  });
}

const uses = new WeakMap<Program, readonly ChildUse[]>();

/** What any function of the program does, the shortest way to each. */
function usesOf(program: Program): readonly ChildUse[] {
  const known = uses.get(program);
  if (known !== undefined) return known;
  const found = new Map<string, UseEntry>();
  for (const callable of program.evaluator.modules.callables) {
    if (callable.fact.kind !== 'function' || callable.module.isTest) continue;
    for (const use of program.summaryOf(program.evaluator.rootFrame(callable)).uses.values()) {
      const key = `${use.kind} ${use.key}`;
      const nearest = found.get(key);
      if (nearest === undefined || use.steps.length < nearest.steps.length) found.set(key, use);
    }
  }
  const all = [...found.values()].map(childUse).sort((a, b) => compareSpans(a.at, b.at));
  uses.set(program, all);
  return all;
}
