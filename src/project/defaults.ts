/** Parameters that a call leaves out, and that decide what the callee does: `def add(task, parallel=False)`. */
import type { CallExpression, Expression, Statement } from '#core/facts.ts';
import type { CallableNode } from './program.ts';
import { blocksOf } from './scope.ts';
import type { Values } from './values.ts';

/** The arguments of a call, and the literals that stand for those that it leaves out. */
export function withDefaults(
  callee: CallableNode,
  call: CallExpression,
  given: ReadonlyMap<string, Values>,
): ReadonlyMap<string, Values> {
  if (call.spreads.length > 0) return given;
  const { parameters } = callee.fact;
  // `self` is no argument of the call.
  const first = callee.class === undefined ? 0 : 1;
  const positional = parameters.filter(({ kind }) => kind === 'positional').slice(0, first + call.arguments.length);
  const named = new Set([...positional, ...call.keywords].map(({ name }) => name));
  const all = new Map(given);
  for (const { name, default: value } of parameters) {
    if (named.has(name) || all.has(name) || value?.kind !== 'literal') continue;
    all.set(name, [{ kind: 'literal', value: value.value }]);
  }
  return all;
}

const asked = new WeakMap<CallableNode, ReadonlySet<string>>();

/** Whether an `if` of the callable asks for nothing but the name: `if parallel:`, `if not parallel:`. */
export function isAsked(callable: CallableNode, name: string): boolean {
  let names = asked.get(callable);
  if (names === undefined) asked.set(callable, (names = new Set(askedNames(callable.fact.body))));
  return names.has(name);
}

function askedNames(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap((statement) => [
    ...(statement.kind === 'if' ? bareNames(statement.test) : []),
    ...blocksOf(statement).flatMap(askedNames),
  ]);
}

function bareNames(test: Expression): readonly string[] {
  if (test.kind === 'not') return bareNames(test.of);
  return test.kind === 'name' ? [test.name] : [];
}
