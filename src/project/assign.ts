/** Assignments during a walk: variables, attributes of self, and state that processes may expect to share. */
import type { Expression } from '#core/facts.ts';
import { addUse } from './apply-summary.ts';
import { isBoundIn } from './bound-names.ts';
import { contentsOf, isFilled } from './contents.ts';
import { attributePath } from './expression-values.ts';
import { expressionText } from './expressions.ts';
import { resourceKey } from './keys.ts';
import { moduleMember, unpacked } from './names.ts';
import { isConstructor, processAttributeKey } from './process-attributes.ts';
import { tellsProcessesApart } from './process-keys.ts';
import { patchKey, patchLibrary } from './process-state.ts';
import { scopeName, spanIn } from './program.ts';
import { scopeOf } from './scope.ts';
import { hasImportTimeValue, isUnset, moduleStateKey, stateKeyOf, stateName } from './state-names.ts';
import { forgetVariables, setVariable } from './state.ts';
import { chain, useKey } from './summary.ts';
import { elements, partsAt, type Value, type Values } from './values.ts';
import { evaluate, frameOf, isImportTime, stepAt, type Walk } from './walk-context.ts';

/** `value` is the expression that is unpacked, where there is one. */
export function assignTo(walk: Walk, target: Expression, values: Values, value: Expression | undefined): void {
  switch (target.kind) {
    case 'name':
      assignName(walk, target, values, value);
      return;
    case 'attribute':
      assignAttribute(walk, target, values);
      return;
    case 'subscript':
      changeContents(walk, target.of, target);
      renewUnderKey(walk, target, target.index, values);
      return;
    case 'sequence':
      for (const [index, item] of target.items.entries()) {
        const part =
          value === undefined ? partsAt(values, index) : unpacked(walk.program.evaluator, value, index, frameOf(walk));
        assignTo(walk, item, part, undefined);
      }
      return;
    case 'star':
      assignTo(walk, target.of, [{ kind: 'collection', items: elements(values) }], undefined);
      return;
    default:
  }
}

function assignName(
  walk: Walk,
  target: Extract<Expression, { kind: 'name' }>,
  values: Values,
  value: Expression | undefined,
): void {
  const { callable } = walk.base;
  const isGlobal = callable.fact.kind !== 'module' && scopeOf(callable.fact).globals.has(target.name);
  // A container that is filled in place holds what it is ever filled with.
  if (!isGlobal && contentsOf(callable).has(target.name)) forgetVariables(walk.state, [target.name]);
  else if (!isGlobal) setVariable(walk.state, target.name, values);
  else renew(walk, target, moduleMember(walk.program.evaluator, callable.module, target.name) ?? []);
  if (isGlobal || callable.fact.kind === 'module')
    changeState(walk, moduleStateKey(callable.module, target.name), target, { value });
}

/** What goes under a key that only this process has takes the place of what its parent made for itself. */
export function renewUnderKey(walk: Walk, target: Expression, key: Expression, values: Values): void {
  if (tellsProcessesApart(walk, key)) renew(walk, target, values);
}

/** `name[key] = ...` or `name.append(...)`: the container that a module or class holds is not the same any more. */
export function changeContents(walk: Walk, container: Expression, change: Expression): void {
  if (container.kind === 'name') {
    const key = moduleKey(walk, container.name);
    if (key !== undefined) changeState(walk, key, change, { container });
  } else if (container.kind === 'attribute') {
    for (const owner of evaluate(walk, container.of)) {
      const key = stateKeyOf(owner, container.name);
      if (key !== undefined) changeState(walk, key, change, { container });
    }
  }
}

/** The key of a module's name, where it is not a name of the function itself. */
export function moduleKey(walk: Walk, name: string): string | undefined {
  const { callable } = walk.base;
  const isOwn = callable.fact.kind !== 'module' && isBoundIn(callable, name);
  return isOwn ? undefined : moduleStateKey(callable.module, name);
}

function assignAttribute(walk: Walk, target: Extract<Expression, { kind: 'attribute' }>, values: Values): void {
  if (
    target.of.kind === 'name' &&
    isFollowed(walk, target.of.name, values) &&
    !isFilled(walk.base.callable, target.name)
  )
    setVariable(walk.state, attributePath(target.of, target.name), values);
  const owners = evaluate(walk, target.of);
  for (const owner of owners) renew(walk, target, walk.program.evaluator.attribute(owner, target.name));
  for (const owner of owners) {
    const patched = patchKey(owner, target.name);
    if (patched !== undefined) patchLibrary(walk, patched, target, values);
    setProcessAttribute(walk, owner, target);
    const key =
      isClassMethodSelf(walk, owner, target) || !hasImportTimeValue(owner, target.name)
        ? undefined
        : stateKeyOf(owner, target.name);
    if (key !== undefined) changeState(walk, key, target);
  }
}

/** Attributes of the callable's own first parameter, and what `os.fork` gave wherever it is kept: it is asked for at once. */
function isFollowed({ base: { callable } }: Walk, owner: string, values: Values): boolean {
  return owner === callable.fact.parameters[0]?.name || values.some(({ kind }) => kind === 'fork-result');
}

function setProcessAttribute(walk: Walk, owner: Value, target: Extract<Expression, { kind: 'attribute' }>): void {
  const key = processAttributeKey(walk.program.evaluator, owner, target.name);
  if (key === undefined || isConstructor(walk.base.callable)) return;
  const at = spanIn(walk.base.callable, target.at);
  addUse(walk, {
    kind: 'writes-state',
    key,
    at,
    steps: chain(stepAt(walk, target.at, `sets \`${expressionText(target)}\``)),
  });
}

/** Whatever the name stood for, from here on it is another object: a remedy, when a child does it. */
function renew(walk: Walk, target: Expression, replaced: Values): void {
  const at = spanIn(walk.base.callable, target.at);
  for (const value of replaced) {
    const key = value.kind === 'object' ? resourceKey(value) : undefined;
    if (key !== undefined)
      addUse(walk, {
        kind: 'renews',
        key,
        at,
        steps: chain(stepAt(walk, target.at, `makes \`${expressionText(target)}\` anew`)),
      });
  }
}

/** `cls.x = ...` in a classmethod counts, `self.x = ...` is not state of the class. */
function isClassMethodSelf(walk: Walk, owner: Value, target: Extract<Expression, { kind: 'attribute' }>): boolean {
  return (
    owner.kind === 'instance' &&
    target.of.kind === 'name' &&
    target.of.name === walk.base.callable.fact.parameters[0]?.name
  );
}

interface Change {
  /** Where it is filled, and not replaced. */
  readonly container?: Expression;
  /** What a name gets. */
  readonly value?: Expression | undefined;
}

function changeState(walk: Walk, key: string, target: Expression, { container, value }: Change = {}): void {
  if (!walk.program.stateNames.has(key) || isImportTime(walk)) return;
  const text = expressionText(target);
  const steps = chain(stepAt(walk, target.at, `changes \`${text}\` at run time`));
  const at = spanIn(walk.base.callable, target.at);
  addUse(walk, {
    kind: 'writes-state',
    key,
    at,
    steps,
    ...(mayBeShared(walk, container) && { mayBeShared: true }),
    ...(isPlain(walk, value) && { plainValue: true }),
  });
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
      ...(container !== undefined && { contents: true }),
      ...(target.kind === 'name' && isUnset(walk.base.callable.module, target.name) && { unset: true }),
    },
    steps,
    certainty: isDoneOnce(walk, key, value) ? 'possible' : 'certain',
    imported: false,
  });
}

/** A function that looks at a flag and then sets it does something once: a child that finds it unset does so itself. */
function isDoneOnce({ uses }: Walk, key: string, value: Expression | undefined): boolean {
  return value?.kind === 'literal' && value.value === true && uses.has(useKey({ kind: 'reads-state', key }));
}

/** A list or dictionary of Python is a process's own; of an array or proxy, and of what is not known, that is not sure. */
function mayBeShared(walk: Walk, container: Expression | undefined): boolean {
  if (container === undefined) return false;
  const values = evaluate(walk, container);
  return values.length === 0 || values.some(({ kind }) => kind !== 'collection');
}

/** A constant, an argument, or the path that one names. */
function isPlain(walk: Walk, value: Expression | undefined): boolean {
  if (value?.kind === 'literal') return true;
  if (value?.kind === 'call' && value.arguments.length > 0 && value.keywords.length === 0)
    return (
      evaluate(walk, value.callee).some((callee) => callee.kind === 'external' && callee.name.startsWith('os.path.')) &&
      value.arguments.every((each) => isPlain(walk, each))
    );
  return value?.kind === 'name' && walk.base.callable.fact.parameters.some(({ name }) => name === value.name);
}
