/** Children of raw forks that end as an interpreter does: buffers are flushed, objects finalised, exit hooks run. */
import { codeStep, type Step } from '#core/evidence.ts';
import type { ProcessCreation } from '#core/creation.ts';
import type { ForkBranch, Project } from '#core/project.ts';

/** The way to that end; undefined where the child ends at once, goes on as a daemon, or leaves its branch. */
export function interpreterEnd(project: Project, creation: ProcessCreation): readonly Step[] | undefined {
  const fork = branchOf(project, creation);
  if (fork?.branch === undefined || fork.deliberate || fork.ends !== 'exits') return undefined;
  const [exit] = fork.exits;
  if (exit !== undefined) return exit.steps;
  return fork.endsScript ? [codeStep(fork.branch, 'the child comes to the end of the script')] : undefined;
}

/** Whether every way of the child ends with os._exit or its kin, or with another program. */
export function endsAtOnce(project: Project, creation: ProcessCreation): boolean {
  const fork = branchOf(project, creation);
  return (
    fork?.branch !== undefined &&
    !fork.deliberate &&
    fork.ends === 'exits' &&
    fork.exits.length === 0 &&
    !fork.endsScript &&
    creation.child.uses.some(({ activity, kind }) => activity === 'ends-at-once' || kind === 'replaces-program')
  );
}

function branchOf(project: Project, creation: ProcessCreation): ForkBranch | undefined {
  return project.forkBranches.find((fork) => fork.creation === creation);
}
