/** Which names a callable binds, whatever they stand for. */
import type { Expression } from '#core/facts.ts';
import type { CallableNode, ModuleNode } from './program.ts';
import { bindDefinitions, type Binding, scopeOf } from './scope.ts';

/** Whether the callable's own statements or parameters bind the name. */
export function isBoundIn(callable: CallableNode, name: string): boolean {
  const scope = scopeOf(callable.fact);
  if (scope.globals.has(name)) return false;
  return isBound(callable, name) || callable.fact.parameters.some((parameter) => parameter.name === name);
}

export function isBound(callable: CallableNode, name: string): boolean {
  return scopeOf(callable.fact).names.has(name) || definitionsOf(callable).has(name);
}

const definitions = new WeakMap<CallableNode, ReadonlyMap<string, Binding[]>>();

/** Functions and classes that a callable's body defines, by name. */
export function definitionsOf(callable: CallableNode): ReadonlyMap<string, Binding[]> {
  const known = definitions.get(callable);
  if (known !== undefined) return known;
  const found = new Map<string, Binding[]>();
  const { facts } = callable.module;
  bindDefinitions(callable.fact.body, (statement) => {
    const name =
      statement.kind === 'define' ? facts.callables[statement.callable]?.name : facts.classes[statement.class]?.name;
    if (name === undefined) return;
    const binding: Binding =
      statement.kind === 'define'
        ? { how: 'function', callable: statement.callable }
        : { how: 'class', class: statement.class };
    found.set(name, [...(found.get(name) ?? []), binding]);
  });
  definitions.set(callable, found);
  return found;
}

const setters = new WeakMap<ModuleNode, ReadonlyMap<string, CallableNode[]>>();

/** Functions that assign module names through `global`, by name. */
export function globalSetters(module: ModuleNode): ReadonlyMap<string, CallableNode[]> {
  const known = setters.get(module);
  if (known !== undefined) return known;
  const found = new Map<string, CallableNode[]>();
  for (const callable of module.callables) {
    const scope = scopeOf(callable.fact);
    for (const name of scope.globals)
      if (scope.names.has(name)) found.set(name, [...(found.get(name) ?? []), callable]);
  }
  setters.set(module, found);
  return found;
}

const nonlocals = new WeakMap<ModuleNode, ReadonlyMap<CallableNode, ReadonlyMap<string, readonly CallableNode[]>>>();
const NONE: ReadonlyMap<string, readonly CallableNode[]> = new Map();

/** Inner functions that assign the callable's names through `nonlocal`, by name. */
export function nonlocalSetters(callable: CallableNode): ReadonlyMap<string, readonly CallableNode[]> {
  let known = nonlocals.get(callable.module);
  if (known === undefined) nonlocals.set(callable.module, (known = collectNonlocals(callable.module)));
  return known.get(callable) ?? NONE;
}

function collectNonlocals(module: ModuleNode): ReadonlyMap<CallableNode, ReadonlyMap<string, readonly CallableNode[]>> {
  const found = new Map<CallableNode, Map<string, CallableNode[]>>();
  for (const callable of module.callables) {
    for (const name of scopeOf(callable.fact).nonlocals) {
      const owner = ownerOf(callable, name);
      const names = found.get(owner) ?? new Map<string, CallableNode[]>();
      found.set(owner, names);
      names.set(name, [...(names.get(name) ?? []), callable]);
    }
  }
  return found;
}

/** The callable whose name it is: itself, a function around it, or the module. */
export function ownerOf(callable: CallableNode, name: string): CallableNode {
  const body = callable.module.callables[0] as CallableNode;
  for (let at: CallableNode | undefined = callable; at !== undefined; at = at.parent) {
    const scope = scopeOf(at.fact);
    if (scope.globals.has(name)) return body;
    const isSeen = at === callable || at.fact.kind !== 'class-body';
    if (isSeen && isBoundIn(at, name) && !scope.nonlocals.has(name)) return at;
  }
  return body;
}

/** What a name stands for, when only one plain assignment ever gives it a value. */
export function onlyValue(
  callable: CallableNode,
  name: string,
): { readonly expression: Expression; readonly owner: CallableNode } | undefined {
  const owner = ownerOf(callable, name);
  const [only, ...others] = scopeOf(owner.fact).names.get(name) ?? [];
  if (only?.how !== 'value' || only.take !== 'itself' || others.length > 0 || definitionsOf(owner).has(name))
    return undefined;
  const setters = owner.fact.kind === 'module' ? globalSetters(owner.module) : nonlocalSetters(owner);
  const isParameter = owner.fact.parameters.some((parameter) => parameter.name === name);
  return setters.has(name) || isParameter ? undefined : { expression: only.expression, owner };
}
