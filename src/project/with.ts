/** `with`: what entering starts, leaving ends. */
import type { CallExpression, Expression, Statement, WithItem } from '#core/facts.ts';
import { applyModel } from './apply-model.ts';
import { addUse, applySummary, becomeLive, reachCreation } from './apply-summary.ts';
import { bindArguments } from './arguments.ts';
import { assignTo } from './assign.ts';
import { modelOfMethod } from './attributes.ts';
import { findMethod } from './classes.ts';
import { isContextManager } from './decorators.ts';
import { expressionText } from './expressions.ts';
import { resourceKey } from './keys.ts';
import { entered } from './returns.ts';
import { endResource } from './state.ts';
import { noteSharedPrimitive } from './shared-primitives.ts';
import { chain, type Summary } from './summary.ts';
import type { Value } from './values.ts';
import { visit } from './visit.ts';
import { evaluate, frameOf, stepAt, type Walk } from './walk-context.ts';
import { onEveryWayOut, waysOut } from './ways-out.ts';

type Leaving = () => void;

export function walkWith(walk: Walk, statement: Extract<Statement, { kind: 'with' }>, walkBody: () => void): void {
  const before = waysOut(walk);
  const leaving: Leaving[] = [];
  for (const item of statement.items) {
    leaving.unshift(...enter(walk, item));
    if (!walk.state.reachable) return;
  }
  walkBody();
  onEveryWayOut(walk, before, () => {
    for (const leave of leaving) leave();
  });
}

function enter(walk: Walk, item: WithItem): Leaving[] {
  const manager = contextManagerCall(walk, item.context);
  if (manager !== undefined) {
    visitArguments(walk, manager.call);
    const leave = enterGenerator(walk, manager.summary, manager.call);
    bindEntered(walk, item);
    return [leave];
  }
  visit(walk, item.context);
  const values = evaluate(walk, item.context);
  const leaving = values.flatMap((value) => enterValue(walk, item, value));
  bindEntered(walk, item);
  return leaving;
}

function bindEntered(walk: Walk, item: WithItem): void {
  if (item.target !== undefined)
    assignTo(walk, item.target, entered(walk.program.evaluator, evaluate(walk, item.context)), undefined);
}

function visitArguments(walk: Walk, call: CallExpression): void {
  for (const argument of [...call.arguments, ...call.keywords.map((keyword) => keyword.value), ...call.spreads])
    visit(walk, argument);
}

/** `with helper(...)` where helper is a generator under `@contextmanager`. */
function contextManagerCall(walk: Walk, context: Expression): { call: CallExpression; summary: Summary } | undefined {
  if (context.kind !== 'call') return undefined;
  for (const callee of evaluate(walk, context.callee)) {
    if (callee.kind !== 'function' || !isContextManager(callee.callable)) continue;
    const parameters = bindArguments(
      walk.program.evaluator,
      callee.callable,
      context,
      frameOf(walk),
      callee.self,
      callee.bound,
    );
    return { call: context, summary: walk.program.summaryOf({ callable: callee.callable, parameters }) };
  }
  return undefined;
}

/** The part before the yield runs now, the part behind it when the block is left. */
function enterGenerator(walk: Walk, summary: Summary, call: CallExpression): Leaving {
  const step = stepAt(walk, call.at, `enters \`${expressionText(call)}\``);
  for (const use of summary.uses.values()) addUse(walk, { ...use, steps: chain(step, use.steps) });
  for (const creation of summary.creations.values())
    reachCreation(walk, { ...creation, steps: chain(step, creation.steps) });
  const inBody = summary.atYield ?? summary.exit;
  for (const entry of inBody.values()) becomeLive(walk, { ...entry, steps: chain(step, entry.steps) });
  return () => {
    for (const key of inBody.keys()) if (!summary.exit.has(key)) endResource(walk.state, key, 'certain');
    for (const [key, certainty] of summary.ended) endResource(walk.state, key, certainty);
  };
}

function enterValue(walk: Walk, item: WithItem, value: Value): Leaving[] {
  const call: CallExpression = {
    kind: 'call',
    at: item.at,
    callee: item.context,
    arguments: [],
    keywords: [],
    spreads: [],
  };
  if (value.kind !== 'instance' && value.kind !== 'object') return [];
  noteSharedPrimitive(walk, item.context, value);
  const run = (names: readonly string[]): void => {
    for (const name of names) if (runMethod(walk, call, value, name)) return;
  };
  run(['__enter__', '__aenter__']);
  // What an unmodelled method of a handle gives counts as the handle itself; leaving it does not close that.
  if (isPartOf(walk, item.context, value)) return [];
  const isClosing = item.context.kind === 'call' && expressionText(item.context.callee).endsWith('closing');
  return [() => run(isClosing ? ['close'] : ['__exit__', '__aexit__'])];
}

function isPartOf(walk: Walk, context: Expression, value: Value): boolean {
  if (context.kind !== 'call') return false;
  return evaluate(walk, context.callee).some(
    (callee) =>
      callee.kind === 'method' &&
      resourceKey(callee.receiver) === resourceKey(value) &&
      walk.program.knowledge.callable(callee.name) === undefined,
  );
}

/** Runs a method by its name, without arguments; false when the value has no such method. */
function runMethod(
  walk: Walk,
  call: CallExpression,
  value: Extract<Value, { kind: 'instance' | 'object' }>,
  name: string,
): boolean {
  if (value.kind === 'instance') {
    const method = findMethod(walk.program.evaluator, value.class, name);
    if (method !== undefined) {
      const step = stepAt(walk, call.at, `${name === '__enter__' ? 'enters' : 'leaves'} \`${value.class.fact.name}\``);
      applySummary(walk, walk.program.summaryOf(walk.program.evaluator.rootFrame(method)), step);
      return true;
    }
  }
  const model = modelOfMethod(walk.program.evaluator, value, name);
  if (model === undefined) return false;
  applyModel(walk, model, call, { kind: 'method', name: model.name, receiver: value }, 'certain');
  return true;
}
