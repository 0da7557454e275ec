/** Locks and queues of multiprocessing that a module makes at its top level and that code uses by that name. */
import type { Role } from '#core/effects.ts';
import type { Expression } from '#core/facts.ts';
import { codeStep } from '#core/evidence.ts';
import { compareSpans } from '#core/span.ts';
import { addUse } from './apply-summary.ts';
import { moduleKey } from './assign.ts';
import { expressionText } from './expressions.ts';
import { spanIn } from './program.ts';
import { roleOf } from './resources.ts';
import { chain } from './summary.ts';
import type { Value } from './values.ts';
import { evaluate, type Walk } from './walk-context.ts';

const SHARED: ReadonlySet<Role> = new Set<Role>(['process-lock', 'process-value', 'process-queue']);

/** `owner` is the expression that names the object: a module's or a class's own name counts, not a parameter. */
export function noteSharedPrimitive(walk: Walk, owner: Expression, value: Value): void {
  if (value.kind !== 'object' || !isMadeAtImport(value)) return;
  if (!isNamedByModule(walk, owner) && !isOwnDefault(walk, owner, value)) return;
  const role = roleOf(walk.program, value);
  if (role === undefined || !(SHARED.has(role) || isPipeEnd(walk, value))) return;
  const at = spanIn(walk.base.callable, owner.at);
  addUse(walk, {
    kind: 'uses-shared',
    key: value.origin.key,
    at,
    steps: chain(codeStep(at, `uses \`${expressionText(owner)}\``)),
    made: value.origin.at,
    role,
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

/** `def work(lock=Lock())`: the default is made with the module. */
function isOwnDefault(walk: Walk, owner: Expression, { origin }: Extract<Value, { kind: 'object' }>): boolean {
  const { callable } = walk.base;
  const parameter =
    owner.kind === 'name' ? callable.fact.parameters.find(({ name }) => name === owner.name) : undefined;
  return parameter?.default !== undefined && compareSpans(spanIn(callable, parameter.default.at), origin.at) === 0;
}

function isPipeEnd(walk: Walk, { type, origin }: Extract<Value, { kind: 'object' }>): boolean {
  const { call, frame } = origin;
  if (type !== 'multiprocessing.connection.Connection' || call === undefined || frame === undefined) return false;
  return walk.program.evaluator
    .evaluate(call.callee, frame)
    .some((callee) => 'name' in callee && callee.name === 'multiprocessing.Pipe');
}
