/** What a callable gives back: by return, by yield, on entering `with`. */
import { orAnnotated } from './annotations.ts';
import { findMethod } from './classes.ts';
import type { Evaluator } from './evaluator.ts';
import type { CallableNode } from './program.ts';
import { scopeOf } from './scope.ts';
import { collection, type Frame, parametersKey, union, UNKNOWN, type Values } from './values.ts';

/**
 * A callable is read for at most this many different sets of arguments; further calls get what it returns for any.
 * Without a bound, helpers that call each other multiply their callers' arguments: torch's sources need gigabytes.
 */
const MOST_ARGUMENTS = 6;

const argumentSets = new WeakMap<CallableNode, Set<string>>();

/** What the callable returns; for a generator, a collection of what it yields. */
export function returnValues(evaluator: Evaluator, callable: CallableNode, wanted: Frame): Values {
  const key = parametersKey(wanted.parameters);
  let sets = argumentSets.get(callable);
  if (sets === undefined) argumentSets.set(callable, (sets = new Set()));
  const isBounded = sets.has(key) || sets.size < MOST_ARGUMENTS;
  if (isBounded) sets.add(key);
  const frame = isBounded ? wanted : evaluator.rootFrame(callable);
  return evaluator.once('returns', callable, isBounded ? key : '', () => {
    const given = givenValues(evaluator, callable, frame);
    const { returns } = callable.fact;
    if (returns === undefined || callable.parent === undefined) return given;
    return orAnnotated(evaluator, given, returns, evaluator.rootFrame(callable.parent), callable);
  });
}

function givenValues(evaluator: Evaluator, callable: CallableNode, frame: Frame): Values {
  const scope = scopeOf(callable.fact);
  if (callable.fact.generator) return collection(...scope.yields.map((value) => evaluator.evaluate(value, frame)));
  if (callable.fact.kind === 'lambda') {
    return union(
      ...callable.fact.body.map((statement) =>
        statement.kind === 'return' && statement.value !== undefined
          ? evaluator.evaluate(statement.value, frame)
          : UNKNOWN,
      ),
    );
  }
  return union(...scope.returns.map((value) => evaluator.evaluate(value, frame)));
}

/** What `with value as name` binds. */
export function entered(evaluator: Evaluator, values: Values): Values {
  return union(
    ...values.map((value): Values => {
      if (value.kind === 'collection') return value.items;
      if (value.kind !== 'instance') return [value];
      const enter = findMethod(evaluator, value.class, '__enter__') ?? findMethod(evaluator, value.class, '__aenter__');
      if (enter === undefined) return [value];
      const returned = returnValues(evaluator, enter, evaluator.rootFrame(enter));
      return returned.length > 0 ? returned : UNKNOWN;
    }),
  );
}
