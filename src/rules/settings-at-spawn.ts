/** What a new interpreter does not get from its parent, and where children make it for themselves. */
import type { Activity, ProcessState } from '#core/effects.ts';
import type { ChildUse, Live, ProcessCreation } from '#core/creation.ts';
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

/** Which activity shows that the child depends on a setting. */
const NEEDED_BY: Readonly<Partial<Record<ProcessState, Activity>>> = {
  'default-timeout': 'opens-socket',
  locale: 'follows-locale',
  'warning-filter': 'warns',
};

/** Settings of the parent that the child shows to depend on, and where it does. */
export function neededSettings(creation: ProcessCreation): readonly { readonly live: Live; readonly need: ChildUse }[] {
  return setAtRunTime(creation).flatMap((live) => {
    const need = needOf(creation, live);
    return need === undefined ? [] : [{ live, need }];
  });
}

function needOf({ child }: ProcessCreation, { resource }: Live): ChildUse | undefined {
  if (resource.state === 'patch')
    return child.uses.find(({ kind, key }) => kind === 'reads-state' && key === resource.key);
  const activity = resource.state && NEEDED_BY[resource.state];
  return activity && child.uses.find((use) => use.kind === 'does' && use.activity === activity);
}

/** An initializer that cannot be followed may set whatever the child needs. */
export function hasUnknownInitializer(project: Project, creation: ProcessCreation): boolean {
  const given = callAt(project, creation.made ?? creation.at)?.arguments['initializer'];
  if (given === undefined || given.literals.includes(null)) return false;
  return !creation.child.name.split(', ').includes(given.text);
}
