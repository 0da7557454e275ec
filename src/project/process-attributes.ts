/** Attributes of the project's process classes: parent and child have an object each. */
import { ancestryOf, attributeBindings, findMethod } from './classes.ts';
import type { Evaluator } from './evaluator.ts';
import type { CallableNode, ClassNode } from './program.ts';
import type { Value } from './values.ts';

/** The key of an attribute that methods set, other than the constructor; undefined for what is no process object. */
export function processAttributeKey(evaluator: Evaluator, owner: Value, attribute: string): string | undefined {
  if (owner.kind !== 'instance' || !isProcessClass(evaluator, owner.class)) return undefined;
  if (findMethod(evaluator, owner.class, attribute) !== undefined) return undefined;
  const setters = ancestryOf(evaluator, owner.class).classes.filter((node) =>
    attributeBindings(node)
      .get(attribute)
      ?.some(({ callable }) => callable.fact.name !== '__init__' && callable.fact.kind !== 'class-body'),
  );
  const first = setters.at(-1);
  return first === undefined ? undefined : `process:${first.name}.${attribute}`;
}

/** A constructor fills the object before there are two of them. */
export function isConstructor(callable: CallableNode): boolean {
  return callable.class !== undefined && callable.fact.name === '__init__';
}

export function isProcessClass(evaluator: Evaluator, node: ClassNode): boolean {
  return ancestryOf(evaluator, node).external.some((base) => evaluator.knowledge.type(base)?.runs?.where === 'child');
}
