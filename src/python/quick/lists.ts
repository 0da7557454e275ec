/** Expressions side by side, and what may stand in the place of one. */
import type { Syntax } from '#python/syntax.ts';
import {
  ASSIGN,
  AUGMENT,
  CLOSE,
  CLOSE_LIST,
  CLOSE_SET,
  COLON,
  COMMA,
  END,
  FIELD_END,
  FROM,
  IN,
  NAME,
  NEWLINE,
  SEMICOLON,
  STAR,
  WALRUS,
  YIELD,
} from './kinds.ts';
import { type Parse, expect, kindAt, kindOf, lastEnd, leaf, node, startOf, take, under } from './nodes.ts';
import { fail } from './refusal.ts';

/** Any expression but `name := value` and `yield`. */
export function expression(parse: Parse): Syntax {
  return parse.grammar.expression(parse);
}

/** `name := value`, or an expression. */
export function namedExpression(parse: Parse): Syntax {
  if (kindOf(parse) !== NAME || kindAt(parse, 1) !== WALRUS) return expression(parse);
  const name = leaf(parse, 'identifier');
  parse.at++;
  const value = expression(parse);
  return node('named_expression', name.start, value.end, [under('name', name), under('value', value)]);
}

/** One expression, or several with commas between: `a, *b`. */
export function expressionList(parse: Parse, one: (parse: Parse) => Syntax = expression): Syntax {
  const first = starOr(parse, one);
  if (kindOf(parse) !== COMMA) return first.type === 'list_splat' ? fail() : first;
  const items = [first];
  while (take(parse, COMMA) && startsExpression(parse)) items.push(starOr(parse, one));
  return node('expression_list', first.start, lastEnd(parse), items);
}

export function starOr(parse: Parse, one: (parse: Parse) => Syntax): Syntax {
  if (kindOf(parse) !== STAR) return one(parse);
  const start = startOf(parse);
  parse.at++;
  const of = parse.grammar.operand(parse);
  return node('list_splat', start, of.end, [of]);
}

/** Whether a list goes on behind a comma. */
export function startsExpression(parse: Parse): boolean {
  return !ENDS_LIST.has(kindOf(parse));
}

export function yieldExpression(parse: Parse): Syntax {
  const start = startOf(parse);
  expect(parse, YIELD);
  if (kindOf(parse) === FROM) {
    const from = leaf(parse, 'from');
    const of = expression(parse);
    return node('yield', start, of.end, [of], [from]);
  }
  if (!startsExpression(parse)) return node('yield', start, lastEnd(parse));
  const value = expressionList(parse);
  return node('yield', start, value.end, [value]);
}

const ENDS_LIST: ReadonlySet<number> = new Set([
  CLOSE,
  CLOSE_LIST,
  CLOSE_SET,
  COLON,
  FIELD_END,
  ASSIGN,
  AUGMENT,
  NEWLINE,
  SEMICOLON,
  END,
  IN,
]);
