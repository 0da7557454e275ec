/** What a new interpreter does not get from its parent, and where children make it for themselves. */
import type { Live, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { callAt } from './calls.ts';

/** What the parent has set before this place, in code that a child which imports its modules does not run. */
export function setAtRunTime(creation: ProcessCreation): readonly Live[] {
  const { uses } = creation.child;
  return creation.live.filter(
    ({ resource }) =>
      resource.kind === 'process-state' &&
      resource.atImport !== true &&
      !uses.some((use) => use.kind === 'renews' && use.key === resource.key),
  );
}

/** An initializer that cannot be followed may set whatever the child needs. */
export function hasUnknownInitializer(project: Project, creation: ProcessCreation): boolean {
  const given = callAt(project, creation.made ?? creation.at)?.arguments['initializer'];
  if (given === undefined || given.literals.includes(null)) return false;
  return !creation.child.name.split(', ').includes(given.text);
}
