/**
 * The variables of a walk. Every frame that is made on the way keeps the version of its moment, so a change makes a new
 * version; it copies the recent changes alone, or a module with thousands of names would be copied for each of them.
 */
import { union, type Values } from './values.ts';

export interface Variables {
  readonly settled: ReadonlyMap<string, Values>;
  /** Changes since; `undefined` for a name that is not followed any more. */
  readonly recent: ReadonlyMap<string, Values | undefined>;
}

export const NO_VARIABLES: Variables = { settled: new Map(), recent: new Map() };

/** With more recent changes than this, they are settled. */
const MOST_RECENT = 64;

export function variable(variables: Variables | undefined, name: string): Values | undefined {
  if (variables === undefined) return undefined;
  return variables.recent.has(name) ? variables.recent.get(name) : variables.settled.get(name);
}

/** Names that have been set; some of them may have been taken out again. */
export function variableNames(variables: Variables): readonly string[] {
  return [...variables.settled.keys(), ...variables.recent.keys()];
}

/** `undefined` takes the names out: they stand for whatever they are ever set to. */
export function withVariables(variables: Variables, names: readonly string[], values: Values | undefined): Variables {
  const recent = new Map(variables.recent);
  for (const name of names) recent.set(name, values);
  return recent.size <= MOST_RECENT ? { settled: variables.settled, recent } : settle(variables.settled, recent);
}

function settle(before: Variables['settled'], recent: Variables['recent']): Variables {
  const settled = new Map(before);
  for (const [name, values] of recent) {
    if (values === undefined) settled.delete(name);
    else settled.set(name, values);
  }
  return { settled, recent: new Map() };
}

/** What is known where two ways meet. A variable that only one of them sets falls back on everything it is ever set to. */
export function joinVariables(a: Variables, b: Variables): Variables {
  if (a === b) return a;
  if (a.settled !== b.settled)
    return joinVariables({ ...NO_VARIABLES, recent: all(a) }, { ...NO_VARIABLES, recent: all(b) });
  const recent = new Map<string, Values | undefined>();
  for (const name of [...a.recent.keys(), ...b.recent.keys()]) {
    const [one, other] = [variable(a, name), variable(b, name)];
    recent.set(name, one === undefined || other === undefined || one === other ? one && other : union(one, other));
  }
  return recent.size <= MOST_RECENT ? { settled: a.settled, recent } : settle(a.settled, recent);
}

function all(variables: Variables): ReadonlyMap<string, Values | undefined> {
  return new Map([...variables.settled, ...variables.recent]);
}
