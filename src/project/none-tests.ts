/** Tests whether a parameter is None: what a call leaves out often decides what the callee does. */
import type { Expression, Statement } from '#core/facts.ts';
import { isBound } from './bound-names.ts';
import type { Evaluator } from './evaluator.ts';
import { isNoneLiteral } from './expressions.ts';
import type { CallableNode } from './program.ts';
import { blocksOf } from './scope.ts';
import type { Frame } from './values.ts';

type Comparison = Extract<Expression, { kind: 'compare' }>;

/** `parameter is None`, where this call gives the parameter a literal, or leaves it out, and nothing else sets it. */
export function parameterIsNone(test: Comparison, evaluator: Evaluator, frame: Frame): boolean | undefined {
  const name = nameAsked(test);
  if (name === undefined || !frame.parameters.has(name) || isBound(frame.callable, name)) return undefined;
  const [only, ...others] = evaluator.evaluate(test.left, frame);
  return only?.kind === 'literal' && others.length === 0 ? only.value === null : undefined;
}

const askedForNone = new WeakMap<CallableNode, ReadonlySet<string>>();

/** Whether an `if` of the callable asks whether the name is None. */
export function isAskedForNone(callable: CallableNode, name: string): boolean {
  let names = askedForNone.get(callable);
  if (names === undefined) askedForNone.set(callable, (names = new Set(noneNames(callable.fact.body))));
  return names.has(name);
}

function noneNames(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap((statement) => [
    ...(statement.kind === 'if' ? namesAsked(statement.test) : []),
    ...blocksOf(statement).flatMap(noneNames),
  ]);
}

function namesAsked(test: Expression): readonly string[] {
  const name = test.kind === 'compare' ? nameAsked(test) : undefined;
  return name === undefined ? [] : [name];
}

function nameAsked({ left, right, operator }: Comparison): string | undefined {
  const asks = left.kind === 'name' && /^is( not)?$/.test(operator);
  return asks && isNoneLiteral(right) ? left.name : undefined;
}
