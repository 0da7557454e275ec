/** What the supervisor says of a run, and the probes in it. Everything in it may have been made up by the program. */
import { z } from 'zod';
import type { StartMethod } from '#core/effects.ts';

/** A run that is asked for. */
export interface Ask {
  /** `observe`: forks and threads are noted. `record`: also locks. `force`, `heal`: a fork is made while the target is held. */
  readonly mode: 'observe' | 'record' | 'force' | 'heal' | 'flush';
  readonly method: StartMethod;
  /** Key of the lock, buffer or import that is to be held at the fork. */
  readonly target?: string;
  /** The main thread forks, so that pausing it would only pass the time. */
  readonly sparesMain?: boolean;
}

const text = z.string().max(4_000);
const number = z.number();

/** `[path, line, function]` */
const frame = z.tuple([text, number, text]);
const stack = z.array(frame).max(64).readonly();

const lock = z.object({
  id: number,
  kind: z.enum(['Lock', 'RLock', 'buffer', 'import']),
  /** `innermost line|user's line` where it was made; `buffer|...` and `import|module` for what is no lock of Python's. */
  key: text,
  owner: number.nullable(),
  address: number,
  /** Where it was acquired, as far as it is known. */
  at: text.optional(),
});

const thread = z.object({ ident: number, name: text, main: z.boolean() });

const livingThread = z.object({
  ident: number,
  native: number,
  name: text,
  daemon: z.boolean(),
  runs: text,
  started: text,
  stack,
});

const common = { pid: number, tid: number, time: number };

/** The events of the probe, in one line of JSON each. */
const event = z.discriminatedUnion('event', [
  z.object({ ...common, event: z.literal('start'), python: text, mode: text, method: text }),
  z.object({
    ...common,
    event: z.literal('fork'),
    number,
    stack,
    thread,
    threads: z.array(livingThread).max(1_000),
    /** Threads that Python does not know, by name. */
    native: z.array(text),
    files: z.array(z.tuple([number, text])),
    held: z.array(lock),
    test: text,
    /** The thread that was paused with the target, and for how many seconds so far. */
    hold: z.object({ key: text, kind: text, ident: number, stack, paused: number }).nullish(),
    /** Seconds that the fork waited for that. */
    waited: number.optional(),
    legal: z.boolean(),
  }),
  z.object({
    ...common,
    event: z.literal('child'),
    parent: number,
    fork: number,
    inherited: z.array(lock),
    healed: z.array(text),
    legal: z.boolean(),
    timer: z.boolean(),
  }),
  z.object({
    ...common,
    event: z.literal('use'),
    lock,
    child: z.boolean(),
    inherited: z.boolean(),
    thread,
    at: text,
    /** Whether the GIL may change hands while it is held. */
    interruptible: z.boolean(),
  }),
  z.object({ ...common, event: z.literal('import'), name: text, child: z.boolean(), thread }),
  z.object({ ...common, event: z.literal('reset'), lock }),
  z.object({ ...common, event: z.literal('block'), lock, inherited: z.boolean(), stack }),
  z.object({ ...common, event: z.literal('unblock'), lock }),
  z.object({ ...common, event: z.literal('chosen'), what: text, method: text, at: text, overridden: z.boolean() }),
]);

export type ProbeEvent = z.infer<typeof event>;
export type EventOf<K extends ProbeEvent['event']> = Extract<ProbeEvent, { event: K }>;
export type LockRef = z.infer<typeof lock>;
export type Frame = z.infer<typeof frame>;

const observation = z.object({
  /** `ended`: by itself. `abandoned`: whoever asked went away. Others: which limit was reached. */
  outcome: z.enum(['ended', 'hang', 'time', 'processes', 'output', 'unguarded', 'abandoned']),
  exit: number.nullable(),
  signal: z.string().nullable(),
  seconds: number,
  hang: z
    .object({
      proof: z.enum(['inherited-lock', 'closed-world', 'waited-for']),
      pid: number,
      lock: lock.nullable(),
      stack,
      /** Whether CPython can produce the schedule without the probe. */
      legal: z.boolean(),
      /** Seconds from the birth of the child to the proof. */
      after: number.nullable(),
    })
    .nullable(),
  unguarded: z.boolean(),
  stdout: z.string(),
  stderr: z.string(),
  bytes: number,
  events: z.array(z.unknown()),
  /** Lines in the probes' files that no probe of this run has written. */
  foreign: number,
  pids: z.array(number),
  killed: number,
  left: number,
  /**
   * What the run was shut in from; `files`: what it writes into its folder stays there for nobody; `orphans`: processes
   * that leave its tree are ended too.
   */
  isolated: z.object({ network: z.boolean(), processes: z.boolean(), files: z.boolean(), orphans: z.boolean() }),
  /** Whether the kernel tells what threads wait for, without which nothing is proved to hang. */
  watched: z.boolean(),
});

export interface Observation extends Omit<z.infer<typeof observation>, 'events'> {
  readonly ask: Ask;
  readonly events: readonly ProbeEvent[];
}

/** Reads what the supervisor has written. Events that are not as they should be are left out and counted as foreign. */
export function readObservation(ask: Ask, written: string): Observation {
  const { events, ...rest } = observation.parse(JSON.parse(written));
  const understood = events.flatMap((each) => {
    const result = event.safeParse(each);
    return result.success ? [result.data] : [];
  });
  return { ...rest, ask, events: understood, foreign: rest.foreign + events.length - understood.length };
}

/** A run of which nothing is known but that it was given up. */
export function lostObservation(ask: Ask, seconds: number): Observation {
  return {
    ask,
    outcome: 'abandoned',
    exit: null,
    signal: null,
    seconds,
    hang: null,
    unguarded: false,
    stdout: '',
    stderr: '',
    bytes: 0,
    events: [],
    foreign: 0,
    pids: [],
    killed: 0,
    left: 0,
    isolated: { network: false, processes: false, files: false, orphans: false },
    watched: false,
  };
}

/** The events of one kind, in order of time. */
export function eventsOf<K extends ProbeEvent['event']>({ events }: Observation, kind: K): readonly EventOf<K>[] {
  return events.filter((each): each is EventOf<K> => each.event === kind);
}
