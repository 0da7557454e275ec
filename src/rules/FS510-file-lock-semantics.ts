import type { Step } from '#core/evidence.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { callAt } from './calls.ts';
import { inheritsMemory, sentence, standsAt, traceOf } from './evidence.ts';

export default defineRule({
  code: 'FS510',
  slug: 'file-lock-semantics',
  summary: "a forked child gives away its parent's file lock, or runs on without it",
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: ['sets-process-state', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!inheritsMemory(creation)) continue;
      for (const live of creation.live) {
        const taken = live.resource.state === 'file-lock' ? callAt(project, live.resource.at) : undefined;
        if (taken === undefined || unlocks(taken) || !isOpen(creation, taken)) continue;
        const lost = howItIsLost(project, creation, taken);
        if (lost === undefined) continue;
        yield {
          ...standsAt(creation),
          title: lost.title,
          trace: traceOf(live, creation, lost.steps),
          cause: live.resource.at,
          why: lost.why,
          where: sentence(creation.startMethod.forkBites),
          change: lost.change,
          alongside: [],
        };
      }
    }
  },
});

interface Loss {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly why: string;
  readonly change: string;
}

function howItIsLost(project: Project, creation: ProcessCreation, taken: LibraryCall): Loss | undefined {
  if (taken.api === 'fcntl.flock') {
    const use = creation.child.uses.find(({ at, kind }) => kind === 'renews' && isUnlockOf(callAt(project, at), taken));
    if (use === undefined) return undefined;
    return {
      title: `the child of \`${creation.call}\` gives away the lock of \`${taken.call}\``,
      steps: use.steps,
      why: 'A lock of `flock` belongs to the open file, and a fork shares the open file: unlocked in the child, it is unlocked for the parent, which goes on as if it had the lock.',
      change: 'Close the file in the child and do not unlock it; let the process that has locked it unlock it.',
    };
  }
  const fork = project.forkBranches.find((each) => each.creation === creation);
  if (fork?.parentEnds !== true) return undefined;
  return {
    title: `the lock of \`${taken.call}\` ends with the parent of \`${creation.call}\`, and the child goes on without it`,
    steps: [],
    why: 'A lock of `lockf` belongs to the process that took it. The child does not have it, and when the parent ends it is free: a second program can take it while the first one runs.',
    change: 'Take the lock behind the last fork, in the process that stays, or use `fcntl.flock`.',
  };
}

/** The object that is locked is still open: the text of an argument alone proves nothing. */
function isOpen({ live }: ProcessCreation, taken: LibraryCall): boolean {
  return live.some(({ resource }) => resource.kind === 'handle' && filesOf(taken).includes(resource.key));
}

function isUnlockOf(call: LibraryCall | undefined, taken: LibraryCall): boolean {
  return call?.api === taken.api && unlocks(call) && filesOf(call).some((key) => filesOf(taken).includes(key));
}

function filesOf({ arguments: given }: LibraryCall): readonly string[] {
  return given['fd']?.keys ?? [];
}

function unlocks({ arguments: given }: LibraryCall): boolean {
  return (given['operation'] ?? given['cmd'])?.names.join() === 'fcntl.LOCK_UN';
}
