/** Functions that have nothing to do where a name of their module is not set. */
import type { Expression, Statement } from '#core/facts.ts';
import type { CallableNode } from './program.ts';

/** One of the function's own statements is `if NAME is None: return`, or `if not NAME: return`. */
export function returnsWithout({ fact }: CallableNode, name: string): boolean {
  return fact.kind === 'function' && fact.body.some((statement) => isWayOut(statement, name));
}

function isWayOut(statement: Statement, name: string): boolean {
  if (statement.kind !== 'if' || !asksForAbsence(statement.test, name)) return false;
  const last = statement.then.at(-1);
  return last?.kind === 'return';
}

function asksForAbsence(test: Expression, name: string): boolean {
  if (test.kind === 'not') return isName(test.of, name);
  return (
    test.kind === 'compare' &&
    test.operator === 'is' &&
    isName(test.left, name) &&
    test.right.kind === 'literal' &&
    test.right.value === null
  );
}

function isName(expression: Expression, name: string): boolean {
  return expression.kind === 'name' && expression.name === name;
}
