/** Callables that are handed to a child process. */
import type { CallableModel, Invocation } from '#core/effects.ts';
import type { CallExpression, Expression } from '#core/facts.ts';
import type { FilledArgument, UnpicklableArgument } from '#core/calls.ts';
import { type Span, spanKey } from '#core/span.ts';
import { bindArguments } from './arguments.ts';
import { onlyValue } from './bound-names.ts';
import { calledMethods } from './called-methods.ts';
import { findMethod } from './classes.ts';
import { contentsOf } from './contents.ts';
import type { ChildTarget } from './creation-sites.ts';
import { argumentOf, expressionText } from './expressions.ts';
import { filledArguments } from './filled-arguments.ts';
import { placeKey, resourceKey } from './keys.ts';
import type { Program } from './linked.ts';
import { isProcessClass } from './process-attributes.ts';
import { type CallableNode, spanIn } from './program.ts';
import { requestTargets } from './request-handlers.ts';
import { chosenBy } from './results.ts';
import {
  choiceKey,
  type ChosenMethod,
  type Frame,
  isNone,
  type LibraryCallee,
  parametersKey,
  type Value,
  type Values,
} from './values.ts';
import { heldByInstance, unpicklableArguments } from './unpicklable-arguments.ts';
import { evaluate, frameOf, type Walk } from './walk-context.ts';

/** Mutable like a creation site: several walks pass through one place. */
export interface HandoverRecord {
  readonly at: Span;
  readonly callable: CallableNode;
  readonly model: CallableModel;
  readonly parameter: string;
  readonly argument: Expression;
  readonly argumentAt: Span;
  readonly pickled: 'always' | 'without-fork' | 'never';
  /** What each set of arguments of the callable makes of it. */
  readonly contexts: Map<string, HandedOver>;
  /** Keys of the process object, pool or executor that takes it. */
  readonly receivers: Set<string>;
  readonly chosen: Map<string, ChosenMethod | undefined>;
  /** What takes it, or may take it, pickles by other means than pickle. */
  ownPickler: boolean;
}

/** What is handed over on one walk of the callable. */
export interface HandedOver {
  values: Values;
  readonly targets: ChildTarget[];
  /** By their places. */
  readonly unpicklableArguments: Map<string, UnpicklableArgument>;
  readonly filledArguments: Map<string, FilledArgument>;
}

export interface Passing extends Pick<Invocation, 'pickled' | 'methods' | 'setUpBy'> {
  readonly parameter: string;
  readonly with: Invocation['with'] | undefined;
}

/** Parameters of the callable that take something to run in a child. */
function passings(program: Program, model: CallableModel): readonly Passing[] {
  const invoked = model.invokes
    .filter((invocation) => invocation.where === 'child')
    .map(({ argument, with: passed, ...rest }): Passing => ({ ...rest, parameter: argument, with: passed }));
  const runs = program.knowledge.type(model.name)?.runs;
  if (runs?.where !== 'child') return invoked;
  const passed = runs.with === undefined ? undefined : ({ argument: runs.with, as: 'tuple' } as const);
  return [...invoked, { parameter: runs.argument, pickled: 'without-fork', with: passed }];
}

export function recordHandovers(walk: Walk, model: CallableModel, call: CallExpression, callee: LibraryCallee): void {
  for (const passing of passings(walk.program, model)) {
    const argument = argumentOf(call, model.parameters, passing.parameter);
    if (argument === undefined || argument === 'spread') continue;
    const given = evaluate(walk, argument).filter((value) => !isNone(value));
    const values = calledMethods(walk, call, model, given, passing);
    const { record, handedOver } = recordAt(walk, model, call, argument, passing);
    const frame = frameOf(walk);
    const receiver = callee.kind === 'method' ? resourceKey(callee.receiver) : undefined;
    record.receivers.add(receiver ?? placeKey(walk, call));
    const ownChoice =
      callee.kind === 'method' && callee.receiver.kind === 'object' ? callee.receiver.chosen : undefined;
    const chosen = chosenBy(walk.program.evaluator, call, callee, frame) ?? ownChoice;
    record.chosen.set(choiceKey(chosen), chosen);
    handedOver.values = values;
    record.ownPickler ||= hasOwnPickler(walk.program, model, callee);
    const passed = argumentsPassed(call, model, passing);
    const held = passed.length > 0 ? undefined : heldInVariable(walk, call, model, passing);
    const travel = passing.pickled === 'always' ? 'task' : 'start';
    for (const refused of unpicklableArguments(
      walk,
      [...withTheirObjects(argument, values), ...passed, ...keywordsPassed(call, model, passing)],
      travel,
    ))
      handedOver.unpicklableArguments.set(spanKey(refused.at), refused);
    if (held !== undefined) {
      // They are told where they are passed, not where they are put together.
      const at = spanIn(walk.base.callable, held.variable.at);
      for (const refused of unpicklableArguments(walk, held.items, travel))
        handedOver.unpicklableArguments.set(spanKey(at), { ...refused, at });
    }
    for (const filled of filledArguments(walk.base.callable, call, values, passed))
      handedOver.filledArguments.set(spanKey(filled.at), filled);
    handedOver.targets.push(
      ...childTargets(walk.program, values, argumentsPassed(call, model, passing), frame, expressionText(argument)),
    );
  }
}

/** A method is stated for multiprocessing; an object of a copy of it pickles as that copy does. */
function hasOwnPickler({ evaluator, knowledge }: Program, model: CallableModel, callee: LibraryCallee): boolean {
  if (model.pickler !== undefined) return true;
  if (callee.kind !== 'method' || callee.receiver.kind !== 'object') return false;
  const { call, frame } = callee.receiver.origin;
  if (call === undefined || frame === undefined) return false;
  return evaluator
    .evaluate(call.callee, frame)
    .some((maker) => maker.kind === 'external' && knowledge.callable(maker.name)?.pickler !== undefined);
}

/** A method goes to the child with its object, a partial with its arguments. */
function withTheirObjects(target: Expression, values: Values): readonly Expression[] {
  const carries = (value: Value): boolean =>
    value.kind === 'method' ||
    (value.kind === 'function' && (value.self?.kind === 'instance' || value.bound !== undefined));
  return values.some(carries) ? [target] : [];
}

/** `arguments = (lock, 1)` and then `args=arguments`. */
function heldInVariable(
  { base: { callable } }: Walk,
  call: CallExpression,
  model: CallableModel,
  { with: passed }: Passing,
): { readonly variable: Expression; readonly items: readonly Expression[] } | undefined {
  const variable = passed?.as === 'tuple' ? argumentOf(call, model.parameters, passed.argument) : undefined;
  if (variable === undefined || variable === 'spread' || variable.kind !== 'name') return undefined;
  const value = onlyValue(callable, variable.name);
  if (value?.owner !== callable || value.expression.kind !== 'sequence') return undefined;
  return contentsOf(callable).has(variable.name) ? undefined : { variable, items: value.expression.items };
}

/** A process of a class of its own is pickled itself when it starts. */
export function recordProcessObject(
  walk: Walk,
  model: CallableModel,
  call: CallExpression,
  receiver: Value | undefined,
  chosen: ChosenMethod | undefined,
): void {
  const { callee } = call;
  if (receiver?.kind !== 'instance' || callee.kind !== 'attribute') return;
  if (!isProcessClass(walk.program.evaluator, receiver.class)) return;
  const refused = heldByInstance(walk, receiver, 'start');
  if (refused === undefined) return;
  const passing = { parameter: 'self', pickled: 'without-fork', with: undefined } as const;
  const { record, handedOver } = recordAt(walk, model, call, callee.of, passing);
  record.chosen.set(choiceKey(chosen), chosen);
  const text = expressionText(callee.of);
  handedOver.unpicklableArguments.set(spanKey(refused.madeAt), { ...refused, at: refused.madeAt, text });
}

const LATER: Readonly<Record<string, 'exit-hook' | 'callback'>> = { 'at-exit': 'exit-hook', 'event-loop': 'callback' };
const HOOKS: ReadonlySet<string> = new Set(['before-fork', 'at-fork-in-child', ...Object.keys(LATER)]);

/** Functions that run ahead of every fork, in every forked child before its own code, at the end, or in an event loop. */
export function recordHooks(walk: Walk, model: CallableModel, call: CallExpression): void {
  for (const invocation of model.invokes) {
    if (!HOOKS.has(invocation.where)) continue;
    const argument = argumentOf(call, model.parameters, invocation.argument);
    if (argument === undefined || argument === 'spread') continue;
    for (const target of childTargets(
      walk.program,
      evaluate(walk, argument),
      [],
      frameOf(walk),
      expressionText(argument),
    )) {
      const { id } = target.frame.callable;
      const { hooks, later } = walk.program;
      const kind = LATER[invocation.where];
      if (kind !== undefined) later.set(`${kind} ${id}`, { kind, at: spanIn(walk.base.callable, call.at), target });
      else (invocation.where === 'before-fork' ? hooks.before : hooks.inChild).set(id, target);
    }
  }
}

/** The record of a place, and what this walk is to say: what an earlier one with the same arguments has said is forgotten. */
function recordAt(
  walk: Walk,
  model: CallableModel,
  call: CallExpression,
  argument: Expression,
  passing: Passing,
): { readonly record: HandoverRecord; readonly handedOver: HandedOver } {
  const { handovers } = walk.program;
  const { callable, parameters } = walk.base;
  const argumentAt = spanIn(callable, argument.at);
  const key = `${spanKey(argumentAt)}:${passing.parameter}`;
  const record: HandoverRecord = handovers.get(key) ?? {
    at: spanIn(callable, call.at),
    callable,
    model,
    parameter: passing.parameter,
    argument,
    argumentAt,
    pickled: passing.pickled,
    contexts: new Map(),
    receivers: new Set(),
    chosen: new Map(),
    ownPickler: false,
  };
  const handedOver: HandedOver = {
    values: [],
    targets: [],
    unpicklableArguments: new Map(),
    filledArguments: new Map(),
  };
  handovers.set(key, record);
  record.contexts.set(`${walk.asMain}:${parametersKey(parameters)}`, handedOver);
  return { record, handedOver };
}

/** The arguments that the child's callable gets, as far as they are written out. */
export function argumentsPassed(call: CallExpression, model: CallableModel, passing: Passing): readonly Expression[] {
  if (passing.with === undefined) return [];
  if (passing.with.as === 'rest') {
    const position = model.parameters.findIndex((parameter) => parameter.replace(/^\*/, '') === passing.with?.argument);
    return position < 0 ? [] : call.arguments.slice(position);
  }
  const given = argumentOf(call, model.parameters, passing.with.argument);
  return passing.with.as === 'tuple' && given !== undefined && given !== 'spread' && given.kind === 'sequence'
    ? given.items
    : [];
}

/** What it gets by name: the values of `kwargs={...}`, or keywords that are no parameters of the library's callable. */
function keywordsPassed(call: CallExpression, model: CallableModel, passing: Passing): readonly Expression[] {
  if (passing.with?.as === 'rest')
    return call.keywords.filter(({ name }) => !model.parameters.includes(name)).map(({ value }) => value);
  const given = KEYWORDS.map((name) => argumentOf(call, model.parameters, name)).find((each) => each !== undefined);
  return given !== undefined && given !== 'spread' && given.kind === 'dict' ? given.values : [];
}

const KEYWORDS = ['kwargs', 'kwds'];

/** The project's callables among the values, each with what its parameters get. */
export function childTargets(
  program: Program,
  values: Values,
  passed: readonly Expression[],
  frame: Frame,
  text: string,
): ChildTarget[] {
  return values.flatMap((value): readonly ChildTarget[] => {
    const target = calledBy(program, value);
    if (target === undefined)
      return value.kind === 'method' && SERVES.test(value.name) ? requestTargets(program, value.receiver) : [];
    const call: CallExpression = {
      kind: 'call',
      at: [0, 0, 0, 0],
      callee: { kind: 'literal', at: [0, 0, 0, 0], value: null },
      arguments: passed,
      keywords: [],
      spreads: [],
    };
    const parameters = bindArguments(program.evaluator, target.callable, call, frame, target.self, target.bound);
    return [{ frame: { callable: target.callable, parameters }, text }];
  });
}

/** What serves requests runs the methods of the request handler. */
const SERVES = /^socketserver\.\w+\.(serve_forever|handle_request)$/;

/** The function that a call of the value runs: for a class its constructor, for an object its `__call__`. */
function calledBy({ evaluator }: Program, value: Value): Extract<Value, { kind: 'function' }> | undefined {
  if (value.kind === 'function') return value;
  if (value.kind !== 'class' && value.kind !== 'instance') return undefined;
  const callable = findMethod(evaluator, value.class, value.kind === 'class' ? '__init__' : '__call__');
  if (callable === undefined) return undefined;
  return { kind: 'function', callable, self: { kind: 'instance', class: value.class } };
}
