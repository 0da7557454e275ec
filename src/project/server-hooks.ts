/** What the processes that a server forks make anew before they do any work. */
import type { ForkingServer } from '#core/servers.ts';
import { spanKey } from '#core/span.ts';
import { isDecorated } from './decorators.ts';
import type { Program } from './linked.ts';
import { type CallableNode, spanIn } from './program.ts';
import type { UseEntry } from './summary.ts';

/** Hooks of the servers by their names in a configuration file, by their decorators, and by the calls that take them. */
const HOOK_NAMES = ['post_fork', 'post_worker_init'];
const HOOK_DECORATORS = ['postfork'];
const HOOK_CALLS = ['celery.signals.worker_process_init.connect', 'uwsgidecorators.postfork'];

/** Keys of what the forked process starts, opens or replaces in a hook. */
export function madeAnew(program: Program, server: ForkingServer): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const callable of serverHooks(program))
    for (const { kind, key } of program.summaryOf(program.evaluator.rootFrame(callable)).uses.values())
      if (MAKES_ANEW.has(kind)) keys.add(key);
  if (server.runsHooks) for (const { key } of madeAnewAtFork(program)) keys.add(key);
  return keys;
}

export function serverHooks(program: Program): readonly CallableNode[] {
  const handedOver = hooksHandedOver(program);
  return program.evaluator.modules.callables.filter(
    (callable) => isServerHook(callable) || handedOver.has(spanKey(spanIn(callable, callable.fact.at))),
  );
}

/** What hooks of `os.register_at_fork` start, open or replace in a child. */
export function madeAnewAtFork(program: Program): readonly UseEntry[] {
  return [...program.hooks.inChild.values()].flatMap(({ frame }) =>
    [...program.summaryOf(frame).uses.values()].filter(({ kind }) => MAKES_ANEW.has(kind)),
  );
}

const MAKES_ANEW: ReadonlySet<UseEntry['kind']> = new Set(['renews', 'starts-thread', 'opens-handle', 'closes-handle']);

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

/** Headers of functions that are passed to a hook's registration: `worker_process_init.connect(reset)`. */
function hooksHandedOver({ libraryCalls }: Program): ReadonlySet<string> {
  const calls = [...libraryCalls.values()].filter(({ said }) => HOOK_CALLS.includes(said.api));
  return new Set(
    calls.flatMap(({ said }) => Object.values(said.arguments).flatMap(({ definitions }) => definitions.map(spanKey))),
  );
}
