/** `match` statements. */
import type { Syntax } from '#python/syntax.ts';
import {
  AS,
  ASSIGN,
  BAR,
  CLOSE,
  CLOSE_LIST,
  CLOSE_SET,
  COLON,
  COMMA,
  DEDENT,
  DOT,
  IF,
  INDENT,
  MINUS,
  NAME,
  NEWLINE,
  OPEN,
  OPEN_LIST,
  OPEN_SET,
  PLUS,
  POWER,
  STAR,
} from './kinds.ts';
import { expressionList, namedExpression } from './lists.ts';
import {
  enter,
  expect,
  kindOf,
  lastEnd,
  leaf,
  leave,
  node,
  startOf,
  take,
  under,
  wordAt,
  kindAt,
  type Parse,
} from './nodes.ts';
import { fail } from './refusal.ts';

/** Whether the line is the header of a `match` statement: the word is a name everywhere else. */
export function isMatch(parse: Parse): boolean {
  if (kindOf(parse) !== NAME || !wordAt(parse, 'match')) return false;
  const { kinds } = parse.tokens;
  // A header ends with a colon, and `case` begins the next line.
  let at = parse.at;
  while (kinds[at] !== NEWLINE) at++;
  return kinds[at - 1] === COLON && kinds[at + 1] === INDENT && at > parse.at + 2;
}

export function matchStatement(parse: Parse, block: (parse: Parse) => Syntax): Syntax {
  const start = startOf(parse);
  parse.at++;
  const from = startOf(parse);
  const list = expressionList(parse, namedExpression);
  const subjects =
    list.type === 'expression_list' ? list.children.map((each) => under('subject', each)) : [under('subject', list)];
  if (kindOf(parse) !== COLON || startOf(parse) === from) fail();
  const colon = leaf(parse, ':');
  expect(parse, NEWLINE);
  expect(parse, INDENT);
  const clauses: Syntax[] = [];
  do clauses.push(caseClause(parse, block));
  while (!take(parse, DEDENT));
  const body = under('body', node('block', startOf(parse), lastEnd(parse), clauses));
  return node('match_statement', start, body.end, [...subjects, body], [colon]);
}

function caseClause(parse: Parse, block: (parse: Parse) => Syntax): Syntax {
  const start = startOf(parse);
  if (kindOf(parse) !== NAME || !wordAt(parse, 'case')) fail();
  parse.at++;
  const children = [pattern(parse)];
  while (take(parse, COMMA) && kindOf(parse) !== COLON && kindOf(parse) !== IF) children.push(pattern(parse));
  // `case a,:` takes sequences of one.
  if (children.length === 1 && kindAt(parse, -1) === COMMA) fail();
  if (kindOf(parse) === IF) {
    const from = startOf(parse);
    parse.at++;
    const test = namedExpression(parse);
    children.push(under('guard', node('if_clause', from, test.end, [test])));
  }
  if (kindOf(parse) !== COLON) fail();
  const colon = leaf(parse, ':');
  const consequence = under('consequence', block(parse));
  return node('case_clause', start, consequence.end, [...children, consequence], [colon]);
}

/** A pattern with its alternatives and the name behind `as`. */
function pattern(parse: Parse): Syntax {
  enter(parse);
  const start = startOf(parse);
  const first = closed(parse);
  const parts = first === undefined ? [] : [first];
  let alternatives = 1;
  for (; take(parse, BAR); alternatives++) {
    const next = closed(parse);
    if (next !== undefined) parts.push(next);
  }
  const isWildcard = first === undefined && alternatives === 1;
  if (take(parse, AS)) {
    if (kindOf(parse) !== NAME) fail();
    parts.push(leaf(parse, 'identifier'));
    leave(parse);
    return node('case_pattern', start, lastEnd(parse), [node('as_pattern', start, lastEnd(parse), parts)]);
  }
  leave(parse);
  const end = lastEnd(parse);
  if (isWildcard) return node('case_pattern', start, end, [], [node('_', start, end)]);
  return node('case_pattern', start, end, alternatives === 1 ? parts : [node('union_pattern', start, end, parts)]);
}

/** Undefined for the wildcard. */
function closed(parse: Parse): Syntax | undefined {
  const start = startOf(parse);
  switch (kindOf(parse)) {
    case NAME:
      return named(parse);
    case OPEN:
      return group(parse, CLOSE);
    case OPEN_LIST:
      return group(parse, CLOSE_LIST);
    case OPEN_SET:
      return mapping(parse);
    case STAR:
      parse.at++;
      return node('splat_pattern', start, lastEnd(parse), rest(parse));
    case MINUS:
      parse.at++;
      return number(parse, start);
    default:
      return number(parse, start);
  }
}

/** A literal, or a complex number of two parts. */
function number(parse: Parse, start: number): Syntax {
  const parts = [parse.grammar.atom(parse)];
  if (kindOf(parse) === PLUS || kindOf(parse) === MINUS) {
    parse.at++;
    parts.push(parse.grammar.atom(parse));
  }
  if (parts.some(({ type }) => !LITERALS.has(type))) fail();
  return node('complex_pattern', start, lastEnd(parse));
}

const LITERALS: ReadonlySet<string> = new Set([
  'integer',
  'float',
  'string',
  'concatenated_string',
  'none',
  'true',
  'false',
]);

/** The name behind a star; none for `*_`. */
function rest(parse: Parse): Syntax[] {
  if (kindOf(parse) !== NAME) fail();
  const isWildcard = wordAt(parse, '_');
  const name = leaf(parse, 'identifier');
  return isWildcard ? [] : [name];
}

function named(parse: Parse): Syntax | undefined {
  const start = startOf(parse);
  if (wordAt(parse, '_') && kindAt(parse, 1) !== DOT && kindAt(parse, 1) !== OPEN) {
    parse.at++;
    return undefined;
  }
  const parts = [leaf(parse, 'identifier')];
  while (take(parse, DOT)) {
    if (kindOf(parse) !== NAME) fail();
    parts.push(leaf(parse, 'identifier'));
  }
  const name = node('dotted_name', start, lastEnd(parse), parts);
  if (!take(parse, OPEN)) return name;
  const given: Syntax[] = [name];
  while (kindOf(parse) !== CLOSE) {
    given.push(kindOf(parse) === NAME && kindAt(parse, 1) === ASSIGN ? keyword(parse) : pattern(parse));
    if (!take(parse, COMMA)) break;
  }
  expect(parse, CLOSE);
  return node('class_pattern', start, lastEnd(parse), given);
}

function keyword(parse: Parse): Syntax {
  const name = leaf(parse, 'identifier');
  parse.at++;
  const value = pattern(parse);
  return node('keyword_pattern', name.start, value.end, [name, value]);
}

function group(parse: Parse, close: number): Syntax {
  const start = startOf(parse);
  parse.at++;
  const parts: Syntax[] = [];
  while (kindOf(parse) !== close) {
    parts.push(pattern(parse));
    if (!take(parse, COMMA)) break;
  }
  expect(parse, close);
  return node('tuple_pattern', start, lastEnd(parse), parts);
}

function mapping(parse: Parse): Syntax {
  const start = startOf(parse);
  parse.at++;
  const parts: Syntax[] = [];
  while (kindOf(parse) !== CLOSE_SET) {
    if (take(parse, POWER)) parts.push(...rest(parse));
    else {
      pattern(parse);
      expect(parse, COLON);
      parts.push(pattern(parse));
    }
    if (!take(parse, COMMA)) break;
  }
  expect(parse, CLOSE_SET);
  return node('dict_pattern', start, lastEnd(parse), parts);
}
