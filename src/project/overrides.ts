/** Methods that subclasses put in the place of one that does nothing itself. */
import type { Expression } from '#core/facts.ts';
import { ancestryOf } from './classes.ts';
import { isDecorated } from './decorators.ts';
import type { Evaluator } from './evaluator.ts';
import type { CallableNode, ClassNode } from './program.ts';

/** More of them say nothing about one call, and cost every caller. */
const MOST_OVERRIDES = 12;

const subclasses = new WeakMap<Evaluator, ReadonlyMap<ClassNode, readonly ClassNode[]>>();

/** Classes by what they derive from, directly or not. Asked for before anything else, while no ancestry is in question. */
export function linkSubclasses(evaluator: Evaluator): void {
  const found = new Map<ClassNode, ClassNode[]>();
  for (const node of evaluator.modules.classes) {
    for (const base of ancestryOf(evaluator, node).classes) {
      if (base === node) continue;
      const known = found.get(base);
      if (known === undefined) found.set(base, [node]);
      else known.push(node);
    }
  }
  subclasses.set(evaluator, found);
}

/**
 * What a call of the method on an object of the class, or of one derived from it, may run: methods of that name in
 * subclasses. Those of tests are left to tests.
 */
export function overridesOf(evaluator: Evaluator, node: ClassNode, name: string): readonly CallableNode[] {
  const found = (subclasses.get(evaluator)?.get(node) ?? []).flatMap(({ module, methods }) => {
    const method = module.isTest && !node.module.isTest ? undefined : methods.get(name);
    return method === undefined || isAbstract(method) ? [] : [method];
  });
  return found.slice(0, MOST_OVERRIDES);
}

/** Its body is empty, or raises NotImplementedError. */
export function isAbstract(callable: CallableNode): boolean {
  const { body, kind } = callable.fact;
  if (kind !== 'function') return false;
  if (isDecorated(callable, 'abstractmethod', 'abstractproperty')) return true;
  return body.every((statement) => {
    if (statement.kind === 'expression') return statement.value.kind === 'literal';
    if (statement.kind !== 'raise') return false;
    return isNotImplemented(statement.value);
  });
}

/** What is raised is NotImplementedError. */
export function isNotImplemented(raised: Expression | undefined): boolean {
  const error = raised?.kind === 'call' ? raised.callee : raised;
  return error?.kind === 'name' && error.name === 'NotImplementedError';
}
