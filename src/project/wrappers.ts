/** What decorators of the project put around a function. */
import { codeStep } from '#core/evidence.ts';
import type { CallExpression } from '#core/facts.ts';
import { applySummary } from './apply-summary.ts';
import type { Evaluator } from './evaluator.ts';
import { expressionText } from './expressions.ts';
import { type CallableNode, spanIn } from './program.ts';
import { returnValues } from './returns.ts';
import type { Walk } from './walk-context.ts';

const wrappers = new WeakMap<CallableNode, readonly CallableNode[]>();
const NONE: readonly CallableNode[] = [];

/** Lets what the decorators put around a function take effect where that is called. */
export function applyWrappers(walk: Walk, call: CallExpression, callable: CallableNode): void {
  const { evaluator, summaryOf } = walk.program;
  for (const wrapper of wrappersOf(evaluator, callable)) {
    const summary = summaryOf(evaluator.rootFrame(wrapper));
    if (summary.neverReturns) continue;
    const says = `calls \`${expressionText(call)}\`, which is wrapped by \`${wrapper.fact.qualifiedName}\``;
    applySummary(walk, summary, codeStep(spanIn(walk.base.callable, call.at), says, 'likely'));
  }
}

/**
 * The functions that a call of the decorated function runs around it, outermost first: those that its decorators define
 * and give back. What they do around the function itself is not told from what they do before it.
 */
function wrappersOf(evaluator: Evaluator, callable: CallableNode): readonly CallableNode[] {
  const { decorators } = callable.fact;
  if (decorators.length === 0 || callable.parent === undefined) return NONE;
  const known = wrappers.get(callable);
  if (known !== undefined) return known;
  wrappers.set(callable, NONE);
  const frame = evaluator.rootFrame(callable.parent);
  const found = decorators.flatMap((decorator) =>
    evaluator.evaluate(decorator, frame).flatMap((value) => {
      if (value.kind !== 'function' || value.callable === callable) return [];
      const given = returnValues(evaluator, value.callable, evaluator.rootFrame(value.callable));
      return given.flatMap((each) =>
        each.kind === 'function' && each.callable.parent === value.callable && each.callable !== callable
          ? [each.callable]
          : [],
      );
    }),
  );
  wrappers.set(callable, found);
  return found;
}
