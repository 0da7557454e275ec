/** How a call's arguments reach the callee's parameters. */
import type { CallExpression } from '#core/facts.ts';
import { isDecorated } from './decorators.ts';
import type { Evaluator } from './evaluator.ts';
import type { CallableNode } from './program.ts';
import type { BoundArguments, Frame, Value, Values } from './values.ts';

/** What partials of partials bind, the innermost first: its arguments come first. */
function layers(bound: BoundArguments): readonly BoundArguments[] {
  return bound.inner === undefined ? [bound] : [...layers(bound.inner), bound];
}

/** Where its method runs, the object is there. */
function asFound(self: Value): Value {
  if (self.kind !== 'instance' || self.annotated === undefined) return self;
  const { annotated: _, ...rest } = self;
  return rest;
}

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
    if (self !== undefined && first !== undefined) parameters.set(first, [asFound(self)]);
    if (self !== undefined) next = 1;
  }
  const give = (name: string | undefined, values: Values): void => {
    if (name !== undefined && values.length > 0) parameters.set(name, values);
  };
  for (const layer of layers({ arguments: call.arguments, keywords: call.keywords, frame, inner: bound })) {
    for (const argument of layer.arguments) give(names[next++], evaluator.evaluate(argument, layer.frame));
    for (const keyword of layer.keywords) {
      if (callee.fact.parameters.some((parameter) => parameter.name === keyword.name))
        give(keyword.name, evaluator.evaluate(keyword.value, layer.frame));
    }
  }
  return parameters;
}
