import type { CallableModel } from '#core/effects.ts';
import type { Certainty } from '#core/evidence.ts';
import type { CallExpression } from '#core/facts.ts';
import { expressionText } from './expressions.ts';
import type { LibraryCallee, Value } from './values.ts';

/** One call to which a model applies. */
export interface Application {
  readonly model: CallableModel;
  readonly call: CallExpression;
  readonly callee: LibraryCallee;
  readonly receiver: Value | undefined;
  /** What else the receiver may be, where it is an argument of the call. */
  readonly alternatives?: readonly Value[];
  readonly certainty: Certainty;
  /** The effect's conditions are known to hold. */
  readonly sure: boolean;
}

export function receiverText(call: CallExpression): string {
  return call.callee.kind === 'attribute' ? expressionText(call.callee.of) : expressionText(call.callee);
}
