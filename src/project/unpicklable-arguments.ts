/** Arguments that pickle refuses. */
import type { Role } from '#core/effects.ts';
import type { QName } from '#core/evidence.ts';
import type { Expression, Statement } from '#core/facts.ts';
import type { UnpicklableArgument } from '#core/calls.ts';
import { ownerOf } from './bound-names.ts';
import { ancestryOf, attributeBindings, findMethod } from './classes.ts';
import { expressionText } from './expressions.ts';
import type { Program } from './linked.ts';
import { isLocalClass, unpicklable } from './picklable.ts';
import { type CallableNode, type ClassNode, spanIn } from './program.ts';
import { roleOf } from './resources.ts';
import { LOCAL_TUPLE } from './results.ts';
import { blocksOf, scopeOf } from './scope.ts';
import type { BoundArguments, Value, Values } from './values.ts';
import { evaluate, type Walk } from './walk-context.ts';

const REFUSED: Readonly<Partial<Record<Role, string>>> = {
  thread: 'a thread',
  lock: 'a lock of threading',
  'reentrant-lock': 'a lock of threading',
  'thread-queue': 'a queue.Queue',
  'thread-pool': 'a thread pool',
  'process-pool': 'a process pool',
  file: 'an open file',
  'log-handler': 'a log handler',
};

/** Objects that a process can get when it starts, and in no task. */
const ONLY_AT_START: Readonly<Partial<Record<Role, string>>> = {
  'process-lock': 'a lock of multiprocessing',
  'process-queue': 'a queue of multiprocessing',
  'process-value': 'a shared value or event of multiprocessing',
};

/** How the arguments travel: with the start of a process, or in a task. */
type Travel = 'start' | 'task';

export function unpicklableArguments(
  walk: Walk,
  passed: readonly Expression[],
  travel: Travel,
): readonly UnpicklableArgument[] {
  return passed.flatMap((argument) => {
    const found = refusedAsWritten(walk, argument) ?? refusedInAll(walk, evaluate(walk, argument), travel);
    if (found === undefined) return [];
    return [{ ...found, at: spanIn(walk.base.callable, argument.at), text: expressionText(argument) }];
  });
}

type Refusal = Omit<UnpicklableArgument, 'at' | 'text'>;

/** Arguments of partials, and classes, that are being looked into: a partial may be made, round by round, from itself. */
type Within = ReadonlySet<Expression | ClassNode>;

const NOTHING: Within = new Set();

/** One alternative that can be pickled acquits the argument. */
function refusedInAll(walk: Walk, values: Values, travel: Travel, within = NOTHING): Refusal | undefined {
  const reasons = values.map((value) => refusal(walk, value, travel, within));
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}

/** The object is not the container itself. */
function inContainer(refused: Refusal | undefined): Refusal | undefined {
  if (refused === undefined) return undefined;
  const { key: _, ...rest } = refused;
  return { ...rest, what: `a container with ${refused.what}` };
}

/** Pickle finds a class by the name that its module has for it. */
function localInstance({ class: node }: Extract<Value, { kind: 'instance' }>): Refusal | undefined {
  const reason = isLocalClass(node);
  return reason && { what: `an object of \`${reason.name}\`, a class inside a function`, madeAt: reason.at };
}

/** Modules and generators, which evaluation does not tell from what they hold. */
function refusedAsWritten(walk: Walk, argument: Expression): Refusal | undefined {
  const madeAt = spanIn(walk.base.callable, argument.at);
  if (argument.kind === 'comprehension') return argument.lazy ? { what: 'a generator', madeAt } : undefined;
  if (argument.kind === 'name')
    return isModuleName(walk.base.callable, argument.name) ? { what: 'a module', madeAt } : undefined;
  if (argument.kind !== 'call') return undefined;
  const callees = evaluate(walk, argument.callee);
  const makesGenerator = callees.every((callee) => callee.kind === 'function' && callee.callable.fact.generator);
  return callees.length > 0 && makesGenerator ? { what: 'a generator', madeAt } : undefined;
}

function isModuleName(callable: CallableNode, name: string): boolean {
  const owner = ownerOf(callable, name);
  const bindings = scopeOf(owner.fact).names.get(name) ?? [];
  const isParameter = owner.fact.parameters.some((parameter) => parameter.name === name);
  return !isParameter && bindings.length > 0 && bindings.every(({ how }) => how === 'import');
}

function refusal(walk: Walk, value: Value, travel: Travel, within: Within): Refusal | undefined {
  if (value.kind === 'instance') return localInstance(value) ?? heldByInstance(walk, value, travel, within);
  if (value.kind === 'collection') return inContainer(refusedInAll(walk, value.items, travel, within));
  if (value.kind === 'function') {
    if (value.self?.kind === 'instance') return heldByInstance(walk, value.self, travel, within);
    return functionRefusal(value) ?? heldByPartial(walk, value.bound, travel, within);
  }
  // A method is pickled with its object.
  if (value.kind === 'method')
    return walk.program.knowledge.callable(value.name) && refusal(walk, value.receiver, travel, within);
  return value.kind === 'object' ? objectRefusal(walk, value, travel) : undefined;
}

function objectRefusal(walk: Walk, value: Extract<Value, { kind: 'object' }>, travel: Travel): Refusal | undefined {
  if (value.given) return undefined;
  // A parameter that is said to be a queue.Queue often is one of multiprocessing.
  if (value.chosen?.annotated && walk.program.knowledge.type(value.type)?.distribution === 'python') return undefined;
  const { at: madeAt, key } = value.origin;
  const role = roleOf(walk.program, value);
  const what = (role === undefined ? undefined : REFUSED[role]) ?? refusedType(walk.program, value.type);
  if (what !== undefined) return { what, madeAt, key };
  const late = travel === 'start' || role === undefined ? undefined : ONLY_AT_START[role];
  return late === undefined ? undefined : { what: late, madeAt, key, onlyAtStart: true };
}

/** What the models say of a library's type, or of one that it derives from. */
function refusedType(program: Program, type: QName): string | undefined {
  if (type === LOCAL_TUPLE) return 'a named tuple of a class inside a function';
  const model = program.knowledge.type(type);
  if (model === undefined) return undefined;
  return model.refusesPickle ?? firstOf(model.bases, (base) => refusedType(program, base));
}

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function functionRefusal(value: Extract<Value, { kind: 'function' }>): Refusal | undefined {
  const reason = unpicklable(value);
  if (reason === undefined || reason.because === 'main-guard') return undefined;
  const what = reason.because === 'lambda' ? 'a lambda' : `\`${reason.name}\`, which no import yields`;
  return { what, madeAt: reason.at };
}

/** A partial is pickled with the arguments that it was made with. */
function heldByPartial(
  walk: Walk,
  bound: BoundArguments | undefined,
  travel: Travel,
  within: Within,
): Refusal | undefined {
  if (bound === undefined) return undefined;
  const given = [...bound.arguments, ...bound.keywords.map(({ value }) => value)];
  for (const argument of given) {
    if (within.has(argument)) continue;
    const values = walk.program.evaluator.evaluate(argument, bound.frame);
    const held = refusedInAll(walk, values, travel, new Set([...within, argument]));
    if (held === undefined) continue;
    const { key: _, ...rest } = held;
    return { ...rest, what: `a partial with ${held.what}` };
  }
  return heldByPartial(walk, bound.inner, travel, within);
}

/** An instance is pickled with all that its constructor gives its attributes, unless its class says otherwise. */
export function heldByInstance(
  walk: Walk,
  value: Extract<Value, { kind: 'instance' }>,
  travel: Travel,
  within: Within = NOTHING,
): Refusal | undefined {
  const { evaluator } = walk.program;
  if (within.has(value.class) || mayPickleItself(walk, value.class)) return undefined;
  const base = firstOf(ancestryOf(evaluator, value.class).external, (name) => refusedType(walk.program, name));
  if (base !== undefined)
    return {
      what: `an object of \`${value.class.fact.name}\`, which is ${base}`,
      madeAt: spanIn(value.class.body, value.class.fact.at),
    };
  const inside = new Set([...within, value.class]);
  for (const owner of ancestryOf(evaluator, value.class).classes) {
    for (const [attribute, bindings] of attributeBindings(owner)) {
      if (!bindings.some(({ callable }) => CONSTRUCTORS.has(callable.fact.name))) continue;
      if (deletedAttributes(owner).has(attribute)) continue;
      const held = evaluator
        .attribute(value, attribute)
        .map((each) => (isBoundMethod(each) ? undefined : refusal(walk, each, travel, inside)));
      const [first] = held;
      if (first === undefined || held.some((reason) => reason === undefined)) continue;
      return {
        what: `an object of \`${value.class.fact.name}\`, whose \`${attribute}\` is ${first.what}`,
        madeAt: first.madeAt,
        ...(first.onlyAtStart && { onlyAtStart: true }),
      };
    }
  }
  return undefined;
}

/** `self.write = self._file.write`: looked into where its object is. */
function isBoundMethod(value: Value): boolean {
  return value.kind === 'function' && value.self !== undefined;
}

/** What the class's body binds is found by the class's name, and not pickled. */
const CONSTRUCTORS = new Set(['__init__', '__new__', '__post_init__']);

const PICKLES_ITSELF = ['__getstate__', '__reduce__', '__reduce_ex__', '__getnewargs__', '__getnewargs_ex__'];

/** By a method of its own, or by one that a base may have of which nothing is known. */
function mayPickleItself({ program: { evaluator, knowledge } }: Walk, node: ClassNode): boolean {
  const { classes, external } = ancestryOf(evaluator, node);
  return (
    PICKLES_ITSELF.some(
      (name) =>
        findMethod(evaluator, node, name) !== undefined || classes.some((each) => attributeBindings(each).has(name)),
    ) || external.some((base) => knowledge.type(base) === undefined && !PLAIN_BASE.test(base))
  );
}

const PLAIN_BASE = /^(builtins|abc|typing|typing_extensions|collections\.abc)\./;

const deleted = new WeakMap<ClassNode, ReadonlySet<string>>();

/** Attributes that methods of the class take away again. */
function deletedAttributes(node: ClassNode): ReadonlySet<string> {
  let names = deleted.get(node);
  if (names === undefined)
    deleted.set(node, (names = new Set([...node.methods.values()].flatMap(({ fact }) => deletedIn(fact.body)))));
  return names;
}

function deletedIn(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap((statement) => [
    ...(statement.kind === 'delete'
      ? statement.targets.flatMap((target) => (target.kind === 'attribute' ? [target.name] : []))
      : []),
    ...blocksOf(statement).flatMap(deletedIn),
  ]);
}
