/** Random numbers that several processes draw from equal states. */
import type { ChildUse, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { callAt } from './calls.ts';

/** By several children, or by one and then by the parent: a single child that alone draws repeats nothing. */
export function isDrawnTwice(project: Project, creation: ProcessCreation, draws: (use: ChildUse) => boolean): boolean {
  if (creation.inLoop || creation.after.some(draws) || hasSeveral(project, creation)) return true;
  return project.creations.some(
    (other) => other !== creation && other.scope === creation.scope && other.child.uses.some(draws),
  );
}

function hasSeveral(project: Project, { how, api, made, at }: ProcessCreation): boolean {
  if (how !== 'start-method' || /Process(\.start)?$/.test(api)) return false;
  const given = callAt(project, made ?? at)?.arguments;
  const count = given?.['processes'] ?? given?.['max_workers'] ?? given?.['num_workers'] ?? given?.['n_jobs'];
  return count?.literals.includes(1) !== true;
}
