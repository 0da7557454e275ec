/** Arguments of calls and classes, and indexes. */
import type { Syntax } from '#python/syntax.ts';
import { comprehension, isClause } from './atoms.ts';
import { ASSIGN, CLOSE, CLOSE_LIST, COLON, COMMA, NAME, POWER, STAR } from './kinds.ts';
import { expression, namedExpression, starOr } from './lists.ts';
import {
  type Parse,
  enter,
  expect,
  kindAt,
  kindOf,
  lastEnd,
  leaf,
  leave,
  node,
  startOf,
  take,
  under,
} from './nodes.ts';
import { fail } from './refusal.ts';

/** From the opening to the closing bracket; a generator that is the only argument takes the place of the list. */
export function argumentList(parse: Parse): Syntax {
  enter(parse);
  const start = startOf(parse);
  parse.at++;
  const given: Syntax[] = [];
  while (kindOf(parse) !== CLOSE) {
    const one = argument(parse);
    if (given.length === 0 && isClause(parse)) {
      if (one.type === 'keyword_argument' || one.type === 'dictionary_splat') fail();
      leave(parse);
      return comprehension(parse, 'generator_expression', start, one, CLOSE);
    }
    given.push(one);
    if (!take(parse, COMMA)) break;
  }
  expect(parse, CLOSE);
  leave(parse);
  return node('argument_list', start, lastEnd(parse), given);
}

function argument(parse: Parse): Syntax {
  const start = startOf(parse);
  if (kindOf(parse) === NAME && kindAt(parse, 1) === ASSIGN) {
    const name = leaf(parse, 'identifier');
    parse.at++;
    const value = expression(parse);
    return node('keyword_argument', start, value.end, [under('name', name), under('value', value)]);
  }
  if (take(parse, POWER)) {
    const of = expression(parse);
    return node('dictionary_splat', start, of.end, [of]);
  }
  if (take(parse, STAR)) {
    const of = expression(parse);
    return node('list_splat', start, of.end, [of]);
  }
  return namedExpression(parse);
}

/** The indexes of a subscript, up to and with the closing bracket. */
export function subscripts(parse: Parse): readonly Syntax[] {
  enter(parse);
  parse.at++;
  const indexes = [under('subscript', index(parse))];
  while (take(parse, COMMA) && kindOf(parse) !== CLOSE_LIST) indexes.push(under('subscript', index(parse)));
  expect(parse, CLOSE_LIST);
  leave(parse);
  return indexes;
}

function index(parse: Parse): Syntax {
  const start = startOf(parse);
  const parts: Syntax[] = [];
  if (kindOf(parse) !== COLON) {
    const only = starOr(parse, namedExpression);
    if (kindOf(parse) !== COLON) return only;
    parts.push(only);
  }
  for (let colons = 0; colons < 2 && take(parse, COLON); colons++) {
    const kind = kindOf(parse);
    if (kind !== COLON && kind !== COMMA && kind !== CLOSE_LIST) parts.push(expression(parse));
  }
  return node('slice', start, lastEnd(parse), parts);
}
