/** Walks an expression in evaluation order and lets its calls take effect. */
import type { EffectKind } from '#core/effects.ts';
import { type Certainty, codeStep, weakest } from '#core/evidence.ts';
import type { CallExpression, Expression } from '#core/facts.ts';
import { applyModel } from './apply-model.ts';
import { addUse, applySummary } from './apply-summary.ts';
import { bindArguments } from './arguments.ts';
import { assignTo, changeContents, moduleKey, renewUnderKey } from './assign.ts';
import { ancestryOf, findMethod } from './classes.ts';
import { isContextManager, isProperty } from './decorators.ts';
import { withDefaults } from './defaults.ts';
import { expressionText, subexpressions, targetNames } from './expressions.ts';
import { operandFork } from './fork-branch.ts';
import { processAttributeKey } from './process-attributes.ts';
import { patchKey } from './process-state.ts';
import { spanIn } from './program.ts';
import { returnsWithout } from './returns-without.ts';
import { spelledOut } from './spelled-out.ts';
import { isUnset, stateKeyOf } from './state-names.ts';
import { copyState, forgetVariables, joinStates, setVariable } from './state.ts';
import { noteSharedPrimitive } from './shared-primitives.ts';
import { soleMethod } from './sole-methods.ts';
import { isHandle } from './handle-roles.ts';
import { visitItem } from './implicit-calls.ts';
import { connectAtUse } from './locks-and-handles.ts';
import { chain } from './summary.ts';
import { certaintyOf, elements, type Value } from './values.ts';
import { variable } from './variables.ts';
import { evaluate, frameOf, type Walk } from './walk-context.ts';
import { applyWrappers } from './wrappers.ts';

export function visit(walk: Walk, expression: Expression): void {
  if (!walk.state.reachable) return;
  if (expression.kind === 'lambda') return;
  if (expression.kind === 'comprehension') {
    visitComprehension(walk, expression);
    return;
  }
  for (const part of subexpressions(expression)) {
    if (isOnlyWrittenTo(expression, part)) continue;
    if (isOptional(expression, part)) {
      visitOptional(walk, part);
      continue;
    }
    visit(walk, part);
    if (expression.kind === 'boolean' || expression.kind === 'choice') operandFork(walk, part);
  }
  if (!walk.state.reachable) return;
  switch (expression.kind) {
    case 'name':
      readName(walk, expression);
      return;
    case 'attribute':
      readAttribute(walk, expression);
      return;
    case 'call':
      visitCall(walk, expression);
      return;
    case 'subscript':
      visitItem(walk, expression);
      return;
    case 'bind':
      assignTo(
        walk,
        { kind: 'name', at: expression.at, name: expression.name },
        evaluate(walk, expression.value),
        undefined,
      );
      return;
    case 'yield':
      walk.yields.push(copyState(walk.state));
      return;
    default:
  }
}

/** Whether the part is evaluated on one way only. */
function isOptional(expression: Expression, part: Expression): boolean {
  if (expression.kind === 'boolean') return part === expression.right;
  return expression.kind === 'choice' && part !== expression.test;
}

/** `ready or sys.exit()`: where the operand ends the process, the other way goes on. */
function visitOptional(walk: Walk, part: Expression): void {
  const before = copyState(walk.state);
  visit(walk, part);
  if (!walk.state.reachable) walk.state = before;
}

function visitComprehension(walk: Walk, expression: Extract<Expression, { kind: 'comprehension' }>): void {
  const outer = walk.state.variables;
  const names: string[] = [];
  for (const { target, over } of expression.clauses) {
    visit(walk, over);
    const values = elements(evaluate(walk, over));
    for (const name of targetNames(target)) {
      names.push(name);
      setVariable(walk.state, name, target.kind === 'name' ? values : elements(values));
    }
  }
  for (const part of [...expression.tests, expression.element]) visit(walk, part);
  for (const name of names) {
    const before = variable(outer, name);
    if (before === undefined) forgetVariables(walk.state, [name]);
    else setVariable(walk.state, name, before);
  }
}

function readName(walk: Walk, expression: Extract<Expression, { kind: 'name' }>): void {
  const key = moduleKey(walk, expression.name);
  if (key === undefined) return;
  const isPrepared = walk.nameErrorHandled > 0;
  if (walk.program.stateNames.has(key) && !(isPrepared && isUnset(walk.base.callable.module, expression.name)))
    readState(walk, key, expression, returnsWithout(walk.base.callable, expression.name));
  readIdentity(walk, key, expression);
  const made = walk.program.guardedNames.get(key);
  if (made === undefined || isPrepared) return;
  const at = spanIn(walk.base.callable, expression.at);
  addUse(walk, { kind: 'reads-guarded', key, at, steps: chain(codeStep(at, `reads \`${expression.name}\``)), made });
}

function readAttribute(walk: Walk, expression: Extract<Expression, { kind: 'attribute' }>): void {
  for (const owner of evaluate(walk, expression.of)) {
    noteSharedPrimitive(walk, expression.of, owner);
    const key =
      stateKeyOf(owner, expression.name) ??
      patchKey(owner, expression.name) ??
      (owner.kind === 'instance' ? stateKeyOf({ kind: 'class', class: owner.class }, expression.name) : undefined);
    if (key !== undefined && walk.program.stateNames.has(key)) readState(walk, key, expression);
    if (key !== undefined) readIdentity(walk, key, expression);
    if (owner.kind !== 'instance') continue;
    const own = processAttributeKey(walk.program.evaluator, owner, expression.name);
    if (own !== undefined) readState(walk, own, expression);
    const method = findMethod(walk.program.evaluator, owner.class, expression.name);
    if (method === undefined || !isProperty(method)) continue;
    const step = codeStep(
      spanIn(walk.base.callable, expression.at),
      `reads the property \`${expressionText(expression)}\``,
    );
    applySummary(walk, walk.program.summaryOf(walk.program.evaluator.rootFrame(method)), step);
  }
}

function readState(walk: Walk, key: string, expression: Expression, copes = false): void {
  const at = spanIn(walk.base.callable, expression.at);
  const steps = chain(codeStep(at, `reads \`${expressionText(expression)}\``));
  addUse(walk, { kind: 'reads-state', key, at, steps, ...(copes && { copes }) });
}

function readIdentity(walk: Walk, key: string, expression: Expression): void {
  const made = walk.program.identityNames.get(key);
  if (made === undefined) return;
  const at = spanIn(walk.base.callable, expression.at);
  const steps = chain(codeStep(at, `reads \`${expressionText(expression)}\``));
  addUse(walk, { kind: 'reads-identity', key, at, steps, made });
}

/** `registry.clear()`, `registry.append(x)`: what the container holds does not matter to the call. */
function isOnlyWrittenTo(expression: Expression, part: Expression): boolean {
  return (
    expression.kind === 'call' &&
    part === expression.callee &&
    part.kind === 'attribute' &&
    part.of.kind === 'name' &&
    CHANGES_CONTENTS.has(part.name)
  );
}

/** Methods of containers after which they hold something else. */
const CHANGES_CONTENTS = new Set(['append', 'add', 'update', 'extend', 'insert', 'setdefault', 'appendleft', 'clear']);

function fillContainer(
  walk: Walk,
  call: CallExpression,
  { of, name }: Extract<Expression, { kind: 'attribute' }>,
): void {
  changeContents(walk, of, call);
  const [key, value] = call.arguments;
  if (name === 'setdefault' && key !== undefined && value !== undefined)
    renewUnderKey(walk, call, key, evaluate(walk, value));
}

function visitCall(walk: Walk, written: CallExpression): void {
  const call = spelledOut(walk.base.callable, written);
  if (call.callee.kind === 'attribute' && CHANGES_CONTENTS.has(call.callee.name))
    fillContainer(walk, call, call.callee);
  const callees = evaluate(walk, call.callee);
  const [only, ...others] = callees;
  if (only === undefined) {
    for (const sole of soleMethod(walk.program.evaluator, call.callee, frameOf(walk)))
      applyCallee(walk, call, sole, 'likely');
    return;
  }
  if (others.length === 0) {
    applyCallee(walk, call, only, certaintyOf(only));
    return;
  }
  // Each may be the one that runs; what one leaves behind is not there for the next.
  const before = walk.state;
  // Where it is either a thread or a process, a program that forks here has no such thread.
  const forks = callees.some((callee) => hasEffect(walk, callee, 'forks'));
  const after = callees.map((callee) => {
    walk.state = copyState(before);
    const isOther = forks && !hasEffect(walk, callee, 'forks') && hasEffect(walk, callee, 'starts-thread');
    applyCallee(walk, call, callee, isOther ? 'possible' : weakest('likely', certaintyOf(callee)));
    return walk.state;
  });
  walk.state = joinStates(after);
}

/** `@atexit.register`: the decorator gets the function. */
export function visitDecorator(walk: Walk, decorator: Expression, name: string): void {
  visit(walk, decorator);
  if (decorator.kind === 'call') return;
  for (const callee of evaluate(walk, decorator)) {
    const model = callee.kind === 'external' ? walk.program.knowledge.callable(callee.name) : undefined;
    if (callee.kind !== 'external' || model === undefined || model.invokes.length === 0) continue;
    const { at } = decorator;
    const given: Expression = { kind: 'name', at, name };
    applyModel(
      walk,
      model,
      { kind: 'call', at, callee: decorator, arguments: [given], keywords: [], spreads: [] },
      callee,
      'certain',
    );
  }
}

function hasEffect(walk: Walk, callee: Value, kind: EffectKind): boolean {
  if (callee.kind !== 'external' && callee.kind !== 'method') return false;
  return walk.program.knowledge.callable(callee.name)?.effects.some((effect) => effect.kind === kind) === true;
}

function applyCallee(walk: Walk, call: CallExpression, callee: Value, certainty: Certainty): void {
  const { evaluator, knowledge } = walk.program;
  const step = codeStep(spanIn(walk.base.callable, call.at), `calls \`${expressionText(call)}\``, certainty);
  switch (callee.kind) {
    case 'function': {
      if (isContextManager(callee.callable)) return;
      const given = bindArguments(evaluator, callee.callable, call, frameOf(walk), callee.self, callee.bound);
      // A partial may have given the rest.
      const parameters = callee.bound === undefined ? withDefaults(callee.callable, call, given) : given;
      applyWrappers(walk, call, callee.callable);
      const summary = walk.program.summaryOf({ callable: callee.callable, parameters });
      applySummary(walk, summary, step, callee.oneOfSeveral ? 'possible' : certainty);
      return;
    }
    case 'class': {
      const instance: Value = { kind: 'instance', class: callee.class };
      const init = findMethod(evaluator, callee.class, '__init__');
      if (init !== undefined) {
        const parameters = withDefaults(init, call, bindArguments(evaluator, init, call, frameOf(walk), instance));
        applySummary(walk, walk.program.summaryOf({ callable: init, parameters }), step);
        return;
      }
      // A dataclass writes its own constructor, which ends with this.
      const last = findMethod(evaluator, callee.class, '__post_init__');
      if (last !== undefined) applyCallee(walk, call, { kind: 'function', callable: last, self: instance }, certainty);
      for (const base of ancestryOf(evaluator, callee.class).external) {
        const model = knowledge.callable(base);
        if (model !== undefined)
          applyModel(walk, model, call, { kind: 'method', name: model.name, receiver: instance }, certainty);
      }
      return;
    }
    case 'external':
    case 'method': {
      const model = knowledge.callable(callee.name);
      if (model !== undefined) applyModel(walk, model, call, callee, certainty);
      else if (callee.kind === 'method') useUnmodelled(walk, call, callee);
      return;
    }
    case 'instance': {
      const method = findMethod(evaluator, callee.class, '__call__');
      if (method !== undefined)
        applyCallee(walk, call, { kind: 'function', callable: method, self: callee }, certainty);
      return;
    }
    case 'object':
      applyCallee(walk, call, { kind: 'method', name: `${callee.type}.__call__`, receiver: callee }, certainty);
      return;
    default:
  }
}

/** A method of a connection or file that no model names: it goes over the wire, or to the file. */
function useUnmodelled(walk: Walk, call: CallExpression, callee: Extract<Value, { kind: 'method' }>): void {
  if (callee.receiver.kind !== 'object') return;
  const role = walk.program.knowledge.type(callee.receiver.type)?.role;
  if (!isHandle(role)) return;
  const at = spanIn(walk.base.callable, call.at);
  addUse(walk, {
    kind: 'uses-handle',
    key: callee.receiver.origin.key,
    at,
    steps: chain(codeStep(at, `uses it: \`${expressionText(call)}\``)),
  });
  connectAtUse(walk, call, callee.receiver);
}
