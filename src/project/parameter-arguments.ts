/** What the calls of the whole program pass for a parameter. */
import { bindArguments } from './arguments.ts';
import type { CallSite } from './call-sites.ts';
import { ancestryOf } from './classes.ts';
import type { Evaluator } from './evaluator.ts';
import type { CallableNode, ClassNode } from './program.ts';
import { union, UNKNOWN, type Value, type Values } from './values.ts';

/** A callable that is called in more places than this gets no arguments from them: they would say everything and nothing. */
const MOST_SITES = 8;

const calls = new WeakMap<Evaluator, ReadonlyMap<ClassNode, readonly CallSite[]>>();

/** Calls of `__init__` in the constructors of subclasses, by the classes whose constructor they may mean. */
function constructorCalls(evaluator: Evaluator): ReadonlyMap<ClassNode, readonly CallSite[]> {
  const known = calls.get(evaluator);
  if (known !== undefined) return known;
  const found = new Map<ClassNode, CallSite[]>();
  calls.set(evaluator, found);
  for (const site of evaluator.callSites.get('__init__') ?? []) {
    if (site.caller.class === undefined) continue;
    const [, ...bases] = ancestryOf(evaluator, site.caller.class).classes;
    for (const base of bases) {
      const sites = found.get(base);
      if (sites === undefined) found.set(base, [site]);
      else sites.push(site);
    }
  }
  return found;
}

/** What the program's calls pass for a parameter. */
export function parameterArguments(evaluator: Evaluator, callable: CallableNode, parameter: string): Values {
  return evaluator.once('passed', callable, parameter, () => {
    const owner = callable.fact.name === '__init__' ? callable.class : undefined;
    const called = owner?.fact.name ?? callable.fact.name;
    const sites = [
      ...(evaluator.callSites.get(called) ?? []),
      ...(owner === undefined ? [] : (constructorCalls(evaluator).get(owner) ?? [])),
    ];
    if (sites.length === 0 || sites.length > MOST_SITES) return UNKNOWN;
    return union(
      ...sites.map(({ caller, call }) => {
        const frame = evaluator.rootFrame(caller);
        return union(
          ...evaluator.evaluate(call.callee, frame).map((value): Values => {
            if (value.kind === 'function' && value.callable === callable)
              return bindArguments(evaluator, callable, call, frame, value.self, value.bound).get(parameter) ?? UNKNOWN;
            if (value.kind !== 'class' || value.class !== owner) return UNKNOWN;
            const self: Value = { kind: 'instance', class: owner };
            return bindArguments(evaluator, callable, call, frame, self).get(parameter) ?? UNKNOWN;
          }),
        );
      }),
    );
  });
}
