/** Pools that a forked child takes for its own. */
import type { Hazard } from '#core/finding.ts';
import type { Project } from '#core/project.ts';
import { sentence, standsAt, traceOf, useInChild } from './evidence.ts';
import { threadsAtForks } from './threads-at-fork.ts';

export interface PoolWords {
  readonly isPool: (type: string) => boolean;
  /** What the child lacks: `threads`, `workers`. */
  readonly served: string;
  readonly why: string;
}

export function* inheritedPools(project: Project, { isPool, served, why }: PoolWords): Iterable<Hazard> {
  for (const { creation, live } of threadsAtForks(project)) {
    if (!isPool(live.resource.type)) continue;
    const use = useInChild(creation, 'uses-pool', live.resource.key);
    if (use === undefined) continue;
    yield {
      ...standsAt(creation),
      title: `the child of \`${creation.call}\` gives work to \`${live.resource.name}\`, whose ${served} are the parent's`,
      trace: traceOf(live, creation, use.steps),
      cause: live.resource.at,
      why,
      where: sentence(creation.startMethod.forkBites),
      change:
        'Make the pool in the process that uses it: in the function of the child, or at its first use in each process (compare `os.getpid()`).',
      alongside: [],
    };
  }
}
