/** Whether a child that returns from a function comes to code of its callers. */
import type { CallExpression, Statement } from '#core/facts.ts';
import type { CallSite } from './call-sites.ts';
import { isExit } from './ends-process.ts';
import type { Program } from './linked.ts';
import type { CallableNode } from './program.ts';
import { blocksOf } from './scope.ts';

/** How a call ends the statements that it stands in: by an exit, by `return`, or because nothing stands behind it. */
type End = 'exits' | 'returns' | 'is-last';

/** True as well where no caller is seen: there may be one, and what it does is not known. */
export function callersGoOn(program: Program, callable: CallableNode, below: readonly CallableNode[] = []): boolean {
  const sites = callsOf(program, callable);
  if (sites.length === 0 || below.includes(callable)) return true;
  return sites.some((site) => {
    const end = endOf(program, site, site.caller.fact.body);
    if (end === undefined) return true;
    return (
      end !== 'exits' && site.caller.fact.kind !== 'module' && callersGoOn(program, site.caller, [...below, callable])
    );
  });
}

function callsOf({ evaluator }: Program, callable: CallableNode): readonly CallSite[] {
  return (evaluator.callSites.get(callable.fact.name) ?? []).filter(({ caller, call }) =>
    evaluator
      .evaluate(call.callee, evaluator.rootFrame(caller))
      .some((value) => value.kind === 'function' && value.callable === callable),
  );
}

function endOf(program: Program, site: CallSite, statements: readonly Statement[]): End | undefined {
  for (const [index, statement] of statements.entries()) {
    const end = endOfStatement(program, site, statement);
    if (end !== undefined) return end === 'is-last' && index < statements.length - 1 ? undefined : end;
  }
  return undefined;
}

/** Behind the body of a loop, of `with`, and of `try` with a `finally`, the child comes to more. */
function endOfStatement(program: Program, site: CallSite, statement: Statement): End | undefined {
  switch (statement.kind) {
    case 'return':
    case 'expression':
      if (statement.value === site.call) return statement.kind === 'return' ? 'returns' : 'is-last';
      return statement.value?.kind === 'call' && isExitWith(program, site, statement.value) ? 'exits' : undefined;
    case 'try':
      if (statement.finally.length > 0) return undefined;
      break;
    case 'if':
    case 'match':
      break;
    default:
      return undefined;
  }
  return blocksOf(statement)
    .map((block) => endOf(program, site, block))
    .find((end) => end !== undefined);
}

/** `sys.exit(main())` */
function isExitWith({ evaluator, knowledge }: Program, { caller, call }: CallSite, exit: CallExpression): boolean {
  return exit.arguments[0] === call && isExit(knowledge, evaluator.evaluate(exit.callee, evaluator.rootFrame(caller)));
}
