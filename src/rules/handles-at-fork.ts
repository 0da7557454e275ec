/** Handles that parent and forked child both use, and that the library does not save by itself. */
import type { HandleKind } from '#core/effects.ts';
import type { ChildUse, Live, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { inheritsMemory, useInChild } from './evidence.ts';
import { handlingOf, isSettled } from './libraries-at-fork.ts';

export interface SharedHandle {
  readonly creation: ProcessCreation;
  readonly live: Live;
  readonly use: ChildUse;
}

/** `kinds` are the ways of using a handle that count. */
export function* sharedHandles(
  project: Project,
  handle: HandleKind,
  kinds: readonly ('uses-handle' | 'closes-handle')[] = ['uses-handle'],
): Iterable<SharedHandle> {
  for (const creation of project.creations) {
    if (!inheritsMemory(creation)) continue;
    for (const live of creation.live) {
      if (live.resource.kind !== 'handle' || live.resource.handle !== handle) continue;
      const use = kinds.map((kind) => useInChild(creation, kind, live.resource.key)).find((each) => each !== undefined);
      if (use === undefined || handlingOf(project, live.resource)?.complete === true) continue;
      if (!isSettled(project, creation, live)) yield { creation, live, use };
    }
  }
}
