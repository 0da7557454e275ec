/** Calls of library methods that the code does not name: of items that are read, set or deleted, of attributes that are set. */
import type { CallExpression, Expression } from '#core/facts.ts';
import { applyModel } from './apply-model.ts';
import { libraryMethod } from './attributes.ts';
import type { LibraryCallee, Value } from './values.ts';
import { evaluate, type Walk } from './walk-context.ts';

/** `os.environ["MODE"]`, where it is read. */
export function visitItem(walk: Walk, { at, of, index }: Extract<Expression, { kind: 'subscript' }>): void {
  callImplicitly(walk, at, of, '__getitem__', [index]);
}

/** `os.environ["MODE"] = mode`, `logger.handlers = []`; without a value, `del logger.handlers[:]`. */
export function visitTarget(walk: Walk, target: Expression, value: Expression | undefined): void {
  const values = value === undefined ? [] : [value];
  if (target.kind === 'subscript') {
    const method = value === undefined ? '__delitem__' : '__setitem__';
    callImplicitly(walk, target.at, target.of, method, [target.index, ...values]);
  } else if (target.kind === 'attribute' && value !== undefined) {
    callImplicitly(walk, target.at, target, '__set__', values);
  }
}

function callImplicitly(
  walk: Walk,
  at: Expression['at'],
  of: Expression,
  method: string,
  given: readonly Expression[],
): void {
  for (const owner of evaluate(walk, of)) {
    const callee = methodOf(walk, owner, method);
    const model = callee === undefined ? undefined : walk.program.knowledge.callable(callee.name);
    if (callee === undefined || model === undefined) continue;
    const name: Expression = { kind: 'attribute', at: of.at, of, name: method };
    const call: CallExpression = { kind: 'call', at, callee: name, arguments: given, keywords: [], spreads: [] };
    applyModel(walk, model, call, { ...callee, name: model.name }, 'certain');
  }
}

function methodOf({ program }: Walk, owner: Value, method: string): LibraryCallee | undefined {
  if (owner.kind === 'external') return { kind: 'external', name: `${owner.name}.${method}` };
  const name = owner.kind === 'object' ? libraryMethod(program.evaluator, owner.type, method) : undefined;
  return name === undefined ? undefined : { kind: 'method', name, receiver: owner };
}
