/** What an attribute of a value stands for. */
import type { CallableModel } from '#core/effects.ts';
import type { QName } from '#core/evidence.ts';
import { spanKey } from '#core/span.ts';
import { bindArguments } from './arguments.ts';
import { ancestryOf, attributeBindings, findMethod } from './classes.ts';
import { isDecorated, isProperty } from './decorators.ts';
import { isHandle } from './handle-roles.ts';
import type { Evaluator } from './evaluator.ts';
import { argumentOf, targetNames } from './expressions.ts';
import { bindingValues, moduleMember } from './names.ts';
import { isAbstract, overridesOf } from './overrides.ts';
import { type CallableNode, type ClassNode, spanIn } from './program.ts';
import { returnValues } from './returns.ts';
import { type Frame, parametersKey, union, UNKNOWN, type Value, type Values } from './values.ts';

export function attributeOf(evaluator: Evaluator, value: Value, name: string): Values {
  switch (value.kind) {
    case 'module':
      return moduleMember(evaluator, value.module, name) ?? UNKNOWN;
    case 'external': {
      const module = evaluator.modules.named(`${value.name}.${name}`);
      if (module !== undefined) return [{ kind: 'module', module }];
      return [
        {
          kind: 'external',
          name: `${value.name}.${name}`,
          ...(value.chosen === undefined ? {} : { chosen: value.chosen }),
        },
      ];
    }
    case 'class':
      return classAttribute(evaluator, value.class, name, value);
    case 'instance':
      return classAttribute(evaluator, value.class, name, value);
    case 'super':
      return superAttribute(evaluator, value, name);
    case 'object':
      return objectAttribute(evaluator, value, name);
    case 'method':
      return partOfHandle(evaluator, value, name);
    case 'collection':
      return ELEMENT_METHODS.has(name) ? [{ kind: 'method', name: `builtins.list.${name}`, receiver: value }] : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** Methods of containers whose result is an element, or a view of the elements. */
const ELEMENT_METHODS = new Set(['pop', 'popleft', 'popitem', 'get', 'values', 'items', 'copy', 'setdefault']);

function classAttribute(
  evaluator: Evaluator,
  node: ClassNode,
  name: string,
  owner: Extract<Value, { kind: 'class' | 'instance' }>,
): Values {
  const method = findMethod(evaluator, node, name);
  if (method !== undefined) {
    const overrides = isAbstract(method) ? overriding(evaluator, node, name, owner) : UNKNOWN;
    return overrides.length > 0 ? overrides : methodValues(evaluator, method, owner);
  }
  const found = union(
    fieldValues(evaluator, node, name, owner),
    ...ancestryOf(evaluator, node).classes.map((ancestor) => assignedValues(evaluator, ancestor, name, owner)),
  );
  if (found.length > 0) return found;
  const above = inherited(evaluator, node, name, owner);
  return above.length > 0 ? above : overriding(evaluator, node, name, owner);
}

/** The methods of subclasses, where the object may be of one of them: nothing is known of how it was made. */
function overriding(
  evaluator: Evaluator,
  node: ClassNode,
  name: string,
  owner: Extract<Value, { kind: 'class' | 'instance' }>,
): Values {
  if (owner.kind === 'class' || owner.call !== undefined) return UNKNOWN;
  const overrides = overridesOf(evaluator, node, name);
  const values = union(
    ...overrides.map((method) => methodValues(evaluator, method, { kind: 'instance', class: method.class ?? node })),
  );
  if (overrides.length < 2) return values;
  return values.map((value) => (value.kind === 'function' ? { ...value, oneOfSeveral: true } : value));
}

/** A field of a dataclass or named tuple: what the call that made the instance gives for it. */
function fieldValues(
  evaluator: Evaluator,
  node: ClassNode,
  name: string,
  owner: Extract<Value, { kind: 'class' | 'instance' }>,
): Values {
  const made = owner.kind === 'instance' ? owner.call : undefined;
  if (made === undefined || findMethod(evaluator, node, '__init__') !== undefined) return UNKNOWN;
  const fields = node.body.fact.body.flatMap((statement) =>
    statement.kind === 'assign' && statement.annotation !== undefined ? statement.targets.flatMap(targetNames) : [],
  );
  const given = fields.includes(name) ? argumentOf(made.expression, fields, name) : undefined;
  return given === undefined || given === 'spread' ? UNKNOWN : evaluator.evaluate(given, made.frame);
}

function methodValues(
  evaluator: Evaluator,
  method: CallableNode,
  owner: Extract<Value, { kind: 'class' | 'instance' }>,
): Values {
  if (isProperty(method)) {
    return owner.kind === 'instance' ? returnValues(evaluator, method, evaluator.rootFrame(method)) : UNKNOWN;
  }
  if (isDecorated(method, 'staticmethod')) return [{ kind: 'function', callable: method }];
  if (isDecorated(method, 'classmethod'))
    return [{ kind: 'function', callable: method, self: { kind: 'class', class: owner.class } }];
  return owner.kind === 'class'
    ? [{ kind: 'function', callable: method }]
    : [{ kind: 'function', callable: method, self: owner }];
}

function assignedValues(
  evaluator: Evaluator,
  node: ClassNode,
  name: string,
  owner: Extract<Value, { kind: 'class' | 'instance' }>,
): Values {
  const bindings = attributeBindings(node).get(name) ?? [];
  if (bindings.length === 0) return UNKNOWN;
  const made = owner.kind === 'instance' && owner.class === node ? owner.call : undefined;
  // Files with equal content share their expressions, so that the call alone does not tell which object is meant.
  const asked =
    made === undefined ? name : `${name} ${node.id} ${made.frame.callable.id} ${parametersKey(made.frame.parameters)}`;
  return evaluator.once('attribute', made?.expression ?? node, asked, () =>
    union(
      ...bindings.map(({ binding, callable }) => {
        const isConstructor = callable.fact.name === '__init__' && callable.class === node;
        const frame: Frame =
          isConstructor && made !== undefined
            ? { callable, parameters: bindArguments(evaluator, callable, made.expression, made.frame, owner) }
            : evaluator.rootFrame(callable);
        return bindingValues(evaluator, binding, frame);
      }),
    ),
  );
}

/** A method or attribute of the library type that the class extends, with the instance as receiver. */
function inherited(evaluator: Evaluator, node: ClassNode, name: string, owner: Value): Values {
  for (const base of ancestryOf(evaluator, node).external) {
    const method = libraryMethod(evaluator, base, name);
    if (method !== undefined) return [{ kind: 'method', name: method, receiver: owner }];
    const type = evaluator.knowledge.type(base)?.attributes[name];
    if (type === undefined) continue;
    const at = spanIn(node.body, node.fact.at);
    return [{ kind: 'object', type, origin: { key: `${spanKey(at)}.${name}`, at, scope: node.body } }];
  }
  return UNKNOWN;
}

function superAttribute(evaluator: Evaluator, value: Extract<Value, { kind: 'super' }>, name: string): Values {
  const dynamic = value.self.kind === 'instance' || value.self.kind === 'class' ? value.self.class : value.class;
  const method = findMethod(evaluator, dynamic, name, value.class);
  if (method !== undefined) return [{ kind: 'function', callable: method, self: value.self }];
  return inherited(evaluator, dynamic, name, value.self);
}

/** The full name of a modelled method of a library type, looked for in the type and its bases. */
export function libraryMethod(evaluator: Evaluator, type: QName, name: string): QName | undefined {
  const seen = new Set<QName>();
  const queue: QName[] = [type];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const callable = evaluator.knowledge.callable(`${next}.${name}`);
    if (callable !== undefined) return callable.name;
    queue.push(...(evaluator.knowledge.type(next)?.bases ?? []));
  }
  return undefined;
}

/** What the models say of a method of an object, by its library type or those that its class derives from. */
export function modelOfMethod(evaluator: Evaluator, value: Value, name: string): CallableModel | undefined {
  const types =
    value.kind === 'object'
      ? [value.type]
      : value.kind === 'instance'
        ? ancestryOf(evaluator, value.class).external
        : [];
  for (const type of types) {
    const method = libraryMethod(evaluator, type, name);
    if (method !== undefined) return evaluator.knowledge.callable(method);
  }
  return undefined;
}

/** What hangs on a client or connection goes over the same wire: `client.shop["items"]` is the client for our purpose. */
export function partOfHandle(evaluator: Evaluator, value: Value, name: string): Values {
  const { knowledge } = evaluator;
  const owner = value.kind === 'method' && knowledge.callable(value.name) === undefined ? value.receiver : value;
  if (owner.kind !== 'object' || !isHandle(knowledge.type(owner.type)?.role)) return UNKNOWN;
  return [{ kind: 'method', name: `${owner.type}.${name}`, receiver: owner }];
}

function objectAttribute(evaluator: Evaluator, value: Extract<Value, { kind: 'object' }>, name: string): Values {
  const type = evaluator.knowledge.type(value.type);
  const chosen = value.chosen === undefined ? {} : { chosen: value.chosen };
  const method = libraryMethod(evaluator, value.type, name);
  if (method !== undefined) return [{ kind: 'method', name: method, receiver: value, ...chosen }];
  if (type?.mirrors !== undefined) return [{ kind: 'external', name: `${type.mirrors}.${name}`, ...chosen }];
  const attribute = type?.attributes[name] ?? type?.attributes['*'];
  if (attribute === undefined) return partOfHandle(evaluator, value, name);
  return [{ kind: 'object', type: attribute, origin: value.origin, ...chosen }];
}
