/** What can be assigned to. */
import type { Syntax } from '#python/syntax.ts';
import { COMMA } from './kinds.ts';
import { starOr, startsExpression } from './lists.ts';
import { type Parse, kindOf, lastEnd, node, take } from './nodes.ts';
import { fail } from './refusal.ts';

/** `a`, or `a, *b`: what stands between `for` and `in`. */
export function targets(parse: Parse): Syntax {
  const first = checked(starOr(parse, parse.grammar.operand));
  if (kindOf(parse) !== COMMA) return first;
  const items = [first];
  while (take(parse, COMMA) && startsExpression(parse)) items.push(checked(starOr(parse, parse.grammar.operand)));
  return node('pattern_list', first.start, lastEnd(parse), items);
}

/** The node, if it can be assigned to. */
export function checked(made: Syntax): Syntax {
  switch (made.type) {
    case 'identifier':
    case 'attribute':
    case 'subscript':
      return made;
    case 'tuple':
    case 'list':
    case 'list_splat':
    case 'expression_list':
    case 'parenthesized_expression':
      made.children.forEach(checked);
      return made;
    default:
      return fail();
  }
}
