/** Statements of one line. */
import type { Syntax } from '#python/syntax.ts';
import {
  AS,
  ASSERT,
  ASSIGN,
  AUGMENT,
  BREAK,
  CLOSE,
  COLON,
  COMMA,
  CONTINUE,
  DEL,
  DOT,
  ELLIPSIS,
  FROM,
  GLOBAL,
  IMPORT,
  NAME,
  NEWLINE,
  NONLOCAL,
  OPEN,
  OPEN_LIST,
  PASS,
  RAISE,
  RETURN,
  SEMICOLON,
  STAR,
  YIELD,
} from './kinds.ts';
import { expression, expressionList, namedExpression, startsExpression, yieldExpression } from './lists.ts';
import {
  type Parse,
  expect,
  kindAt,
  kindOf,
  lastEnd,
  leaf,
  node,
  startOf,
  take,
  under,
  wordAt,
  skipTypeParameters,
  enter,
  leave,
} from './nodes.ts';
import { fail } from './refusal.ts';
import { checked } from './targets.ts';

export function simpleStatement(parse: Parse): Syntax {
  const start = startOf(parse);
  const kind = kindOf(parse);
  switch (kind) {
    case RETURN: {
      parse.at++;
      const value = startsExpression(parse) ? [expressionList(parse)] : [];
      return node('return_statement', start, lastEnd(parse), value);
    }
    case RAISE:
      return raise(parse);
    case PASS:
      return leaf(parse, 'pass_statement');
    case BREAK:
      return leaf(parse, 'break_statement');
    case CONTINUE:
      return leaf(parse, 'continue_statement');
    case IMPORT:
      parse.at++;
      return node('import_statement', start, ...imported(parse, dottedName));
    case FROM:
      return importFrom(parse);
    case GLOBAL:
    case NONLOCAL: {
      parse.at++;
      const names = [nameLeaf(parse)];
      while (take(parse, COMMA)) names.push(nameLeaf(parse));
      return node(kind === GLOBAL ? 'global_statement' : 'nonlocal_statement', start, lastEnd(parse), names);
    }
    case DEL: {
      parse.at++;
      const targets = checked(expressionList(parse));
      return node('delete_statement', start, lastEnd(parse), [targets]);
    }
    case ASSERT: {
      parse.at++;
      const parts = [expression(parse)];
      if (take(parse, COMMA)) parts.push(expression(parse));
      return node('assert_statement', start, lastEnd(parse), parts);
    }
    default:
      return expressionStatement(parse);
  }
}

function nameLeaf(parse: Parse): Syntax {
  if (kindOf(parse) !== NAME) fail();
  return leaf(parse, 'identifier');
}

function raise(parse: Parse): Syntax {
  const start = startOf(parse);
  parse.at++;
  if (!startsExpression(parse)) return node('raise_statement', start, lastEnd(parse));
  const children = [expression(parse)];
  if (take(parse, FROM)) children.push(under('cause', expression(parse)));
  return node('raise_statement', start, lastEnd(parse), children);
}

function dottedName(parse: Parse): Syntax {
  const parts = [nameLeaf(parse)];
  while (take(parse, DOT)) parts.push(nameLeaf(parse));
  return node('dotted_name', (parts[0] as Syntax).start, lastEnd(parse), parts);
}

function singleName(parse: Parse): Syntax {
  const name = nameLeaf(parse);
  return node('dotted_name', name.start, name.end, [name]);
}

/** Names with their aliases, and where the last one ends. */
function imported(parse: Parse, one: (parse: Parse) => Syntax): [end: number, names: Syntax[]] {
  const names: Syntax[] = [];
  do {
    if (names.length > 0 && kindOf(parse) === CLOSE) break;
    const name = one(parse);
    if (take(parse, AS)) {
      const alias = nameLeaf(parse);
      names.push(
        under('name', node('aliased_import', name.start, alias.end, [under('name', name), under('alias', alias)])),
      );
    } else names.push(under('name', name));
  } while (take(parse, COMMA));
  return [lastEnd(parse), names];
}

function importFrom(parse: Parse): Syntax {
  const start = startOf(parse);
  parse.at++;
  const from = startOf(parse);
  while (kindOf(parse) === DOT || kindOf(parse) === ELLIPSIS) parse.at++;
  const isRelative = startOf(parse) > from && parse.at > 0 && kindAt(parse, -1) !== FROM;
  const prefix = isRelative ? node('import_prefix', from, lastEnd(parse)) : undefined;
  const path = kindOf(parse) === NAME ? dottedName(parse) : undefined;
  if (prefix === undefined && path === undefined) fail();
  const module =
    prefix === undefined
      ? (path as Syntax)
      : node('relative_import', from, lastEnd(parse), path === undefined ? [prefix] : [prefix, path]);
  expect(parse, IMPORT);
  const isFuture = prefix === undefined && parse.text.slice(module.start, module.end) === '__future__';
  const children = isFuture ? [] : [under('module_name', module)];
  if (kindOf(parse) === STAR) {
    children.push(leaf(parse, 'wildcard_import'));
  } else if (take(parse, OPEN)) {
    children.push(...imported(parse, singleName)[1]);
    expect(parse, CLOSE);
  } else {
    children.push(...imported(parse, singleName)[1]);
    // A comma at the end needs brackets around the names.
    if (kindAt(parse, -1) === COMMA) fail();
  }
  return node(isFuture ? 'future_import_statement' : 'import_from_statement', start, lastEnd(parse), children);
}

function expressionStatement(parse: Parse): Syntax {
  const start = startOf(parse);
  if (kindOf(parse) === NAME && kindAt(parse, 1) === NAME && wordAt(parse, 'type')) return typeAlias(parse);
  const soft = kindOf(parse) === NAME && isSoftKeyword(parse);
  const first = kindOf(parse) === YIELD ? yieldExpression(parse) : expressionList(parse, namedExpression);
  if (soft && !ENDS_SOFT.has(kindOf(parse))) fail();
  switch (kindOf(parse)) {
    case ASSIGN:
    case COLON: {
      const assigned = assignment(parse, first);
      return node('expression_statement', start, assigned.end, [assigned]);
    }
    case AUGMENT: {
      if (first.type === 'expression_list') fail();
      parse.at++;
      const right = under('right', valueOf(parse));
      const left = under('left', checked(first));
      const made = node('augmented_assignment', start, right.end, [left, right]);
      return node('expression_statement', start, made.end, [made]);
    }
    default:
      return node(
        'expression_statement',
        start,
        lastEnd(parse),
        first.type === 'expression_list' ? first.children : [first],
      );
  }
}

/** Words that begin a statement of their own, or did so in Python 2: taken only where they are plainly names. */
function isSoftKeyword(parse: Parse): boolean {
  const isPython2 = wordAt(parse, 'print') || wordAt(parse, 'exec');
  if (!isPython2 && !wordAt(parse, 'match') && !wordAt(parse, 'type')) return false;
  const next = kindAt(parse, 1);
  if (next === DOT || next === ASSIGN || (next === COMMA && !isPython2)) return false;
  if (next !== OPEN && next !== OPEN_LIST && next !== NEWLINE && next !== AUGMENT && next !== COLON) fail();
  return true;
}

const ENDS_SOFT: ReadonlySet<number> = new Set([NEWLINE, SEMICOLON, ASSIGN, AUGMENT, COLON]);

/** `type Name[T] = value` */
function typeAlias(parse: Parse): Syntax {
  const start = startOf(parse);
  parse.at++;
  const name = under('left', leaf(parse, 'identifier'));
  skipTypeParameters(parse);
  expect(parse, ASSIGN);
  const value = under('right', expression(parse));
  return node('type_alias_statement', start, value.end, [name, value]);
}

function assignment(parse: Parse, left: Syntax): Syntax {
  const children = [under('left', checked(left))];
  if (take(parse, COLON)) {
    if (left.type === 'expression_list') fail();
    children.push(under('type', expression(parse)));
    if (kindOf(parse) !== ASSIGN) return node('assignment', left.start, lastEnd(parse), children);
  }
  expect(parse, ASSIGN);
  const right = valueOf(parse);
  enter(parse);
  children.push(under('right', kindOf(parse) === ASSIGN ? assignment(parse, right) : right));
  leave(parse);
  return node('assignment', left.start, lastEnd(parse), children);
}

function valueOf(parse: Parse): Syntax {
  return kindOf(parse) === YIELD ? yieldExpression(parse) : expressionList(parse);
}
