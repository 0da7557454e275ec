/** Which callables pickle can name: those that an import of their module yields. */
import type { Handover } from '#core/calls.ts';
import { isBoundIn } from './bound-names.ts';
import { eachExpression } from './call-sites.ts';
import { programBlocks } from './main-guard.ts';
import { type CallableNode, type ClassNode, spanIn } from './program.ts';
import { bindDefinitions, scopeOf } from './scope.ts';
import type { Value } from './values.ts';

type Reason = NonNullable<Handover['unpicklable']>;

export function unpicklable(value: Extract<Value, { kind: 'function' }>): Reason | undefined {
  const { callable, self } = value;
  if (self !== undefined && (self.kind === 'instance' || self.kind === 'class')) return isLocalClass(self.class);
  const at = spanIn(callable, callable.fact.at);
  const { name } = callable.fact;
  if (callable.fact.kind === 'lambda') return { because: 'lambda', at, name, captures: capturedNames(callable) };
  if (callable.class !== undefined) return isLocalClass(callable.class);
  if (callable.parent !== undefined && callable.parent.fact.kind !== 'module') {
    return { because: 'nested-function', at, name, captures: capturedNames(callable) };
  }
  return isUnderMainGuard(callable) ? { because: 'main-guard', at, name, captures: [] } : undefined;
}

export function isLocalClass(node: ClassNode): Reason | undefined {
  for (let outer: CallableNode | undefined = node.parent; outer !== undefined; outer = outer.parent) {
    if (outer.fact.kind === 'function' || outer.fact.kind === 'lambda') {
      return { because: 'local-class', at: spanIn(node, node.fact.at), name: node.fact.name, captures: [] };
    }
  }
  return undefined;
}

/** Names of enclosing functions that the callable reads: they would have to become arguments. */
function capturedNames(callable: CallableNode): readonly string[] {
  const own = scopeOf(callable.fact).names;
  const parameters = new Set(callable.fact.parameters.map((parameter) => parameter.name));
  const captured = new Set<string>();
  eachExpression(callable.fact.body, (expression) => {
    if (expression.kind !== 'name' || own.has(expression.name) || parameters.has(expression.name)) return;
    for (let outer = callable.parent; outer !== undefined && outer.fact.kind !== 'module'; outer = outer.parent) {
      if (isBoundIn(outer, expression.name)) captured.add(expression.name);
    }
  });
  return [...captured].sort();
}

function isUnderMainGuard(callable: CallableNode): boolean {
  const body = callable.parent?.fact.body ?? [];
  const { callables } = callable.module.facts;
  return programBlocks(body).some((block) => {
    let found = false;
    bindDefinitions(block, (definition) => {
      if (definition.kind === 'define' && callables[definition.callable] === callable.fact) found = true;
    });
    return found;
  });
}
