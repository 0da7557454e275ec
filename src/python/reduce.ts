import type { Expression } from '#core/facts.ts';
import type { Range } from '#core/span.ts';

/** Whether the expression names, calls or defines anything; pure literals do not. */
export function matters(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
      return false;
    case 'sequence':
      return expression.items.some(matters);
    case 'dict':
      return [expression.keys, expression.values, expression.spreads].some((list) => list.some(matters));
    case 'other':
      return expression.parts.length > 0;
    case 'not':
    case 'star':
      return matters(expression.of);
    case 'boolean':
    case 'compare':
      return matters(expression.left) || matters(expression.right);
    case 'subscript':
      return matters(expression.of) || matters(expression.index);
    case 'choice':
      return matters(expression.test) || matters(expression.then) || matters(expression.otherwise);
    case 'attribute':
      return matters(expression.of);
    default:
      return true;
  }
}

/** An expression of which only the parts count. Parts of parts move up, parts that do not matter are dropped. */
export function other(at: Range, parts: readonly Expression[]): Expression {
  const kept = parts.flatMap((part) => (part.kind === 'other' ? part.parts : matters(part) ? [part] : []));
  return { kind: 'other', at, parts: kept };
}
