/** How a hang came about, told from the events of the run that hung. */
import type { Story } from '#core/verdict.ts';
import { type EventOf, eventsOf, type Frame, type Observation } from './observation.ts';

/** Makes a path of the machine one of the project, or of the standard library. */
export type NamePath = (path: string) => string;

/** Frames of a stack that are shown. */
const DEPTH = 6;

/** The story of a run that hung; undefined when the hang stands behind no fork that the probe saw. */
export function tellStory(observed: Observation, name: NamePath): Story | undefined {
  const { hang } = observed;
  const child = eventsOf(observed, 'child').find(({ pid }) => pid === hang?.pid);
  const fork = eventsOf(observed, 'fork').find(({ pid, number }) => pid === child?.parent && number === child.fork);
  if (hang === null || child === undefined || fork === undefined) return undefined;
  const made = hang.lock === null ? undefined : placeOfKey(hang.lock.key, name);
  const since = (time: number | undefined): number | undefined =>
    time === undefined ? undefined : round((time - fork.time) * 1_000);
  const waited = (fork.waited ?? 0) * 1_000;
  return {
    fork: { at: forkPlace(fork, name), thread: fork.thread.name },
    ...(hang.lock !== null && made !== undefined && { lock: { kind: hang.lock.kind, made } }),
    ...holderOf(observed, fork, name),
    blocked: framesOf(ofChild(hang.stack), name),
    proof: PROOF[hang.proof],
    times: {
      ...(fork.waited !== undefined && { held: round(waited) }),
      child: since(child.time) ?? 0,
      ...(hang.after !== null && { proof: round((since(child.time) ?? 0) + hang.after * 1_000) }),
    },
    delayed: round(Math.max(waited, (fork.hold?.paused ?? 0) * 1_000)),
  };
}

const PROOF = {
  'inherited-lock':
    'every thread of the child sleeps without a time limit on memory that no other process sees, and it is this lock',
  'closed-world': 'every thread of every process sleeps without a time limit, and waits only for others of them',
  'waited-for': 'the child sleeps without a time limit, and its parent waits for it',
} as const;

/** The innermost line of the fork that is not the standard library's. */
function forkPlace({ stack }: Pick<EventOf<'fork'>, 'stack'>, name: NamePath): string {
  const frame = stack.find(([path]) => !isLibrary(path)) ?? stack[0];
  return frame === undefined ? 'an unknown line' : `${name(frame[0])}:${frame[1]}`;
}

function holderOf({ hang }: Observation, fork: EventOf<'fork'>, name: NamePath): Pick<Story, 'holder'> {
  const owner = hang?.lock?.owner ?? fork.hold?.ident;
  if (owner === undefined || owner === null) return {};
  if (owner === fork.thread.ident) {
    const at = hang?.lock?.at === undefined ? [] : [placeOf(hang.lock.at, name)];
    return { holder: { name: fork.thread.name, itself: true, stack: at } };
  }
  const thread = fork.threads.find(({ ident }) => ident === owner);
  if (thread === undefined) return {};
  const stack = fork.hold?.ident === owner && fork.hold.stack.length > 0 ? fork.hold.stack : thread.stack;
  return {
    holder: {
      name: thread.name,
      itself: false,
      ...(thread.started !== '' && { started: placeOf(thread.started, name) }),
      runs: thread.runs,
      stack: framesOf(stack, name),
    },
  };
}

/** The innermost frames; without what the library calls around the program's outermost one. */
function framesOf(stack: readonly Frame[], name: NamePath): readonly string[] {
  const outermost = stack.findLastIndex(([path]) => !isLibrary(path));
  const own = outermost < 0 ? stack : stack.slice(0, outermost + 1);
  // Of a long stack in a library, the line that called it is told too.
  const caller = own.findIndex(([path]) => !isLibrary(path));
  const shown = caller < DEPTH ? own.slice(0, DEPTH) : [...own.slice(0, DEPTH - 1), ...own.slice(caller, caller + 1)];
  return shown.map(([path, line, callable]) => `${name(path)}:${line} in ${callable}`);
}

/** The stack of a forked child without what it has in common with its parent, where multiprocessing draws that line. */
function ofChild(stack: readonly Frame[]): readonly Frame[] {
  const begin = stack.findIndex(([path]) => /[/\\]multiprocessing[/\\]process\.py$/.test(path));
  return begin < 0 ? stack : stack.slice(0, begin);
}

/** `path:line` with the path named. */
export function placeOf(place: string, name: NamePath): string {
  const colon = place.lastIndexOf(':');
  return colon < 0 ? place : `${name(place.slice(0, colon))}${place.slice(colon)}`;
}

/** Where a lock was made: the user's line when there is one. */
function placeOfKey(key: string, name: NamePath): string {
  const [first = '', second = '', third = ''] = key.split('|');
  if (first === 'import') return `module \`${second}\``;
  if (first === 'buffer') return second.startsWith('<') ? second : placeOf(third || second, name);
  return placeOf(second || first, name);
}

export function isLibrary(path: string): boolean {
  return (
    path.startsWith('<') ||
    (/[/\\]lib[/\\]python\d+\.\d+[/\\]/.test(path) && !/[/\\](?:site|dist)-packages[/\\]/.test(path))
  );
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
