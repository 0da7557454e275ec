/** What a callable's names and attributes come to hold by the doing of others: filled in place, or set elsewhere. */
import { ancestryOf, attributeBindings, type OwnedBinding } from './classes.ts';
import type { Evaluator } from './evaluator.ts';
import { globalSetters, nonlocalSetters, ownerOf } from './bound-names.ts';
import type { CallableNode, ModuleNode } from './program.ts';
import { scopeOf } from './scope.ts';

type Contents = ReadonlyMap<string, readonly OwnedBinding[]>;

const contents = new WeakMap<ModuleNode, ReadonlyMap<CallableNode, Contents>>();
const NONE: Contents = new Map();

/** What is put into the containers that a callable's own names stand for, by any function that sees the name. */
export function contentsOf(callable: CallableNode): Contents {
  let known = contents.get(callable.module);
  if (known === undefined) contents.set(callable.module, (known = collectContents(callable.module)));
  return known.get(callable) ?? NONE;
}

function collectContents(module: ModuleNode): ReadonlyMap<CallableNode, Contents> {
  const found = new Map<CallableNode, Map<string, OwnedBinding[]>>();
  for (const callable of module.callables) {
    for (const [name, bindings] of scopeOf(callable.fact).elements) {
      const owner = ownerOf(callable, name);
      const names = found.get(owner) ?? new Map<string, OwnedBinding[]>();
      found.set(owner, names);
      names.set(name, [...(names.get(name) ?? []), ...bindings.map((binding) => ({ binding, callable }))]);
    }
  }
  return found;
}

const setElsewhere = new WeakMap<CallableNode, readonly string[]>();

/** Variables of a callable, `self.name` among them, that the functions it calls may set. */
export function namesSetElsewhere(evaluator: Evaluator, callable: CallableNode): readonly string[] {
  let names = setElsewhere.get(callable);
  if (names === undefined) setElsewhere.set(callable, (names = collectNames(evaluator, callable)));
  return names;
}

function collectNames(evaluator: Evaluator, callable: CallableNode): readonly string[] {
  if (callable.fact.kind === 'module') return [...globalSetters(callable.module).keys()];
  const names = new Set(nonlocalSetters(callable).keys());
  const self = callable.fact.parameters[0]?.name;
  if (callable.class === undefined || self === undefined) return [...names];
  for (const owner of ancestryOf(evaluator, callable.class).classes) {
    for (const [attribute, bindings] of attributeBindings(owner)) {
      // A constructor is not called again on the same object.
      const others = bindings.filter(
        ({ callable: setter }) =>
          setter !== callable && setter.fact.kind !== 'class-body' && setter.fact.name !== '__init__',
      );
      if (others.length > 0) names.add(`${self}.${attribute}`);
    }
  }
  return [...names];
}

/** Whether methods fill the attribute of their class in place. */
export function isFilled(callable: CallableNode, attribute: string): boolean {
  const bindings = callable.class === undefined ? undefined : attributeBindings(callable.class).get(attribute);
  return bindings?.some(({ binding }) => binding.how === 'element') === true;
}
