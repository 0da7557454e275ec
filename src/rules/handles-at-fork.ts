/** Handles that parent and forked child both use. */
import type { HandleKind } from '#core/effects.ts';
import type { ChildUse, Live, ProcessCreation, Project } from '#core/project.ts';
import { inheritsMemory, useInChild } from './evidence.ts';

export interface SharedHandle {
  readonly creation: ProcessCreation;
  readonly live: Live;
  readonly use: ChildUse;
}

export function* sharedHandles(project: Project, handle: HandleKind): Iterable<SharedHandle> {
  for (const creation of project.creations) {
    if (!inheritsMemory(creation)) continue;
    for (const live of creation.live) {
      if (live.resource.kind !== 'handle' || live.resource.handle !== handle) continue;
      const use = useInChild(creation, 'uses-handle', live.resource.key);
      if (use !== undefined) yield { creation, live, use };
    }
  }
}
