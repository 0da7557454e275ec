/** What a call yields, and how its arguments reach the callee's parameters. */
import type { CallExpression } from '#core/facts.ts';
import { spanKey } from '#core/span.ts';
import { elementMethodResult } from './attributes.ts';
import { ancestryOf, findMethod } from './classes.ts';
import { parametersKey, type Evaluator } from './evaluator.ts';
import { argumentOf } from './expressions.ts';
import { siteKey } from './expression-values.ts';
import { isDecorated } from './names.ts';
import { spanIn, type CallableNode } from './program.ts';
import { scopeOf } from './scope.ts';
import {
  collection,
  elements,
  union,
  UNKNOWN,
  type BoundArguments,
  type ChosenMethod,
  type Frame,
  type Value,
  type Values,
} from './values.ts';

export function callResult(evaluator: Evaluator, call: CallExpression, callee: Value, frame: Frame): Values {
  switch (callee.kind) {
    case 'function': {
      const parameters = bindArguments(evaluator, callee.callable, call, frame, callee.self, callee.bound);
      return returnValues(evaluator, callee.callable, { callable: callee.callable, parameters });
    }
    case 'class':
      return [{ kind: 'instance', class: callee.class, call: { expression: call, frame } }];
    case 'external':
      return externalResult(evaluator, call, callee, frame);
    case 'method':
      if (callee.name.startsWith('builtins.list.')) return elementMethodResult(callee.name, callee.receiver);
      return methodResult(evaluator, call, callee, frame);
    case 'instance': {
      const method = findMethod(evaluator, callee.class, '__call__');
      return method === undefined
        ? UNKNOWN
        : callResult(evaluator, call, { kind: 'function', callable: method, self: callee }, frame);
    }
    default:
      return UNKNOWN;
  }
}

/** The values of a call's arguments by the callee's parameter names; parameters that get nothing, or too much, are left out. */
export function bindArguments(
  evaluator: Evaluator,
  callee: CallableNode,
  call: CallExpression,
  frame: Frame,
  self: Value | undefined,
  bound?: BoundArguments,
): ReadonlyMap<string, Values> {
  const parameters = new Map<string, Values>();
  const names = callee.fact.parameters
    .filter((parameter) => parameter.kind === 'positional')
    .map((parameter) => parameter.name);
  let next = 0;
  if (callee.class !== undefined && !isDecorated(callee, 'staticmethod') && callee.fact.kind === 'function') {
    const first = names[0];
    if (self !== undefined && first !== undefined) parameters.set(first, [self]);
    if (self !== undefined || callee.fact.name === '__init__') next = 1;
  }
  const give = (name: string | undefined, values: Values): void => {
    if (name !== undefined && values.length > 0) parameters.set(name, values);
  };
  for (const { from, arguments: positional, keywords } of [
    ...(bound === undefined ? [] : [{ from: bound.frame, arguments: bound.arguments, keywords: bound.keywords }]),
    { from: frame, arguments: call.arguments, keywords: call.keywords },
  ]) {
    for (const argument of positional) give(names[next++], evaluator.evaluate(argument, from));
    for (const keyword of keywords) {
      if (callee.fact.parameters.some((parameter) => parameter.name === keyword.name))
        give(keyword.name, evaluator.evaluate(keyword.value, from));
    }
  }
  return parameters;
}

/** What the callable returns; for a generator, a collection of what it yields. */
export function returnValues(evaluator: Evaluator, callable: CallableNode, frame: Frame): Values {
  return evaluator.once(callable, `returns ${parametersKey(frame.parameters)}`, () => {
    const scope = scopeOf(callable.fact);
    if (callable.fact.generator) return collection(...scope.yields.map((value) => evaluator.evaluate(value, frame)));
    if (callable.fact.kind === 'lambda') {
      return union(
        ...callable.fact.body.map((statement) =>
          statement.kind === 'return' && statement.value !== undefined
            ? evaluator.evaluate(statement.value, frame)
            : UNKNOWN,
        ),
      );
    }
    return union(...scope.returns.map((value) => evaluator.evaluate(value, frame)));
  });
}

/** What `with value as name` binds. */
export function entered(evaluator: Evaluator, values: Values): Values {
  return union(
    ...values.map((value): Values => {
      if (value.kind === 'collection') return value.items;
      if (value.kind !== 'instance') return [value];
      const enter = findMethod(evaluator, value.class, '__enter__') ?? findMethod(evaluator, value.class, '__aenter__');
      if (enter === undefined) return [value];
      const returned = returnValues(evaluator, enter, evaluator.rootFrame(enter));
      return returned.length > 0 ? returned : UNKNOWN;
    }),
  );
}

/** Builtins whose result holds the elements of their first argument. */
const KEEPS_ELEMENTS = new Set([
  'list',
  'tuple',
  'set',
  'frozenset',
  'sorted',
  'reversed',
  'iter',
  'enumerate',
  'filter',
  'zip',
  'dict',
]);

function externalResult(
  evaluator: Evaluator,
  call: CallExpression,
  callee: Extract<Value, { kind: 'external' }>,
  frame: Frame,
): Values {
  const first = call.arguments[0];
  const builtin = callee.name.startsWith('builtins.') ? callee.name.slice('builtins.'.length) : undefined;
  if (builtin === 'super') return superValue(evaluator, frame);
  if (builtin === 'getattr' && first !== undefined && call.arguments[1]?.kind === 'literal') {
    const name = String(call.arguments[1].value);
    return union(...evaluator.evaluate(first, frame).map((value) => evaluator.attribute(value, name)));
  }
  if (builtin === 'next' && first !== undefined) return elements(evaluator.evaluate(first, frame));
  if (builtin !== undefined && KEEPS_ELEMENTS.has(builtin)) {
    return first === undefined
      ? collection()
      : evaluator.evaluate(first, frame).filter((value) => value.kind === 'collection');
  }
  if (callee.name === 'functools.partial' || callee.name === 'functools.partialmethod')
    return partial(evaluator, call, frame);
  if (callee.name === 'contextlib.closing' && first !== undefined) return evaluator.evaluate(first, frame);
  const model = evaluator.knowledge.callable(callee.name);
  if (model?.effects.some((effect) => effect.kind === 'forks' && effect.how === 'raw')) {
    return [{ kind: 'fork-result', at: spanIn(frame.callable, call.at) }];
  }
  const type = evaluator.knowledge.type(model?.returns ?? callee.name);
  if (type === undefined) return UNKNOWN;
  return [libraryObject(evaluator, type.name, call, callee, frame)];
}

function methodResult(
  evaluator: Evaluator,
  call: CallExpression,
  callee: Extract<Value, { kind: 'method' }>,
  frame: Frame,
): Values {
  const model = evaluator.knowledge.callable(callee.name);
  const type = model?.returns === undefined ? undefined : evaluator.knowledge.type(model.returns);
  if (type === undefined) {
    // `client.items.find()`: still the same connection.
    return model === undefined && callee.receiver.kind === 'object' ? [callee.receiver] : UNKNOWN;
  }
  return [libraryObject(evaluator, type.name, call, callee, frame)];
}

function libraryObject(
  evaluator: Evaluator,
  type: string,
  call: CallExpression,
  callee: Extract<Value, { kind: 'external' | 'method' }>,
  frame: Frame,
): Value {
  const chosen = chosenBy(evaluator, call, callee, frame) ?? fixedBy(evaluator, type, frame, call);
  return {
    kind: 'object',
    type,
    origin: { key: siteKey(call, frame), at: spanIn(frame.callable, call.at), scope: frame.callable, call, frame },
    ...(chosen === undefined ? {} : { chosen }),
  };
}

function fixedBy(evaluator: Evaluator, type: string, frame: Frame, call: CallExpression): ChosenMethod | undefined {
  const method = evaluator.knowledge.type(type)?.startMethod;
  return method === undefined ? undefined : { method, at: spanIn(frame.callable, call.at) };
}

/** The start method that a call chooses for its result or for itself; undefined when it leaves the default. */
export function chosenBy(
  evaluator: Evaluator,
  call: CallExpression,
  callee: Extract<Value, { kind: 'external' | 'method' }>,
  frame: Frame,
): ChosenMethod | undefined {
  const model = evaluator.knowledge.callable(callee.name);
  const rule = model?.startMethod;
  if (model === undefined || rule === undefined) return callee.chosen;
  const argument = argumentOf(call, model.parameters, rule.argument);
  if (argument === undefined) return callee.chosen;
  const at = spanIn(frame.callable, call.at);
  if (argument === 'spread') return { method: 'unknown', at };
  const values = evaluator.evaluate(argument, frame);
  const methods = new Set(
    values.map((value): ChosenMethod['method'] => {
      if (value.kind === 'literal') return methodName(value.value);
      return value.kind === 'object' ? (value.chosen?.method ?? 'default') : 'unknown';
    }),
  );
  const [only] = methods;
  if (methods.size !== 1 || only === undefined) return { method: 'unknown', at };
  return only === 'default' ? callee.chosen : { method: only, at };
}

function methodName(value: string | number | boolean | null): ChosenMethod['method'] {
  if (value === null) return 'default';
  return value === 'fork' || value === 'spawn' || value === 'forkserver' ? value : 'unknown';
}

function superValue(evaluator: Evaluator, frame: Frame): Values {
  let callable: CallableNode | undefined = frame.callable;
  while (callable !== undefined && callable.class === undefined) callable = callable.parent;
  const self = callable?.fact.parameters[0]?.name;
  if (callable?.class === undefined || self === undefined) return UNKNOWN;
  const owner = callable.class;
  const values = evaluator.name(self, callable === frame.callable ? frame : evaluator.rootFrame(callable));
  const selves = values.filter(
    (value) =>
      (value.kind === 'instance' || value.kind === 'class') &&
      ancestryOf(evaluator, value.class).classes.includes(owner),
  );
  return (selves.length > 0 ? selves : [{ kind: 'instance', class: owner } as const]).map((value) => ({
    kind: 'super',
    class: owner,
    self: value,
  }));
}

function partial(evaluator: Evaluator, call: CallExpression, frame: Frame): Values {
  const [target, ...rest] = call.arguments;
  if (target === undefined) return UNKNOWN;
  const bound: BoundArguments = { arguments: rest, keywords: call.keywords, frame };
  return evaluator
    .evaluate(target, frame)
    .flatMap((value): Value[] => (value.kind === 'function' || value.kind === 'method' ? [{ ...value, bound }] : []));
}
