import type { ExceptHandler, Expression, Statement, WithItem } from '#core/facts.ts';
import { readExpression, readExpressions } from './expressions.ts';
import { readMatch } from './patterns.ts';
import { headerOf, isTooDeep, nameOf, rangeOf, refuse, unknown, type Scope } from './scope.ts';
import { childOf, childrenOf, firstOfType, hasToken, type Syntax } from './syntax.ts';

type ReadBlock = (scope: Scope, block: Syntax | undefined) => Statement[];

export const COMPOUND: ReadonlySet<string> = new Set([
  'if_statement',
  'for_statement',
  'while_statement',
  'with_statement',
  'try_statement',
  'match_statement',
]);

/** A statement that holds others. Its place is its header, up to the colon. */
export function readCompound(scope: Scope, node: Syntax, readBlock: ReadBlock): Statement[] {
  const at = headerOf(scope, node);
  const body = (): Statement[] => readBlock(scope, childOf(node, 'body'));

  switch (node.type) {
    case 'if_statement':
      return [readIf(scope, node, readBlock)];
    case 'for_statement': {
      const over = fieldOf(scope, node, 'right');
      const target = fieldOf(scope, node, 'left');
      return [{ kind: 'loop', at, target, over, body: body(), otherwise: readElse(scope, node, readBlock) }];
    }
    case 'while_statement': {
      const test = fieldOf(scope, node, 'condition');
      return [{ kind: 'loop', at, test, body: body(), otherwise: readElse(scope, node, readBlock) }];
    }
    case 'with_statement': {
      const clause = firstOfType(node, 'with_clause');
      const items = (clause?.children ?? []).map((item) => readWithItem(scope, item));
      return [{ kind: 'with', at, async: hasToken(node, 'async'), items, body: body() }];
    }
    case 'try_statement': {
      const statements = body();
      const handlers = node.children
        .filter((child) => child.type === 'except_clause')
        .map((clause) => readHandler(scope, clause, readBlock));
      const otherwise = readElse(scope, node, readBlock);
      const last = firstOfType(node, 'finally_clause');
      const final = readBlock(scope, last && firstOfType(last, 'block'));
      return [{ kind: 'try', at, body: statements, handlers, otherwise, finally: final }];
    }
    default:
      return [readMatch(scope, node, readBlock)];
  }
}

function fieldOf(scope: Scope, node: Syntax, field: string): Expression {
  const child = childOf(node, field);
  return child === undefined ? unknown(scope, node) : readExpression(scope, child);
}

function readElse(scope: Scope, node: Syntax, readBlock: ReadBlock): Statement[] {
  const clause = firstOfType(node, 'else_clause');
  return readBlock(scope, clause && childOf(clause, 'body'));
}

/** `elif` becomes an `if` inside the other branch, as the language defines it. */
function readIf(scope: Scope, node: Syntax, readBlock: ReadBlock): Statement {
  const before = scope.file.depth;
  const branches: { at: Statement['at']; test: Expression; then: Statement[] }[] = [];
  for (const branch of [node, ...node.children.filter((child) => child.type === 'elif_clause')]) {
    if (isTooDeep(scope)) {
      refuse(
        scope,
        branch,
        branch === node ? 'this is nested too deeply to be read' : 'this chain of `elif` is too long to be read',
      );
      break;
    }
    const test = fieldOf(scope, branch, 'condition');
    branches.push({ at: headerOf(scope, branch), test, then: readBlock(scope, childOf(branch, 'consequence')) });
    scope.file.depth += 1;
  }
  let otherwise = readElse(scope, node, readBlock);
  scope.file.depth = before;
  for (const branch of branches.toReversed()) otherwise = [{ kind: 'if', ...branch, otherwise }];
  const [first] = otherwise;
  return branches.length > 0 && first !== undefined
    ? first
    : { kind: 'if', at: headerOf(scope, node), test: unknown(scope, node), then: [], otherwise };
}

function readWithItem(scope: Scope, node: Syntax): WithItem {
  const { value, alias } = splitAlias(childOf(node, 'value') ?? node);
  const context = readExpression(scope, value);
  if (alias === undefined) return { at: rangeOf(scope, node), context };
  return { at: scope.file.positions.range(value.start, alias.end), context, target: readExpression(scope, alias) };
}

function readHandler(scope: Scope, node: Syntax, readBlock: ReadBlock): ExceptHandler {
  const values = childrenOf(node, 'value');
  const { value, alias = childOf(node, 'alias') } = values[0] === undefined ? {} : splitAlias(values[0]);
  const caught = value && readExpressions(scope, [value, ...values.slice(1)], node);
  return {
    at: headerOf(scope, node),
    types: caught === undefined ? [] : caught.kind === 'sequence' ? caught.items : [caught],
    ...(alias && { name: nameOf(scope, alias) }),
    body: readBlock(scope, firstOfType(node, 'block')),
  };
}

/** `value as alias`, possibly in parentheses. */
function splitAlias(node: Syntax): { value: Syntax; alias?: Syntax } {
  let inner = node;
  while (inner.type === 'parenthesized_expression' && inner.children.length === 1) inner = inner.children[0] as Syntax;
  const [value] = inner.children;
  const alias = childOf(inner, 'alias');
  return inner.type === 'as_pattern' && value !== undefined && alias !== undefined ? { value, alias } : { value: node };
}
