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

/** The arguments of a call, and the literals that stand for those that it leaves out. */
export function withDefaults(
  callee: CallableNode,
  call: CallExpression,
  bound: ReadonlyMap<string, Values>,
): ReadonlyMap<string, Values> {
  if (
    call.arguments.some((argument) => argument.kind === 'star') ||
    call.keywords.some(({ name }) => name === undefined)
  )
    return bound;
  const given = new Set(call.keywords.map(({ name }) => name));
  const positional = callee.fact.parameters.filter(({ kind }) => kind === 'positional').map(({ name }) => name);
  const offset = callee.class === undefined || isDecorated(callee, 'staticmethod') ? 0 : 1;
  const parameters = new Map(bound);
  for (const { name, kind, default: value } of callee.fact.parameters) {
    const isLeftOut =
      !given.has(name) && (kind !== 'positional' || positional.indexOf(name) - offset >= call.arguments.length);
    if (isLeftOut && value?.kind === 'literal' && !parameters.has(name))
      parameters.set(name, [{ kind: 'literal', value: value.value }]);
  }
  return parameters;
}
