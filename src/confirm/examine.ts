/** Which runs a program needs, each decided by what the ones before have shown: predict, force, heal, compare. */
import type { StartMethod } from '#core/effects.ts';
import { type Ask, eventsOf, type Observation } from './observation.ts';
import { compare, failureOf, forks, outcomeOf, repeatsLine } from './outcomes.ts';
import { onlyMainForks, predict } from './predict.ts';

/** What was observed of one program with one interpreter, by the purpose of the runs. */
export interface Examination {
  /** Under fork, with locks noted. */
  readonly recorded: Observation;
  /** Directed runs: a fork made while another thread held the target. The last one is the one that hung, if one did. */
  readonly forced: readonly Observation[];
  /** The run that hung, again, with the lock reset in the child. */
  readonly healed?: Observation;
  /** The run that hung, once more; twice where it did not hang the first time. */
  readonly repeated: readonly Observation[];
  /** Runs without directions, by start method. */
  readonly plain: Readonly<Record<StartMethod, readonly Observation[]>>;
  /** Runs with streams flushed ahead of each fork; absent where nothing was printed twice. */
  readonly flushed?: readonly Observation[];
  /** Candidates that were not tried, because one hung before or the time was up. */
  readonly untried: number;
  /** Time was up before everything was tried. */
  readonly cut: boolean;
}

export type Run = (ask: Ask) => Promise<Observation | undefined>;

/**
 * Runs on each side of a comparison: five against five is chance in less than 0.1 % of the cases for a flaky test. Where
 * the failure itself says that it depends on the start method, two are enough.
 */
const [EACH_SIDE, EACH_SIDE_WHEN_TOLD] = [5, 2];

/** Runs with flushed streams, beside the two or more that are left alone. */
export const FLUSHED = 2;

const METHODS: readonly StartMethod[] = ['spawn', 'forkserver'];

/** Examines a program. `run` gives undefined when the time is up. Returns undefined when not even one run was possible. */
export async function examine(run: Run): Promise<Examination | undefined> {
  const recorded = await run({ mode: 'record', method: 'fork' });
  if (recorded === undefined) return undefined;
  const start: Examination = {
    recorded,
    forced: [],
    repeated: [],
    plain: { fork: [], spawn: [], forkserver: [] },
    untried: 0,
    cut: false,
  };
  if (recorded.outcome === 'hang') return controls(run, start, recorded);
  // Nothing can be compared with a run that is not through.
  if (outcomeOf(recorded) === 'not ended') return start;
  if (outcomeOf(recorded) !== 'passes') return contrast(run, start);
  const forced = await force(run, start);
  const last = forced.forced.at(-1);
  return last?.outcome === 'hang' && last.hang?.legal === true
    ? controls(run, forced, last)
    : flush(run, await contrast(run, forced));
}

/** Makes forks happen while the candidates are held, one after another, until one hangs. */
async function force(run: Run, start: Examination): Promise<Examination> {
  const candidates = predict(start.recorded);
  const sparesMain = onlyMainForks(start.recorded);
  const forced: Observation[] = [];
  for (const [i, { target }] of candidates.entries()) {
    const observed = await run({ mode: 'force', method: 'fork', target, sparesMain });
    if (observed === undefined) return { ...start, forced, untried: candidates.length - i, cut: true };
    forced.push(observed);
    if (observed.outcome === 'hang' && observed.hang?.legal === true) {
      return { ...start, forced, untried: candidates.length - i - 1 };
    }
  }
  return { ...start, forced };
}

/** Behind a hang: the same with the lock reset in the child, the other start methods, and the hang once more. */
async function controls(run: Run, so: Examination, hung: Observation): Promise<Examination> {
  const again = againAsk(hung);
  const healed = again.target === undefined ? undefined : await heal(run, { ...again, mode: 'heal' });
  const others = await contrastMethods(run, so, METHODS, 1);
  const first = await run(again);
  const second = first === undefined || first.outcome === 'hang' ? undefined : await run(again);
  const repeated = [first, second].filter((each) => each !== undefined);
  return { ...others, ...(healed && { healed }), repeated, cut: others.cut || first === undefined };
}

/** How the hang is had again: where another thread held the lock by chance, it is made to hold it. */
function againAsk(hung: Observation): Ask {
  const lock = hung.hang?.lock;
  if (hung.ask.mode === 'force' || lock === null || lock === undefined) return hung.ask;
  const forkers = new Set(eventsOf(hung, 'fork').map(({ thread }) => thread.ident));
  // A lock of threading without a holder was one that several threads were about to have.
  const isOthers = lock.owner === null ? lock.kind === 'Lock' || lock.kind === 'RLock' : !forkers.has(lock.owner);
  if (!isOthers) return { ...hung.ask, target: lock.key };
  return { ...hung.ask, mode: 'force', target: lock.key, sparesMain: onlyMainForks(hung) };
}

/** Healing shows something only where the child did inherit the lock held; one more try where it did not. */
async function heal(run: Run, ask: Ask): Promise<Observation | undefined> {
  const first = await run(ask);
  return first === undefined || hasHealed(first) ? first : run(ask);
}

/** Whether a child has had the lock reset. */
export function hasHealed(observed: Observation): boolean {
  return eventsOf(observed, 'child').some(({ healed }) => healed.length > 0);
}

/** Runs under each start method; where one differs from fork, as often as chance must be ruled out. */
async function contrast(run: Run, so: Examination): Promise<Examination> {
  const once = await contrastMethods(run, so, ['fork', ...METHODS], 1);
  const [fork] = once.plain.fork;
  if (fork === undefined) return once;
  const differing = METHODS.filter((method) =>
    once.plain[method].some((other) => outcomeOf(other) !== 'not ended' && compare(fork, other) !== 'alike'),
  );
  if (differing.length === 0) return once;
  const told = differing.some((method) => once.plain[method].some((run) => failureOf(run).meaning !== undefined));
  const more = (told ? EACH_SIDE_WHEN_TOLD : EACH_SIDE) - 1;
  // A test that flakes under one method has nothing to compare.
  const steady = await contrastMethods(run, once, ['fork'], more);
  if (!isSteady(steady.plain.fork)) return steady;
  return contrastMethods(run, steady, differing.slice(0, 1), more);
}

/** Runs that show what the child had in its copy of the buffers, where a line was printed twice. */
async function flush(run: Run, so: Examination): Promise<Examination> {
  const [fork] = so.plain.fork;
  if (fork === undefined || outcomeOf(fork) !== 'passes' || !forks(fork) || !repeatsLine(fork)) return so;
  const flushed: Observation[] = [];
  while (flushed.length < FLUSHED) {
    const observed = await run({ mode: 'flush', method: 'fork' });
    if (observed === undefined) return { ...so, flushed, cut: true };
    flushed.push(observed);
  }
  return { ...so, flushed };
}

/** Whether all runs ended alike. */
export function isSteady([first, ...rest]: readonly Observation[]): boolean {
  return first === undefined || rest.every((other) => compare(first, other) === 'alike');
}

async function contrastMethods(
  run: Run,
  so: Examination,
  methods: readonly StartMethod[],
  times: number,
): Promise<Examination> {
  const plain = { ...so.plain };
  for (const method of methods) {
    // Nothing that the probe sees would be started in another way.
    if (method !== 'fork' && !usesMultiprocessing(so.recorded)) continue;
    for (let i = 0; i < times; i++) {
      const observed = await run({ mode: 'observe', method });
      if (observed === undefined) return { ...so, plain, cut: true };
      plain[method] = [...plain[method], observed];
      if (!isSteady(plain[method])) break;
    }
  }
  return { ...so, plain };
}

/** Whether multiprocessing makes one of the processes, so that another start method can take the place of fork. */
export function usesMultiprocessing(observed: Observation): boolean {
  // A program that asks for spawn by name forks nothing, and may make other processes by the default.
  if (eventsOf(observed, 'chosen').length > 0) return true;
  return eventsOf(observed, 'fork').some(({ stack }) =>
    stack.some(([path]) => /[/\\]multiprocessing[/\\]popen_fork\.py$/.test(path)),
  );
}
