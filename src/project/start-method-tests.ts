/** Code that allows set_start_method to fail, or asks first whether anything is set. */
import type { ExceptHandler, Expression, Statement } from '#core/facts.ts';
import { argumentOf, subexpressions } from './expressions.ts';
import { evaluate, type Walk } from './walk-context.ts';

const CATCHES: ReadonlySet<string> = new Set(['RuntimeError', 'Exception', 'BaseException']);

/** `except RuntimeError:` and its bases. */
export function handlesRuntimeError({ types }: ExceptHandler): boolean {
  return types.length === 0 || types.some(namesRuntimeError);
}

/** `with contextlib.suppress(RuntimeError):`. */
export function suppressesRuntimeError(walk: Walk, context: Expression): boolean {
  return (
    context.kind === 'call' &&
    evaluate(walk, context.callee).some(
      (callee) => callee.kind === 'external' && callee.name === 'contextlib.suppress',
    ) &&
    context.arguments.some(namesRuntimeError)
  );
}

function namesRuntimeError(type: Expression): boolean {
  if (type.kind === 'sequence') return type.items.some(namesRuntimeError);
  return type.kind === 'name' && CATCHES.has(type.name);
}

/** Whether an expression asks for the start method without fixing it, or names a variable that holds the answer. */
export function asksForStartMethod(walk: Walk, expression: Expression): boolean {
  if (expression.kind === 'name') return walk.startMethodAnswers.has(expression.name);
  if (expression.kind === 'call' && isQuestion(walk, expression)) return true;
  return subexpressions(expression).some((part) => asksForStartMethod(walk, part));
}

function isQuestion(walk: Walk, call: Extract<Expression, { kind: 'call' }>): boolean {
  const allowsNone = argumentOf(call, ['allow_none'], 'allow_none');
  if (allowsNone === undefined || allowsNone === 'spread') return false;
  if (allowsNone.kind !== 'literal' || allowsNone.value !== true) return false;
  return evaluate(walk, call.callee).some(
    (callee) =>
      (callee.kind === 'external' || callee.kind === 'method') && callee.name === 'multiprocessing.get_start_method',
  );
}

/** Whether one branch of a test does not come to what follows, so that all of it stands behind the test. */
export function leavesOnOneSide({ then, otherwise }: Extract<Statement, { kind: 'if' }>): boolean {
  return [then, otherwise].some((block) => LEAVES.has(block.at(-1)?.kind));
}

const LEAVES: ReadonlySet<Statement['kind'] | undefined> = new Set(['return', 'raise', 'break', 'continue'] as const);

/** `method = get_start_method(allow_none=True)`: the name is remembered. */
export function noteStartMethodAnswer(walk: Walk, { targets, value }: Extract<Statement, { kind: 'assign' }>): void {
  for (const target of targets) {
    if (target.kind !== 'name') continue;
    if (value.kind === 'call' && isQuestion(walk, value)) walk.startMethodAnswers.add(target.name);
    else walk.startMethodAnswers.delete(target.name);
  }
}
