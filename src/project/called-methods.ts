/** Methods of an object of the project that a library calls in its processes: a data set is asked for its items. */
import type { CallableModel, Invocation } from '#core/effects.ts';
import type { QName } from '#core/evidence.ts';
import type { CallExpression } from '#core/facts.ts';
import { eachExpression } from './call-sites.ts';
import { findMethod } from './classes.ts';
import type { Evaluator } from './evaluator.ts';
import { argumentOf } from './expressions.ts';
import type { CallableNode } from './program.ts';
import type { Value, Values } from './values.ts';
import { evaluate, type Walk } from './walk-context.ts';

/**
 * What is called of the values: these themselves, or those methods of objects. None where each process sets its object up
 * for itself: what is left of the parent's state is not known.
 */
export function calledMethods(
  walk: Walk,
  call: CallExpression,
  { parameters }: CallableModel,
  values: Values,
  { methods, setUpBy }: Pick<Invocation, 'methods' | 'setUpBy'>,
): Values {
  if (methods === undefined) return values;
  const { evaluator } = walk.program;
  const hook = setUpBy && argumentOf(call, parameters, setUpBy.argument);
  if (setUpBy !== undefined && hook !== undefined && hook !== 'spread') {
    const asks = evaluate(walk, hook).some(
      (value) => value.kind === 'function' && reaches(evaluator, value.callable, setUpBy.through),
    );
    if (asks) return [];
  }
  return values.flatMap((self) =>
    self.kind === 'instance' ? methods.flatMap((name) => methodOf(evaluator, self, name)) : [],
  );
}

function methodOf(evaluator: Evaluator, self: Extract<Value, { kind: 'instance' }>, name: string): Values {
  const callable = findMethod(evaluator, self.class, name);
  return callable === undefined ? [] : [{ kind: 'function', callable, self }];
}

/** The callable, or one that it calls, calls the library's function. */
function reaches(evaluator: Evaluator, callable: CallableNode, name: QName, seen = new Set<CallableNode>()): boolean {
  if (seen.has(callable)) return false;
  seen.add(callable);
  const frame = evaluator.rootFrame(callable);
  let found = false;
  eachExpression(callable.fact.body, (expression) => {
    if (found || expression.kind !== 'call') return;
    found = evaluator
      .evaluate(expression.callee, frame)
      .some((callee) =>
        callee.kind === 'function'
          ? reaches(evaluator, callee.callable, name, seen)
          : callee.kind === 'external' && callee.name === name,
      );
  });
  return found;
}
