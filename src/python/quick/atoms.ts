/** Names, literals, and what stands in brackets. */
import type { Syntax } from '#python/syntax.ts';
import {
  ASYNC,
  CLOSE,
  CLOSE_LIST,
  CLOSE_SET,
  COLON,
  COMMA,
  ELLIPSIS,
  FALSE,
  FIELD_END,
  FOR,
  F_STRING,
  F_STRING_END,
  IF,
  IN,
  NAME,
  NONE,
  NUMBER,
  OPEN,
  OPEN_LIST,
  OPEN_SET,
  POWER,
  STRING,
  TRUE,
  YIELD,
} from './kinds.ts';
import { expression, expressionList, namedExpression, starOr, yieldExpression } from './lists.ts';
import { type Parse, enter, expect, kindOf, lastEnd, leaf, leave, node, startOf, take, under } from './nodes.ts';
import { fail } from './refusal.ts';
import { targets } from './targets.ts';

export function atom(parse: Parse): Syntax {
  switch (kindOf(parse)) {
    case NAME:
      return leaf(parse, 'identifier');
    case NUMBER: {
      const { starts, ends } = parse.tokens;
      const text = parse.text.slice(starts[parse.at], ends[parse.at]);
      return leaf(parse, /^0[xX]|^[\d_]+[jJ]?$|^0[bBoO]/.test(text) ? 'integer' : 'float');
    }
    case STRING:
    case F_STRING:
      return strings(parse);
    case NONE:
      return leaf(parse, 'none');
    case TRUE:
      return leaf(parse, 'true');
    case FALSE:
      return leaf(parse, 'false');
    case ELLIPSIS:
      return leaf(parse, 'ellipsis');
    case OPEN:
    case OPEN_LIST:
    case OPEN_SET: {
      enter(parse);
      const made =
        kindOf(parse) === OPEN ? parenthesized(parse) : kindOf(parse) === OPEN_LIST ? list(parse) : braces(parse);
      leave(parse);
      return made;
    }
    default:
      return fail();
  }
}

function strings(parse: Parse): Syntax {
  const first = string(parse);
  if (kindOf(parse) !== STRING && kindOf(parse) !== F_STRING) return first;
  const pieces = [first];
  while (kindOf(parse) === STRING || kindOf(parse) === F_STRING) pieces.push(string(parse));
  return node('concatenated_string', first.start, lastEnd(parse), pieces);
}

function string(parse: Parse): Syntax {
  if (kindOf(parse) === STRING) return leaf(parse, 'string');
  const start = startOf(parse);
  parse.at++;
  const fields: Syntax[] = [];
  while (!take(parse, F_STRING_END)) {
    fields.push(
      under('expression', kindOf(parse) === YIELD ? yieldExpression(parse) : expressionList(parse, namedExpression)),
    );
    expect(parse, FIELD_END);
  }
  return node('string', start, lastEnd(parse), fields);
}

function parenthesized(parse: Parse): Syntax {
  const start = startOf(parse);
  parse.at++;
  if (take(parse, CLOSE)) return node('tuple', start, lastEnd(parse));
  if (kindOf(parse) === YIELD) {
    const value = yieldExpression(parse);
    expect(parse, CLOSE);
    return node('parenthesized_expression', start, lastEnd(parse), [value]);
  }
  const first = starOr(parse, namedExpression);
  if (isClause(parse)) return comprehension(parse, 'generator_expression', start, first, CLOSE);
  if (kindOf(parse) !== COMMA) {
    expect(parse, CLOSE);
    if (first.type === 'list_splat') fail();
    return node('parenthesized_expression', start, lastEnd(parse), [first]);
  }
  return node('tuple', start, ...rest(parse, first, CLOSE));
}

function list(parse: Parse): Syntax {
  const start = startOf(parse);
  parse.at++;
  if (take(parse, CLOSE_LIST)) return node('list', start, lastEnd(parse));
  const first = starOr(parse, namedExpression);
  if (isClause(parse)) return comprehension(parse, 'list_comprehension', start, first, CLOSE_LIST);
  return node('list', start, ...rest(parse, first, CLOSE_LIST));
}

/** What follows the first item of a display, up to the closing bracket: where that ends, and all items. */
function rest(parse: Parse, first: Syntax, close: number): [end: number, items: Syntax[]] {
  const items = [first];
  while (take(parse, COMMA) && kindOf(parse) !== close) items.push(starOr(parse, namedExpression));
  expect(parse, close);
  return [lastEnd(parse), items];
}

/** A dictionary, a set, or a comprehension of one of them. */
function braces(parse: Parse): Syntax {
  const start = startOf(parse);
  parse.at++;
  if (take(parse, CLOSE_SET)) return node('dictionary', start, lastEnd(parse));
  const first = entry(parse);
  const isDict = first.type === 'pair' || first.type === 'dictionary_splat';
  if (isClause(parse)) {
    if (first.type === 'dictionary_splat') fail();
    return comprehension(parse, isDict ? 'dictionary_comprehension' : 'set_comprehension', start, first, CLOSE_SET);
  }
  const items = [first];
  while (take(parse, COMMA) && kindOf(parse) !== CLOSE_SET) {
    const item = entry(parse);
    if ((item.type === 'pair' || item.type === 'dictionary_splat') !== isDict) fail();
    items.push(item);
  }
  expect(parse, CLOSE_SET);
  return node(isDict ? 'dictionary' : 'set', start, lastEnd(parse), items);
}

function entry(parse: Parse): Syntax {
  const start = startOf(parse);
  if (take(parse, POWER)) {
    const of = parse.grammar.operand(parse);
    return node('dictionary_splat', start, of.end, [of]);
  }
  const key = starOr(parse, namedExpression);
  if (!take(parse, COLON)) return key;
  const value = expression(parse);
  return node('pair', start, value.end, [under('key', key), under('value', value)]);
}

export function isClause(parse: Parse): boolean {
  return kindOf(parse) === FOR || kindOf(parse) === ASYNC;
}

/** The clauses of a comprehension behind its element, and the closing bracket. */
export function comprehension(parse: Parse, type: string, start: number, element: Syntax, close: number): Syntax {
  if (element.type === 'list_splat') fail();
  const children = [under('body', element)];
  while (isClause(parse)) {
    const from = startOf(parse);
    if (kindOf(parse) === ASYNC) parse.at++;
    expect(parse, FOR);
    const left = under('left', targets(parse));
    expect(parse, IN);
    const right = under('right', parse.grammar.disjunction(parse));
    children.push(node('for_in_clause', from, right.end, [left, right]));
    while (kindOf(parse) === IF) {
      const at = startOf(parse);
      parse.at++;
      const test = parse.grammar.disjunction(parse);
      children.push(node('if_clause', at, test.end, [test]));
    }
  }
  expect(parse, close);
  return node(type, start, lastEnd(parse), children);
}
