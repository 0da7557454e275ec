/** What a callable's names and attributes come to hold by the doing of others: filled in place, or set elsewhere. */
import { ancestryOf, attributeBindings, type OwnedBinding } from './classes.ts';
import type { Evaluator } from './evaluator.ts';
import { globalSetters, nonlocalSetters, ownerOf } from './bound-names.ts';
import type { CallableNode, ClassNode, ModuleNode } from './program.ts';
import { scopeOf } from './scope.ts';
import { variableNames, type Variables } from './variables.ts';

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

/** Those of a callable's variables, `self.name` among them, that the functions it calls may set. */
export function namesSetElsewhere(
  evaluator: Evaluator,
  callable: CallableNode,
  variables: Variables,
): readonly string[] {
  if (callable.fact.kind === 'module') return [...globalSetters(callable.module).keys()];
  const names = [...nonlocalSetters(callable).keys()];
  const self = callable.fact.parameters[0]?.name;
  if (callable.class === undefined || self === undefined) return names;
  const { classes } = ancestryOf(evaluator, callable.class);
  for (const name of variableNames(variables)) {
    if (!name.startsWith(`${self}.`)) continue;
    const attribute = name.slice(self.length + 1);
    if (classes.some((owner) => isSetByOthers(owner, attribute, callable))) names.push(name);
  }
  return names;
}

/** A constructor does not count: it is not called again on the same object. */
function isSetByOthers(owner: ClassNode, attribute: string, callable: CallableNode): boolean {
  const bindings = attributeBindings(owner).get(attribute) ?? [];
  return bindings.some(
    ({ callable: setter }) =>
      setter !== callable && setter.fact.kind !== 'class-body' && setter.fact.name !== '__init__',
  );
}

/** Whether methods fill the attribute of their class in place. */
export function isFilled(callable: CallableNode, attribute: string): boolean {
  const bindings = callable.class === undefined ? undefined : attributeBindings(callable.class).get(attribute);
  return bindings?.some(({ binding }) => binding.how === 'element') === true;
}
