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
import { evaluate, type Walk } from './walk-context.ts';

/** `owner` is the expression that names the object: a module's or a class's own name counts, not a parameter. */
export function noteSharedPrimitive(walk: Walk, owner: Expression, value: Value): void {
  if (value.kind !== 'object' || !isMadeAtImport(value) || !isNamedByModule(walk, owner)) return;
  const role = roleOf(walk.program, value);
  if (role !== 'process-lock' && role !== 'process-value' && role !== 'process-queue') return;
  const at = spanIn(walk.base.callable, owner.at);
  addUse(walk, {
    kind: 'uses-shared',
    key: value.origin.key,
    at,
    steps: chain(codeStep(at, `uses \`${expressionText(owner)}\``)),
    made: value.origin.at,
  });
}

function isMadeAtImport(value: Extract<Value, { kind: 'object' }>): boolean {
  const { kind } = value.origin.scope.fact;
  return kind === 'module' || kind === 'class-body';
}

function isNamedByModule(walk: Walk, owner: Expression): boolean {
  if (owner.kind === 'name') {
    const key = moduleKey(walk, owner.name);
    return key !== undefined && !walk.program.guardedNames.has(key);
  }
  return (
    owner.kind === 'attribute' &&
    evaluate(walk, owner.of).some(({ kind }) => kind === 'module' || kind === 'class' || kind === 'instance')
  );
}
