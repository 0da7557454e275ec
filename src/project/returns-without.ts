/** Functions that take another way where a name of their module is not set. */
import type { Expression, Statement } from '#core/facts.ts';
import type { CallableNode } from './program.ts';
import { isNoneLiteral } from './expressions.ts';

/** One of the function's own statements is `if NAME is None: return`, `if not NAME: return` or `if NAME is not None: return`. */
export function returnsWithout({ fact }: CallableNode, name: string): boolean {
  return fact.kind === 'function' && fact.body.some((statement) => isWayOut(statement, name));
}

function isWayOut(statement: Statement, name: string): boolean {
  if (statement.kind !== 'if' || !asksForPresence(statement.test, name)) return false;
  const last = statement.then.at(-1);
  return last?.kind === 'return';
}

function asksForPresence(test: Expression, name: string): boolean {
  if (test.kind === 'not') return isName(test.of, name);
  return (
    test.kind === 'compare' &&
    (test.operator === 'is' || test.operator === 'is not') &&
    isName(test.left, name) &&
    isNoneLiteral(test.right)
  );
}

function isName(expression: Expression, name: string): boolean {
  return expression.kind === 'name' && expression.name === name;
}
