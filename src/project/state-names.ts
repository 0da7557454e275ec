/** Module names and class attributes that the program changes at run time, after the imports are done. */
import type { QName } from '#core/evidence.ts';
import type { Expression, Statement } from '#core/facts.ts';
import type { Range, Span } from '#core/span.ts';
import { attributeBindings } from './classes.ts';
import type { Evaluator } from './evaluator.ts';
import { globalSetters, isBound, isBoundIn } from './bound-names.ts';
import { isBuiltinName } from './builtin-names.ts';
import { targetNames } from './expressions.ts';
import { programBlocks } from './main-guard.ts';
import { moduleMember } from './names.ts';
import { patchKey } from './process-state.ts';
import type { CallableNode, ClassNode, ModuleNode } from './program.ts';
import { blocksOf, scopeOf } from './scope.ts';
import type { Value } from './values.ts';

/** Keys of changeable state; only these are followed. */
export type StateNames = ReadonlySet<string>;

export function moduleStateKey(module: ModuleNode, name: string): string {
  return `state:${module.name}.${name}`;
}

export function classStateKey(owner: ClassNode, name: string): string {
  return `state:${owner.name}.${name}`;
}

/** The state's name as a reader would write it in its module: `Config.value`. */
export function stateName(key: string, module: ModuleNode): QName {
  const name = key.slice('state:'.length);
  return name.startsWith(`${module.name}.`) ? name.slice(module.name.length + 1) : name;
}

export function stateKeyOf(value: Value, attribute: string): string | undefined {
  if (value.kind === 'module') return moduleStateKey(value.module, attribute);
  return value.kind === 'class' ? classStateKey(value.class, attribute) : undefined;
}

export function collectStateNames(evaluator: Evaluator): StateNames {
  const names = new Set<string>();
  for (const module of evaluator.modules.all) {
    const body = module.callables[0] as CallableNode;
    const atTop = scopeOf(body.fact).names;
    for (const name of globalSetters(module).keys())
      if (atTop.has(name) || isUnset(module, name)) names.add(moduleStateKey(module, name));
    for (const name of guardedNames(body.fact.body))
      if (isBoundOutside(body, name)) names.add(moduleStateKey(module, name));
    for (const callable of module.callables) {
      for (const name of changedContainers(callable)) if (atTop.has(name)) names.add(moduleStateKey(module, name));
      for (const name of extendedContainers(evaluator, callable)) names.add(moduleStateKey(module, name));
      for (const { of, attribute, binding } of scopeOf(callable.fact).attributes) {
        if (binding.how !== 'value') continue;
        if (of.kind === 'name' && of.name === callable.fact.parameters[0]?.name) continue;
        for (const value of evaluator.evaluate(of, evaluator.rootFrame(callable))) {
          const key = hasImportTimeValue(value, attribute) ? stateKeyOf(value, attribute) : patchKey(value, attribute);
          if (key !== undefined) names.add(key);
        }
      }
    }
  }
  return names;
}

/** Whether only functions, through `global`, give the module's name a value, and no `__getattr__` of the module makes it when it is asked for. */
export function isUnset(module: ModuleNode, name: string): boolean {
  const body = module.callables[0] as CallableNode;
  const isBare = scopeOf(body.fact).stars.length === 0 && !isBound(body, '__getattr__');
  return isBare && !isBound(body, name) && !isBuiltinName(name);
}

/** Names that a module sets under its main guard and nowhere else, with the place; children do not get them. */
export function collectGuardedNames(modules: readonly ModuleNode[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  for (const module of modules) {
    const body = (module.callables[0] as CallableNode).fact.body;
    const guarded = programBlocks(body);
    if (guarded.length === 0) continue;
    const inGuard = guarded.flatMap((block) => boundPlaces(module, block));
    const all = boundPlaces(module, body).map(([name]) => name);
    for (const [name, range] of inGuard) {
      const isOnlyThere =
        all.filter((each) => each === name).length === inGuard.filter(([each]) => each === name).length;
      const key = moduleStateKey(module, name);
      if (isOnlyThere && !isBuiltinName(name) && !globalSetters(module).has(name) && !found.has(key))
        found.set(key, { path: module.path, range });
    }
  }
  return found;
}

/** What statements bind, with the places: variables, functions, classes, modules. */
function boundPlaces(module: ModuleNode, statements: readonly Statement[]): readonly (readonly [string, Range])[] {
  return statements.flatMap((each) => {
    const inner = blocksOf(each).flatMap((block) => boundPlaces(module, block));
    return [...bindsOf(module, each).map((name) => [name, each.at] as const), ...inner];
  });
}

function bindsOf(module: ModuleNode, statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'assign':
      return statement.targets.flatMap(targetNames);
    case 'loop':
      return statement.target === undefined ? [] : targetNames(statement.target);
    case 'with':
      return statement.items.flatMap(({ target }) => (target === undefined ? [] : targetNames(target)));
    case 'define':
      return [module.callables[statement.callable]?.fact.name ?? []].flat();
    case 'define-class':
      return [module.classes[statement.class]?.fact.name ?? []].flat();
    case 'import':
      return statement.names.map(({ module: name, alias }) => alias ?? name.split('.')[0] ?? name);
    case 'import-from':
      return statement.names.map(({ name, alias }) => alias ?? name);
    default:
      return [];
  }
}

/** Containers of the module that a function fills from others; `update` of anything but a container of Python changes nothing that a child would read. */
function extendedContainers(evaluator: Evaluator, callable: CallableNode): readonly string[] {
  const { fact, module } = callable;
  if (fact.kind === 'module') return [];
  const atTop = scopeOf((module.callables[0] as CallableNode).fact).names;
  return [...scopeOf(fact).extended].filter(
    (name) =>
      atTop.has(name) &&
      !isBoundIn(callable, name) &&
      (moduleMember(evaluator, module, name) ?? []).some(({ kind }) => kind === 'collection'),
  );
}

/** Containers of the module that a function fills. */
function changedContainers(callable: CallableNode): readonly string[] {
  const guarded = callable.fact.kind === 'module' ? guardedNames(callable.fact.body) : undefined;
  return [...scopeOf(callable.fact).elements.keys()].filter((name) =>
    guarded === undefined ? !isBoundIn(callable, name) : guarded.has(name),
  );
}

/** Without a value from import time, the child does not read an old value: it fails, which is another hazard. */
export function hasImportTimeValue(value: Value, attribute: string): boolean {
  if (value.kind === 'class')
    return (
      attributeBindings(value.class)
        .get(attribute)
        ?.some((owned) => owned.callable === value.class.body) ?? false
    );
  return value.kind === 'module' && scopeOf((value.module.callables[0] as CallableNode).fact).names.has(attribute);
}

function guardedNames(statements: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (inner: readonly Statement[]): void => {
    for (const each of inner) {
      if (each.kind === 'assign')
        for (const target of each.targets) for (const name of assignedNames(target)) names.add(name);
      for (const block of blocksOf(each)) visit(block);
    }
  };
  for (const block of programBlocks(statements)) visit(block);
  return names;
}

function assignedNames(target: Expression): readonly string[] {
  if (target.kind === 'subscript') return assignedNames(target.of);
  return target.kind === 'name' ? [target.name] : [];
}

function isBoundOutside(body: CallableNode, name: string): boolean {
  return body.fact.body.some(
    (statement) =>
      statement.kind === 'assign' && statement.targets.some((target) => target.kind === 'name' && target.name === name),
  );
}
