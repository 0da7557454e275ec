/** What a call yields, and how its arguments reach the callee's parameters. */
import type { QName } from '#core/evidence.ts';
import type { CallableModel } from '#core/effects.ts';
import type { CallExpression } from '#core/facts.ts';
import { bindArguments } from './arguments.ts';
import { ancestryOf, findMethod } from './classes.ts';
import type { Evaluator } from './evaluator.ts';
import { siteKey } from './expression-values.ts';
import { partKey } from './keys.ts';
import { argumentOf } from './expressions.ts';
import { type CallableNode, spanIn } from './program.ts';
import { returnValues } from './returns.ts';
import {
  type BoundArguments,
  type ChosenMethod,
  collection,
  elements,
  type Frame,
  isNone,
  tuple,
  union,
  UNKNOWN,
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
    case 'object': {
      if (callee.type === LOCAL_TUPLE_CLASS) return [{ ...callee, type: LOCAL_TUPLE }];
      const name = `${callee.type}.__call__`;
      if (evaluator.knowledge.callable(name) === undefined) return UNKNOWN;
      return methodResult(evaluator, call, { kind: 'method', name, receiver: callee }, frame);
    }
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

/** A class that a call makes inside a function, where no import finds it; and what it makes. */
const LOCAL_TUPLE_CLASS = 'collections.namedtuple';
export const LOCAL_TUPLE = 'collections.namedtuple()';

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

/** What they give stands for what they get; text that is indented anew is still that text. */
const PASSES_ON = new Set(['contextlib.closing', 'textwrap.dedent']);

function externalResult(
  evaluator: Evaluator,
  call: CallExpression,
  callee: Extract<Value, { kind: 'external' }>,
  frame: Frame,
): Values {
  const first = call.arguments[0];
  if (callee.name.startsWith('builtins.')) {
    const values = builtinResult(evaluator, call, callee.name.slice('builtins.'.length), frame);
    if (values !== undefined) return values;
  }
  if (callee.name === 'functools.partial' || callee.name === 'functools.partialmethod')
    return partial(evaluator, call, frame);
  if (PASSES_ON.has(callee.name) && first !== undefined) return evaluator.evaluate(first, frame);
  if (callee.name === LOCAL_TUPLE_CLASS && frame.callable.fact.kind === 'function') {
    const at = spanIn(frame.callable, call.at);
    return [
      { kind: 'object', type: LOCAL_TUPLE_CLASS, origin: { key: siteKey(call, frame), at, scope: frame.callable } },
    ];
  }
  const model = evaluator.knowledge.callable(callee.name);
  if (model?.effects.some((effect) => effect.kind === 'forks' && effect.how === 'raw')) {
    return [{ kind: 'fork-result', at: spanIn(frame.callable, call.at) }];
  }
  if (model?.returnsEach !== undefined) return eachResult(evaluator, call, model.returnsEach, callee, frame);
  const type = evaluator.knowledge.type(model?.returns ?? callee.name);
  if (type === undefined) return UNKNOWN;
  return [libraryObject(evaluator, type.name, call, callee, frame)];
}

/** Builtins that pass on what they get; undefined for the others, which models may know. */
function builtinResult(evaluator: Evaluator, call: CallExpression, name: string, frame: Frame): Values | undefined {
  if (name === 'super') return superValue(evaluator, frame);
  const [first, second] = call.arguments;
  if (first === undefined) return KEEPS_ELEMENTS.has(name) ? collection() : undefined;
  if (name === 'getattr' && second?.kind === 'literal') {
    return union(...evaluator.evaluate(first, frame).map((value) => evaluator.attribute(value, String(second.value))));
  }
  if (name === 'next') return elements(evaluator.evaluate(first, frame));
  if (!KEEPS_ELEMENTS.has(name)) return undefined;
  // Each element is a tuple: a number and one of them, or one of each.
  if (name === 'enumerate') return collection(tuple(UNKNOWN, elements(evaluator.evaluate(first, frame))));
  if (name === 'zip')
    return collection(tuple(...call.arguments.map((argument) => elements(evaluator.evaluate(argument, frame)))));
  return evaluator.evaluate(first, frame).filter((value) => value.kind === 'collection');
}

function methodResult(
  evaluator: Evaluator,
  call: CallExpression,
  callee: Extract<Value, { kind: 'method' }>,
  frame: Frame,
): Values {
  const model = evaluator.knowledge.callable(callee.name);
  if (model?.returnsEach !== undefined) return eachResult(evaluator, call, model.returnsEach, callee, frame);
  const type = model?.returns === undefined ? undefined : evaluator.knowledge.type(model.returns);
  if (type === undefined) {
    // `client.items.find()`: still the same connection.
    return model === undefined && callee.receiver.kind === 'object' ? [{ ...callee.receiver, given: true }] : UNKNOWN;
  }
  return [libraryObject(evaluator, type.name, call, callee, frame)];
}

/** `reader, writer = Pipe()`: objects of their own, told apart by their position. */
function eachResult(
  evaluator: Evaluator,
  call: CallExpression,
  types: readonly string[],
  callee: Extract<Value, { kind: 'external' | 'method' }>,
  frame: Frame,
): Values {
  const parts = types.map((type, position): Values => {
    const made = libraryObject(evaluator, type, call, callee, frame);
    return [{ ...made, origin: { ...made.origin, key: partKey(made.origin.key, position) } }];
  });
  return [{ kind: 'collection', items: parts.flat(), parts }];
}

function libraryObject(
  evaluator: Evaluator,
  type: string,
  call: CallExpression,
  callee: Extract<Value, { kind: 'external' | 'method' }>,
  frame: Frame,
): Extract<Value, { kind: 'object' }> {
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
  const at = spanIn(frame.callable, call.at);
  if (argument === undefined) return chosenOtherwise(evaluator, call, model, frame) ?? callee.chosen;
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

function chosenOtherwise(
  evaluator: Evaluator,
  call: CallExpression,
  { parameters, startMethod }: CallableModel,
  frame: Frame,
): ChosenMethod | undefined {
  const other = startMethod?.otherwise;
  const given = other === undefined ? undefined : argumentOf(call, parameters, other.argument);
  if (other === undefined || given === undefined || given === 'spread') return undefined;
  return evaluator.evaluate(given, frame).some(isNone)
    ? undefined
    : { method: other.method, at: spanIn(frame.callable, call.at) };
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
    .flatMap((value): Value[] =>
      value.kind === 'function' || value.kind === 'method'
        ? [{ ...value, bound: { ...bound, inner: value.bound } }]
        : [],
    );
}

/** What calling a container's method yields. */
function elementMethodResult(name: QName, receiver: Value): Values {
  const method = name.slice(name.lastIndexOf('.') + 1);
  if (method === 'values' || method === 'copy') return [receiver];
  if (method === 'items') return collection(tuple(UNKNOWN, elements([receiver])));
  if (method === 'popitem') return tuple(UNKNOWN, elements([receiver]));
  return elements([receiver]);
}
