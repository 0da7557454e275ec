/** Keys of containers that differ from process to process. */
import type { Expression } from '#core/facts.ts';
import { onlyValue } from './bound-names.ts';
import { subexpressions } from './expressions.ts';
import { evaluate, type Walk } from './walk-context.ts';

const ASKS_FOR_PROCESS: ReadonlySet<string> = new Set(['os.getpid', 'multiprocessing.current_process']);

/** `pools[os.getpid()]`, `pools[pid, name]`: no child finds there what its parent has put. */
export function tellsProcessesApart(walk: Walk, key: Expression): boolean {
  if (key.kind === 'call')
    return evaluate(walk, key.callee).some((callee) => callee.kind === 'external' && ASKS_FOR_PROCESS.has(callee.name));
  if (key.kind !== 'name') return subexpressions(key).some((part) => tellsProcessesApart(walk, part));
  const { callable } = walk.base;
  const made = onlyValue(callable, key.name);
  // What a module asked when it was imported, a child has been told, too.
  if (made === undefined || made.owner !== callable || callable.fact.kind === 'module') return false;
  return made.expression.kind !== 'name' && tellsProcessesApart(walk, made.expression);
}
