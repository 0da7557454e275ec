import type { Expression, Statement } from '#core/facts.ts';
import { readExpression, readExpressions } from './expressions.ts';
import { headerOf, nameOf, rangeOf, unknown, type Scope } from './scope.ts';
import { childOf, childrenOf, firstOfType, hasToken, visit, type Syntax } from './syntax.ts';

type ReadBlock = (scope: Scope, block: Syntax | undefined) => Statement[];

/**
 * A `match` statement. Names that a pattern binds are assigned something unknown at the start of their case, and a
 * guard is an `if` around the rest of it.
 */
export function readMatch(scope: Scope, node: Syntax, readBlock: ReadBlock): Statement {
  const at = headerOf(scope, node);
  const subjects = childrenOf(node, 'subject');
  const subject = readExpressions(scope, subjects, node);
  const clauses = (childOf(node, 'body')?.children ?? []).filter((child) => child.type === 'case_clause');
  const cases = clauses.map((clause) => readCase(scope, clause, readBlock));
  return { kind: 'match', at, subject, cases, exhaustive: clauses.some((clause) => takesAll(clause)) };
}

function readCase(scope: Scope, clause: Syntax, readBlock: ReadBlock): readonly Statement[] {
  const patterns = clause.children.filter((child) => child.type === 'case_pattern');
  const bound = patterns
    .flatMap((pattern) => captures(pattern))
    .map((name): Statement => {
      const at = rangeOf(scope, name);
      const target: Expression = { kind: 'name', at, name: nameOf(scope, name) };
      return { kind: 'assign', at, targets: [target], value: unknown(scope, name) };
    });
  const guard = childOf(clause, 'guard')?.children[0];
  const test = guard && readExpression(scope, guard);
  const body = readBlock(scope, childOf(clause, 'consequence'));
  if (test === undefined) return [...bound, ...body];
  return [...bound, { kind: 'if', at: headerOf(scope, clause), test, then: body, otherwise: [] }];
}

/** The identifiers that a pattern binds. A dotted name with a dot is a value; a class pattern's first name is a class. */
function captures(pattern: Syntax): Syntax[] {
  const found: Syntax[] = [];
  visit([pattern], (node) => {
    if (node.type === 'identifier') found.push(node);
    if (node.type === 'class_pattern' || node.type === 'keyword_pattern') return node.children.slice(1);
    return node.type !== 'dotted_name' || node.children.length === 1 ? node.children : [];
  });
  return found;
}

/** One pattern that matches anything (`_` or a bare name), without a guard. */
function takesAll(clause: Syntax): boolean {
  const patterns = clause.children.filter((child) => child.type === 'case_pattern');
  const [only] = patterns;
  if (only === undefined || patterns.length > 1 || childOf(clause, 'guard') !== undefined) return false;
  if (only.children.length === 0) return hasToken(only, '_');
  const name = firstOfType(only, 'dotted_name');
  return only.children.length === 1 && name !== undefined && name.children.length === 1;
}
