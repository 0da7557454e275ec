/** Parameters of functions and lambdas. */
import type { Syntax } from '#python/syntax.ts';
import { ASSIGN, CLOSE, COLON, COMMA, NAME, OPEN, POWER, SLASH, STAR } from './kinds.ts';
import { expression } from './lists.ts';
import { type Parse, expect, kindOf, lastEnd, leaf, node, startOf, take, under } from './nodes.ts';
import { fail } from './refusal.ts';

/** `(a, b: int = 1, *rest)` */
export function parameters(parse: Parse): Syntax {
  const start = startOf(parse);
  expect(parse, OPEN);
  const found: Syntax[] = [];
  while (kindOf(parse) !== CLOSE) {
    found.push(parameter(parse, true));
    if (!take(parse, COMMA)) break;
  }
  expect(parse, CLOSE);
  return node('parameters', start, lastEnd(parse), found);
}

/** What stands between `lambda` and its colon. */
export function lambdaParameters(parse: Parse): Syntax {
  const start = startOf(parse);
  const found: Syntax[] = [];
  while (kindOf(parse) !== COLON) {
    found.push(parameter(parse, false));
    if (!take(parse, COMMA)) break;
  }
  return node('lambda_parameters', start, lastEnd(parse), found);
}

function parameter(parse: Parse, typed: boolean): Syntax {
  const start = startOf(parse);
  const kind = kindOf(parse);
  if (kind === SLASH) return leaf(parse, 'positional_separator');
  if (kind === STAR || kind === POWER) {
    parse.at++;
    if (kindOf(parse) !== NAME) {
      if (kind === STAR && kindOf(parse) === COMMA) return node('keyword_separator', start, lastEnd(parse));
      return fail();
    }
    const name = leaf(parse, 'identifier');
    const type = kind === STAR ? 'list_splat_pattern' : 'dictionary_splat_pattern';
    const rest = node(type, start, name.end, [name]);
    if (!typed || !take(parse, COLON)) return rest;
    const annotation = under('type', expression(parse));
    return node('typed_parameter', start, annotation.end, [rest, annotation]);
  }
  if (kind !== NAME) return fail();
  const name = leaf(parse, 'identifier');
  const annotation = typed && take(parse, COLON) ? under('type', expression(parse)) : undefined;
  const value = take(parse, ASSIGN) ? under('value', expression(parse)) : undefined;
  if (annotation === undefined && value === undefined) return name;
  const end = lastEnd(parse);
  if (value === undefined) return node('typed_parameter', start, end, [name, annotation as Syntax]);
  const children = annotation === undefined ? [under('name', name), value] : [under('name', name), annotation, value];
  return node(annotation === undefined ? 'default_parameter' : 'typed_default_parameter', start, end, children);
}
