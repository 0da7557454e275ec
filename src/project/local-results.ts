/** Whether a callable keeps for itself what a call returns. */
import type { CallExpression, Expression } from '#core/facts.ts';
import { eachExpression } from './call-sites.ts';
import type { CallableNode } from './program.ts';
import { scopeOf } from './scope.ts';

/**
 * The result is bound to one local name of a function, and that name is only ever the receiver of a method call:
 * never returned, stored, passed on, bound anew or seen by a nested function.
 */
export function isKeptLocal(callable: CallableNode, call: CallExpression): boolean {
  const { fact } = callable;
  if (fact.kind !== 'function') return false;
  const { names, globals, nonlocals } = scopeOf(fact);
  const bound = [...names].find(([, bindings]) =>
    bindings.some((binding) => binding.how === 'value' && binding.take === 'itself' && binding.expression === call),
  );
  if (bound === undefined) return false;
  const [name, bindings] = bound;
  if (bindings.length !== 1 || globals.has(name) || nonlocals.has(name)) return false;
  // The target of the assignment is one of the occurrences.
  let others = -1;
  eachExpression(fact.body, (expression) => {
    if (isName(expression, name)) others += 1;
    if (expression.kind === 'call' && expression.callee.kind === 'attribute' && isName(expression.callee.of, name))
      others -= 1;
  });
  return others === 0 && !nestedIn(callable).some((inner) => mentions(inner, name));
}

function isName(expression: Expression, name: string): boolean {
  return expression.kind === 'name' && expression.name === name;
}

function mentions({ fact }: CallableNode, name: string): boolean {
  let found = false;
  eachExpression(fact.body, (expression) => {
    found ||= isName(expression, name);
  });
  return found;
}

function nestedIn(callable: CallableNode): readonly CallableNode[] {
  const { callables } = callable.module;
  const inside = callables.filter(({ fact }) => fact.parent !== undefined && callables[fact.parent] === callable);
  return inside.flatMap((inner) => [inner, ...nestedIn(inner)]);
}
