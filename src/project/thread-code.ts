/** What threads run: the code that goes on beside the one that started them. */
import type { CallableModel } from '#core/effects.ts';
import type { CallExpression } from '#core/facts.ts';
import type { Span } from '#core/span.ts';
import type { ChildTarget } from './creation-sites.ts';
import { argumentOf, expressionText } from './expressions.ts';
import { argumentsPassed, childTargets } from './handovers.ts';
import { spanIn } from './program.ts';
import { objectTargets } from './record-creation.ts';
import { requestTargets } from './request-handlers.ts';
import type { Value } from './values.ts';
import { evaluate, frameOf, type Walk } from './walk-context.ts';

/** Mutable: several walks pass through one start. */
export interface ThreadCode {
  /** Where the thread starts. */
  readonly at: Span;
  readonly targets: Map<string, ChildTarget>;
}

/** Notes what the thread with this key runs. */
export function recordThreadCode(
  walk: Walk,
  key: string,
  started: { readonly model: CallableModel; readonly call: CallExpression; readonly receiver: Value | undefined },
): void {
  const { model, call, receiver } = started;
  const targets = [
    ...(receiver === undefined ? [] : objectTargets(walk.program, receiver, 'thread')),
    ...(receiver === undefined ? [] : requestTargets(walk.program, receiver)),
    ...invokedTargets(walk, model, call),
  ];
  if (targets.length === 0) return;
  let code = walk.program.threadCode.get(key);
  if (code === undefined)
    walk.program.threadCode.set(key, (code = { at: spanIn(walk.base.callable, call.at), targets: new Map() }));
  for (const target of targets) code.targets.set(`${target.frame.callable.id}:${target.text}`, target);
}

function invokedTargets(walk: Walk, model: CallableModel, call: CallExpression): readonly ChildTarget[] {
  return model.invokes.flatMap((invocation) => {
    if (invocation.where !== 'thread') return [];
    const argument = argumentOf(call, model.parameters, invocation.argument);
    if (argument === undefined || argument === 'spread') return [];
    const passing = { parameter: invocation.argument, pickled: 'never', with: invocation.with } as const;
    const passed = argumentsPassed(call, model, passing);
    return childTargets(walk.program, evaluate(walk, argument), passed, frameOf(walk), expressionText(argument));
  });
}
