/** Lists and dictionaries that are passed to a child, which fills its copy, and that the parent reads behind the call. */
import type { CallExpression, Expression } from '#core/facts.ts';
import type { FilledArgument } from '#core/calls.ts';
import type { Range } from '#core/span.ts';
import { onlyValue, ownerOf } from './bound-names.ts';
import { eachExpression } from './call-sites.ts';
import { contentsOf } from './contents.ts';
import { type CallableNode, spanIn } from './program.ts';
import { scopeOf } from './scope.ts';
import type { Values } from './values.ts';

export function filledArguments(
  caller: CallableNode,
  call: CallExpression,
  targets: Values,
  passed: readonly Expression[],
): readonly FilledArgument[] {
  return passed.flatMap((argument, position) => {
    if (argument.kind !== 'name' || !isOwnContainer(caller, argument.name)) return [];
    const read = readBehind(caller, call, argument.name);
    if (read === undefined) return [];
    return targets.flatMap((target): FilledArgument[] => {
      if (target.kind !== 'function' || target.bound !== undefined) return [];
      const parameter = target.callable.fact.parameters[position + (target.self === undefined ? 0 : 1)];
      if (parameter?.kind !== 'positional') return [];
      const filled = scopeOf(target.callable.fact).elements.get(parameter.name)?.[0];
      if (filled?.how !== 'element' || scopeOf(target.callable.fact).names.has(parameter.name)) return [];
      return [
        {
          at: spanIn(caller, argument.at),
          name: argument.name,
          parameter: parameter.name,
          filledAt: spanIn(target.callable, filled.expression.at),
          readAt: spanIn(caller, read),
        },
      ];
    });
  });
}

const CONTAINERS = new Set(['list', 'dict', 'set']);

/** A list, dict or set of this function that is empty, and that it does not fill itself: it waits for results. */
function isOwnContainer(caller: CallableNode, name: string): boolean {
  const value = onlyValue(caller, name);
  if (value === undefined || value.owner !== caller || ownerOf(caller, name) !== caller) return false;
  if (contentsOf(caller).has(name)) return false;
  const { expression } = value;
  if (expression.kind === 'call')
    return expression.callee.kind === 'name' && CONTAINERS.has(expression.callee.name) && isEmptyCall(expression);
  if (expression.kind === 'dict') return expression.keys.length + expression.spreads.length === 0;
  return expression.kind === 'sequence' && expression.items.length === 0;
}

function isEmptyCall(call: CallExpression): boolean {
  return call.arguments.length + call.keywords.length + call.spreads.length === 0;
}

/** The first place behind the call that reads the name. */
function readBehind(caller: CallableNode, call: CallExpression, name: string): Range | undefined {
  const [, , line, column] = call.at;
  const isBehind = ([from, at]: Range): boolean => from > line || (from === line && at >= column);
  let found: Range | undefined;
  eachExpression(caller.fact.body, (expression) => {
    if (found === undefined && expression.kind === 'name' && expression.name === name && isBehind(expression.at))
      found = expression.at;
  });
  return found;
}
