/** Functions that fork and tell the processes apart by what they return: a task in the child, None in the parent. */
import type { Expression, Statement } from '#core/facts.ts';
import { eachExpression, ownExpressions, type CallSite } from './call-sites.ts';
import type { CreationSite } from './creation-sites.ts';
import type { Program } from './linked.ts';
import { subexpressions } from './expressions.ts';
import type { CallableNode } from './program.ts';
import { blocksOf } from './scope.ts';

type Return = Extract<Statement, { kind: 'return' }>;

/** Only one of child and parent returns something, and a caller asks for it. */
export function answersApart(program: Program, { callable, branch }: CreationSite): boolean {
  const returns = returnsOf(callable);
  const isOfChild = ({ at }: Return): boolean => String(at) === String(branch?.leavesAt?.range);
  const child = returns.find(isOfChild);
  const parents = returns.filter((each) => !isOfChild(each));
  if (child === undefined || !isApart(child, parents)) return false;
  return (program.evaluator.callSites.get(callable.fact.name) ?? []).some(isTested);
}

/** `if os.fork(): return follow()`, and what stands behind it is the child's, up to `return launch()`: the child is what is called. */
export function answersInstead({ callable, branch }: CreationSite): boolean {
  const { at, leavesAt } = branch ?? {};
  if (at === undefined || leavesAt === undefined || leavesAt.range[0] <= at.range[2]) return false;
  return returnsOf(callable).some((each) => String(each.at) === String(leavesAt.range) && each.value?.kind === 'call');
}

function returnsOf({ fact }: CallableNode): readonly Return[] {
  return collect(fact.body).filter((statement) => statement.kind === 'return');
}

function isApart(child: Return, parents: readonly Return[]): boolean {
  if (!isNothing(child)) return parents.every(isNothing);
  return parents.length > 0 && !parents.some(isNothing);
}

function isNothing({ value }: Return): boolean {
  return value === undefined || (value.kind === 'literal' && (value.value === null || value.value === false));
}

function collect(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((statement) => [statement, ...blocksOf(statement).flatMap(collect)]);
}

/** The caller's tests look at the call, or at the name that gets its value. */
function isTested({ caller, call }: CallSite): boolean {
  const statements = collect(caller.fact.body);
  const names = new Set<string>();
  for (const statement of statements) {
    if (statement.kind !== 'assign' || statement.value !== call) continue;
    for (const target of statement.targets) if (target.kind === 'name') names.add(target.name);
  }
  eachExpression(caller.fact.body, (expression) => {
    if (expression.kind === 'bind' && expression.value === call) names.add(expression.name);
  });
  const asks = (expression: Expression): boolean =>
    expression === call ||
    (expression.kind === 'name' && names.has(expression.name)) ||
    subexpressions(expression).some(asks);
  return statements.some(
    (statement) => (statement.kind === 'if' || statement.kind === 'loop') && ownExpressions(statement).some(asks),
  );
}
