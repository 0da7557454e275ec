/** Assignments during a walk: variables, attributes of self, and state that processes may expect to share. */
import type { Expression } from '#core/facts.ts';
import { spanKey } from '#core/span.ts';
import { attributePath } from './expression-values.ts';
import { expressionText } from './expressions.ts';
import { addUse } from './apply-summary.ts';
import { unpacked } from './names.ts';
import { scopeName, spanIn } from './program.ts';
import { setVariable } from './state.ts';
import { hasImportTimeValue, moduleStateKey, stateKeyOf, stateName } from './state-names.ts';
import { chain } from './summary.ts';
import { elements, type Value, type Values } from './values.ts';
import { scopeOf } from './scope.ts';
import { evaluate, frameOf, stepAt, type Walk } from './walk.ts';

/** `value` is the expression that is unpacked, where there is one. */
export function assignTo(walk: Walk, target: Expression, values: Values, value: Expression | undefined): void {
  switch (target.kind) {
    case 'name':
      assignName(walk, target, values);
      return;
    case 'attribute':
      assignAttribute(walk, target, values);
      return;
    case 'sequence':
      for (const [index, item] of target.items.entries()) {
        const part = value === undefined ? elements(values) : unpacked(walk.program.evaluator, value, index, frameOf(walk));
        assignTo(walk, item, part, undefined);
      }
      return;
    case 'star':
      assignTo(walk, target.of, [{ kind: 'collection', items: elements(values) }], undefined);
      return;
    default:
  }
}

function assignName(walk: Walk, target: Extract<Expression, { kind: 'name' }>, values: Values): void {
  const { callable } = walk.base;
  const isGlobal = callable.fact.kind !== 'module' && scopeOf(callable.fact).globals.has(target.name);
  if (!isGlobal) setVariable(walk.state, target.name, values);
  if (isGlobal || (callable.fact.kind === 'module' && walk.inMainGuard)) {
    changeState(walk, moduleStateKey(callable.module, target.name), target);
  }
}

function assignAttribute(walk: Walk, target: Extract<Expression, { kind: 'attribute' }>, values: Values): void {
  const path = attributePath(target, frameOf(walk));
  if (path !== undefined) setVariable(walk.state, path, values);
  // What the top level assigns is repeated by every child that imports the module.
  if (walk.base.callable.fact.kind === 'module' && !walk.inMainGuard) return;
  for (const owner of evaluate(walk, target.of)) {
    const key = isClassMethodSelf(walk, owner, target) || !hasImportTimeValue(owner, target.name) ? undefined : stateKeyOf(owner, target.name);
    if (key !== undefined) changeState(walk, key, target);
  }
}

/** `cls.x = ...` in a classmethod counts, `self.x = ...` is not state of the class. */
function isClassMethodSelf(walk: Walk, owner: Value, target: Extract<Expression, { kind: 'attribute' }>): boolean {
  return owner.kind === 'instance' && target.of.kind === 'name' && target.of.name === walk.base.callable.fact.parameters[0]?.name;
}

function changeState(walk: Walk, key: string, target: Expression): void {
  if (!walk.program.stateNames.has(key)) return;
  const text = expressionText(target);
  const steps = chain(stepAt(walk, target.at, `changes \`${text}\` at run time`));
  const at = spanIn(walk.base.callable, target.at);
  addUse(walk, { kind: 'writes-state', key, at, steps });
  if (walk.state.child !== undefined) return;
  walk.state.live.set(key, {
    resource: {
      kind: 'state',
      key,
      at,
      scope: scopeName(walk.base.callable),
      type: stateName(key, walk.base.callable.module),
      name: text,
      hidden: false,
    },
    steps,
    certainty: 'certain',
    imported: false,
  });
}

/** The key that an object of the program goes by; undefined for what has no identity. */
export function resourceKey(value: Value): string | undefined {
  if (value.kind === 'object') return value.origin.key;
  return value.kind === 'instance' ? `instance:${value.class.name}` : undefined;
}

/** The key of what a call itself starts. */
export function placeKey(walk: Walk, call: Expression): string {
  return spanKey(spanIn(walk.base.callable, call.at));
}
