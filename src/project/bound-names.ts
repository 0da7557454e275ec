/** Which names a callable binds, whatever they stand for. */
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
