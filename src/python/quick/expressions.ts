/** Expressions, by the levels of Python's grammar. */
import type { Syntax } from '#python/syntax.ts';
import { argumentList, subscripts } from './arguments.ts';
import { atom } from './atoms.ts';
import {
  AMPERSAND,
  AND,
  AT,
  AWAIT,
  BAR,
  CARET,
  COLON,
  COMPARE,
  DOT,
  ELSE,
  FLOOR,
  GREATER,
  IF,
  IN,
  IS,
  LAMBDA,
  LESS,
  MINUS,
  NAME,
  NOT,
  OPEN,
  OPEN_LIST,
  OR,
  PERCENT,
  PLUS,
  POWER,
  SHIFT,
  SLASH,
  STAR,
  TILDE,
} from './kinds.ts';
import { expression } from './lists.ts';
import { type Parse, enter, expect, kindOf, lastEnd, leaf, leave, node, startOf, take, under } from './nodes.ts';
import { lambdaParameters } from './parameters.ts';
import { fail } from './refusal.ts';

export function anyExpression(parse: Parse): Syntax {
  enter(parse);
  const made = kindOf(parse) === LAMBDA ? lambda(parse) : conditional(parse);
  leave(parse);
  return made;
}

function conditional(parse: Parse): Syntax {
  const then = disjunction(parse);
  if (!take(parse, IF)) return then;
  const test = disjunction(parse);
  expect(parse, ELSE);
  const otherwise = expression(parse);
  return node('conditional_expression', then.start, otherwise.end, [then, test, otherwise]);
}

function lambda(parse: Parse): Syntax {
  const start = startOf(parse);
  parse.at++;
  const parameters = kindOf(parse) === COLON ? undefined : lambdaParameters(parse);
  if (kindOf(parse) !== COLON) fail();
  const colon = leaf(parse, ':');
  const body = under('body', expression(parse));
  const children = parameters === undefined ? [body] : [under('parameters', parameters), body];
  return node('lambda', start, body.end, children, [colon]);
}

/** What stands behind `in` of a comprehension, too. */
export function disjunction(parse: Parse): Syntax {
  let left = conjunction(parse);
  while (kindOf(parse) === OR) left = boolean(leaf(parse, 'or'), left, conjunction(parse));
  return left;
}

function conjunction(parse: Parse): Syntax {
  let left = inversion(parse);
  while (kindOf(parse) === AND) left = boolean(leaf(parse, 'and'), left, inversion(parse));
  return left;
}

function boolean(operator: Syntax, left: Syntax, right: Syntax): Syntax {
  const children = [under('left', left), under('right', right)];
  return node('boolean_operator', left.start, right.end, children, [operator]);
}

function inversion(parse: Parse): Syntax {
  if (kindOf(parse) !== NOT) return comparison(parse);
  enter(parse);
  const start = startOf(parse);
  parse.at++;
  const argument = under('argument', inversion(parse));
  leave(parse);
  return node('not_operator', start, argument.end, [argument]);
}

function comparison(parse: Parse): Syntax {
  const first = binary(parse, 0);
  let operator = comparator(parse);
  if (operator === undefined) return first;
  const operands = [first];
  const operators: Syntax[] = [];
  while (operator !== undefined) {
    operators.push(operator);
    operands.push(binary(parse, 0));
    operator = comparator(parse);
  }
  return node('comparison_operator', first.start, (operands.at(-1) as Syntax).end, operands, operators);
}

function comparator(parse: Parse): Syntax | undefined {
  const start = startOf(parse);
  switch (kindOf(parse)) {
    case LESS:
      return leaf(parse, '<');
    case GREATER:
      return leaf(parse, '>');
    case COMPARE:
      return leaf(parse, parse.text.slice(start, start + 2));
    case IN:
      return leaf(parse, 'in');
    case IS:
      parse.at++;
      return node(take(parse, NOT) ? 'is not' : 'is', start, lastEnd(parse));
    case NOT:
      parse.at++;
      expect(parse, IN);
      return node('not in', start, lastEnd(parse));
    default:
      return undefined;
  }
}

const LEVELS = new Uint8Array(256);
for (const [level, kinds] of [
  [BAR],
  [CARET],
  [AMPERSAND],
  [SHIFT],
  [PLUS, MINUS],
  [STAR, SLASH, FLOOR, PERCENT, AT],
].entries())
  for (const kind of kinds) LEVELS[kind] = level + 1;

/** `a | b` and what binds tighter. */
export function operand(parse: Parse): Syntax {
  return binary(parse, 0);
}

function binary(parse: Parse, above: number): Syntax {
  let left = unary(parse);
  for (;;) {
    const level = LEVELS[kindOf(parse)] as number;
    if (level <= above) return left;
    parse.at++;
    left = operation(left, binary(parse, level));
  }
}

function operation(left: Syntax, right: Syntax): Syntax {
  return node('binary_operator', left.start, right.end, [under('left', left), under('right', right)]);
}

function unary(parse: Parse): Syntax {
  const kind = kindOf(parse);
  if (kind !== MINUS && kind !== PLUS && kind !== TILDE) return power(parse);
  enter(parse);
  const sign = leaf(parse, String.fromCharCode(kind));
  const argument = under('argument', unary(parse));
  leave(parse);
  return node('unary_operator', sign.start, argument.end, [argument], [sign]);
}

function power(parse: Parse): Syntax {
  const start = startOf(parse);
  let base: Syntax;
  if (take(parse, AWAIT)) {
    const of = primary(parse);
    base = node('await', start, of.end, [of]);
  } else base = primary(parse);
  if (!take(parse, POWER)) return base;
  enter(parse);
  const made = operation(base, unary(parse));
  leave(parse);
  return made;
}

/** An atom with the calls, attributes and subscripts behind it. */
function primary(parse: Parse): Syntax {
  let of = atom(parse);
  for (;;) {
    switch (kindOf(parse)) {
      case DOT: {
        parse.at++;
        if (kindOf(parse) !== NAME) fail();
        const name = under('attribute', leaf(parse, 'identifier'));
        of = node('attribute', of.start, name.end, [under('object', of), name]);
        break;
      }
      case OPEN: {
        const given = under('arguments', argumentList(parse));
        of = node('call', of.start, given.end, [under('function', of), given]);
        break;
      }
      case OPEN_LIST: {
        const indexes = subscripts(parse);
        of = node('subscript', of.start, lastEnd(parse), [under('value', of), ...indexes]);
        break;
      }
      default:
        return of;
    }
  }
}
