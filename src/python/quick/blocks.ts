/** Statements that hold others. */
import type { Syntax } from '#python/syntax.ts';
import { argumentList } from './arguments.ts';
import {
  ARROW,
  AS,
  ASYNC,
  AT,
  CLASS,
  COLON,
  COMMA,
  DEDENT,
  DEF,
  ELIF,
  ELSE,
  END,
  EXCEPT,
  FINALLY,
  FOR,
  IF,
  IN,
  INDENT,
  NAME,
  NEWLINE,
  OPEN,
  SEMICOLON,
  TRY,
  WHILE,
  WITH,
  CLOSE,
  CLOSE_LIST,
  CLOSE_SET,
  OPEN_LIST,
  OPEN_SET,
  STAR,
} from './kinds.ts';
import { expression, expressionList, namedExpression } from './lists.ts';
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
  skipTypeParameters,
} from './nodes.ts';
import { isMatch, matchStatement } from './patterns.ts';
import { parameters } from './parameters.ts';
import { fail } from './refusal.ts';
import { simpleStatement } from './statements.ts';
import { checked, targets } from './targets.ts';

export function module(parse: Parse): Syntax {
  const statements: Syntax[] = [];
  while (kindOf(parse) !== END) statement(parse, statements);
  return node('module', 0, parse.text.length, statements);
}

/** The statement that comes next; of a line with semicolons all of them. */
function statement(parse: Parse, into: Syntax[]): void {
  const compound = compoundStatement(parse);
  if (compound === undefined) simpleLine(parse, into);
  else into.push(compound);
}

function simpleLine(parse: Parse, into: Syntax[]): void {
  do into.push(simpleStatement(parse));
  while (take(parse, SEMICOLON) && kindOf(parse) !== NEWLINE);
  expect(parse, NEWLINE);
}

function compoundStatement(parse: Parse): Syntax | undefined {
  switch (kindOf(parse)) {
    case DEF:
      return definition(parse);
    case CLASS:
      return classDefinition(parse);
    case AT:
      return decorated(parse);
    case IF:
      return ifStatement(parse);
    case FOR:
      return forStatement(parse);
    case WHILE:
      return whileStatement(parse);
    case TRY:
      return tryStatement(parse);
    case WITH:
      return withStatement(parse);
    case ASYNC: {
      const next = kindAt(parse, 1);
      if (next === DEF) return definition(parse);
      return next === FOR ? forStatement(parse) : next === WITH ? withStatement(parse) : fail();
    }
    case NAME:
      return isMatch(parse) ? matchStatement(parse, block) : undefined;
    default:
      return undefined;
  }
}

/** The block behind a colon, on the same line or indented. */
function block(parse: Parse): Syntax {
  enter(parse);
  const statements: Syntax[] = [];
  if (take(parse, NEWLINE)) {
    expect(parse, INDENT);
    while (!take(parse, DEDENT)) statement(parse, statements);
  } else {
    simpleLine(parse, statements);
  }
  leave(parse);
  return node('block', (statements[0] as Syntax).start, (statements.at(-1) as Syntax).end, statements);
}

function colonOf(parse: Parse): Syntax {
  if (kindOf(parse) !== COLON) fail();
  return leaf(parse, ':');
}

function asyncOf(parse: Parse): Syntax[] {
  return kindOf(parse) === ASYNC ? [leaf(parse, 'async')] : [];
}

function identifier(parse: Parse): Syntax {
  if (kindOf(parse) !== NAME) fail();
  return leaf(parse, 'identifier');
}

function definition(parse: Parse): Syntax {
  const start = startOf(parse);
  const signs = asyncOf(parse);
  expect(parse, DEF);
  const children = [under('name', identifier(parse))];
  skipTypeParameters(parse);
  children.push(under('parameters', parameters(parse)));
  if (take(parse, ARROW)) children.push(under('return_type', expression(parse)));
  signs.push(colonOf(parse));
  const body = under('body', block(parse));
  return node('function_definition', start, body.end, [...children, body], signs);
}

function classDefinition(parse: Parse): Syntax {
  const start = startOf(parse);
  parse.at++;
  const children = [under('name', identifier(parse))];
  skipTypeParameters(parse);
  if (kindOf(parse) === OPEN) children.push(under('superclasses', argumentList(parse)));
  const colon = colonOf(parse);
  const body = under('body', block(parse));
  return node('class_definition', start, body.end, [...children, body], [colon]);
}

function decorated(parse: Parse): Syntax {
  const start = startOf(parse);
  const children: Syntax[] = [];
  while (kindOf(parse) === AT) {
    const from = startOf(parse);
    parse.at++;
    const of = namedExpression(parse);
    children.push(node('decorator', from, of.end, [of]));
    expect(parse, NEWLINE);
  }
  const defined = kindOf(parse) === CLASS ? classDefinition(parse) : definition(parse);
  return node('decorated_definition', start, defined.end, [...children, under('definition', defined)]);
}

/** `if` and each `elif`: a test and the block behind it. */
function branch(parse: Parse): { readonly parts: Syntax[]; readonly colon: Syntax } {
  parse.at++;
  const condition = under('condition', namedExpression(parse));
  const colon = colonOf(parse);
  return { parts: [condition, under('consequence', block(parse))], colon };
}

function ifStatement(parse: Parse): Syntax {
  const start = startOf(parse);
  const { parts, colon } = branch(parse);
  while (kindOf(parse) === ELIF) {
    const from = startOf(parse);
    const other = branch(parse);
    parts.push(under('alternative', node('elif_clause', from, lastEnd(parse), other.parts, [other.colon])));
  }
  parts.push(...elseClause(parse));
  return node('if_statement', start, lastEnd(parse), parts, [colon]);
}

function elseClause(parse: Parse): Syntax[] {
  if (kindOf(parse) !== ELSE) return [];
  const start = startOf(parse);
  parse.at++;
  const colon = colonOf(parse);
  const body = under('body', block(parse));
  return [under('alternative', node('else_clause', start, body.end, [body], [colon]))];
}

function forStatement(parse: Parse): Syntax {
  const start = startOf(parse);
  const signs = asyncOf(parse);
  expect(parse, FOR);
  const left = under('left', targets(parse));
  expect(parse, IN);
  const right = under('right', expressionList(parse));
  signs.push(colonOf(parse));
  const children = [left, right, under('body', block(parse)), ...elseClause(parse)];
  return node('for_statement', start, lastEnd(parse), children, signs);
}

function whileStatement(parse: Parse): Syntax {
  const start = startOf(parse);
  parse.at++;
  const condition = under('condition', namedExpression(parse));
  const colon = colonOf(parse);
  const children = [condition, under('body', block(parse)), ...elseClause(parse)];
  return node('while_statement', start, lastEnd(parse), children, [colon]);
}

function withStatement(parse: Parse): Syntax {
  const start = startOf(parse);
  const signs = asyncOf(parse);
  expect(parse, WITH);
  const from = startOf(parse);
  const inBrackets = holdsItems(parse);
  if (inBrackets) parse.at++;
  const items: Syntax[] = [];
  do {
    if (inBrackets && kindOf(parse) === CLOSE) break;
    items.push(withItem(parse));
  } while (take(parse, COMMA));
  if (inBrackets) expect(parse, CLOSE);
  const clause = node('with_clause', from, lastEnd(parse), items);
  signs.push(colonOf(parse));
  const body = under('body', block(parse));
  return node('with_statement', start, body.end, [clause, body], signs);
}

/** Whether the bracket behind `with` closes ahead of the colon, with several items or a name inside. */
function holdsItems(parse: Parse): boolean {
  if (kindOf(parse) !== OPEN) return false;
  const { kinds } = parse.tokens;
  let several = false;
  let depth = 0;
  for (let at = parse.at; ; at++) {
    const kind = kinds[at] as number;
    if (kind === OPEN || kind === OPEN_LIST || kind === OPEN_SET) depth++;
    else if (kind === CLOSE || kind === CLOSE_LIST || kind === CLOSE_SET) depth--;
    else if (depth === 1 && (kind === COMMA || kind === AS)) several = true;
    if (depth === 0) return several && kinds[at + 1] === COLON;
    if (kind === NEWLINE) return fail();
  }
}

function withItem(parse: Parse): Syntax {
  const value = expression(parse);
  if (!take(parse, AS)) return node('with_item', value.start, value.end, [under('value', value)]);
  const alias = under('alias', checked(expression(parse)));
  const pattern = under('value', node('as_pattern', value.start, alias.end, [value, alias]));
  return node('with_item', value.start, alias.end, [pattern]);
}

function tryStatement(parse: Parse): Syntax {
  const start = startOf(parse);
  parse.at++;
  const colon = colonOf(parse);
  const children = [under('body', block(parse))];
  while (kindOf(parse) === EXCEPT) children.push(exceptClause(parse));
  const handled = children.length > 1;
  if (handled) children.push(...elseClause(parse));
  if (kindOf(parse) === FINALLY) {
    const from = startOf(parse);
    parse.at++;
    const at = colonOf(parse);
    children.push(node('finally_clause', from, lastEnd(parse), [block(parse)], [at]));
  } else if (!handled) fail();
  return node('try_statement', start, lastEnd(parse), children, [colon]);
}

function exceptClause(parse: Parse): Syntax {
  const start = startOf(parse);
  parse.at++;
  const children: Syntax[] = [];
  take(parse, STAR);
  if (kindOf(parse) !== COLON) {
    children.push(under('value', expression(parse)));
    if (take(parse, AS)) children.push(under('alias', identifier(parse)));
  }
  const colon = colonOf(parse);
  children.push(block(parse));
  return node('except_clause', start, lastEnd(parse), children, [colon]);
}
