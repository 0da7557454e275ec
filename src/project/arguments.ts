/** How a call's arguments reach the callee's parameters. */
import type { CallExpression } from '#core/facts.ts';
import { isDecorated } from './decorators.ts';
import type { Evaluator } from './evaluator.ts';
import type { CallableNode } from './program.ts';
import type { BoundArguments, Frame, Value, Values } from './values.ts';

/** The values of a call's arguments by the callee's parameter names; parameters that get nothing, or too much, are left out. */
export function bindArguments(
  evaluator: Evaluator,
  callee: CallableNode,
  call: CallExpression,
  frame: Frame,
  self: Value | undefined,
  bound?: BoundArguments,
): ReadonlyMap<string, Values> {
  const parameters = new Map<string, Values>();
  const names = callee.fact.parameters
    .filter((parameter) => parameter.kind === 'positional')
    .map((parameter) => parameter.name);
  let next = 0;
  if (callee.class !== undefined && !isDecorated(callee, 'staticmethod') && callee.fact.kind === 'function') {
    const first = names[0];
    if (self !== undefined && first !== undefined) parameters.set(first, [self]);
    if (self !== undefined || callee.fact.name === '__init__') next = 1;
  }
  const give = (name: string | undefined, values: Values): void => {
    if (name !== undefined && values.length > 0) parameters.set(name, values);
  };
  for (const { from, arguments: positional, keywords } of [
    ...(bound === undefined ? [] : [{ from: bound.frame, arguments: bound.arguments, keywords: bound.keywords }]),
    { from: frame, arguments: call.arguments, keywords: call.keywords },
  ]) {
    for (const argument of positional) give(names[next++], evaluator.evaluate(argument, from));
    for (const keyword of keywords) {
      if (callee.fact.parameters.some((parameter) => parameter.name === keyword.name))
        give(keyword.name, evaluator.evaluate(keyword.value, from));
    }
  }
  return parameters;
}
