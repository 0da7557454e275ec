/** What `**options` can give, where the options are written out. */
import type { CallExpression, Expression } from '#core/facts.ts';
import { onlyValue } from './bound-names.ts';
import { contentsOf } from './contents.ts';
import type { CallableNode } from './program.ts';

/** Every spread of the call is a dictionary, written in this callable, that lacks the name. */
export function isLackedBySpreads(callable: CallableNode, call: CallExpression, name: string): boolean {
  return call.spreads.every((spread) => {
    if (spread.kind !== 'name') return lacks(spread, name);
    const value = onlyValue(callable, spread.name);
    return value?.owner === callable && !contentsOf(callable).has(spread.name) && lacks(value.expression, name);
  });
}

function lacks(expression: Expression, name: string): boolean {
  if (expression.kind === 'choice') return lacks(expression.then, name) && lacks(expression.otherwise, name);
  if (expression.kind !== 'dict' || expression.spreads.length > 0) return false;
  return expression.keys.every((key) => key.kind === 'literal' && key.value !== name);
}
