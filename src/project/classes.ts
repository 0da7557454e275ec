/** Inheritance: the classes of the project, and the library types above them. */
import type { QName } from '#core/evidence.ts';
import type { Evaluator } from './evaluator.ts';
import type { CallableNode, ClassNode, ModuleNode } from './program.ts';
import { type AttributeBinding, type Binding, scopeOf } from './scope.ts';
import type { ChosenMethod } from './values.ts';

export interface Ancestry {
  /** The class itself and its project ancestors, nearest first. */
  readonly classes: readonly ClassNode[];
  /** Library types at the top, as the code names them. */
  readonly external: readonly QName[];
  /** The start method of the context that a base is taken from: `context.Process`. */
  readonly chosen?: ChosenMethod;
}

const ancestries = new WeakMap<ClassNode, Ancestry>();
const NOTHING: Ancestry = { classes: [], external: [] };

export function ancestryOf(evaluator: Evaluator, node: ClassNode): Ancestry {
  const known = ancestries.get(node);
  if (known !== undefined) return known;
  ancestries.set(node, NOTHING);
  const classes: ClassNode[] = [node];
  const external: QName[] = [];
  let chosen: ChosenMethod | undefined;
  const frame = evaluator.rootFrame(node.parent);
  for (const base of node.fact.bases) {
    // `class Store(Base[Item])`
    for (const value of evaluator.evaluate(base.kind === 'subscript' ? base.of : base, frame)) {
      if (value.kind === 'external' && !external.includes(value.name)) external.push(value.name);
      if (value.kind === 'external') chosen ??= value.chosen;
      if (value.kind !== 'class' || value.class === node) continue;
      const above = ancestryOf(evaluator, value.class);
      for (const ancestor of above.classes) {
        // A base that two bases share comes behind both.
        const earlier = classes.indexOf(ancestor);
        if (earlier === 0) continue;
        if (earlier > 0) classes.splice(earlier, 1);
        classes.push(ancestor);
      }
      chosen ??= above.chosen;
      for (const name of above.external) if (!external.includes(name)) external.push(name);
    }
  }
  const ancestry: Ancestry = { classes, external, ...(chosen === undefined ? {} : { chosen }) };
  ancestries.set(node, ancestry);
  return ancestry;
}

/** The method that an instance of the class runs, by name; `after` starts the search behind that class, as super() does. */
export function findMethod(
  evaluator: Evaluator,
  node: ClassNode,
  name: string,
  after?: ClassNode,
): CallableNode | undefined {
  const { classes } = ancestryOf(evaluator, node);
  const from = after === undefined ? 0 : classes.indexOf(after) + 1;
  for (const candidate of classes.slice(from)) {
    const method = candidate.methods.get(name);
    if (method !== undefined) return method;
  }
  return undefined;
}

export interface OwnedBinding {
  readonly binding: Binding;
  /** The method, or class body, that makes the assignment. */
  readonly callable: CallableNode;
}

const assigned = new WeakMap<ClassNode, ReadonlyMap<string, readonly OwnedBinding[]>>();

/** What the class's body and its methods (functions inside them too) assign to attributes of the class and of `self`. */
export function attributeBindings(node: ClassNode): ReadonlyMap<string, readonly OwnedBinding[]> {
  const known = assigned.get(node);
  if (known !== undefined) return known;
  const found = new Map<string, OwnedBinding[]>();
  const add = (name: string, owned: OwnedBinding): void => {
    const list = found.get(name);
    if (list === undefined) found.set(name, [owned]);
    else list.push(owned);
  };
  for (const [name, bindings] of scopeOf(node.body.fact).names) {
    for (const binding of bindings) add(name, { binding, callable: node.body });
  }
  for (const { callable, self } of functionsOf(node)) {
    for (const attribute of scopeOf(callable.fact).attributes) {
      if (isName(attribute, self)) add(attribute.attribute, { binding: attribute.binding, callable });
    }
  }
  assigned.set(node, found);
  return found;
}

function isName(attribute: AttributeBinding, name: string): boolean {
  return attribute.of.kind === 'name' && attribute.of.name === name;
}

interface OwnFunction {
  readonly callable: CallableNode;
  /** The name of the first parameter of the method that the callable is, or lies in. */
  readonly self: string;
}

const functions = new WeakMap<ModuleNode, ReadonlyMap<ClassNode, readonly OwnFunction[]>>();

/** The methods of a class and the functions inside them. */
function functionsOf(node: ClassNode): readonly OwnFunction[] {
  let byClass = functions.get(node.module);
  if (byClass === undefined) functions.set(node.module, (byClass = functionsByClass(node.module)));
  return byClass.get(node) ?? [];
}

function functionsByClass(module: ModuleNode): ReadonlyMap<ClassNode, readonly OwnFunction[]> {
  const found = new Map<ClassNode, OwnFunction[]>();
  for (const callable of module.callables) {
    let at: CallableNode | undefined = callable;
    while (at !== undefined && at.fact.kind !== 'class-body' && at.fact.kind !== 'module') {
      const self = at.fact.parameters[0]?.name;
      if (at.class !== undefined) {
        if (self !== undefined) found.set(at.class, [...(found.get(at.class) ?? []), { callable, self }]);
        break;
      }
      at = at.parent;
    }
  }
  return found;
}
