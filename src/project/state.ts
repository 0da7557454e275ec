/** The state of a walk at one point of a callable's body. */
import type { Platform } from '#core/effects.ts';
import { type Certainty, weakest } from '#core/evidence.ts';
import type { Range } from '#core/span.ts';
import type { CreationSite } from './creation-sites.ts';
import { slotsOf } from './keys.ts';
import type { LiveEntry } from './summary.ts';
import type { Values } from './values.ts';
import { joinVariables, NO_VARIABLES, variable, type Variables, withVariables } from './variables.ts';

export interface State {
  reachable: boolean;
  /** Why the path went no further; only where it is not reachable. */
  left: 'returns' | 'raises' | 'ends' | 'jumps' | undefined;
  /** Never changed in place: frames keep the version they were made with. */
  variables: Variables;
  readonly live: Map<string, LiveEntry>;
  /** Ended although not started here. */
  readonly ended: Map<string, Certainty>;
  /** Set in statements that only the child of this raw fork runs. */
  child: CreationSite | undefined;
  /** The raw fork whose child has taken the place of its parent here. */
  daemonOf: CreationSite | undefined;
  /** How many loops of the callable are around that fork. */
  childLoops: number;
  /** Behind a raw fork, in the child; a daemon stays one. */
  inChild: boolean;
  /** Raw forks behind which this is known to be the parent. */
  parentOf: ReadonlySet<CreationSite>;
  /** Process creations that this path has passed. */
  passed: ReadonlySet<CreationSite>;
  /** Where the path can run, by the tests that it has passed. */
  platforms: ReadonlySet<Platform>;
  /** Where the path returned. */
  returnedAt: Range | undefined;
}

export function newState(platforms: ReadonlySet<Platform>): State {
  return {
    reachable: true,
    left: undefined,
    variables: NO_VARIABLES,
    live: new Map(),
    ended: new Map(),
    child: undefined,
    daemonOf: undefined,
    childLoops: 0,
    inChild: false,
    parentOf: new Set(),
    passed: new Set(),
    platforms,
    returnedAt: undefined,
  };
}

export function copyState(state: State): State {
  return {
    reachable: state.reachable,
    left: state.left,
    variables: state.variables,
    live: new Map(state.live),
    ended: new Map(state.ended),
    child: state.child,
    daemonOf: state.daemonOf,
    childLoops: state.childLoops,
    inChild: state.inChild,
    parentOf: state.parentOf,
    passed: state.passed,
    platforms: state.platforms,
    returnedAt: state.returnedAt,
  };
}

export function leave(state: State, how: NonNullable<State['left']>): void {
  state.reachable = false;
  state.left = how;
}

export function setVariable(state: State, name: string, values: Values): void {
  state.variables = withVariables(state.variables, [name], values);
}

/** Of the threads of a process, only the one that forks goes on in the child. */
export function enterChild(state: State): void {
  state.inChild = true;
  for (const [key, entry] of state.live) if (entry.resource.kind === 'thread') state.live.delete(key);
}

/** From here on the names stand for whatever they are ever set to. */
export function forgetVariables(state: State, names: readonly string[]): void {
  const known = names.filter((name) => variable(state.variables, name) !== undefined);
  if (known.length > 0) state.variables = withVariables(state.variables, known, undefined);
}

/** What holds where paths meet. What only some paths did is less certain; what only some paths ended is merely possible. */
export function joinStates(states: readonly State[]): State {
  const open = states.filter((state) => state.reachable);
  const [first, ...others] = open;
  if (first === undefined) {
    return copyState(states[0] as State);
  }
  if (others.length === 0) return copyState(first);
  const joined = copyState(first);
  for (const other of others) joinInto(joined, other);
  return joined;
}

function joinInto(joined: State, other: State): void {
  for (const [key, entry] of other.live) {
    const known = joined.live.get(key);
    if (known === undefined) joined.live.set(key, onOnePath(entry, joined.ended.has(entry.resource.key)));
    else if (known.certainty !== entry.certainty)
      joined.live.set(key, soften(known, weakest(known.certainty, entry.certainty)));
  }
  for (const [key, entry] of joined.live) {
    if (!other.live.has(key)) joined.live.set(key, onOnePath(entry, other.ended.has(entry.resource.key)));
  }
  for (const [key, certainty] of other.ended)
    if (joined.ended.get(key) !== certainty) joined.ended.set(key, 'possible');
  for (const key of joined.ended.keys()) if (!other.ended.has(key)) joined.ended.set(key, 'possible');
  joined.inChild &&= other.inChild;
  joined.passed = union(joined.passed, other.passed);
  joined.platforms = union(joined.platforms, other.platforms);
  joined.variables = joinVariables(joined.variables, other.variables);
}

function union<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): ReadonlySet<Item> {
  if (b.size === 0 || a === b) return a;
  return a.size === 0 ? b : new Set([...a, ...b]);
}

/** More than these are not followed: what a program does behind the ninth process it did behind the eighth. */
const MOST_PASSED = 8;

export function passCreation(state: State, site: CreationSite): void {
  if (state.passed.has(site) || state.passed.size >= MOST_PASSED) return;
  state.passed = new Set([...state.passed, site]);
}

/** Started on some paths and ended on some: most often the same ones. */
function onOnePath(entry: LiveEntry, endedOnOther: boolean): LiveEntry {
  return soften(entry, endedOnOther && entry.certainty !== 'certain' ? 'possible' : 'likely');
}

export function soften(entry: LiveEntry, certainty: Certainty): LiveEntry {
  const weaker = weakest(entry.certainty, certainty);
  return weaker === entry.certainty ? entry : { ...entry, certainty: weaker };
}

/** Takes a resource out of the living; with less than certainty it may still be there. */
export function endResource(state: State, key: string, certainty: Certainty): void {
  if (certainty === 'possible') {
    for (const slot of slotsOf(key)) {
      const entry = state.live.get(slot);
      if (entry !== undefined) state.live.set(slot, soften(entry, 'possible'));
    }
    if (!state.ended.has(key)) state.ended.set(key, 'possible');
    return;
  }
  for (const slot of slotsOf(key)) state.live.delete(slot);
  state.ended.set(key, certainty);
}
