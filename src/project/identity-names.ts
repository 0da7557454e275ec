/** Names that keep what a process or thread was called when their module was imported. */
import type { Expression } from '#core/facts.ts';
import type { Span } from '#core/span.ts';
import { onlyValue } from './bound-names.ts';
import { eachExpression } from './call-sites.ts';
import { attributeBindings } from './classes.ts';
import type { Evaluator } from './evaluator.ts';
import { subexpressions } from './expressions.ts';
import { type CallableNode, type ModuleNode, spanIn } from './program.ts';
import { type Binding, scopeOf } from './scope.ts';
import { classStateKey, moduleStateKey } from './state-names.ts';

interface Kept {
  readonly name: string;
  readonly at: Span;
}

/** By the key of the name: where it was asked for. A name that is compared with a fresh answer keeps it on purpose. */
export function collectIdentityNames(evaluator: Evaluator): ReadonlyMap<string, Span> {
  const kept = new Map<string, Kept>();
  for (const module of evaluator.modules.all) keptByModule(evaluator, module, kept);
  if (kept.size === 0) return new Map();
  for (let before = 0; before < kept.size;) {
    before = kept.size;
    for (const module of evaluator.modules.all) keptByImport(evaluator, module, kept);
  }
  const compared = comparedNames(evaluator);
  return new Map([...kept].filter(([, { name }]) => !compared.has(name)).map(([key, { at }]) => [key, at]));
}

function keptByModule(evaluator: Evaluator, module: ModuleNode, kept: Map<string, Kept>): void {
  const note = (body: CallableNode, expression: Expression | undefined, name: string, key: string): void => {
    if (expression !== undefined && asksForIdentity(evaluator, expression, body))
      kept.set(key, { name, at: spanIn(body, expression.at) });
  };
  const body = module.callables[0] as CallableNode;
  for (const name of scopeOf(body.fact).names.keys())
    note(body, onlyValue(body, name)?.expression, name, moduleStateKey(module, name));
  for (const node of module.classes)
    for (const [name, [only, ...others]] of attributeBindings(node))
      if (only?.callable === node.body && others.length === 0 && only.binding.how === 'value')
        note(node.body, only.binding.expression, name, classStateKey(node, name));
}

/** Whoever imports the name has the same answer. */
function keptByImport(evaluator: Evaluator, module: ModuleNode, kept: Map<string, Kept>): void {
  for (const [name, [only, ...others]] of scopeOf((module.callables[0] as CallableNode).fact).names) {
    if (only?.how !== 'import-from' || others.length > 0) continue;
    const made = importedKey(evaluator, module, only);
    const source = made === undefined ? undefined : kept.get(made);
    if (source !== undefined) kept.set(moduleStateKey(module, name), { name, at: source.at });
  }
}

function importedKey(
  evaluator: Evaluator,
  importer: ModuleNode,
  { level, module, name }: Extract<Binding, { how: 'import-from' }>,
): string | undefined {
  const target = evaluator.modules.absolute(importer, level, module);
  const found = target === undefined ? undefined : evaluator.modules.find(target, importer);
  return found === undefined ? undefined : moduleStateKey(found, name);
}

function asksForIdentity(evaluator: Evaluator, expression: Expression, callable: CallableNode): boolean {
  if (expression.kind === 'call') {
    const callees = evaluator.evaluate(expression.callee, evaluator.rootFrame(callable));
    const asks = callees.some(
      (callee) =>
        callee.kind === 'external' &&
        evaluator.knowledge
          .callable(callee.name)
          ?.effects.some((effect) => effect.kind === 'does' && effect.activity === 'reads-identity'),
    );
    if (asks) return true;
  }
  return subexpressions(expression).some((part) => asksForIdentity(evaluator, part, callable));
}

/** Names and attributes, without their owners, that some comparison holds against a fresh answer. */
function comparedNames(evaluator: Evaluator): ReadonlySet<string> {
  const compared = new Set<string>();
  const inModule = (module: ModuleNode): void => {
    for (const callable of module.callables) {
      eachExpression(callable.fact.body, (expression) => {
        if (expression.kind !== 'compare') return;
        const { left, right } = expression;
        for (const [kept, fresh] of [
          [left, right],
          [right, left],
        ] as const)
          if ((kept.kind === 'name' || kept.kind === 'attribute') && asksForIdentity(evaluator, fresh, callable))
            compared.add(kept.name);
      });
    }
  };
  evaluator.modules.all.forEach(inModule);
  return compared;
}
