/** Every call of the program by the last part of the callee's name: where arguments of a callable may come from. */
import type { CallExpression, Expression, Statement } from '#core/facts.ts';
import { subexpressions } from './expressions.ts';
import type { CallableNode } from './program.ts';
import { blocksOf } from './scope.ts';

export interface CallSite {
  readonly caller: CallableNode;
  readonly call: CallExpression;
}

export type CallSites = ReadonlyMap<string, readonly CallSite[]>;

export function collectCallSites(callables: readonly CallableNode[]): CallSites {
  const sites = new Map<string, CallSite[]>();
  for (const caller of callables) {
    eachExpression(caller.fact.body, (expression) => {
      if (expression.kind !== 'call') return;
      const { callee } = expression;
      if (callee.kind !== 'name' && callee.kind !== 'attribute') return;
      const known = sites.get(callee.name);
      if (known === undefined) sites.set(callee.name, [{ caller, call: expression }]);
      else known.push({ caller, call: expression });
    });
  }
  return sites;
}

/** Visits the expressions of a body, outermost first, in reading order; nested functions have bodies of their own. */
export function eachExpression(statements: readonly Statement[], visit: (expression: Expression) => void): void {
  const descend = (expression: Expression): void => {
    visit(expression);
    for (const part of subexpressions(expression)) descend(part);
  };
  for (const statement of statements) {
    for (const expression of ownExpressions(statement)) descend(expression);
    for (const block of blocksOf(statement)) eachExpression(block, visit);
  }
}

/** The expressions that a statement holds directly, in evaluation order. */
export function ownExpressions(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'assign':
      return [statement.value, ...statement.targets];
    case 'expression':
      return [statement.value];
    case 'return':
    case 'raise':
      return statement.value === undefined ? [] : [statement.value];
    case 'if':
      return [statement.test];
    case 'loop':
      return [statement.over, statement.test, statement.target].filter((part) => part !== undefined);
    case 'with':
      return statement.items.flatMap((item) =>
        item.target === undefined ? [item.context] : [item.context, item.target],
      );
    case 'match':
      return [statement.subject];
    case 'try':
      return statement.handlers.flatMap((handler) => handler.types);
    case 'delete':
      return statement.targets;
    default:
      return [];
  }
}
