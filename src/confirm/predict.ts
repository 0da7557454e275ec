/** Which locks a recorded run shows to be worth holding at a fork: another thread takes them, and the child wants them. */
import { type EventOf, eventsOf, type LockRef, type Observation } from './observation.ts';

export interface Candidate {
  readonly target: string;
  readonly kind: LockRef['kind'];
  /** In the recorded run the child did not want it; in another schedule it may, as with what is initialised at first use. */
  readonly blind: boolean;
}

/** Directed runs at most: for what the child wants, and for what only threads were seen with. */
const [WANTED, BLIND] = [4, 3];

/** The candidates in the order in which they are tried. Empty when no process is forked. */
export function predict(recorded: Observation): readonly Candidate[] {
  const forkers = new Set(eventsOf(recorded, 'fork').map(({ thread }) => thread.ident));
  if (forkers.size === 0) return [];
  const uses = eventsOf(recorded, 'use');
  const reset = new Set(eventsOf(recorded, 'reset').map(({ lock }) => lock.key));
  const takenByThreads = uses.filter(({ child, thread }) => !child && !forkers.has(thread.ident));
  const interruptible = takenByThreads.filter((use) => use.interruptible && !reset.has(use.lock.key));
  const wanted = new Set(uses.filter((use) => use.child && use.inherited).map(({ lock }) => lock.key));

  const imports = eventsOf(recorded, 'import');
  const importedByChild = new Set(imports.filter(({ child }) => child).map(({ name }) => name));
  const importedByThreads = imports.filter(({ child, thread }) => !child && !forkers.has(thread.ident));

  const locks = interruptible.map((use) => ofLock(use, !wanted.has(use.lock.key)));
  const modules = importedByThreads.map(({ name }): Candidate => {
    return { target: `import|${name}`, kind: 'import', blind: !importedByChild.has(name) };
  });
  const all = unique([...locks, ...modules]);
  return [
    ...all.filter(({ blind }) => !blind).slice(0, WANTED),
    ...all.filter(({ blind, target }) => blind && !isOfThreading(target)).slice(0, BLIND),
  ];
}

/** Whether only the main threads of processes fork. */
export function onlyMainForks(recorded: Observation): boolean {
  return eventsOf(recorded, 'fork').every(({ thread }) => thread.main);
}

function ofLock({ lock }: EventOf<'use'>, blind: boolean): Candidate {
  return { target: lock.key, kind: lock.kind, blind };
}

/** Locks inside of threading are new in each object: what a thread was seen with, a child never has. */
function isOfThreading(target: string): boolean {
  return /[/\\]threading\.py:\d+\|/.test(target);
}

function unique(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(candidates.map((each) => [each.target, each])).values()];
}
