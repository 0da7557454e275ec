/** Traces and sentences that several rules share. */
import { codeStep, weakest, type Certainty, type Step, type Trace } from '#core/evidence.ts';
import type { ChildUse, Live, ProcessCreation } from '#core/creation.ts';
import type { Hazard } from '#core/finding.ts';

/** Steps without repeated places; never weaker than what is claimed of the whole. */
export function toTrace(steps: readonly Step[], certainty: Certainty): Trace {
  // Two ways through one call share their first steps; told once, they read as one way.
  const last = steps.length - 1;
  const kept = steps.filter(
    (step, index) => index === last || steps.findIndex((earlier) => isSame(earlier, step)) === index,
  );
  const [first, ...rest] = kept;
  if (first === undefined) throw new Error('a trace needs a step');
  // What is known of the chain as a whole (a branch, an assumed order) is said by its first link.
  return [{ ...first, certainty: weakest(first.certainty, certainty) }, ...rest];
}

function isSame(a: Step, b: Step): boolean {
  return a.says === b.says && JSON.stringify(a.at) === JSON.stringify(b.at);
}

/** The whole argument for something that lives at a creation: how it came to be, why it forks, the way to the fork. */
export function traceOf(live: Live, creation: ProcessCreation, behind: readonly Step[] = []): Trace {
  const made =
    creation.executor === undefined ? [] : [codeStep(creation.executor.at, 'makes the executor, and no process yet')];
  return toTrace([...live.cause, ...made, ...creation.startMethod.steps, ...live.path, ...behind], live.certainty);
}

/** The place where the child comes to be, for traces that lead on into the child. */
export function created({ at, call }: ProcessCreation): Step {
  return codeStep(at, `creates a process: \`${call}\``);
}

/**
 * What the child does with a resource; nothing where it makes another one, or puts one in its place, itself or through a
 * hook. What comes behind its end is not about the resource any more.
 */
export function useInChild(creation: ProcessCreation, kind: ChildUse['kind'], key: string): ChildUse | undefined {
  const { uses } = creation.child;
  if (uses.some((use) => (use.kind === 'renews' || use.kind === 'opens-handle') && use.key === key)) return undefined;
  const first = uses.find((use) => (use.kind === kind || use.kind === 'closes-handle') && use.key === key);
  return first?.kind === kind ? first : undefined;
}

/**
 * Where a finding about the process stands: at the call that makes the executor, which takes the start method and the
 * initializer and has many tasks, any of which may be the first; else where the process is created.
 */
export function standsAt({ at, scope, executor }: ProcessCreation): Pick<Hazard, 'at' | 'scope'> {
  return executor ?? { at, scope };
}

/**
 * Where a finding stands whose mend is the start method or the arguments: at the call that makes the process object, which
 * takes both, and not where it is started.
 */
export function standsAtMaker(creation: ProcessCreation): Pick<Hazard, 'at' | 'scope'> {
  return creation.maker ?? standsAt(creation);
}

/** Whether a child made here inherits the parent's memory and goes on running Python in it. */
export function inheritsMemory(creation: ProcessCreation): boolean {
  const { how, startMethod, child } = creation;
  return (
    how !== 'before-exec' &&
    startMethod.methods.includes('fork') &&
    !child.uses.some((use) => use.kind === 'replaces-program')
  );
}

/** Creations by multiprocessing whose child may start from an empty interpreter: what only fork copies is not there. */
export function maySpawn(creation: ProcessCreation): boolean {
  return creation.how === 'start-method' && creation.startMethod.methods.some((method) => method !== 'fork');
}

/** What leaving fork asks of the code, for one creation: the first item announces the others. */
export function priceOfSpawn(creation: ProcessCreation): readonly string[] {
  if (creation.how === 'raw') return [];
  return [
    'If you change to spawn, the child imports the main module again: the program needs an `if __name__ == "__main__":` guard.',
    'The target, its arguments and the initializer must then be picklable: no lambdas, nested functions, locks or open files.',
    'What the parent sets at run time (globals, class attributes, logging handlers) must then be passed to the child, or set again in it.',
  ];
}

/** `Linux, ...`: a sentence's beginning in the middle of nowhere reads better with a capital. */
export function sentence(text: string): string {
  return text === '' ? text : `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}
