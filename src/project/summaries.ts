/**
 * Summaries of callables, computed when they are asked for and kept. Callables that call each other are computed
 * again until their summaries no longer change.
 */
import { isAsked } from './defaults.ts';
import { isAskedForNone } from './none-tests.ts';
import type { CallableNode } from './program.ts';
import { type Summary, summarySignature, EMPTY_SUMMARY } from './summary.ts';
import { type Frame, parametersKey, type Value, type Values } from './values.ts';

interface Entry {
  readonly frame: Frame;
  readonly asMain: boolean;
  summary: Summary;
  signature: string;
  computing: boolean;
  rounds: number;
  /** Entries whose summaries were made with this one. */
  readonly readers: Set<Entry>;
}

/** A callable is walked for at most this many different sets of arguments; further calls share the walk without any. */
const MOST_FRAMES = 6;
/** Effects only ever grow, so recursion settles; this bounds what a mistake could cost. */
const MOST_ROUNDS = 6;

const EMPTY_SIGNATURE = summarySignature(EMPTY_SUMMARY);

/** Calls below this depth are walked afterwards, and their callers again: the stack has an end. */
const DEEPEST_CALLS = 60;

export interface Summaries {
  summaryOf(frame: Frame): Summary;
  /** The module body run as the program, with `__name__ == '__main__'`. */
  asProgram(frame: Frame): Summary;
  /** Records what the last walk of every callable has noted. */
  conclude(): void;
}

export function createSummaries(
  compute: (frame: Frame, asMain: boolean) => Summary,
  rootFrame: (callable: CallableNode) => Frame,
): Summaries {
  const entries = new Map<string, Entry>();
  const frames = new Map<CallableNode, number>();
  const asking: Entry[] = [];
  const stale = new Set<Entry>();

  const run = (entry: Entry): void => {
    entry.computing = true;
    entry.rounds++;
    asking.push(entry);
    const summary = compute(entry.frame, entry.asMain);
    asking.pop();
    entry.computing = false;
    const signature = summarySignature(summary);
    const changed = signature !== entry.signature;
    entry.summary = summary;
    entry.signature = signature;
    if (!changed) return;
    for (const reader of entry.readers) if (reader.rounds < MOST_ROUNDS) stale.add(reader);
  };

  const get = (frame: Frame, asMain: boolean): Entry => {
    const { callable } = frame;
    let parameters = relevantParameters(frame);
    let key = `${callable.id}:${asMain}:${parametersKey(parameters)}`;
    if (!entries.has(key) && parameters.size > 0) {
      const count = frames.get(callable) ?? 0;
      if (count >= MOST_FRAMES) {
        parameters = new Map();
        key = `${callable.id}:${asMain}:`;
      } else {
        frames.set(callable, count + 1);
      }
    }
    let entry = entries.get(key);
    if (entry === undefined) {
      const base = parameters.size === 0 ? rootFrame(callable) : { callable, parameters };
      entry = {
        frame: base,
        asMain,
        summary: EMPTY_SUMMARY,
        signature: EMPTY_SIGNATURE,
        computing: false,
        rounds: 0,
        readers: new Set(),
      };
      entries.set(key, entry);
      if (asking.length < DEEPEST_CALLS) run(entry);
      else stale.add(entry);
    }
    const reader = asking.at(-1);
    if (reader !== undefined) entry.readers.add(reader);
    return entry;
  };

  const settle = (): void => {
    for (const entry of stale) {
      stale.delete(entry);
      if (!entry.computing) run(entry);
    }
  };

  const ask = (frame: Frame, asMain: boolean): Summary => {
    const entry = get(frame, asMain);
    if (asking.length === 0) settle();
    return entry.summary;
  };
  const conclude = (): void => {
    for (const { summary } of entries.values()) for (const note of summary.notes) note();
  };
  return { summaryOf: (frame) => ask(frame, false), asProgram: (frame) => ask(frame, true), conclude };
}

/** Arguments that can change what a callable does to the process; others share one walk. */
function relevantParameters(frame: Frame): ReadonlyMap<string, Values> {
  const relevant = new Map<string, Values>();
  for (const [name, values] of frame.parameters) {
    const kept = values.filter((value) => isRelevant(value, name, frame));
    if (kept.length > 0) relevant.set(name, kept);
  }
  return relevant;
}

function isRelevant(value: Value, name: string, frame: Frame): boolean {
  switch (value.kind) {
    case 'function':
    case 'method':
    case 'object':
    case 'fork-result':
      return true;
    case 'class':
    case 'instance':
      return frame.callable.fact.parameters[0]?.name !== name || value.class !== frame.callable.class;
    case 'collection':
      return value.items.some((item) => isRelevant(item, '', frame));
    case 'literal':
      return (
        value.value === 'fork' ||
        value.value === 'spawn' ||
        value.value === 'forkserver' ||
        isAsked(frame.callable, name) ||
        (value.value === null && isAskedForNone(frame.callable, name))
      );
    default:
      return false;
  }
}
