/** Locks and queues of multiprocessing that a module makes at its top level and that code uses by that name. */
import type { Expression } from '#core/facts.ts';
import { codeStep } from '#core/evidence.ts';
import { addUse } from './apply-summary.ts';
import { moduleKey } from './assign.ts';
import { expressionText } from './expressions.ts';
import { spanIn } from './program.ts';
import { roleOf } from './resources.ts';
import { chain } from './summary.ts';
import type { Value } from './values.ts';
import type { Walk } from './walk-context.ts';

/** `owner` is the expression that names the object: only a module's own name counts, not a parameter. */
export function noteSharedPrimitive(walk: Walk, owner: Expression, value: Value): void {
  if (value.kind !== 'object' || owner.kind !== 'name' || value.origin.scope.fact.kind !== 'module') return;
  const role = roleOf(walk.program, value);
  if (role !== 'process-lock' && role !== 'process-queue') return;
  if (moduleKey(walk, owner.name) === undefined) return;
  const at = spanIn(walk.base.callable, owner.at);
  addUse(walk, {
    kind: 'uses-shared',
    key: value.origin.key,
    at,
    steps: chain(codeStep(at, `uses \`${expressionText(owner)}\``)),
    made: value.origin.at,
  });
}
